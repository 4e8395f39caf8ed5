import { describe, expect, it } from 'vitest';
import { computeFigures, type Figures } from '../../src/cost/figures.ts';
import { toNumber } from '../../src/cost/fraction.ts';
import { meetingCost } from '../../src/cost/report.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { MeetingCost } from '../../src/schema/cost.ts';
import { clientOf, itemOf, overheadOf, personOf, planOf, rolesOf, taskOf, timelineOf } from '../support/plans.ts';

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

describe('published figures', () => {
  it.each([
    ['8 people at 100 for an hour', meeting(8, '100', 60), '800.00'],
    ['6 people at 75 for an hour', meeting(6, '75', 60), '450.00'],
    ['6 people at 75 for a minute', meeting(6, '75', 1), '7.50'],
    ['10 people at 50 for two hours', meeting(10, '50', 120), '1000.00'],
    ['5 people at 50 for an hour', meeting(5, '50', 60), '250.00'],
    ['8 people at 85 for an hour', meeting(8, '85', 60), '680.00'],
    // 75,000 × 1.3 / 2,000 = 48.75 an hour; the page rounds it up to "at least 500".
    ['10 people at 48.75 for an hour', meeting(10, '48.75', 60), '487.50'],
    // 5 × 45 / 60 × 40.22 = 150.825: binary floats round it down.
    ['5 people at 40.22 for 45 minutes', meeting(5, '40.22', 45), '150.83'],
  ])('%s', (_, plan, cost) => expect(costOf(plan).cost?.expected).toBe(cost));

  it('salaries of 250, 85, 150 and 90 thousand over 2,000 hours are 287.50 an hour', () => {
    const salaries = { executive: '125', 'sales-rep': '42.5', developer: '75', marketing: '45' };
    const people = Object.keys(salaries).map((role) => personOf(role, { role }));
    const plan = planOf({ people, items: [itemOf('all', 60)], roles: rolesOf(salaries) });
    expect(costOf(plan).cost?.expected).toBe('287.50');
  });

  it('a manager and 18 colleagues for two hours take 38 hours', () => {
    const people = [personOf('manager', { role: 'sales-manager' }), personOf('team', { count: 18 })];
    expect(minutesOf(planOf({ people, items: [itemOf('all', 120)] }))).toBe(38 * 60);
  });
});

describe('money', () => {
  // 7 × 25 / 60 × 3,333 = 9,721.25
  it('has no decimals in yen', () => expect(costOf(meeting(7, '3333', 25), 'JPY').cost?.expected).toBe('9721'));
  // 3 × 25 / 60 × 12.345 = 15.43125
  it('has three decimals in Kuwaiti dinars', () =>
    expect(costOf(meeting(3, '12.345', 25), 'KWD').cost?.expected).toBe('15.431'));
  it('rounds half a yen up', () => expect(costOf(meeting(1, '75', 6), 'JPY').cost?.expected).toBe('8'));

  // 20 minutes at 10 are 3.333… each: three rows of 3.33, and a total of 10.00.
  it('is rounded once for each figure, so rows need not add up to the total', () => {
    const roles = ['sales-rep', 'developer', 'marketing'];
    const rates = rolesOf(Object.fromEntries(roles.map((role) => [role, '10'])));
    const people = roles.map((role) => personOf(role, { role }));
    const cost = costOf(planOf({ people, items: [itemOf('all', 20)], roles: rates }));
    expect(cost.byRole.map((row) => row.cost)).toEqual(['3.33', '3.33', '3.33']);
    expect(cost.labour).toBe('10.00');
  });

  it('stays exact beyond what a number can hold', () =>
    expect(costOf(meeting(10_000, '999999999999.99', 600_000)).cost?.expected).toBe('99999999999999000000.00'));
});

describe('a rate', () => {
  const people = [
    personOf('anna', { role: 'sales-manager' }),
    personOf('rep'),
    personOf('dev', { role: 'developer', count: 2 }),
  ];
  const items = [itemOf('all', 60)];

  it('that is missing leaves the hours whole and the cost a lower bound', () => {
    const cost = costOf(planOf({ people, items, roles: rolesOf({ 'sales-rep': '45' }) }));
    expect(cost.staffMinutes.expected).toBe(240);
    expect(cost.cost).toMatchObject({
      expected: '45.00',
      complete: false,
      missingRates: ['sales-manager', 'developer'],
    });
    expect(cost.byRole.map((row) => row.cost)).toEqual([null, '45.00', null]);
    expect(cost.byItem.map((row) => row.cost)).toEqual([null]);
  });

  it('of nobody who works leaves no cost at all', () => {
    const idle = personOf('idle', { role: 'marketing', attends: ['none'] });
    const cost = costOf(planOf({ people: [...people, idle], items, costs: [overheadOf('Room', '120')] }));
    expect(cost).toMatchObject({ labour: null, cost: null, other: '120.00' });
    expect([...cost.byRole, ...cost.byPerson, ...cost.byItem].every((row) => row.cost === null)).toBe(true);
  });

  it('of nought is a rate', () => {
    const free = rolesOf({ 'sales-rep': '0', 'sales-manager': '0', developer: '0' });
    expect(costOf(planOf({ people, items, roles: free })).cost).toMatchObject({ expected: '0.00', complete: true });
  });

  it('is missed in the order of attendees, also of those who only do a task', () => {
    const idle = people.map((person) => (person.id === 'anna' ? { ...person, attends: ['none'] } : person));
    const roles = rolesOf({ 'sales-rep': '45' });
    const cost = costOf(planOf({ people: idle, items, roles, tasks: [taskOf(['anna'], 10)] }));
    expect(cost.cost?.missingRates).toEqual(['sales-manager', 'developer']);
  });

  it('is not missed of those who bring no time', () => {
    const idle = people.map((person) => (person.id === 'rep' ? person : { ...person, attends: ['none'] }));
    const tasks = [taskOf(['anna'], 0)];
    const untimed = personOf('untimed', { role: 'marketing', attends: ['nothing'] });
    const all = { people: [...idle, untimed], items: [...items, itemOf('nothing', 0)] };
    expect(costOf(planOf({ ...all, tasks, roles: rolesOf({ 'sales-rep': '45' }) })).cost).toMatchObject({
      complete: true,
      missingRates: [],
    });
  });

  it('is not needed where only guests meet', () => {
    const cost = costOf(planOf({ people: [clientOf('acme')], items, costs: [overheadOf('Room', '120')] }));
    expect(cost.cost).toMatchObject({ expected: '120.00', complete: true });
  });

  it('has nothing to say where only guests meet for nothing', () =>
    expect(costOf(planOf({ people: [clientOf('acme')], items })).cost).toBeNull());
});

describe('other costs', () => {
  const plan = (per: 'meeting' | 'head' | 'staff' | 'hour' | 'started-hour', duration?: number) =>
    planOf({
      people: [personOf('x', { count: 3 }), clientOf('acme', { count: 2 })],
      items: [itemOf('all', 50)],
      costs: [overheadOf('Room', '12', { per })],
      ...(duration === undefined ? {} : { duration }),
    });

  it.each([
    ['meeting', undefined, '12.00'],
    ['head', undefined, '60.00'],
    ['staff', undefined, '36.00'],
    ['hour', undefined, '10.00'],
    ['hour', 75, '15.00'],
    ['started-hour', undefined, '12.00'],
    ['started-hour', 60, '12.00'],
    ['started-hour', 61, '24.00'],
  ] as const)('per %s, with a slot of %s, are %s', (per, duration, other) =>
    expect(costOf(plan(per, duration)).other).toBe(other),
  );
});
