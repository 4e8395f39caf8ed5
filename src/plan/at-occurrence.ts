import type { Occurrence } from '../calendar/series.ts';
import type { Zones } from '../calendar/zone.ts';
import { cutPlan } from './cut.ts';
import { layOut } from './lay-out.ts';
import type { Item, Moment, Plan } from './plan.ts';
import { present } from './present.ts';

const DAY = 1440;

/** A time inside a meeting that begins so many minutes of the clock later, on the day of its start counted as day 1. */
function shifted(moment: Moment, plan: Plan, minutes: number): Moment {
  const day = moment.day ?? (moment.time >= plan.start ? 1 : 2);
  const time = (day - 1) * DAY + moment.time + minutes;
  const days = Math.floor(time / DAY);
  return { day: days + 1, time: time - days * DAY };
}

/** The whole meeting at another time of the day: what has a time of its own in it moves along. */
function startingAt(plan: Plan, start: number): Plan {
  const minutes = start - plan.start;
  if (minutes === 0) return plan;
  const move = (moment: Moment | undefined) => moment && shifted(moment, plan, minutes);
  const moveItem = (item: Item): Item => ({
    ...item,
    ...present({ at: move(item.at) }),
    tracks: item.tracks.map((track) => ({ ...track, items: track.items.map(moveItem) })),
  });
  return {
    ...plan,
    start,
    items: plan.items.map(moveItem),
    people: plan.people.map((person) => ({
      ...person,
      ...present({ joins: move(person.joins), leaves: move(person.leaves) }),
    })),
  };
}

/** One meeting of a series, as it is held. A shorter slot cuts items where it ends. */
export function planAt(plan: Plan, occurrence: Occurrence, zones: Zones): Plan {
  const { date, start, minutes } = occurrence;
  const held = { ...startingAt(plan, start), date };
  if (minutes === undefined) return held;
  return { ...cutPlan(held, layOut(held, zones), minutes), duration: minutes };
}

/** Whether times of the clock inside a meeting decide how long somebody is there; a change of the clocks bends them. */
export function isTimedByClock(plan: Plan): boolean {
  const hasTime = (item: Item): boolean =>
    item.at !== undefined || item.tracks.some(({ items }) => items.some((inner) => hasTime(inner)));
  return plan.people.some(({ joins, leaves }) => joins ?? leaves) || plan.items.some(hasTime);
}
