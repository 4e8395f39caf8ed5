import fs from 'node:fs';
import { UserError } from '../errors.ts';
import { cannotRead, errnoOf } from '../language/failures.ts';

const STDIN = 0;

/** Waits without spinning: standard streams may be non-blocking when another process shares them. */
export function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

function readAll(fd: number, limit: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let total = 0;
  while (total <= limit) {
    const chunk = new Uint8Array(Math.min(65_536, limit + 1 - total));
    let read: number;
    try {
      read = fs.readSync(fd, chunk, 0, chunk.length, null);
    } catch (error) {
      if (errnoOf(error) === 'EAGAIN') {
        pause(5);
        continue;
      }
      if (errnoOf(error) === 'EOF') break;
      throw error;
    }
    if (read === 0) break;
    chunks.push(chunk.subarray(0, read));
    total += read;
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
}

/** A pipe that the shell made for us (`<(…)`) is safe to open; a FIFO on disk may have no writer and never open. */
const isShellPipe = (file: string): boolean => /^\/(?:dev|proc\/self)\/fd\/\d+$/.test(file);

/** At most `limit` + 1 bytes of a regular file, or of standard input for `-`. `shown` names it in errors. */
export function readBytes(file: string, limit: number, shown = file): Uint8Array {
  try {
    if (file === '-' || file === '/dev/stdin') return readAll(STDIN, limit);
    const stat = fs.statSync(file);
    if (stat.isDirectory()) throw new UserError(cannotRead(shown, 'EISDIR'));
    if (!stat.isFile() && !(stat.isFIFO() && isShellPipe(file))) throw new UserError(cannotRead(shown, 'not-regular'));
    const fd = fs.openSync(file, 'r');
    try {
      return readAll(fd, limit);
    } finally {
      fs.closeSync(fd);
    }
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(cannotRead(shown, errnoOf(error)), { cause: error });
  }
}
