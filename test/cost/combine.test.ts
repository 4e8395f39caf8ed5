import { describe, expect, it } from 'vitest';
import { combine } from '../../src/cost/combine.ts';
import { computeFigures } from '../../src/cost/figures.ts';
import { decimal, fraction } from '../../src/cost/fraction.ts';
import type { Plan } from '../../src/plan/plan.ts';
import {
  clientOf,
  itemOf,
  overheadOf,
  percent,
  personOf,
  planOf,
  rolesOf,
  taskOf,
  timelineOf,
} from '../support/plans.ts';

const figuresOf = (plan: Plan) => computeFigures(plan, timelineOf(plan));
const range = (low: string, expected: string, high: string) => ({
  low: decimal(low),
  expected: decimal(expected),
  high: decimal(high),
});

const [first, second] = [itemOf('first', 10), itemOf('second', 30)];
const [room, coffee] = [overheadOf('Room', '30'), overheadOf('Coffee', '2', { per: 'head' })];
const plan = planOf({
  people: [
    personOf('anna', { role: 'sales-manager', prep: 20, travel: 6 }),
    personOf('reps', { count: 2, followUp: 15, recovery: 4 }),
    personOf('leena', { optional: true }),
    clientOf('acme', { count: 2 }),
  ],
  items: [first, second],
  costs: [room, coffee],
  estimate: { optionalShare: percent('50'), overrun: percent('10') },
  roles: rolesOf({ 'sales-manager': '60', 'sales-rep': '45' }),
  workweek: 2400,
});
const short: Plan = { ...plan, items: [first] };

/**
 * The whole meeting: Anna 40 + 20 + 6, the reps 2 × (40 + 15 + 4), Leena half of 40; the short one has 10 in place of
 * 40. Three of the first, in two parts, and one of the second.
 */
function together() {
  const usual = figuresOf(plan);
  return combine(plan, [
    { figures: usual, times: 2 },
    { figures: figuresOf(short), times: 1 },
    { figures: usual, times: 1 },
  ]);
}

describe('several meetings of a plan as one', () => {
  it('take the time of each', () => {
    expect(together()).toMatchObject({
      minutes: 3 * 40 + 10,
      // 3 × 184 + 94; 3 × 204 + 99; 3 × (224 + 16) + 104 + 4.
      staffMinutes: range('646', '711', '828'),
      guestMinutes: fraction(3 * 80 + 20),
      buckets: {
        meeting: fraction(3 * 140 + 35),
        prep: fraction(4 * 20),
        followUp: fraction(4 * 30),
        travel: fraction(4 * 6),
        recovery: fraction(4 * 8),
      },
      workweek: 2400,
      terms: [],
      guestTerms: [],
    });
  });

  it('cost what each costs', () => {
    const { labour, other, missingRates } = together();
    // 66 + 88.50 and 36 + 43.50; with Leena 15 and 3.75 more; with all of her and the overrun 197.50 and 90.25.
    expect(labour).toEqual(range('543', '591.75', '682.75'));
    // Four rooms, and coffee for 5, 5.5 and 6.
    expect(other).toEqual(range('160', '164', '168'));
    expect(missingRates).toEqual([]);
  });

  it('have each cost once, as often as it falls due', () =>
    expect(together().overheads).toEqual([
      { cost: room, times: range('4', '4', '4'), amount: range('120', '120', '120') },
      { cost: coffee, times: range('20', '22', '24'), amount: range('40', '44', '48') },
    ]));

  it('have a row for each person, role and item', () => {
    const { byPerson, byRole, byItem } = together();
    expect(byPerson).toEqual([
      { person: plan.people[0], people: 1, minutes: fraction(234), cost: fraction(234) },
      { person: plan.people[1], people: 2, minutes: fraction(3 * 118 + 58), cost: fraction(309) },
      { person: plan.people[2], people: 1, minutes: fraction(65), cost: decimal('48.75') },
    ]);
    expect(byRole).toEqual([
      { role: 'sales-manager', people: 1, minutes: fraction(234), cost: fraction(234) },
      { role: 'sales-rep', people: 3, minutes: fraction(477), cost: decimal('357.75') },
    ]);
    // 10 × (60 + 2.5 × 45) / 60 = 28.75, and three times that.
    expect(byItem).toEqual([
      { id: 'first', title: 'first', people: 4, minutes: fraction(4 * 35), cost: fraction(115) },
      { id: 'second', title: 'second', people: 4, minutes: fraction(3 * 105), cost: decimal('258.75') },
    ]);
  });

  it('lack what a part of them lacks', () => {
    const figures = figuresOf(plan);
    const unpriced = figuresOf({ ...plan, roles: rolesOf({ 'sales-manager': '60' }) });
    for (const parts of [
      [figures, unpriced],
      [unpriced, figures],
      [unpriced, unpriced],
    ]) {
      const whole = combine(
        plan,
        parts.map((one) => ({ figures: one, times: 1 })),
      );
      expect(whole.missingRates).toEqual(['sales-rep']);
      expect(whole.byRole.map(({ cost }) => cost)).toEqual([fraction(132), null]);
    }
  });

  it('have no labour cost where no rate is known, and count a part without one as nought', () => {
    const roles = rolesOf({});
    const unpriced = figuresOf({ ...plan, roles });
    expect(combine({ ...plan, roles }, [{ figures: unpriced, times: 2 }]).labour).toBeNull();
    const both = combine(plan, [
      { figures: unpriced, times: 1 },
      { figures: figuresOf(short), times: 1 },
    ]);
    expect(both.labour?.low).toEqual(decimal('79.50'));
  });

  it('of nobody at work cost what their costs are', () => {
    const guests = planOf({ people: [clientOf('acme')], items: [first] });
    expect(combine(guests, [{ figures: figuresOf(guests), times: 2 }]).labour).toBeNull();
    const hosted = { ...guests, costs: [room] };
    expect(combine(hosted, [{ figures: figuresOf(hosted), times: 2 }])).toMatchObject({
      labour: range('0', '0', '0'),
      other: range('60', '60', '60'),
    });
  });

  it('that are none take nothing', () =>
    expect(combine(plan, [])).toMatchObject({
      minutes: 0,
      staffMinutes: range('0', '0', '0'),
      labour: range('0', '0', '0'),
      byPerson: [],
    }));

  it('count tasks with the rest', () => {
    const once = figuresOf({ ...plan, items: [], tasks: [taskOf(['anna'], 15)] });
    const { byPerson } = combine(plan, [{ figures: once, times: 2 }]);
    // 20 + 6 + 15, twice.
    expect(byPerson.map(({ minutes }) => minutes)).toEqual([fraction(82), fraction(2 * 38), fraction(0)]);
  });
});
