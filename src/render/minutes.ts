import type { ListItem, Nodes, PhrasingContent, RootContent, Table } from 'mdast';
import { dayNumber, dayText } from '../calendar/day.ts';
import { catalog } from '../language/catalogs.ts';
import { formatDate, formatDue, formatList, splitMoment } from '../language/format.ts';
import type { Agenda, AgendaItem, AgendaPerson } from '../schema/agenda.ts';
import { internalNotice, meetingName, personText, statusText, tasksOf, whenAndWhere } from './facts.ts';
import { bullets, gfm, heading, listItem, type Phrase, paragraph, row } from './gfm.ts';
import { linesOf, linked, own, strong, text } from './markdown-phrases.ts';
import { type Block, isBlock, numbered, program } from './program.ts';

/** The record of a meeting before it is held: all that the plan knows, and room for what only the meeting can say. */

interface ItemGroup {
  readonly title: string;
  readonly items: readonly AgendaItem[];
}

interface Day {
  readonly date: string;
  readonly entries: readonly (AgendaItem | ItemGroup)[];
}

/** Nothing is decided in a break. */
const NOT_RECORDED: readonly AgendaItem['kind'][] = ['break', 'meal', 'buffer'];

const isRecorded = ({ kind }: AgendaItem): boolean => !NOT_RECORDED.includes(kind);

const isGroup = (entry: AgendaItem | ItemGroup): entry is ItemGroup => 'items' in entry;

/** A label with room behind it, or with what is known already. */
const label = (name: string, value: Phrase = []): Phrase => [
  strong([own(`${name}:`)]),
  ...(value.length ? [own(' '), ...value] : []),
];

const groupOf = ({ title, tracks }: Block): ItemGroup => ({
  title,
  items: tracks.flatMap(({ items }) => items.filter(isRecorded)),
});

/** What is recorded, day by day, under the numbers that a formal agenda gave. */
const record = (agenda: Agenda): readonly Day[] =>
  program(numbered(agenda)).map(({ date, entries }) => ({
    date,
    entries: entries
      .map((entry) => (isBlock(entry) ? groupOf(entry) : entry))
      .filter((entry) => (isGroup(entry) ? entry.items.length > 0 : isRecorded(entry))),
  }));

function titleOf({ title, track, internal }: AgendaItem, agenda: Agenda): string {
  const inTrack = track ? `${track.title}: ` : '';
  return `${inTrack}${title}${internal ? ` (${catalog(agenda.language).agenda.internalItem})` : ''}`;
}

type Depth = 3 | 4 | 5;

function itemContent(item: AgendaItem, depth: Depth, agenda: Agenda): RootContent[] {
  const { agenda: say, minutes: sayHere } = catalog(agenda.language);
  const { owner, outcome, decider, details } = item;
  const names = (list: readonly string[]): Phrase => text(formatList(list, agenda.language));
  return [
    heading(depth, titleOf(item, agenda)),
    bullets([
      ...(owner ? [label(say.owner, names(owner))] : []),
      ...(outcome === undefined ? [] : [label(sayHere.sought, linesOf(outcome))]),
      ...(details === undefined ? [] : [linesOf(details)]),
      ...(decider ? [label(say.decides, names(decider))] : []),
      label(sayHere.decisions),
    ]),
  ];
}

function itemsContent(days: readonly Day[], agenda: Agenda): RootContent[] {
  const isLong = days.length > 1;
  const depth = isLong ? 4 : 3;
  return days.flatMap(({ date, entries }) => [
    ...(isLong && entries.length ? [heading(3, formatDate(date, agenda.language))] : []),
    ...entries.flatMap((entry) =>
      isGroup(entry)
        ? [heading(depth, entry.title), ...entry.items.flatMap((item) => itemContent(item, isLong ? 5 : 4, agenda))]
        : itemContent(entry, depth, agenda),
    ),
  ]);
}

/** A date where the plan's words come to one; hours stay as they are said. */
function deadlineText(due: string, { end, language }: Agenda): string {
  const [, count, unit] = /^(\d{1,3})([dw])$/.exec(due) ?? [];
  const last = dayNumber(splitMoment(end).date);
  if (count === undefined || last === undefined) return formatDue(due, language);
  return formatDue(dayText(last + Number(count) * (unit === 'w' ? 7 : 1)), language);
}

/** A row for each item with its owner, then what is known to follow, then room for more. */
function actions(days: readonly Day[], agenda: Agenda): Table {
  const { agenda: say, minutes: sayHere } = catalog(agenda.language);
  const names = (list: readonly string[]): Phrase => text(formatList(list, agenda.language));
  const items = days.flatMap((day) => day.entries.flatMap((entry) => (isGroup(entry) ? entry.items : [entry])));
  const rows = [
    ...items.map((item) => row([text(titleOf(item, agenda)), [], names(item.owner ?? []), []])),
    ...tasksOf(agenda, 'after').map(({ what, who, due }) =>
      row([[], text(what), names(who), due === undefined ? [] : text(deadlineText(due, agenda))]),
    ),
    row([[], [], [], []]),
  ];
  const head = row([say.item, sayHere.action, say.owner, sayHere.deadline].map((name) => [own(name)]));
  return { type: 'table', align: [null, null, null, null], children: [head, ...rows] };
}

/** A box for everybody; where one entry stands for several, room for their names. */
function box(person: AgendaPerson, agenda: Agenda): ListItem {
  const { names } = catalog(agenda.language).minutes;
  const more = person.count > 1 ? [own(` (${names}:)`)] : [];
  return { ...listItem([paragraph([...text(personText(person, agenda)), ...more])]), checked: false };
}

function attachments({ items }: Agenda): readonly Phrase[] {
  return items.flatMap(({ materials = [] }) =>
    materials.map(({ title, link }): PhrasingContent[] => (link === undefined ? text(title) : [linked(link, title)])),
  );
}

function tree(agenda: Agenda): Nodes {
  const { agenda: say, minutes: sayHere } = catalog(agenda.language);
  const notice = internalNotice(agenda);
  const status = statusText(agenda);
  const days = record(agenda);
  const attached = attachments(agenda);
  const { purpose, chair, noteTaker, attendees } = agenda;
  const optional = (value: string | undefined): Phrase => (value === undefined ? [] : text(value));
  return {
    type: 'root',
    children: [
      ...(notice === undefined ? [] : [paragraph(text(notice))]),
      heading(1, sayHere.title(agenda.title)),
      ...(status === undefined ? [] : [paragraph([strong(text(status))])]),
      paragraph([own(meetingName(agenda))]),
      bullets([
        ...whenAndWhere(agenda).map((fact) =>
          label(fact.label, fact.link === undefined ? linesOf(fact.text) : [linked(fact.link, fact.text)]),
        ),
        ...(purpose === undefined ? [] : [label(say.purpose, linesOf(purpose))]),
        label(say.chair, optional(chair)),
        label(say.noteTaker, optional(noteTaker)),
      ]),
      heading(2, sayHere.present),
      ...(attendees.length
        ? [{ type: 'list' as const, spread: false, children: attendees.map((person) => box(person, agenda)) }]
        : []),
      paragraph(label(sayHere.absent)),
      heading(2, sayHere.items),
      ...itemsContent(days, agenda),
      heading(2, sayHere.actions),
      actions(days, agenda),
      ...(attached.length ? [heading(2, sayHere.attachments), bullets(attached)] : []),
      heading(2, sayHere.next),
      bullets([label(sayHere.nextMeeting), label(sayHere.distribution)]),
    ],
  };
}

export const renderMinutes = (agenda: Agenda): string => gfm(tree(agenda));
