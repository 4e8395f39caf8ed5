import { checkbox, input, select } from '@inquirer/prompts';
import type { PromptWords } from '../language/prompt-words.ts';
import type { Style } from '../render/style.ts';
import { Back, Cancelled, type Prompter } from './prompter.ts';

interface Terminal {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  readonly style: Style;
  readonly words: PromptWords;
  readonly write: (text: string) => void;
  /** Calls back on SIGINT and SIGTERM until its result is called. */
  readonly onSignal: (handler: () => void) => () => void;
}

interface Key {
  readonly name?: string;
  readonly ctrl?: boolean;
}

interface Context {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  readonly signal: AbortSignal;
  clearPromptOnDone: boolean;
}

/** Choices in sight at once. */
const PAGE = 10;

const themeOf = ({ style, words }: Terminal) => ({
  prefix: { idle: style.accent('?'), done: style.good('✔') },
  style: {
    answer: style.accent,
    message: style.bold,
    error: (text: string) => style.bad(`> ${text}`),
    defaultAnswer: (text: string) => style.dim(`(${text})`),
    highlight: style.accent,
    description: style.dim,
  },
  icon: { cursor: '❯', checked: style.good('◉'), unchecked: '◯' },
  keys: { one: () => style.dim(words.keysOne), many: () => style.dim(words.keysMany) },
});

/** Runs one prompt; Esc is a step back, Ctrl-C and the end of input are the end. */
async function run<T>(terminal: Terminal, prompt: (context: Context) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const context: Context = {
    input: terminal.input,
    output: terminal.output,
    signal: controller.signal,
    clearPromptOnDone: false,
  };
  const cancel = () => controller.abort(new Cancelled());
  const onKey = (_: unknown, key: Key | undefined) => {
    if (key?.name === 'escape') {
      context.clearPromptOnDone = true;
      controller.abort(new Back());
    }
    // On an empty line readline takes Ctrl-D for the end of input, stops reading, and tells nobody.
    if (key?.ctrl && key.name === 'd') setImmediate(() => terminal.input.isPaused?.() && cancel());
  };
  terminal.input.on('keypress', onKey);
  terminal.input.on('end', cancel);
  const release = terminal.onSignal(cancel);
  try {
    return await prompt(context);
  } catch (error) {
    if (controller.signal.aborted) throw controller.signal.reason;
    if (error instanceof Error && error.name === 'ExitPromptError') throw new Cancelled();
    throw error;
  } finally {
    release();
    terminal.input.off('keypress', onKey);
    terminal.input.off('end', cancel);
  }
}

/** Prompts that draw: a cursor to move, lines that are replaced by their answers. */
export function terminalPrompter(terminal: Terminal): Prompter {
  const { keys, ...theme } = themeOf(terminal);
  return {
    text({ message, fallback, check, echo }) {
      return run(terminal, (context) =>
        input(
          {
            message,
            ...(fallback === undefined ? {} : { default: fallback }),
            validate: (answer) => check(answer) ?? true,
            transformer(answer, { isFinal }) {
              const understood = echo?.(answer);
              if (understood === undefined) return isFinal ? terminal.style.accent(answer) : answer;
              return isFinal ? terminal.style.accent(understood) : answer;
            },
            theme,
          },
          context,
        ),
      );
    },
    choose({ message, choices, fallback }) {
      return run(terminal, (context) =>
        select(
          {
            message,
            choices: choices.map(({ value, label, hint }) => ({
              value,
              name: label,
              ...(hint === undefined ? {} : { description: hint }),
            })),
            ...(fallback === undefined ? {} : { default: fallback }),
            pageSize: PAGE,
            loop: false,
            theme: { ...theme, style: { ...theme.style, keysHelpTip: keys.one } },
          },
          context,
        ),
      );
    },
    chooseMany({ message, choices, chosen }) {
      return run(terminal, (context) =>
        checkbox(
          {
            message,
            choices: choices.map(({ value, label }) => ({ value, name: label, checked: chosen.includes(value) })),
            pageSize: PAGE,
            loop: false,
            theme: { ...theme, style: { ...theme.style, keysHelpTip: keys.many } },
          },
          context,
        ),
      );
    },
    say: terminal.write,
    close() {},
  };
}
