import { epochOf, later } from '../calendar/moment.ts';
import type { Agenda, AgendaItem } from '../schema/agenda.ts';
import { isVisible } from './visible.ts';

/**
 * The minutes of hidden items go to the visible item before them; those at the start or the end of the meeting, and at
 * the start of a parallel track, have none and fall away.
 */

/** What hidden minutes are added to: an item outside blocks, or the last one of a track. */
interface Taker {
  readonly item: AgendaItem;
  /** Hidden minutes at the end of its own track. */
  readonly owed: number;
}

type Added = Map<AgendaItem, number>;

const takesTime = ({ untimed }: AgendaItem): boolean => untimed !== true;

/** Adds as many minutes as there is room for before the next visible item; more there is only in overlapping plans. */
function give(added: Added, item: AgendaItem, minutes: number, next: number): void {
  const had = added.get(item) ?? 0;
  const room = Math.max(0, next - epochOf(item.end) - had);
  added.set(item, had + Math.min(minutes, room));
}

/** Of a block's tracks, those that end last go on until what follows. */
function pass(added: Added, takers: readonly Taker[], minutes: number, next: number): void {
  const endOf = ({ item, owed }: Taker) => epochOf(item.end) + owed;
  const last = takers.reduce((latest, taker) => Math.max(latest, endOf(taker)), Number.NEGATIVE_INFINITY);
  for (const taker of takers) give(added, taker.item, taker.owed + (endOf(taker) === last ? minutes : 0), next);
}

/** One track by itself: its last visible item, and what is hidden behind it. */
function foldTrack(added: Added, items: readonly AgendaItem[]): Taker | undefined {
  let taker: AgendaItem | undefined;
  let hidden = 0;
  for (const item of items) {
    if (!isVisible(item)) hidden += item.minutes;
    else {
      if (taker) give(added, taker, hidden, epochOf(item.start));
      if (takesTime(item)) taker = item;
      hidden = 0;
    }
  }
  return taker && { item: taker, owed: hidden };
}

interface Entry {
  readonly items: readonly AgendaItem[];
  /** Minutes before the first visible item of a block; all of them where nothing is visible. */
  readonly lead: number;
  /** Minutes on the UTC line; undefined where nothing is visible. */
  readonly start: number | undefined;
}

const earliest = (items: readonly AgendaItem[]) => Math.min(...items.map(({ start }) => epochOf(start)));
const latest = (items: readonly AgendaItem[]) => Math.max(...items.map(({ end }) => epochOf(end)));

function entryOf(items: readonly AgendaItem[]): Entry {
  const shown = items.filter(isVisible);
  const start = shown.length ? earliest(shown) : undefined;
  return { items, start, lead: (start ?? latest(items)) - earliest(items) };
}

/** Items outside blocks one by one, the items of a block together. */
function entriesOf(items: readonly AgendaItem[]): readonly Entry[] {
  const runs: AgendaItem[][] = [];
  for (const item of items) {
    const run = runs.at(-1);
    if (run && item.track && run[0]?.track?.block === item.track.block) run.push(item);
    else runs.push([item]);
  }
  return runs.map(entryOf);
}

function takersOf(added: Added, { items }: Entry): readonly Taker[] {
  const tracks = [...new Set(items.map(({ track }) => track?.id))];
  return tracks.flatMap((id) => {
    const inTrack = items.filter(({ track }) => track?.id === id);
    return foldTrack(added, inTrack) ?? [];
  });
}

/** How many minutes each visible item gains. */
function gains(items: readonly AgendaItem[]): Added {
  const added: Added = new Map();
  let takers: readonly Taker[] = [];
  let hidden = 0;
  for (const entry of entriesOf(items)) {
    hidden += entry.lead;
    if (entry.start === undefined) continue;
    pass(added, takers, hidden, entry.start);
    hidden = 0;
    const own = takersOf(added, entry);
    if (own.length) takers = own;
  }
  return added;
}

/** A visible item with its client's time. */
export interface Stay {
  readonly item: AgendaItem;
  readonly start: string;
  readonly end: string;
  readonly minutes: number;
}

export interface Folded {
  readonly start: string;
  readonly end: string;
  readonly stays: readonly Stay[];
}

const first = (moments: readonly string[]) => moments.reduce((a, b) => (epochOf(b) < epochOf(a) ? b : a));
const last = (moments: readonly string[]) => moments.reduce((a, b) => (epochOf(b) > epochOf(a) ? b : a));

/** Visible items in order, longer by the minutes that they take over. */
function staysOf({ items }: Agenda): readonly Stay[] {
  const added = gains(items);
  // The agenda's own moments know the clock of their day, also across a change of it.
  const known = new Map(items.flatMap(({ start, end }) => [start, end]).map((one) => [epochOf(one), one]));
  return items.filter(isVisible).map((item) => {
    const more = added.get(item) ?? 0;
    const end = more ? (known.get(epochOf(item.end) + more) ?? later(item.end, more)) : item.end;
    return { item, start: item.start, end, minutes: item.minutes + more };
  });
}

/** A meeting as its client lives through it; without stays where all items are hidden. */
export function fold(agenda: Agenda): Folded {
  const stays = staysOf(agenda);
  const timed = stays.filter(({ item }) => takesTime(item));
  const shown = timed.length ? timed : stays;
  if (!shown.length) return { start: agenda.start, end: agenda.start, stays };
  const [from, to] = [first(shown.map((stay) => stay.start)), last(shown.map((stay) => stay.end))];
  const hidden = agenda.items.filter((item) => !isVisible(item) && item.minutes > 0);
  const start = hidden.some((item) => epochOf(item.start) < epochOf(from)) ? from : agenda.start;
  const end = hidden.some((item) => epochOf(item.end) > epochOf(to)) ? to : agenda.end;
  const within = (moment: string) => first([last([moment, start]), end]);
  const settle = (stay: Stay): Stay =>
    takesTime(stay.item) ? stay : { ...stay, start: within(stay.start), end: within(stay.end) };
  return { start, end, stays: stays.map(settle) };
}
