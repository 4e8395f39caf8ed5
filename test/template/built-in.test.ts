import { describe, expect, it } from 'vitest';
import { processZones } from '../../src/io/zones.ts';
import type { Item, Language, Plan } from '../../src/plan/plan.ts';
import { readPlan } from '../../src/plan/read-plan.ts';
import { defaultSettings } from '../../src/plan/settings.ts';
import { checkRules } from '../../src/rules/check-plan.ts';
import { checkRequires } from '../../src/rules/requires.ts';
import { type PlanFile, plan as planShape } from '../../src/schema/plan.ts';
import { fillTemplate } from '../../src/template/fill.ts';
import { askedQuestions } from '../../src/template/questions.ts';
import { builtIn, builtIns } from '../support/templates.ts';

const languages: readonly Language[] = ['en', 'fi'];
const zones = processZones();

/** Minutes and kinds as the domain page gives them, in order; an asterisk marks what no client sees. */
const PROGRAMMES: Readonly<Record<string, string>> = {
  motivation: '3 inform, 7 inform, 10 recognise, 12 discuss, 10 decide, 5 decide, 3 buffer',
  'product-update': '3 inform, 8 inform, 12 demo, 8 questions, 9 practice, 4 inform, 3 decide, 3 buffer',
  'problem-review': '5 inform, 15 discuss, 11 discuss, 8 decide, 5 decide, 3 inform, 3 buffer',
  'client-demo': '3 inform, 7 discuss, 9 demo, 7 demo, 8 questions, 4 inform, 4 decide, 3 buffer*',
  'sales-recovery': '5 inform, 13 discuss, 12 discuss, 8 decide, 9 decide, 3 buffer',
  strategy:
    '10 inform, 15 inform, 30 discuss, 30 discuss, 15 break, 25 discuss, 25 decide, 15 decide, 5 inform, 10 buffer',
  'one-to-one': '8 discuss, 8 discuss, 8 practice, 4 decide, 2 buffer',
  call: '2 inform, 5 discuss, 13 discuss, 4 inform, 4 decide, 2 buffer*',
  kickoff:
    '30 break, 15 inform, 30 recognise, 15 inform, 30 questions, 15 break, 75 practice | 75 practice, 60 meal, 75 practice | 75 practice, 15 break, 45 practice, 25 recognise, 10 inform, 10 buffer',
  'financial-planner': '3 inform, 12 discuss, 8 discuss, 9 demo, 7 questions, 4 inform, 4 decide, 3 buffer*',
};

/** Length, heads of the own side, heads of guests. */
const SIZES: Readonly<Record<string, { minutes: number; staff: [number, number]; guests: [number, number] }>> = {
  motivation: { minutes: 50, staff: [4, 12], guests: [0, 0] },
  'product-update': { minutes: 50, staff: [6, 15], guests: [0, 0] },
  'problem-review': { minutes: 50, staff: [3, 8], guests: [0, 0] },
  'client-demo': { minutes: 45, staff: [2, 4], guests: [1, 6] },
  'sales-recovery': { minutes: 50, staff: [3, 8], guests: [0, 0] },
  strategy: { minutes: 180, staff: [5, 10], guests: [0, 0] },
  'one-to-one': { minutes: 30, staff: [2, 2], guests: [0, 0] },
  call: { minutes: 30, staff: [1, 2], guests: [1, 3] },
  kickoff: { minutes: 450, staff: [20, 200], guests: [0, 0] },
  // Reviews of financial planners last 45 to 60 minutes.
  'financial-planner': { minutes: 50, staff: [2, 4], guests: [1, 6] },
};

/** Minutes of preparation and follow-up by role: prep of the attendees, and tasks. */
const WORK: Readonly<Record<string, { prep: Record<string, number>; followUp: Record<string, number> }>> = {
  motivation: { prep: { 'sales-manager': 20, 'sales-rep': 15 }, followUp: { 'sales-manager': 10 } },
  'product-update': {
    prep: { 'product-owner': 30, 'technical-expert': 45, marketing: 15, 'sales-rep': 30 },
    followUp: { 'sales-manager': 15 },
  },
  'problem-review': {
    prep: { 'sales-manager': 5, 'sales-rep': 45, 'product-owner': 5 },
    followUp: { 'sales-rep': 10 },
  },
  'client-demo': {
    prep: { 'sales-rep': 50, 'technical-expert': 70 },
    followUp: { 'sales-rep': 35, 'technical-expert': 20 },
  },
  'sales-recovery': { prep: { 'sales-manager': 30, 'sales-rep': 60 }, followUp: { 'sales-manager': 10 } },
  strategy: {
    prep: { executive: 90, 'sales-manager': 45, 'product-owner': 90, marketing: 45, 'sales-rep': 135 },
    followUp: { 'sales-manager': 45 },
  },
  'one-to-one': { prep: { 'sales-rep': 10, 'sales-manager': 5 }, followUp: { 'sales-rep': 5 } },
  call: { prep: { 'sales-rep': 15 }, followUp: { 'sales-rep': 10 } },
  // Two team leads, 30 minutes for each of their ten reps, three times.
  kickoff: {
    prep: { executive: 90, 'sales-manager': 90, 'product-owner': 120, expert: 120 },
    followUp: { 'sales-manager': 20 * 30 * 3 },
  },
  'financial-planner': { prep: { 'sales-rep': 55, expert: 40 }, followUp: { 'sales-rep': 35, expert: 40 } },
};

function fill(name: string, language: Language) {
  return fillTemplate({ template: builtIn(name), language, answers: {}, plan: { date: '2026-12-01' } });
}

function read(name: string, language: Language) {
  const file: PlanFile = planShape.parse(fill(name, language).value);
  return readPlan(file, name, defaultSettings(''), zones, []);
}

const lengthOf = ({ items }: Pick<Plan, 'items'>): number =>
  items.reduce((total, { minutes, tracks }) => total + Math.max(minutes, ...tracks.map(lengthOf)), 0);

const heads = (name: string, isStaff: boolean): number =>
  read(name, 'en')
    .plan.people.filter(({ side }) => (side === 'staff') === isStaff)
    .reduce((total, { count }) => total + count, 0);

/** Minutes by role of everything in one bucket, heads counted. */
function workOf(name: string, bucket: 'prep' | 'followUp'): Record<string, number> {
  const { plan } = read(name, 'en');
  const work: Record<string, number> = {};
  const add = (role: string, minutes: number) => {
    if (minutes) work[role] = (work[role] ?? 0) + minutes;
  };
  for (const person of plan.people) add(person.role, person[bucket] * person.count);
  for (const task of plan.tasks.filter(({ when }) => (when === 'before') === (bucket === 'prep'))) {
    const ids = new Set(task.who.flatMap(({ people }) => people));
    for (const person of plan.people) if (ids.has(person.id)) add(person.role, task.minutes * person.count);
  }
  return work;
}

describe.each(builtIns)('the template %s', (name) => {
  it.each(languages)('makes a plan of the right shape from a date alone (%s)', (language) => {
    const filled = fill(name, language);
    expect(filled.problems).toEqual([]);
    expect(filled.badAnswers).toEqual([]);
    expect(filled.missing).toEqual([]);
    expect(planShape.safeParse(filled.value).error?.issues ?? []).toEqual([]);
  });

  it.each(languages)('makes a plan that no rule has a word to say against (%s)', (language) => {
    const { plan, problems } = read(name, language);
    const found = checkRules(plan, zones, problems).problems.filter(({ rule }) => rule !== 'no-timezone');
    expect([...problems, ...found]).toEqual([]);
  });

  it('keeps its own promise of who is there', () => {
    expect([...checkRequires(read(name, 'en').plan, name, builtIn(name).file.requires ?? [])]).toEqual([]);
  });

  it.each(languages)('leaves no placeholder and no text of the other language behind (%s)', (language) => {
    const text = JSON.stringify(fill(name, language).value);
    expect(text).not.toMatch(/\{\{|\}\}|"(?:en|fi)":/);
  });

  it('has a default in both languages for every question, and lists all of them as unanswered', () => {
    const template = builtIn(name);
    for (const question of template.file.questions ?? []) {
      const isNeutral = ['choice', 'person', 'date', 'duration'].includes(question.type ?? 'text');
      const isText = typeof question.default === 'string' && !isNeutral;
      expect({ id: question.id, isText, missing: question.default === undefined }).toEqual({
        id: question.id,
        isText: false,
        missing: false,
      });
    }
    const asked = askedQuestions(template, {}, {}, 'en').map(({ id }) => id);
    expect(fill(name, 'en').defaulted).toEqual(asked);
  });

  it.each(languages)('asks every question in words (%s)', (language) => {
    for (const { id, ask } of askedQuestions(builtIn(name), {}, {}, language)) expect(ask).not.toBe(id);
  });

  it('says the same in both languages but for words', () => {
    const [en, fi] = languages.map((language) => read(name, language).plan);
    const bones = (plan: typeof en) =>
      plan?.items.map(({ id, kind, minutes, internal, owner }) => [id, kind, minutes, internal, owner.length]);
    expect(bones(en)).toEqual(bones(fi));
    for (const [index, item] of (en?.items ?? []).entries()) expect(fi?.items[index]?.title).not.toBe(item.title);
  });

  it('gives every item but buffers, breaks and meals an owner and an outcome, and every decision a decider', () => {
    const items = read(name, 'en').plan.items.flatMap((item) => [item, ...item.tracks.flatMap((one) => one.items)]);
    for (const item of items) {
      if (['buffer', 'break', 'meal'].includes(item.kind) || item.tracks.length) continue;
      expect([item.id, item.owner.length > 0, (item.outcome ?? '') !== '']).toEqual([item.id, true, true]);
      if (item.kind === 'decide') expect([item.id, item.decider.length]).toEqual([item.id, 1]);
    }
  });

  it('writes an id for every item and everybody', () => {
    const { agenda, attendees } = planShape.parse(fill(name, 'fi').value);
    for (const entry of [...agenda, ...(attendees ?? [])]) expect(entry).toHaveProperty('id');
  });
});

describe.each(builtIns)('the size of %s', (name) => {
  it('is kept to in minutes and kinds', () => {
    const sayItem = ({ minutes, kind, internal }: Item) => `${minutes} ${kind}${internal ? '*' : ''}`;
    const items = read(name, 'en').plan.items.map((item) =>
      item.tracks.length ? item.tracks.map((track) => track.items.map(sayItem).join(' + ')).join(' | ') : sayItem(item),
    );
    expect(items.join(', ')).toBe(PROGRAMMES[name]);
  });

  it('is kept to in the length of the slot, which the items fill', () => {
    const { plan } = read(name, 'en');
    // What extends another and changes its agenda is as long as its items.
    expect(plan.duration ?? lengthOf(plan)).toBe(SIZES[name]?.minutes);
    expect(lengthOf(plan)).toBe(SIZES[name]?.minutes);
  });

  it('is kept to in the number of people', () => {
    const { staff, guests } = SIZES[name] ?? { staff: [0, 0], guests: [0, 0] };
    expect(heads(name, true)).toBeGreaterThanOrEqual(staff[0]);
    expect(heads(name, true)).toBeLessThanOrEqual(staff[1]);
    expect(heads(name, false)).toBeGreaterThanOrEqual(guests[0]);
    expect(heads(name, false)).toBeLessThanOrEqual(guests[1]);
  });

  it('is kept to in preparation and follow-up', () => {
    expect(workOf(name, 'prep')).toEqual(WORK[name]?.prep);
    expect(workOf(name, 'followUp')).toEqual(WORK[name]?.followUp);
  });
});

it('leaves the expert free outside the demonstration of a product update', () => {
  const expert = read('product-update', 'en').plan.people.find(({ role }) => role === 'technical-expert');
  expect(expert?.attends).toEqual(['demo']);
});

it('hides the buffer of a demo from the client, and nothing between two items that the client attends', () => {
  const { plan } = read('client-demo', 'en');
  expect(plan.audience).toBe('client');
  expect(plan.items.filter(({ internal }) => internal).map(({ id }) => id)).toEqual([plan.items.at(-1)?.id]);
});

describe('templates for clients', () => {
  it.each(['client-demo', 'financial-planner'])('%s asks for needs before it shows, and for benefits after', (name) => {
    const kinds = read(name, 'en').plan.items.map(({ kind }) => kind);
    const ids = read(name, 'en').plan.items.map(({ id }) => id);
    expect(ids.indexOf('situation')).toBeLessThan(kinds.indexOf('demo'));
    expect(ids.indexOf('benefits')).toBeGreaterThan(kinds.lastIndexOf('demo'));
  });

  it.each(builtIns.filter((name) => read(name, 'en').plan.audience === 'client'))('%s hides its buffer', (name) => {
    const { items } = read(name, 'en').plan;
    expect(items.filter(({ internal }) => internal)).toEqual(items.filter(({ kind }) => kind === 'buffer'));
  });

  it('expect somebody at the client who decides, and say so in a hint', () => {
    const { plan } = read('client-demo', 'en');
    const without = { ...plan, people: plan.people.filter(({ id }) => id !== 'decision-maker') };
    const requires = builtIn('client-demo').file.requires ?? [];
    const found = [...checkRequires(without, 'client-demo', requires)];
    expect(found).toMatchObject([{ severity: 'hint', args: { role: ['executive'], side: 'client', found: 0 } }]);
    const own = { ...plan, people: plan.people.map((one) => ({ ...one, side: 'staff' as const })) };
    expect([...checkRequires(own, 'client-demo', requires)]).toHaveLength(1);
  });
});

describe('the sales conference', () => {
  const { plan } = read('kickoff', 'en');
  it('is practice, questions and own work for at least 60 per cent of its working time', () => {
    const share = (kinds: readonly string[]) =>
      lengthOf({ items: plan.items.filter(({ kind, tracks }) => kinds.includes(tracks.length ? 'practice' : kind)) });
    const working = lengthOf(plan) - share(['break', 'meal', 'buffer']);
    expect([share(['practice', 'questions']), working]).toEqual([225, 320]);
  });
  it('says why it is held, and counts its follow-up once', () => {
    expect(plan.justification).toBeTruthy();
    expect(plan.tasks.map(({ once, due }) => [once, due])).toEqual([
      [true, '30d'],
      [true, '60d'],
      [true, '90d'],
    ]);
  });
});

it('keeps a one-to-one between the two', () => {
  expect(fill('one-to-one', 'en').value).toMatchObject({ private: true });
});
