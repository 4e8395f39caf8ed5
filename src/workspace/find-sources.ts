import { UserError } from '../errors.ts';
import type { Io } from '../io.ts';
import { nothingFound } from '../language/failures.ts';
import type { Settings } from '../plan/settings.ts';
import { isInside, join, relativeTo } from './paths.ts';

/** A file to look at. */
export interface Source {
  /** As shown to the user; `-` is standard input. */
  readonly file: string;
  /** Named by the user, or matched by `plans:`: it must be one of ours. Else it is passed over if it is not. */
  readonly isNamed: boolean;
}

const hasMagic = (text: string): boolean => /[*?{}[\]!]/.test(text);

/** Files below a folder that `patterns` match, sorted; dot-folders and node_modules never. */
async function search(folder: string, patterns: readonly string[]): Promise<readonly string[]> {
  const { glob } = await import('tinyglobby');
  const found = await glob([...patterns], {
    cwd: folder,
    ignore: ['**/node_modules/**', '**/.*/**'],
    onlyFiles: true,
    dot: false,
    absolute: true,
    followSymbolicLinks: false,
    expandDirectories: false,
  });
  return found.sort();
}

/** A folder's plans, and every other YAML file in it, which is ours only if it says so. */
async function searchFolder(io: Io, folder: string, settings: Settings): Promise<readonly Source[]> {
  const named = new Set((await search(settings.root, settings.planGlobs)).filter((file) => isInside(folder, file)));
  const all = await search(folder, ['**/*.{yaml,yml}']);
  return [...new Set([...named, ...all])]
    .sort()
    .map((file) => ({ file: relativeTo(io.cwd, file), isNamed: named.has(file) }));
}

/** What one argument means. A name that means nothing stays: reading it says what is wrong. */
async function expand(io: Io, path: string, settings: Settings): Promise<readonly Source[]> {
  const stat = path === '-' ? undefined : io.files.stat(path);
  if (stat?.isDirectory) return searchFolder(io, join(io.cwd, path), settings);
  if (stat || path === '-' || !hasMagic(path)) return [{ file: path, isNamed: true }];
  return (await search(io.cwd, [path])).map((file) => ({ file: relativeTo(io.cwd, file), isNamed: true }));
}

/**
 * The files that arguments mean: files, folders, globs, `-`; without arguments, the plans of the project. A folder
 * or a glob without any is a UserError.
 */
export async function findSources(io: Io, paths: readonly string[], settings: Settings): Promise<readonly Source[]> {
  const sources: Source[] = [];
  for (const path of paths.length ? paths : ['.']) {
    const found = await expand(io, path, settings);
    if (!found.length) throw new UserError(nothingFound(path), { help: ({ failures }) => failures.nothingFoundHelp });
    sources.push(...found);
  }
  return withoutRepeats(sources);
}

/** One file named in two ways is looked at once. */
function withoutRepeats(sources: readonly Source[]): readonly Source[] {
  const byFile = new Map<string, Source>();
  for (const source of sources) if (!byFile.get(source.file)?.isNamed) byFile.set(source.file, source);
  return [...byFile.values()];
}
