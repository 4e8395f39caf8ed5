import type { Problem } from '../diagnostic.ts';
import type { Subject } from './rule.ts';

/** Minutes that a slot may be longer than its items before anybody is told. */
const SPARE = 5;

/** The items must fit the slot (G25); much time left over is a slot that could be shorter. */
export function* checkSlot({ plan, timeline }: Subject): Generator<Problem> {
  if (plan.duration === undefined) return;
  const items = timeline.slots.reduce((latest, slot) => Math.max(latest, slot.end), 0);
  const args = { items, slot: plan.duration };
  if (items > plan.duration) yield { rule: 'agenda-overrun', args, at: ['duration'] };
  else if (plan.duration - items >= SPARE) yield { rule: 'slot-unused', args, at: ['duration'] };
}
