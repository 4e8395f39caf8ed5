import type { Problem } from '../diagnostic.ts';
import type { Person } from '../plan/plan.ts';
import type { Attended } from '../plan/timeline.ts';
import type { Subject } from './rule.ts';

const displayName = (person: Person): string => person.name ?? person.id;

/** The first two tracks that run at the same time and are both attended. */
function collision(attended: readonly Attended[]): readonly [Attended, Attended] | undefined {
  for (const [index, one] of attended.entries()) {
    for (const other of attended.slice(index + 1)) {
      if (other.start >= one.end) break;
      const elsewhere = one.slot.block !== undefined && one.slot.track !== other.slot.track;
      if (elsewhere && other.slot.block === one.slot.block && other.end > one.start && one.end > one.start)
        return [one, other];
    }
  }
  return undefined;
}

/** Nobody is in two tracks at once (G25). Their time is still counted once. */
export function* checkPlaces({ plan, timeline }: Subject): Generator<Problem> {
  for (const person of plan.people) {
    const found = collision(timeline.attendance.get(person.id) ?? []);
    if (!found) continue;
    const args = { person: displayName(person), first: found[0].slot.item.title, second: found[1].slot.item.title };
    const key = person.attends ? 'attends' : 'tracks';
    yield { rule: 'two-places', args, at: [...person.path, key] };
  }
}

/** Staff who are there before and after a block, and in none of its tracks, cost time that the plan does not show. */
export function* checkTracks({ plan, timeline }: Subject): Generator<Problem> {
  for (const slot of timeline.slots) {
    if (!slot.item.tracks.length) continue;
    const idle = plan.people.filter((person) => {
      if (person.side !== 'staff' || person.attends) return false;
      const attended = timeline.attendance.get(person.id) ?? [];
      return !attended.some((one) => one.slot.block === slot.item.id) && attended.length > 0;
    });
    const people = idle.reduce((heads, person) => heads + person.count, 0);
    const args = { people, block: slot.item.title, minutes: slot.end - slot.start };
    if (people) yield { rule: 'no-track', args, at: slot.item.path };
  }
}
