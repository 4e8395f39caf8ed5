import type { Overhead, Plan } from '../plan/plan.ts';
import { type Range, rangeOf } from './cases.ts';
import { type Fraction, fraction, multiply, ONE } from './fraction.ts';
import { isOfThisMeeting } from './terms.ts';
import { headsIn } from './weigh.ts';

/** One line of `costs`, as often as it falls due. */
export interface OverheadTerm {
  readonly cost: Overhead;
  readonly times: Range<Fraction>;
  readonly amount: Range<Fraction>;
}

/** How often a cost falls due (R10). Heads are all who are listed; hours are the slot's, and a started one is whole. */
function timesOf({ per }: Overhead, plan: Plan, slot: number): Range<Fraction> {
  if (per === 'head') return rangeOf((name) => headsIn(plan.people, plan, name));
  if (per === 'staff') {
    const staff = plan.people.filter(({ side }) => side === 'staff');
    return rangeOf((name) => headsIn(staff, plan, name));
  }
  const times = {
    meeting: () => ONE,
    hour: () => fraction(slot, 60),
    'started-hour': () => fraction(Math.ceil(slot / 60)),
  };
  return rangeOf(times[per]);
}

/** What a meeting costs beside its people. `slot` is in minutes. */
export function overheadsOf(plan: Plan, slot: number): readonly OverheadTerm[] {
  if (plan.status === 'cancelled') return [];
  return plan.costs
    .filter(({ once }) => isOfThisMeeting(once, plan))
    .map((cost) => {
      const times = timesOf(cost, plan, slot);
      return { cost, times, amount: rangeOf((name) => multiply(cost.amount, times[name])) };
    });
}
