import { UserError } from '../errors.ts';
import type { Plan, Repeat } from '../plan/plan.ts';
import { present } from '../plan/present.ts';
import { reckon } from './clock.ts';
import { dayNumber, dayText, weekdayOf } from './day.ts';
import { daysOf, horizonOf } from './recurrence.ts';
import type { Until } from './rule.ts';
import { isWithin, type Window } from './window.ts';
import type { Zones } from './zone.ts';

/** Days of a series that are held, and those that are not. Order: rule with its count, holidays, skip, move, add (R11). */

export interface Occurrence {
  /** The day held. */
  readonly date: string;
  /** The rule's own day; for added days the day itself. */
  readonly occurrence: string;
  /** Minutes after midnight. */
  readonly start: number;
  /** The slot that a move set; undefined: the plan's. */
  readonly minutes?: number;
  readonly kind: 'rule' | 'shifted' | 'moved' | 'added';
  readonly reason?: string;
}

export interface Skipped {
  /** The rule's own day. */
  readonly date: string;
  readonly reason?: string;
  readonly because: 'skip' | 'holiday' | 'clock-gap';
}

export interface Held {
  readonly occurrences: readonly Occurrence[];
  readonly skipped: readonly Skipped[];
}

export type Series = Plan & { readonly repeat: Repeat };

/** What of a series says on which days it is held. */
export type Recurring = Pick<Series, 'date' | 'start' | 'timezone' | 'workdays' | 'repeat'>;

/** Names of holidays by day, YYYY-MM-DD. */
export type Holidays = Pick<ReadonlyMap<string, string>, 'get'>;

/** More meetings than this are a mistake, or a question nobody meant to ask. */
export const MOST_OCCURRENCES = 10_000;

/** Whoever has no work day for a year has none. */
const LONGEST_SHIFT = 366;

const tooMany = (): UserError =>
  new UserError(({ series }) => series.tooMany(MOST_OCCURRENCES), { help: ({ series }) => series.tooManyHelp });

const numberOf = (date: string): number => dayNumber(date) ?? 0;
const plus = (date: string, days: number): string => dayText(numberOf(date) + days);

/** What the rule and its end say of days, before anything is taken out. */
interface RuleDay {
  readonly date: string;
  /** The clocks jump over the start: a recurring meeting is then not held, and not counted. */
  readonly isGap: boolean;
}

function isAfter(date: string, until: Until, { start, timezone }: Recurring, zones: Zones): boolean {
  if (until.minutes === undefined) return date > until.date;
  if (!until.isUtc) return numberOf(date) * 1440 + start > numberOf(until.date) * 1440 + until.minutes;
  return reckon(date, start, timezone, zones).epoch > numberOf(until.date) * 1440 + until.minutes;
}

/** The rule's own days up to `to`; from `from` on where no count has to be kept. */
export function* ruleDays(plan: Recurring, zones: Zones, { from, to }: Window = {}): Generator<RuleDay> {
  const { rule, until, count = Number.POSITIVE_INFINITY } = plan.repeat;
  const isCounted = plan.repeat.count !== undefined;
  // A time of UTC may be one of the next day here.
  const last = [to, until && plus(until.date, 1)].filter((day) => day !== undefined).sort()[0];
  let held = 0;
  for (const date of daysOf(rule, plan.date, present({ from: isCounted ? undefined : from, to: last }))) {
    if (held >= count || (until && isAfter(date, until, plan, zones))) return;
    const isGap = reckon(date, plan.start, plan.timezone, zones).kind === 'gap';
    if (!isGap) held += 1;
    if (isWithin(date, present({ from }))) yield { date, isGap };
  }
  const isCutOff = to === undefined || to > horizonOf(plan.date);
  if (isCounted && isCutOff && held < count) throw tooMany();
}

const isWorkday = (date: string, plan: Recurring, holidays: Holidays): boolean =>
  plan.workdays.has(weekdayOf(numberOf(date))) && holidays.get(date) === undefined;

/** The nearest day in a direction that is worked on; `date` itself where there is none. */
function workdayFrom(date: string, step: 1 | -1, plan: Recurring, holidays: Holidays): string {
  for (let days = 1; days <= LONGEST_SHIFT; days += 1) {
    const day = plus(date, step * days);
    if (isWorkday(day, plan, holidays)) return day;
  }
  return date;
}

/** The rule's days that can be held within a window: shifts and moves bring some from outside it. */
function reach(plan: Recurring, window: Window, holidays: Holidays): Window {
  const { from, to } = window;
  const isShifted = plan.repeat.holidays?.policy === 'next-working-day';
  const moved = plan.repeat.move.filter((move) => isWithin(move.to, window)).map((move) => move.from);
  const earliest = from !== undefined && isShifted ? workdayFrom(from, -1, plan, holidays) : from;
  return present({
    from: earliest === undefined ? undefined : [earliest, ...moved].sort()[0],
    to: to === undefined ? undefined : [to, ...moved].sort().at(-1),
  });
}

/** What becomes of one of the rule's days: held on some day, or left out. */
interface Outcome {
  readonly held?: Occurrence;
  readonly left?: Skipped;
}

function outcomeOf({ date, isGap }: RuleDay, plan: Recurring, holidays: Holidays): Outcome {
  const { skip, move, holidays: kept } = plan.repeat;
  if (isGap) return { left: { date, because: 'clock-gap' } };
  const holiday = kept && holidays.get(date);
  // Not every calendar names its days.
  const name = holiday || undefined;
  const out = skip.find((one) => one.date === date);
  if (out) return { left: { date, because: 'skip', ...present({ reason: out.reason ?? name }) } };
  const base = { date, occurrence: date, start: plan.start };
  const moved = move.find((one) => one.from === date);
  if (moved) {
    const { to, start = plan.start, minutes, reason } = moved;
    return { held: { ...base, date: to, start, kind: 'moved', ...present({ minutes, reason }) } };
  }
  if (holiday === undefined) return { held: { ...base, kind: 'rule' } };
  if (kept?.policy === 'skip') return { left: { date, because: 'holiday', ...present({ reason: name }) } };
  return {
    held: { ...base, date: workdayFrom(date, 1, plan, holidays), kind: 'shifted', ...present({ reason: name }) },
  };
}

const byTime = (a: Occurrence, b: Occurrence): number =>
  a.date === b.date ? a.start - b.start : a.date < b.date ? -1 : 1;

/** Whether nothing ends the days that are asked for before the rule's horizon does. */
function isEndless({ date, repeat: { until, count } }: Recurring, { to }: Window): boolean {
  const last = [to, until?.date].filter((day) => day !== undefined).sort()[0];
  return count === undefined && (last === undefined || last > horizonOf(date));
}

/**
 * Days held within the window, in order of date and time, and the rule's days in it that are not. A series without an
 * end needs `window.to`. Throws UserError where there are more than MOST_OCCURRENCES, or where the rule goes on beyond
 * its horizon.
 */
export function occurrencesOf(plan: Recurring, window: Window, zones: Zones, holidays: Holidays): Held {
  if (isEndless(plan, window)) throw tooMany();
  const added = plan.repeat.add.filter(({ date }) => isWithin(date, window));
  const occurrences = added.map(
    ({ date }): Occurrence => ({ date, occurrence: date, start: plan.start, kind: 'added' }),
  );
  const skipped: Skipped[] = [];
  for (const day of ruleDays(plan, zones, reach(plan, window, holidays))) {
    const { held, left } = outcomeOf(day, plan, holidays);
    if (held && isWithin(held.date, window)) occurrences.push(held);
    if (left && isWithin(left.date, window)) skipped.push(left);
    if (occurrences.length + skipped.length > MOST_OCCURRENCES) throw tooMany();
  }
  return { occurrences: occurrences.sort(byTime), skipped };
}
