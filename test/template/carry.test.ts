import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/document/read.ts';
import { processZones } from '../../src/io/zones.ts';
import type { Language } from '../../src/plan/plan.ts';
import { readPlan } from '../../src/plan/read-plan.ts';
import { defaultSettings } from '../../src/plan/settings.ts';
import { checkRules } from '../../src/rules/check-plan.ts';
import { type PlanFile, plan as shape } from '../../src/schema/plan.ts';
import { carryOver } from '../../src/template/carry.ts';
import { fillTemplate } from '../../src/template/fill.ts';
import type { ResolvedTemplate } from '../../src/template/template.ts';
import { builtIn, builtIns, resolved } from '../support/templates.ts';

const NOBODY = { roleOf: () => undefined, isTeam: () => false };

/** A plan's value as its file would be read. */
const written = (value: unknown) => readDocument('last.yaml', new TextEncoder().encode(JSON.stringify(value))).document;

function fill(template: ResolvedTemplate, language: Language, date: string): PlanFile {
  const { value, problems } = fillTemplate({ template, language, answers: {}, plan: { date, timezone: 'UTC' } });
  expect(problems).toEqual([]);
  expect(shape.safeParse(value).error?.issues ?? []).toEqual([]);
  return value as unknown as PlanFile;
}

function errorsOf(plan: PlanFile) {
  const zones = processZones();
  const read = readPlan(plan, 'next', defaultSettings(''), zones, []);
  return [...read.problems, ...checkRules(read.plan, zones, []).problems].filter(
    (problem) => problem.rule !== 'requires',
  );
}

describe.each(builtIns)('going on from a plan of %s', (name) => {
  it.each(['en', 'fi'] as const)('leaves everything as it was where nothing is open, in %s', (language) => {
    const template = builtIn(name);
    const last = fill(template, language, '2026-12-01');
    const { template: next, items } = carryOver(template, written(last), NOBODY);
    expect(items).toEqual([]);
    expect({ ...fill(next, language, '2026-12-01') }).toEqual({ ...last });
  });

  it.each(['en', 'fi'] as const)('carries every open item in its own place, in %s', (language) => {
    const template = builtIn(name);
    const last = fill(template, language, '2026-12-01');
    const open = last.agenda.map((item) => (item.parallel ? item : { ...item, status: 'open' as const }));
    const { template: next } = carryOver(template, written({ ...last, agenda: open }), NOBODY);
    const plan = fill(next, language, '2027-01-12');
    expect(plan.agenda.map(({ carried: _, ...item }) => item)).toEqual(last.agenda);
    expect(plan.agenda.every(({ carried, parallel }) => parallel || carried === 1)).toBe(true);
    expect(plan.attendees).toEqual(last.attendees);
    expect(errorsOf(plan)).toEqual(errorsOf(last));
  });
});

/** A last plan with these parts. */
const last = (parts: Partial<PlanFile>) =>
  written({ meetplan: 'plan/1', title: 'Last', date: '2026-12-01', start: '9:00', template: 'mine', ...parts });

const TEMPLATE = `title: "For {{ whom }}"
start: "9:00"
duration: 20m
chair: lead
questions:
  - {id: whom, ask: For whom?, default: nobody}
attendees:
  - {id: lead, role: sales-manager, prep: 20m}
  - {id: reps, role: sales-rep, count: 4, attends: [round]}
agenda:
  - {id: welcome, title: Welcome, kind: inform, duration: 5m, owner: lead}
  - {id: round, title: Round, duration: 10m, owner: reps}
  - {id: end, title: End, kind: buffer, duration: 5m}
`;

describe('going on from a plan', () => {
  const mine = (more = '') => resolved({ mine: TEMPLATE + more });

  it('puts further items behind the first, counts them, and lets the slot grow', () => {
    const { template, items } = carryOver(
      mine(),
      last({
        agenda: [
          { title: 'Prices', duration: 7, status: 'open', carried: 1, at: '9:10' },
          { id: 'round', title: 'Round of December', duration: 12, status: 'open' },
          { id: 'done', title: 'Done', duration: 5, status: 'done' },
          { title: 'Never said', duration: 5 },
        ],
      }),
      NOBODY,
    );
    const plan = fill(template, 'en', '2027-01-12');
    expect(plan.duration).toBeUndefined();
    expect(plan.agenda.map(({ title, duration, carried }) => [title, duration, carried])).toEqual([
      ['Welcome', '5m', undefined],
      ['Prices', 7, 2],
      ['Round of December', 12, 1],
      ['End', '5m', undefined],
    ]);
    expect(plan.agenda.every((item) => item.status === undefined && item.at === undefined)).toBe(true);
    expect(items.map(({ times }) => times)).toEqual([2, 1]);
  });

  it('keeps people with what they do, drops places that nobody has, and renames references', () => {
    const { template } = carryOver(
      mine(),
      last({
        attendees: [
          { id: 'anna', name: 'Anna', role: 'sales-manager', travel: '30m' },
          { id: 'ville', name: 'Ville', role: 'sales-rep', attends: ['gone'] },
        ],
        agenda: [{ title: 'x' }],
      }),
      NOBODY,
    );
    const plan = fill(template, 'en', '2027-01-12');
    expect(plan.attendees).toEqual([
      { id: 'anna', name: 'Anna', role: 'sales-manager', travel: '30m' },
      { id: 'ville', name: 'Ville', role: 'sales-rep', attends: ['round'] },
    ]);
    expect(plan.chair).toBe('anna');
    expect(plan.agenda[1]?.owner).toBe('ville');
    expect(errorsOf(plan)).toEqual([]);
  });

  it('gives nobody else the places of people who are named', () => {
    const { template } = carryOver(
      mine(),
      last({
        attendees: [
          { id: 'anna', name: 'Anna', role: 'sales-manager' },
          { id: 'reps', role: 'sales-rep', count: 3 },
        ],
        agenda: [{ title: 'x' }],
      }),
      NOBODY,
    );
    const people = [
      { name: 'Olli', role: 'sales-manager' },
      { role: 'sales-rep', count: 6 },
    ];
    const { value } = fillTemplate({ template, language: 'en', answers: {}, plan: { date: '2027-01-12' }, people });
    expect(value['attendees']).toEqual([
      { id: 'anna', name: 'Anna', role: 'sales-manager' },
      { id: 'reps', role: 'sales-rep', count: 6 },
      { id: 'olli', name: 'Olli', role: 'sales-manager' },
    ]);
  });

  it('keeps teams and people of the configuration by their ids', () => {
    const known = {
      roleOf: (id: string) => (id === 'anna' ? 'sales-manager' : 'sales-rep'),
      isTeam: (id: string) => id === 'north',
    };
    const plan = last({ attendees: ['anna', 'north'], agenda: [{ title: 'x' }] });
    const { template } = carryOver(mine(), plan, known);
    const next = fill(template, 'en', '2027-01-12');
    expect(next.attendees).toEqual([{ id: 'anna' }, { team: 'north' }]);
    expect([next.chair, next.agenda[1]?.owner]).toEqual(['anna', 'sales-rep']);
    expect([...(template.kept ?? [])]).toEqual(['anna']);
  });

  it('gives an item out of a track an id of its own', () => {
    const kickoff = fill(builtIn('kickoff'), 'en', '2026-12-01');
    const agenda = kickoff.agenda.map((item) => ({
      ...item,
      ...(item.parallel
        ? {
            parallel: item.parallel.map((track) => ({
              ...track,
              agenda: track.agenda.map((one) => ({ ...one, status: 'open' as const })),
            })),
          }
        : {}),
    }));
    const { template, items } = carryOver(builtIn('kickoff'), written({ ...kickoff, agenda }), NOBODY);
    const plan = fill(template, 'en', '2027-01-12');
    expect(items.length).toBeGreaterThan(2);
    expect(errorsOf(plan).filter(({ rule }) => rule === 'duplicate-id')).toEqual([]);
  });

  it('takes braces of a plan for what they are', () => {
    const plan = last({ place: 'Room {{ x }}', agenda: [{ title: '{{ whom }}', status: 'open' }] });
    const next = fill(carryOver(mine(), plan, NOBODY).template, 'en', '2027-01-12');
    expect([next.place, next.agenda[1]?.title]).toEqual(['Room {{ x }}', '{{ whom }}']);
  });

  it('asks again with the answer that the title tells', () => {
    const { template } = carryOver(mine(), last({ title: 'For Acme Oy', agenda: [{ title: 'x' }] }), NOBODY);
    expect(fill(template, 'en', '2027-01-12').title).toBe('For Acme Oy');
    const { value } = fillTemplate({
      template,
      language: 'en',
      answers: { whom: 'Beta' },
      plan: { date: '2027-01-12' },
    });
    expect(value['title']).toBe('For Beta');
  });

  it('keeps what was said among colleagues from clients, and secrets secret', () => {
    const plan = last({
      mustNotMention: 'the merger',
      attendees: [],
      agenda: [{ id: 'margins', title: 'Margins', duration: 5, status: 'open' }],
    });
    const { template } = carryOver(builtIn('client-demo'), plan, NOBODY);
    const next = fill(template, 'en', '2027-01-12');
    expect(next.mustNotMention).toContain('the merger');
    expect(next.agenda.at(-2)).toMatchObject({ id: 'margins', internal: true });
    const own = last({ audience: 'client', agenda: [{ id: 'price', title: 'Price', duration: 5, status: 'open' }] });
    const again = fill(carryOver(builtIn('client-demo'), own, NOBODY).template, 'en', '2027-01-12');
    expect(again.agenda[1]).toEqual({ id: 'price', title: 'Price', duration: 5, carried: 1 });
  });
});
