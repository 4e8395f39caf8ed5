import { checkbox, input, rawlist, select } from '@inquirer/prompts';
import { catalog } from '../language/catalogs.ts';
import type { Session } from '../workspace/session.ts';

/** An answer to choose from. */
export interface Choice {
  readonly value: string;
  readonly name: string;
  readonly description?: string;
}

/** Esc was pressed: the question before this one is asked again. */
export const BACK = Symbol('back');

/** The ways to ask. Each answers, goes back, or throws what Ctrl-C throws. */
export interface Terminal {
  choose(message: string, choices: readonly Choice[], fallback: string | undefined): Promise<string | typeof BACK>;
  /** `validate` says what is wrong, or undefined. */
  type(
    message: string,
    fallback: string,
    validate: (text: string) => string | undefined,
  ): Promise<string | typeof BACK>;
  pick(message: string, choices: readonly Choice[]): Promise<readonly string[] | typeof BACK>;
}

/** inquirer's name for Ctrl-C and for a terminal that goes away. */
export const isInterrupt = (error: unknown): boolean => error instanceof Error && error.name === 'ExitPromptError';

interface Context {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  readonly signal: AbortSignal;
  clearPromptOnDone: boolean;
}

/** Runs one prompt; Esc takes it off the screen and goes back. */
async function orBack<T>(session: Session, ask: (context: Context) => Promise<T>): Promise<T | typeof BACK> {
  const { stream } = session.io.stdin;
  const abort = new AbortController();
  const output = session.io.stderr.stream;
  const context: Context = { input: stream, output, signal: abort.signal, clearPromptOnDone: false };
  const listen = (_: unknown, key: { name?: string } | undefined) => {
    if (key?.name !== 'escape') return;
    context.clearPromptOnDone = true;
    abort.abort(BACK);
  };
  stream.on('keypress', listen);
  try {
    return await ask(context);
  } catch (error) {
    if (abort.signal.aborted) return BACK;
    throw error;
  } finally {
    stream.off('keypress', listen);
  }
}

/** Names with commas, as typed where lists cannot be drawn. */
export const splitList = (text: string): readonly string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** Typing ids in place of moving in a list. */
async function pickByTyping(message: string, choices: readonly Choice[], context: Context): Promise<readonly string[]> {
  const names = choices.map(({ value }) => value);
  const validate = (text: string) => {
    const unknown = splitList(text).filter((one) => !names.includes(one));
    return unknown.length === 0 || `${unknown.join(', ')}? ${names.join(', ')}`;
  };
  return splitList(await input({ message: `${message} (${names.join(', ')})`, validate }, context));
}

/**
 * Prompts on standard error, so that standard output stays free for the plan. A dumb terminal, or
 * MEETPLAN_ACCESSIBLE, gets numbers and names to type instead of lists to move in.
 */
export function processTerminal(session: Session): Terminal {
  const { env } = session.io;
  const isSimple = env['TERM'] === 'dumb' || Boolean(env['MEETPLAN_ACCESSIBLE']);
  const { keyActions } = catalog(session.language).prompts;
  const keysHelpTip = (keys: [key: string, action: string][]) =>
    keys.map(([key, action]) => `${key} ${keyActions.get(action) ?? action}`).join(' • ');
  const theme = { style: { keysHelpTip } };
  return {
    choose(message, choices, fallback) {
      const config = { message, choices: [...choices], ...(fallback === undefined ? {} : { default: fallback }) };
      return orBack(session, (context) =>
        isSimple ? rawlist(config, context) : select({ ...config, loop: false, theme }, context),
      );
    },
    type(message, fallback, validate) {
      const config = { message, validate: (text: string) => validate(text) ?? true };
      return orBack(session, (context) => input(fallback === '' ? config : { ...config, default: fallback }, context));
    },
    pick(message, choices) {
      return orBack(session, (context) =>
        isSimple
          ? pickByTyping(message, choices, context)
          : checkbox({ message, choices: [...choices], loop: false, theme }, context),
      );
    },
  };
}
