import type { Kind } from '../plan/kinds.ts';
import type { Plan } from '../plan/plan.ts';
import { compare, type Fraction, fraction, multiply, toFixed, ZERO } from './fraction.ts';

/** What figures rest on, as far as it makes a difference to them. */
export interface Assumptions {
  /** Kinds of items on the agenda whose minutes do not count. */
  readonly notCounted: readonly Kind[];
  /** Percentages as plain decimals; several where the plans differ. Empty where nobody is optional. */
  readonly optionalShares: readonly string[];
  /** Empty where nothing is said to run over. */
  readonly overruns: readonly string[];
}

const percent = (share: Fraction): string => {
  const text = toFixed(multiply(share, fraction(100)), 4);
  return text.replace(/\.?0+$/, '');
};

function kindsOf(plan: Plan): readonly Kind[] {
  const items = plan.items.flatMap((item) => [item, ...item.tracks.flatMap((track) => track.items)]);
  return items.filter(({ tracks }) => !tracks.length).map(({ kind }) => kind);
}

export function assumptionsOf(plans: readonly Plan[]): Assumptions {
  const held = plans.filter(({ status }) => status !== 'cancelled');
  const distinct = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];
  const hasOptional = (plan: Plan) => plan.people.some(({ optional }) => optional);
  const runsOver = ({ estimate }: Plan) => compare(estimate.overrun, ZERO) > 0;
  return {
    notCounted: distinct(held.flatMap((plan) => kindsOf(plan).filter((kind) => !plan.counts.has(kind)))),
    optionalShares: distinct(held.filter(hasOptional).map(({ estimate }) => percent(estimate.optionalShare))),
    overruns: distinct(held.filter(runsOver).map(({ estimate }) => percent(estimate.overrun))),
  };
}
