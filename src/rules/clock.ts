import { localMoment, reckon } from '../calendar/clock.ts';
import type { Problem } from '../diagnostic.ts';
import { clockText } from '../plan/minutes.ts';
import type { Subject } from './rule.ts';

/** A start that the clocks of the zone jump over, or show twice, is not the time it seems to be. Of a series, rules/series.ts. */
export function* checkClockChange({ plan, zones }: Subject): Generator<Problem> {
  if (plan.timezone === undefined || plan.repeat) return;
  const { epoch, kind } = reckon(plan.date, plan.start, plan.timezone, zones);
  if (kind === 'plain') return;
  const read = clockText(localMoment(epoch, plan.timezone, zones).minutes);
  yield { rule: 'clock-change', args: { time: clockText(plan.start), zone: plan.timezone, kind, read }, at: ['start'] };
}

/** Without a zone, 9:00 is nine o'clock wherever the reader is. */
export function* checkTimezone({ plan }: Subject): Generator<Problem> {
  if (plan.timezone === undefined) yield { rule: 'no-timezone', args: {}, at: ['start'] };
}
