import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { occurrencesOf, type Series } from '../../src/calendar/series.ts';
import { type Window, yearFrom } from '../../src/calendar/window.ts';
import { explain } from '../../src/cost/explain.ts';
import { computeFigures } from '../../src/cost/figures.ts';
import { readExact, toNumber } from '../../src/cost/fraction.ts';
import { type CostEntry, costReport } from '../../src/cost/report.ts';
import { computeSeries, type Dated } from '../../src/cost/series.ts';
import { processZones } from '../../src/io/zones.ts';
import { planAt } from '../../src/plan/at-occurrence.ts';
import { layOut } from '../../src/plan/lay-out.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { itemOf, overheadOf, percent, personOf, planOf, rolesOf, taskOf } from '../support/plans.ts';
import { runs } from '../support/runs.ts';
import { repeating } from '../support/series.ts';

const zones = processZones();
const NO_HOLIDAYS = new Map<string, string>();

interface Options {
  readonly window?: Window;
  readonly dated?: ReadonlyMap<string, Dated>;
  readonly isFromFirst?: boolean;
}

function entryOf(plan: Series, { window = {}, dated = new Map(), isFromFirst = true }: Options = {}): CostEntry {
  const timeline = layOut(plan, zones);
  const figures = computeFigures(plan, timeline);
  const held = occurrencesOf(plan, window, zones, NO_HOLIDAYS);
  const series = computeSeries(plan, timeline, figures, { held, dated, window, isFromFirst }, zones);
  return { file: 'series.yaml', plan, figures, series, explain: explain(plan, timeline, figures, series.parts) };
}

const reportOf = (plan: Series, options: Options = {}) =>
  costReport([entryOf(plan, options)], { currency: 'EUR', window: options.window });
const seriesIn = (plan: Series, options: Options = {}) => reportOf(plan, options).plans[0]?.series;

/** The example of the contract: 240 staff minutes and 333.33 EUR a Tuesday, 1000 EUR in three of them. */
const tuesday = planOf({
  id: 'weekly',
  date: '2026-12-01',
  start: 13 * 60,
  timezone: 'Europe/Helsinki',
  people: [
    personOf('anna', { name: 'Anna', role: 'sales-manager', prep: 20 }),
    personOf('reps', { count: 4 }),
    personOf('maria', { name: 'Maria', role: 'executive', optional: true }),
  ],
  items: [itemOf('first', 10), itemOf('second', 30)],
  costs: [overheadOf('Room', '120.00')],
  estimate: { optionalShare: percent('50'), overrun: percent('10') },
  roles: rolesOf({ 'sales-manager': '60.00', 'sales-rep': '45.00', executive: '100.00' }),
});
const contract = repeating(tuesday, 'FREQ=WEEKLY;BYDAY=TU;COUNT=24');

describe('the cost of a series', () => {
  it('is that of the contract: 24 Tuesdays', () =>
    expect(seriesIn(contract)).toMatchObject({
      occurrences: 24,
      from: '2026-12-01',
      to: '2027-05-11',
      staffMinutes: 5760,
      // 24 × 1000 / 3, from the exact sum: 24 × 333.33 would be 7,999.92.
      cost: '8000.00',
      byMonth: [
        // Five Tuesdays: 5 × 1000 / 3.
        { month: '2026-12', occurrences: 5, staffMinutes: 1200, cost: '1666.67' },
        { month: '2027-01', occurrences: 4, staffMinutes: 960, cost: '1333.33' },
        { month: '2027-02', occurrences: 4, staffMinutes: 960, cost: '1333.33' },
        { month: '2027-03', occurrences: 5, staffMinutes: 1200, cost: '1666.67' },
        { month: '2027-04', occurrences: 4, staffMinutes: 960, cost: '1333.33' },
        { month: '2027-05', occurrences: 2, staffMinutes: 480, cost: '666.67' },
      ],
      byQuarter: [
        { quarter: '2026-Q4', occurrences: 5, staffMinutes: 1200, cost: '1666.67' },
        { quarter: '2027-Q1', occurrences: 13, staffMinutes: 3120, cost: '4333.33' },
        { quarter: '2027-Q2', occurrences: 6, staffMinutes: 1440, cost: '2000.00' },
      ],
      byYear: [
        { year: '2026', occurrences: 5, staffMinutes: 1200, cost: '1666.67' },
        { year: '2027', occurrences: 19, staffMinutes: 4560, cost: '6333.33' },
      ],
    }));

  it('begins with the keys of the contract', () =>
    expect(Object.keys(seriesIn(contract) ?? {}).slice(0, 8)).toEqual([
      'occurrences',
      'from',
      'to',
      'staffMinutes',
      'cost',
      'byMonth',
      'byQuarter',
      'byYear',
    ]));

  it('is the total of the report', () =>
    expect(reportOf(contract).total).toMatchObject({
      staffMinutes: { low: 24 * 220, expected: 5760, high: 24 * 284 },
      cost: { low: '7200.00', expected: '8000.00', complete: true },
      staffHours: { expected: '96.00' },
    }));

  it('counts 53 Mondays in a year that has them', () => {
    // 1 January 2029 is a Monday, and so is 31 December.
    const monday = repeating({ ...tuesday, date: '2029-01-01' }, 'FREQ=WEEKLY;BYDAY=MO');
    const window = { from: '2029-01-01', to: '2029-12-31' };
    expect(seriesIn(monday, { window })).toMatchObject({
      occurrences: 53,
      byYear: [{ year: '2029', occurrences: 53 }],
    });
  });

  it('has what is done once in the period of its first meeting, and in no meeting', () => {
    const plan = repeating(
      {
        ...tuesday,
        tasks: [taskOf(['anna'], 120, { once: true })],
        costs: [overheadOf('Stage', '900', { once: true })],
      },
      'FREQ=WEEKLY;COUNT=6',
    );
    const entry = reportOf(plan).plans[0];
    expect(entry?.meeting).toMatchObject({ staffMinutes: { expected: 240 }, other: '0.00' });
    expect(entry?.series).toMatchObject({
      occurrences: 6,
      staffMinutes: 6 * 240 + 120,
      // 6 × 213.33… and 2 h × 60 and 900.
      cost: '2300.00',
      byMonth: [
        { month: '2026-12', occurrences: 5, staffMinutes: 5 * 240 + 120, cost: '2086.67' },
        { month: '2027-01', occurrences: 1, staffMinutes: 240, cost: '213.33' },
      ],
    });
  });

  it('has it in no window that the first meeting is not in', () => {
    const plan = repeating({ ...tuesday, tasks: [taskOf(['anna'], 120, { once: true })] }, 'FREQ=WEEKLY;COUNT=6');
    const options = { window: { from: '2027-01-01' }, isFromFirst: false };
    expect(seriesIn(plan, options)).toMatchObject({ occurrences: 1, staffMinutes: 240 });
  });

  it('counts skipped days with their reason, and none of their minutes', () => {
    const skip = [{ date: '2026-12-29', reason: 'Between the years', path: [] }];
    expect(seriesIn(repeating(tuesday, 'FREQ=WEEKLY;COUNT=6', { skip }))).toMatchObject({
      occurrences: 5,
      staffMinutes: 1200,
      skipped: [{ date: '2026-12-29', because: 'skip', reason: 'Between the years' }],
    });
  });

  it('cuts a moved meeting where its shorter slot ends', () => {
    const move = [{ from: '2026-12-08', to: '2026-12-09', start: 840, minutes: 30, path: [] }];
    // 30 min: Anna 30 + 20, four reps 120, half of Maria's 30: 185 in place of 240.
    expect(seriesIn(repeating(tuesday, 'FREQ=WEEKLY;COUNT=2', { move }))).toMatchObject({
      occurrences: 2,
      to: '2026-12-09',
      staffMinutes: 240 + 185,
    });
  });

  it('takes nothing when it is cancelled', () =>
    expect(seriesIn(repeating({ ...tuesday, status: 'cancelled' }, 'FREQ=WEEKLY;COUNT=6'))).toMatchObject({
      occurrences: 0,
      staffMinutes: 0,
    }));

  it('has no money where no role has a rate', () =>
    expect(
      seriesIn(
        repeating(
          { ...tuesday, roles: rolesOf({}), costs: [overheadOf('Stage', '900', { once: true })] },
          'FREQ=WEEKLY;COUNT=2',
        ),
      ),
    ).toMatchObject({ cost: null, byMonth: [{ cost: null }] }));
});

describe('a dated plan', () => {
  const dated = (plan: Plan): ReadonlyMap<string, Dated> =>
    new Map([['2026-12-08', { plan, figures: computeFigures(plan, layOut(plan, zones)) }]]);
  const short = { ...tuesday, date: '2026-12-10', items: [itemOf('first', 10)] };

  it('stands for its day of the series', () =>
    // 10 min: Anna 10 + 20, four reps 40, half of Maria's 10: 75 in place of 240.
    expect(seriesIn(repeating(tuesday, 'FREQ=WEEKLY;COUNT=3'), { dated: dated(short) })).toMatchObject({
      occurrences: 3,
      staffMinutes: 240 + 75 + 240,
    }));

  it('that was cancelled is not held', () =>
    expect(
      seriesIn(repeating(tuesday, 'FREQ=WEEKLY;COUNT=3'), {
        dated: dated({ ...short, status: 'cancelled', reason: 'No deals' }),
      }),
    ).toMatchObject({ occurrences: 2, staffMinutes: 480, skipped: [{ date: '2026-12-08', reason: 'No deals' }] }));
});

describe('a year of a series', () => {
  it('is what the manager’s sentence says', () => {
    // Weekly, Anna 60 min of the 37.5 h of each week: 52 Tuesdays from 1 December on, and the 53rd on 30 November.
    const endless = repeating(tuesday, 'FREQ=WEEKLY');
    const year = seriesIn(endless, { window: { from: '2026-12-01', to: '2027-11-30' } })?.year;
    expect(year).toMatchObject({ from: '2026-12-01', to: '2027-11-30', occurrences: 53, staffMinutes: 53 * 240 });
    // 53 × 60 / (2250 × 365 / 7) = 2.71 %
    expect(year?.byPerson[0]).toMatchObject({ name: 'Anna', staffMinutes: 53 * 60, share: 2.71 });
    // Of each of the four: 53 × 40 / (2250 × 365 / 7) = 1.81 %
    expect(year?.byPerson[1]).toMatchObject({ staffMinutes: 53 * 160, share: 1.81 });
  });

  it('is not told where the window ends before it', () =>
    expect(seriesIn(contract, { window: { to: '2027-01-31' } })?.year).toBeUndefined());

  it.each([
    ['2026-12-01', '2027-11-30'],
    ['2027-01-01', '2027-12-31'],
    ['2028-02-29', '2029-02-28'],
    ['2027-03-01', '2028-02-29'],
  ])('from %s ends on %s', (from, to) => expect(yearFrom(from)).toBe(to));

  it('rolls with each month', () => {
    const monthly = repeating(tuesday, 'FREQ=MONTHLY;COUNT=14;BYDAY=1TU');
    const rolling = seriesIn(monthly)?.rolling12 ?? [];
    expect(rolling.map(({ occurrences }) => occurrences)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 12, 12]);
    expect(rolling.at(-1)).toEqual({ month: '2028-01', occurrences: 12, staffMinutes: 12 * 240, cost: '4000.00' });
  });
});

describe('a meeting across a clock change', () => {
  // 22:00 to 06:00 the next day: Bo leaves at 04:30 by the clock, which comes an hour sooner in March, later in October.
  const night = planOf({
    date: '2027-03-20',
    start: 22 * 60,
    timezone: 'Europe/Helsinki',
    people: [personOf('bo', { leaves: { day: 2, time: 270 } })],
    items: [itemOf('watch', 480)],
  });

  it('counts the minutes that pass', () => {
    const saturdays = repeating(night, 'FREQ=WEEKLY;COUNT=3');
    // 390 min on the 20th and on 3 April; the night of the 27th is an hour short.
    expect(seriesIn(saturdays)?.staffMinutes).toBe(390 + 330 + 390);
  });
});

describe('the terms of a series', () => {
  it('add up to its total', () =>
    fc.assert(
      fc.property(
        fc.record({
          count: fc.integer({ min: 1, max: 60 }),
          minutes: fc.integer({ min: 1, max: 60 }),
          cut: fc.integer({ min: 1, max: 60 }),
          once: fc.integer({ min: 0, max: 500 }),
          prep: fc.integer({ min: 0, max: 60 }),
          rate: fc.integer({ min: 0, max: 9999 }),
        }),
        ({ count, minutes, cut, once, prep, rate }) => {
          const plan = repeating(
            planOf({
              people: [personOf('x', { prep }), personOf('y', { count: 3, optional: true })],
              items: [itemOf('all', minutes)],
              tasks: [taskOf(['x'], once, { once: true })],
              roles: rolesOf({ 'sales-rep': (rate / 100).toFixed(2) }),
            }),
            `FREQ=WEEKLY;COUNT=${count}`,
            { move: [{ from: '2026-12-01', to: '2026-12-02', minutes: cut, path: [] }] },
          );
          const entry = reportOf(plan).plans[0];
          const parts = entry?.explain?.series ?? [];
          const total = parts.reduce(
            (sum, { times, staffMinutes }) => sum + times * toNumber(readExact(staffMinutes)),
            0,
          );
          expect(total).toBeCloseTo(entry?.series?.staffMinutes ?? -1, 6);
          // By hand: every meeting in full but for the first, which ends where its slot does.
          const meeting = (length: number) => length + prep + 1.5 * length;
          expect(total).toBe(meeting(Math.min(cut, minutes)) + (count - 1) * meeting(minutes) + once);
        },
      ),
      runs(300),
    ));

  it('are the same however the days are counted', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 0, max: 79 }), (count, at) => {
        const plan = repeating(tuesday, `FREQ=DAILY;INTERVAL=3;COUNT=${count}`);
        const days = occurrencesOf(plan, {}, zones, NO_HOLIDAYS).occurrences.map(({ date }) => date);
        const split = days[Math.min(at, days.length - 1)] ?? '';
        const whole = seriesIn(plan)?.staffMinutes ?? 0;
        const before = seriesIn(plan, { window: { to: split } })?.staffMinutes ?? 0;
        const after = seriesIn(plan, { window: { from: split } })?.staffMinutes ?? 0;
        expect(before + after - 240).toBe(whole);
        for (const parts of ['byMonth', 'byQuarter', 'byYear'] as const) {
          const sum = (seriesIn(plan)?.[parts] ?? []).reduce((minutes, { staffMinutes }) => minutes + staffMinutes, 0);
          expect(sum).toBe(whole);
        }
      }),
      runs(100),
    ));
});

describe('one meeting of a series', () => {
  const plan = planOf({
    ...tuesday,
    people: [personOf('bo', { joins: { time: 13 * 60 + 10 }, leaves: { time: 13 * 60 + 30 } })],
    items: [itemOf('first', 10), itemOf('fixed', 20, { at: { time: 13 * 60 + 15 } })],
  });
  const occurrence = { date: '2026-12-09', occurrence: '2026-12-08', start: 23 * 60 + 50, kind: 'moved' as const };

  it('moves as a whole, across midnight too', () => {
    const held = planAt(plan, occurrence, zones);
    expect(held).toMatchObject({ date: '2026-12-09', start: 23 * 60 + 50 });
    expect(held.people[0]).toMatchObject({ joins: { day: 2, time: 0 }, leaves: { day: 2, time: 20 } });
    expect(held.items[1]?.at).toEqual({ day: 2, time: 5 });
  });

  it('takes as long as before', () => {
    const minutes = (one: Plan) => toNumber(computeFigures(one, layOut(one, zones)).staffMinutes.expected);
    expect(minutes(planAt(plan, occurrence, zones))).toBe(minutes(plan));
    expect(minutes(plan)).toBe(15);
  });

  it('ends where its slot does', () => {
    const held = planAt(plan, { ...occurrence, start: 13 * 60, minutes: 20 }, zones);
    expect(held.items.map(({ id, minutes }) => [id, minutes])).toEqual([
      ['first', 10],
      ['fixed', 5],
    ]);
    expect(planAt(plan, { ...occurrence, start: 13 * 60, minutes: 15 }, zones).items.map(({ id }) => id)).toEqual([
      'first',
    ]);
  });
});
