import { describe, expect, it } from 'vitest';
import { computeFigures } from '../../src/cost/figures.ts';
import { decimal, divide, fraction, multiply, toFixed } from '../../src/cost/fraction.ts';
import { readRate } from '../../src/cost/rate.ts';
import { meetingCost } from '../../src/cost/report.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { itemOf, overheadOf, personOf, planOf, rolesOf, timelineOf } from '../support/plans.ts';

/**
 * Figures that calculators, papers and news pages have published, by a plan of ours. docs/cost.md lists them with
 * those that do not square, which are at the end here.
 */

const costOf = (plan: Plan) => meetingCost(computeFigures(plan, timelineOf(plan)), 'EUR');
const money = (plan: Plan): string | undefined => costOf(plan).cost?.expected;

const meeting = (people: number, rate: string, minutes: number, more: Partial<Plan> = {}): Plan =>
  planOf({
    people: [personOf('team', { count: people })],
    items: [itemOf('all', minutes)],
    roles: rolesOf({ 'sales-rep': rate }),
    ...more,
  });

/** So many times an exact cost, rounded once. */
const times = (cost: string, count: number): string => toFixed(multiply(decimal(cost), fraction(count)), 2);

/** Staff hours of groups of so many people for so many minutes. */
function hours(minutes: number, ...groups: readonly number[]): string {
  const people = groups.map((count, index) => personOf(`group-${index}`, { count }));
  return costOf(planOf({ people, items: [itemOf('all', minutes)] })).staffHours.expected;
}

/** The rate of one year's pay over the hours worked in it. */
const yearly = (salary: string, hours: string, oncost = '0') =>
  readRate({ salary, months: 1, oncost, annualHours: hours });

describe('published figures that are right', () => {
  it.each([
    ['N × R × t: 8 people at 100 for an hour', meeting(8, '100', 60), '800.00'],
    ['6 people at 75 for an hour', meeting(6, '75', 60), '450.00'],
    ['6 people at 75 cost 7.50 a minute', meeting(6, '75', 1), '7.50'],
    ['10 people at 50 for two hours', meeting(10, '50', 120), '1000.00'],
    ['5 people at 50 for an hour', meeting(5, '50', 60), '250.00'],
    ['8 people at 85 for an hour', meeting(8, '85', 60), '680.00'],
    [
      'N × R × t + E: room and catering come on top',
      meeting(8, '100', 60, { costs: [overheadOf('E', '75')] }),
      '875.00',
    ],
  ])('%s', (_, plan, cost) => expect(money(plan)).toBe(cost));

  it('twice a week for 48 weeks: 1,600 a week and 76,800 a year', () => {
    expect(times('800', 2)).toBe('1600.00');
    expect(times('800', 2 * 48)).toBe('76800.00');
  });

  it('salaries of 250, 85, 150 and 90 thousand over 2,000 hours are 287.50 an hour', () => {
    const pay = { executive: '250000', 'sales-rep': '85000', developer: '150000', marketing: '90000' };
    const roles = new Map(
      Object.entries(pay).map(([name, salary]) => [
        name,
        { name, side: 'staff' as const, rate: yearly(salary, '2000') },
      ]),
    );
    const people = Object.keys(pay).map((role) => personOf(role, { role }));
    expect(money(planOf({ people, items: [itemOf('all', 60)], roles }))).toBe('287.50');
  });

  it('60,000 a year over 215 days is 279.07 a day, and 160 days 44,651.16 only from the unrounded day', () => {
    const day = yearly('60000', '215');
    expect(toFixed(day, 2)).toBe('279.07');
    expect(toFixed(multiply(day, fraction(160)), 2)).toBe('44651.16');
    expect(times('279.07', 160)).toBe('44651.20');
  });

  it('a weekly meeting of the top and all that prepares it takes 300,000 hours a year', () =>
    expect(hours(60, 7000, 20_000, 63_000, 210_000)).toBe('300000.00'));

  it('300,000 hours are 22.5 million at 75 and 18 million at 60', () => {
    expect(times('75', 300_000)).toBe('22500000.00');
    expect(times('60', 300_000)).toBe('18000000.00');
  });

  it('workers × 2 hours × 52 weeks are 24,758.5 million hours but for the Swiss', () => {
    // British, American and German workers; 58.5 million hours are left, of 562,500 Swiss.
    expect(hours(2 * 60 * 52, 32_400_000, 160_000_000, 45_100_000)).toBe('24700000000.00');
    expect(hours(2 * 60 * 52, 32_400_000, 160_000_000, 45_100_000, 562_500)).toBe('24758500000.00');
  });

  it('a manager and 18 colleagues for two hours take 38 hours: more than a week of 37.5', () => {
    const people = [personOf('manager', { role: 'sales-manager' }), personOf('team', { count: 18 })];
    const cost = costOf(planOf({ people, items: [itemOf('all', 120)] }));
    expect(cost).toMatchObject({ staffMinutes: { expected: 38 * 60 }, staffHours: { expected: '38.00' } });
    // 2,280 of 2,250 minutes.
    expect(cost.weekShare).toBe(101.33);
  });

  it('6.4 hours a week are 17 % of 37.5', () => {
    const cost = costOf(planOf({ people: [personOf('rep')], items: [itemOf('all', 384)] }));
    expect(cost.weekShare).toBe(17.07);
  });

  it('2,080 over 1,720 hours is 1.21: the divisor alone moves a rate by 21 %', () => {
    expect(toFixed(divide(yearly('1', '1720'), yearly('1', '2080')), 2)).toBe('1.21');
  });
});

describe('published figures that are not what they say', () => {
  it('“at least 500” for ten people of 75,000 × 1.3 over 2,000 hours is 487.50', () => {
    const roles = new Map([
      ['sales-rep', { name: 'sales-rep', side: 'staff' as const, rate: yearly('75000', '2000', '0.3') }],
    ]);
    expect(money(planOf({ people: [personOf('team', { count: 10 })], items: [itemOf('all', 60)], roles }))).toBe(
      '487.50',
    );
  });

  it('1,948.50 a month is 4.33 weeks of 450; a twelfth of 52 weeks is 1,950.00', () => {
    expect(toFixed(multiply(decimal('450'), decimal('4.33')), 2)).toBe('1948.50');
    expect(toFixed(divide(multiply(decimal('450'), fraction(52)), fraction(12)), 2)).toBe('1950.00');
  });

  it('a meter that rounds every second to a cent cannot show less than 0.005 a second: 35,197 a year of 7.5 h days', () => {
    const seconds = multiply(multiply(decimal('7.5'), fraction(5)), multiply(decimal('52.1429'), fraction(3600)));
    expect(toFixed(divide(decimal('35197'), seconds), 6)).toBe('0.005000');
  });

  it('20,000 hours of 11 people at 1,800 are 19,800', () => expect(hours(1800 * 60, 11)).toBe('19800.00'));

  it('45 million for the same 300,000 hours takes 150 an hour', () =>
    expect(toFixed(divide(decimal('45000000'), decimal('300000')), 2)).toBe('150.00'));

  it('320 and 101 million for 5,000 staff are 64,000 and 20,200 a head, not 80,000 and 25,000', () => {
    const each = (cost: string) => toFixed(divide(decimal(cost), fraction(5000)), 0);
    expect([each('320000000'), each('101000000')]).toEqual(['64000', '20200']);
  });

  it('700 to 1,600 for 30 minutes of three people is 467 to 1,067 a person-hour, which is no wage', () => {
    const perHour = (cost: string) => toFixed(divide(decimal(cost), decimal('1.5')), 0);
    expect([perHour('700'), perHour('1600')]).toEqual(['467', '1067']);
  });
});
