import { describe, expect, test } from 'vitest';
import { catalog } from '../../src/language/catalogs.ts';
import {
  formatDate,
  formatDue,
  formatDuration,
  formatList,
  formatMoney,
  formatOffset,
  formatPeriod,
  formatStaffHours,
  formatTimes,
} from '../../src/language/format.ts';

describe('dates and times', () => {
  test.each([
    ['2027-01-20', 'Wed 20 Jan 2027', 'ke 20.1.2027'],
    ['2028-02-29', 'Tue 29 Feb 2028', 'ti 29.2.2028'],
    ['2026-12-06', 'Sun 6 Dec 2026', 'su 6.12.2026'],
    ['1970-01-01', 'Thu 1 Jan 1970', 'to 1.1.1970'],
  ])('%s is %s, in Finnish %s', (date, en, fi) => {
    expect([formatDate(date, 'en'), formatDate(date, 'fi')]).toEqual([en, fi]);
  });

  test.each([
    ['09:05', '13:52', '09:05–13:52', '9.05–13.52'],
    ['00:00', '00:30', '00:00–00:30', '0.00–0.30'],
  ])('from %s to %s keeps both digits in English and no leading zero in Finnish', (from, to, en, fi) => {
    const [start, end] = [`2027-01-20T${from}:00+02:00`, `2027-01-20T${to}:00+02:00`];
    expect([formatTimes(start, end, 'en'), formatTimes(start, end, 'fi')]).toEqual([en, fi]);
  });

  test('a period within a day names the day once', () => {
    const [start, end] = ['2027-01-20T13:00:00+02:00', '2027-01-20T13:52:00+02:00'];
    expect(formatPeriod(start, end, 'en')).toBe('Wed 20 Jan 2027, 13:00–13:52');
    expect(formatPeriod(start, end, 'fi')).toBe('ke 20.1.2027 klo 13.00–13.52');
  });

  test('a period across midnight names both days, with spaces around the dash', () => {
    const [start, end] = ['2026-11-18T21:30:00', '2026-11-19T00:15:00'];
    expect(formatPeriod(start, end, 'en')).toBe('Wed 18 Nov 2026, 21:30 – Thu 19 Nov 2026, 00:15');
    expect(formatPeriod(start, end, 'fi')).toBe('ke 18.11.2026 klo 21.30 – to 19.11.2026 klo 0.15');
  });

  test.each([
    ['+02:00', 'UTC+2'],
    ['-03:30', 'UTC−3:30'],
    ['+05:45', 'UTC+5:45'],
    ['Z', 'UTC'],
  ])('the offset %s is read as %s', (offset, expected) => expect(formatOffset(offset)).toBe(expected));

  test.each([
    ['1d', 'within 1 day', '1 päivän kuluessa'],
    ['3d', 'within 3 days', '3 päivän kuluessa'],
    ['24h', 'within 24 hours', '24 tunnin kuluessa'],
    ['2w', 'within 2 weeks', '2 viikon kuluessa'],
    ['2027-01-20', 'by Wed 20 Jan 2027', 'viimeistään ke 20.1.2027'],
    ['soon', 'soon', 'soon'],
  ])('due %s', (due, en, fi) => expect([formatDue(due, 'en'), formatDue(due, 'fi')]).toEqual([en, fi]));
});

describe('amounts', () => {
  test.each([
    [0, '0 min', '0 min'],
    [45, '45 min', '45 min'],
    [120, '2 h', '2 t'],
    [349, '5 h 49 min', '5 t 49 min'],
    [7.5, '7.5 min', '7,5 min'],
    [60.25, '1 h 0.25 min', '1 t 0,25 min'],
    [75_000, '1,250 h', '1 250 t'],
  ])('%d minutes', (minutes, en, fi) => {
    expect([formatDuration(minutes, 'en'), formatDuration(minutes, 'fi')]).toEqual([en, fi]);
  });

  test.each([
    [0, '0 staff hours', '0 henkilötyötuntia'],
    [60, '1 staff hour', '1 henkilötyötunti'],
    [349, '5.82 staff hours', '5,82 henkilötyötuntia'],
    [150, '2.5 staff hours', '2,5 henkilötyötuntia'],
    [600, '10 staff hours', '10 henkilötyötuntia'],
    [0.3, '0.01 staff hours', '0,01 henkilötyötuntia'],
    [60_600, '1,010 staff hours', '1 010 henkilötyötuntia'],
  ])('%d minutes as staff hours, half up', (minutes, en, fi) => {
    expect([formatStaffHours(minutes, 'en'), formatStaffHours(minutes, 'fi')]).toEqual([en, fi]);
  });

  test.each([
    ['1234.50', 'EUR', '1,234.50 EUR', '1 234,50 EUR'],
    ['1234567', 'JPY', '1,234,567 JPY', '1 234 567 JPY'],
    ['0.999', 'KWD', '0.999 KWD', '0,999 KWD'],
    ['999.99', null, '999.99', '999,99'],
    ['-12.30', 'EUR', '−12.30 EUR', '−12,30 EUR'],
  ])('%s %s', (amount, currency, en, fi) => {
    expect([formatMoney(amount, currency, 'en'), formatMoney(amount, currency, 'fi')]).toEqual([en, fi]);
  });

  test('no format holds a space that a terminal or a diff could not tell from a space', () => {
    const all = [formatMoney('1234567.50', 'EUR', 'fi'), formatStaffHours(606_000, 'fi'), formatDuration(99_999, 'fi')];
    expect(all.join('')).not.toMatch(/[\u00a0\u2009\u202f]/);
  });
});

test.each([
  [[], '', ''],
  [['a'], 'a', 'a'],
  [['a', 'b'], 'a and b', 'a ja b'],
  [['a', 'b', 'c'], 'a, b and c', 'a, b ja c'],
])('the list %j', (list, en, fi) => expect([formatList(list, 'en'), formatList(list, 'fi')]).toEqual([en, fi]));

describe('the catalogs', () => {
  /** Keys with what they stand for: text, function or further keys. */
  function shape(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return typeof value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]));
  }

  test('have the same keys in both languages, in the same order', () => {
    expect(JSON.stringify(shape(catalog('fi').agenda))).toBe(JSON.stringify(shape(catalog('en').agenda)));
  });

  test('no Finnish word is the English one, but for short forms that both use', () => {
    const same = Object.entries(catalog('fi').agenda).filter(
      ([key, value]) => value === Object.entries(catalog('en').agenda).find(([name]) => name === key)?.[1],
    );
    expect(same.map(([key]) => key)).toEqual(['minutes']);
  });
});
