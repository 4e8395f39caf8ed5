/** low: required people as planned. expected: and a share of the optional. high: all of it, and overrun (R9). */
export type Case = 'low' | 'expected' | 'high';
export type Range<T> = Readonly<Record<Case, T>>;

export const rangeOf = <T>(of: (name: Case) => T): Range<T> => ({
  low: of('low'),
  expected: of('expected'),
  high: of('high'),
});
