import type { Value } from '../document/document.ts';
import { slug } from '../plan/slug.ts';
import {
  isMap,
  itemsOf,
  type Sourced,
  type SourcedList,
  type SourcedMap,
  sourced,
  textAt,
  withEntries,
} from './sourced.ts';

/** Keys whose values name people. */
const REFERENCES: ReadonlySet<string> = new Set(['owner', 'decider', 'who', 'chair', 'noteTaker']);

/** What a plan says of somebody from the part that the template had for their role. */
const PART = ['attends', 'tracks', 'prep', 'followUp', 'travel', 'recovery', 'joins', 'leaves'] as const;

const text = (value: string): Sourced => ({ kind: 'scalar', value, origin: undefined });

/** A given person in the part of a cast entry: theirs is what they say, the entry's is what they do. */
function inPart(person: SourcedMap, part: SourcedMap): SourcedMap {
  const kept = [...part.entries].filter(([key]) => PART.some((name) => name === key) && !person.entries.has(key));
  return { ...person, entries: new Map([...person.entries, ...kept]) };
}

interface Cast {
  readonly attendees: SourcedList;
  /** Ids of cast entries that given people took over: old → new. */
  readonly renamed: ReadonlyMap<string, string>;
}

/**
 * Given people take the places of the template's cast, role by role in order; those beyond the last place of their
 * role share its part. Places that nobody takes keep their heads.
 */
export function castPeople(
  cast: Sourced | undefined,
  given: readonly { readonly [key: string]: Value }[],
  roleOf: (id: string) => string | undefined,
): Cast {
  const places = [...itemsOf(cast)];
  const renamed = new Map<string, string>();
  const lastPart = new Map<string, SourcedMap>();
  const extra: Sourced[] = [];
  for (const one of given) {
    const person = sourced(one);
    if (!isMap(person)) continue;
    const role = textAt(person, 'role') ?? roleOf(textAt(person, 'id') ?? '');
    const index = places.findIndex(
      (place) => isMap(place) && place.origin !== undefined && role !== undefined && textAt(place, 'role') === role,
    );
    const place = places[index];
    const part = isMap(place) ? place : lastPart.get(role ?? '');
    const played = part ? inPart(person, part) : person;
    if (!isMap(place)) extra.push(played);
    else {
      lastPart.set(role ?? '', place);
      const before = textAt(place, 'id');
      const own = textAt(person, 'id');
      // A cast entry's own id is what the template's items refer to; it stays unless the person has one.
      const id = own ?? before;
      if (before !== undefined && own !== undefined) renamed.set(before, own);
      places[index] =
        id === undefined
          ? played
          : withEntries({ ...played, entries: new Map([['id', text(id)], ...played.entries]) }, {});
    }
  }
  return { attendees: { kind: 'list', items: [...places, ...extra], origin: cast?.origin }, renamed };
}

/** The tree with every reference to a renamed id following it. */
export function renameReferences(node: Sourced, renamed: ReadonlyMap<string, string>, key = ''): Sourced {
  if (!renamed.size) return node;
  if (node.kind === 'list') return { ...node, items: node.items.map((item) => renameReferences(item, renamed, key)) };
  if (node.kind === 'map') {
    const entries = [...node.entries].map(([name, value]): [string, Sourced] => [
      name,
      renameReferences(value, renamed, name),
    ]);
    return { ...node, entries: new Map(entries) };
  }
  const to = REFERENCES.has(key) && typeof node.value === 'string' ? renamed.get(node.value) : undefined;
  return to === undefined ? node : { ...node, value: to };
}

/** The list with an id first in every map: its own, else a slug of one of `keys`, numbered on a clash. */
export function withIds(list: Sourced, keys: readonly string[], fallback: string): Sourced {
  const items = itemsOf(list);
  const taken = new Set(items.map((item) => textAt(item, 'id')).filter((id) => id !== undefined));
  return {
    kind: 'list',
    origin: list.origin,
    items: items.map((item, index) => {
      if (!isMap(item)) return item;
      const own = textAt(item, 'id');
      const base =
        keys.map((key) => slug(textAt(item, key) ?? '')).find((one) => one !== '') ?? `${fallback}-${index + 1}`;
      let id = own ?? base;
      for (let number = 2; own === undefined && taken.has(id); number += 1) id = `${base}-${number}`;
      taken.add(id);
      return { ...item, entries: new Map([['id', text(id)], ...[...item.entries].filter(([key]) => key !== 'id')]) };
    }),
  };
}
