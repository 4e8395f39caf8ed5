import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, dayText, weekdayOf } from '../../src/calendar/day.ts';
import { reckon, workingDaysAfter } from '../../src/template/reckoned.ts';

const WEEK: ReadonlySet<number> = new Set([0, 1, 2, 3, 4]);
const day = (date: string): number => dayNumber(date) ?? Number.NaN;

describe('the gap', () => {
  it.each([
    ['500000', '380000', '120000', '24'],
    ['100', '66.67', '33.33', '33.3'],
    ['0.30', '0.1', '0.20', '66.7'],
    ['3', '2', '1', '33.3'],
    ['800', '799.6', '0.4', '0.1'],
    ['100', '120', '-20', '-20'],
    ['100', '100', '0', '0'],
    ['0', '50', '-50', '–'],
    ['9007199254740993', '1', undefined, undefined],
    ['999999999999999', '0.00000001', '999999999999998.99999999', '100'],
  ])('of %s and %s is %s, %s per cent', (target, actual, gap, percent) => {
    const known = new Map([
      ['target', target],
      ['actual', actual],
    ]);
    expect([reckon('gap', known), reckon('gapPercent', known)]).toEqual([gap, percent]);
  });

  it.each([[{}], [{ target: '100' }], [{ target: 'much', actual: '1' }], [{ target: ['1'], actual: '1' }]])(
    'is not known from %j',
    (known) => {
      expect(reckon('gap', new Map<string, unknown>(Object.entries(known)))).toBeUndefined();
    },
  );
});

describe('working days left', () => {
  it.each([
    ['2026-12-01', '2026-12-31', 22, 'a Tuesday to a Thursday, without the first day and with the last'],
    ['2026-12-01', '2026-12-02', 1, 'the next day'],
    ['2026-12-01', '2026-12-01', 0, 'the same day'],
    ['2026-12-02', '2026-12-01', 0, 'a day that has passed'],
    ['2026-12-04', '2026-12-07', 1, 'Friday to Monday'],
    ['2026-12-04', '2026-12-06', 0, 'Friday to Sunday'],
    ['2027-12-31', '2028-03-01', 43, 'over a leap day'],
  ])('from %s to %s are %i: %s', (date, periodEnd, days) => {
    expect(reckon('workingDaysLeft', new Map(Object.entries({ date, periodEnd })))).toBe(days);
  });

  it('follow the week of the configuration', () => {
    const known = new Map(Object.entries({ date: '2026-12-01', periodEnd: '2026-12-08' }));
    expect(reckon('workingDaysLeft', known, new Set([6, 0]))).toBe(2);
  });

  it('are what counting day by day gives, whatever the days and the week are', () => {
    const days = fc.integer({ min: -200_000, max: 200_000 });
    fc.assert(
      fc.property(days, fc.integer({ min: -10, max: 900 }), fc.subarray([0, 1, 2, 3, 4, 5, 6]), (first, span, week) => {
        const set = new Set(week);
        const counted = Array.from({ length: Math.max(0, span) }, (_, index) => first + index + 1);
        expect(workingDaysAfter(first, first + span, set)).toBe(
          counted.filter((one) => set.has(weekdayOf(one))).length,
        );
      }),
    );
    expect(workingDaysAfter(day('2026-01-01'), day('2026-12-31'), WEEK)).toBe(260);
  });
});

describe('the end of the quarter', () => {
  it.each([
    ['2026-01-01', '2026-03-31'],
    ['2026-06-30', '2026-06-30'],
    ['2026-07-01', '2026-09-30'],
    ['2028-12-31', '2028-12-31'],
  ])('of %s is %s', (date, end) => expect(reckon('quarterEnd', new Map([['date', date]]))).toBe(end));

  it('is not before the day, and less than 92 days after it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (number) => {
        const end = day(String(reckon('quarterEnd', new Map([['date', dayText(number)]]))));
        expect(end - number).toBeGreaterThanOrEqual(0);
        expect(end - number).toBeLessThan(92);
      }),
    );
  });
});
