import builtInRequires from '../../build/built-in-requires.json' with { type: 'json' };
import type { Document } from '../document/document.ts';
import { kindOf } from '../document/kind.ts';
import { MAX_BYTES } from '../document/limits.ts';
import { openDocument } from '../document/open.ts';
import { UserError } from '../errors.ts';
import { nearest } from '../language/did-you-mean.ts';
import { unknownTemplate } from '../language/failures.ts';
import type { Settings } from '../plan/settings.ts';
import type { Finding } from '../report/finding.ts';
import { checkShape } from '../schema/check.ts';
import type { Requirement } from '../schema/template.ts';
import { resolveTemplate } from '../template/resolve.ts';
import type { ResolvedTemplate } from '../template/template.ts';
import { basename, dirname, isAbsolute, isInside, join, relativeTo } from './paths.ts';
import type { Session } from './session.ts';

export interface TemplateEntry {
  readonly name: string;
  /** Absolute path. */
  readonly file: string;
  readonly origin: 'project' | 'user' | 'built-in';
}

/** The four headline purposes of the source entry come first, the rest by name. */
const HEADLINES: readonly string[] = ['motivation', 'product-update', 'problem-review', 'client-demo'];

const rank = (name: string): string => {
  const place = HEADLINES.indexOf(name);
  return place < 0 ? `~${name}` : String(place);
};

function folders(session: Session, settings: Settings): readonly { folder: string; origin: TemplateEntry['origin'] }[] {
  const { env, files } = session.io;
  const home = env['XDG_CONFIG_HOME'] || (env['HOME'] ? join(env['HOME'], '.config') : undefined);
  const root = files.realPath(settings.root);
  const inProject = settings.templateFolders
    .map((folder) => files.realPath(join(settings.root, folder)))
    // A folder outside the project would let a configuration read other people's files.
    .filter((folder) => folder !== undefined && root !== undefined && isInside(root, folder));
  return [
    ...inProject.map((folder) => ({ folder: String(folder), origin: 'project' as const })),
    ...(home === undefined ? [] : [{ folder: join(home, 'meetplan/templates'), origin: 'user' as const }]),
    { folder: join(session.packageFolder, 'templates'), origin: 'built-in' as const },
  ];
}

/** Every template that a name can mean; of two with one name the first folder's. */
export function listTemplates(session: Session, settings: Settings): readonly TemplateEntry[] {
  const byName = new Map<string, TemplateEntry>();
  for (const { folder, origin } of folders(session, settings)) {
    if (!session.io.files.stat(folder)?.isDirectory) continue;
    for (const entry of session.io.files.list(folder)) {
      const name = entry.name.replace(/\.ya?ml$/, '');
      if (name === entry.name || entry.isDirectory || byName.has(name)) continue;
      byName.set(name, { name, file: join(folder, entry.name), origin });
    }
  }
  return [...byName.values()].sort((a, b) => (rank(a.name) < rank(b.name) ? -1 : 1));
}

interface Loading {
  readonly documents: Map<string, Document>;
  readonly findings: Finding[];
}

/** Reads one template file and keeps it if its shape is right. */
async function readTemplate(session: Session, file: string, loading: Loading): Promise<Document | undefined> {
  const known = loading.documents.get(file);
  if (known) return known;
  const shown = isInside(session.packageFolder, file)
    ? `<built-in>/${basename(file)}`
    : relativeTo(session.io.cwd, file);
  const { document, problems } = await openDocument(shown, session.io.files.read(file, MAX_BYTES));
  const kind = problems.length ? undefined : kindOf(document);
  if (!kind || !('kind' in kind)) {
    loading.findings.push(...[...problems, ...(kind ?? [])].map((problem) => ({ document, problem })));
    return undefined;
  }
  const wrongKind = {
    rule: 'unknown-value',
    args: { value: kind.kind, expected: ['template/1'] },
    at: ['meetplan'],
  } as const;
  const faults = kind.kind === 'template' ? await checkShape('template', document) : [wrongKind];
  loading.findings.push(...faults.map((problem) => ({ document, problem })));
  if (faults.length) return undefined;
  loading.documents.set(file, document);
  return document;
}

const parentOf = (document: Document): string | undefined => {
  const { value } = document;
  const parent = typeof value === 'object' && value !== null && 'extends' in value ? value['extends'] : undefined;
  return typeof parent === 'string' ? parent : undefined;
};

/** A name of the list, or a path relative to the template that says it, inside the project. */
function fileOfParent(
  session: Session,
  reference: string,
  from: string,
  root: string,
  entries: readonly TemplateEntry[],
): string | undefined {
  const isPath = /[./\\]/.test(reference);
  if (!isPath) return entries.find(({ name, file }) => name === reference && file !== from)?.file;
  if (isAbsolute(reference)) return undefined;
  const file = session.io.files.realPath(join(dirname(from), reference));
  return file !== undefined && isInside(root, file) ? file : undefined;
}

/** Loads what a template extends, all the way up; the merge itself is template/'s. */
async function loadWithParents(
  session: Session,
  file: string,
  root: string,
  entries: readonly TemplateEntry[],
  read?: Document,
): Promise<{ template?: ResolvedTemplate; findings: readonly Finding[] }> {
  const loading: Loading = { documents: new Map(read ? [[file, read]] : []), findings: [] };
  const files = new Map<Document, string>();
  let next: string | undefined = file;
  let first: Document | undefined;
  while (next !== undefined && !files.has(loading.documents.get(next) ?? ({} as Document))) {
    const document: Document | undefined = await readTemplate(session, next, loading);
    if (!document) return { findings: loading.findings };
    first ??= document;
    files.set(document, next);
    const parent = parentOf(document);
    next = parent === undefined ? undefined : fileOfParent(session, parent, next, root, entries);
  }
  if (!first) return { findings: loading.findings };
  const resolved = resolveTemplate(
    first,
    (reference, from) => {
      const parent = fileOfParent(session, reference, files.get(from) ?? '', root, entries);
      return parent === undefined ? undefined : loading.documents.get(parent);
    },
    entries.map(({ name }) => name),
  );
  return { ...resolved, findings: [...loading.findings, ...resolved.problems] };
}

/** What a template asks of its plans; undefined where there is none of that name. */
export async function requirementsOf(
  session: Session,
  settings: Settings,
  name: string,
): Promise<readonly Requirement[] | undefined> {
  const entry = listTemplates(session, settings).find((one) => one.name === name);
  // The built-in ones are known since the build: no need to read a file for every plan.
  if (entry?.origin === 'built-in') return builtIn(name);
  return entry && ((await loadTemplate(session, settings, name)).template?.file.requires ?? []);
}

function builtIn(name: string): readonly Requirement[] | undefined {
  const known: Readonly<Record<string, unknown>> = builtInRequires;
  // Made from templates that the schema holds for valid.
  return Object.hasOwn(known, name) ? (known[name] as readonly Requirement[]) : undefined;
}

/** The template of a name or a file. An unknown name is a UserError that names the nearest. */
export async function loadTemplate(
  session: Session,
  settings: Settings,
  which: string | { readonly file: string; readonly document?: Document },
): Promise<{ template?: ResolvedTemplate; findings: readonly Finding[] }> {
  const entries = listTemplates(session, settings);
  if (typeof which !== 'string') {
    const file = join(session.io.cwd, which.file);
    const root = isInside(settings.root, file) ? settings.root : dirname(file);
    return loadWithParents(session, file, session.io.files.realPath(root) ?? root, entries, which.document);
  }
  const entry = entries.find(({ name }) => name === which);
  if (!entry) {
    const names = entries.map(({ name }) => name);
    throw new UserError(unknownTemplate(which), {
      help: ({ failures }) => failures.unknownTemplateHelp(nearest(which, names), names.join(', ')),
    });
  }
  const root = entry.origin === 'project' ? settings.root : dirname(entry.file);
  return loadWithParents(session, entry.file, session.io.files.realPath(root) ?? root, entries);
}
