import fs from 'node:fs';
import path from 'node:path';
import { screen } from '@inquirer/testing/vitest';
import { expect } from 'vitest';
import { main } from '../../src/cli.ts';
import type { Io } from '../../src/io.ts';
import { copyOf } from './folders.ts';
import { about, bufferedIo, type Outcome, runInProcess } from './run.ts';

/** `meetplan` on a terminal that a test types on. `stream` stands for the keyboard of one that draws nothing. */
export function onTerminal(
  argv: readonly string[],
  files: Readonly<Record<string, string>> = {},
  env: Readonly<Record<string, string>> = {},
  stream: unknown = screen.input,
): { readonly cwd: string; readonly finished: Promise<Outcome>; readonly said: () => string } {
  const cwd = copyOf('');
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(cwd, name), text);
  const { io, outcome } = bufferedIo({ cwd, env, stdin: '' });
  const terminal: Io = {
    ...io,
    stdin: { isTTY: true, stream: stream as NodeJS.ReadStream },
    stdout: { ...io.stdout, isTTY: true },
    stderr: { ...io.stderr, isTTY: true, columns: 80 },
  };
  return { cwd, finished: main(argv, terminal, about).then(outcome), said: () => outcome(0).stderr };
}

/** Every screen that `see` has waited for. */
export const shown: string[] = [];

/** Waits until a prompt shows a text. */
export async function see(text: string): Promise<void> {
  for (let tries = 0; tries < 2000 && !screen.getScreen().includes(text); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  expect(screen.getScreen()).toContain(text);
  shown.push(screen.getScreen());
}

/** Types behind a question, or takes what stands there. */
export async function answer(question: string, typed = ''): Promise<void> {
  await see(question);
  if (typed) screen.type(typed);
  screen.keypress('enter');
}

/** Takes what stands there, question by question. */
export async function accept(...questions: readonly string[]): Promise<void> {
  for (const question of questions) await answer(question);
}

/** Moves down a list and takes what is there. */
export async function choose(question: string, down: number): Promise<void> {
  await see(question);
  for (let step = 0; step < down; step += 1) screen.keypress('down');
  screen.keypress('enter');
}

export async function goBackTo(question: string): Promise<void> {
  screen.keypress('escape');
  await see(question);
}

export const cancel = (): void => screen.keypress({ name: 'c', ctrl: true });

export const plansIn = (cwd: string): readonly string[] =>
  fs.readdirSync(cwd).filter((file) => /meetplan\.yaml$/.test(file) && file !== 'meetplan.yaml');

/** The file that a run wrote, and what its printed command line writes: the same, but for the name of the file. */
export async function writtenTwice(cwd: string, stderr: string): Promise<readonly [string, string]> {
  const [, line = ''] = /meetplan (new .*--yes .*) -o /.exec(stderr) ?? [];
  const words = [...line.matchAll(/(?:'(?:[^']|'\\'')*'|[^\s'])+/g)].map(([word]) =>
    word.replace(/^'|'$/g, '').replaceAll("'\\''", "'"),
  );
  const [name = ''] = plansIn(cwd);
  const first = fs.readFileSync(path.join(cwd, name), 'utf8');
  fs.rmSync(path.join(cwd, name));
  const { exitCode } = await runInProcess([...words, '-o', name], { cwd, env: {}, stdin: '' });
  expect(exitCode).toBe(0);
  return [first, fs.readFileSync(path.join(cwd, name), 'utf8')];
}
