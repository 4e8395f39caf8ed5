import { epochOf, later } from '../calendar/moment.ts';
import { catalog, LANGUAGES } from '../language/catalogs.ts';
import { fingerprint } from '../plan/fingerprint.ts';
import { isKey } from '../plan/is-key.ts';
import { present } from '../plan/present.ts';
import type { Agenda, AgendaItem, AgendaPerson } from '../schema/agenda.ts';
import { type Folded, fold, type Stay } from './fold.ts';
import { namesOf, visiblePeople } from './visible.ts';

/**
 * What a client may see. Every key is named here and nothing is copied whole, so that a key that agenda/1 gains is
 * hidden until somebody allows it on this page.
 */

/** Names of people and groups that the client may read, by what the team's agenda calls them. */
type Labels = ReadonlyMap<string, string>;

/** A role's label; a role that has none goes by its side, since its name is the company's own. */
function roleLabelOf({ role, roleLabel, side }: AgendaPerson, { language }: Agenda): string {
  const isNamed = roleLabel !== role || isKey(catalog(language).agenda.roles, role);
  return isNamed ? roleLabel : catalog(language).client.sides[side];
}

function nameOf(person: AgendaPerson, agenda: Agenda): string {
  const isUnnamed = person.name === person.roleLabel || person.name === person.role;
  return isUnnamed ? roleLabelOf(person, agenda) : person.name;
}

function labelsFor(people: readonly AgendaPerson[], agenda: Agenda): Labels {
  const groups = LANGUAGES.flatMap((language) => {
    const { everyone, group } = catalog(language).agenda;
    return [everyone, group];
  });
  return new Map([
    ...groups.map((word) => [word, word] as const),
    ...people.map((person) => [person.roleLabel, roleLabelOf(person, agenda)] as const),
    ...people.map((person) => [person.name, nameOf(person, agenda)] as const),
  ]);
}

/** Those of some names that may be read; undefined where none may. */
function allowed(names: readonly string[] | undefined, labels: Labels): string[] | undefined {
  const known = (names ?? []).flatMap((name) => labels.get(name) ?? []);
  return known.length ? [...new Set(known)] : undefined;
}

const one = (name: string | undefined, labels: Labels): string | undefined =>
  name === undefined ? undefined : labels.get(name);

/** Parts that are left of a list; undefined where there was no list. */
const kept = (names: readonly string[] | undefined, visible: ReadonlySet<string>): string[] | undefined =>
  names?.filter((name) => visible.has(name));

function clientPerson(person: AgendaPerson, number: number, agenda: Agenda, { start, end, stays }: Folded) {
  const visible = new Set(stays.flatMap(({ item }) => namesOf(item)));
  const { joins, leaves, count, side, optional } = person;
  const tracks = kept(person.tracks, visible);
  return {
    id: `person-${number}`,
    name: nameOf(person, agenda),
    role: side,
    roleLabel: roleLabelOf(person, agenda),
    side,
    count,
    ...present({
      optional,
      // Who comes before the client or stays after is nobody's business.
      joins: joins !== undefined && epochOf(joins) > epochOf(start) ? joins : undefined,
      leaves: leaves !== undefined && epochOf(leaves) < epochOf(end) ? leaves : undefined,
      attends: kept(person.attends, visible),
      tracks: tracks?.length ? tracks : undefined,
    }),
  };
}

/** Ids as they stand in a file may say more than titles do; `block-1` says nothing. */
function neutralIds(ids: readonly (string | undefined)[], prefix: string): ReadonlyMap<string, string> {
  const distinct = [...new Set(ids)].filter((id) => id !== undefined);
  return new Map(distinct.map((id, index) => [id, `${prefix}-${index + 1}`]));
}

function trackFor(items: readonly AgendaItem[]) {
  const blocks = neutralIds(
    items.map(({ track }) => track?.block),
    'block',
  );
  const tracks = neutralIds(
    items.map(({ track }) => track?.id),
    'track',
  );
  return ({ track }: AgendaItem): AgendaItem['track'] =>
    track && {
      id: tracks.get(track.id) ?? 'track',
      title: track.title,
      block: blocks.get(track.block) ?? 'block',
      blockTitle: track.blockTitle,
    };
}

function clientItem({ item, start, end, minutes }: Stay, number: number, labels: Labels, track: AgendaItem['track']) {
  const { title, kind, untimed, owner, decider, outcome, who, details, materials } = item;
  return {
    id: `item-${number}`,
    title,
    kind,
    minutes,
    start,
    end,
    ...present({
      untimed,
      owner: allowed(owner, labels),
      decider: allowed(decider, labels),
      outcome,
      who: allowed(who, labels),
      details,
      materials: materials?.map((material) => ({ title: material.title, ...present({ link: material.link }) })),
      track,
    }),
  };
}

/** FNV-1a: the same for every version of a plan, so that a calendar can replace what it has, and no name in it. */
function neutralId(id: string, { view }: Agenda): string {
  if (view === 'client' && /^meeting-[0-9a-f]{16}$/.test(id)) return id;
  return `meeting-${fingerprint(id)}`;
}

/** The domain of the house is not told either. */
function neutralUid(agenda: Agenda): string {
  const { uid, id } = agenda;
  const own = uid === undefined ? id : uid.slice(0, uid.lastIndexOf('@'));
  return `${neutralId(own, agenda)}@meetplan.invalid`;
}

/** A series as its client lives through it: days and times, and nobody's reasons. */
function clientSeries({ start, end, occurrence, exceptions }: Agenda, folded: Folded) {
  const late = epochOf(folded.start) - epochOf(start);
  const early = epochOf(end) - epochOf(folded.end);
  const from = (moment: string) => later(moment, late);
  const visible = (one: { readonly start: string; readonly end: string }) => {
    const begins = from(one.start);
    const ends = later(one.end, -early);
    return { start: begins, end: epochOf(ends) < epochOf(begins) ? begins : ends };
  };
  const moved = exceptions?.moved.map((one) => ({ from: from(one.from), ...visible(one) }));
  return present({
    occurrence: occurrence === undefined ? undefined : from(occurrence),
    exceptions: exceptions && {
      ...present({ ends: exceptions.ends, first: exceptions.first && visible(exceptions.first) }),
      skipped: exceptions.skipped.map((one) => ({ start: from(one.start) })),
      moved: moved ?? [],
      added: exceptions.added.map(from),
    },
  });
}

/** How often they meet, which clients know or should; a rule holds no words of anybody's. */
function repeatFor({ repeat }: Agenda): Agenda['repeat'] {
  if (!repeat) return undefined;
  const { rule, from, until, count } = repeat;
  return { rule, from, ...present({ until, count }) };
}

/** Whether a name is that of somebody listed, whom a client may know or not. */
const isOfThePeople = (name: string | undefined, { attendees }: Agenda): boolean =>
  attendees.some((person) => name !== undefined && [person.id, person.name].includes(name));

/** The agenda of a plan as a client may read it. It has no items where every item is hidden. */
export function clientView(agenda: Agenda): Agenda {
  const folded = fold(agenda);
  const { start, end, stays } = folded;
  const items = stays.map(({ item }) => item);
  const people = visiblePeople(agenda, items, folded);
  const labels = labelsFor(people, agenda);
  const trackOf = trackFor(items);
  const { language, title, form, channel, place, link, organiser, status, timezone, audience } = agenda;
  return {
    meetplan: 'agenda/1',
    view: 'client',
    id: neutralId(agenda.id, agenda),
    type: 'general',
    language,
    audience: 'client',
    title,
    ...present({
      // The purpose of an internal meeting was written for colleagues.
      purpose: audience === 'client' ? agenda.purpose : undefined,
      form,
      channel,
      place,
      link,
      organiser: isOfThePeople(organiser, agenda) ? one(organiser, labels) : organiser,
      status,
      chair: one(agenda.chair, labels),
      noteTaker: one(agenda.noteTaker, labels),
    }),
    start,
    end,
    // Whoever prints the page chose the other zones; their times are reckoned from what is left here.
    ...present({ timezone, timezones: agenda.timezones }),
    uid: neutralUid(agenda),
    ...present({ sequence: agenda.sequence }),
    ...clientSeries(agenda, folded),
    minutes: epochOf(end) - epochOf(start),
    ...present({ repeat: repeatFor(agenda) }),
    attendees: people.map((person, index) => clientPerson(person, index + 1, agenda, folded)),
    tasks: [],
    items: stays.map((stay, index) => clientItem(stay, index + 1, labels, trackOf(stay.item))),
  };
}
