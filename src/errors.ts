/** Words in both languages, chosen when they are printed. */
export interface Words {
  readonly en: string;
  readonly fi: string;
}

interface Options {
  readonly exitCode?: number;
  /** What the user can do about it; printed as `help:`. */
  readonly help?: string | Words;
  readonly cause?: unknown;
}

/** A failure that is nobody's bug: wrong usage, an unreadable input, an output that cannot be written. */
export class UserError extends Error {
  readonly exitCode: number;
  readonly words: string | Words;
  readonly help: string | Words | undefined;

  constructor(words: string | Words, options: Options = {}) {
    super(
      typeof words === 'string' ? words : words.en,
      options.cause === undefined ? undefined : { cause: options.cause },
    );
    this.exitCode = options.exitCode ?? EXIT.unable;
    this.words = words;
    this.help = options.help;
  }
}

export const EXIT = { ok: 0, problems: 1, unable: 2, bug: 3, interrupted: 130 } as const;
