import { describe, expect, it } from 'vitest';
import { fraction, ZERO } from '../../src/cost/fraction.ts';
import { type DayTaken, monthOf, periodsOf, quarterOf, rollingYears, yearOf } from '../../src/cost/periods.ts';

/** A meeting of so many minutes, for so much. */
const day = (date: string, minutes: number, cost: number | null = null, occurrences = 1): DayTaken => ({
  date,
  occurrences,
  minutes: fraction(minutes),
  cost: cost === null ? null : fraction(cost),
});
const period = (name: string, occurrences: number, minutes: number, cost: number | null = null) => ({
  name,
  occurrences,
  minutes: fraction(minutes),
  cost: cost === null ? null : fraction(cost),
});

describe('a day', () => {
  it.each([
    ['2026-01-31', '2026-Q1'],
    ['2026-02-01', '2026-Q1'],
    ['2026-03-31', '2026-Q1'],
    ['2026-04-01', '2026-Q2'],
    ['2026-06-30', '2026-Q2'],
    ['2026-07-01', '2026-Q3'],
    ['2026-09-30', '2026-Q3'],
    ['2026-10-01', '2026-Q4'],
    ['2026-12-31', '2026-Q4'],
  ])('%s is in %s, in its month and year', (date, quarter) => {
    expect([monthOf(date), quarterOf(date), yearOf(date)]).toEqual([date.slice(0, 7), quarter, '2026']);
  });
});

describe('periods', () => {
  it('add up the days in them, in order, and leave out what nothing is held in', () => {
    const days = [
      day('2027-02-01', 60, 10),
      day('2026-12-31', 30, 5),
      day('2027-02-28', 20, 3),
      day('2026-12-01', 45, 7, 0),
      day('2027-01-01', 1, 1),
    ];
    expect(periodsOf(days, monthOf)).toEqual([
      period('2026-12', 1, 75, 12),
      period('2027-01', 1, 1, 1),
      period('2027-02', 2, 80, 13),
    ]);
    expect(periodsOf(days, yearOf)).toEqual([period('2026', 1, 75, 12), period('2027', 3, 81, 14)]);
    expect(periodsOf([], yearOf)).toEqual([]);
  });

  it('cost what is known of them', () => {
    const known = day('2026-12-01', 1, 7);
    const unknown = day('2026-12-02', 1);
    const costs = (...days: readonly DayTaken[]) => periodsOf(days, monthOf).map(({ cost }) => cost);
    expect([costs(known, unknown), costs(unknown, known), costs(unknown, unknown), costs(known, known)]).toEqual([
      [fraction(7)],
      [fraction(7)],
      [null],
      [fraction(14)],
    ]);
  });
});

describe('the twelve months that end with each', () => {
  it('go on through months without a meeting, and leave behind what is a year old', () => {
    const months = [period('2026-11', 1, 10, 1), period('2027-01', 2, 20), period('2027-11', 3, 30, 4)];
    const rolling = rollingYears(months);
    expect(rolling.slice(0, 3)).toEqual([
      period('2026-11', 1, 10, 1),
      period('2026-12', 1, 10, 1),
      period('2027-01', 3, 30, 1),
    ]);
    expect(rolling.slice(-2)).toEqual([period('2027-10', 3, 30, 1), period('2027-11', 5, 50, 4)]);
    expect(rolling.map(({ name }) => name)).toEqual([
      ...['2026-11', '2026-12', '2027-01', '2027-02', '2027-03', '2027-04', '2027-05', '2027-06', '2027-07', '2027-08'],
      ...['2027-09', '2027-10', '2027-11'],
    ]);
  });

  it('may have nothing in them', () => {
    const rolling = rollingYears([period('2026-01', 1, 10, 1), period('2027-02', 1, 20, 2)]);
    expect(rolling.slice(-3)).toEqual([
      period('2026-12', 1, 10, 1),
      { name: '2027-01', occurrences: 0, minutes: ZERO, cost: null },
      period('2027-02', 1, 20, 2),
    ]);
  });

  it('are one of one month, and none of none', () => {
    expect(rollingYears([period('0009-12', 1, 10)])).toEqual([period('0009-12', 1, 10)]);
    expect(rollingYears([])).toEqual([]);
  });
});
