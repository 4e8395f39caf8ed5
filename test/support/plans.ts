import fc from 'fast-check';
import type { Zones } from '../../src/calendar/zone.ts';
import { decimal, fraction } from '../../src/cost/fraction.ts';
import { KINDS } from '../../src/plan/kinds.ts';
import { layOut } from '../../src/plan/lay-out.ts';
import type { Item, Moment, Overhead, Person, Plan, Role, Side, Task, Track } from '../../src/plan/plan.ts';
import { defaultSettings } from '../../src/plan/settings.ts';
import type { Timeline } from '../../src/plan/timeline.ts';

/** Plans made in a test: read ones in small, without a file, a zone or a configuration behind them. */

export const NO_ZONES: Zones = { isKnown: () => false, offset: () => 0 };

export const timelineOf = (plan: Plan): Timeline => layOut(plan, NO_ZONES);

const defaults = defaultSettings('');

export function planOf(parts: Partial<Plan> = {}): Plan {
  return {
    id: 'plan',
    title: 'Plan',
    type: 'general',
    language: 'en',
    audience: 'internal',
    private: false,
    mustNotMention: [],
    status: 'planned',
    date: '2026-12-01',
    start: 9 * 60,
    people: [],
    tasks: [],
    items: [],
    costs: [],
    estimate: defaults.estimate,
    counts: defaults.counts,
    roles: defaults.roles,
    workweek: defaults.workweek,
    workdays: defaults.workdays,
    uid: 'plan@meetplan.invalid',
    ...parts,
  };
}

export function personOf(id: string, parts: Partial<Person> = {}): Person {
  return {
    id,
    role: 'sales-rep',
    side: 'staff',
    count: 1,
    optional: false,
    tracks: [],
    prep: 0,
    followUp: 0,
    travel: 0,
    recovery: 0,
    path: ['attendees'],
    ...parts,
  };
}

export const clientOf = (id: string, parts: Partial<Person> = {}): Person =>
  personOf(id, { role: 'client', side: 'client', ...parts });

export function itemOf(id: string, minutes: number, parts: Partial<Item> = {}): Item {
  return {
    id,
    title: id,
    kind: 'discuss',
    minutes,
    untimed: false,
    internal: false,
    owner: [],
    decider: [],
    who: [],
    materials: [],
    tracks: [],
    path: ['agenda'],
    ...parts,
  };
}

export const trackOf = (id: string, items: readonly Item[]): Track => ({ id, title: id, items, path: ['agenda'] });
export const blockOf = (id: string, tracks: readonly Track[]): Item => itemOf(id, 0, { tracks });

export function taskOf(who: readonly string[], minutes: number, parts: Partial<Task> = {}): Task {
  const reference = { label: who.join(), people: who, group: false };
  return { when: 'before', who: [reference], what: 'Work', minutes, once: false, path: ['tasks'], ...parts };
}

export const overheadOf = (label: string, amount: string, parts: Partial<Overhead> = {}): Overhead => ({
  label,
  amount: decimal(amount),
  per: 'meeting',
  once: false,
  ...parts,
});

/** The built-in roles, these with an hourly rate. */
export function rolesOf(rates: Readonly<Record<string, string>>): Plan['roles'] {
  const roles = new Map<string, Role>(defaults.roles);
  for (const [name, rate] of Object.entries(rates)) {
    roles.set(name, { name, side: roles.get(name)?.side ?? 'staff', rate: decimal(rate) });
  }
  return roles;
}

export const percent = (number: string) => fraction(decimal(number).n, decimal(number).d * 100n);

export const at = (text: string): Moment => {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return { time: hours * 60 + minutes };
};

const ROLES: readonly (readonly [string, Side])[] = [
  ['sales-manager', 'staff'],
  ['sales-rep', 'staff'],
  ['executive', 'staff'],
  ['manufacturer', 'partner'],
  ['client', 'client'],
];

const minutes = fc.integer({ min: 0, max: 40 });
const decimals = (max: number, digits: number) =>
  fc
    .tuple(fc.integer({ min: 0, max }), fc.stringMatching(new RegExp(`^\\d{0,${digits}}$`)))
    .map(([whole, rest]) => (rest === '' ? String(whole) : `${whole}.${rest}`));
const someOf = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: Math.min(1, values.length) });

/** Items one after another, some of them parallel blocks; ids i0, i1 … */
const itemsArbitrary = fc
  .array(
    fc.tuple(
      minutes,
      fc.constantFrom(...KINDS),
      fc.boolean(),
      fc.array(fc.array(minutes, { maxLength: 3 }), { maxLength: 3 }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((list) =>
    list.map(([length, kind, internal, tracks], index): Item => {
      const id = `i${index}`;
      if (index % 3 !== 1 || tracks.length === 0) return itemOf(id, length, { kind, internal });
      const inTrack = (name: string) => (own: number, place: number) => itemOf(`${name}${place}`, own, { kind });
      return blockOf(
        id,
        tracks.map((lengths, track) => trackOf(`${id}-t${track}`, lengths.map(inTrack(`${id}-t${track}-`)))),
      );
    }),
  );

const namesIn = (items: readonly Item[]): readonly string[] =>
  items.flatMap(({ id, tracks }) => [id, ...tracks.flatMap((track) => [track.id, ...namesIn(track.items)])]);

function personArbitrary(index: number, items: readonly Item[]): fc.Arbitrary<Person> {
  const tracks = items.flatMap((item) => item.tracks.map(({ id }) => id));
  const time = fc.integer({ min: 9 * 60, max: 12 * 60 }).map((value): Moment => ({ day: 1, time: value }));
  return fc
    .record({
      role: fc.constantFrom(...ROLES),
      count: fc.integer({ min: 1, max: 5 }),
      optional: fc.boolean(),
      attends: fc.option(someOf(namesIn(items)), { nil: undefined }),
      tracks: fc.subarray(tracks),
      joins: fc.option(time, { nil: undefined, freq: 3 }),
      leaves: fc.option(time, { nil: undefined, freq: 3 }),
      prep: minutes,
      followUp: minutes,
      travel: minutes,
      recovery: minutes,
    })
    .map(({ role: [role, side], attends, joins, leaves, ...rest }) =>
      personOf(`p${index}`, {
        ...rest,
        role,
        side,
        ...(attends === undefined ? {} : { attends }),
        ...(joins === undefined ? {} : { joins }),
        ...(leaves === undefined ? {} : { leaves }),
      }),
    );
}

function costsArbitrary(): fc.Arbitrary<readonly Overhead[]> {
  const per = fc.constantFrom('meeting', 'head', 'staff', 'hour', 'started-hour');
  return fc
    .array(fc.tuple(decimals(500, 3), per), { maxLength: 3 })
    .map((list) => list.map(([amount, one], index) => overheadOf(`cost ${index}`, amount, { per: one })));
}

/** Any plan a reader could make, even one that puts people in two places at once. Times are on its first day. */
export const planArbitrary: fc.Arbitrary<Plan> = itemsArbitrary.chain((items) =>
  fc.integer({ min: 0, max: 5 }).chain((size) => {
    const ids = Array.from({ length: size }, (_, index) => `p${index}`);
    const task = fc.tuple(fc.constantFrom('before', 'after'), someOf(ids), minutes);
    const rate = fc.option(decimals(200, 4), { nil: undefined });
    return fc
      .record({
        people: fc.tuple(...ids.map((_, index) => personArbitrary(index, items))),
        tasks: fc.array(task, { maxLength: 3 }),
        costs: costsArbitrary(),
        duration: fc.option(fc.integer({ min: 1, max: 200 }), { nil: undefined }),
        optionalShare: decimals(99, 4),
        overrun: decimals(50, 4),
        counts: fc.subarray([...KINDS]),
        rates: fc.record({ 'sales-manager': rate, 'sales-rep': rate, executive: rate }),
      })
      .map(({ tasks, duration, optionalShare, overrun, counts, rates, ...rest }) => {
        const known = Object.entries(rates).flatMap(([role, value]) => (value === undefined ? [] : [[role, value]]));
        return planOf({
          ...rest,
          items,
          tasks: tasks.map(([when, who, length]) => taskOf(who, length, { when })),
          counts: new Set(counts),
          estimate: { optionalShare: percent(optionalShare), overrun: percent(overrun) },
          roles: rolesOf(Object.fromEntries(known)),
          ...(duration === undefined ? {} : { duration }),
        });
      });
  }),
);
