import type { Problem } from '../diagnostic.ts';
import type { Subject } from './rule.ts';

/** Somebody of our own should be there; without them the price of the meeting is 0. */
export function* checkStaff({ plan }: Subject): Generator<Problem> {
  if (plan.people.some(({ side }) => side === 'staff')) return;
  yield { rule: 'requires', args: { reason: 'no-staff' }, at: ['attendees'], severity: 'warning' };
}
