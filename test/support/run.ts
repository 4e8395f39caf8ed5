import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import manifest from '../../package.json' with { type: 'json' };
import { main } from '../../src/cli.ts';
import { processZones } from '../../src/io/zones.ts';
import { filesIn, type Io, type Sink } from '../../src/io.ts';
import { root } from './folders.ts';

/** What one command line did. */
export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

/** Where and how a command line runs. */
export interface Setting {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly stdin: string;
}

/** The environment of every test: no colour of the machine's, a fixed clock, no home. */
export const BASE_ENV = { SOURCE_DATE_EPOCH: '1795514400', HOME: '/nonexistent', LC_ALL: 'C.UTF-8' };

function collector(): Sink & { readonly text: () => string } {
  const chunks: string[] = [];
  return {
    isTTY: false,
    columns: undefined,
    // Only prompts ask for it, and their tests bring a screen of their own.
    stream: new PassThrough() as unknown as NodeJS.WriteStream,
    write: (text) => void chunks.push(text),
    text: () => chunks.join(''),
  };
}

/** An Io of buffers over the real disk. */
export function bufferedIo(setting: Setting): { readonly io: Io; readonly outcome: (exitCode: number) => Outcome } {
  const stdout = collector();
  const stderr = collector();
  const files = filesIn(setting.cwd);
  const stdin = new TextEncoder().encode(setting.stdin);
  const io: Io = {
    stdin: { isTTY: false, stream: Readable.from([]) as NodeJS.ReadStream },
    stdout,
    stderr,
    env: { ...BASE_ENV, ...setting.env },
    cwd: setting.cwd,
    now: () => Number(BASE_ENV.SOURCE_DATE_EPOCH),
    zones: processZones(),
    files: {
      ...files,
      read: (file, limit) => (file === '-' ? stdin.subarray(0, limit + 1) : files.read(file, limit)),
    },
  };
  return { io, outcome: (exitCode) => ({ stdout: stdout.text(), stderr: stderr.text(), exitCode }) };
}

export const about = { version: manifest.version, packageFolder: root };

/** Runs main() in this process. */
export async function runInProcess(argv: readonly string[], setting: Setting): Promise<Outcome> {
  const { io, outcome } = bufferedIo(setting);
  return outcome(await main(argv, io, about));
}

/** Runs the built binary in a process of its own. */
export function runBinary(argv: readonly string[], setting: Setting): Outcome {
  const run = spawnSync(process.execPath, [path.join(root, 'bin/meetplan.cjs'), ...argv], {
    cwd: setting.cwd,
    env: { PATH: process.env['PATH'] ?? '', ...BASE_ENV, ...setting.env },
    input: setting.stdin,
    encoding: 'utf8',
    timeout: 60_000,
  });
  if (run.error) throw run.error;
  return { stdout: run.stdout, stderr: run.stderr, exitCode: run.status ?? 1 };
}
