import type { Item, Person, Plan } from '../plan/plan.ts';
import type { Attended, Timeline } from '../plan/timeline.ts';

export type Bucket = 'meeting' | 'prep' | 'followUp' | 'travel' | 'recovery';

/** One product of the sum: minutes of each head, times heads. Every figure is a sum of these, and can be explained by them. */
export interface Term {
  readonly person: Person;
  readonly bucket: Bucket;
  /** Whole minutes of each head. */
  readonly minutes: number;
  /** The item attended (bucket `meeting`). */
  readonly item?: Item;
  /** The task done, by its text. */
  readonly task?: string;
}

/** What is done once for a whole series stands in the series' total, and in no single meeting of it. */
export const isOfThisMeeting = (once: boolean, plan: Plan): boolean => !once || plan.repeat === undefined;

/**
 * Minutes of each item that a person attends and that count, the union of the intervals: where two items overlap, the
 * time belongs to the one that began first (R3, R4).
 */
function* attendance(person: Person, attended: readonly Attended[], plan: Plan): Generator<Term> {
  let covered = Number.NEGATIVE_INFINITY;
  for (const { slot, start, end } of attended) {
    // A meal beside a session takes nothing from it: only time that counts can be counted already.
    if (!plan.counts.has(slot.item.kind)) continue;
    const minutes = Math.max(0, end - Math.max(start, covered));
    covered = Math.max(covered, end);
    if (minutes) yield { person, bucket: 'meeting', minutes, item: slot.item };
  }
}

/** Staff work before and after counts for everybody a task names; guests bring no minutes of ours (R5, R6). */
function* tasks(plan: Plan): Generator<Term> {
  for (const task of plan.tasks) {
    if (!task.minutes || !isOfThisMeeting(task.once, plan)) continue;
    const ids = new Set(task.who.flatMap(({ people }) => people));
    for (const person of plan.people) {
      if (!ids.has(person.id) || person.side !== 'staff') continue;
      yield { person, bucket: task.when === 'before' ? 'prep' : 'followUp', minutes: task.minutes, task: task.what };
    }
  }
}

function* around(person: Person): Generator<Term> {
  for (const bucket of ['prep', 'followUp', 'travel', 'recovery'] as const) {
    if (person[bucket]) yield { person, bucket, minutes: person[bucket] };
  }
}

/** Everything that brings minutes, in the order of the plan. A cancelled meeting brings none. */
export function termsOf(
  plan: Plan,
  timeline: Timeline,
): { readonly staff: readonly Term[]; readonly guests: readonly Term[] } {
  if (plan.status === 'cancelled') return { staff: [], guests: [] };
  const attended = (person: Person) => [...attendance(person, timeline.attendance.get(person.id) ?? [], plan)];
  const staff = plan.people.filter(({ side }) => side === 'staff');
  const guests = plan.people.filter(({ side }) => side !== 'staff');
  return {
    staff: [...staff.flatMap((person) => [...attended(person), ...around(person)]), ...tasks(plan)],
    guests: guests.flatMap(attended),
  };
}
