import type { Document } from '../document/document.ts';
import { kindOf } from '../document/kind.ts';
import { MAX_BYTES } from '../document/limits.ts';
import { openDocument } from '../document/open.ts';
import { isLanguage } from '../language/catalogs.ts';
import type { Finding } from '../report/finding.ts';
import { dirname, join } from './paths.ts';
import type { Session } from './session.ts';
import { type LoadedSettings, loadSettings } from './settings.ts';

export type Kind = 'plan' | 'template' | 'item' | 'config' | 'answers' | 'agenda';

export interface LoadedSource {
  readonly document: Document;
  /** undefined where the file could not be read as one of ours; `findings` say why. */
  readonly kind: Kind | undefined;
  readonly findings: readonly Finding[];
}

/** A file with none of these bytes at the start of a line, or after a brace, has no key `meetplan`. */
const MENTION = /(?:^|[\n\r{,])[ \t]*["']?meetplan["']?[ \t]*:/;

export const mentionsUs = (bytes: Uint8Array): boolean => MENTION.test(Buffer.from(bytes).toString('latin1'));

/**
 * Reads one file as far as knowing what it is; undefined for a file that does not say `meetplan:` and need not.
 * Throws UserError if it cannot be read at all.
 */
export async function loadSource(session: Session, file: string, isNamed: boolean): Promise<LoadedSource | undefined> {
  const bytes = session.io.files.read(file, MAX_BYTES);
  if (!isNamed && !mentionsUs(bytes)) return undefined;
  const { document, isParsed, problems } = await openDocument(file === '-' ? '<stdin>' : file, bytes);
  const kind = isParsed ? kindOf(document) : [];
  // A duplicate key or an alias spoils one value: the rest of the file is still worth checking in the same run.
  if ('kind' in kind)
    return { document, kind: kind.kind, findings: problems.map((problem) => ({ document, problem })) };
  const found = problems.length ? problems : kind;
  return { document, kind: undefined, findings: found.map((problem) => ({ document, problem })) };
}

/** The configuration that holds for a file: from its own folder upwards; for standard input, the working folder. */
export async function settingsFor(session: Session, file: string): Promise<LoadedSettings> {
  const folder = file === '-' ? session.io.cwd : dirname(join(session.io.cwd, file));
  const loaded = await loadSettings(session, folder);
  const fromEnv = session.io.env['MEETPLAN_LANG'];
  const language = isLanguage(fromEnv) ? fromEnv : loaded.settings.language;
  if (language === undefined) return loaded;
  session.language = session.flags.lang ?? language;
  return { ...loaded, settings: { ...loaded.settings, language } };
}
