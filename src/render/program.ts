import { epochOf } from '../calendar/moment.ts';
import { splitMoment } from '../language/format.ts';
import { present } from '../plan/present.ts';
import type { Agenda, AgendaItem } from '../schema/agenda.ts';

/** Items in the order in which a reader meets them; every format prints this one. */

interface TrackRun {
  readonly title: string;
  readonly items: readonly AgendaItem[];
}

/** Tracks that run at the same time; as long as the longest. */
export interface Block {
  readonly title: string;
  readonly start: string;
  readonly end: string;
  readonly minutes: number;
  /** By the clocks of other zones. */
  readonly zones?: NonNullable<AgendaItem['zones']>;
  readonly tracks: readonly TrackRun[];
}

export interface Day {
  readonly date: string;
  readonly entries: readonly (AgendaItem | Block)[];
}

export const isBlock = (entry: AgendaItem | Block): entry is Block => 'tracks' in entry;

function blockOf(items: readonly AgendaItem[], title: string, first: AgendaItem): Block {
  const earliest = items.reduce((a, b) => (epochOf(b.start) < epochOf(a.start) ? b : a), first);
  const latest = items.reduce((a, b) => (epochOf(b.end) > epochOf(a.end) ? b : a), first);
  const ids = [...new Set(items.map(({ track }) => track?.id))];
  const zones = earliest.zones?.map((zone, index) => ({ ...zone, end: latest.zones?.[index]?.end ?? zone.end }));
  return {
    title,
    start: earliest.start,
    end: latest.end,
    minutes: epochOf(latest.end) - epochOf(earliest.start),
    ...present({ zones }),
    tracks: ids.map((id) => {
      const inTrack = items.filter(({ track }) => track?.id === id);
      return { title: inTrack[0]?.track?.title ?? '', items: inTrack };
    }),
  };
}

/** Breaks are no matters to be dealt with, and have no number. */
const UNNUMBERED: ReadonlySet<AgendaItem['kind']> = new Set(['break', 'meal', 'buffer']);

const entryOf = ({ id, track }: AgendaItem): string => (track ? `block ${track.block}` : `item ${id}`);

/**
 * A formal agenda with its matters numbered, a parallel block as one; any other as it is. What only staff see has no
 * number either, so that all readers mean the same by "matter 4".
 */
export function numbered(agenda: Agenda): Agenda {
  if (agenda.form !== 'formal') return agenda;
  const matters = agenda.items.filter(({ internal, kind }) => !internal && !UNNUMBERED.has(kind));
  const numbers = new Map([...new Set(matters.map(entryOf))].map((entry, index) => [entry, index + 1]));
  const items = agenda.items.map((item): AgendaItem => {
    const number = numbers.get(entryOf(item));
    if (number === undefined) return item;
    const { title, track } = item;
    if (!track) return { ...item, title: `${number}. ${title}` };
    return { ...item, track: { ...track, blockTitle: `${number}. ${track.blockTitle}` } };
  });
  return { ...agenda, items };
}

/** Neighbours of one parallel block become one entry. */
function entriesOf(items: readonly AgendaItem[]): (AgendaItem | Block)[] {
  const runs: AgendaItem[][] = [];
  for (const item of items) {
    const run = runs.at(-1);
    if (run && item.track && run[0]?.track?.block === item.track.block) run.push(item);
    else runs.push([item]);
  }
  return runs.flatMap((run): (AgendaItem | Block)[] => {
    const [first] = run;
    return first?.track ? [blockOf(run, first.track.blockTitle, first)] : run;
  });
}

/** A day begins with the first entry that starts on it. */
export function program(agenda: Agenda): readonly Day[] {
  const days: { date: string; entries: (AgendaItem | Block)[] }[] = [];
  for (const entry of entriesOf(agenda.items)) {
    const { date } = splitMoment(entry.start);
    const day = days.at(-1);
    if (day?.date === date) day.entries.push(entry);
    else days.push({ date, entries: [entry] });
  }
  return days;
}
