import type { Args, RuleName, Severity } from '../diagnostic.ts';
import type { Reason } from '../document/reasons.ts';

/** What the catalogues are made with: the shapes of their entries, and what all languages do alike. */

/** What is said of a problem, and how it is mended. */
export interface Said {
  readonly message: string;
  readonly help?: string;
}

/** A problem's arguments as text: absent ones are empty, so that catalogues stay readable. */
export interface WordArgs {
  readonly raw: Args;
  /** In quotes, on one line, cut where it is long. */
  readonly quoted: (name: string) => string;
  readonly plain: (name: string) => string;
  readonly number: (name: string) => number;
  readonly list: (name: string) => readonly string[];
  /** The likely meaning of a misspelt word among the candidates in `name`. */
  readonly guess: (word: string, name: string) => string | undefined;
  /** Texts that the value was likely meant to be, as they stand in a file. */
  readonly meant: () => readonly string[];
  /** The key that an unknown one was likely meant to be. */
  readonly guessKey: () => string | undefined;
}

type SayProblem = (args: WordArgs) => Said;

/** The wordings of rules, typed so that the other catalogues must have the same rules. */
export const worded = <Rule extends RuleName>(
  problems: Readonly<Record<Rule, SayProblem>>,
): Readonly<Record<Rule, SayProblem>> => problems;

/** A message and perhaps its help for each reason; `{name}` stands for an argument of the problem. */
export type SyntaxWords = Readonly<Record<Reason, readonly [message: string, help?: string]>>;

/** What was looked at in one run. */
export interface Summary {
  readonly plans: number;
  readonly templates: number;
  /** Configurations, answers, printed agendas. */
  readonly others: number;
  readonly skipped: number;
}

export type SeverityCounts = Readonly<Record<Severity, number>>;

export const withHelp = (message: string, help: string | undefined): Said =>
  help === undefined ? { message } : { message, help };

export const counted = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

/** `a, b or c`, each once. */
export const choosing =
  (conjunction: string) =>
  (words: readonly string[]): string => {
    const all = [...new Set(words)];
    return all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} ${conjunction} ${all.at(-1)}`;
  };

/** A whole number, or the whole part of one, with a sign between groups of three digits. */
export const grouping =
  (sign: string) =>
  (digits: string | number): string =>
    String(digits).replace(/\B(?=(?:\d{3})+$)/g, sign);

/** Candidates that a message names; the rest is in the documentation. */
const NAMED = 12;

export const few = (words: readonly string[]): string =>
  words.length > NAMED ? `${words.slice(0, NAMED).join(', ')}, …` : words.join(', ');

/** Roles by their label, with the id that a file has for it where the label does not show it. */
export const naming =
  (labels: Readonly<Record<string, string>>) =>
  (ids: readonly string[]): readonly string[] =>
    ids.map((id) => {
      const label = Object.hasOwn(labels, id) ? labels[id] : undefined;
      return label === undefined || label.replaceAll(' ', '-') === id ? id : `${label} (${id})`;
    });
