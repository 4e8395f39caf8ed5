import type { Settings } from '../plan/settings.ts';
import { isInside, join } from './paths.ts';
import type { Session } from './session.ts';

export type TemplateOrigin = 'project' | 'user' | 'built-in';

export interface TemplateEntry {
  readonly name: string;
  /** Absolute path. */
  readonly file: string;
  readonly origin: TemplateOrigin;
}

/** The four headline purposes of the source entry come first, the rest by name. */
const HEADLINES: readonly string[] = ['motivation', 'product-update', 'problem-review', 'client-demo'];

const rank = (name: string): string => {
  const place = HEADLINES.indexOf(name);
  return place < 0 ? `~${name}` : String(place);
};

interface Shelf {
  readonly folder: string;
  readonly origin: TemplateOrigin;
}

function shelves(session: Session, settings: Settings): readonly Shelf[] {
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

function filesIn(session: Session, { folder, origin }: Shelf): readonly TemplateEntry[] {
  if (!session.io.files.stat(folder)?.isDirectory) return [];
  return session.io.files
    .list(folder)
    .filter(({ name, isDirectory }) => !isDirectory && /\.ya?ml$/.test(name))
    .map(({ name }) => ({ name: name.replace(/\.ya?ml$/, ''), file: join(folder, name), origin }));
}

function firstOfEachName(entries: readonly TemplateEntry[]): readonly TemplateEntry[] {
  const byName = new Map<string, TemplateEntry>();
  for (const entry of entries) if (!byName.has(entry.name)) byName.set(entry.name, entry);
  return [...byName.values()];
}

/** Every template file in the order of the folders, with those that another of the same name hides. */
export const everyTemplate = (session: Session, settings: Settings): readonly TemplateEntry[] =>
  shelves(session, settings).flatMap((shelf) => filesIn(session, shelf));

/** Every template that a name can mean; of two with one name the first folder's. */
export function listTemplates(session: Session, settings: Settings): readonly TemplateEntry[] {
  return [...firstOfEachName(everyTemplate(session, settings))].sort((a, b) => (rank(a.name) < rank(b.name) ? -1 : 1));
}

/** The library: files in the folder `items` of each folder of templates. */
export function listItems(session: Session, settings: Settings): readonly TemplateEntry[] {
  const entries = shelves(session, settings).flatMap(({ folder, origin }) =>
    filesIn(session, { folder: join(folder, 'items'), origin }),
  );
  return [...firstOfEachName(entries)].sort((a, b) => (a.name < b.name ? -1 : 1));
}
