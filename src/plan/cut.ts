import type { Item, Plan, Track } from './plan.ts';
import type { Slot, Timeline } from './timeline.ts';

/** The same meeting ended after so many elapsed minutes: items that begin later are gone, the one that runs is cut. */
export function cutPlan(plan: Plan, timeline: Timeline, minutes: number): Plan {
  const slots = new Map<Item, Slot>(timeline.slots.map((slot) => [slot.item, slot]));
  const cutTracks = (tracks: readonly Track[]): readonly Track[] =>
    tracks.map((track) => ({ ...track, items: cutItems(track.items) })).filter(({ items }) => items.length);
  function cutItems(items: readonly Item[]): readonly Item[] {
    return items.flatMap((item): Item[] => {
      const slot = slots.get(item);
      if (!slot || slot.start >= minutes) return [];
      if (item.tracks.length) return [{ ...item, tracks: cutTracks(item.tracks) }];
      return [{ ...item, minutes: Math.min(slot.end, minutes) - slot.start }];
    });
  }
  return { ...plan, items: cutItems(plan.items) };
}
