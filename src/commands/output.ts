import { kindOf } from '../document/kind.ts';
import { MAX_BYTES } from '../document/limits.ts';
import { openDocument } from '../document/open.ts';
import { UserError } from '../errors.ts';
import { isSource, type SourceKind } from '../language/failures.ts';
import { mentionsUs } from '../workspace/load-source.ts';
import { extname } from '../workspace/paths.ts';
import type { Session } from '../workspace/session.ts';

/** Kinds of files that people write; printing an agenda over one of them would lose it. */
const SOURCES: readonly SourceKind[] = ['plan', 'template', 'item', 'config', 'answers'];

async function refuseSource(session: Session, file: string): Promise<void> {
  if (!session.io.files.stat(file)?.isFile) return;
  const bytes = session.io.files.read(file, MAX_BYTES);
  const { document, isParsed } = await openDocument(file, bytes);
  const kind = kindOf(document);
  // A plan that cannot be read right now is still somebody's plan.
  const isBroken = !isParsed && mentionsUs(bytes);
  const source = SOURCES.find((one) => 'kind' in kind && kind.kind === one);
  if (isBroken || source !== undefined) throw new UserError(isSource(file, source));
}

/** Writes what a command made: to standard output, or over a file that is no source of ours. */
export async function writeOutput(session: Session, text: string, file: string | undefined): Promise<void> {
  if (file === undefined || file === '-') {
    session.io.stdout.write(text);
    return;
  }
  await refuseSource(session, file);
  await session.io.files.write(file, text, { overwrite: true });
}

/** The format that a file's suffix stands for. */
export function formatOfFile(file: string | undefined, formats: Readonly<Record<string, string>>): string | undefined {
  return file === undefined ? undefined : formats[extname(file).toLowerCase()];
}
