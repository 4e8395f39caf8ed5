import { printable, printableLine } from '../language/printable.ts';

/** An answer to choose from. */
export interface Choice {
  readonly value: string;
  readonly name: string;
  /** What stays on the screen once it is chosen; default: the name. */
  readonly short?: string;
  readonly description?: string;
  /** Other words that it is found by. */
  readonly words?: readonly string[];
}

/** A question that is typed. */
interface Typed {
  readonly message: string;
  /** What Enter alone means; '' for nothing. */
  readonly fallback: string;
  /** What is wrong with a text, or undefined. */
  validate(text: string): string | undefined | Promise<string | undefined>;
  /** Whether a text that does not fit stays in the line, to be mended: a list is not typed twice. */
  readonly keepsWrong?: boolean;
  /** What a text that fits is taken for, where that is more than the text says. */
  readonly echo?: (text: string) => string | undefined;
}

/** Esc was pressed: the question before this one is asked again. */
export const BACK = Symbol('back');

/** The ways to ask. Each answers, goes back, or throws what Ctrl-C throws. */
export interface Terminal {
  /** How to answer, go back and cancel, in a line for the beginning. */
  readonly keys: string;
  choose(message: string, choices: readonly Choice[], fallback: string | undefined): Promise<string | typeof BACK>;
  /** The same for lists that are long: typing narrows them. */
  search(message: string, choices: readonly Choice[], fallback: string | undefined): Promise<string | typeof BACK>;
  type(question: Typed): Promise<string | typeof BACK>;
  /** Any number of answers; Enter alone leaves the checked ones as they are. */
  pick(
    message: string,
    choices: readonly Choice[],
    checked: readonly string[],
  ): Promise<readonly string[] | typeof BACK>;
  close(): void;
}

/** Nobody answers any more: Ctrl-C, or a terminal that went away. */
export class Interrupt extends Error {}

/** The same from inquirer, which has a name for it and no class. */
export const isInterrupt = (error: unknown): boolean =>
  error instanceof Interrupt || (error instanceof Error && error.name === 'ExitPromptError');

const folded = (text: string): string => text.toLowerCase();

/** Choices whose name or words hold every word of a term. */
export function matching(choices: readonly Choice[], term: string): readonly Choice[] {
  const sought = folded(term).split(/\s+/);
  return choices.filter(({ value, name, description = '', words = [] }) => {
    const text = folded([value, name, description, ...words].join('\n'));
    return sought.every((word) => text.includes(word));
  });
}

/** Choices with nothing in them that a terminal obeys: names come from files. */
export const printableChoices = (choices: readonly Choice[]): readonly Choice[] =>
  choices.map((choice) => ({
    ...choice,
    name: printableLine(choice.name),
    ...(choice.short === undefined ? {} : { short: printableLine(choice.short) }),
    ...(choice.description === undefined ? {} : { description: printable(choice.description) }),
  }));

/** Names with commas, as they are typed. */
export const splitList = (text: string): readonly string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
