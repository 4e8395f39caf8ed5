import type { ListItem, Nodes, RootContent, Table } from 'mdast';
import { catalog } from '../language/catalogs.ts';
import { formatDate, formatList, formatTimes } from '../language/format.ts';
import type { Agenda, AgendaItem } from '../schema/agenda.ts';
import { attachmentTexts } from './attachments.ts';
import {
  type Fact,
  facts,
  internalNotice,
  itemFacts,
  itemMarks,
  meetingText,
  peopleTitle,
  personText,
  statusText,
  tasksOf,
  taskText,
} from './facts.ts';
import { bullets, gfm, heading, listItem, type Phrase, paragraph, row } from './gfm.ts';
import { linesOf, linked, own, strong, text } from './markdown-phrases.ts';
import { type Block, isBlock, numbered, program } from './program.ts';
import { dayAndTimes, zoneTimes } from './zones.ts';

/** GitHub-flavoured Markdown from a syntax tree, so that no text of a plan can become markup. */

function factContent({ label, text: value, link }: Fact): Phrase {
  const content = link === undefined ? linesOf(value) : [linked(link, value)];
  return label === '' ? content : [own(`${label}: `), ...content];
}

/** Titles with their outcomes, times, minutes, owners. */
function table(items: readonly AgendaItem[], agenda: Agenda): Table {
  const say = catalog(agenda.language).agenda;
  const { timezones = [] } = agenda;
  const rows = items.map((item) => {
    const marks = itemMarks(item, agenda);
    const elsewhere = zoneTimes(item, agenda.language);
    return row([
      item.untimed ? [] : [own(formatTimes(item.start, item.end, agenda.language))],
      ...timezones.map((name) =>
        elsewhere.filter(({ timezone }) => timezone === name).map((one) => own(dayAndTimes(one, agenda.language))),
      ),
      item.untimed ? [] : [own(String(item.minutes))],
      [strong(text(item.title)), ...(marks.length ? [own(` (${marks.join(', ')})`)] : [])],
      text(formatList(item.owner ?? [], agenda.language)),
      item.outcome === undefined ? [] : text(item.outcome),
    ]);
  });
  const labels = [say.time, ...timezones, say.minutes, say.item, say.owner, say.outcome];
  const align = labels.map((label) => (label === say.minutes ? 'right' : null));
  return { type: 'table', align, children: [row(labels.map((label) => [own(label)])), ...rows] };
}

/** A block's own line, then a table for each of its tracks. */
function blockContent(block: Block, agenda: Agenda): RootContent[] {
  const say = catalog(agenda.language).agenda;
  const times = formatTimes(block.start, block.end, agenda.language);
  const elsewhere = zoneTimes(block, agenda.language).map(
    (one) => ` · ${dayAndTimes(one, agenda.language)} (${one.timezone})`,
  );
  const head = [own(`${times} `), strong(text(block.title)), own(` (${say.parallel})${elsewhere.join('')}`)];
  const tracks = block.tracks.flatMap((track) => [paragraph([strong(text(track.title))]), table(track.items, agenda)]);
  return [paragraph(head), ...tracks];
}

/** Items outside blocks in one table as far as they follow one another. */
function entryContent(entries: readonly (AgendaItem | Block)[], agenda: Agenda): RootContent[] {
  const content: RootContent[] = [];
  let items: AgendaItem[] = [];
  const flush = () => {
    if (items.length) content.push(table(items, agenda));
    items = [];
  };
  for (const entry of entries) {
    if (isBlock(entry)) {
      flush();
      content.push(...blockContent(entry, agenda));
    } else items.push(entry);
  }
  flush();
  return content;
}

function programContent(agenda: Agenda): RootContent[] {
  const days = program(agenda);
  return days.flatMap(({ date, entries }) => [
    ...(days.length > 1 ? [heading(3, formatDate(date, agenda.language))] : []),
    ...entryContent(entries, agenda),
  ]);
}

/** What the tables have no column for, below them, item by item. */
function details(agenda: Agenda): RootContent[] {
  const items = agenda.items.flatMap((item): ListItem[] => {
    const { outcome, ...rest } = item;
    const rows = itemFacts(rest, agenda);
    return rows.length ? [listItem([paragraph([strong(text(item.title))]), bullets(rows.map(factContent))])] : [];
  });
  return items.length ? [{ type: 'list', spread: false, children: items }] : [];
}

function section(title: string, content: readonly RootContent[]): RootContent[] {
  return content.length ? [heading(2, title), ...content] : [];
}

const list = (lines: readonly string[]): RootContent[] => (lines.length ? [bullets(lines.map(text))] : []);

function rhythm(agenda: Agenda): RootContent[] {
  const { contactRhythm, language } = agenda;
  if (contactRhythm === undefined) return [];
  if (typeof contactRhythm === 'string') return [paragraph(linesOf(contactRhythm))];
  const say = catalog(language).agenda;
  const head = row([say.whom, say.who, say.rhythm].map((label) => [own(label)]));
  const rows = contactRhythm.map(({ whom, who, when }) => row([text(whom), text(who), text(when)]));
  return [{ type: 'table', align: [null, null, null], children: [head, ...rows] }];
}

function tree(agenda: Agenda): Nodes {
  const say = catalog(agenda.language).agenda;
  const notice = internalNotice(agenda);
  const status = statusText(agenda);
  const tasks = (when: 'before' | 'after') => list(tasksOf(agenda, when).map((task) => taskText(task, agenda)));
  const factList = facts(agenda).map(({ label, text: value, link }) => [
    strong([own(`${label}:`)]),
    own(' '),
    ...(link === undefined ? linesOf(value) : [linked(link, value)]),
  ]);
  const people = agenda.attendees.map((person) => personText(person, agenda));
  return {
    type: 'root',
    children: [
      ...(notice === undefined ? [] : [paragraph([strong(text(notice))])]),
      heading(1, agenda.title),
      ...(status === undefined ? [] : [paragraph([strong(text(status))])]),
      paragraph([{ type: 'emphasis', children: [own(meetingText(agenda))] }]),
      bullets(factList),
      ...section(peopleTitle(agenda), list(people)),
      ...section(say.before, tasks('before')),
      ...section(say.agenda, [...programContent(agenda), ...details(agenda)]),
      ...section(say.after, tasks('after')),
      ...section(say.contactRhythm, rhythm(agenda)),
      ...section(say.attachments, list(attachmentTexts(agenda))),
      ...section(say.mustNotMention, list(agenda.mustNotMention ?? [])),
    ],
  };
}

export const renderMarkdown = (agenda: Agenda): string => gfm(tree(numbered(agenda)));
