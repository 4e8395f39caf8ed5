import { isMap, itemsOf, type Sourced, type SourcedList, type SourcedMap, textAt, withEntries } from './sourced.ts';
import type { Located } from './template.ts';

type MergeKeys = (parent: SourcedMap, child: SourcedMap) => SourcedMap;

/** Items being put together: the list, and where findings go. */
interface Merging {
  readonly items: Sourced[];
  readonly problems: Located[];
}

const idOf = (node: Sourced): string | undefined => textAt(node, 'id');

/** The place of an inherited item; a problem where there is none. */
function indexOf(id: string, key: string, entry: Sourced, { items, problems }: Merging): number {
  const index = items.findIndex((item) => idOf(item) === id);
  const { origin } = entry;
  if (index < 0 && origin) {
    const candidates = items.map(idOf).filter((one) => one !== undefined);
    const args = { value: id, kind: 'item', candidates };
    problems.push({
      document: origin.document,
      problem: { rule: 'unknown-reference', args, at: [...origin.path, key] },
    });
  }
  return index;
}

/** Puts an item where `before` or `after` says; at the end without them. */
function insert(item: SourcedMap, entry: SourcedMap, merging: Merging): void {
  const plain = withEntries(item, { before: undefined, after: undefined });
  const before = textAt(entry, 'before');
  const after = textAt(entry, 'after');
  const anchor = before ?? after;
  if (anchor === undefined) {
    merging.items.push(plain);
    return;
  }
  const index = indexOf(anchor, before === undefined ? 'after' : 'before', entry, merging);
  // What stands behind a place that is not there stays, so that what else is wrong with it is found too.
  if (index < 0) merging.items.push(plain);
  else merging.items.splice(before === undefined ? index + 1 : index, 0, plain);
}

function change(entry: SourcedMap, mergeKeys: MergeKeys, merging: Merging): void {
  const id = idOf(entry);
  const index = id === undefined ? -1 : merging.items.findIndex((item) => idOf(item) === id);
  const inherited = merging.items[index];
  if (!isMap(inherited)) {
    // Without a title it can only have been meant as a change to an item, which is not there.
    if (!entry.entries.has('title')) indexOf(id ?? '', 'id', entry, merging);
    else insert(entry, entry, merging);
    return;
  }
  const merged = mergeKeys(inherited, entry);
  const isMoved = entry.entries.has('before') || entry.entries.has('after');
  if (!isMoved) merging.items[index] = merged;
  else {
    merging.items.splice(index, 1);
    insert(merged, entry, merging);
  }
}

function apply(entry: SourcedMap, mergeKeys: MergeKeys, merging: Merging): void {
  const dropped = textAt(entry, 'drop');
  const moved = textAt(entry, 'move');
  const name = dropped ?? moved;
  if (name === undefined) {
    change(entry, mergeKeys, merging);
    return;
  }
  const index = indexOf(name, dropped === undefined ? 'move' : 'drop', entry, merging);
  const [item] = index < 0 ? [] : merging.items.splice(index, 1);
  if (dropped === undefined && isMap(item)) insert(item, entry, merging);
}

/** Inherited items, and what a template says of them: changed by id, dropped, moved, or new ones put in. */
export function mergeAgenda(
  inherited: readonly Sourced[],
  child: Sourced,
  mergeKeys: MergeKeys,
  problems: Located[],
): SourcedList {
  const merging: Merging = { items: [...inherited], problems };
  for (const entry of itemsOf(child)) if (isMap(entry)) apply(entry, mergeKeys, merging);
  return { kind: 'list', items: merging.items, origin: child.origin };
}
