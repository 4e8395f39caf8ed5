import { describe, expect, it } from 'vitest';
import { explain } from '../../src/cost/explain.ts';
import { computeFigures } from '../../src/cost/figures.ts';
import { decimal, fraction } from '../../src/cost/fraction.ts';
import type { Plan, Role } from '../../src/plan/plan.ts';
import {
  blockOf,
  clientOf,
  itemOf,
  overheadOf,
  percent,
  personOf,
  planOf,
  rolesOf,
  taskOf,
  timelineOf,
  trackOf,
} from '../support/plans.ts';

/** One meeting with all there is, term by term as it would be redone on paper. */

// 5,000 × 12.5 × 1.2 / 1,500 = 50.
const salary = {
  salary: fraction(5000),
  months: decimal('12.5'),
  oncost: decimal('0.2'),
  annualHours: fraction(1500),
};
const roles = new Map<string, Role>([
  ...rolesOf({ 'sales-manager': '60' }),
  ['sales-rep', { name: 'sales-rep', side: 'staff', rate: fraction(50), salary }],
]);

const plan = planOf({
  people: [
    personOf('anna', { name: 'Anna', role: 'sales-manager', prep: 20, travel: 30, recovery: 5 }),
    personOf('reps', { count: 3, optional: true, followUp: 10 }),
    personOf('dev', { role: 'developer' }),
    clientOf('acme', { count: 2 }),
  ],
  items: [
    itemOf('demo', 30, { title: 'Demo' }),
    itemOf('lunch', 45, { kind: 'meal', title: 'Lunch' }),
    itemOf('untimed', 0, { kind: 'meal' }),
    blockOf('ws', [trackOf('ws-a', [itemOf('dinner', 60, { kind: 'meal', title: 'Dinner' })])]),
  ],
  tasks: [taskOf(['anna'], 15, { what: 'Call' }), taskOf(['reps'], 8, { when: 'after', what: 'Write' })],
  costs: [overheadOf('Room', '120'), overheadOf('Coffee', '3.50', { per: 'head' })],
  estimate: { optionalShare: percent('25'), overrun: percent('10') },
  roles,
});

function explained(of: Plan) {
  const timeline = timelineOf(of);
  return explain(of, timeline, computeFigures(of, timeline));
}

describe('an explanation', () => {
  it('has every term with the rules that it follows', () => {
    const anna = { person: 'Anna', role: 'sales-manager', people: 1, optional: false };
    const reps = { person: 'reps', role: 'sales-rep', people: 3, optional: true };
    const dev = { person: 'dev', role: 'developer', people: 1, optional: false };
    expect(explained(plan).terms).toEqual([
      { ...anna, rules: ['R1', 'R3', 'R4'], bucket: 'meeting', what: 'Demo', minutes: 30, total: '30' },
      { ...anna, rules: ['R6'], bucket: 'prep', minutes: 20, total: '20' },
      { ...anna, rules: ['R6'], bucket: 'travel', minutes: 30, total: '30' },
      { ...anna, rules: ['R15'], bucket: 'recovery', minutes: 5, total: '5' },
      // 3 × 30 × ¼.
      { ...reps, rules: ['R1', 'R3', 'R4', 'R9'], bucket: 'meeting', what: 'Demo', minutes: 30, total: '22.5' },
      { ...reps, rules: ['R6', 'R9'], bucket: 'followUp', minutes: 10, total: '7.5' },
      { ...dev, rules: ['R1', 'R3', 'R4'], bucket: 'meeting', what: 'Demo', minutes: 30, total: '30' },
      { ...anna, rules: ['R6'], bucket: 'prep', what: 'Call', minutes: 15, total: '15' },
      { ...reps, rules: ['R6', 'R9'], bucket: 'followUp', what: 'Write', minutes: 8, total: '6' },
    ]);
    expect(explained(plan).terms[1]).not.toHaveProperty('what');
  });

  it('has no term for time that counts already, or takes none', () => {
    const block = blockOf('ws', [
      trackOf('ws-a', [itemOf('a', 30)]),
      trackOf('ws-b', [itemOf('b', 20), itemOf('c', 15)]),
    ]);
    const people = [personOf('x', { tracks: ['ws-a', 'ws-b'] })];
    const { terms } = explained(planOf({ people, items: [block, itemOf('untimed', 0)], tasks: [taskOf(['x'], 0)] }));
    // 30 minutes of a; none of b, which is over before; 5 of c, which ends at 35.
    expect(terms.map(({ what, minutes }) => [what, minutes])).toEqual([
      ['a', 30],
      ['c', 5],
    ]);
  });

  it('has those of guests apart', () => {
    const acme = { person: 'acme', role: 'client', people: 2, optional: false, bucket: 'meeting' };
    expect(explained(plan).guests).toEqual([{ ...acme, rules: ['R5'], what: 'Demo', minutes: 30, total: '60' }]);
  });

  it('names the items whose time does not count', () =>
    expect(explained(plan).notCounted).toEqual([
      { item: 'Lunch', kind: 'meal', minutes: 45 },
      { item: 'Dinner', kind: 'meal', minutes: 60 },
    ]));

  it('adds the minutes up', () => {
    // Required 30 + 20 + 30 + 5 + 30 + 15, optional 3 × 48; attended 30 + 90 + 30, a tenth of which is 15.
    const terms = { required: '130', optional: '144' };
    expect(explained(plan).staffMinutes).toEqual({
      low: { ...terms, share: '0', attended: '0', overrun: '0', total: '130' },
      expected: { ...terms, share: '0.25', attended: '0', overrun: '0', total: '166' },
      high: { ...terms, share: '1', attended: '150', overrun: '0.1', total: '289' },
    });
  });

  it('adds the money up, with what a rate is made of', () => {
    const rate = { salary: '5000', months: '12.5', oncost: '0.2', annualHours: '1500' };
    const manager = { role: 'sales-manager', rate: '60' };
    const reps = { role: 'sales-rep', rate: '50', salary: rate };
    const developer = { role: 'developer', rate: null, amount: null };
    const room = { label: 'Room', per: 'meeting', amount: '120', times: '1', total: '120' };
    const coffee = { label: 'Coffee', per: 'head', amount: '3.5' };
    expect(explained(plan).cost).toEqual({
      low: {
        labour: [
          { ...manager, minutes: '100', amount: '100' },
          { ...reps, minutes: '0', amount: '0' },
          { ...developer, minutes: '30' },
        ],
        // Anna, the developer and two guests.
        other: [room, { ...coffee, times: '4', total: '14' }],
        total: '234',
      },
      expected: {
        labour: [
          { ...manager, minutes: '100', amount: '100' },
          { ...reps, minutes: '36', amount: '30' },
          { ...developer, minutes: '30' },
        ],
        // And three quarters of a rep.
        other: [room, { ...coffee, times: '4.75', total: '16.625' }],
        total: '266.625',
      },
      high: {
        labour: [
          { ...manager, minutes: '103', amount: '103' },
          // 144 + 9, at 50.
          { ...reps, minutes: '153', amount: '127.5' },
          { ...developer, minutes: '33' },
        ],
        other: [room, { ...coffee, times: '7', total: '24.5' }],
        total: '375',
      },
    });
    expect(explained(plan).cost?.low.labour[0]).not.toHaveProperty('salary');
  });

  it('says nothing of money where there is none', () => {
    const { cost, staffMinutes } = explained({ ...plan, roles: rolesOf({}) });
    expect(cost).toBeNull();
    expect(staffMinutes.low.total).toBe('130');
  });

  it('names a role that the configuration does not know, without a rate', () => {
    const nobody = {
      ...plan,
      people: plan.people.slice(1, 3),
      roles: new Map([...roles].filter(([name]) => name !== 'developer')),
    };
    expect(explained(nobody).cost?.low.labour[1]).toEqual({
      role: 'developer',
      minutes: '30',
      rate: null,
      amount: null,
    });
  });

  it('has the parts of a series, with the terms of those that differ', () => {
    const timeline = timelineOf(plan);
    const usual = computeFigures(plan, timeline);
    const once: Plan = {
      ...plan,
      people: plan.people.slice(2, 3),
      items: [],
      tasks: [taskOf(['dev'], 9, { what: 'Plan' })],
    };
    const figures = computeFigures(once, timelineOf(once));
    const { series } = explain(plan, timeline, usual, [
      { what: 'meeting', times: 3, figures: usual },
      { what: 'once', times: 1, figures },
    ]);
    const dev = { person: 'dev', role: 'developer', people: 1, optional: false };
    expect(series).toEqual([
      { what: 'meeting', times: 3, staffMinutes: '166', cost: '266.625', terms: [] },
      {
        ...{ what: 'once', times: 1, staffMinutes: '9', cost: null },
        terms: [{ ...dev, rules: ['R6'], bucket: 'prep', what: 'Plan', minutes: 9, total: '9' }],
      },
    ]);
    expect(explained(plan)).not.toHaveProperty('series');
  });

  it('of a meeting that is cancelled is empty', () =>
    expect(explained({ ...plan, status: 'cancelled' })).toMatchObject({
      terms: [],
      guests: [],
      notCounted: [],
      staffMinutes: { high: { required: '0', optional: '0', attended: '0', total: '0' } },
      cost: { high: { labour: [], other: [], total: '0' } },
    }));
});
