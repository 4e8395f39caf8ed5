import { formatDate, formatDuration, formatList, formatTimes, splitMoment } from '../language/format.ts';
import { printable, printableLine } from '../language/printable.ts';
import { words } from '../language/words.ts';
import type { Agenda, AgendaItem } from '../schema/agenda.ts';
import {
  type Fact,
  facts,
  internalNotice,
  itemFacts,
  itemMarks,
  personText,
  statusText,
  tasksOf,
  taskText,
} from './facts.ts';
import { hang, padEnd, padStart, wrap } from './layout.ts';
import type { Style } from './style.ts';

/** An agenda for a terminal: 40 to 200 columns, in stacked form where there is no room for a table. */

const NARROW = 64;
const INDENT = '  ';

interface Columns {
  readonly time: number;
  readonly minutes: number;
  readonly title: number;
  readonly owner: number;
}

const oneLine = (text: string): string => printableLine(text);

const clock = (item: AgendaItem, { language }: Agenda): string =>
  item.untimed ? '' : formatTimes(item.start, item.end, language);

/** Owners take what they need, up to a third of the line. */
function columnsFor(agenda: Agenda, style: Style): Columns {
  const time = Math.max(...agenda.items.map((item) => style.width(clock(item, agenda))), 5);
  const longest = Math.max(0, ...agenda.items.map((item) => style.width(ownerText(item, agenda))));
  const owner = Math.min(longest, Math.floor(style.columns / 4));
  const minutes = 7;
  return { time, minutes, owner, title: style.columns - INDENT.length - time - minutes - owner - 6 };
}

const ownerText = (item: AgendaItem, { language }: Agenda): string => oneLine(formatList(item.owner ?? [], language));

function titleText(item: AgendaItem, agenda: Agenda): string {
  const marks = itemMarks(item, agenda);
  return oneLine(item.title) + (marks.length ? ` [${marks.join(', ')}]` : '');
}

function factLines(rows: readonly Fact[], indent: string, style: Style): string[] {
  return rows.flatMap(({ label, text, link }) => {
    const shown = link === undefined || link === text ? text : `${text} <${link}>`;
    const lead = label === '' ? '' : `${label}: `;
    // Only a text of the plan's own may have several lines; each stands indented, so none begins a line of a log.
    return printable(shown)
      .split(/\r\n|\r|\n/)
      .flatMap((line, index) => hang(index === 0 ? lead : '', line, style, indent))
      .map((line) => style.dim(line));
  });
}

function wideItem(item: AgendaItem, agenda: Agenda, columns: Columns, style: Style): string[] {
  const titles = wrap(titleText(item, agenda), columns.title, style);
  const owners = wrap(ownerText(item, agenda), Math.max(1, columns.owner), style);
  const minutes = item.untimed ? '' : formatDuration(item.minutes, agenda.language);
  const rows = Array.from({ length: Math.max(titles.length, owners.length) }, (_, index) => {
    const isFirst = index === 0;
    return [
      style.accent(padEnd(isFirst ? clock(item, agenda) : '', columns.time, style)),
      padStart(isFirst ? minutes : '', columns.minutes, style),
      style.bold(padEnd(titles[index] ?? '', columns.title, style)),
      owners[index] ?? '',
    ]
      .join('  ')
      .trimEnd();
  });
  const below = ' '.repeat(INDENT.length + columns.time + columns.minutes + 4);
  return [...rows.map((row) => INDENT + row), ...factLines(itemFacts(item, agenda), below, style)];
}

function narrowItem(item: AgendaItem, agenda: Agenda, style: Style): string[] {
  const say = words(agenda.language);
  const head = item.untimed
    ? []
    : [`${style.accent(clock(item, agenda))}  ${formatDuration(item.minutes, agenda.language)}`];
  const owner = ownerText(item, agenda);
  return [
    ...head,
    ...wrap(titleText(item, agenda), style.columns - INDENT.length, style).map((line) => INDENT + style.bold(line)),
    ...(owner === '' ? [] : hang(`${say.owner}: `, owner, style, INDENT)),
    ...factLines(itemFacts(item, agenda), INDENT, style),
  ];
}

/** Items in order, with a line where the day changes and where a parallel block or another track begins. */
function itemLines(agenda: Agenda, style: Style): string[] {
  const lines: string[] = [];
  const columns = columnsFor(agenda, style);
  let day = splitMoment(agenda.start).date;
  let place = '';
  for (const item of agenda.items) {
    const { date } = splitMoment(item.start);
    if (date !== day) lines.push('', style.bold(formatDate(date, agenda.language)));
    day = date;
    const here = item.track ? `${oneLine(item.track.blockTitle)}: ${oneLine(item.track.title)}` : '';
    if (here !== place && here !== '') lines.push(`${INDENT}${style.bold(`— ${here}`)}`);
    else if (here !== place) lines.push(`${INDENT}${style.bold('—')}`);
    place = here;
    lines.push(...(style.columns < NARROW ? narrowItem(item, agenda, style) : wideItem(item, agenda, columns, style)));
  }
  return lines;
}

/** A heading and what stands below it; nothing where there is nothing. */
function section(title: string, lines: readonly string[], style: Style): string[] {
  return lines.length ? ['', style.bold(title), ...lines] : [];
}

function bullets(texts: readonly string[], style: Style): string[] {
  return texts.flatMap((text) => hang('- ', oneLine(text), style, INDENT));
}

function rhythmTexts({ contactRhythm }: Agenda): readonly string[] {
  if (contactRhythm === undefined) return [];
  if (typeof contactRhythm === 'string') return [contactRhythm];
  return contactRhythm.map(({ whom, who, when }) => `${whom} – ${who}, ${when}`);
}

export function renderText(agenda: Agenda, style: Style): string {
  const say = words(agenda.language);
  const notice = internalNotice(agenda);
  const status = statusText(agenda);
  const rows = facts(agenda);
  const label = Math.max(...rows.map((row) => style.width(row.label))) + 2;
  const lines = [
    ...(notice === undefined ? [] : [...wrap(oneLine(notice), style.columns, style).map(style.warn), '']),
    ...wrap(oneLine(agenda.title), style.columns, style).map(style.bold),
    ...(status === undefined ? [] : wrap(oneLine(status), style.columns, style).map(style.bad)),
    '',
    ...rows.flatMap((row) => hang(padEnd(row.label, label, style), oneLine(row.text), style)),
    ...section(
      say.people,
      bullets(
        agenda.attendees.map((person) => personText(person, agenda)),
        style,
      ),
      style,
    ),
    ...section(
      say.before,
      bullets(
        tasksOf(agenda, 'before').map((task) => taskText(task, agenda)),
        style,
      ),
      style,
    ),
    ...section(say.agenda, itemLines(agenda, style), style),
    ...section(
      say.after,
      bullets(
        tasksOf(agenda, 'after').map((task) => taskText(task, agenda)),
        style,
      ),
      style,
    ),
    ...section(say.contactRhythm, bullets(rhythmTexts(agenda), style), style),
    ...section(say.mustNotMention, bullets(agenda.mustNotMention ?? [], style), style),
  ];
  return `${lines.join('\n')}\n`;
}
