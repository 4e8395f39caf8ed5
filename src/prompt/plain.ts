import { nearest } from '../language/did-you-mean.ts';
import type { PromptWords } from '../language/prompt-words.ts';
import { Back, Cancelled, type Choice, type Prompter } from './prompter.ts';

interface Lines {
  readonly input: NodeJS.ReadStream;
  readonly write: (text: string) => void;
  readonly words: PromptWords;
  /** Calls back on SIGINT and SIGTERM until its result is called. */
  readonly onSignal: (handler: () => void) => () => void;
}

/** Lines that somebody types, one at a time; what comes early waits. */
function lineReader({ input, onSignal }: Lines): { next(): Promise<string>; close(): void } {
  let buffer = '';
  let isOver = false;
  let wake = () => {};
  const onData = (chunk: Uint8Array | string) => {
    buffer += typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk);
    wake();
  };
  const onEnd = () => {
    isOver = true;
    wake();
  };
  input.on('data', onData);
  input.on('end', onEnd);
  const release = onSignal(onEnd);
  return {
    async next() {
      for (;;) {
        if (isOver) throw new Cancelled();
        const [line, ...rest] = buffer.split(/\r?\n/);
        if (line !== undefined && rest.length) {
          buffer = rest.join('\n');
          return line.trim();
        }
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    close() {
      release();
      input.off('data', onData);
      input.off('end', onEnd);
      input.pause();
    },
  };
}

/** A choice by its number, its value or its label. */
function find<Value extends string>(answer: string, choices: readonly Choice<Value>[]): Choice<Value> | undefined {
  const byNumber = /^\d+$/.test(answer) ? choices[Number(answer) - 1] : undefined;
  const wanted = answer.toLowerCase();
  return (
    byNumber ?? choices.find(({ value, label }) => wanted === value.toLowerCase() || wanted === label.toLowerCase())
  );
}

/**
 * Prompts for screen readers and terminals that cannot draw: every line is written once and stays, choices are
 * numbered, `<` is a step back.
 */
export function plainPrompter(lines: Lines): Prompter {
  const { write, words } = lines;
  const reader = lineReader(lines);

  async function answer(message: string, fallback: string | undefined): Promise<string> {
    write(`${message}${fallback === undefined || fallback === '' ? '' : ` (${fallback})`}: `);
    const line = await reader.next();
    if (line === '<') throw new Back();
    return line === '' ? (fallback ?? '') : line;
  }

  function list(message: string, choices: readonly Choice[], isMarked: (value: string) => boolean): void {
    const rows = choices.map(({ value, label, hint }, index) => {
      const mark = isMarked(value) ? ` ${words.chosen}` : '';
      return `  ${index + 1}. ${label}${mark}${hint === undefined ? '' : `: ${hint}`}\n`;
    });
    write(`${message}\n${rows.join('')}`);
  }

  /** The choices that an answer names, and the first word in it that names none. */
  function pick<Value extends string>(text: string, choices: readonly Choice<Value>[]) {
    const named = text.split(',').map((part) => part.trim());
    const found = named.filter((part) => part !== '').map((part) => ({ part, choice: find(part, choices) }));
    return {
      values: found.flatMap(({ choice }) => choice?.value ?? []),
      lost: found.find(({ choice }) => !choice)?.part,
    };
  }

  function complain(lost: string, choices: readonly Choice[]): void {
    const guess = nearest(
      lost,
      choices.map(({ label }) => label),
    );
    write(`> ${words.noChoice(lost, guess)}\n`);
  }

  return {
    async text({ message, fallback, check, echo }) {
      for (;;) {
        const given = await answer(message, fallback);
        const wrong = check(given);
        const understood = echo?.(given);
        if (wrong === undefined) {
          if (understood !== undefined && understood !== given) write(`  ${understood}\n`);
          return given;
        }
        write(`> ${wrong}\n`);
      }
    },
    async choose({ message, choices, fallback }) {
      list(message, choices, () => false);
      const place = choices.findIndex(({ value }) => value === fallback);
      for (;;) {
        const given = await answer(words.number, String(Math.max(place, 0) + 1));
        const choice = find(given, choices);
        if (choice) return choice.value;
        complain(given, choices);
      }
    },
    async chooseMany({ message, choices, chosen }) {
      list(message, choices, (value) => chosen.includes(value));
      const places = chosen.map((value) => choices.findIndex((choice) => choice.value === value) + 1);
      for (;;) {
        const { values, lost } = pick(await answer(words.numbers, places.join(', ')), choices);
        if (lost === undefined) return values;
        complain(lost, choices);
      }
    },
    say: write,
    close: reader.close,
  };
}
