import type { Path } from '../diagnostic.ts';
import type { Document, Value } from '../document/document.ts';
import type { Origin } from './template.ts';

/** A value in which every part knows where it was written; without origin, somebody gave it on the command line. */
export type Sourced = SourcedScalar | SourcedList | SourcedMap;

interface SourcedScalar {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  readonly origin: Origin | undefined;
  /** Taken from a plan: braces in it are a text like any other. */
  readonly isFinal?: boolean;
  /** The placeholder that the whole value was put in for. */
  readonly put?: string;
}

export interface SourcedList {
  readonly kind: 'list';
  readonly items: readonly Sourced[];
  readonly origin: Origin | undefined;
}

export interface SourcedMap {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, Sourced>;
  readonly origin: Origin | undefined;
}

/** The value of a document, or what somebody gave if there is none. */
export function sourced(value: Value, document?: Document, path: Path = []): Sourced {
  const origin = document && { document, path };
  if (Array.isArray(value)) {
    // No list has a member that says nothing; where one was taken out as a fault, the others keep their places.
    const items = value.flatMap((item: Value, index) =>
      item === null ? [] : sourced(item, document, [...path, index]),
    );
    return { kind: 'list', items, origin };
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, one]): [string, Sourced] => [
      key,
      sourced(one, document, [...path, key]),
    ]);
    return { kind: 'map', entries: new Map(entries), origin };
  }
  return { kind: 'scalar', value: value as string | number | boolean | null, origin };
}

export function plainValue(node: Sourced): Value {
  if (node.kind === 'list') return node.items.map(plainValue);
  if (node.kind === 'map') return Object.fromEntries([...node.entries].map(([key, one]) => [key, plainValue(one)]));
  return node.value;
}

/** The same with nothing left to be put in. */
export function final(node: Sourced): Sourced {
  if (node.kind === 'list') return { ...node, items: node.items.map(final) };
  if (node.kind === 'map')
    return { ...node, entries: new Map([...node.entries].map(([key, one]) => [key, final(one)])) };
  return { ...node, isFinal: true };
}

/** The value at a path, or the nearest part around it. */
function nearestAt(root: Sourced, path: Path): Sourced {
  let found = root;
  for (const step of path) {
    const next =
      found.kind === 'map'
        ? found.entries.get(String(step))
        : found.kind === 'list'
          ? found.items[Number(step)]
          : undefined;
    if (!next) break;
    found = next;
  }
  return found;
}

/** Where the value at a path was written, or the nearest part around it. */
export const originAt = (root: Sourced, path: Path): Origin | undefined => nearestAt(root, path).origin;

/** The placeholder that the value at a path was put in for, if it is nothing else. */
export function putAt(root: Sourced, path: Path): string | undefined {
  const node = nearestAt(root, path);
  return node.kind === 'scalar' ? node.put : undefined;
}

export const emptyMap = (origin?: Origin): SourcedMap => ({ kind: 'map', entries: new Map(), origin });

export const isMap = (node: Sourced | undefined): node is SourcedMap => node?.kind === 'map';

export const itemsOf = (node: Sourced | undefined): readonly Sourced[] => (node?.kind === 'list' ? node.items : []);

/** The text of a key, if that is what it holds. */
export function textAt(node: Sourced, key: string): string | undefined {
  const found = isMap(node) ? node.entries.get(key) : undefined;
  return found?.kind === 'scalar' && typeof found.value === 'string' ? found.value : undefined;
}

/** A map with some entries replaced, added (in order), or removed (undefined). */
export function withEntries(map: SourcedMap, changes: Readonly<Record<string, Sourced | undefined>>): SourcedMap {
  const entries = new Map(map.entries);
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined) entries.delete(key);
    else entries.set(key, value);
  }
  return { ...map, entries };
}
