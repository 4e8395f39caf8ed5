import { dayNumber, dayText } from '../calendar/day.ts';
import { type Held, type Holidays, occurrencesOf, type Series } from '../calendar/series.ts';
import { type Window, yearFrom } from '../calendar/window.ts';
import { computeFigures } from '../cost/figures.ts';
import type { CostEntry } from '../cost/report.ts';
import { computeSeries, type Dated } from '../cost/series.ts';
import { planAt } from '../plan/at-occurrence.ts';
import { layOut } from '../plan/lay-out.ts';
import type { CheckedPlan } from '../workspace/load-plan.ts';
import type { Session } from '../workspace/session.ts';
import type { EntryOptions, Priced } from './cost-entries.ts';

/** Days from the first of a rule among which a meeting is looked for that came before the window. */
const BEFORE = 400;

const NO_HOLIDAYS: Holidays = new Map();

const isSeries = (plan: CheckedPlan['plan']): plan is Series => plan.repeat !== undefined;

/** Without an end of its own or of the window, twelve months from its first day, or from the window's. */
function spanOf(plan: Series, { from, to }: Window): Window {
  const isEndless = plan.repeat.until === undefined && plan.repeat.count === undefined;
  const start = from !== undefined && from > plan.date ? from : plan.date;
  const end = to ?? (isEndless ? yearFrom(start) : undefined);
  return { ...(from === undefined ? {} : { from }), ...(end === undefined ? {} : { to: end }) };
}

/** The days of a series that its figures count. */
export function heldIn(session: Session, { plan, holidays = NO_HOLIDAYS }: CheckedPlan, window: Window): Held {
  if (!isSeries(plan)) return { occurrences: [], skipped: [] };
  return occurrencesOf(plan, spanOf(plan, window), session.io.zones, holidays);
}

/** Whether no meeting of the series is held before the window. */
function isFromFirst(session: Session, checked: CheckedPlan, { from }: Window): boolean {
  if (from === undefined || from <= checked.plan.date) return true;
  const to = Math.min((dayNumber(from) ?? 0) - 1, (dayNumber(checked.plan.date) ?? 0) + BEFORE);
  return !heldIn(session, checked, { to: dayText(to) }).occurrences.length;
}

/** A series and its days in the window; undefined where it has none there. With `on`, its meeting is that day's. */
export function seriesEntry(
  session: Session,
  { file, checked, days }: Priced,
  { window, on, explain }: EntryOptions,
  dated: ReadonlyMap<string, Dated>,
): CostEntry | undefined {
  const { plan, timeline } = checked;
  const { zones } = session.io;
  const held = days ? { occurrences: days, skipped: [] } : heldIn(session, checked, window ?? {});
  const [first] = held.occurrences;
  if (window && !first) return undefined;
  const usual = computeFigures(plan, timeline);
  const input = { held, dated, window: window ?? {}, isFromFirst: isFromFirst(session, checked, window ?? {}) };
  const series = computeSeries(plan, timeline, usual, input, zones);
  // Its days may all have been moved out of the window by plans of their own; what is done once may be left.
  const isCounted = on === undefined ? series.days.length > 0 : series.days.some(({ occurrences }) => occurrences > 0);
  if (window && !isCounted) return undefined;
  const shown = on === undefined || !first ? plan : planAt(plan, first, zones);
  const itsTimeline = shown === plan ? timeline : layOut(shown, zones);
  const figures = shown === plan ? usual : computeFigures(shown, itsTimeline);
  const explained = explain?.(shown, itsTimeline, figures, series.parts);
  return { file, plan, figures, series, ...(explained ? { explain: explained } : {}) };
}
