import { checkbox, input, Separator, search, select } from '@inquirer/prompts';
import { catalog } from '../language/catalogs.ts';
import type { Style } from '../render/style.ts';
import type { Session } from '../workspace/session.ts';
import { BACK, type Choice, matching, type Terminal } from './terminal.ts';

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

/** inquirer in our words and our colours: by itself it asks neither our flags nor our catalogues. */
function themeFor(session: Session, { bold, dim, accent, good, bad }: Style) {
  const { keyWords } = catalog(session.language).prompts;
  const word = (text: string) => keyWords.get(text) ?? text;
  return {
    prefix: { idle: accent('?'), done: good('✔') },
    style: {
      answer: accent,
      message: bold,
      error: (text: string) => bad(`> ${text}`),
      defaultAnswer: (text: string) => dim(`(${text})`),
      help: dim,
      highlight: accent,
      description: dim,
      searchTerm: accent,
      disabled: dim,
      keysHelpTip: (keys: [key: string, action: string][]) =>
        dim(keys.map(([key, action]) => `${word(key)} ${word(action)}`).join(' • ')),
    },
  };
}

/** Prompts that move in lists, on standard error, so that standard output stays free for the plan. */
export function drawnTerminal(session: Session, style: Style): Terminal {
  const say = catalog(session.language).prompts;
  const theme = themeFor(session, style);
  const plain = (choices: readonly Choice[]) => choices.map(({ words: _, ...choice }) => choice);
  return {
    keys: say.keys,
    choose(message, choices, fallback) {
      const config = { message, choices: plain(choices), loop: false, pageSize: 12, theme };
      return orBack(session, (context) =>
        select(fallback === undefined ? config : { ...config, default: fallback }, context),
      );
    },
    search(message, choices, fallback) {
      const source = (term: string | undefined) => {
        const found = term === undefined ? choices : matching(choices, term);
        return found.length ? plain(found) : [new Separator(say.nothingFound)];
      };
      const config = { message, source, pageSize: 12, theme };
      return orBack(session, (context) =>
        search(fallback === undefined ? config : { ...config, default: fallback }, context),
      );
    },
    type({ message, fallback, validate, echo }) {
      const shown = (text: string) => (echo ? `${style.accent(text)} = ${echo(text)}` : style.accent(text));
      const config = {
        message,
        validate: (text: string) => validate(text) ?? true,
        transformer: (text: string, { isFinal }: { isFinal: boolean }) => (isFinal && text ? shown(text) : text),
        theme,
      };
      return orBack(session, (context) => input(fallback === '' ? config : { ...config, default: fallback }, context));
    },
    pick(message, choices, checked) {
      const listed = plain(choices).map((choice) => ({ ...choice, checked: checked.includes(choice.value) }));
      return orBack(session, (context) =>
        checkbox({ message, choices: listed, loop: false, pageSize: 12, theme }, context),
      );
    },
    close: () => undefined,
  };
}
