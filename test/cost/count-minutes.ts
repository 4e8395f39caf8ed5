import type { Item, Moment, Person, Plan } from '../../src/plan/plan.ts';

/** The same count in the slowest and plainest way: every minute of the day is asked who sits in the meeting. */

interface Placed {
  readonly item: Item;
  readonly start: number;
  readonly end: number;
  /** Every name that `attends` may call it by. */
  readonly names: readonly string[];
  readonly track?: string;
}

function placeAll({ items }: Plan): readonly Placed[] {
  const placed: Placed[] = [];
  let clock = 0;
  for (const item of items) {
    let latest = clock + item.minutes;
    for (const track of item.tracks) {
      let inTrack = clock;
      for (const inner of track.items) {
        const end = inTrack + inner.minutes;
        placed.push({ item: inner, start: inTrack, end, names: [inner.id, track.id], track: track.id });
        inTrack = end;
      }
      latest = Math.max(latest, inTrack);
    }
    placed.push({ item, start: clock, end: latest, names: [item.id] });
    clock = latest;
  }
  return placed;
}

function isAsked(person: Person, { item, names, track }: Placed): boolean {
  if (item.internal && person.side !== 'staff') return false;
  if (track !== undefined && person.tracks.includes(track)) return true;
  if (person.attends) return names.some((name) => person.attends?.includes(name));
  return track === undefined && item.tracks.length === 0;
}

const minuteOf = (moment: Moment | undefined, plan: Plan, otherwise: number): number =>
  moment ? moment.time - plan.start : otherwise;

/** Counted minutes that one head of an entry sits there. */
export function countMinutes(person: Person, plan: Plan): number {
  const asked = placeAll(plan).filter((placed) => isAsked(person, placed) && plan.counts.has(placed.item.kind));
  const from = minuteOf(person.joins, plan, 0);
  const to = minuteOf(person.leaves, plan, 24 * 60);
  let counted = 0;
  for (let minute = from; minute < to; minute += 1) {
    if (asked.some(({ start, end }) => start <= minute && minute < end)) counted += 1;
  }
  return counted;
}
