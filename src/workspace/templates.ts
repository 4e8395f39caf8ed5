import { severityOf } from '../diagnostic.ts';
import type { Document } from '../document/document.ts';
import { kindOf, type SourceKind } from '../document/kind.ts';
import { MAX_BYTES } from '../document/limits.ts';
import { openDocument } from '../document/open.ts';
import { UserError } from '../errors.ts';
import { nearest } from '../language/did-you-mean.ts';
import { unknownTemplate } from '../language/failures.ts';
import type { Settings } from '../plan/settings.ts';
import type { Finding } from '../report/finding.ts';
import { checkShape } from '../schema/check.ts';
import { aliasesOf, withKey } from '../template/aliases.ts';
import { resolveTemplate } from '../template/resolve.ts';
import type { ResolvedTemplate } from '../template/template.ts';
import { basename, dirname, isAbsolute, isInside, join, relativeTo, stem } from './paths.ts';
import type { Session } from './session.ts';
import { everyTemplate, listItems, listTemplates, type TemplateEntry } from './shelves.ts';

/** A template and what was found on the way to it. */
export interface LoadedTemplate {
  readonly template?: ResolvedTemplate;
  readonly findings: readonly Finding[];
}

interface Loading {
  readonly session: Session;
  readonly settings: Settings;
  /** Folder that paths in `extends` may not leave. */
  readonly root: string;
  readonly documents: Map<string, Document>;
  readonly findings: Finding[];
}

const shownName = (session: Session, file: string): string => {
  if (!isInside(session.packageFolder, file)) return relativeTo(session.io.cwd, file);
  const folder = basename(dirname(file));
  return folder === 'items' ? `<built-in>/items/${basename(file)}` : `<built-in>/${basename(file)}`;
};

/** Reads one file of a kind, and keeps it if its shape is right. */
async function read(loading: Loading, file: string, kind: SourceKind): Promise<Document | undefined> {
  const { session, documents, findings } = loading;
  const known = documents.get(file);
  if (known) return known;
  const { document, problems } = await openDocument(shownName(session, file), session.io.files.read(file, MAX_BYTES));
  const found = problems.length ? undefined : kindOf(document);
  if (!found || !('kind' in found)) {
    findings.push(...[...problems, ...(found ?? [])].map((problem) => ({ document, problem })));
    return undefined;
  }
  const args = { value: found.kind, expected: [`${kind}/1`] };
  const wrongKind = { rule: 'unknown-value', args, at: ['meetplan'] } as const;
  const faults = found.kind === kind ? await checkShape(kind, document) : [wrongKind];
  findings.push(...faults.map((problem) => ({ document, problem })));
  if (faults.length) return undefined;
  documents.set(file, document);
  return document;
}

const textIn = (document: Document, key: string): string | undefined => {
  const { value } = document;
  const found = typeof value === 'object' && value !== null && key in value ? Object.entries(value) : [];
  const [, text] = found.find(([name]) => name === key) ?? [];
  return typeof text === 'string' ? text : undefined;
};

/** A name of the list, or a path relative to the template that says it, inside the project. */
function fileOfParent(loading: Loading, reference: string, from: string): string | 'outside' | undefined {
  const { session, settings, root } = loading;
  if (!/[./\\]/.test(reference)) {
    const named = everyTemplate(session, settings).filter(({ name }) => name === reference);
    // A template may extend the one that it hides: the built-in one of its own name.
    const own = named.findIndex(({ file }) => file === from);
    return (named[own + 1] ?? named[0])?.file;
  }
  if (isAbsolute(reference)) return 'outside';
  const file = session.io.files.realPath(join(dirname(from), reference));
  return file === undefined || isInside(root, file) ? file : 'outside';
}

/** Names that an agenda takes from the library. */
function usedIn({ value }: Document): readonly string[] {
  const agenda = typeof value === 'object' && value !== null && 'agenda' in value ? value['agenda'] : undefined;
  return (Array.isArray(agenda) ? agenda : []).flatMap((entry) =>
    typeof entry === 'object' && entry !== null && typeof entry.use === 'string' ? [entry.use] : [],
  );
}

/** Items of the library by name; those with faults are left out, and their faults are found. */
async function readItems(loading: Loading, names: readonly string[]): Promise<ReadonlyMap<string, Document>> {
  const entries = names.length ? listItems(loading.session, loading.settings) : [];
  const items = new Map<string, Document>();
  for (const name of names) {
    const file = entries.find((entry) => entry.name === name)?.file;
    const document = file === undefined ? undefined : await read(loading, file, 'item');
    if (document) items.set(name, document);
  }
  return items;
}

/** Loads what a template extends, all the way up, and what it takes from the library; the merge is template/'s. */
async function loadWithParents(loading: Loading, file: string): Promise<LoadedTemplate> {
  const { session, settings, documents, findings } = loading;
  const files = new Map<Document, string>();
  const names = new Set<string>();
  let next: string | undefined = file;
  let first: Document | undefined;
  while (next !== undefined && next !== 'outside' && ![...files.values()].includes(next)) {
    const document: Document | undefined = await read(loading, next, 'template');
    if (!document) return { findings };
    first ??= document;
    files.set(document, next);
    for (const name of usedIn(document)) names.add(name);
    const parent = textIn(document, 'extends');
    next = parent === undefined ? undefined : fileOfParent(loading, parent, next);
  }
  if (!first) return { findings };
  const items = await readItems(loading, [...names]);
  const resolved = resolveTemplate(first, {
    template(reference, from) {
      const parent = fileOfParent(loading, reference, files.get(from) ?? '');
      return parent === undefined || parent === 'outside' ? parent : documents.get(parent);
    },
    item: (name) => items.get(name),
    templates: listTemplates(session, settings).map(({ name }) => name),
    items: names.size ? listItems(session, settings).map(({ name }) => name) : [],
  });
  // An item that is there and broken has been reported where it is broken.
  const broken = new Set(findings.map(({ document }) => stem(document.file)));
  const problems = resolved.problems.filter(
    ({ problem }) => problem.args['reason'] !== 'library' || !broken.has(String(problem.args['value'])),
  );
  return { ...resolved, findings: [...findings, ...problems] };
}

const folded = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');

interface Alias {
  readonly name: string;
  readonly entry: TemplateEntry;
  /** How people meet who call it so. */
  readonly channel: string | undefined;
}

/** The other names of all templates; read only where no file has the name that is looked for. */
async function everyAlias(session: Session, entries: readonly TemplateEntry[]): Promise<readonly Alias[]> {
  const aliases = entries.map(async (entry) => {
    const { document } = await openDocument(entry.file, session.io.files.read(entry.file, MAX_BYTES));
    return aliasesOf(document.value).map((alias) => ({ ...alias, entry }));
  });
  return (await Promise.all(aliases)).flat();
}

const nearestName = (which: string, names: readonly string[], aliases: readonly Alias[]): string | undefined =>
  nearest(which, [...names, ...aliases.map(({ name }) => name)]);

const rootOf = (session: Session, folder: string): string => session.io.files.realPath(folder) ?? folder;

const startLoading = (session: Session, settings: Settings, folder: string, read?: [string, Document]): Loading => ({
  session,
  settings,
  root: rootOf(session, folder),
  documents: new Map(read ? [read] : []),
  findings: [],
});

/**
 * A template of a file, with whatever is left of it where some of it is wrong: for those who look for every mistake.
 * `document` is the file if it has been read already.
 */
export function loadForChecking(
  session: Session,
  settings: Settings,
  name: string,
  document?: Document,
): Promise<LoadedTemplate> {
  const file = join(session.io.cwd, name);
  const folder = isInside(settings.root, file) ? settings.root : dirname(file);
  return loadWithParents(startLoading(session, settings, folder, document && [file, document]), file);
}

const withoutBroken = ({ template, findings }: LoadedTemplate): LoadedTemplate =>
  findings.some(({ problem }) => severityOf(problem) === 'error') || !template ? { findings } : { template, findings };

/** The template of a name, an alias or a file. An unknown name is a UserError that names the nearest. */
export async function loadTemplate(
  session: Session,
  settings: Settings,
  which: string | { readonly file: string },
): Promise<LoadedTemplate> {
  if (typeof which !== 'string') return withoutBroken(await loadForChecking(session, settings, which.file));
  const entries = listTemplates(session, settings);
  const named = entries.find(({ name }) => name === which);
  const aliases = named ? [] : await everyAlias(session, entries);
  const alias = aliases.find(({ name }) => folded(name) === folded(which));
  const entry = named ?? alias?.entry;
  if (!entry) {
    const names = entries.map(({ name }) => name);
    throw new UserError(unknownTemplate(which), {
      help: ({ failures }) => failures.unknownTemplateHelp(nearestName(which, names, aliases), names.join(', ')),
    });
  }
  const folder = entry.origin === 'project' ? settings.root : dirname(entry.file);
  const loaded = withoutBroken(await loadWithParents(startLoading(session, settings, folder), entry.file));
  if (!loaded.template || alias?.channel === undefined) return loaded;
  return { ...loaded, template: withKey(loaded.template, 'channel', alias.channel) };
}

/** Items of the library that a caller names. A name without a file is not in the map. */
export async function loadItems(
  session: Session,
  settings: Settings,
  names: readonly string[],
): Promise<{ readonly items: ReadonlyMap<string, Document>; readonly findings: readonly Finding[] }> {
  const loading = startLoading(session, settings, settings.root);
  return { items: await readItems(loading, names), findings: loading.findings };
}
