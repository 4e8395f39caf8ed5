import type { Document } from '../document/document.ts';
import { kindOf } from '../document/kind.ts';
import { MAX_BYTES } from '../document/limits.ts';
import { openDocument } from '../document/open.ts';
import type { Loose } from '../plan/loose.ts';
import { withoutFaults } from '../plan/loose.ts';
import { readSettings } from '../plan/read-settings.ts';
import { defaultSettings, type Settings } from '../plan/settings.ts';
import type { Finding } from '../report/finding.ts';
import { checkShape } from '../schema/check.ts';
import type { ConfigFile } from '../schema/config.ts';
import { dirname, join, relativeTo } from './paths.ts';
import type { Session } from './session.ts';

const NAMES = ['meetplan.yaml', 'meetplan.yml'] as const;

export interface LoadedSettings {
  readonly settings: Settings;
  readonly document?: Document;
  readonly findings: readonly Finding[];
}

const loaded = new WeakMap<Session, Map<string, Promise<LoadedSettings>>>();

/** The configuration that holds for a folder: the nearest one upwards, no further than the repository's root. */
function discover(session: Session, folder: string): string | undefined {
  const { files } = session.io;
  for (let at = folder; ; at = dirname(at)) {
    for (const name of NAMES) if (files.stat(join(at, name))?.isFile) return join(at, name);
    if (files.stat(join(at, '.git')) || at === dirname(at)) return undefined;
  }
}

/** Problems of a configuration's document, and what it settles. */
export async function checkConfig(session: Session, document: Document, file: string): Promise<LoadedSettings> {
  const faults = await checkShape('config', document);
  // The validator has seen it, and what is wrong is taken out.
  const value = withoutFaults(document.value, faults) as Loose<ConfigFile>;
  const read = readSettings(value, { root: dirname(file), file }, session.io.zones);
  const findings = [...faults, ...read.problems].map((problem) => ({ document, problem }));
  return { settings: read.settings, document, findings };
}

async function load(session: Session, file: string): Promise<LoadedSettings> {
  const { io } = session;
  const shown = session.flags.config ?? relativeTo(io.cwd, file);
  const { document, problems } = await openDocument(shown, io.files.read(shown, MAX_BYTES));
  const kind = problems.length ? problems : kindOf(document);
  if ('kind' in kind && kind.kind === 'config') return checkConfig(session, document, file);
  const wrong =
    'kind' in kind
      ? [{ rule: 'unknown-value', args: { value: kind.kind, expected: ['config/1'] }, at: ['meetplan'] } as const]
      : kind;
  return {
    settings: defaultSettings(dirname(file)),
    document,
    findings: wrong.map((problem) => ({ document, problem })),
  };
}

/** Each configuration is read once in a run. `folder` is absolute. */
export async function loadSettings(session: Session, folder: string): Promise<LoadedSettings> {
  const { flags, io } = session;
  const file = flags.noConfig
    ? undefined
    : flags.config === undefined
      ? discover(session, folder)
      : join(io.cwd, flags.config);
  if (file === undefined) return { settings: defaultSettings(folder), findings: [] };
  const known = loaded.get(session) ?? new Map<string, Promise<LoadedSettings>>();
  loaded.set(session, known);
  const once = known.get(file) ?? load(session, file);
  known.set(file, once);
  return once;
}

/**
 * The language that the user's own configuration names (XDG). It serves `new` alone: figures never depend on whose
 * machine they are made on.
 */
export async function userLanguage(session: Session): Promise<Settings['language']> {
  const { env, files } = session.io;
  const home = env['XDG_CONFIG_HOME'] || (env['HOME'] ? join(env['HOME'], '.config') : undefined);
  const file = home && join(home, 'meetplan/config.yaml');
  if (!file || !files.stat(file)?.isFile) return undefined;
  const { document, isParsed } = await openDocument(file, files.read(file, MAX_BYTES));
  const kind = isParsed ? kindOf(document) : [];
  return 'kind' in kind && kind.kind === 'config'
    ? (await checkConfig(session, document, file)).settings.language
    : undefined;
}
