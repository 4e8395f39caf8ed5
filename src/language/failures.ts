import type { Catalog, Say } from './catalogs.ts';
import { printableLine } from './printable.ts';

/** What could not be done, in words that are chosen when they are printed. */

/** Kinds of files that people write. */
export type SourceKind = Exclude<keyof Catalog['failures']['kinds'], 'file'>;

/** The errno of a failed call, as Node names it. */
export function errnoOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : 'EIO';
}

function reasonOf(code: string, { failures }: Catalog): string {
  const reasons: Readonly<Record<string, string>> = failures.reasons;
  return reasons[code] ?? code;
}

/** `-` is standard input. */
export const cannotRead =
  (file: string, code: string): Say =>
  (catalog) =>
    catalog.failures.cannotRead(
      file === '-' ? catalog.failures.standardInput : printableLine(file),
      reasonOf(code, catalog),
    );

/** `-` is standard output. */
export const cannotWrite =
  (file: string, code: string): Say =>
  (catalog) =>
    catalog.failures.cannotWrite(
      file === '-' ? catalog.failures.standardOutput : printableLine(file),
      reasonOf(code, catalog),
    );

export const alreadyThere =
  (file: string): Say =>
  ({ failures }) =>
    failures.alreadyThere(printableLine(file));

export const unknownTemplate =
  (name: string): Say =>
  ({ failures }) =>
    failures.unknownTemplate(printableLine(name));

export const nothingFound =
  (where: string): Say =>
  ({ failures }) =>
    failures.nothingFound(printableLine(where));

export const noPlanAmong =
  (files: readonly string[], kind: string): Say =>
  ({ failures }) =>
    failures.noPlanAmong(printableLine(files.join(' ')), kind);

/** `kind` is undefined where the file is broken and only mentions us. */
export const isSource =
  (file: string, kind: SourceKind | undefined): Say =>
  ({ failures }) =>
    failures.isSource(printableLine(file), failures.kinds[kind ?? 'file']);
