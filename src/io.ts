import fs from 'node:fs';
import path from 'node:path';
import type { Zones } from './calendar/zone.ts';
import { UserError } from './errors.ts';
import { pause, readBytes } from './io/read.ts';
import { processZones } from './io/zones.ts';
import { cannotRead, cannotWrite, errnoOf } from './language/failures.ts';

/** Everything that the outside world is to meetplan. Only this file and io/ name process, fs or the clock. */
export interface Io {
  /** `stream` is opened on first use: prompts alone need it. */
  readonly stdin: { readonly isTTY: boolean; readonly stream: NodeJS.ReadStream };
  readonly stdout: Sink;
  readonly stderr: Sink;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Seconds since 1970: SOURCE_DATE_EPOCH if set, else the clock. */
  now(): number;
  readonly zones: Zones;
  readonly files: Files;
}

export interface Sink {
  readonly isTTY: boolean;
  readonly columns: number | undefined;
  readonly stream: NodeJS.WriteStream;
  /** Writes all of it. A closed pipe is accepted in silence; a full disk throws a UserError. */
  write(text: string): void;
}

interface Entry {
  readonly name: string;
  readonly isDirectory: boolean;
  readonly isFile: boolean;
}

export interface Files {
  /** The bytes of a regular file, or of standard input for `-`; at most `limit` + 1 of them. Throws UserError. */
  read(file: string, limit: number): Uint8Array;
  /** undefined where there is nothing. */
  stat(file: string): { readonly isDirectory: boolean; readonly isFile: boolean } | undefined;
  list(folder: string): readonly Entry[];
  /** Writes the whole file or nothing; without `overwrite`, fails where something is. Throws UserError. */
  write(file: string, text: string, options: { readonly overwrite: boolean }): Promise<void>;
  /** Makes a folder and those above it, where they are missing. Throws UserError. */
  makeFolder(folder: string): void;
  /** Absolute, links resolved; undefined where there is nothing. */
  realPath(file: string): string | undefined;
}

function writeFully(fd: number, bytes: Uint8Array): void {
  let written = 0;
  while (written < bytes.length) {
    try {
      written += fs.writeSync(fd, bytes, written);
    } catch (error) {
      if (errnoOf(error) !== 'EAGAIN') throw error;
      pause(5);
    }
  }
}

/** Loading node:tty brings the network stack along; nothing but a character device can be a terminal. */
function isTerminal(fd: number): boolean {
  try {
    const stat = fs.fstatSync(fd);
    // On Linux, major number 1 is memory: /dev/null and its like.
    const isMemory = process.platform === 'linux' && stat.rdev >> 8 === 1;
    return stat.isCharacterDevice() && !isMemory && process.getBuiltinModule('node:tty').isatty(fd);
  } catch {
    return false; // a closed descriptor
  }
}

function sink(fd: number, stream: () => NodeJS.WriteStream): Sink {
  const isTTY = isTerminal(fd);
  let closed = false;
  return {
    isTTY,
    get columns() {
      return isTTY ? stream().columns : undefined;
    },
    get stream() {
      return stream();
    },
    write(text) {
      if (closed) return;
      try {
        writeFully(fd, Buffer.from(text));
      } catch (error) {
        closed = true;
        // A reader that has seen enough (head) is no failure; and nobody is left to hear about standard error.
        if (errnoOf(error) === 'EPIPE' || fd === 2) return;
        throw new UserError(cannotWrite('-', errnoOf(error)), { cause: error });
      }
    },
  };
}

/** Step by step: Node's own recursion never ends below /proc, where the parent is there and nothing can be made. */
function makeFolders(folder: string): void {
  if (fs.existsSync(folder)) return;
  const parent = path.dirname(folder);
  if (parent !== folder) makeFolders(parent);
  fs.mkdirSync(folder);
}

/** The disk as seen from a working folder. */
export function filesIn(cwd: string): Files {
  const full = (file: string) => path.resolve(cwd, file);
  return {
    read: (file, limit) => readBytes(file === '-' ? file : full(file), limit, file),
    stat(file) {
      try {
        const stat = fs.statSync(full(file), { throwIfNoEntry: false });
        return stat && { isDirectory: stat.isDirectory(), isFile: stat.isFile() };
      } catch (error) {
        throw new UserError(cannotRead(file, errnoOf(error)), { cause: error });
      }
    },
    list(folder) {
      try {
        return fs
          .readdirSync(full(folder), { withFileTypes: true })
          .map((entry) => ({ name: entry.name, isDirectory: entry.isDirectory(), isFile: entry.isFile() }));
      } catch (error) {
        throw new UserError(cannotRead(folder, errnoOf(error)), { cause: error });
      }
    },
    async write(file, text, options) {
      const { writeWhole } = await import('./io/write.ts');
      writeWhole(full(file), text, options.overwrite, file);
    },
    makeFolder(folder) {
      try {
        makeFolders(full(folder));
      } catch (error) {
        throw new UserError(cannotWrite(folder, errnoOf(error)), { cause: error });
      }
    },
    realPath(file) {
      try {
        return fs.realpathSync(full(file));
      } catch {
        return undefined;
      }
    },
  };
}

function workingFolder(): string {
  try {
    return process.cwd();
  } catch (error) {
    throw new UserError(cannotRead('.', errnoOf(error)), { cause: error });
  }
}

export function processIo(): Io {
  const cwd = workingFolder();
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  return {
    stdin: {
      get isTTY() {
        return isTerminal(0);
      },
      get stream() {
        return process.stdin;
      },
    },
    stdout: sink(1, () => process.stdout),
    stderr: sink(2, () => process.stderr),
    env: process.env,
    cwd,
    now: () => (epoch && /^\d+$/.test(epoch) ? Number(epoch) : Math.floor(Date.now() / 1000)),
    zones: processZones(),
    files: filesIn(cwd),
  };
}
