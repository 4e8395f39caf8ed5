import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCurrency, minorUnits } from '../../src/cost/currency.ts';
import {
  add,
  compare,
  decimal,
  divide,
  exactText,
  fraction,
  multiply,
  readExact,
  subtract,
  sum,
  toFixed,
  toNumber,
} from '../../src/cost/fraction.ts';
import { readRate, salaryOf } from '../../src/cost/rate.ts';
import { runs } from '../support/runs.ts';

describe('a decimal', () => {
  it.each([
    ['40.22', 2011n, 50n],
    ['40.220', 2011n, 50n],
    ['0', 0n, 1n],
    [12, 12n, 1n],
    ['-0.125', -1n, 8n],
    ['999999999999.99999999', 99999999999999999999n, 100000000n],
  ])('%s is exact', (source, n, d) => expect(decimal(source)).toEqual({ n, d }));

  it.each(['', '.5', '1.', '1e3', '1,5', 'x1', '1x', '--1', '٣', 'NaN', 0.1 + 0.2 - 0.3])('%s is refused', (source) =>
    expect(() => decimal(source)).toThrow(new RangeError(`not a decimal: ${source}`)),
  );
});

describe('a fraction', () => {
  it.each([
    [fraction(301, 200), 2, '1.51'],
    [fraction(299, 200), 2, '1.50'],
    [fraction(-301, 200), 2, '-1.51'],
    [fraction(-1, 1000), 2, '0.00'],
    [fraction(5, 2), 0, '3'],
    [fraction(1, 3), 3, '0.333'],
    [fraction(0), 3, '0.000'],
    [fraction(7, 100), 2, '0.07'],
    [fraction(-7, 2), 0, '-4'],
    [fraction(-1, 3), 0, '0'],
    [fraction(10n ** 30n, 3n), 1, '333333333333333333333333333333.3'],
  ])('%o is rounded once, half away from zero', (value, digits, text) => expect(toFixed(value, digits)).toBe(text));

  it('over zero does not exist', () => expect(() => fraction(1, 0)).toThrow(new RangeError('a fraction over zero')));
  it.each([
    [6, 4, 3n, 2n],
    [-6, 4, -3n, 2n],
    [6, -4, -3n, 2n],
    [-6, -4, 3n, 2n],
    [0, -4, 0n, 1n],
    [4, 6, 2n, 3n],
    [7, 1, 7n, 1n],
  ])('%i over %i is in lowest terms', (n, d, top, bottom) => expect(fraction(n, d)).toEqual({ n: top, d: bottom }));

  it('is added, subtracted, multiplied and divided', () => {
    const [half, third] = [fraction(1, 2), fraction(1, 3)];
    expect([add(half, third), subtract(half, third), subtract(third, half)]).toEqual([
      fraction(5, 6),
      fraction(1, 6),
      fraction(-1, 6),
    ]);
    expect([multiply(half, third), divide(half, third)]).toEqual([fraction(1, 6), fraction(3, 2)]);
    expect([sum([half, third, half]), sum([])]).toEqual([fraction(4, 3), fraction(0)]);
  });

  it('is below, equal to or above another', () => {
    const [half, third] = [fraction(1, 2), fraction(1, 3)];
    expect([compare(third, half), compare(half, half), compare(half, third)]).toEqual([-1, 0, 1]);
  });

  it.each([
    [fraction(1073, 40), '26.825'],
    [fraction(-1, 8), '-0.125'],
    [fraction(1, 5), '0.2'],
    [fraction(1, 25), '0.04'],
    [fraction(3, 20), '0.15'],
    [fraction(7), '7'],
    [fraction(0), '0'],
    [fraction(1, 3), '1/3'],
    [fraction(-7, 6), '-7/6'],
    [fraction(7, 30), '7/30'],
  ])('%o is %s to the last digit, and back', (value, text) => {
    expect(exactText(value)).toBe(text);
    expect(readExact(text)).toEqual(value);
  });

  it('keeps two decimals as a number', () => expect(toNumber(fraction(2825, 1000))).toBe(2.83));

  it('adds, multiplies and divides like any field', () => {
    const whole = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n });
    const any = fc.tuple(whole, fc.bigInt({ min: 1n, max: 10n ** 6n })).map(([n, d]) => fraction(n, d));
    const property = fc.property(any, any, any, (a, b, c) => {
      expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
      if (b.n !== 0n) expect(multiply(divide(a, b), b)).toEqual(a);
      expect(Math.sign(compare(a, b))).toBe(-Math.sign(compare(b, a)));
    });
    fc.assert(property, runs(1000));
  });
});

describe('a currency', () => {
  it.each([
    ['EUR', 2],
    ['USD', 2],
    ['JPY', 0],
    ['KRW', 0],
    ['ISK', 0],
    ['KWD', 3],
    ['TND', 3],
    ['CLF', 4],
    ['UYW', 4],
    ['BIF', 0],
    ['BHD', 3],
    ['', 2],
    ['JP', 2],
    ['JPY KMF', 2],
    ['F', 2],
    [undefined, 2],
  ])('%s has %i decimals', (code, digits) => expect(minorUnits(code)).toBe(digits));

  it.each([
    'EUR',
    'JPY',
    'XCG',
    'AED',
    'CHE',
    'CHF',
    'GYD',
    'HKD',
    'MAD',
    'MDL',
    'QAR',
    'RON',
    'UAH',
    'UGX',
    'ZWG',
    'BGN',
  ])('%s is one', (code) => expect(isCurrency(code)).toBe(true));
  it.each(['', ' ', 'EU', 'eur', 'EURO', 'XXX', 'DEM', 'D A', ' AE', 'ISO', 'CHE CHF'])('%j is none', (code) =>
    expect(isCurrency(code)).toBe(false),
  );
  it('may have the name of what every object has', () => expect(minorUnits('constructor')).toBe(2));
});

describe('a rate', () => {
  it.each(['45.00', '45', 45])('of %j is an hourly decimal', (rate) => expect(readRate(rate)).toEqual(fraction(45)));
  it('of 0 is a rate', () => expect(readRate('0')).toEqual(fraction(0)));

  // 5,200 × 12.5 × 1.2115 = 78,747.50 a year.
  it('from a salary stays an exact fraction', () => {
    const rate = readRate({ salary: '5200', months: '12.5', oncost: '0.2115', annualHours: '1720' });
    expect(rate).toEqual(divide(decimal('78747.50'), fraction(1720)));
    expect(toFixed(rate, 2)).toBe('45.78');
  });

  it('from a salary has twelve months and no side costs unless they are given', () =>
    expect(readRate({ salary: 4000, annualHours: 1600 })).toEqual(fraction(30)));

  it('keeps what a salary makes it of, and nothing of an hourly decimal', () => {
    expect(salaryOf('45.00')).toBeUndefined();
    expect(salaryOf({ salary: '5200', months: '12.5', oncost: '0.2115', annualHours: '1720' })).toEqual({
      salary: fraction(5200),
      months: fraction(25, 2),
      oncost: decimal('0.2115'),
      annualHours: fraction(1720),
    });
    expect(salaryOf({ salary: 4000, annualHours: 1600 })).toMatchObject({ months: fraction(12), oncost: fraction(0) });
  });

  it('over no hours is none', () => expect(() => readRate({ salary: 4000 })).toThrow(RangeError));
  it('of no salary is 0', () => expect(readRate({ annualHours: 1600 })).toEqual(fraction(0)));

  // 60,000 / 215 days of 8 h: the rounded day rate of 279.07 would give 44,651.20 for 160 days.
  it('of 60,000 a year over 215 days gives 44,651.16 for 160 of them', () => {
    const hourly = readRate({ salary: 60_000, months: 1, annualHours: 215 * 8 });
    expect(toFixed(multiply(hourly, fraction(160 * 8)), 2)).toBe('44651.16');
  });
});
