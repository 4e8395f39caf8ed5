import { catalog, DEFAULT_LANGUAGE, type Say } from './language/catalogs.ts';

/** A text, or words that are chosen when they are printed. */
type Text = string | Say;

interface Options {
  readonly exitCode?: number;
  /** What the user can do about it; printed as `help:`. */
  readonly help?: Text;
  readonly cause?: unknown;
}

/** A failure that is nobody's bug: wrong usage, an unreadable input, an output that cannot be written. */
export class UserError extends Error {
  readonly exitCode: number;
  readonly words: Text;
  readonly help: Text | undefined;

  constructor(words: Text, options: Options = {}) {
    super(
      typeof words === 'string' ? words : words(catalog(DEFAULT_LANGUAGE)),
      options.cause === undefined ? undefined : { cause: options.cause },
    );
    this.exitCode = options.exitCode ?? EXIT.unable;
    this.words = words;
    this.help = options.help;
  }
}

export const EXIT = { ok: 0, problems: 1, unable: 2, bug: 3, interrupted: 130 } as const;
