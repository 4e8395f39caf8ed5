import type { Person, Plan } from '../plan/plan.ts';
import type { Case } from './cases.ts';
import { add, divide, type Fraction, fraction, multiply, ONE, sum, ZERO } from './fraction.ts';
import type { Term } from './terms.ts';

/**
 * Terms in a case. Whole minutes are added as integers first, apart by what the cases treat differently, so that a
 * conference of a thousand people does not take a fraction for each of them.
 */

const HOUR = fraction(60);

export const rateOf = (person: Person, plan: Plan): Fraction | undefined => plan.roles.get(person.role)?.rate;

/** How much of what optional people bring a case counts (R9). */
export const shareIn = (name: Case, plan: Plan): Fraction =>
  ({ low: ZERO, expected: plan.estimate.optionalShare, high: ONE })[name];

const withShare = (required: number, optional: number, plan: Plan, name: Case): Fraction =>
  add(fraction(required), multiply(fraction(optional), shareIn(name, plan)));

const total = (terms: readonly Term[]): number =>
  terms.reduce((minutes, term) => minutes + term.minutes * term.person.count, 0);

/** Only attendance runs over, and only in the high case. */
export function minutesIn(terms: readonly Term[], plan: Plan, name: Case): Fraction {
  const required = total(terms.filter(({ person }) => !person.optional));
  const planned = withShare(required, total(terms) - required, plan, name);
  if (name !== 'high') return planned;
  const attended = total(terms.filter(({ bucket }) => bucket === 'meeting'));
  return add(planned, multiply(fraction(attended), plan.estimate.overrun));
}

/** What the terms cost; people without a rate cost nothing here and are named elsewhere (R7, R8). */
export function labourIn(terms: readonly Term[], plan: Plan, name: Case): Fraction {
  const roles = groupBy(terms, ({ person }) => person.role);
  return sum(
    [...roles].map(([role, some]) => {
      const rate = plan.roles.get(role)?.rate ?? ZERO;
      return divide(multiply(minutesIn(some, plan, name), rate), HOUR);
    }),
  );
}

export function headsIn(people: readonly Person[], plan: Plan, name: Case): Fraction {
  const count = (some: readonly Person[]) => some.reduce((heads, person) => heads + person.count, 0);
  const required = count(people.filter(({ optional }) => !optional));
  return withShare(required, count(people) - required, plan, name);
}

export function groupBy<Key>(terms: readonly Term[], keyOf: (term: Term) => Key): ReadonlyMap<Key, readonly Term[]> {
  const groups = new Map<Key, Term[]>();
  for (const term of terms) {
    const key = keyOf(term);
    const group = groups.get(key);
    if (group) group.push(term);
    else groups.set(key, [term]);
  }
  return groups;
}
