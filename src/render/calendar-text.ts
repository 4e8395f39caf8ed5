import { catalog } from '../language/catalogs.ts';
import { formatDate, formatDuration, formatList, formatTimes, splitMoment } from '../language/format.ts';
import { printableLine } from '../language/printable.ts';
import type { Agenda, AgendaItem } from '../schema/agenda.ts';
import { attachmentTexts } from './attachments.ts';
import {
  type Fact,
  internalNotice,
  itemFacts,
  itemMarks,
  peopleTitle,
  personText,
  statusText,
  tasksOf,
  taskText,
  whyAndWho,
} from './facts.ts';
import { type Block, isBlock, numbered, program } from './program.ts';
import { clockShiftFacts, dayAndTimes, elsewhereText, zoneTimes } from './zones.ts';

/** An agenda as the description of a calendar entry: plain lines of any length, since programs wrap them themselves. */

const INDENT = '  ';

/** A text of several lines stands below its label. */
function factText({ label, text, link }: Fact, indent = ''): string {
  const shown = link === undefined || link === text ? text : `${text} <${link}>`;
  const lines = shown.split(/\r\n?|\n/).join(`\n${indent}${INDENT}`);
  return label === '' ? `${indent}${lines}` : `${indent}${label}: ${lines}`;
}

const zoneLines = (entry: AgendaItem | Block, { language }: Agenda): string[] =>
  zoneTimes(entry, language).map((one) => `${INDENT}${one.timezone}: ${dayAndTimes(one, language)}`);

function itemLines(item: AgendaItem, agenda: Agenda): string[] {
  const { language } = agenda;
  const time = item.untimed ? '' : `${formatTimes(item.start, item.end, language)} `;
  const marks = itemMarks(item, agenda);
  const owner = item.owner ? ` – ${printableLine(formatList(item.owner, language))}` : '';
  const length = item.untimed ? '' : ` (${formatDuration(item.minutes, language)})`;
  const title = `${time}${printableLine(item.title)}${marks.length ? ` [${marks.join(', ')}]` : ''}${length}${owner}`;
  return [title, ...zoneLines(item, agenda), ...itemFacts(item, agenda).map((fact) => factText(fact, INDENT))];
}

const blockLines = (block: Block, agenda: Agenda): string[] => [
  `${formatTimes(block.start, block.end, agenda.language)} ${printableLine(block.title)} (${catalog(agenda.language).agenda.parallel})`,
  ...zoneLines(block, agenda),
  ...block.tracks.flatMap((track) => [
    INDENT + printableLine(track.title),
    ...track.items.flatMap((item) => itemLines(item, agenda).map((line) => INDENT + line)),
  ]),
];

function programLines(agenda: Agenda): string[] {
  const days = program(agenda);
  return days.flatMap(({ date, entries }) => [
    ...(days.length > 1 ? [formatDate(date, agenda.language)] : []),
    ...entries.flatMap((entry) => (isBlock(entry) ? blockLines(entry, agenda) : itemLines(entry, agenda))),
  ]);
}

const section = (title: string, lines: readonly string[]): string[] => (lines.length ? ['', title, ...lines] : []);
const bullets = (texts: readonly string[]): string[] => texts.map((text) => `- ${printableLine(text)}`);

/** Dates that the rule gives and nobody meets on; holidays have their names. */
function skippedTexts({ exceptions, language }: Agenda): string[] {
  return (exceptions?.skipped ?? []).map(({ start, reason }) => {
    const day = formatDate(splitMoment(start).date, language);
    return reason === undefined ? day : `${day}: ${reason}`;
  });
}

/** What the entry's own fields cannot say: why, who, and the agenda with its clock times. */
export function calendarText(given: Agenda): string {
  const agenda = numbered(given);
  const say = catalog(agenda.language).agenda;
  const { link } = agenda;
  const tasks = (when: 'before' | 'after') => tasksOf(agenda, when).map((task) => taskText(task, agenda));
  const links: readonly Fact[] = link === undefined ? [] : [{ label: say.link, text: link }];
  const there = elsewhereText(agenda);
  const elsewhere: readonly Fact[] = there === undefined ? [] : [{ label: say.elsewhere, text: there }];
  const people = agenda.attendees.map((person) => personText(person, agenda));
  return [
    ...[internalNotice(agenda), statusText(agenda)].filter((line) => line !== undefined),
    ...[...links, ...elsewhere, ...clockShiftFacts(agenda), ...whyAndWho(agenda)].map((fact) => factText(fact)),
    ...section(say.agenda, programLines(agenda)),
    ...section(peopleTitle(agenda), bullets(people)),
    ...section(say.before, bullets(tasks('before'))),
    ...section(say.after, bullets(tasks('after'))),
    ...section(say.attachments, bullets(attachmentTexts(agenda))),
    ...section(say.notHeld, bullets(skippedTexts(agenda))),
  ].join('\n');
}
