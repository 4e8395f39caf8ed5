import fs from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');

/** A fresh copy of a folder, for a test that may write. */
export function copyOf(folder: string): string {
  const copy = fs.mkdtempSync(path.join(fs.realpathSync(process.env['TMPDIR'] ?? '/tmp'), 'meetplan-'));
  fs.mkdirSync(path.join(copy, '.git'));
  if (folder) fs.cpSync(folder, copy, { recursive: true });
  return copy;
}
