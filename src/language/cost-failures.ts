import type { Catalog, Say } from './catalogs.ts';
import { nearest } from './did-you-mean.ts';
import { printableLine } from './printable.ts';

/** Why `cost` could not do what it was asked, where no place in a file is to blame. */

const quoted = (text: string): string => `"${printableLine(text)}"`;

/** As many names as a line of help holds. */
const listed = (names: readonly string[]): string => names.slice(0, 12).map(printableLine).join(', ');

export const badDay =
  (flag: string, value: string): Say =>
  ({ costFailures }) =>
    costFailures.badDay(flag, quoted(value));

export const heldOn =
  (days: readonly string[]): Say =>
  ({ costFailures }) =>
    costFailures.heldOn(listed(days));

export const badBudget =
  (value: string): Say =>
  ({ costFailures }) =>
    costFailures.badBudget(quoted(value));

export const unknownCurrency =
  (value: string, code: string): Say =>
  ({ costFailures }) =>
    costFailures.unknownCurrency(quoted(value), quoted(code));

/** `currency` is the plans'; undefined where they name none. */
export const otherCurrency =
  (value: string, currency: string | undefined): Say =>
  ({ costFailures }) =>
    currency === undefined
      ? costFailures.noCurrency(quoted(value))
      : costFailures.otherCurrency(quoted(value), currency);

export const badChange =
  (text: string): Say =>
  ({ costFailures }) =>
    costFailures.badChange(quoted(text));

/** What is wrong with one `--what-if`. */
export const wrongChange =
  (text: string, message: (say: Catalog) => string): Say =>
  (catalog) =>
    `--what-if ${quoted(text)}: ${message(catalog)}`;

export const changeMeansNothing =
  (name: string): Say =>
  ({ costFailures }) =>
    costFailures.changeMeansNothing(quoted(name));

/** What a name that is none was likely meant to be, else which names there are. */
export const guessAmong =
  (name: string, candidates: readonly string[]): Say =>
  ({ costFailures }) =>
    costFailures.guess(nearest(name, candidates), listed(candidates));

export const unknownTopic =
  (name: string): Say =>
  ({ costFailures }) =>
    costFailures.unknownTopic(quoted(name));
