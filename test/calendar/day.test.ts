import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, dayText, weekdayOf } from '../../src/calendar/day.ts';
import { runs } from '../support/runs.ts';

describe('dayNumber', () => {
  it.each([
    ['1970-01-01', 0],
    ['1970-01-02', 1],
    ['1969-12-31', -1],
    ['2000-02-29', 11016],
    ['2026-12-01', 20788],
    ['2027-01-20', 20838],
    ['0001-01-01', -719162],
    ['9999-12-31', 2932896],
    ['2027-12-31', 21183],
  ])('counts %s as day %i', (text, days) => {
    expect(dayNumber(text)).toBe(days);
    expect(dayText(days)).toBe(text);
  });

  it.each([
    '2026-02-29',
    '2026-02-30',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '0000-01-01',
    '2026-1-1',
    '2026-01-1',
    '2026-01-011',
    '12026-01-01',
    'x2026-01-01',
    '2026-01-01T10:00',
    '2026-06-31',
    '2026-09-31',
    '2026-11-31',
    '2026-12-32',
    'x',
  ])('knows that %s is no day', (text) => expect(dayNumber(text)).toBeUndefined());

  it('agrees with Date for every day of 800 years', () => {
    fc.assert(
      fc.property(fc.integer({ min: -141_000, max: 151_000 }), (days) => {
        const date = new Date(days * 86_400_000);
        expect(dayText(days)).toBe(date.toISOString().slice(0, 10));
        expect(dayNumber(dayText(days))).toBe(days);
        expect(weekdayOf(days)).toBe((date.getUTCDay() + 6) % 7);
      }),
      runs(2000),
    );
  });
});
