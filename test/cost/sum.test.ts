import { describe, expect, it } from 'vitest';
import { combine } from '../../src/cost/combine.ts';
import { computeFigures } from '../../src/cost/figures.ts';
import { type Fraction, fraction, toNumber } from '../../src/cost/fraction.ts';
import { addedUp, difference, totalOf, weekOf } from '../../src/cost/sum.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { itemOf, overheadOf, percent, personOf, planOf, rolesOf, timelineOf } from '../support/plans.ts';

const summandOf = (plan: Plan) => ({ plan, figures: computeFigures(plan, timelineOf(plan)) });
const sumOf = (...plans: readonly Plan[]) => addedUp(plans.map(summandOf));
const numberOf = (value: Fraction | null) => value && toNumber(value);

const roles = rolesOf({ 'sales-manager': '60', 'sales-rep': '45' });
const anna = personOf('anna', { name: 'Anna', role: 'sales-manager', prep: 20, travel: 6 });
const reps = personOf('reps', { count: 2, followUp: 15, recovery: 4 });
const leena = personOf('leena', { role: 'sales-rep', optional: true });

/** Anna 40 + 20 + 6 = 66, the reps 2 × (40 + 15 + 4) = 118, Leena 0, 20 or 40; 160 attended minutes run over by 16. */
const weekly = planOf({
  people: [anna, reps, leena],
  items: [itemOf('all', 40)],
  costs: [overheadOf('Room', '30')],
  estimate: { optionalShare: percent('50'), overrun: percent('10') },
  roles,
});
/** Anna again, 30 + 20 + 6 = 56, and a developer without a rate, 30; a week of 40 hours. */
const review = planOf({
  people: [anna, personOf('dev', { role: 'developer' })],
  items: [itemOf('all', 30)],
  roles,
  workweek: 2400,
});
const unpriced = planOf({ people: [personOf('dev', { role: 'developer' })], items: [itemOf('all', 30)] });

describe('several plans together', () => {
  const sum = () => sumOf(weekly, review);

  it('take the minutes of each, in every case and bucket', () => {
    const { staffMinutes, buckets } = sum();
    // 184 and 86.
    expect(staffMinutes).toEqual({ low: fraction(270), expected: fraction(290), high: fraction(184 + 40 + 16 + 86) });
    // Meeting 40 + 80 + 20 + 30 + 30, preparation 2 × 20, follow-up 2 × 15, travel 2 × 6, recovery 2 × 4.
    expect(buckets).toEqual({
      meeting: fraction(200),
      prep: fraction(40),
      followUp: fraction(30),
      travel: fraction(12),
      recovery: fraction(8),
    });
  });

  it('cost what each costs, labour and other', () => {
    // Anna 66 and 56 at 60, reps 118 and Leena 0, 20, 40 at 45; overrun 4 of Anna, 8 + 4 of the others; the room 30.
    const { cost } = sum();
    expect(cost?.low).toEqual(fraction(2 * (66 + 56 + 30) + 177, 2));
    expect(cost?.expected).toEqual(fraction(2 * (66 + 56 + 30 + 15) + 177, 2));
    expect(cost?.high).toEqual(fraction(2 * (70 + 56 + 30 + 30 + 9) + 177, 2));
  });

  it('lack the rates that any of them lacks, named once', () => {
    expect(sumOf(weekly).missingRates).toEqual([]);
    expect(sumOf(review, unpriced).missingRates).toEqual(['developer']);
  });

  it('have no cost where none of them has', () => {
    expect(sumOf(unpriced).cost).toBeNull();
    expect(sumOf(unpriced, unpriced).cost).toBeNull();
    expect(numberOf(sumOf(unpriced, review).cost?.expected ?? null)).toBe(56);
  });

  it('share the week of each', () => expect(sum().weeks).toEqual(fraction(204 * 2400 + 86 * 2250, 2250 * 2400)));

  it('have a row for each role, in the order in which they come', () => {
    const rows = sum().byRole.map(({ role, minutes, cost }) => [role, numberOf(minutes), numberOf(cost)]);
    expect(rows).toEqual([
      ['sales-manager', 122, 122],
      ['sales-rep', 138, 103.5],
      ['developer', 30, null],
    ]);
    expect(Object.keys(sum().byRole[0] ?? {})).toEqual(['role', 'minutes', 'cost']);
  });

  it('lose the cost of a role that has no rate in one of them', () => {
    const other = planOf({ people: [anna], items: [itemOf('all', 30)] });
    const costs = (...plans: readonly Plan[]) => sumOf(...plans).byRole.map(({ cost }) => cost);
    expect([...costs(weekly, other), ...costs(other, weekly)]).toEqual([
      null,
      fraction(207, 2),
      null,
      fraction(207, 2),
    ]);
  });

  it('have a row for each person, whose share is that of each head', () => {
    const rows = sum().byPerson.map(({ id, name, role, minutes, cost, weeks }) => ({
      row: [id, name, role, numberOf(minutes), numberOf(cost)],
      weeks,
    }));
    expect(rows).toEqual([
      { row: ['anna', 'Anna', 'sales-manager', 122, 122], weeks: fraction(66 * 2400 + 56 * 2250, 2250 * 2400) },
      { row: ['reps', 'reps', 'sales-rep', 118, 88.5], weeks: fraction(59, 2250) },
      { row: ['leena', 'leena', 'sales-rep', 20, 15], weeks: fraction(20, 2250) },
      { row: ['dev', 'dev', 'developer', 30, null], weeks: fraction(30, 2400) },
    ]);
  });

  it.each([
    ['id', { id: 'anna-2' }],
    ['name', { name: 'Anna V.' }],
    ['role', { role: 'executive' }],
  ])('are of two people where the %s differs', (_, parts) => {
    const other = planOf({ people: [{ ...anna, ...parts }], items: [itemOf('all', 30)], roles });
    expect(sumOf(planOf({ people: [anna], roles }), other).byPerson).toHaveLength(2);
  });

  it('name nobody of a private plan, unless it is alone', () => {
    const secret = { ...review, private: true };
    expect(sumOf(secret).byPerson.map(({ id }) => id)).toEqual(['anna', 'dev']);
    const both = sumOf(weekly, secret);
    expect(both.byPerson.map(({ id, minutes }) => [id, numberOf(minutes)])).toEqual([
      ['anna', 66],
      ['reps', 118],
      ['leena', 20],
    ]);
    expect(both.staffMinutes.expected).toEqual(fraction(290));
  });
});

describe('the days of several plans', () => {
  it('are their own, with what each takes', () => {
    const off: Plan = { ...weekly, status: 'cancelled', date: '2026-12-02' };
    // Nothing where it is cancelled, and no cost where there is no rate.
    expect(sumOf(weekly, off, { ...unpriced, date: '2026-12-03' }).days).toEqual([
      { date: '2026-12-01', occurrences: 1, minutes: fraction(204), cost: fraction(399, 2) },
      { date: '2026-12-02', occurrences: 0, minutes: fraction(0), cost: fraction(0) },
      { date: '2026-12-03', occurrences: 1, minutes: fraction(30), cost: null },
    ]);
  });

  it('and all they take are those of a series, where a plan is one', () => {
    const { plan, figures } = summandOf(weekly);
    const whole = combine(plan, [{ figures, times: 3 }]);
    const days = ['2026-12-01', '2026-12-08', '2026-12-15'].map((date) => ({
      ...{ date, occurrences: 1, minutes: fraction(204), cost: fraction(399, 2) },
      figures,
    }));
    const series = { whole, parts: [], days, skipped: [], replaced: [] };
    const sum = addedUp([{ plan, figures, series }]);
    expect(sum.staffMinutes.expected).toEqual(fraction(3 * 204));
    expect(sum.byPerson.map(({ minutes }) => numberOf(minutes))).toEqual([198, 354, 60]);
    expect(sum.days).toEqual(days);
  });

  it('leave out a plan that another counts', () => {
    const counted = { ...summandOf(weekly), isCounted: true };
    const other = { ...summandOf({ ...review, private: true }), isCounted: false };
    expect(addedUp([counted, other])).toEqual(sumOf(weekly));
    // It is still there to be printed, so that a private plan is not alone.
    expect(
      addedUp([
        { ...other, isCounted: true },
        { ...counted, isCounted: false },
      ]).byPerson,
    ).toEqual([]);
  });
});

describe('a week', () => {
  it('is shared by minutes', () => expect(weekOf(fraction(45), { workweek: 2250 })).toEqual(fraction(1, 50)));
  it('of a minute is a week', () => expect(weekOf(fraction(45), { workweek: 1 })).toEqual(fraction(45)));
  it('without work has no parts', () => expect(weekOf(fraction(45), { workweek: 0 })).toEqual(fraction(0)));
});

describe('the total of a meeting', () => {
  it('is labour and other costs', () =>
    // 66 + 118 × 45 / 60 + 30.
    expect(totalOf(summandOf(weekly).figures)?.low).toEqual(fraction(369, 2)));
  it('is none where only other costs are known', () =>
    expect(totalOf(summandOf({ ...unpriced, costs: [overheadOf('Room', '30')] }).figures)).toBeNull());
});

describe('the difference that a change makes', () => {
  it('is after minus before', () => {
    const { staffMinutes, cost, missingRates, weeks } = difference(sumOf(weekly), sumOf(review));
    // 86 of 184, 204 and 240 minutes; 56 of 184.50, 199.50 and 227.50.
    expect(staffMinutes).toEqual({ low: fraction(-98), expected: fraction(-118), high: fraction(-154) });
    expect(cost).toEqual({ low: fraction(-257, 2), expected: fraction(-287, 2), high: fraction(-343, 2) });
    expect(missingRates).toEqual(['developer']);
    expect(weeks).toEqual(fraction(86 * 2250 - 204 * 2400, 2250 * 2400));
  });

  it('lacks the rates of either, once', () => {
    expect(difference(sumOf(unpriced), sumOf(weekly)).missingRates).toEqual(['developer']);
    expect(difference(sumOf(weekly), sumOf(unpriced)).missingRates).toEqual(['developer']);
    expect(difference(sumOf(review), sumOf(unpriced)).missingRates).toEqual(['developer']);
  });

  it('is no money unless both have some', () => {
    expect(difference(sumOf(unpriced), sumOf(weekly)).cost).toBeNull();
    expect(difference(sumOf(weekly), sumOf(unpriced)).cost).toBeNull();
  });
});
