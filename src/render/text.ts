import { catalog } from '../language/catalogs.ts';
import { guardLog, printableLine } from '../language/printable.ts';
import type { Agenda } from '../schema/agenda.ts';
import { attachmentTexts } from './attachments.ts';
import {
  type Fact,
  facts,
  internalNotice,
  meetingText,
  peopleTitle,
  personText,
  rhythmTexts,
  statusText,
  tasksOf,
  taskText,
} from './facts.ts';
import { hang, padEnd, runOn, wrap } from './layout.ts';
import { numbered } from './program.ts';
import type { Style } from './style.ts';
import { isNarrow, programLines } from './text-items.ts';

/** An agenda for a terminal: 40 to 200 columns. */

const INDENT = '  ';

/** A text that may fill the line, painted. */
const lines = (text: string, style: Style, paint: (line: string) => string): string[] =>
  wrap(printableLine(text), style.columns, style).map(paint);

/** Labels in a column of their own; where that would leave too little, the text runs on below its label. */
export function factRows(rows: readonly Fact[], style: Style): string[] {
  const column = Math.max(...rows.map(({ label }) => style.width(label))) + 2;
  return rows.flatMap(({ label, text }) => {
    const shown = printableLine(text);
    if (!isNarrow(style)) {
      const lead = padEnd(label, column, style);
      return hang(lead, shown, style).map((line, index) => (index ? line : style.dim(lead) + line.slice(lead.length)));
    }
    const lead = `${label}:`;
    return runOn(`${lead} `, shown, style).map((line, index) =>
      index ? line : style.dim(lead) + line.slice(lead.length),
    );
  });
}

/** A heading and what stands below it; nothing where there is nothing. */
const section = (title: string, content: readonly string[], style: Style): string[] =>
  content.length ? ['', style.bold(title), ...content] : [];

const bullets = (texts: readonly string[], style: Style): string[] =>
  texts.flatMap((text) => hang('- ', printableLine(text), style, INDENT));

export function renderText(given: Agenda, style: Style): string {
  const agenda = numbered(given);
  const say = catalog(agenda.language).agenda;
  const notice = internalNotice(agenda);
  const status = statusText(agenda);
  const tasks = (when: 'before' | 'after') => tasksOf(agenda, when).map((task) => taskText(task, agenda));
  const people = agenda.attendees.map((person) => personText(person, agenda));
  const all = [
    ...(notice === undefined ? [] : [...lines(notice, style, style.warn), '']),
    ...lines(agenda.title, style, style.bold),
    ...lines(meetingText(agenda), style, style.dim),
    ...(status === undefined ? [] : lines(status, style, style.bad)),
    '',
    ...factRows(facts(agenda), style),
    ...section(peopleTitle(agenda), bullets(people, style), style),
    ...section(say.before, bullets(tasks('before'), style), style),
    ...section(say.agenda, programLines(agenda, style), style),
    ...section(say.after, bullets(tasks('after'), style), style),
    ...section(say.contactRhythm, bullets(rhythmTexts(agenda), style), style),
    ...section(say.attachments, bullets(attachmentTexts(agenda), style), style),
    ...section(say.mustNotMention, bullets(agenda.mustNotMention ?? [], style), style),
  ];
  return guardLog(`${all.join('\n')}\n`);
}
