import type { Document } from '../document/document.ts';
import { MAX_BYTES } from '../document/limits.ts';
import { openDocument } from '../document/open.ts';
import type { PlanValue } from '../expand/dated.ts';
import { join, relativeTo } from './paths.ts';
import type { Session } from './session.ts';

/** A plan that was made for a day of a series, as it stands on the disk. */
export interface DatedFile {
  readonly file: string;
  readonly document: Document;
  readonly value: PlanValue;
}

const isMapping = (value: unknown): value is PlanValue =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The dated plans of a series in a folder, by the rule's own day. */
export async function datedFiles(
  session: Session,
  folder: string,
  id: string,
): Promise<ReadonlyMap<string, DatedFile>> {
  const { io } = session;
  const found = new Map<string, DatedFile>();
  if (!io.files.stat(folder)?.isDirectory) return found;
  const names = io.files.list(folder).filter(({ name, isFile }) => isFile && /^[^.].*\.ya?ml$/i.test(name));
  for (const { name } of names.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = relativeTo(io.cwd, join(join(io.cwd, folder), name));
    const { document, isParsed } = await openDocument(file, io.files.read(file, MAX_BYTES));
    const { value } = document;
    if (!isParsed || !isMapping(value)) continue;
    const { series } = value;
    if (!isMapping(series) || series['id'] !== id || typeof series['occurrence'] !== 'string') continue;
    if (!found.has(series['occurrence'])) found.set(series['occurrence'], { file, document, value });
  }
  return found;
}
