import { dayNumber } from '../calendar/day.ts';
import { type Window, yearFrom } from '../calendar/window.ts';
import type { CostEntry } from '../cost/report.ts';
import { UserError } from '../errors.ts';
import { catalog } from '../language/catalogs.ts';
import { badDay, heldOn } from '../language/cost-failures.ts';
import { present } from '../plan/present.ts';
import type { Session } from '../workspace/session.ts';
import type { Priced } from './cost-entries.ts';

/** Days of a series that a message names. */
const NEAR = 3;

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

/** Days near one on which something is held: of a series the next ones, or its last. */
async function daysNear(session: Session, day: string, plans: readonly Priced[]): Promise<readonly string[]> {
  const { heldIn } = await import('./series-entries.ts');
  const days = plans.flatMap(({ checked }) => {
    if (!checked.plan.repeat) return [checked.plan.date];
    const next = heldIn(session, checked, { from: day, to: yearFrom(day) }).occurrences;
    const held = next.length ? next.slice(0, NEAR) : heldIn(session, checked, {}).occurrences.slice(-NEAR);
    return held.map(({ date }) => date);
  });
  return [...new Set(days)].sort();
}

/** What the window leaves out is said. A day that was named must have a meeting; a window may be empty. */
export async function noteWindow(
  session: Session,
  plans: readonly Priced[],
  kept: readonly CostEntry[],
  on: string | undefined,
): Promise<void> {
  if (!kept.length && on !== undefined) {
    const held = await daysNear(session, on, plans);
    throw new UserError(({ costFailures }) => costFailures.nothingOn(on), held.length ? { help: heldOn(held) } : {});
  }
  const left = plans.length - kept.length;
  const say = catalog(session.language).costFailures;
  const notes = [...(left ? [say.outsideWindow(left)] : []), ...(kept.length ? [] : [say.nothingCounted])];
  for (const note of notes) session.io.stderr.write(`${note}\n`);
}
