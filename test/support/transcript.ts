import fs from 'node:fs';
import path from 'node:path';
import type { Outcome, Setting } from './run.ts';

/**
 * A transcript reads like a terminal session: `$ meetplan …`, what it wrote to standard output, each line of standard
 * error behind `! `, and `[exit n]` unless it is 0. A command may set variables in front, read `< file`, and pipe.
 */
export type Driver = (argv: readonly string[], setting: Setting) => Outcome | Promise<Outcome>;

interface Step {
  readonly env: Readonly<Record<string, string>>;
  readonly argv: readonly string[];
  readonly stdinFile?: string;
}

/** Words of a shell line with single and double quotes; no expansion. */
function splitWords(line: string): string[] {
  const words: string[] = [];
  for (const match of line.matchAll(/(?:[^\s'"|<]+|'[^']*'|"[^"]*")+|[|<]/g)) {
    words.push(
      match[0].replace(/'([^']*)'|"([^"]*)"/g, (_, single?: string, double?: string) => single ?? double ?? ''),
    );
  }
  return words;
}

function parseStep(words: readonly string[]): Step {
  const env: Record<string, string> = {};
  const argv: string[] = [];
  for (const word of words) {
    const assignment = /^([A-Z_]+)=(.*)$/.exec(word);
    if (assignment && !argv.length) env[assignment[1] ?? ''] = assignment[2] ?? '';
    else argv.push(word);
  }
  const redirection = argv.indexOf('<');
  if (redirection < 0) return { env, argv };
  return { env, argv: argv.slice(0, redirection), stdinFile: argv[redirection + 1] ?? '' };
}

/** The stages of a pipe. */
function parseSteps(line: string): readonly Step[] {
  const stages: string[][] = [[]];
  for (const word of splitWords(line)) {
    if (word === '|') stages.push([]);
    else stages.at(-1)?.push(word);
  }
  return stages.map(parseStep);
}

/** Runs one line; the stages of a pipe hand standard output on and share standard error. */
async function runLine(line: string, cwd: string, driver: Driver): Promise<Outcome> {
  let stdin = '';
  let stderr = '';
  let exitCode = 0;
  for (const { env, argv, stdinFile } of parseSteps(line)) {
    if (argv[0] !== 'meetplan') throw new Error(`a transcript runs meetplan only: ${line}`);
    if (stdinFile !== undefined) stdin = fs.readFileSync(path.join(cwd, stdinFile), 'utf8');
    const outcome = await driver(argv.slice(1), { cwd, env, stdin });
    stdin = outcome.stdout;
    stderr += outcome.stderr;
    exitCode = outcome.exitCode;
  }
  return { stdout: stdin, stderr, exitCode };
}

const lines = (text: string): string[] => (text === '' ? [] : text.replace(/\n$/, '').split('\n'));

function record(line: string, outcome: Outcome): string {
  const exit = outcome.exitCode === 0 ? [] : [`[exit ${outcome.exitCode}]`];
  return [
    `$ ${line}`,
    ...lines(outcome.stdout),
    ...lines(outcome.stderr).map((text) => `! ${text}`.trimEnd()),
    ...exit,
  ].join('\n');
}

/** Runs every command of a transcript in order, and writes down what happened in the same form. */
export async function replay(transcript: string, cwd: string, driver: Driver): Promise<string> {
  const records: string[] = [];
  for (const line of transcript.split('\n').filter((one) => one.startsWith('$ '))) {
    records.push(record(line.slice(2), await runLine(line.slice(2), cwd, driver)));
  }
  return `${records.join('\n\n')}\n`;
}
