import type { Path, Problem } from '../diagnostic.ts';
import type { ItemFile } from '../schema/plan.ts';
import type { Loose } from './loose.ts';
import { minutesOf, momentOf } from './minutes.ts';
import type { Item, Track } from './plan.ts';
import { present } from './present.ts';
import { deriveId } from './read-people.ts';
import type { Resolver } from './references.ts';
import { slug } from './slug.ts';

type Entry = Loose<ItemFile>;
type TrackEntry = NonNullable<Entry['parallel']>[number];

/** What reading items needs to know and to collect. */
interface Reading {
  readonly resolver: Resolver;
  readonly problems: Problem[];
  /** Ids of items, blocks and tracks: one name space, since `attends` may name any of them. */
  readonly taken: Set<string>;
  readonly isDamaged: (path: Path) => boolean;
  count: number;
}

function* writtenIds(items: readonly (Entry | null)[], path: Path): Generator<{ id: string; at: Path }> {
  for (const [index, item] of items.entries()) {
    if (!item) continue;
    const at = [...path, index];
    if (item.id !== undefined) yield { id: item.id, at: [...at, 'id'] };
    for (const [place, track] of (item.parallel ?? []).entries()) {
      if (!track) continue;
      const inTrack = [...at, 'parallel', place];
      if (track.id !== undefined) yield { id: track.id, at: [...inTrack, 'id'] };
      yield* writtenIds(track.agenda ?? [], [...inTrack, 'agenda']);
    }
  }
}

function readTrack(entry: TrackEntry, block: string, path: Path, reading: Reading): Track {
  const title = entry.track ?? '';
  const id = entry.id ?? deriveId([`${block}-${slug(title)}`], block, reading.taken);
  reading.taken.add(id);
  return { id, title, items: readList(entry.agenda ?? [], [...path, 'agenda'], reading), path };
}

function readItem(entry: Entry, path: Path, reading: Reading): Item {
  const { outcome, details, notes, status, carried } = entry;
  reading.count += 1;
  const id = entry.id ?? deriveId([entry.title], `item-${reading.count}`, reading.taken);
  reading.taken.add(id);
  if (entry.duration !== undefined && entry.parallel !== undefined) {
    reading.problems.push({
      rule: 'unknown-key',
      args: { key: 'duration', beside: 'parallel', allowed: [] },
      at: [...path, 'duration'],
      part: 'key',
    });
  }
  const tracks = (entry.parallel ?? []).flatMap((track, index) =>
    track ? [readTrack(track, id, [...path, 'parallel', index], reading)] : [],
  );
  const untimed = entry.duration === undefined && !tracks.length && !reading.isDamaged([...path, 'duration']);
  return {
    id,
    title: entry.title ?? id,
    kind: entry.kind ?? 'discuss',
    minutes: tracks.length ? 0 : minutesOf(entry.duration ?? 0),
    untimed,
    internal: entry.internal ?? false,
    owner: reading.resolver.list(entry.owner, [...path, 'owner']),
    decider: reading.resolver.list(entry.decider, [...path, 'decider']),
    who: reading.resolver.list(entry.who, [...path, 'who']),
    materials: (entry.materials ?? []).flatMap((material) =>
      material?.title === undefined ? [] : [{ title: material.title, link: material.link }],
    ),
    tracks,
    path,
    ...present({ at: momentOf(entry.at), outcome, details, notes, status, carried }),
  };
}

function readList(entries: readonly (Entry | null)[], path: Path, reading: Reading): readonly Item[] {
  return entries.flatMap((entry, index) => (entry ? [readItem(entry, [...path, index], reading)] : []));
}

export function readItems(
  entries: readonly (Entry | null)[],
  resolver: Resolver,
  isDamaged: (path: Path) => boolean,
): { readonly items: readonly Item[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const taken = new Set<string>();
  for (const { id, at } of writtenIds(entries, ['agenda'])) {
    if (taken.has(id)) problems.push({ rule: 'duplicate-id', args: { id }, at });
    taken.add(id);
  }
  const items = readList(entries, ['agenda'], { resolver, problems, taken, isDamaged, count: 0 });
  return { items, problems };
}
