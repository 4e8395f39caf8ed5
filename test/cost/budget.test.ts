import { describe, expect, it } from 'vitest';
import { type Budget, judge, readBudget, type Spent } from '../../src/cost/budget.ts';
import { decimal, fraction } from '../../src/cost/fraction.ts';

describe('a budget', () => {
  it.each([
    ['12h', fraction(720)],
    ['12h30m', fraction(750)],
    ['90m', fraction(90)],
    ['12.5h', fraction(750)],
    // 0.00000001 h are 60 / 10^8 minutes.
    ['0.00000001h', fraction(60, 100_000_000)],
    ['0.5h15m', fraction(45)],
    ['0h', fraction(0)],
    ['0m', fraction(0)],
    ['999999999h', fraction(59_999_999_940)],
    ['999999999m', fraction(999_999_999)],
    [' 12h ', fraction(720)],
  ])('of %j is staff time', (text, limit) => expect(readBudget(text)).toEqual({ unit: 'staff-minutes', limit }));

  it.each([
    ['1000.00', '1000.00'],
    ['0', '0'],
    [' 7 ', '7'],
    ['999999999999.99999999', '999999999999.99999999'],
  ])('of %j is money in any currency', (text, limit) =>
    expect(readBudget(text)).toEqual({ unit: 'money', limit: decimal(limit) }),
  );

  it.each(['1000.50 EUR', '1000.50EUR', 'EUR 1000.50', '  EUR 1000.50  '])('of %j is money in euros', (text) =>
    expect(readBudget(text)).toEqual({ unit: 'money', limit: decimal('1000.50'), currency: 'EUR' }),
  );

  it.each([
    '',
    ' ',
    'h',
    'm',
    '1h2',
    '30m12h',
    '12 h',
    '12.h',
    '.5h',
    '1.5m',
    '0.000000001h',
    '1234567890h',
    '1234567890m',
    'x12h',
    '12hx',
    '-12h',
    '1,000',
    '1000.',
    '1234567890123',
    '1.123456789',
    '-5',
    'eur 5',
    'EU 5',
    'EURO 5',
    'EUR5',
    'EUR  5',
    '5  EUR',
    '5 EURO',
    '5 EU',
    '5 eur',
    'EUR 5 EUR',
    'EUR 5EUR',
    'x5',
    '5x',
    'EUR',
  ])('of %j is none', (text) => expect(readBudget(text)).toBeUndefined());
});

const money = (limit: string): Budget => ({ unit: 'money', limit: decimal(limit) });
const hours = (minutes: number): Budget => ({ unit: 'staff-minutes', limit: fraction(minutes) });
const spent = (cost: string | null, parts: Partial<Spent> = {}): Spent => ({
  staffMinutes: fraction(0),
  cost: cost === null ? null : decimal(cost),
  isComplete: true,
  ...parts,
});

describe('money held against a budget', () => {
  it('leaves what is below it', () =>
    expect(judge(money('200'), spent('169'), 'EUR')).toEqual({
      unit: 'money',
      limit: '200.00',
      expected: '169.00',
      over: '-31.00',
      within: true,
    }));

  it('may be all of it', () => expect(judge(money('200'), spent('200'), 'EUR')).toMatchObject({ within: true }));

  it('is above it by what no cent shows', () =>
    expect(judge(money('200'), spent('200.00001'), 'EUR')).toEqual({
      unit: 'money',
      limit: '200.00',
      expected: '200.00',
      over: '0.00',
      within: false,
    }));

  it.each([
    ['JPY', '200', '151', '-49'],
    ['KWD', '200.000', '150.825', '-49.175'],
    [undefined, '200.00', '150.83', '-49.18'],
  ])('is written in the decimals of %s', (currency, limit, expected, over) =>
    expect(judge(money('200'), spent('150.825'), currency)).toMatchObject({ limit, expected, over }),
  );

  it('is undecided below it where rates are missing, and decided above it', () => {
    const part = { isComplete: false };
    expect(judge(money('200'), spent('169', part), 'EUR')).toMatchObject({ over: '-31.00', within: null });
    expect(judge(money('200'), spent('200', part), 'EUR')).toMatchObject({ over: '0.00', within: null });
    expect(judge(money('200'), spent('201', part), 'EUR')).toMatchObject({ over: '1.00', within: false });
  });

  it('is unknown without any rate', () =>
    expect(judge(money('200'), spent(null, { staffMinutes: fraction(90) }), 'EUR')).toEqual({
      unit: 'money',
      limit: '200.00',
      expected: null,
      over: null,
      within: null,
    }));
});

describe('staff time held against a budget', () => {
  const worked = (minutes: number) => spent('500', { staffMinutes: fraction(minutes), isComplete: false });

  it('is decided by the minutes alone, whatever rates are missing', () => {
    expect(judge(hours(750), worked(740), 'EUR')).toEqual({
      unit: 'staff-minutes',
      limit: '750',
      expected: '740',
      over: '-10',
      within: true,
    });
    expect(judge(hours(750), worked(750), 'EUR')).toMatchObject({ over: '0', within: true });
    expect(judge(hours(750), worked(751), 'EUR')).toMatchObject({ over: '1', within: false });
  });

  it('needs no money', () => {
    const free = spent(null, { staffMinutes: fraction(61, 2) });
    expect(judge(hours(30), free, undefined)).toMatchObject({ expected: '30.5', over: '0.5', within: false });
  });
});
