import { type Catalog, catalog, LANGUAGES } from './catalogs.ts';

/** What people may type, in any language whatever the output speaks; of two languages with one word the first wins. */

type Input = Catalog['input'];

/** The part of every catalogue's `input` that `pick` names, in the order of the languages. */
export const inAnyLanguage = <T>(pick: (input: Input) => readonly T[]): readonly T[] =>
  LANGUAGES.flatMap((language) => pick(catalog(language).input));

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** An expression for one of the words; longer ones first, so that `min` is not read as `m`. */
export const oneOf = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');
