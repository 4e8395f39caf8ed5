import { epochOf } from '../calendar/moment.ts';
import { splitMoment } from '../language/format.ts';
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
  readonly tracks: readonly TrackRun[];
}

export interface Day {
  readonly date: string;
  readonly entries: readonly (AgendaItem | Block)[];
}

export const isBlock = (entry: AgendaItem | Block): entry is Block => 'tracks' in entry;

function blockOf(items: readonly AgendaItem[], title: string, first: AgendaItem): Block {
  const earliest = items.reduce((a, b) => (epochOf(b.start) < epochOf(a.start) ? b : a), first).start;
  const latest = items.reduce((a, b) => (epochOf(b.end) > epochOf(a.end) ? b : a), first).end;
  const ids = [...new Set(items.map(({ track }) => track?.id))];
  return {
    title,
    start: earliest,
    end: latest,
    minutes: epochOf(latest) - epochOf(earliest),
    tracks: ids.map((id) => {
      const inTrack = items.filter(({ track }) => track?.id === id);
      return { title: inTrack[0]?.track?.title ?? '', items: inTrack };
    }),
  };
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
