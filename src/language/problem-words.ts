import type { Args, RuleName } from '../diagnostic.ts';
import type { Said } from './syntax.ts';

/** How the rules of one language word their findings. Values in `args` are quoted and made printable already. */
export type ProblemWords = {
  readonly [Rule in RuleName]?: (args: WordArgs) => Said;
};

/** A problem's arguments as text: absent ones are empty, so that catalogs stay readable. */
export interface WordArgs {
  readonly raw: Args;
  /** In quotes, on one line, cut where it is long. */
  readonly quoted: (name: string) => string;
  readonly plain: (name: string) => string;
  readonly number: (name: string) => number;
  readonly list: (name: string) => readonly string[];
  /** The likely meaning of a misspelt word among the candidates in `name`. */
  readonly guess: (word: string, name: string) => string | undefined;
  /** The key that an unknown one was likely meant to be. */
  readonly guessKey: () => string | undefined;
}

/** Candidates that a message names; the rest is in the documentation. */
const NAMED = 12;

/** How a language joins words: `a, b or c`, each once, and long lists cut. */
export function listing(conjunction: string) {
  return {
    or(words: readonly string[]): string {
      const all = [...new Set(words)];
      return all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} ${conjunction} ${all.at(-1)}`;
    },
    few: (words: readonly string[]): string =>
      words.length > NAMED ? `${words.slice(0, NAMED).join(', ')}, …` : words.join(', '),
  };
}
