import { reckon } from '../calendar/clock.ts';
import { dayNumber, dayText } from '../calendar/day.ts';
import { firstDay, horizonOf } from '../calendar/recurrence.ts';
import {
  type Held,
  type Holidays,
  MOST_OCCURRENCES,
  occurrencesOf,
  ruleDays,
  type Series,
} from '../calendar/series.ts';
import type { Window } from '../calendar/window.ts';
import type { Zones } from '../calendar/zone.ts';
import type { Path, Problem } from '../diagnostic.ts';
import { UserError } from '../errors.ts';
import { clockText } from '../plan/minutes.ts';

/** What is wrong with the days of a series. These checks load the rule library, so they are run for series alone. */

/** Days of an endless series that are looked at: a year, and what its ends bring in. */
const LOOKED_AT = 400;
/** Days around one that is not on the rule in which its neighbours are looked for. */
const NEARBY = 800;

interface Subject {
  readonly plan: Series;
  readonly zones: Zones;
  readonly holidays: Holidays;
}

const plus = (date: string, days: number): string => dayText((dayNumber(date) ?? 0) + days);

/** The first day has to be one of the rule's, since intervals are counted from it. */
function checkFirst({ repeat, date }: Series): Problem | undefined {
  const first = firstDay(repeat.rule, date);
  if (first === undefined) return { rule: 'never-occurs', args: {}, at: ['repeat', 'rule'] };
  if (first === date) return undefined;
  return { rule: 'not-on-rule', args: { value: date, reason: 'first', first }, at: ['date'] };
}

/** Which of some days are the rule's own. Without a count each can be asked for alone. */
function ownAmong(dates: readonly string[], { plan, zones }: Subject): ReadonlySet<string> {
  const to = dates.toSorted().at(-1) ?? plan.date;
  const windows = plan.repeat.count === undefined ? dates.map((date) => ({ from: date, to: date })) : [{ to }];
  const own = windows.flatMap((window) => [...ruleDays(plan, zones, window)]);
  return new Set(own.filter(({ isGap }) => !isGap).map(({ date }) => date));
}

/** The days of the rule before and after one that is not among them. */
function neighbours(date: string, { plan, zones }: Subject): readonly string[] {
  const days = ruleDays(plan, zones, { from: plus(date, -NEARBY), to: plus(date, NEARBY) });
  let before: string | undefined;
  for (const day of days) {
    if (day.date > date) return before === undefined ? [day.date] : [before, day.date];
    before = day.date;
  }
  return before === undefined ? [] : [before];
}

function* checkNamed(subject: Subject): Generator<Problem> {
  const { skip, move } = subject.plan.repeat;
  const named = [...skip, ...move.map(({ from, path }) => ({ date: from, path: [...path, 'from'] }))];
  const own = ownAmong(
    named.map(({ date }) => date),
    subject,
  );
  for (const { date: value, path } of named) {
    if (own.has(value)) continue;
    yield { rule: 'not-on-rule', args: { value, nearest: neighbours(value, subject) }, at: path };
  }
}

/** An added day is one more: a day that the rule holds already cannot be added to it. */
function* checkAdded(subject: Subject): Generator<Problem> {
  const { plan, zones, holidays } = subject;
  const { add, skip } = plan.repeat;
  const own = ownAmong(
    add.map(({ date }) => date),
    subject,
  );
  for (const { date: value, path } of add) {
    if (!own.has(value)) continue;
    const isSkipped = skip.some(({ date }) => date === value);
    // To add the day of a holiday is to hold it all the same.
    const { skipped } = occurrencesOf(plan, { from: value, to: value }, zones, holidays);
    if (!isSkipped && skipped.length) continue;
    yield { rule: 'not-on-rule', args: { value, reason: isSkipped ? 'skipped' : 'added' }, at: path };
  }
}

const SHIFT: Path = ['repeat', 'holidays'];

/** What brought a meeting to a day that has one already. */
function causeOf({ repeat }: Series, date: string): Path {
  const move = repeat.move.find(({ to }) => to === date);
  if (move) return [...move.path, 'to'];
  return repeat.add.find((one) => one.date === date)?.path ?? SHIFT;
}

function* checkDoubles({ plan }: Subject, { occurrences }: Held): Generator<Problem> {
  const dates = occurrences.map(({ date }) => date);
  const doubled = [...new Set(dates.filter((date, index) => date === dates[index + 1]))];
  const shifted = doubled.filter((date) => causeOf(plan, date) === SHIFT);
  for (const date of doubled.filter((one) => !shifted.includes(one))) {
    yield { rule: 'two-on-one-day', args: { days: [date] }, at: causeOf(plan, date) };
  }
  // One policy is one cause, in however many years it comes true.
  if (shifted.length) yield { rule: 'two-on-one-day', args: { days: shifted }, at: SHIFT };
}

/** Starts that the clocks jump over or show twice; one finding of each kind says which days. */
function* checkClocks({ plan, zones }: Subject, { occurrences, skipped }: Held): Generator<Problem> {
  const { timezone: zone, start } = plan;
  if (zone === undefined) return;
  const gaps = skipped.filter(({ because }) => because === 'clock-gap').map(({ date }) => date);
  const twice = occurrences
    .filter((one) => reckon(one.date, one.start, zone, zones).kind === 'twice')
    .map(({ date }) => date);
  const time = clockText(start);
  if (gaps.length) yield { rule: 'clock-change', args: { time, zone, kind: 'skipped', days: gaps }, at: ['start'] };
  if (twice.length) yield { rule: 'clock-change', args: { time, zone, kind: 'twice', days: twice }, at: ['start'] };
}

/** The whole series if it ends, else its first year and the days that its plan names. */
function windowsOf({ date, repeat }: Series): readonly Window[] {
  if (repeat.until || repeat.count !== undefined) return [{}];
  const to = plus(date, LOOKED_AT);
  const later = [...repeat.move.map((move) => move.to), ...repeat.add.map((add) => add.date)].filter((day) => day > to);
  return [{ to }, ...later.map((day) => ({ from: day, to: day }))];
}

/** Days of the series that are looked at; undefined where there are more than anybody can mean. */
function heldIn({ plan, zones, holidays }: Subject): Held | undefined {
  try {
    const parts = windowsOf(plan).map((window) => occurrencesOf(plan, window, zones, holidays));
    return { occurrences: parts.flatMap((part) => part.occurrences), skipped: parts.flatMap((part) => part.skipped) };
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/** Everything that can be wrong with the days of a series, given its holidays. */
export function* checkSeries(subject: Subject): Generator<Problem> {
  const { plan } = subject;
  const first = checkFirst(plan);
  if (first) {
    yield first;
    return;
  }
  const held = heldIn(subject);
  if (!held) {
    const args = { reason: 'too-long', limit: MOST_OCCURRENCES, last: horizonOf(plan.date) };
    yield { rule: 'bad-rule', args, at: ['repeat'], part: 'key' };
    return;
  }
  const named = [...checkNamed(subject), ...checkAdded(subject)];
  yield* named;
  // A day that is in a list by mistake is one mistake.
  if (!named.length) yield* checkDoubles(subject, held);
  yield* checkClocks(subject, held);
  const isOver = windowsOf(plan).every(({ to }) => to === undefined);
  if (isOver && !held.occurrences.length) {
    yield { rule: 'never-occurs', args: { reason: 'all-out' }, at: ['repeat', 'rule'], severity: 'warning' };
  }
}
