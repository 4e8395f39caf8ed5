import type { Overhead, Person, Plan } from '../plan/plan.ts';
import type { Timeline } from '../plan/timeline.ts';
import { add, divide, type Fraction, fraction, multiply, ONE, sum, ZERO } from './fraction.ts';
import { BUCKETS, type Bucket, type Term, termsOf } from './terms.ts';

/** low: required people as planned. expected: and a share of the optional. high: all of it, and overrun (R9). */
export type Case = 'low' | 'expected' | 'high';
export type Range<T> = Readonly<Record<Case, T>>;

export interface Row {
  readonly people: number;
  readonly minutes: Fraction;
  /** null where somebody in the row has no rate. */
  readonly cost: Fraction | null;
}

/** The figures of one meeting, exact. Rows, buckets and guests are the expected case. */
export interface Figures {
  readonly plan: Plan;
  readonly minutes: number;
  readonly staffMinutes: Range<Fraction>;
  readonly guestMinutes: Fraction;
  readonly buckets: Readonly<Record<Bucket, Fraction>>;
  /** null where no role that works has a rate. */
  readonly labour: Range<Fraction> | null;
  readonly other: Range<Fraction>;
  readonly overheads: readonly { readonly label: string; readonly amount: Range<Fraction> }[];
  /** Roles that work and have no rate, in the order of the plan. */
  readonly missingRates: readonly string[];
  readonly byPerson: readonly (Row & { readonly person: Person })[];
  readonly byRole: readonly (Row & { readonly role: string })[];
  readonly byItem: readonly (Row & { readonly id: string; readonly title: string })[];
  readonly terms: readonly Term[];
}

const rangeOf = <T>(of: (name: Case) => T): Range<T> => ({
  low: of('low'),
  expected: of('expected'),
  high: of('high'),
});

/** How much of what somebody brings is counted: optional people come in part. */
function shareOf(person: Person, plan: Plan, name: Case): Fraction {
  if (!person.optional || name === 'high') return ONE;
  return name === 'low' ? ZERO : plan.estimate.optionalShare;
}

/** Minutes of a term in a case. Only attendance runs over. */
function minutesOf({ person, bucket, minutes }: Term, plan: Plan, name: Case): Fraction {
  const planned = multiply(fraction(minutes * person.count), shareOf(person, plan, name));
  return name === 'high' && bucket === 'meeting' ? multiply(planned, add(ONE, plan.estimate.overrun)) : planned;
}

const rateOf = (person: Person, plan: Plan): Fraction | undefined => plan.roles.get(person.role)?.rate;

const costOf = (minutes: Fraction, rate: Fraction): Fraction => divide(multiply(minutes, rate), fraction(60));

/** What the terms cost; people without a rate cost nothing here and are named elsewhere. */
const labourOf = (terms: readonly Term[], plan: Plan, name: Case): Fraction =>
  sum(terms.map((term) => costOf(minutesOf(term, plan, name), rateOf(term.person, plan) ?? ZERO)));

function rowOf(terms: readonly Term[], people: number, plan: Plan): Row {
  const isPriced = terms.every(({ person }) => rateOf(person, plan) !== undefined);
  return {
    people,
    minutes: sum(terms.map((term) => minutesOf(term, plan, 'expected'))),
    cost: isPriced ? labourOf(terms, plan, 'expected') : null,
  };
}

function headsOf(people: readonly Person[], plan: Plan, name: Case): Fraction {
  return sum(people.map((person) => multiply(fraction(person.count), shareOf(person, plan, name))));
}

/** One overhead (R10). Hours are the slot's; a started hour is a whole one. */
function overheadOf({ amount, per }: Overhead, plan: Plan, slot: number, name: Case): Fraction {
  const staff = plan.people.filter(({ side }) => side === 'staff');
  const times = {
    meeting: () => ONE,
    head: () => headsOf(plan.people, plan, name),
    staff: () => headsOf(staff, plan, name),
    hour: () => fraction(slot, 60),
    'started-hour': () => fraction(Math.ceil(slot / 60)),
  }[per];
  return multiply(amount, times());
}

function groupBy<Key>(
  terms: readonly Term[],
  keyOf: (term: Term) => Key | undefined,
): ReadonlyMap<Key, readonly Term[]> {
  const groups = new Map<Key, Term[]>();
  for (const term of terms) {
    const key = keyOf(term);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(term);
    else groups.set(key, [term]);
  }
  return groups;
}

const distinct = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];

/** Everything that a meeting takes, from the plan and the configuration alone (R1 to R10, R13, R15). */
export function computeFigures(plan: Plan, timeline: Timeline): Figures {
  const { staff: terms, guests } = termsOf(plan, timeline);
  const isHeld = plan.status !== 'cancelled';
  const staff = isHeld ? plan.people.filter(({ side }) => side === 'staff') : [];
  const slot = plan.duration ?? timeline.minutes;
  const overheads = (isHeld ? plan.costs : []).map((cost) => ({
    label: cost.label,
    amount: rangeOf((name) => overheadOf(cost, plan, slot, name)),
  }));
  const perPerson = groupBy(terms, ({ person }) => person);
  const working = distinct(terms.map(({ person }) => person));
  const missingRates = distinct(working.filter((person) => !rateOf(person, plan)).map(({ role }) => role));
  const priced = working.length
    ? working.map((person) => rateOf(person, plan))
    : [...plan.roles.values()].map(({ rate }) => rate);
  const hasRates = priced.some((rate) => rate !== undefined);
  const rolesOf = distinct(staff.map(({ role }) => role));
  const perRole = groupBy(terms, ({ person }) => person.role);
  const perItem = groupBy(terms, ({ item }) => item);
  const sumOf = (some: readonly Term[], name: Case) => sum(some.map((term) => minutesOf(term, plan, name)));
  return {
    plan,
    minutes: isHeld ? timeline.minutes : 0,
    staffMinutes: rangeOf((name) => sumOf(terms, name)),
    guestMinutes: sumOf(guests, 'expected'),
    buckets: Object.fromEntries(
      BUCKETS.map((bucket) => [
        bucket,
        sumOf(
          terms.filter((term) => term.bucket === bucket),
          'expected',
        ),
      ]),
    ) as Record<Bucket, Fraction>,
    labour: hasRates ? rangeOf((name) => labourOf(terms, plan, name)) : null,
    other: rangeOf((name) => sum(overheads.map(({ amount }) => amount[name]))),
    overheads,
    missingRates,
    byPerson: staff.map((person) => ({ person, ...rowOf(perPerson.get(person) ?? [], person.count, plan) })),
    byRole: rolesOf.map((role) => {
      const people = staff.filter((person) => person.role === role);
      const heads = people.reduce((total, { count }) => total + count, 0);
      return { role, ...rowOf(perRole.get(role) ?? [], heads, plan) };
    }),
    byItem: timeline.slots
      .filter(({ item }) => !item.tracks.length || perItem.has(item))
      .map(({ item }) => {
        const own = perItem.get(item) ?? [];
        const heads = distinct(own.map(({ person }) => person)).reduce((total, { count }) => total + count, 0);
        return { id: item.id, title: item.title, ...rowOf(own, heads, plan) };
      }),
    terms,
  };
}
