import { describe, expect, it } from 'vitest';
import { computeFigures } from '../../src/cost/figures.ts';
import { agendaCost, type CostEntry, costReport } from '../../src/cost/report.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { renderCostJson } from '../../src/render/cost-json.ts';
import { clientOf, itemOf, overheadOf, percent, personOf, planOf, rolesOf, timelineOf } from '../support/plans.ts';

const entryOf = (plan: Plan): CostEntry => ({
  file: `${plan.id}.yaml`,
  plan,
  figures: computeFigures(plan, timelineOf(plan)),
});

/** The example of the contract: 40 minutes, six of staff, one of them optional, two clients, a room, 10 % overrun. */
const example = planOf({
  id: 'weekly',
  title: 'Weekly',
  currency: 'EUR',
  people: [
    personOf('anna', { name: 'Anna', role: 'sales-manager', prep: 20 }),
    personOf('reps', { count: 4 }),
    personOf('maria', { name: 'Maria', role: 'executive', optional: true }),
    clientOf('acme', { count: 2 }),
  ],
  items: [itemOf('first', 10), itemOf('second', 30)],
  costs: [overheadOf('Room', '120.00')],
  estimate: { optionalShare: percent('50'), overrun: percent('10') },
  roles: rolesOf({ 'sales-manager': '60.00', 'sales-rep': '45.00', executive: '100.00' }),
});

describe('the report of costs', () => {
  it('is the example of the contract, key for key', () => {
    const anna = { id: 'anna', name: 'Anna', role: 'sales-manager' };
    const reps = { id: 'reps', name: 'reps', role: 'sales-rep' };
    const maria = { id: 'maria', name: 'Maria', role: 'executive' };
    const total = { low: '300.00', expected: '333.33', high: '389.33', complete: true, missingRates: [] };
    const once = { occurrences: 1, staffMinutes: 240, cost: '333.33' };
    const expected = {
      meetplan: 'cost/1',
      currency: 'EUR',
      plans: [
        {
          file: 'weekly.yaml',
          id: 'weekly',
          title: 'Weekly',
          meeting: {
            minutes: 40,
            staffMinutes: { low: 220, expected: 240, high: 284 },
            guestMinutes: 80,
            buckets: { meeting: 220, prep: 20, followUp: 0, travel: 0, recovery: 0 },
            labour: '213.33',
            other: '120.00',
            costs: [{ label: 'Room', amount: '120.00' }],
            cost: total,
            byRole: [
              { role: 'sales-manager', people: 1, staffMinutes: 60, cost: '60.00' },
              { role: 'sales-rep', people: 4, staffMinutes: 160, cost: '120.00' },
              { role: 'executive', people: 1, staffMinutes: 20, cost: '33.33' },
            ],
            byPerson: [
              // Of 2,250 minutes: 60, 160 / 4, 20.
              { ...anna, people: 1, staffMinutes: 60, cost: '60.00', weekShare: 2.67 },
              { ...reps, people: 4, staffMinutes: 160, cost: '120.00', weekShare: 1.78 },
              { ...maria, people: 1, staffMinutes: 20, cost: '33.33', weekShare: 0.89 },
            ],
            // 5.5 heads: 10 × (60 + 4 × 45 + 50) / 60 = 48.33, and three times that.
            byItem: [
              { id: 'first', title: 'first', staffMinutes: 55, cost: '48.33' },
              { id: 'second', title: 'second', staffMinutes: 165, cost: '145.00' },
            ],
            staffHours: { low: '3.67', expected: '4.00', high: '4.73' },
            weekShare: 10.67,
            workweek: 2250,
          },
          date: '2026-12-01',
        },
      ],
      total: {
        staffMinutes: { low: 220, expected: 240, high: 284 },
        cost: total,
        staffHours: { low: '3.67', expected: '4.00', high: '4.73' },
        weekShare: 10.67,
        buckets: { meeting: 220, prep: 20, followUp: 0, travel: 0, recovery: 0 },
        byRole: [
          { role: 'sales-manager', staffMinutes: 60, cost: '60.00' },
          { role: 'sales-rep', staffMinutes: 160, cost: '120.00' },
          { role: 'executive', staffMinutes: 20, cost: '33.33' },
        ],
        byPerson: [
          { ...anna, staffMinutes: 60, cost: '60.00', weekShare: 2.67 },
          { ...reps, staffMinutes: 160, cost: '120.00', weekShare: 1.78 },
          { ...maria, staffMinutes: 20, cost: '33.33', weekShare: 0.89 },
        ],
        byMonth: [{ month: '2026-12', ...once }],
        byQuarter: [{ quarter: '2026-Q4', ...once }],
        byYear: [{ year: '2026', ...once }],
      },
    };
    // As text, since the order of keys is part of the contract.
    expect(renderCostJson(costReport([entryOf(example)], { currency: 'EUR' }))).toBe(
      `${JSON.stringify(expected, null, 2)}\n`,
    );
  });

  it('stands in small in the agenda', () =>
    expect(agendaCost(entryOf(example).figures, 'EUR')).toEqual({
      staffMinutes: { low: 220, expected: 240, high: 284 },
      guestMinutes: 80,
      buckets: { meeting: 220, prep: 20, followUp: 0, travel: 0, recovery: 0 },
      currency: 'EUR',
      cost: { low: '300.00', expected: '333.33', high: '389.33', complete: true, missingRates: [] },
      staffHours: { low: '3.67', expected: '4.00', high: '4.73' },
    }));

  it('leaves money out of an agenda without rates', () => {
    const figures = entryOf(planOf({ people: [personOf('x')], items: [itemOf('all', 30)] })).figures;
    expect(Object.keys(agendaCost(figures, undefined) ?? {})).toEqual([
      'staffMinutes',
      'guestMinutes',
      'buckets',
      'staffHours',
    ]);
  });

  it('has purpose and benefit beside the title', () => {
    const plan = planOf({ purpose: 'Decide', expectedBenefit: 'A pilot' });
    expect(Object.keys(costReport([entryOf(plan)], {}).plans[0] ?? {})).toEqual([
      'file',
      'id',
      'title',
      'purpose',
      'expectedBenefit',
      'meeting',
      'date',
    ]);
  });
});

describe('the total of several plans', () => {
  const third = (id: string) =>
    planOf({ id, people: [personOf('x')], items: [itemOf('all', 20)], roles: rolesOf({ 'sales-rep': '10' }) });

  it('is the exact sum, not the sum of rounded costs', () => {
    // Three times 3.333…
    const thirds = ['a', 'b', 'c'].map((id) => entryOf(third(id)));
    const report = costReport(thirds, { currency: 'EUR' });
    expect(report.plans.map(({ meeting }) => meeting.cost?.expected)).toEqual(['3.33', '3.33', '3.33']);
    expect(report.total).toMatchObject({ staffMinutes: { expected: 60 }, cost: { expected: '10.00', complete: true } });
  });

  it('is a lower bound that names each missing role once', () => {
    const people = [personOf('x', { role: 'developer' })];
    const missing = planOf({ people, items: [itemOf('all', 20)], roles: rolesOf({ 'sales-rep': '10' }) });
    const report = costReport([entryOf(third('a')), entryOf(missing), entryOf(missing)], { currency: 'EUR' });
    expect(report.total.cost).toMatchObject({ expected: '3.33', complete: false, missingRates: ['developer'] });
  });

  it('has no money where no plan has any', () => {
    const plan = planOf({ people: [personOf('x')], items: [itemOf('all', 20)] });
    expect(costReport([entryOf(plan)], {})).toMatchObject({ currency: null, total: { cost: null } });
  });

  it('of no plans is nought', () =>
    expect(costReport([], { currency: 'EUR' }).total).toMatchObject({
      staffMinutes: { low: 0, expected: 0, high: 0 },
      cost: null,
      weekShare: 0,
    }));
});

describe('a private plan', () => {
  const secret = { ...example, id: 'pay', title: 'Pay', private: true, purpose: 'Raise', expectedBenefit: 'Peace' };

  it('keeps its figures and says nothing else among others', () => {
    const [, plan] = costReport([entryOf(planOf()), entryOf(secret)], { currency: 'EUR' }).plans;
    const { byRole, ...meeting } = costReport([entryOf(example)], { currency: 'EUR' }).plans[0]?.meeting ?? {};
    expect(plan).toEqual({
      file: 'pay.yaml',
      id: 'pay',
      title: '',
      meeting: { ...meeting, byRole, byPerson: [], byItem: [], costs: [] },
      date: '2026-12-01',
    });
    expect(plan?.meeting.byRole).not.toEqual([]);
  });

  it('alone is like any other', () =>
    expect(costReport([entryOf(secret)], { currency: 'EUR' }).plans[0]).toMatchObject({
      title: 'Pay',
      purpose: 'Raise',
      expectedBenefit: 'Peace',
      meeting: { costs: [{ label: 'Room', amount: '120.00' }] },
    }));

  it('does not make others private', () =>
    expect(costReport([entryOf(example), entryOf(secret)], {}).plans[0]?.title).toBe('Weekly'));
});

describe('a report of changes', () => {
  const shorter = { ...example, items: [itemOf('first', 10)] };
  const changed = { changes: ['without=second'], entries: [entryOf(shorter)] };
  const report = () => costReport([entryOf(example)], { currency: 'EUR', changed });

  it('says what was asked for, and the plans and totals that it leads to', () => {
    const { plans, total } = costReport([entryOf(shorter)], { currency: 'EUR' });
    expect(report().whatIf).toMatchObject({ changes: ['without=second'], plans, total });
    expect(report().total).toEqual(costReport([entryOf(example)], { currency: 'EUR' }).total);
  });

  it('has the exact difference, of money in the decimals of the currency', () => {
    // Without 30 minutes of 5, 5.5 and 6 heads, and 10 % of 6 × 30: 48.33 of 193.33 are left, so 145.00 are gone.
    const { whatIf } = report();
    expect(whatIf?.difference).toEqual({
      staffMinutes: { low: -150, expected: -165, high: -198 },
      cost: { low: '-120.00', expected: '-145.00', high: '-187.00', complete: true, missingRates: [] },
      staffHours: { low: '-2.50', expected: '-2.75', high: '-3.30' },
      weekShare: -7.33,
    });
    const yen = costReport([entryOf(example)], { currency: 'JPY', changed });
    expect(yen.whatIf?.difference.cost?.expected).toBe('-145');
    expect(yen.whatIf?.total.cost?.expected).toBe('188');
  });

  it('has none where no change was asked for', () => {
    const keys = Object.keys(costReport([entryOf(example)], { currency: 'EUR' }));
    expect(keys).toEqual(['meetplan', 'currency', 'plans', 'total']);
  });

  it('carries the window and the budget that it was made for', () => {
    const budget = { unit: 'money', limit: '1.00', expected: '2.00', over: '1.00', within: false } as const;
    const parts = { window: { from: '2027-01-01' }, budget, changed };
    const whole = costReport([entryOf(example)], parts);
    expect(Object.keys(whole)).toEqual(['meetplan', 'currency', 'plans', 'total', 'window', 'whatIf', 'budget']);
    expect(whole).toMatchObject({ currency: null, window: { from: '2027-01-01' }, budget });
  });
});
