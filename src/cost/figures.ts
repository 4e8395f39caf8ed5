import type { Person, Plan } from '../plan/plan.ts';
import type { Timeline } from '../plan/timeline.ts';
import { type Range, rangeOf } from './cases.ts';
import { type Fraction, sum } from './fraction.ts';
import { type OverheadTerm, overheadsOf } from './overheads.ts';
import { type Bucket, type Term, termsOf } from './terms.ts';
import { groupBy, labourIn, minutesIn, rateOf } from './weigh.ts';

export interface Row {
  readonly people: number;
  readonly minutes: Fraction;
  /** null where somebody in the row has no rate. */
  readonly cost: Fraction | null;
}

/** The figures of one meeting, exact. Rows, buckets and guests are the expected case. */
export interface Figures {
  /** From the first start to the last end. */
  readonly minutes: number;
  readonly staffMinutes: Range<Fraction>;
  readonly guestMinutes: Fraction;
  readonly buckets: Readonly<Record<Bucket, Fraction>>;
  /** null where no role that works has a rate. */
  readonly labour: Range<Fraction> | null;
  readonly other: Range<Fraction>;
  readonly overheads: readonly OverheadTerm[];
  /** Roles that work and have no rate, in the order of the plan. */
  readonly missingRates: readonly string[];
  readonly byPerson: readonly (Row & { readonly person: Person })[];
  readonly byRole: readonly (Row & { readonly role: string })[];
  readonly byItem: readonly (Row & { readonly id: string; readonly title: string })[];
  /** Minutes of a working week. */
  readonly workweek: number;
  /** What the figures of staff are the sums of, and those of guests. */
  readonly terms: readonly Term[];
  readonly guestTerms: readonly Term[];
}

const headsOf = (people: Iterable<Person>): number => [...people].reduce((heads, { count }) => heads + count, 0);

function rowOf(terms: readonly Term[], people: Iterable<Person>, plan: Plan): Row {
  const isPriced = terms.every(({ person }) => rateOf(person, plan) !== undefined);
  return {
    people: headsOf(people),
    minutes: minutesIn(terms, plan, 'expected'),
    cost: isPriced ? labourIn(terms, plan, 'expected') : null,
  };
}

function bucketsOf(terms: readonly Term[], plan: Plan): Figures['buckets'] {
  const of = (bucket: Bucket) => {
    const some = terms.filter((term) => term.bucket === bucket);
    return minutesIn(some, plan, 'expected');
  };
  return {
    meeting: of('meeting'),
    prep: of('prep'),
    followUp: of('followUp'),
    travel: of('travel'),
    recovery: of('recovery'),
  };
}

function itemRows(terms: readonly Term[], plan: Plan, timeline: Timeline): Figures['byItem'] {
  const perItem = groupBy(terms, ({ item }) => item);
  return timeline.slots.flatMap(({ item }) => {
    const own = perItem.get(item);
    // A parallel block stands for itself only where somebody attends it and none of its tracks.
    if (!own && item.tracks.length) return [];
    const people = new Set((own ?? []).map(({ person }) => person));
    return [{ id: item.id, title: item.title, ...rowOf(own ?? [], people, plan) }];
  });
}

/** Whether there is anything to say of money: a rate of somebody who works, or, with nobody at work, any sum at all. */
export function isPriceable(working: readonly Person[], overheads: readonly OverheadTerm[], plan: Plan): boolean {
  if (working.length) return working.some((person) => rateOf(person, plan) !== undefined);
  return overheads.length > 0 || [...plan.roles.values()].some(({ rate }) => rate !== undefined);
}

/** Everything that a meeting takes, from the plan and the configuration alone (R1 to R10, R13, R15). */
export function computeFigures(plan: Plan, timeline: Timeline): Figures {
  const { staff: terms, guests: guestTerms } = termsOf(plan, timeline);
  const isHeld = plan.status !== 'cancelled';
  const staff = isHeld ? plan.people.filter(({ side }) => side === 'staff') : [];
  const overheads = overheadsOf(plan, plan.duration ?? timeline.minutes);
  const perPerson = groupBy(terms, ({ person }) => person);
  const perRole = groupBy(terms, ({ person }) => person.role);
  const working = staff.filter((person) => perPerson.has(person));
  const unpriced = working.filter((person) => rateOf(person, plan) === undefined);
  return {
    minutes: isHeld ? timeline.minutes : 0,
    staffMinutes: rangeOf((name) => minutesIn(terms, plan, name)),
    guestMinutes: minutesIn(guestTerms, plan, 'expected'),
    buckets: bucketsOf(terms, plan),
    labour: isPriceable(working, overheads, plan) ? rangeOf((name) => labourIn(terms, plan, name)) : null,
    other: rangeOf((name) => sum(overheads.map(({ amount }) => amount[name]))),
    overheads,
    missingRates: [...new Set(unpriced.map(({ role }) => role))],
    byPerson: staff.map((person) => ({ person, ...rowOf(perPerson.get(person) ?? [], [person], plan) })),
    byRole: [...new Set(staff.map(({ role }) => role))].map((role) => {
      const people = staff.filter((person) => person.role === role);
      return { role, ...rowOf(perRole.get(role) ?? [], people, plan) };
    }),
    byItem: isHeld ? itemRows(terms, plan, timeline) : [],
    workweek: plan.workweek,
    terms,
    guestTerms,
  };
}
