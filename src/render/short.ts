import { catalog } from '../language/catalogs.ts';
import { formatDuration, formatTime } from '../language/format.ts';
import { guardLog, printableLine } from '../language/printable.ts';
import type { Agenda } from '../schema/agenda.ts';
import { type Fact, facts, itemMarks, peopleTitle } from './facts.ts';
import { hang, padStart, wrap } from './layout.ts';
import { numbered } from './program.ts';
import type { Style } from './style.ts';
import { factRows } from './text.ts';

/** The people in one text: `Anna Virtanen, sales rep × 5`. */
const peopleText = ({ attendees }: Agenda): string =>
  attendees.map(({ name, count }) => (count > 1 ? `${name} × ${count}` : name)).join(', ');

/**
 * An agenda in short, for who is about to write it: facts with the price and what its series takes, people,
 * and items without their details.
 */
export function renderShort(given: Agenda, series: readonly Fact[], style: Style): string {
  const agenda = numbered(given);
  const { language, items } = agenda;
  const say = catalog(language).agenda;
  const minutes = items.map((item) => (item.untimed ? '' : formatDuration(item.minutes, language)));
  const widest = Math.max(...minutes.map(style.width));
  const rows = items.flatMap((item, index) => {
    const marks = [...(item.track ? [item.track.title] : []), ...itemMarks(item, agenda)];
    const title = printableLine(`${item.title}${marks.length ? ` [${marks.join(', ')}]` : ''}`);
    const clock = item.untimed ? '' : formatTime(item.start, language);
    return hang(`  ${padStart(clock, 5, style)}  ${padStart(minutes[index] ?? '', widest, style)}  `, title, style);
  });
  const lines = [
    ...wrap(printableLine(agenda.title), style.columns, style).map(style.bold),
    ...factRows([...facts(agenda), ...series, { label: peopleTitle(agenda), text: peopleText(agenda) }], style),
    '',
    style.bold(say.agenda),
    ...rows,
  ];
  return guardLog(`${lines.join('\n')}\n`);
}
