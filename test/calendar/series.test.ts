import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { dayNumber, dayText } from '../../src/calendar/day.ts';
import {
  type Held,
  type Holidays,
  type Occurrence,
  occurrencesOf,
  type Series,
  type Skipped,
} from '../../src/calendar/series.ts';
import type { Window } from '../../src/calendar/window.ts';
import { processZones } from '../../src/io/zones.ts';
import { seriesOf } from '../support/series.ts';

const zones = processZones();
const NONE: Holidays = new Map();
const HELSINKI = { timezone: 'Europe/Helsinki' };

/** Days held, with what became of them where they are not the rule's own: `2027-02-17<2027-02-16`. */
const shown = ({ occurrences }: Held): string[] =>
  occurrences.map(({ date, occurrence, kind }) =>
    kind === 'added' ? `${date}+` : date === occurrence ? date : `${date}<${occurrence}`,
  );
const held = (plan: Series, window: Window = {}, holidays = NONE) =>
  shown(occurrencesOf(plan, window, zones, holidays));

const WEEKLY = { rule: 'FREQ=WEEKLY;BYDAY=TU' };
/** Tuesdays from 1 December 2026 on. */
const tuesdays = (repeat: Parameters<typeof seriesOf>[0] & object) =>
  seriesOf(repeat, { date: '2026-12-01', start: 13 * 60, ...HELSINKI });

describe('the order of R11', () => {
  const holidays: Holidays = new Map([
    ['2026-12-22', 'A holiday'],
    ['2026-12-23', 'Another'],
  ]);
  const list = ['2026-12-22', '2026-12-23'];

  it('counts before anything is taken out: a cancellation and a holiday leave 4 of 6', () => {
    const plan = tuesdays({
      ...WEEKLY,
      count: 6,
      skip: [{ date: '2026-12-08', reason: 'Ill' }],
      holidays: { calendar: list },
    });
    const found = occurrencesOf(plan, {}, zones, holidays);
    expect(shown(found)).toEqual(['2026-12-01', '2026-12-15', '2026-12-29', '2027-01-05']);
    expect(found.skipped).toEqual([
      { date: '2026-12-08', because: 'skip', reason: 'Ill' },
      { date: '2026-12-22', because: 'holiday', reason: 'A holiday' },
    ]);
  });

  it('shifts to the next working day under the other policy: 5 of 6 are held', () => {
    const plan = tuesdays({
      ...WEEKLY,
      count: 6,
      skip: [{ date: '2026-12-08' }],
      holidays: { calendar: list, policy: 'next-working-day' },
    });
    expect(held(plan, {}, holidays)).toEqual([
      '2026-12-01',
      '2026-12-15',
      '2026-12-24<2026-12-22',
      '2026-12-29',
      '2027-01-05',
    ]);
  });

  it('shifts over a weekend, and past the last day', () => {
    const plan = seriesOf(
      { rule: 'FREQ=WEEKLY', until: '2026-12-25', holidays: { calendar: [], policy: 'next-working-day' } },
      { date: '2026-12-18' },
    );
    expect(held(plan, {}, new Map([['2026-12-25', 'Joulupäivä']]))).toEqual(['2026-12-18', '2026-12-28<2026-12-25']);
  });

  it('shifts to a day that the project works on, and stays where there is none', () => {
    const repeat = { rule: 'FREQ=WEEKLY', count: 1, holidays: { calendar: [], policy: 'next-working-day' as const } };
    const onWork = (...workdays: number[]) =>
      held(seriesOf(repeat, { date: '2026-12-22', workdays: new Set(workdays) }), {}, holidays);
    expect(onWork(0)).toEqual(['2026-12-28<2026-12-22']);
    expect(onWork(2, 6)).toEqual(['2026-12-27<2026-12-22']);
    expect(onWork()).toEqual(['2026-12-22']);
  });

  it('skips before it moves, and lets moves and additions fall on holidays', () => {
    const plan = tuesdays({
      ...WEEKLY,
      until: '2026-12-29',
      move: [
        { from: '2026-12-15', to: '2026-12-23', start: '14:00', duration: 30, reason: 'Fair' },
        { from: '2026-12-22', to: '2026-12-21' },
      ],
      add: ['2026-12-22'],
      holidays: { calendar: list, policy: 'skip' },
    });
    const found = occurrencesOf(plan, {}, zones, holidays);
    expect(shown(found)).toEqual([
      '2026-12-01',
      '2026-12-08',
      '2026-12-21<2026-12-22',
      '2026-12-22+',
      '2026-12-23<2026-12-15',
      '2026-12-29',
    ]);
    expect(found.occurrences[4]).toEqual({
      date: '2026-12-23',
      occurrence: '2026-12-15',
      start: 14 * 60,
      minutes: 30,
      kind: 'moved',
      reason: 'Fair',
    });
  });

  it('includes the last day, by day and by a moment in UTC', () => {
    expect(held(tuesdays({ ...WEEKLY, until: '2026-12-15' }))).toHaveLength(3);
    // 13:00 in Helsinki is 11:00 UTC.
    expect(held(tuesdays({ rule: 'FREQ=WEEKLY;UNTIL=20261215T110000Z' }))).toHaveLength(3);
    expect(held(tuesdays({ rule: 'FREQ=WEEKLY;UNTIL=20261215T105900Z' }))).toHaveLength(2);
    expect(held(tuesdays({ rule: 'FREQ=WEEKLY;UNTIL=20261215T125900' }))).toHaveLength(2);
  });

  it('leaves out days that do not exist', () => {
    const plan = seriesOf('FREQ=MONTHLY;BYMONTHDAY=31', { date: '2027-01-31' });
    expect(held(plan, { to: '2027-07-31' })).toEqual(['2027-01-31', '2027-03-31', '2027-05-31', '2027-07-31']);
  });
});

test('a year with 53 Mondays counts 53', () => {
  const mondays = seriesOf('FREQ=WEEKLY;BYDAY=MO', { date: '2026-01-05' });
  const inYear = (year: number) => held(mondays, { from: `${year}-01-01`, to: `${year}-12-31` }).length;
  expect([2026, 2027, 2028, 2029].map(inYear)).toEqual([52, 52, 52, 53]);
});

describe('clocks', () => {
  it('that jump over a start leave that meeting out, and a count goes on behind it', () => {
    const plan = seriesOf({ rule: 'FREQ=WEEKLY', count: 3 }, { date: '2027-03-21', start: 3 * 60 + 30, ...HELSINKI });
    const found = occurrencesOf(plan, {}, zones, NONE);
    expect(shown(found)).toEqual(['2027-03-21', '2027-04-04', '2027-04-11']);
    expect(found.skipped).toEqual([{ date: '2027-03-28', because: 'clock-gap' }]);
  });

  it('that show a start twice keep the meeting', () => {
    const plan = seriesOf({ rule: 'FREQ=WEEKLY', count: 3 }, { date: '2027-10-24', start: 3 * 60 + 30, ...HELSINKI });
    expect(held(plan)).toEqual(['2027-10-24', '2027-10-31', '2027-11-07']);
  });

  it('change nothing where a meeting floats', () => {
    const plan = seriesOf({ rule: 'FREQ=WEEKLY', count: 3 }, { date: '2027-03-21', start: 3 * 60 + 30 });
    expect(held(plan)).toEqual(['2027-03-21', '2027-03-28', '2027-04-04']);
  });
});

describe('a window', () => {
  const holidays: Holidays = { get: (date) => ((dayNumber(date) ?? 0) % 11 === 0 ? 'Every eleventh day' : undefined) };
  const rules = [
    'FREQ=DAILY',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH',
    'FREQ=MONTHLY;BYDAY=-1FR',
    'FREQ=MONTHLY;BYMONTHDAY=31',
  ];
  const plus = (date: string, days: number) => dayText((dayNumber(date) ?? 0) + days);

  it('holds what the whole has within it, whatever is shifted, moved or counted', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...rules),
        fc.constantFrom<'skip' | 'next-working-day'>('skip', 'next-working-day'),
        fc.integer({ min: 1, max: 80 }),
        fc.boolean(),
        fc.array(fc.tuple(fc.nat(79), fc.integer({ min: 0, max: 90 })), { maxLength: 4 }),
        fc.nat(200),
        fc.nat(60),
        (rule, policy, count, isCounted, moves, from, length) => {
          const first = occurrencesOf(seriesOf(rule, { date: '2027-01-01' }), { to: '2027-02-28' }, zones, NONE)
            .occurrences[0];
          const parts = { date: first?.date ?? '' };
          const end = isCounted ? { count } : { until: plus(parts.date, count * 3) };
          const own = held(seriesOf({ rule, ...end }, parts));
          const move = [...new Map(moves.map(([index, days]) => [own[index % own.length] ?? '', days])).entries()].map(
            ([day, days]) => ({ from: day, to: plus(day, days), start: '8:00' }),
          );
          const plan = seriesOf({ rule, ...end, move, holidays: { calendar: [], policy } }, parts);
          const window = { from: plus('2027-01-01', from), to: plus('2027-01-01', from + length) };
          const whole = occurrencesOf(plan, {}, zones, holidays);
          const isIn = ({ date }: Occurrence | Skipped) => date >= window.from && date <= window.to;
          expect(occurrencesOf(plan, window, zones, holidays)).toEqual({
            occurrences: whole.occurrences.filter(isIn),
            skipped: whole.skipped.filter(isIn),
          });
        },
      ),
      { numRuns: 150, seed: 7 },
    );
  });

  it('of a series of thirty years is asked for alone', () => {
    const plan = seriesOf('FREQ=DAILY', { date: '1997-01-01' });
    const started = performance.now();
    expect(held(plan, { from: '2027-01-01', to: '2027-12-31' })).toHaveLength(365);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('too many', () => {
  test.each([
    ['without an end and without a window', 'FREQ=WEEKLY', {}],
    ['days in a window', 'FREQ=DAILY', { to: '2100-01-01' }],
    ['years in a window', 'FREQ=YEARLY', { to: '2400-01-01' }],
    ['years in a count', 'FREQ=YEARLY;COUNT=300', {}],
    ['days until the last', 'FREQ=DAILY;UNTIL=20990101', {}],
  ])('%s is refused', (_, rule, window) => {
    const plan = seriesOf(rule, { date: '2027-01-01' });
    expect(() => occurrencesOf(plan, window, zones, NONE)).toThrow(/10,000 meetings/);
  });
});
