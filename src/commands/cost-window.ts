import { dayNumber } from '../calendar/day.ts';
import { isWithin, type Window } from '../calendar/window.ts';
import { UserError } from '../errors.ts';
import { catalog } from '../language/catalogs.ts';
import { badDay, heldOn } from '../language/cost-failures.ts';
import { present } from '../plan/present.ts';
import type { CheckedPlan } from '../workspace/load-plan.ts';
import type { Session } from '../workspace/session.ts';

export interface Days {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly on?: string | undefined;
}

/** `--from`, `--to` and `--on` as one window; a UserError for what is no day or no window. */
export function readWindow({ from, to, on }: Days): Window {
  for (const [flag, day] of [['--from', from] as const, ['--to', to] as const, ['--on', on] as const]) {
    if (day !== undefined && dayNumber(day) === undefined) throw new UserError(badDay(flag, day));
  }
  if (on !== undefined) {
    if (from !== undefined || to !== undefined) throw new UserError(({ costFailures }) => costFailures.onOrWindow);
    return { from: on, to: on };
  }
  if (from !== undefined && to !== undefined && from > to) {
    throw new UserError(({ costFailures }) => costFailures.windowBackwards(from, to));
  }
  return present({ from, to });
}

/** Plans held in the window. A day that was named must have a meeting; a window may be empty, and says so. */
export function choosePlans<P extends { readonly checked: CheckedPlan }>(
  session: Session,
  plans: readonly P[],
  days: Days,
): { readonly plans: readonly P[]; readonly window: Window } {
  const window = readWindow(days);
  const kept = plans.filter(({ checked }) => isWithin(checked.plan.date, window));
  const { on } = days;
  if (!kept.length && on !== undefined) {
    const held = [...new Set(plans.map(({ checked }) => checked.plan.date))].sort();
    throw new UserError(({ costFailures }) => costFailures.nothingOn(on), held.length ? { help: heldOn(held) } : {});
  }
  const left = plans.length - kept.length;
  const say = catalog(session.language).costFailures;
  const notes = [...(left ? [say.outsideWindow(left)] : []), ...(kept.length ? [] : [say.nothingCounted])];
  for (const note of notes) session.io.stderr.write(`${note}\n`);
  return { plans: kept, window };
}
