import { reckon } from '../calendar/clock.ts';
import { dayNumber, dayText } from '../calendar/day.ts';
import type { Zones } from '../calendar/zone.ts';
import type { Item, Moment, Person, Plan } from './plan.ts';
import type { Attended, Interval, Slot, Timeline } from './timeline.ts';

/** Elapsed minutes from the meeting's start to a moment inside it; negative for one on day 1 before the start. */
export function elapsedTo(moment: Moment, plan: Plan, zones: Zones): number {
  const first = dayNumber(plan.date) ?? 0;
  const days = moment.day === undefined ? (moment.time >= plan.start ? 0 : 1) : moment.day - 1;
  const start = reckon(plan.date, plan.start, plan.timezone, zones).epoch;
  return reckon(dayText(first + days), moment.time, plan.timezone, zones).epoch - start;
}

/** Items follow one another unless one has `at`; tracks of a block start together, and the longest ends it. */
function place(
  items: readonly Item[],
  from: number,
  startOf: (item: Item) => number | undefined,
  within: object,
): Slot[] {
  const slots: Slot[] = [];
  let cursor = from;
  for (const item of items) {
    const start = startOf(item) ?? cursor;
    const inner = item.tracks.flatMap((track) =>
      place(track.items, start, startOf, { block: item.id, track: track.id }),
    );
    const end = inner.reduce((latest, slot) => Math.max(latest, slot.end), start + item.minutes);
    slots.push({ item, start, end, ...within }, ...inner);
    cursor = end;
  }
  return slots;
}

/** Whether one of an entry's names is this one; where there is none, none is. */
const isNamed = (names: readonly string[], name: string | undefined): boolean => names.some((one) => one === name);

/** Whether a person is asked to a slot at all, before `joins` and `leaves` cut it. */
function isAskedTo(person: Person, { item, track }: Slot): boolean {
  if (item.internal && person.side !== 'staff') return false;
  const inTrack = isNamed(person.tracks, track);
  if (person.attends) return inTrack || isNamed(person.attends, item.id) || isNamed(person.attends, track);
  // A block is its tracks' items; it has minutes of its own only for those who name it.
  return track === undefined ? item.tracks.length === 0 : inTrack;
}

function presenceOf(person: Person, plan: Plan, zones: Zones): Interval {
  return {
    start: person.joins ? elapsedTo(person.joins, plan, zones) : Number.NEGATIVE_INFINITY,
    end: person.leaves ? elapsedTo(person.leaves, plan, zones) : Number.POSITIVE_INFINITY,
  };
}

function attendedBy(person: Person, slots: readonly Slot[], presence: Interval): readonly Attended[] {
  const attended: Attended[] = [];
  for (const slot of slots) {
    if (!isAskedTo(person, slot)) continue;
    const start = Math.max(slot.start, presence.start);
    const end = Math.min(slot.end, presence.end);
    const isThere = slot.start === slot.end ? start <= end : start < end;
    if (isThere) attended.push({ slot, start, end });
  }
  return attended.sort((a, b) => a.start - b.start);
}

/** Who is where and when, in elapsed minutes. */
export function layOut(plan: Plan, zones: Zones): Timeline {
  const startOf = (item: Item) => (item.at ? elapsedTo(item.at, plan, zones) : undefined);
  const slots = place(plan.items, 0, startOf, {});
  const timed = slots.filter(({ start, end }) => end > start);
  const first = timed.reduce((earliest, slot) => Math.min(earliest, slot.start), Number.POSITIVE_INFINITY);
  const last = timed.reduce((latest, slot) => Math.max(latest, slot.end), Number.NEGATIVE_INFINITY);
  return {
    slots,
    minutes: timed.length ? last - first : 0,
    attendance: new Map(
      plan.people.map((person) => [person.id, attendedBy(person, slots, presenceOf(person, plan, zones))]),
    ),
  };
}
