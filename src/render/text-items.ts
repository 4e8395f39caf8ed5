import { catalog } from '../language/catalogs.ts';
import { formatDate, formatDuration, formatList, formatTimes } from '../language/format.ts';
import { printable, printableLine } from '../language/printable.ts';
import type { Agenda, AgendaItem } from '../schema/agenda.ts';
import { type Fact, itemFacts, itemMarks } from './facts.ts';
import { hang, padEnd, padStart, runOn, wrap } from './layout.ts';
import { type Block, isBlock, program } from './program.ts';
import type { Style } from './style.ts';
import { zoneTimes } from './zones.ts';

/** The items of an agenda in a terminal: a table where there is room, stacked where there is none. */

const NARROW = 64;

/** Whether lines are too short for columns. */
export const isNarrow = (style: Style): boolean => style.columns < NARROW;
const INDENT = '  ';

interface Columns {
  readonly time: number;
  readonly minutes: number;
  readonly title: number;
  readonly owner: number;
}

/** What printing an item needs besides the item. */
interface Printing {
  readonly agenda: Agenda;
  readonly style: Style;
  readonly columns: Columns;
}

const clock = (entry: AgendaItem | Block, { language }: Agenda): string =>
  'untimed' in entry && entry.untimed ? '' : formatTimes(entry.start, entry.end, language);

const length = (entry: AgendaItem | Block, { language }: Agenda): string =>
  'untimed' in entry && entry.untimed ? '' : formatDuration(entry.minutes, language);

const ownerText = (item: AgendaItem, { language }: Agenda): string =>
  printableLine(formatList(item.owner ?? [], language));

function titleText(item: AgendaItem, agenda: Agenda): string {
  const marks = itemMarks(item, agenda);
  return printableLine(item.title) + (marks.length ? ` [${marks.join(', ')}]` : '');
}

const widest = (texts: readonly string[], style: Style): number =>
  texts.reduce((most, text) => Math.max(most, style.width(text)), 0);

/** Owners take what they need, up to a quarter of the line; titles no more than they need of the rest. */
function columnsFor(agenda: Agenda, style: Style): Columns {
  const entries = program(agenda).flatMap((day) => day.entries);
  const items = agenda.items.map((item) => ({ title: titleText(item, agenda), owner: ownerText(item, agenda), item }));
  const time = widest(
    [...entries, ...agenda.items].flatMap((entry) => [
      clock(entry, agenda),
      ...zoneTimes(entry, agenda.language).map(({ times }) => times),
    ]),
    style,
  );
  const minutes = widest(
    [...entries, ...agenda.items].map((entry) => length(entry, agenda)),
    style,
  );
  const quarter = Math.floor(style.columns / 4);
  const owner = widest(
    items.flatMap((one) => wrap(one.owner, quarter, style)),
    style,
  );
  const room = style.columns - INDENT.length - time - minutes - owner - 6;
  const title = widest(
    items.map((one) => (one.item.track ? INDENT + INDENT : '') + one.title),
    style,
  );
  return { time, minutes, owner, title: Math.min(title, room) };
}

/** Lines below an item. A text of the plan's own may have several, each indented. */
function factLines(rows: readonly Fact[], indent: string, style: Style): string[] {
  const put = isNarrow(style) ? runOn : hang;
  return rows.flatMap(({ label, text, link }) => {
    const shown = link === undefined || link === text ? text : `${text} <${link}>`;
    const lines = printable(shown.replaceAll('\t', ' ')).split(/\r\n|\r|\n/);
    return lines
      .map((line) => line.trimEnd())
      .flatMap((line, index) => put(index === 0 && label !== '' ? `${label}: ` : '', line, style, indent))
      .map((line) => style.dim(line));
  });
}

/** The times of other zones below the item's own, each with its name where titles stand. */
function zoneLines(entry: AgendaItem | Block, indent: string, { agenda, columns, style }: Printing): string[] {
  const gap = isNarrow(style) ? '  ' : ' '.repeat(columns.minutes + 4);
  const lead = isNarrow(style) ? indent : INDENT + indent;
  const width = isNarrow(style) ? 0 : columns.time;
  return zoneTimes(entry, agenda.language)
    .flatMap(({ timezone, times, day }) =>
      hang(`${lead}${padStart(times, width, style)}${gap}`, [timezone, day].filter(Boolean).join(', '), style),
    )
    .map((line) => style.dim(line));
}

function wideItem(item: AgendaItem, indent: string, printing: Printing): string[] {
  const { agenda, columns, style } = printing;
  const room = columns.title - style.width(indent);
  const titles = wrap(titleText(item, agenda), room, style);
  const owners = wrap(ownerText(item, agenda), columns.owner, style);
  const rows = Array.from({ length: Math.max(titles.length, owners.length) }, (_, index) => {
    const title = titles[index] ?? '';
    const cells = [
      style.accent(padStart(index ? '' : clock(item, agenda), columns.time, style)),
      padStart(index ? '' : length(item, agenda), columns.minutes, style),
      style.bold(title) + padEnd(title, room, style).slice(title.length),
      owners[index] ?? '',
    ];
    return `${INDENT}${indent}${cells.join('  ')}`.trimEnd();
  });
  const below = ' '.repeat(INDENT.length + indent.length + columns.time + columns.minutes + 4);
  return [...rows, ...zoneLines(item, indent, printing), ...factLines(itemFacts(item, agenda), below, style)];
}

function narrowItem(item: AgendaItem, indent: string, printing: Printing): string[] {
  const { agenda, style } = printing;
  const say = catalog(agenda.language).agenda;
  const inner = indent + INDENT;
  const times = item.untimed ? [] : [`${indent}${style.accent(clock(item, agenda))}  ${length(item, agenda)}`];
  const titles = wrap(titleText(item, agenda), style.columns - inner.length, style);
  const owner = ownerText(item, agenda);
  return [
    ...times,
    ...zoneLines(item, indent, printing),
    ...titles.map((line) => inner + style.bold(line)),
    ...(owner === '' ? [] : runOn(`${say.owner}: `, owner, style, inner)),
    ...factLines(itemFacts(item, agenda), inner, style),
  ];
}

const itemLines = (item: AgendaItem, indent: string, printing: Printing): string[] =>
  isNarrow(printing.style) ? narrowItem(item, indent, printing) : wideItem(item, indent, printing);

/** The block's own line, then its tracks one below the other, indented as a sign that they share their time. */
function blockLines(block: Block, printing: Printing): string[] {
  const { agenda, columns, style } = printing;
  const title = `${printableLine(block.title)} (${catalog(agenda.language).agenda.parallel})`;
  const narrow = isNarrow(style);
  const lead = narrow
    ? `${clock(block, agenda)}  ${length(block, agenda)}`
    : `${INDENT}${padStart(clock(block, agenda), columns.time, style)}  ${padStart(length(block, agenda), columns.minutes, style)}  `;
  const head = narrow
    ? [style.accent(lead), ...wrap(title, style.columns - 2, style).map((line) => INDENT + style.bold(line))]
    : hang(lead, title, style).map(
        (line) => style.accent(line.slice(0, lead.length)) + style.bold(line.slice(lead.length)),
      );
  const indent = narrow ? INDENT : INDENT + INDENT;
  const tracks = block.tracks.flatMap((track) => [
    ...wrap(printableLine(track.title), style.columns - indent.length, style).map((line) => indent + style.bold(line)),
    ...track.items.flatMap((item) => itemLines(item, indent, printing)),
  ]);
  return [...head, ...zoneLines(block, '', printing), ...tracks];
}

/** Items in order; with a heading for each day where there are several. */
export function programLines(agenda: Agenda, style: Style): string[] {
  const printing: Printing = { agenda, style, columns: columnsFor(agenda, style) };
  const days = program(agenda);
  return days.flatMap(({ date, entries }, index) => [
    ...(index ? [''] : []),
    ...(days.length > 1 ? [style.bold(formatDate(date, agenda.language))] : []),
    ...entries.flatMap((entry) => (isBlock(entry) ? blockLines(entry, printing) : itemLines(entry, '', printing))),
  ]);
}
