import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { Readable } from 'node:stream';
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
export const BASE_ENV = { SOURCE_DATE_EPOCH: '1795478400', HOME: '/nonexistent', LC_ALL: 'C.UTF-8' };

function collector(): Sink & { readonly text: () => string } {
  const chunks: string[] = [];
  return {
    isTTY: false,
    columns: undefined,
    get stream(): NodeJS.WriteStream {
      throw new Error('no terminal in this test');
    },
    write: (text) => void chunks.push(text),
    text: () => chunks.join(''),
  };
}

/** Runs main() in this process. */
export async function runInProcess(argv: readonly string[], setting: Setting): Promise<Outcome> {
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
    files: { ...files, read: (file, limit) => (file === '-' ? stdin.subarray(0, limit + 1) : files.read(file, limit)) },
  };
  const exitCode = await main(argv, io, { version: manifest.version, packageFolder: root });
  return { stdout: stdout.text(), stderr: stderr.text(), exitCode };
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
