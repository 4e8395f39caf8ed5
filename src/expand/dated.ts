import type { Occurrence } from '../calendar/series.ts';
import type { Zones } from '../calendar/zone.ts';
import type { Path } from '../diagnostic.ts';
import { isMapping, type Mapping, type Value } from '../document/document.ts';
import { planAt } from '../plan/at-occurrence.ts';
import type { Item, Moment, Plan } from '../plan/plan.ts';

/** What a plan file says, key by key. */
export type PlanValue = Mapping;

/** One day of a series as a dated plan has it. */
export interface DatedDay {
  readonly held: Occurrence;
  /** Set where the day is left out after a plan was made for it. */
  readonly cancelled?: { readonly reason?: string };
  /** Who takes the part that rotates, by id. */
  readonly turn?: { readonly part: 'chair' | 'noteTaker'; readonly person: string };
}

/** Keys that are the series' own. */
const OF_SERIES = ['repeat', 'reviewBy', 'series'];

const pad = (value: number): string => String(value).padStart(2, '0');
/** A time of day as files write it, of minutes after midnight. */
export const clock = (minutes: number): string => `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;

/** A moment as files write it; a time without a day is the first at or after the start. */
function momentText(moment: Moment, start: number): string {
  const first = moment.time >= start ? 1 : 2;
  return (moment.day ?? first) === first ? clock(moment.time) : `day ${moment.day} ${clock(moment.time)}`;
}

const listOf = (value: Value | undefined): readonly Value[] => (Array.isArray(value) ? value : []);

const keyOf = (path: Path): string => JSON.stringify(path);

function itemsByPath(items: readonly Item[]): ReadonlyMap<string, Item> {
  const all = items.flatMap((item) => [item, ...item.tracks.flatMap((track) => track.items)]);
  return new Map(all.map((item) => [keyOf(item.path), item]));
}

/** A series and one of its meetings, as plans. */
interface Pair {
  readonly plan: Plan;
  readonly held: Plan;
  readonly items: ReadonlyMap<string, Item>;
  readonly heldItems: ReadonlyMap<string, Item>;
}

/** The items that are left, each with its id, and with what the day changes about it. */
function agendaValue(list: readonly Value[], at: Path, pair: Pair): Value[] {
  return list.flatMap((entry, index): Value[] => {
    const path = [...at, index];
    const [before, after] = [pair.items.get(keyOf(path)), pair.heldItems.get(keyOf(path))];
    if (!isMapping(entry) || !before || !after) return [];
    const isMoved = after.at !== undefined && pair.held.start !== pair.plan.start;
    const tracks = listOf(entry['parallel']).map((track, number): Value => {
      if (!isMapping(track)) return track;
      const inner = agendaValue(listOf(track['agenda']), [...path, 'parallel', number, 'agenda'], pair);
      return { ...track, agenda: inner };
    });
    return [
      {
        id: after.id,
        ...entry,
        ...(after.minutes === before.minutes ? {} : { duration: after.minutes }),
        ...(isMoved && after.at ? { at: momentText(after.at, pair.held.start) } : {}),
        ...('parallel' in entry
          ? { parallel: tracks.filter((track) => isMapping(track) && listOf(track['agenda']).length) }
          : {}),
      },
    ];
  });
}

/** Whom the entry stands for, where the day changes when they come or what they come for. */
function attendeeValue(entry: Value, index: number, { plan, held, items, heldItems }: Pair): Value[] {
  if (!isMapping(entry)) return [entry];
  const person = held.people.find(({ path }) => keyOf(path) === keyOf(['attendees', index]));
  const isMoved = held.start !== plan.start;
  const left = new Set([...heldItems.values()].map(({ id }) => id));
  const dropped = new Set([...items.values()].filter(({ id }) => !left.has(id)).map(({ id }) => id));
  const attends = listOf(entry['attends']).filter((one) => !dropped.has(String(one)));
  if ('attends' in entry && !attends.length) return [];
  const moment = (key: 'joins' | 'leaves'): PlanValue =>
    isMoved && person?.[key] && key in entry ? { [key]: momentText(person[key], held.start) } : {};
  return [{ ...entry, ...moment('joins'), ...moment('leaves'), ...('attends' in entry ? { attends } : {}) }];
}

const notOnce = (list: Value | undefined): readonly Value[] =>
  listOf(list).filter((entry) => !(isMapping(entry) && entry['once'] === true));

/** A key with a list that is left out where nothing is left in it. */
const filled = (key: string, value: PlanValue, list: readonly Value[]): PlanValue =>
  key in value ? { [key]: list.length ? list : [] } : {};

/**
 * What the file of a dated plan says of one day of a series, without its key `series`. What is done once for the
 * series stays with it. `value` is what the file of the series says.
 */
export function datedValue(plan: Plan, value: PlanValue, day: DatedDay, zones: Zones): PlanValue {
  const { held: occurrence, cancelled, turn } = day;
  const held = planAt(plan, occurrence, zones);
  const pair = { plan, held, items: itemsByPath(plan.items), heldItems: itemsByPath(held.items) };
  const ids = new Set([...pair.heldItems.values()].map(({ id }) => id));
  const {
    meetplan = 'plan/1',
    id: _,
    ...rest
  } = Object.fromEntries(Object.entries(value).filter(([key]) => !OF_SERIES.includes(key)));
  const all: PlanValue = {
    meetplan,
    id: `${plan.id}-${occurrence.occurrence}`,
    ...rest,
    date: occurrence.date,
    ...(occurrence.start === plan.start ? {} : { start: clock(occurrence.start) }),
    ...(occurrence.minutes === undefined ? {} : { duration: occurrence.minutes }),
    ...filled(
      'attendees',
      rest,
      listOf(rest['attendees']).flatMap((entry, index) => attendeeValue(entry, index, pair)),
    ),
    ...filled('tasks', rest, notOnce(rest['tasks'])),
    ...filled('costs', rest, notOnce(rest['costs'])),
    ...filled(
      'suppress',
      rest,
      listOf(rest['suppress']).filter(
        (one) => !isMapping(one) || one['item'] === undefined || ids.has(String(one['item'])),
      ),
    ),
    agenda: agendaValue(listOf(rest['agenda']), ['agenda'], pair),
    ...(turn ? { [turn.part]: turn.person } : {}),
    ...(cancelled ? { status: 'cancelled', ...(cancelled.reason ? { reason: cancelled.reason } : {}) } : {}),
  };
  return Object.fromEntries(Object.entries(all).filter(([, one]) => !Array.isArray(one) || one.length));
}
