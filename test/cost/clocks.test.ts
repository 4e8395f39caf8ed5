import { describe, expect, it } from 'vitest';
import { computeFigures } from '../../src/cost/figures.ts';
import { decimal } from '../../src/cost/fraction.ts';
import { meetingCost } from '../../src/cost/report.ts';
import type { Value } from '../../src/document/document.ts';
import { processZones } from '../../src/io/zones.ts';
import { layOut } from '../../src/plan/lay-out.ts';
import type { Loose } from '../../src/plan/loose.ts';
import { readPlan } from '../../src/plan/read-plan.ts';
import { defaultSettings } from '../../src/plan/settings.ts';
import type { PlanFile } from '../../src/schema/plan.ts';

const zones = processZones();

/** A plan file's cost: a rep at 40.22 an hour, in euros unless said otherwise. */
function costOf(file: { readonly [key: string]: Value }, currency = 'EUR', rate = '40.22') {
  const usual = defaultSettings('/');
  const role = { name: 'sales-rep', side: 'staff' as const, rate: decimal(rate) };
  const settings = { ...usual, roles: new Map([...usual.roles, ['sales-rep', role]]) };
  const whole = { meetplan: 'plan/1', title: 't', timezone: 'Europe/Helsinki', start: '9:00', ...file };
  const { plan } = readPlan(whole as Loose<PlanFile>, 'test', settings, zones, []);
  return meetingCost(computeFigures(plan, layOut(plan, zones)), currency);
}

const reps = (count: number, more = {}) => [{ id: 'reps', role: 'sales-rep', count, ...more }];

describe('a meeting across a change', () => {
  // 22:00 to 2:00 are four hours: 5 × 240 = 1,200 minutes, 1,200 × 40.22 / 60 = 804.40.
  it('of the day is as long as its items', () => {
    const agenda = [
      { title: 'Evening', duration: 90 },
      { title: 'Night', duration: 150 },
    ];
    const cost = costOf({ date: '2027-01-20', start: '22:00', attendees: reps(5), agenda });
    expect(cost).toMatchObject({ minutes: 240, staffMinutes: { expected: 1200 }, labour: '804.40' });
  });

  // 28 March 2027: at 3:00 the clocks show 4:00. From 2:00 to a fixed 5:00 there are two hours, not three.
  it('to summer time loses the hour that the clocks jump over', () => {
    const agenda = [
      { title: 'Before', duration: 60 },
      { title: 'After', at: '5:00', duration: 60 },
    ];
    const cost = costOf({ date: '2027-03-28', start: '2:00', attendees: reps(5), agenda });
    // 60 minutes up to the jump, an hour of nobody's from 4:00 to 5:00, 60 minutes; 5 × 120 × 40.22 / 60 = 402.20.
    expect(cost).toMatchObject({ minutes: 180, staffMinutes: { expected: 600 }, labour: '402.20' });
  });

  // Somebody who is there from 2:30 to 4:30 by the clock sits for one hour.
  it('to summer time is attended by the minutes that pass', () => {
    const agenda = [{ title: 'All', duration: 180 }];
    const attendees = reps(2, { joins: '2:30', leaves: '4:30' });
    expect(costOf({ date: '2027-03-28', start: '2:00', attendees, agenda }).staffMinutes.expected).toBe(2 * 60);
  });

  // 31 October 2027: at 4:00 the clocks show 3:00 again. From 2:00 to 4:30 by the clock are 3 h 30 min.
  it('to winter time gains the hour that the clocks show twice', () => {
    const agenda = [{ title: 'All', duration: 240 }];
    const attendees = reps(2, { leaves: '4:30' });
    const cost = costOf({ date: '2027-10-31', start: '2:00', attendees, agenda });
    // 2 × 210 × 40.22 / 60 = 281.54.
    expect(cost).toMatchObject({ minutes: 240, staffMinutes: { expected: 420 }, labour: '281.54' });
  });

  it('of the clocks and of the day counts both', () => {
    // From 23:00 on 27 March to 6:00 on the 28th by the clock: 6 hours.
    const agenda = [
      { title: 'Night', duration: 300 },
      { title: 'Morning', at: 'day 2 05:00', duration: 60 },
    ];
    const cost = costOf({ date: '2027-03-27', start: '23:00', attendees: reps(1), agenda });
    expect(cost).toMatchObject({ minutes: 360, staffMinutes: { expected: 360 } });
  });
});

describe('a tie that binary floats lose', () => {
  const agenda = [{ title: 'All', duration: 45 }];
  const plan = { date: '2027-01-20', attendees: reps(5), agenda };

  // 5 × 45 × 40.22 / 60 = 150.825.
  it('is rounded up in euros', () => expect(costOf(plan).labour).toBe('150.83'));
  // 5 × 45 × 2 / 60 = 7.5.
  it('is rounded up in yen, which have no decimals', () => expect(costOf(plan, 'JPY', '2').labour).toBe('8'));
  // 5 × 45 × 0.00060 / 60 = 0.00225 … and 1.0002 gives 3.75075, which is 3.751.
  it('is rounded up in dinars, which have three', () => {
    expect(costOf(plan, 'KWD', '1.0002').labour).toBe('3.751');
    expect(costOf(plan, 'KWD', '0.0006').labour).toBe('0.002');
  });

  it('is lost by the usual ways to write it with floats', () => {
    const ways = [(5 * 45 * 40.22) / 60, 5 * (45 / 60) * 40.22, 5 * 0.75 * 40.22];
    expect(ways.map((way) => Math.round(way * 100) / 100)).toEqual([150.82, 150.82, 150.82]);
  });
});

describe('200 people over two days', () => {
  const day = (at: string) => [
    { title: `Morning ${at}`, at, duration: 180 },
    { title: `Lunch ${at}`, kind: 'meal', duration: 60 },
    {
      title: `Workshops ${at}`,
      parallel: [
        { track: 'A', agenda: [{ title: 'Product', kind: 'practice', duration: 75 }] },
        {
          track: 'B',
          agenda: [
            { title: 'Language', kind: 'practice', duration: 40 },
            { title: 'Coffee', kind: 'break', duration: 15 },
            { title: 'Rhythm', kind: 'practice', duration: 35 },
          ],
        },
      ],
    },
    { title: `Close ${at}`, kind: 'inform', duration: 30 },
  ];
  const agenda = [...day('day 1 09:00'), ...day('day 2 09:00')];
  const tracks = (name: 'a' | 'b') => [`workshops-day-1-09-00-${name}`, `workshops-day-2-09-00-${name}`];
  const attendees = [
    { id: 'a', role: 'sales-rep', count: 120, tracks: tracks('a') },
    { id: 'b', role: 'sales-rep', count: 70, tracks: tracks('b') },
    { id: 'guests', role: 'client', count: 10 },
  ];
  const file = {
    date: '2027-01-20',
    attendees,
    agenda,
    costs: [
      { label: 'Lunch', amount: '18.50', per: 'head' },
      { label: 'Badge', amount: '2.25', per: 'staff' },
      { label: 'Hall', amount: '400', per: 'started-hour' },
    ],
  };

  it('counts each in the tracks that they take, and lunch for nobody', () => {
    const cost = costOf(file);
    // A: 2 × (180 + 75 + 30) = 570 each; B: 2 × (180 + 90 + 30) = 600 each; guests 2 × (180 + 30) = 420 each.
    expect(cost.byPerson.map((row) => row.staffMinutes)).toEqual([120 * 570, 70 * 600]);
    expect(cost.staffMinutes.expected).toBe(110_400);
    expect(cost.guestMinutes).toBe(4200);
  });

  it('is exact to the cent', () => {
    const cost = costOf(file);
    // 110,400 × 40.22 / 60 = 74,004.80; 200 × 18.50 = 3,700; 190 × 2.25 = 427.50.
    // From 9:00 to 15:00 a day later there are 30 hours: 180 + 60 + 90 + 30 a day, 1,440 + 360 in all.
    expect(cost.minutes).toBe(1800);
    expect(cost.costs.map(({ amount }) => amount)).toEqual(['3700.00', '427.50', '12000.00']);
    expect(cost).toMatchObject({ labour: '74004.80', other: '16127.50', cost: { expected: '90132.30' } });
  });
});
