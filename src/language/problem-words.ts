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
}
