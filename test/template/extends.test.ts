import { describe, expect, it } from 'vitest';
import { type Family, placeOf, resolved, resolveFamily } from '../support/templates.ts';

const BASE = `type: general
title: {en: Base, fi: Pohja}
start: "9:00"
duration: 30m
questions:
  - {id: topic, ask: What?, default: pricing}
attendees:
  - {id: lead, role: sales-manager, prep: 20m}
  - {role: sales-rep, count: 4}
agenda:
  - {id: one, title: One, kind: inform, duration: 5m, owner: lead}
  - {id: two, title: Two, kind: discuss, duration: 10m}
  - {id: three, title: Three, kind: decide, duration: 10m, decider: lead}
  - {id: rest, title: Rest, kind: buffer, duration: 5m}
`;

const child = (body: string): Family => ({ child: `extends: base\n${body}`, base: BASE });
const itemIds = (body: string): string => (resolved(child(body)).file.agenda ?? []).map(({ id }) => id).join(' ');

describe('an agenda that is inherited', () => {
  it.each([
    ['stays as it is', 'type: general', 'one two three rest'],
    ['loses an item', 'agenda: [{drop: two}]', 'one three rest'],
    ['gets an item at its end', 'agenda: [{id: new, title: New}]', 'one two three rest new'],
    ['gets an item after another', 'agenda: [{id: new, after: one, title: New}]', 'one new two three rest'],
    ['gets an item before another', 'agenda: [{id: new, before: one, title: New}]', 'new one two three rest'],
    ['has an item moved before another', 'agenda: [{move: three, before: one}]', 'three one two rest'],
    ['has an item moved after another', 'agenda: [{move: one, after: three}]', 'two three one rest'],
    ['has an item changed in its place', 'agenda: [{id: two, duration: 12m}]', 'one two three rest'],
    ['has an item changed and moved at once', 'agenda: [{id: two, after: three, duration: 5m}]', 'one three two rest'],
    [
      'obeys in order',
      'agenda: [{drop: two}, {id: new, after: one, title: New}, {move: rest, before: new}]',
      'one rest new three',
    ],
  ])('%s', (_, body, expected) => expect(itemIds(body)).toBe(expected));

  it('is changed key by key', () => {
    const { file } = resolved(child('agenda: [{id: one, duration: 7m, kind: demo}]'));
    expect(file.agenda?.[0]).toEqual({ id: 'one', title: 'One', kind: 'demo', duration: '7m', owner: 'lead' });
  });

  it('shows nothing of the orders that made it', () => {
    const { file } = resolved(
      child('agenda: [{id: two, after: three}, {move: one, before: rest}, {id: x, before: one, title: X}]'),
    );
    for (const key of ['extends', 'drop', 'move', 'before', 'after'])
      expect(JSON.stringify(file)).not.toContain(`"${key}"`);
  });
});

describe('what else is inherited', () => {
  it('is replaced key by key, each whole', () => {
    const { file } = resolved(child('title: {en: Mine}\nduration: 45m'));
    expect(file).toMatchObject({ name: 'child', title: { en: 'Mine' }, duration: '45m', start: '9:00' });
  });

  it('is merged by id for questions', () => {
    const { file } = resolved(
      child('questions: [{id: topic, default: discounts}, {id: when, ask: When?, default: soon}]'),
    );
    expect(file.questions).toEqual([
      { id: 'topic', ask: 'What?', default: 'discounts' },
      { id: 'when', ask: 'When?', default: 'soon' },
    ]);
  });

  it('is merged by id for attendees, by role where there is none', () => {
    const { file } = resolved(
      child('attendees: [{id: lead, prep: 40m}, {role: sales-rep, count: 6}, {role: marketing}]'),
    );
    expect(file.attendees).toEqual([
      { id: 'lead', role: 'sales-manager', prep: '40m' },
      { role: 'sales-rep', count: 6 },
      { role: 'marketing' },
    ]);
  });

  it('comes from every generation', () => {
    const { file } = resolved({
      grandchild: 'extends: child\nagenda: [{drop: one}]',
      child: 'extends: base\nagenda: [{id: four, title: Four}]',
      base: BASE,
    });
    expect(file.agenda?.map(({ id }) => id)).toEqual(['two', 'three', 'rest', 'four']);
  });
});

describe('a problem with extends', () => {
  it.each([
    ['an unknown item to drop', 'agenda: [{drop: tow}]', 'child.yaml:4:17', 'tow'],
    ['an unknown item to move', 'agenda: [{move: tow, after: one}]', 'child.yaml:4:17', 'tow'],
    ['an unknown place before', 'agenda: [{move: one, before: tow}]', 'child.yaml:4:30', 'tow'],
    ['an unknown place after', 'agenda: [{id: new, title: New, after: tow}]', 'child.yaml:4:39', 'tow'],
  ])('names %s where it is written, with the ids that there are', (_, body, at, text) => {
    const { problems } = resolveFamily(child(body));
    expect(problems.map(placeOf)).toEqual([{ at, text }]);
    expect(problems[0]?.problem).toMatchObject({ rule: 'unknown-reference', args: { value: text, kind: 'item' } });
    expect(problems[0]?.problem.args['candidates']).toContain('two');
  });

  it('names a template that is not there, with those that are', () => {
    const { template, problems } = resolveFamily({ child: 'extends: clientdemo' });
    expect(template).toBeUndefined();
    expect(problems.map(placeOf)).toEqual([{ at: 'child.yaml:3:10', text: 'clientdemo' }]);
    expect(problems[0]?.problem.args['candidates']).toContain('client-demo');
  });

  it('names a circle at the line that closes it', () => {
    const { template, problems } = resolveFamily({ a: 'extends: b', b: 'extends: c', c: 'extends: a' });
    expect(template).toBeUndefined();
    expect(problems.map(placeOf)).toEqual([{ at: 'c.yaml:3:10', text: 'a' }]);
  });

  it('names a template that extends itself', () => {
    expect(resolveFamily({ a: 'extends: a' }).problems).toHaveLength(1);
  });

  it('stops at eight templates in a row', () => {
    const row = (length: number): Family =>
      Object.fromEntries(
        Array.from({ length }, (_, index) => [`t${index}`, index === length - 1 ? BASE : `extends: t${index + 1}`]),
      );
    expect(resolveFamily(row(8)).problems).toEqual([]);
    expect(resolveFamily(row(9)).problems.map(placeOf)).toEqual([{ at: 't7.yaml:3:10', text: 't8' }]);
  });
});

it('keeps the place of every value: its own file for what is inherited, the child for what it says', async () => {
  const { fillTemplate } = await import('../../src/template/fill.ts');
  const template = resolved(child('agenda: [{id: two, duration: 12m}]'));
  const filled = fillTemplate({ template, language: 'en', answers: {}, plan: { date: '2026-12-01' } });
  const fileOf = (...path: (string | number)[]) => filled.origin(path)?.document.file;
  expect(fileOf('agenda', 1, 'duration')).toBe('child.yaml');
  expect(fileOf('agenda', 1, 'title')).toBe('base.yaml');
  expect(fileOf('attendees', 0, 'prep')).toBe('base.yaml');
  expect(fileOf('date')).toBeUndefined();
});
