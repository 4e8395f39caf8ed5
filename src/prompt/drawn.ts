import { checkbox, input, Separator, search, select } from '@inquirer/prompts';
import { catalog } from '../language/catalogs.ts';
import { printable } from '../language/printable.ts';
import { wrap } from '../render/layout.ts';
import type { Style } from '../render/style.ts';
import type { Session } from '../workspace/session.ts';
import { BACK, type Choice, matching, printableChoices, type Terminal } from './terminal.ts';

/** Below a question, behind the sign in front of it. */
const INDENT = '  ';

/** For what is typed behind a question. */
const ROOM = 16;

/** In front of a choice: where one is, and whether it is ticked. */
const MARGIN = 4;

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

/** Texts in the width of the terminal: inquirer by itself breaks words at its edge. */
function layOut(message: string, style: Style) {
  const { columns, width } = style;
  const lines = (text: string) =>
    printable(text)
      .split('\n')
      .flatMap((line) => wrap(line, columns - INDENT.length, style));
  const block = (text: string) => lines(text).join(`\n${INDENT}`);
  // Once it is answered, examples and hints are of no more use.
  const short = message.trimEnd().replace(/ \([^()]*\)$/, '');
  /** Behind the question where there is room, below it where there is none. */
  const behind = (question: string, text: string) => {
    const used = INDENT.length + width(lines(question).at(-1) ?? '') + 1;
    return used + width(text) < columns ? text : `\n${INDENT}${block(text)}`;
  };
  const hasRoom = INDENT.length + width(lines(message).at(-1) ?? '') + ROOM <= columns;
  return { asked: block(message), answered: block(short), behind, short, hasRoom };
}

/** inquirer in our words, our colours and our widths: by itself it asks neither our flags nor our catalogues. */
function themeFor(message: string, session: Session, style: Style) {
  const { bold, dim, accent, good, bad, columns } = style;
  const { keyWords } = catalog(session.language).prompts;
  const word = (text: string) => keyWords.get(text) ?? text;
  const { asked, answered, behind, short } = layOut(message, style);
  return {
    prefix: { idle: accent('?'), done: good('✔') },
    style: {
      answer: (text: string) => accent(behind(short, text)),
      message: (_: string, status: string) => bold(status === 'done' ? answered : asked),
      error: (text: string) => wrap(`> ${text}`, columns, style).map(bad).join('\n'),
      defaultAnswer: (text: string) => dim(behind(message, `(${text})`)),
      help: dim,
      highlight: accent,
      description: (text: string) =>
        text
          .split('\n')
          .flatMap((line) => wrap(line, columns, style))
          .map(dim)
          .join('\n'),
      searchTerm: accent,
      disabled: dim,
      keysHelpTip: (keys: [key: string, action: string][]) =>
        wrap(keys.map(([key, action]) => `${word(key)} ${word(action)}`).join(' • '), columns, style)
          .map(dim)
          .join('\n'),
    },
  };
}

/** Choices as inquirer takes them, cut where they would not fit on a line of a list. */
function listed(choices: readonly Choice[], style: Style) {
  return printableChoices(choices).map(({ words: _, name, ...choice }) => ({
    short: name,
    ...choice,
    name: wrap(name, style.columns - MARGIN, style).join(`\n${' '.repeat(MARGIN)}`),
  }));
}

/** Prompts that move in lists, on standard error, so that standard output stays free for the plan. */
export function drawnTerminal(session: Session, style: Style): Terminal {
  const say = catalog(session.language).prompts;
  const themed = (message: string) => ({ message, theme: themeFor(message, session, style) });
  const page = { pageSize: 16, loop: false };
  return {
    keys: wrap(say.keys, style.columns, style).join('\n'),
    choose(message, choices, fallback) {
      const config = { ...themed(message), ...page, choices: listed(choices, style) };
      return orBack(session, (context) =>
        select(fallback === undefined ? config : { ...config, default: fallback }, context),
      );
    },
    search(message, choices, fallback) {
      const source = (term: string | undefined) => {
        const found = term === undefined ? choices : matching(choices, term);
        return found.length ? listed(found, style) : [new Separator(say.nothingFound)];
      };
      const config = { ...themed(message), ...page, source };
      return orBack(session, (context) =>
        search(fallback === undefined ? config : { ...config, default: fallback }, context),
      );
    },
    type({ message, fallback, validate, keepsWrong, echo }) {
      const { behind, short, hasRoom } = layOut(message, style);
      const shown = (text: string) => {
        const taken = echo?.(text);
        return style.accent(behind(short, taken === undefined ? text : `${text} = ${taken}`));
      };
      // What is typed stands below a question that leaves it no room.
      const { theme, ...asked } = themed(fallback === '' && !hasRoom ? `${message}\n` : message);
      const validationFailureMode: 'keep' | 'clear' = keepsWrong ? 'keep' : 'clear';
      const config = {
        ...asked,
        theme: { ...theme, validationFailureMode },
        validate: async (text: string) => (await validate(text)) ?? true,
        transformer: (text: string, { isFinal }: { isFinal: boolean }) => (isFinal && text ? shown(text) : text),
      };
      return orBack(session, (context) => input(fallback === '' ? config : { ...config, default: fallback }, context));
    },
    pick(message, choices, checked) {
      const marked = listed(choices, style).map((choice) => ({ ...choice, checked: checked.includes(choice.value) }));
      return orBack(session, (context) => checkbox({ ...themed(message), ...page, choices: marked }, context));
    },
    close: () => undefined,
  };
}
