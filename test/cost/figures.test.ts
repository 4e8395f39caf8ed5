import { describe, expect, it } from 'vitest';
import { computeFigures, type Figures } from '../../src/cost/figures.ts';
import { toFixed, toNumber } from '../../src/cost/fraction.ts';
import { meetingCost } from '../../src/cost/report.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { MeetingCost } from '../../src/schema/cost.ts';
import {
  at,
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
import { repeating } from '../support/series.ts';

const figuresOf = (plan: Plan): Figures => computeFigures(plan, timelineOf(plan));
const costOf = (plan: Plan, currency = 'EUR'): MeetingCost => meetingCost(figuresOf(plan), currency);
const minutesOf = (plan: Plan): number => toNumber(figuresOf(plan).staffMinutes.expected);

/** So many people of one rate for so long. */
const meeting = (people: number, rate: string, minutes: number): Plan =>
  planOf({
    people: [personOf('team', { count: people })],
    items: [itemOf('all', minutes)],
    roles: rolesOf({ 'sales-rep': rate }),
  });

describe('attended time', () => {
  const items = [
    itemOf('a', 10),
    itemOf('lunch', 60, { kind: 'meal' }),
    itemOf('b', 20),
    itemOf('break', 5, { kind: 'break' }),
  ];
  const alone = (parts: Parameters<typeof personOf>[1]) => minutesOf(planOf({ people: [personOf('x', parts)], items }));

  it('is everything but meals', () => expect(alone({})).toBe(35));
  it('is exactly what somebody attends', () => expect(alone({ attends: ['b'] })).toBe(20));
  it('is cut by coming late', () => expect(alone({ joins: at('9:04') })).toBe(31));
  it('is cut by leaving early', () => expect(alone({ leaves: at('10:15') })).toBe(15));
  it('is cut by both on each head', () =>
    expect(alone({ count: 3, joins: at('9:05'), leaves: at('10:20') })).toBe(3 * (5 + 10)));
  it('is none for whoever attends nothing that counts', () => expect(alone({ attends: ['lunch'] })).toBe(0));

  it('of a meal counts where the configuration says so', () => {
    const counts = new Set(planOf().counts).add('meal');
    expect(minutesOf(planOf({ people: [personOf('x')], items, counts }))).toBe(95);
  });

  it('comes from items, never from the slot', () =>
    expect(minutesOf(planOf({ people: [personOf('x')], items, duration: 240 }))).toBe(35));

  it('of an untimed item is none', () => {
    const untimed = [itemOf('a', 10), itemOf('b', 0, { untimed: true })];
    expect(minutesOf(planOf({ people: [personOf('x')], items: untimed }))).toBe(10);
  });

  it('of an internal item is staff’s alone', () => {
    const plan = planOf({
      people: [personOf('x'), clientOf('acme', { count: 3 })],
      items: [itemOf('a', 10), itemOf('debrief', 5, { internal: true })],
    });
    expect(costOf(plan)).toMatchObject({ staffMinutes: { expected: 15 }, guestMinutes: 30 });
  });
});

describe('parallel tracks', () => {
  const items = [
    itemOf('opening', 30),
    blockOf('ws', [
      trackOf('ws-a', [
        itemOf('a1', 30, { kind: 'practice' }),
        itemOf('a-lunch', 60, { kind: 'meal' }),
        itemOf('a2', 15),
      ]),
      trackOf('ws-b', [itemOf('b1', 45, { kind: 'practice' }), itemOf('b-lunch', 60, { kind: 'meal' })]),
    ]),
    itemOf('close', 15),
  ];

  it('count for those who are in them, lunch for nobody', () => {
    const people = [
      personOf('a', { tracks: ['ws-a'], count: 10 }),
      personOf('b', { tracks: ['ws-b'], count: 4 }),
      personOf('host'),
    ];
    const cost = costOf(planOf({ people, items }));
    // a: 30 + 30 + 15 + 15 = 90 each; b: 30 + 45 + 15 = 90 each; the host is in no track: 30 + 15.
    expect(cost.byPerson.map((row) => row.staffMinutes)).toEqual([900, 360, 45]);
    expect(cost.byItem.map((row) => [row.id, row.staffMinutes])).toEqual([
      ['opening', 450],
      ['a1', 300],
      ['a-lunch', 0],
      ['a2', 150],
      ['b1', 180],
      ['b-lunch', 0],
      ['close', 225],
    ]);
    // 30 + the longer of 105 and 105 + 15.
    expect(cost.minutes).toBe(150);
  });

  it('count once for somebody who is wrongly in two of them', () => {
    // Both from 9:30: a1 to 10:00, b1 to 10:15, then both lunches, then a2 from 11:00 to 11:15.
    const people = [personOf('x', { tracks: ['ws-a', 'ws-b'] })];
    expect(minutesOf(planOf({ people, items }))).toBe(30 + 45 + 15 + 15);
  });

  it('count as a whole for whoever attends the block itself', () => {
    const people = [personOf('host', { attends: ['ws'] })];
    const cost = costOf(planOf({ people, items }));
    expect(cost.byItem.find(({ id }) => id === 'ws')?.staffMinutes).toBe(105);
    expect(cost.staffMinutes.expected).toBe(105);
  });
});

describe('work around a meeting', () => {
  const anna = personOf('anna', { prep: 20, followUp: 10, travel: 40, recovery: 5 });
  const reps = personOf('reps', { count: 4, prep: 15 });

  it('stands in its own bucket, for each head', () => {
    const plan = planOf({
      people: [anna, reps, clientOf('acme', { prep: 60, travel: 90, recovery: 5 })],
      tasks: [
        taskOf(['anna', 'reps'], 10),
        taskOf(['anna'], 25, { when: 'after' }),
        taskOf(['acme'], 500),
        taskOf(['anna'], 7, { once: true }),
      ],
      items: [itemOf('all', 30)],
    });
    const cost = costOf(plan);
    // meeting 5 × 30; prep 20 + 4 × 15 + 5 × 10 + 7; follow-up 10 + 25.
    expect(cost.buckets).toEqual({ meeting: 150, prep: 137, followUp: 35, travel: 40, recovery: 5 });
    expect(cost.staffMinutes.expected).toBe(367);
    expect(cost.guestMinutes).toBe(30);
  });

  it('of somebody named twice by one task counts once', () => {
    const who = [
      { label: 'anna', people: ['anna'], group: false },
      { label: 'everyone', people: ['anna', 'reps'], group: true },
    ];
    const plan = planOf({ people: [anna, reps], tasks: [taskOf([], 10, { who })] });
    expect(costOf(plan).buckets.prep).toBe(20 + 60 + 50);
  });

  it('that is done once for a series is in no single meeting of it', () => {
    const plan = planOf({
      people: [reps],
      tasks: [taskOf(['reps'], 10, { once: true })],
      costs: [overheadOf('Stage', '900', { once: true }), overheadOf('Room', '120')],
    });
    expect(costOf(plan)).toMatchObject({ buckets: { prep: 100 }, other: '1020.00' });
    expect(costOf(repeating(plan))).toMatchObject({ buckets: { prep: 60 }, other: '120.00' });
  });
});

describe('optional people', () => {
  const people = [
    personOf('anna', { prep: 10 }),
    personOf('maria', { optional: true, count: 2, prep: 30, travel: 20 }),
    clientOf('acme', { optional: true, count: 4 }),
  ];
  const plan = planOf({
    people,
    items: [itemOf('all', 60)],
    tasks: [taskOf(['maria'], 15, { when: 'after' })],
    costs: [overheadOf('Lunch', '10', { per: 'head' }), overheadOf('Gift', '100', { per: 'staff' })],
    estimate: { optionalShare: percent('25'), overrun: percent('10') },
  });

  it('count not at all, in part, and whole, with all that they bring', () => {
    const { staffMinutes, buckets, guestMinutes } = costOf(plan);
    // anna 60 + 10. maria 2 × (60 + 30 + 20 + 15) = 250, a quarter 62.5. Overrun: 3 × 60 × 10 % = 18.
    expect(staffMinutes).toEqual({ low: 70, expected: 132.5, high: 70 + 250 + 18 });
    expect(buckets).toEqual({ meeting: 90, prep: 25, followUp: 7.5, travel: 10, recovery: 0 });
    expect(guestMinutes).toBe(60);
  });

  it('count as heads alike', () => {
    const { other } = figuresOf(plan);
    // Heads 1, 1 + 6/4, 7; staff heads 1, 1.5, 3.
    expect([other.low, other.expected, other.high].map((amount) => toFixed(amount, 2))).toEqual([
      '110.00',
      '175.00',
      '370.00',
    ]);
  });

  it('are listed by their whole number', () =>
    expect(costOf(plan).byPerson.map(({ people: heads }) => heads)).toEqual([1, 2]));
});

describe('a meeting of nobody', () => {
  it('costs nothing', () => {
    const { staffMinutes, byRole, byPerson } = costOf(planOf({ items: [itemOf('all', 60)] }));
    expect({ staffMinutes, byRole, byPerson }).toEqual({
      staffMinutes: { low: 0, expected: 0, high: 0 },
      byRole: [],
      byPerson: [],
    });
  });

  it('or one that is cancelled has no rows', () => {
    const plan = meeting(4, '50', 60);
    const cost = costOf({ ...plan, status: 'cancelled', costs: [overheadOf('Room', '120')] });
    expect(cost).toMatchObject({ minutes: 0, other: '0.00', costs: [], byRole: [], byPerson: [], byItem: [] });
    expect(cost.cost).toMatchObject({ expected: '0.00', complete: true });
  });
});
