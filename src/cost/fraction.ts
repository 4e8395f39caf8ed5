/** An exact rational number: n / d, d > 0, in lowest terms. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

const gcd = (a: bigint, b: bigint): bigint => {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y > 0n) [x, y] = [y, x % y];
  return x;
};

export function fraction(n: bigint | number, d: bigint | number = 1n): Fraction {
  let [top, bottom] = [BigInt(n), BigInt(d)];
  if (bottom === 0n) throw new RangeError('a fraction over zero');
  if (bottom < 0n) [top, bottom] = [-top, -bottom];
  const divisor = gcd(top, bottom);
  return { n: top / divisor, d: bottom / divisor };
}

export const ZERO: Fraction = { n: 0n, d: 1n };
export const ONE: Fraction = { n: 1n, d: 1n };

export const add = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d + b.n * a.d, a.d * b.d);
export const subtract = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d - b.n * a.d, a.d * b.d);
export const multiply = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d);
export const divide = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d, a.d * b.n);
export const sum = (terms: Iterable<Fraction>): Fraction => {
  let total = ZERO;
  for (const term of terms) total = add(total, term);
  return total;
};
/** Negative, zero or positive, as a is below, equal to or above b. */
export const compare = (a: Fraction, b: Fraction): number => {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

/** A decimal from its source text ("40.220", 12); exact. Throws on anything else: shapes are checked before. */
export function decimal(source: string | number): Fraction {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(source));
  if (!match) throw new RangeError(`not a decimal: ${source}`);
  const [, sign, whole = '', digits = ''] = match;
  const value = fraction(BigInt(whole + digits), 10n ** BigInt(digits.length));
  return sign === '-' ? { n: -value.n, d: value.d } : value;
}

/** Decimal text with exactly `digits` decimals, rounded once, half away from zero. */
export function toFixed(value: Fraction, digits: number): string {
  const scale = 10n ** BigInt(digits);
  const negative = value.n < 0n;
  const n = (negative ? -value.n : value.n) * scale;
  const rounded = (2n * n + value.d) / (2n * value.d);
  const text = rounded.toString().padStart(digits + 1, '0');
  const signed = negative && rounded > 0n ? '-' : '';
  return digits === 0 ? signed + text : `${signed}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** A number rounded half up to two decimals, for minutes in JSON. */
export const toNumber = (value: Fraction): number => Number(toFixed(value, 2));

/** Every digit there is: `26.825`, and `1/3` where no decimal ends. */
export function exactText({ n, d }: Fraction): string {
  let rest = d;
  let digits = 0;
  for (const prime of [2n, 5n]) {
    let times = 0;
    for (; rest % prime === 0n; rest /= prime) times += 1;
    digits = Math.max(digits, times);
  }
  return rest === 1n ? toFixed({ n, d }, digits) : `${n}/${d}`;
}

/** The inverse of exactText. */
export function readExact(text: string): Fraction {
  const slash = text.indexOf('/');
  return slash < 0 ? decimal(text) : fraction(BigInt(text.slice(0, slash)), BigInt(text.slice(slash + 1)));
}
