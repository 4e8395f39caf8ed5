import { InvalidArgumentError } from 'commander';

/** Readers of option values: strict, so that `12abc` is a mistake and not 12. */

export function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Expected a whole number.');
  return Number(text);
}

export function columns(text: string): number {
  const value = wholeNumber(text);
  if (value < 40 || value > 200) throw new InvalidArgumentError('Expected 40 to 200.');
  return value;
}
