import { localMoment, startEpoch } from '../calendar/clock.ts';
import { dayNumber } from '../calendar/day.ts';
import type { Zones } from '../calendar/zone.ts';
import { elapsedTo } from './lay-out.ts';
import type { Item, Moment, Plan } from './plan.ts';
import type { Slot, Timeline } from './timeline.ts';

/** The moment so many elapsed minutes after a plan's start. */
function momentAt(elapsed: number, plan: Plan, zones: Zones): Moment {
  const start = startEpoch(plan.date, plan.start, plan.timezone, zones);
  const { date, minutes } = localMoment(start + elapsed, plan.timezone, zones);
  return { day: (dayNumber(date) ?? 0) - (dayNumber(plan.date) ?? 0) + 1, time: minutes };
}

/**
 * The same meeting in so many minutes: every start and end moves in proportion, to whole minutes, so that the items
 * still follow one another and add up. People who come late or leave early move alike. undefined where there is no
 * length to scale.
 */
export function scalePlan(plan: Plan, timeline: Timeline, minutes: number, zones: Zones): Plan | undefined {
  const length = plan.duration ?? timeline.minutes;
  if (length <= 0) return undefined;
  const scaled = (elapsed: number) => Math.round((elapsed * minutes) / length);
  const slots = new Map<Item, Slot>(timeline.slots.map((slot) => [slot.item, slot]));
  const moved = (moment: Moment) => momentAt(scaled(elapsedTo(moment, plan, zones)), plan, zones);
  const scaleItem = (item: Item): Item => {
    const slot = slots.get(item);
    if (!slot) return item;
    return {
      ...item,
      minutes: item.tracks.length ? 0 : scaled(slot.end) - scaled(slot.start),
      tracks: item.tracks.map((track) => ({ ...track, items: track.items.map(scaleItem) })),
      ...(item.at ? { at: momentAt(scaled(slot.start), plan, zones) } : {}),
    };
  };
  return {
    ...plan,
    items: plan.items.map(scaleItem),
    people: plan.people.map((person) => ({
      ...person,
      ...(person.joins ? { joins: moved(person.joins) } : {}),
      ...(person.leaves ? { leaves: moved(person.leaves) } : {}),
    })),
    ...(plan.duration === undefined ? {} : { duration: minutes }),
  };
}
