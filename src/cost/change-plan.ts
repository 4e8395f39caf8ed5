import type { Zones } from '../calendar/zone.ts';
import type { Item, Person, Plan, Role } from '../plan/plan.ts';
import { deriveId } from '../plan/read-people.ts';
import { scalePlan } from '../plan/scale.ts';
import type { Timeline } from '../plan/timeline.ts';
import type { Change } from './what-if.ts';

/** What a changed plan is laid out with, and how many minutes a head that is added recovers. */
interface Surroundings {
  readonly timeline: Timeline;
  readonly zones: Zones;
  readonly recovery: number;
}

export type ChangedPlan =
  | { readonly plan: Plan }
  /** A change that means nobody and nothing in this plan. */
  | { readonly unknown: string; readonly candidates: readonly string[] }
  /** More heads taken away than there are. */
  | { readonly tooFew: number; readonly who: string }
  | { readonly noLength: true };

/** Whom a name means, as references do: an id, else an exact name, else a role. */
function matching(who: string, people: readonly Person[]): readonly Person[] {
  const byId = people.filter(({ id }) => id === who);
  const byName = byId.length ? byId : people.filter(({ name }) => name === who);
  return byName.length ? byName : people.filter(({ role }) => role === who);
}

const namesIn = (people: readonly Person[]): readonly string[] => [
  ...new Set(people.flatMap(({ id, name, role }) => (name === undefined ? [id, role] : [id, name, role]))),
];

/** The agenda without an item; undefined where it has none of that id. */
function withoutItem(items: readonly Item[], id: string): readonly Item[] | undefined {
  if (items.some((item) => item.id === id)) return items.filter((item) => item.id !== id);
  const hasIt = items.some(({ tracks }) => tracks.some((track) => track.items.some((item) => item.id === id)));
  if (!hasIt) return undefined;
  return items.map((item) => ({
    ...item,
    tracks: item.tracks.map((track) => ({ ...track, items: track.items.filter((one) => one.id !== id) })),
  }));
}

function without(plan: Plan, who: string): ChangedPlan {
  const gone = new Set(matching(who, plan.people));
  if (gone.size) return { plan: { ...plan, people: plan.people.filter((person) => !gone.has(person)) } };
  const items = withoutItem(plan.items, who);
  if (items) return { plan: { ...plan, items } };
  return { unknown: who, candidates: [...namesIn(plan.people), ...plan.items.map(({ id }) => id)] };
}

/** Heads that are taken away leave the last entries first; those that are added join the last one, and do as it does. */
function changeHeads(people: readonly Person[], some: readonly Person[], extra: number): readonly Person[] {
  let rest = extra;
  const changed = people.toReversed().map((person) => {
    if (!some.includes(person)) return person;
    const change = Math.max(rest, -person.count);
    rest -= change;
    return change ? { ...person, count: person.count + change } : person;
  });
  return changed.toReversed().filter(({ count }) => count > 0);
}

function withHeads(
  plan: Plan,
  { who, count, isRelative }: Extract<Change, { kind: 'heads' }>,
  recovery: number,
): ChangedPlan {
  const some = matching(who, plan.people);
  const role = plan.roles.get(who);
  const isLess = isRelative && count < 0;
  if (!some.length && (isLess || !role)) {
    return { unknown: who, candidates: [...new Set([...namesIn(plan.people), ...plan.roles.keys()])] };
  }
  const heads = some.reduce((total, person) => total + person.count, 0);
  const extra = isRelative ? count : count - heads;
  if (heads + extra < 0) return { tooFew: heads, who };
  if (extra === 0) return { plan };
  const people =
    some.length || !role
      ? changeHeads(plan.people, some, extra)
      : [...plan.people, newcomers(plan, role, extra, recovery)];
  return { plan: { ...plan, people } };
}

/** People of a role that nobody there holds yet: they attend everything and bring nothing else. */
function newcomers(plan: Plan, { name, side }: Role, count: number, recovery: number): Person {
  return {
    id: deriveId([name], name, new Set(plan.people.map(({ id }) => id))),
    role: name,
    side,
    count,
    optional: false,
    tracks: [],
    prep: 0,
    followUp: 0,
    travel: 0,
    recovery,
    path: ['attendees'],
  };
}

/** A plan as it would be with one change to its people, items or length. */
export function changePlan(
  plan: Plan,
  change: Exclude<Change, { kind: 'assign' }>,
  { timeline, zones, recovery }: Surroundings,
): ChangedPlan {
  if (change.kind === 'without') return without(plan, change.who);
  if (change.kind === 'heads') return withHeads(plan, change, recovery);
  const scaled = scalePlan(plan, timeline, change.minutes, zones);
  return scaled ? { plan: scaled } : { noLength: true };
}
