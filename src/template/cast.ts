import type { Value } from '../document/document.ts';
import { slug } from '../plan/slug.ts';
import {
  isMap,
  itemsOf,
  plainValue,
  type Sourced,
  type SourcedList,
  type SourcedMap,
  sourced,
  textAt,
} from './sourced.ts';

/** Keys whose values name people. */
export const REFERENCES: ReadonlySet<string> = new Set(['owner', 'decider', 'who', 'chair', 'noteTaker']);

/** What a plan says of somebody from the part that the template had for their role. */
const PART = ['attends', 'tracks', 'prep', 'followUp', 'travel', 'recovery', 'joins', 'leaves'] as const;

const text = (value: string): Sourced => ({ kind: 'scalar', value, origin: undefined });

/** A given person in the part of a cast entry: theirs is what they say, the entry's is what they do. */
function inPart(person: SourcedMap, part: SourcedMap): SourcedMap {
  const kept = [...part.entries].filter(([key]) => PART.some((name) => name === key) && !person.entries.has(key));
  return { ...person, entries: new Map([...person.entries, ...kept]) };
}

/** The role of a configured person or, of a team without some of its members, of most who are left. */
export type RoleOf = (id: string, except?: readonly string[]) => string | undefined;

interface Cast {
  readonly attendees: SourcedList;
  /** Ids of cast entries that given people took over: old → new. */
  readonly renamed: ReadonlyMap<string, string>;
}

/**
 * A given person in a place of the cast. A place's own id stays, since items refer to it, unless the person has one; a
 * team, whose members have ids of their own, is referred to by its role. Heads, and who was there before, keep all of it.
 */
function takePlace(person: SourcedMap, place: SourcedMap, role: string, renamed: Map<string, string>): SourcedMap {
  const before = textAt(place, 'id');
  const own = person.entries.has('team') ? role : textAt(person, 'id');
  if (isHeads(person) || (before !== undefined && before === own))
    return { ...place, entries: new Map([...place.entries, ...person.entries]) };
  if (before !== undefined && own !== undefined) renamed.set(before, own);
  const played = inPart(person, place);
  return before === undefined || own !== undefined
    ? played
    : { ...played, entries: new Map([['id', text(before)], ...played.entries]) };
}

/** Heads of a role whom nobody has named. */
const isHeads = ({ entries }: SourcedMap): boolean => !['id', 'name', 'team'].some((key) => entries.has(key));

interface Place {
  readonly place: Sourced;
  readonly index: number;
  /** Whether it is free only for who had it. */
  readonly isKept: boolean;
}

/** Where a person finds a place among those that are free: where they were before, else the first of their role. */
function placeFor(person: SourcedMap, role: string, free: readonly Place[], all: readonly Place[]): number {
  const own = textAt(person, 'id');
  const same = own === undefined ? -1 : free.findIndex(({ place }) => textAt(place, 'id') === own);
  if (same >= 0) return same;
  const side = textAt(person, 'side');
  // A place on another side is not theirs: our executive does not take the seat of the client's.
  const isTheirs = ({ place, isKept }: Place) =>
    !isKept && textAt(place, 'role') === role && textAt(place, 'side') === side;
  const isForMany = ({ place }: Place) => isMap(place) && place.entries.has('count');
  const isTeam = person.entries.has('team');
  const areMany = isTeam || isHeads(person);
  // One seat is a place for several only where there is no other, and never for a team.
  const needsMany = areMany && (isTeam || all.some((one) => isTheirs(one) && isForMany(one)));
  return free.findIndex((one) => isTheirs(one) && (!needsMany || isForMany(one)));
}

/**
 * Given people take the places of the template's cast, role by role in order, those with names before heads without;
 * those beyond the last place of their role share its part. Places that nobody takes keep their heads, and `kept` ones
 * are free only for who had them. `roleOf` knows the roles of configured people and teams.
 */
export function castPeople(
  cast: Sourced | undefined,
  given: readonly { readonly [key: string]: Value }[],
  roleOf: RoleOf,
  kept: ReadonlySet<string> = new Set(),
): Cast {
  const attendees = [...itemsOf(cast)];
  const all = attendees.map((place, index) => ({ place, index, isKept: kept.has(textAt(place, 'id') ?? '') }));
  const free: Place[] = [...all];
  const renamed = new Map<string, string>();
  const lastPart = new Map<string, SourcedMap>();
  const people = given.map((one) => sourced(one)).filter(isMap);
  for (const person of [...people.filter((one) => !isHeads(one)), ...people.filter(isHeads)]) {
    const known = textAt(person, 'id') ?? textAt(person, 'team') ?? '';
    const except = itemsOf(person.entries.get('except')).map((one) => String(plainValue(one)));
    const role = textAt(person, 'role') ?? roleOf(known, except) ?? '';
    const next = placeFor(person, role, free, all);
    const [taken] = next < 0 ? [] : free.splice(next, 1);
    const part = lastPart.get(role);
    if (taken && isMap(taken.place)) {
      lastPart.set(role, taken.place);
      attendees[taken.index] = takePlace(person, taken.place, role, renamed);
    } else attendees.push(part ? inPart(person, part) : person);
  }
  return { attendees: { kind: 'list', items: attendees, origin: cast?.origin }, renamed };
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
      // A team stands for people who have ids of their own.
      if (!isMap(item) || item.entries.has('team')) return item;
      const own = textAt(item, 'id');
      const base =
        keys.map((key) => slug(textAt(item, key) ?? '')).find((one) => one !== '') ?? `${fallback}-${index + 1}`;
      let id = own ?? base;
      for (let number = 2; own === undefined && taken.has(id); number += 1) id = `${base}-${number}`;
      taken.add(id);
      const idNode = (own === undefined ? undefined : item.entries.get('id')) ?? text(id);
      return { ...item, entries: new Map([['id', idNode], ...[...item.entries].filter(([key]) => key !== 'id')]) };
    }),
  };
}
