import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Range } from '../../src/cost/cases.ts';
import { computeFigures, type Figures } from '../../src/cost/figures.ts';
import {
  add,
  compare,
  divide,
  type Fraction,
  fraction,
  multiply,
  subtract,
  sum,
  ZERO,
} from '../../src/cost/fraction.ts';
import { costReport } from '../../src/cost/report.ts';
import type { Item, Person, Plan } from '../../src/plan/plan.ts';
import { cost as costShape } from '../../src/schema/cost.ts';
import { itemOf, personOf, planArbitrary, timelineOf } from '../support/plans.ts';
import { runs } from '../support/runs.ts';
import { countMinutes } from './count-minutes.ts';

const RUNS = runs(1000);
const CASES = ['low', 'expected', 'high'] as const;

const figuresOf = (plan: Plan): Figures => computeFigures(plan, timelineOf(plan));
const isZero = (value: Fraction): boolean => compare(value, ZERO) === 0;

/** Holds of every plan. */
const always = (name: string, holds: (plan: Plan, figures: Figures) => void) =>
  it(name, () =>
    fc.assert(
      fc.property(planArbitrary, (plan) => holds(plan, figuresOf(plan))),
      RUNS,
    ),
  );

function expectRising(range: Range<Fraction>): void {
  expect(compare(range.low, range.expected)).toBeLessThanOrEqual(0);
  expect(compare(range.expected, range.high)).toBeLessThanOrEqual(0);
}

/** How much of an entry counts in a case, by the words of the contract alone. */
function shareOf({ optional }: Person, plan: Plan, name: (typeof CASES)[number]): Fraction {
  if (!optional) return fraction(1);
  return { low: fraction(0), expected: plan.estimate.optionalShare, high: fraction(1) }[name];
}

function staffMinutes(plan: Plan, person: Person, name: (typeof CASES)[number]): Fraction {
  if (person.side !== 'staff') return ZERO;
  const attended = fraction(countMinutes(person, plan));
  const overrun = name === 'high' ? multiply(attended, plan.estimate.overrun) : ZERO;
  const tasks = plan.tasks.filter(({ who }) => who.some(({ people }) => people.includes(person.id)));
  const around = person.prep + person.followUp + person.travel + person.recovery;
  const work = around + tasks.reduce((total, { minutes }) => total + minutes, 0);
  const each = sum([attended, overrun, fraction(work)]);
  return multiply(each, multiply(fraction(person.count), shareOf(person, plan, name)));
}

describe('the figures of any plan', () => {
  always('are what counting every minute gives', (plan, figures) => {
    for (const name of CASES) {
      expect(figures.staffMinutes[name]).toEqual(sum(plan.people.map((person) => staffMinutes(plan, person, name))));
    }
    const guests = plan.people.filter(({ side }) => side !== 'staff');
    const guestMinutes = guests.map((person) => {
      const heads = multiply(fraction(person.count), shareOf(person, plan, 'expected'));
      return multiply(fraction(countMinutes(person, plan)), heads);
    });
    expect(figures.guestMinutes).toEqual(sum(guestMinutes));
  });

  always('cost what every counted minute costs', (plan, figures) => {
    for (const name of CASES) {
      const costs = plan.people.map((person) => {
        const rate = plan.roles.get(person.role)?.rate ?? ZERO;
        return divide(multiply(staffMinutes(plan, person, name), rate), fraction(60));
      });
      if (figures.labour) expect(figures.labour[name]).toEqual(sum(costs));
      else expect(sum(costs)).toEqual(ZERO);
    }
  });

  always('are the sums of their parts in every breakdown', (_, figures) => {
    const expected = figures.staffMinutes.expected;
    const minutes = (rows: readonly { readonly minutes: Fraction }[]) => sum(rows.map((row) => row.minutes));
    expect(sum(Object.values(figures.buckets))).toEqual(expected);
    expect(minutes(figures.byPerson)).toEqual(expected);
    expect(minutes(figures.byRole)).toEqual(expected);
    expect(minutes(figures.byItem)).toEqual(figures.buckets.meeting);
    expect(sum(figures.overheads.map(({ amount }) => amount.high))).toEqual(figures.other.high);
  });

  always('break labour down without a rest', (_, figures) => {
    if (!figures.labour) return;
    const known = (rows: readonly { readonly cost: Fraction | null }[]) => sum(rows.map(({ cost }) => cost ?? ZERO));
    expect(known(figures.byPerson)).toEqual(figures.labour.expected);
    expect(known(figures.byRole)).toEqual(figures.labour.expected);
  });

  always('rise from low over expected to high', (_, figures) => {
    expectRising(figures.staffMinutes);
    expectRising(figures.other);
    if (figures.labour) expectRising(figures.labour);
  });

  always('name exactly the roles without a rate in whose rows somebody works', (plan, figures) => {
    const worked = figures.byPerson.filter(({ person }) => !isZero(staffMinutes(plan, person, 'high')));
    const roles = worked.map(({ person }) => person.role).filter((role) => plan.roles.get(role)?.rate === undefined);
    expect(figures.missingRates).toEqual([...new Set(roles)]);
  });

  always('do not depend on the order of attendees', (plan, figures) => {
    const turned = figuresOf({ ...plan, people: [...plan.people].reverse() });
    expect(turned.staffMinutes).toEqual(figures.staffMinutes);
    expect(turned.labour).toEqual(figures.labour);
    expect(turned.other).toEqual(figures.other);
    expect(turned.guestMinutes).toEqual(figures.guestMinutes);
    expect([...turned.byPerson].reverse()).toEqual(figures.byPerson);
  });

  always('never fall when somebody more is required', (plan, figures) => {
    const more = figuresOf({ ...plan, people: [...plan.people, personOf('more', { prep: 5 })] });
    for (const name of CASES) {
      const grown = subtract(more.staffMinutes[name], figures.staffMinutes[name]);
      expect(compare(grown, fraction(5))).toBeGreaterThanOrEqual(0);
      expect(compare(more.other[name], figures.other[name])).toBeGreaterThanOrEqual(0);
    }
  });

  always('are nought for a cancelled meeting', (plan) => {
    const { staffMinutes: hours, guestMinutes, minutes, other, labour } = figuresOf({ ...plan, status: 'cancelled' });
    expect([hours.high, guestMinutes, other.high, labour?.high ?? ZERO].every(isZero)).toBe(true);
    expect(minutes).toBe(0);
  });

  always('fit the published shape, rounded', (plan, figures) => {
    const report = costReport([{ file: 'plan.yaml', plan, figures }], { currency: 'EUR' });
    expect(costShape.safeParse(report).error?.issues).toBeUndefined();
    expect(report.total.staffMinutes).toEqual(report.plans[0]?.meeting.staffMinutes);
    expect(report.total.cost).toEqual(report.plans[0]?.meeting.cost);
  });
});

/** An item cut in two at a minute; whoever attends it attends both. */
function split(plan: Plan, index: number, after: number): Plan {
  const whole = plan.items[index];
  if (!whole || whole.tracks.length || after > whole.minutes) return plan;
  const parts: readonly Item[] = [
    { ...whole, minutes: after },
    { ...whole, id: 'rest', minutes: whole.minutes - after },
  ];
  return {
    ...plan,
    items: plan.items.toSpliced(index, 1, ...parts),
    people: plan.people.map((person) =>
      person.attends?.includes(whole.id) ? { ...person, attends: [...person.attends, 'rest'] } : person,
    ),
  };
}

describe('an agenda', () => {
  it('costs the same with any of its items cut in two', () => {
    const property = fc.property(planArbitrary, fc.nat(5), fc.nat(40), (plan, index, after) => {
      const [whole, cut] = [figuresOf(plan), figuresOf(split(plan, index, after))];
      expect(cut.staffMinutes).toEqual(whole.staffMinutes);
      expect(cut.guestMinutes).toEqual(whole.guestMinutes);
      expect(cut.labour).toEqual(whole.labour);
      expect(cut.buckets).toEqual(whole.buckets);
    });
    fc.assert(property, RUNS);
  });

  it('costs every required head the minutes that are put on at its end', () => {
    const property = fc.property(planArbitrary, fc.integer({ min: 1, max: 60 }), (plan, minutes) => {
      const people = plan.people.filter(({ attends, leaves, joins }) => !attends && !leaves && !joins);
      const before = figuresOf({ ...plan, people, tasks: [] });
      const counts = new Set(plan.counts).add('inform');
      const longer = {
        ...plan,
        people,
        counts,
        tasks: [],
        items: [...plan.items, itemOf('more', minutes, { kind: 'inform' })],
      };
      const base = figuresOf({ ...plan, people, counts, tasks: [] });
      const heads = people.filter(({ side, optional }) => side === 'staff' && !optional);
      const extra = heads.reduce((total, { count }) => total + count * minutes, 0);
      expect(figuresOf(longer).staffMinutes.low).toEqual(add(base.staffMinutes.low, fraction(extra)));
      expect(compare(base.staffMinutes.low, before.staffMinutes.low)).toBeGreaterThanOrEqual(0);
    });
    fc.assert(property, RUNS);
  });
});
