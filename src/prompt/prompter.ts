/** How questions reach a person. Every method throws Back or Cancelled where the person wants that. */
export interface Prompter {
  text(question: TextQuestion): Promise<string>;
  choose<Value extends string>(question: ChoiceQuestion<Value>): Promise<Value>;
  chooseMany(question: ManyQuestion): Promise<readonly string[]>;
  /** Lines that ask for nothing. The text is printable. */
  say(text: string): void;
  /** Gives the terminal back. */
  close(): void;
}

export interface TextQuestion {
  readonly message: string;
  /** Taken by Enter. Absent: an answer is needed, unless the check accepts an empty one. */
  readonly fallback?: string;
  /** What is wrong with an answer. */
  readonly check: (answer: string) => string | undefined;
  /** How an answer was understood, shown beside it. */
  readonly echo?: (answer: string) => string | undefined;
}

export interface Choice<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
  /** One line more about it. */
  readonly hint?: string;
}

export interface ChoiceQuestion<Value extends string> {
  readonly message: string;
  readonly choices: readonly Choice<Value>[];
  readonly fallback?: Value;
}

export interface ManyQuestion {
  readonly message: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
}

/** One step back. */
export class Back extends Error {
  override readonly name = 'Back';
}

/** Ctrl-C, the end of input, or a signal: nothing is to be written. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}
