import { REFERENCES, withIds } from './cast.ts';
import { onlyPlaceholder } from './placeholders.ts';
import type { Recovered } from './recover.ts';
import { final, isMap, itemsOf, type Sourced, type SourcedMap, textAt, withEntries } from './sourced.ts';

interface CarriedPeople {
  readonly attendees: Sourced;
  /** Ids of places of the template that somebody with another id has now: old → new. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Ids of people who are somebody, not only heads of a role. */
  readonly kept: ReadonlySet<string>;
}

/** What the configuration knows of an id. */
export interface Known {
  /** Of a person, or of most members of a team. */
  readonly roleOf: (id: string) => string | undefined;
  readonly isTeam: (id: string) => boolean;
}

interface Casting extends Known {
  readonly people: readonly SourcedMap[];
  /** People with their places in the template. */
  readonly seats: ReadonlyMap<SourcedMap, Sourced>;
  /** Answers that the plan tells of; where they stand in a place, they are asked anew. */
  readonly answers: Recovered;
  /** Whether the plan came from this template, so that its list of people is complete. */
  readonly isSame: boolean;
}

const hasPlaceholder = (node: Sourced | undefined): boolean =>
  node?.kind === 'scalar' && !node.isFinal && typeof node.value === 'string' && node.value.includes('{{');

/** A person of the plan; a bare id is somebody of the configuration. */
const asMap = (node: Sourced, { isTeam }: Known): SourcedMap | undefined => {
  if (node.kind !== 'scalar') return isMap(node) ? node : undefined;
  const key = isTeam(String(node.value)) ? 'team' : 'id';
  return { kind: 'map', entries: new Map([[key, node]]), origin: node.origin };
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

/** Ids of items that somebody leads or decides, by any of the names that they go by. */
function ledBy(names: ReadonlySet<string>, agenda: Sourced): readonly string[] {
  return itemsOf(agenda).flatMap((item) => {
    const tracks = isMap(item) ? itemsOf(item.entries.get('parallel')) : [];
    if (tracks.length)
      return tracks.flatMap((track) => ledBy(names, (isMap(track) && track.entries.get('agenda')) || track));
    return [...references(item)].some((name) => names.has(name)) ? (textAt(item, 'id') ?? []) : [];
  });
}

/** What somebody comes for who does not come for everything: what is left of it, what their place has, what they lead. */
function attendsOf(person: SourcedMap, place: Sourced | undefined, agenda: Sourced): Sourced | undefined {
  const own = person.entries.get('attends');
  if (own?.kind !== 'list') return undefined;
  const known = new Set(namesIn(agenda));
  const listed = itemsOf(isMap(place) ? place.entries.get('attends') : undefined);
  const said = [...own.items, ...listed].flatMap((item) => (item.kind === 'scalar' ? String(item.value) : []));
  const called = [person, place].flatMap((one) => (one ? ['id', 'name', 'role'].map((key) => textAt(one, key)) : []));
  const led = ledBy(new Set(called.filter((name) => name !== undefined)), agenda);
  const ids = [...new Set([...said.filter((id) => known.has(id)), ...led])];
  const items = ids.map((value): Sourced => ({ kind: 'scalar', value, origin: undefined }));
  return items.length ? { ...own, items } : undefined;
}

/** Somebody as the next meeting has them: without items that it has not, and with what is asked anew. */
function carryPerson(person: SourcedMap, agenda: Sourced, { seats, answers }: Casting): SourcedMap {
  const place = seats.get(person);
  const known = namesIn(agenda);
  const tracks = itemsOf(person.entries.get('tracks')).filter(
    (one) => one.kind === 'scalar' && known.includes(String(one.value)),
  );
  const carried = withEntries(person, {
    ...(person.entries.has('attends') ? { attends: attendsOf(person, place, agenda) } : {}),
    ...(person.entries.has('tracks')
      ? { tracks: tracks.length ? { kind: 'list', items: tracks, origin: undefined } : undefined }
      : {}),
  });
  const settled = final(carried);
  const asked = [...(isMap(place) ? place.entries : [])].filter(([key, node]) => {
    const name = node.kind === 'scalar' ? onlyPlaceholder(node.value) : undefined;
    return name !== undefined && answers.has(name) && carried.entries.has(key);
  });
  return isMap(settled) ? withEntries(settled, Object.fromEntries(asked)) : carried;
}

/** The people of a list as maps: a bare id is somebody of the configuration. */
export const peopleIn = (attendees: Sourced | undefined, known: Known): readonly SourcedMap[] =>
  itemsOf(attendees)
    .map((one) => asMap(one, known))
    .filter((person) => person !== undefined);

/** The id that somebody, or a team, is known by. */
const nameOf = (person: SourcedMap): string => textAt(person, 'id') ?? textAt(person, 'team') ?? '';

/** Each person of the plan with the place of the template that is theirs: by id, else the first of their role. */
export function seatPeople(
  people: readonly SourcedMap[],
  places: readonly Sourced[],
  roleOf: Casting['roleOf'],
): ReadonlyMap<SourcedMap, Sourced> {
  const free = new Set(places);
  const seats = new Map<SourcedMap, Sourced>();
  const take = (person: SourcedMap, fits: (place: Sourced) => boolean) => {
    const place = [...free].find(fits);
    if (!place) return;
    seats.set(person, place);
    free.delete(place);
  };
  for (const person of people) take(person, (place) => textAt(place, 'id') === nameOf(person));
  for (const person of people.filter((one) => !seats.has(one))) {
    const [role, side] = [textAt(person, 'role') ?? roleOf(nameOf(person)), textAt(person, 'side')];
    take(person, (place) => textAt(place, 'role') === role && textAt(place, 'side') === side);
  }
  return seats;
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
  return new Set(seated.filter(({ now }) => isSomebody(now)).flatMap(({ now }) => (now && textAt(now, 'id')) ?? []));
}

/**
 * The people of a plan in the places of a template. Of the places that nobody has, the template's own plan keeps those
 * that something still refers to; under another template they all stay.
 */
export function carryPeople(
  tree: SourcedMap,
  agenda: Sourced,
  origin: Sourced['origin'],
  casting: Casting,
): CarriedPeople {
  const { people, seats, isSame, roleOf } = casting;
  const cast = tree.entries.get('attendees') ?? { kind: 'list', items: [], origin: undefined };
  if (!people.length) return { attendees: cast, renamed: new Map(), kept: new Set() };
  const taken = new Set(seats.values());
  const named = new Set(references(withEntries(tree, { agenda, attendees: undefined })));
  const roles = new Set(people.map((person) => textAt(person, 'role') ?? roleOf(nameOf(person))));
  const isNeeded = (place: Sourced) => {
    const [id, role] = [textAt(place, 'id'), textAt(place, 'role')];
    return (id !== undefined && named.has(id)) || (role !== undefined && named.has(role) && !roles.has(role));
  };
  const carried = people.map((person) => carryPerson(person, agenda, casting));
  const free = itemsOf(cast).filter((place) => !taken.has(place) && (!isSame || isNeeded(place)));
  const attendees = withIds({ kind: 'list', items: [...carried, ...free], origin }, ['name', 'role'], 'person');
  const seated = people.map((person, index) => ({ now: itemsOf(attendees)[index], place: seats.get(person) }));
  return { attendees, renamed: renamedBy(seated), kept: keptOf(seated) };
}
