import { localMoment, startEpoch } from '../calendar/clock.ts';
import type { Problem } from '../diagnostic.ts';
import { clockText } from '../plan/minutes.ts';
import type { Slot } from '../plan/timeline.ts';
import type { Subject } from './rule.ts';

/** An item with a fixed start may not begin before the one ahead of it has ended (G25). */
export function* checkOrder({ plan, timeline, zones }: Subject): Generator<Problem> {
  const epoch = startEpoch(plan.date, plan.start, plan.timezone, zones);
  const ends = new Map<string, number>();
  for (const slot of timeline.slots) {
    const line = slot.track ?? '';
    const free = ends.get(line) ?? (slot.track === undefined ? 0 : blockStart(timeline.slots, slot));
    if (slot.item.at && slot.start < free) {
      const end = clockText(localMoment(epoch + free, plan.timezone, zones).minutes);
      const start = clockText(localMoment(epoch + slot.start, plan.timezone, zones).minutes);
      yield { rule: 'item-overlap', args: { item: slot.item.title, at: start, end }, at: [...slot.item.path, 'at'] };
    }
    ends.set(line, slot.end);
  }
}

function blockStart(slots: readonly Slot[], slot: Slot): number {
  return slots.find(({ item }) => item.id === slot.block)?.start ?? 0;
}
