/** A failure that is nobody's bug: wrong usage, an unreadable input, an output that cannot be written. */
export class UserError extends Error {
  readonly exitCode: number;
  /** What the user can do about it; printed as `help:`. */
  readonly help: string | undefined;

  constructor(message: string, options: { exitCode?: number; help?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.exitCode = options.exitCode ?? EXIT.unable;
    this.help = options.help;
  }
}

export const EXIT = { ok: 0, problems: 1, unable: 2, bug: 3, interrupted: 130 } as const;
