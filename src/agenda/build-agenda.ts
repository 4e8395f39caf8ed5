import { localMoment, startEpoch } from '../calendar/clock.ts';
import { momentText, startText } from '../calendar/moment.ts';
import { ruleText } from '../calendar/rule.ts';
import type { Zones } from '../calendar/zone.ts';
import { catalog } from '../language/catalogs.ts';
import { roleLabel as labelOf } from '../language/role-label.ts';
import { elapsedTo } from '../plan/lay-out.ts';
import type { Item, Language, Person, Plan, Reference, Task } from '../plan/plan.ts';
import { present } from '../plan/present.ts';
import type { Slot, Timeline } from '../plan/timeline.ts';
import type { Agenda, AgendaItem, AgendaPerson } from '../schema/agenda.ts';

/** What building an agenda needs to know at every turn. */
interface Building {
  readonly plan: Plan;
  readonly timeline: Timeline;
  readonly zones: Zones;
  readonly language: Language;
  /** Epoch minutes of the start. */
  readonly start: number;
}

/** ISO 8601 of an elapsed minute: local time with offset, without one where the meeting floats. */
const elapsedText = (elapsed: number, { plan, zones, start }: Building): string =>
  momentText(localMoment(start + elapsed, plan.timezone, zones));

const roleLabel = (role: string, { plan, language }: Building): string => labelOf(role, plan.roles, language);

const personLabel = (person: Person, building: Building): string => person.name ?? roleLabel(person.role, building);

/** The people that a reference means, as the reader knows them; somebody named twice stands once. */
function labelsOf(references: readonly Reference[], building: Building): string[] | undefined {
  const { plan, language } = building;
  const labels = references.flatMap(({ label, people, group }) => {
    if (group) return [label === 'everyone' ? catalog(language).agenda.everyone : catalog(language).agenda.group];
    // A role that several hold is shown as the role.
    if (people.length > 1) return [plan.roles.has(label) ? roleLabel(label, building) : label];
    return plan.people.filter(({ id }) => id === people[0]).map((person) => personLabel(person, building));
  });
  return labels.length ? [...new Set(labels)] : undefined;
}

function buildPerson(person: Person, building: Building): AgendaPerson {
  const { plan, zones } = building;
  const at = (moment: Person['joins']) => moment && elapsedText(elapsedTo(moment, plan, zones), building);
  return {
    id: person.id,
    name: personLabel(person, building),
    role: person.role,
    roleLabel: roleLabel(person.role, building),
    side: person.side,
    count: person.count,
    ...present({
      optional: person.optional || undefined,
      department: person.department,
      email: person.email,
      relationship: person.relationship,
      joins: at(person.joins),
      leaves: at(person.leaves),
      attends: attendedTitles(person, building),
      tracks: trackTitles(person, building),
    }),
  };
}

/** What `attends` names, in the order of the meeting: items and blocks by title, tracks with their block's. */
function attendedTitles({ attends }: Person, { plan }: Building): string[] | undefined {
  if (!attends) return undefined;
  const named = (item: Item): string[] => [
    ...(attends.includes(item.id) ? [item.title] : []),
    ...item.tracks.flatMap((track) => [
      ...(attends.includes(track.id) ? [`${item.title}: ${track.title}`] : []),
      ...track.items.flatMap(named),
    ]),
  ];
  return plan.items.flatMap(named);
}

function trackTitles({ tracks }: Person, { plan }: Building): string[] | undefined {
  const titles = plan.items.flatMap((item) =>
    item.tracks.filter(({ id }) => tracks.includes(id)).map(({ title }) => `${item.title}: ${title}`),
  );
  return titles.length ? titles : undefined;
}

const blockOf = (slot: Slot, { plan }: Building): Item | undefined =>
  slot.block === undefined ? undefined : plan.items.find(({ id }) => id === slot.block);

function trackOf(slot: Slot, block: Item | undefined): AgendaItem['track'] {
  const track = block?.tracks.find(({ id }) => id === slot.track);
  return block && track && { id: track.id, title: track.title, block: block.id, blockTitle: block.title };
}

function buildItem(slot: Slot, building: Building): AgendaItem {
  const { item, start, end } = slot;
  const block = blockOf(slot, building);
  const materials = item.materials.map(({ title, link }) => ({ title, ...present({ link }) }));
  return {
    id: item.id,
    title: item.title,
    kind: item.kind,
    minutes: end - start,
    start: elapsedText(start, building),
    end: elapsedText(end, building),
    ...present({
      untimed: item.untimed || undefined,
      owner: labelsOf(item.owner, building),
      decider: labelsOf(item.decider, building),
      outcome: item.outcome,
      who: labelsOf(item.who, building),
      details: item.details,
      notes: item.notes,
      materials: materials.length ? materials : undefined,
      // What is internal as a block is so in each of its parts.
      internal: item.internal || block?.internal || undefined,
      track: trackOf(slot, block),
      status: item.status,
      carried: item.carried,
    }),
  };
}

/** A parallel block is printed through its tracks' items; only an empty one stands for itself. */
const isPrinted = ({ tracks }: Item): boolean => tracks.every(({ items }) => items.length === 0);

function buildTask(task: Task, building: Building): Agenda['tasks'][number] {
  const { when, what, minutes, due } = task;
  return {
    when,
    who: labelsOf(task.who, building) ?? [],
    what,
    minutes,
    ...present({ once: task.once || undefined, due }),
  };
}

/** Whom to contact: who does it is often a role. */
function rhythmOf({ contactRhythm }: Plan, building: Building): Agenda['contactRhythm'] {
  if (typeof contactRhythm !== 'object') return contactRhythm;
  const name = (who: string) => (building.plan.roles.has(who) ? roleLabel(who, building) : who);
  return contactRhythm.map((row) => ({ ...row, who: name(row.who) }));
}

function textsOf(plan: Plan, building: Building) {
  const { purpose, expectedBenefit, justification, mustNotMention, form, channel, place, link } = plan;
  return present({
    purpose,
    expectedBenefit,
    justification,
    mustNotMention: mustNotMention.length ? [...mustNotMention] : undefined,
    contactRhythm: rhythmOf(plan, building),
    form,
    channel,
    place,
    link,
    organiser: organiserOf(building),
    status: plan.status === 'planned' ? undefined : plan.status,
    reason: plan.reason,
  });
}

/** Whoever is named by an id is known by name. */
function organiserOf(building: Building): string | undefined {
  const { people, organiser } = building.plan;
  const person = people.find(({ id }) => id === organiser);
  return person ? personLabel(person, building) : organiser;
}

/** The start that its series gave a dated plan, by the clock of the day. */
function occurrenceOf({ series, start, timezone }: Plan, zones: Zones): string | undefined {
  return series && startText(series.occurrence, series.start ?? start, timezone, zones);
}

function repeatOf({ repeat, date: from }: Plan): Agenda['repeat'] {
  if (!repeat) return undefined;
  return { rule: ruleText(repeat.rule), from, ...present({ until: repeat.until?.date, count: repeat.count }) };
}

/** Everything that a renderer prints, decided: clock times, names, labels, the price. */
export function buildAgenda(
  plan: Plan,
  timeline: Timeline,
  cost: Agenda['cost'],
  zones: Zones,
  language: Language,
): Agenda {
  const start = startEpoch(plan.date, plan.start, plan.timezone, zones);
  const building: Building = { plan, timeline, zones, language, start };
  const last = timeline.slots.reduce((latest, slot) => Math.max(latest, slot.end), 0);
  const minutes = Math.max(last, plan.duration ?? 0);
  const one = (reference: Reference | undefined) => reference && labelsOf([reference], building)?.[0];
  return {
    meetplan: 'agenda/1',
    id: plan.id,
    type: plan.type,
    language,
    audience: plan.audience,
    title: plan.title,
    ...textsOf(plan, building),
    ...present({ chair: one(plan.chair), noteTaker: one(plan.noteTaker) }),
    start: elapsedText(0, building),
    end: elapsedText(minutes, building),
    ...present({ timezone: plan.timezone }),
    uid: plan.uid,
    ...present({ sequence: plan.status === 'cancelled' ? 1 : undefined, occurrence: occurrenceOf(plan, zones) }),
    minutes,
    ...present({ repeat: repeatOf(plan) }),
    attendees: plan.people.map((person) => buildPerson(person, building)),
    tasks: plan.tasks.map((task) => buildTask(task, building)),
    items: timeline.slots.filter(({ item }) => isPrinted(item)).map((slot) => buildItem(slot, building)),
    ...present({ cost }),
  };
}
