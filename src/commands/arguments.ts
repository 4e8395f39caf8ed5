import { InvalidArgumentError } from 'commander';
import { catalog, DEFAULT_LANGUAGE } from '../language/catalogs.ts';
import { minutesOf } from '../plan/minutes.ts';

/**
 * Readers of option values: strict, so that `12abc` is a mistake and not 12. The language is not known yet while the
 * command line is read; language/usage.ts says it over.
 */
const { usage } = catalog(DEFAULT_LANGUAGE);

/** An option whose second value would silently replace the first. */
export const once = (value: string, earlier: string | undefined): string => {
  if (earlier !== undefined) throw new InvalidArgumentError(usage.once);
  return value;
};

/** Values of an option that is repeated. */
export const collect = (value: string, earlier: readonly string[] = []): readonly string[] => [...earlier, value];

export function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError(usage.wholeNumber);
  return Number(text);
}

export function columns(text: string): number {
  const value = wholeNumber(text);
  if (value < 40 || value > 200) throw new InvalidArgumentError(usage.columns);
  return value;
}

const FOUR_WEEKS = 4 * 7 * 1440;

/** Minutes of `15`, `15m`, `1h30m`. */
export function ahead(text: string): number {
  const isDuration = /^(?:\d{1,3}h(?:\d{1,4}m)?|\d{1,5}m)$/.test(text);
  const minutes = isDuration ? minutesOf(text) : /^\d{1,5}$/.test(text) ? Number(text) : Number.POSITIVE_INFINITY;
  if (minutes > FOUR_WEEKS) throw new InvalidArgumentError(usage.ahead);
  return minutes;
}
