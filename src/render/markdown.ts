import type { Nodes, Paragraph, PhrasingContent, RootContent, Table, TableRow, Text } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Handle, toMarkdown } from 'mdast-util-to-markdown';
import { formatDate, formatList, formatTimes, splitMoment } from '../language/format.ts';
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

/** GitHub-flavoured Markdown from a syntax tree, so that no text of a plan can become markup. */

const text = (value: string): PhrasingContent => ({ type: 'text', value: printableLine(value) });
/** Words of our own, whose spaces at the ends are meant. */
const own = (value: string): PhrasingContent => ({ type: 'text', value });
const strong = (value: string): PhrasingContent => ({ type: 'strong', children: [text(value)] });
const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });
const link = (url: string, label: string): PhrasingContent => ({ type: 'link', url, children: [text(label)] });
const heading = (depth: 1 | 2, value: string): RootContent => ({ type: 'heading', depth, children: [text(value)] });

function bullets(items: readonly (readonly PhrasingContent[])[]): RootContent {
  return {
    type: 'list',
    spread: false,
    children: items.map((children) => ({ type: 'listItem', spread: false, children: [paragraph(...children)] })),
  };
}

const row = (cells: readonly (readonly PhrasingContent[])[]): TableRow => ({
  type: 'tableRow',
  children: cells.map((children) => ({ type: 'tableCell', children: [...children] })),
});

function factContent({ label, text: value, link: url }: Fact): PhrasingContent[] {
  const content = url === undefined ? text(value) : link(url, value);
  return label === '' ? [content] : [own(`${label}: `), content];
}

/** Lines of a text become lines of its cell or paragraph. */
function withBreaks(value: string): PhrasingContent[] {
  return printable(value)
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((line, index): PhrasingContent[] => [
      ...(index ? [{ type: 'break' } as const] : []),
      { type: 'text', value: line },
    ]);
}

/** The agenda itself: times, minutes, titles with their outcomes, owners. */
function table(items: readonly AgendaItem[], agenda: Agenda): Table {
  const say = words(agenda.language);
  const rows = items.map((item) => {
    const marks = itemMarks(item, agenda);
    return row([
      item.untimed ? [] : [text(formatTimes(item.start, item.end, agenda.language))],
      item.untimed ? [] : [text(String(item.minutes))],
      [strong(item.title), ...(marks.length ? [own(` (${marks.join(', ')})`)] : [])],
      [text(formatList(item.owner ?? [], agenda.language))],
      item.outcome === undefined ? [] : [text(item.outcome)],
    ]);
  });
  const head = row([say.time, say.minutes, say.item, say.owner, say.outcome].map((label) => [text(label)]));
  return { type: 'table', align: [null, 'right', null, null, null], children: [head, ...rows] };
}

/** Runs of items that share a day and a track: a table each. */
function groups(agenda: Agenda): readonly { heading: string; items: readonly AgendaItem[] }[] {
  const found: { key: string; heading: string; items: AgendaItem[] }[] = [];
  let day = splitMoment(agenda.start).date;
  for (const item of agenda.items) {
    const { date } = splitMoment(item.start);
    const track = item.track ? `${item.track.blockTitle}: ${item.track.title}` : '';
    const key = `${date} ${item.track?.id ?? ''}`;
    const title = [...(date === day ? [] : [formatDate(date, agenda.language)]), ...(track ? [track] : [])].join(' – ');
    if (found.at(-1)?.key === key) found.at(-1)?.items.push(item);
    else found.push({ key, heading: title, items: [item] });
    day = date;
  }
  return found;
}

/** What the table has no column for, below the table, item by item. */
function details(agenda: Agenda): RootContent[] {
  return agenda.items.flatMap((item): RootContent[] => {
    const { outcome, ...rest } = item;
    const rows = itemFacts(rest, agenda);
    if (!rows.length) return [];
    const lines = rows.flatMap((fact): PhrasingContent[][] =>
      fact.label === '' ? [withBreaks(fact.text)] : [factContent(fact)],
    );
    return [paragraph(strong(item.title)), bullets(lines)];
  });
}

function section(title: string, content: readonly RootContent[]): RootContent[] {
  return content.length ? [heading(2, title), ...content] : [];
}

const list = (lines: readonly string[]): RootContent[] =>
  lines.length ? [bullets(lines.map((line) => [text(line)]))] : [];

function rhythm(agenda: Agenda): RootContent[] {
  const { contactRhythm, language } = agenda;
  if (contactRhythm === undefined) return [];
  if (typeof contactRhythm === 'string') return [paragraph(...withBreaks(contactRhythm))];
  const say = words(language);
  const head = row([say.whom, say.who, say.rhythm].map((label) => [text(label)]));
  const rows = contactRhythm.map(({ whom, who, when }) => row([[text(whom)], [text(who)], [text(when)]]));
  return [{ type: 'table', align: [null, null, null], children: [head, ...rows] }];
}

function tree(agenda: Agenda): Nodes {
  const say = words(agenda.language);
  const notice = internalNotice(agenda);
  const status = statusText(agenda);
  const factList = facts(agenda).map(({ label, text: value, link: url }): PhrasingContent[] => [
    strong(`${label}:`),
    own(' '),
    ...(url === undefined ? [text(value)] : [link(url, value)]),
  ]);
  const program = groups(agenda).flatMap((group): RootContent[] => [
    ...(group.heading === '' ? [] : [paragraph(strong(group.heading))]),
    table(group.items, agenda),
  ]);
  return {
    type: 'root',
    children: [
      ...(notice === undefined ? [] : [paragraph(strong(notice))]),
      heading(1, agenda.title),
      ...(status === undefined ? [] : [paragraph(strong(status))]),
      bullets(factList),
      ...section(say.people, list(agenda.attendees.map((person) => personText(person, agenda)))),
      ...section(say.before, list(tasksOf(agenda, 'before').map((task) => taskText(task, agenda)))),
      ...section(say.agenda, [...program, ...details(agenda)]),
      ...section(say.after, list(tasksOf(agenda, 'after').map((task) => taskText(task, agenda)))),
      ...section(say.contactRhythm, rhythm(agenda)),
      ...section(say.mustNotMention, list(agenda.mustNotMention ?? [])),
    ],
  };
}

/**
 * Texts in which nothing can mean anything: words and numbers, with punctuation that ends a word. Everything else goes
 * through the library's escaping, which tries some fifty patterns on it.
 */
const HARMLESS = /^(?:\p{L}(?:[\p{L}\p{N} ,–'()%?]|[.:;](?= |$))*|\d+|\d\d?[:.]\d\d–\d\d?[:.]\d\d)$/u;

const textHandler: Handle = (node: Text, _parent, state, info) =>
  HARMLESS.test(node.value) && !/ {2}| $/.test(node.value) ? node.value : state.safe(node.value, info);

export function renderMarkdown(agenda: Agenda): string {
  return toMarkdown(tree(agenda), {
    bullet: '-',
    emphasis: '_',
    rule: '-',
    handlers: { text: textHandler },
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  });
}
