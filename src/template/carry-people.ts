import { REFERENCES, withIds } from './cast.ts';
import { final, isMap, itemsOf, type Sourced, type SourcedMap, textAt, withEntries } from './sourced.ts';

interface CarriedPeople {
  readonly attendees: Sourced;
  /** Ids of places of the template that somebody with another id has now: old → new. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Ids of people who are somebody, not only heads of a role. */
  readonly kept: ReadonlySet<string>;
}

interface Casting {
  /** Whether the plan came from this template, so that its list of people is complete. */
  readonly isSame: boolean;
  readonly roleOf: (id: string) => string | undefined;
}

const hasPlaceholder = (node: Sourced | undefined): boolean =>
  node?.kind === 'scalar' && !node.isFinal && typeof node.value === 'string' && node.value.includes('{{');

/** A person of the plan; a bare id is somebody of the configuration. */
const asMap = (node: Sourced): SourcedMap | undefined => {
  if (isMap(node)) return node;
  return node.kind === 'scalar' ? { kind: 'map', entries: new Map([['id', node]]), origin: node.origin } : undefined;
};

/** Everything that an agenda calls by an id: items, blocks and tracks. */
function namesIn(agenda: Sourced | undefined): readonly string[] {
  return itemsOf(agenda).flatMap((item) => {
    const tracks = isMap(item) ? itemsOf(item.entries.get('parallel')) : [];
    const inTracks = tracks.flatMap((track) => [
      textAt(track, 'id') ?? '',
      ...namesIn(isMap(track) ? track.entries.get('agenda') : undefined),
    ]);
    return [textAt(item, 'id') ?? '', ...inTracks];
  });
}

/** Whoever is named somewhere in a tree: by id, name or role. */
function* references(node: Sourced, key = ''): Generator<string> {
  if (node.kind === 'list') for (const item of node.items) yield* references(item, key);
  else if (node.kind === 'map') for (const [name, value] of node.entries) yield* references(value, name);
  else if (REFERENCES.has(key) && typeof node.value === 'string') yield node.value;
}

/** Somebody as the next meeting has them: without items that it has not, and with what is asked anew. */
function carryPerson(person: SourcedMap, place: Sourced | undefined, names: readonly string[]): SourcedMap {
  const carried = final(person);
  if (!isMap(carried)) return person;
  const entries = new Map(carried.entries);
  for (const key of ['attends', 'tracks']) {
    const list = entries.get(key);
    if (list?.kind !== 'list') continue;
    const items = list.items.filter((item) => item.kind === 'scalar' && names.includes(String(item.value)));
    if (items.length) entries.set(key, { ...list, items });
    else entries.delete(key);
  }
  for (const key of ['name', 'count']) {
    const asked = isMap(place) ? place.entries.get(key) : undefined;
    if (asked && hasPlaceholder(asked) && entries.has(key)) entries.set(key, asked);
  }
  return { ...carried, entries };
}

/** Each person of the plan with the place of the template that is theirs: by id, else the first of their role. */
function seat(people: readonly SourcedMap[], places: readonly Sourced[], roleOf: Casting['roleOf']) {
  const free = new Set(places);
  const seats = new Map<SourcedMap, Sourced>();
  const take = (person: SourcedMap, place: Sourced | undefined) => {
    if (place) {
      seats.set(person, place);
      free.delete(place);
    }
  };
  const idOf = (person: SourcedMap) => textAt(person, 'id') ?? textAt(person, 'team') ?? '';
  for (const person of people)
    take(
      person,
      [...free].find((place) => textAt(place, 'id') === idOf(person)),
    );
  for (const person of people) {
    if (seats.has(person)) continue;
    const role = textAt(person, 'role') ?? roleOf(idOf(person));
    const side = textAt(person, 'side');
    take(
      person,
      [...free].find((place) => textAt(place, 'role') === role && textAt(place, 'side') === side),
    );
  }
  return { seats, free: [...free] };
}

/** Somebody as they are carried, and the place of the template that is theirs. */
interface Seated {
  readonly now: Sourced | undefined;
  readonly place: Sourced | undefined;
}

/** What items call somebody: their id or, of a team, whose members have ids of their own, its role. */
const calledBy = ({ now, place }: Seated): string | undefined => {
  if (!now) return undefined;
  return textAt(now, 'team') === undefined ? textAt(now, 'id') : place && textAt(place, 'role');
};

function renamedBy(seated: readonly Seated[]): ReadonlyMap<string, string> {
  const renamed = seated.flatMap((one): [string, string][] => {
    const [before, after] = [one.place && textAt(one.place, 'id'), calledBy(one)];
    return before === undefined || after === undefined || before === after ? [] : [[before, after]];
  });
  return new Map(renamed);
}

/** Those with a name of their own, or who are known by their id alone. */
function keptOf(seated: readonly Seated[]): ReadonlySet<string> {
  const isSomebody = (now: Sourced | undefined) =>
    isMap(now) && !hasPlaceholder(now.entries.get('name')) && (!now.entries.has('role') || now.entries.has('name'));
  return new Set(seated.filter(({ now }) => isSomebody(now)).flatMap((one) => calledBy(one) ?? []));
}

/**
 * The people of a plan in the places of a template. Of the places that nobody has, the template's own plan keeps those
 * that something still refers to; under another template they all stay.
 */
export function carryPeople(
  tree: SourcedMap,
  agenda: Sourced,
  last: Sourced | undefined,
  { isSame, roleOf }: Casting,
): CarriedPeople {
  const people = itemsOf(last)
    .map(asMap)
    .filter((person) => person !== undefined);
  if (!people.length) {
    const cast = tree.entries.get('attendees') ?? { kind: 'list', items: [], origin: undefined };
    return { attendees: cast, renamed: new Map(), kept: new Set() };
  }
  const { seats, free } = seat(people, itemsOf(tree.entries.get('attendees')), roleOf);
  const names = namesIn(agenda);
  const named = new Set(references(withEntries(tree, { agenda, attendees: undefined })));
  const roles = new Set(people.map((person) => textAt(person, 'role') ?? roleOf(textAt(person, 'id') ?? '')));
  const isNeeded = (place: Sourced) => {
    const [id, role] = [textAt(place, 'id'), textAt(place, 'role')];
    return (id !== undefined && named.has(id)) || (role !== undefined && named.has(role) && !roles.has(role));
  };
  const carried = people.map((person) => carryPerson(person, seats.get(person), names));
  const items = [...carried, ...free.filter((place) => !isSame || isNeeded(place))];
  const attendees = withIds({ kind: 'list', items, origin: last?.origin }, ['name', 'role'], 'person');
  const seated = people.map((person, index) => ({ now: itemsOf(attendees)[index], place: seats.get(person) }));
  return { attendees, renamed: renamedBy(seated), kept: keptOf(seated) };
}
