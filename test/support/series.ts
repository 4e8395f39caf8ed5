import type { Series } from '../../src/calendar/series.ts';
import type { Problem } from '../../src/diagnostic.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { readRepeat } from '../../src/plan/read-repeat.ts';
import { defaultSettings } from '../../src/plan/settings.ts';
import type { PlanFile } from '../../src/schema/plan.ts';
import { planOf } from './plans.ts';

type RepeatFile = NonNullable<PlanFile['repeat']>;

/** A plan that is held again, by what its file says under `repeat`. */
export function seriesOf(repeat: RepeatFile | string, parts: Partial<Plan> = {}): Series {
  const plan = planOf(parts);
  const problems: Problem[] = [];
  const file = typeof repeat === 'string' ? { rule: repeat } : repeat;
  const read = readRepeat(file, plan.date, defaultSettings(''), problems);
  const errors = problems.filter(({ severity }) => severity !== 'warning');
  if (!read || errors.length) throw new Error(`${file.rule}: ${JSON.stringify(errors)}`);
  return { ...plan, repeat: read };
}

/** A plan as a series by a rule; `changes`: what is skipped, moved and added. */
export function repeating(plan: Plan, rule = 'FREQ=WEEKLY', changes: Partial<Series['repeat']> = {}): Series {
  const series = seriesOf(rule, plan);
  return { ...series, repeat: { ...series.repeat, ...changes } };
}
