import { dayNumber } from '../calendar/day.ts';
import { isFault, parseRule, RULE_PARTS } from '../calendar/parse-rule.ts';
import type { RecurrenceRule } from '../calendar/rule.ts';
import type { Path, Problem } from '../diagnostic.ts';
import type { PlanFile } from '../schema/plan.ts';
import type { Loose } from './loose.ts';
import { minutesOf, timeOf } from './minutes.ts';
import type { Move, Repeat } from './plan.ts';
import { present } from './present.ts';
import { readHolidays } from './read-holidays.ts';
import type { Settings } from './settings.ts';

export type RepeatFile = NonNullable<Loose<PlanFile>['repeat']>;

/** A series being read: the first day of its plan, and where findings go. */
interface Reading {
  readonly file: RepeatFile;
  readonly date: string;
  readonly problems: Problem[];
}

const AT: Path = ['repeat'];

/** A day that the calendar has. */
function isReal(value: string | undefined, at: Path, { problems }: Reading): value is string {
  if (value === undefined) return false;
  if (dayNumber(value) !== undefined) return true;
  problems.push({ rule: 'bad-date', args: { value }, at });
  return false;
}

/** Nothing is held before a series begins, unless somebody means it. */
function checkNotBefore(value: string, at: Path, { date, problems }: Reading): void {
  if (value >= date) return;
  problems.push({ rule: 'bad-date', args: { value, reason: 'before-first', date }, at, severity: 'warning' });
}

function readSkips(reading: Reading): Repeat['skip'] {
  return (reading.file.skip ?? []).flatMap((one, index) => {
    const path = [...AT, 'skip', index, 'date'];
    return isReal(one?.date, path, reading) ? [{ date: one.date, path, ...present({ reason: one.reason }) }] : [];
  });
}

function readMoves(reading: Reading): readonly Move[] {
  return (reading.file.move ?? []).flatMap((one, index) => {
    const path = [...AT, 'move', index];
    const isFrom = isReal(one?.from, [...path, 'from'], reading);
    if (!isReal(one?.to, [...path, 'to'], reading) || !isFrom) return [];
    const { from, to, reason } = one;
    checkNotBefore(to, [...path, 'to'], reading);
    const start = one.start === undefined ? undefined : timeOf(one.start);
    const minutes = one.duration === undefined ? undefined : minutesOf(one.duration);
    if (from === to && start === undefined && minutes === undefined) {
      reading.problems.push({ rule: 'not-on-rule', args: { value: to, reason: 'stays' }, at: [...path, 'to'] });
    }
    // Without it from is undefined too, which the shape has reported.
    return from === undefined ? [] : [{ from, to, path, ...present({ start, minutes, reason }) }];
  });
}

function readAdded(reading: Reading): Repeat['add'] {
  return (reading.file.add ?? []).flatMap((date, index) => {
    const path = [...AT, 'add', index];
    if (date === null || !isReal(date, path, reading)) return [];
    checkNotBefore(date, path, reading);
    return [{ date, path }];
  });
}

/** Each of the rule's days is skipped or moved once, and not both. */
function checkDistinct({ skip, move, add }: Repeat, problems: Problem[]): void {
  const own = [...skip, ...move.map(({ from, path }) => ({ date: from, path: [...path, 'from'] }))];
  for (const list of [own, add]) {
    const seen = new Map<string, string>();
    for (const { date: value, path } of list) {
      const before = seen.get(value);
      const key = String(path[1]);
      const reason = before === key ? 'twice' : 'skipped';
      if (before !== undefined) problems.push({ rule: 'not-on-rule', args: { value, reason }, at: path });
      else seen.set(value, key);
    }
  }
}

/** The key beside the rule that ends a series a second time. */
function secondEnd({ until, count }: RecurrenceRule, file: RepeatFile): Problem | undefined {
  const beside = file.until === undefined ? (file.count === undefined ? undefined : 'count') : 'until';
  const inRule = until ? 'UNTIL' : count === undefined ? undefined : 'COUNT';
  const isTwo = file.until !== undefined && file.count !== undefined;
  if (beside === undefined || (inRule === undefined && !isTwo)) return undefined;
  const args = { reason: inRule === undefined ? 'until-and-count' : 'end-in-rule', part: inRule, key: beside };
  return { rule: 'bad-rule', args, at: [...AT, beside], part: 'key' };
}

/** The end of a series: in the rule or beside it, by day or by number, and once. */
function readEnd(rule: RecurrenceRule, reading: Reading): Pick<Repeat, 'until' | 'count'> {
  const { file, date, problems } = reading;
  const at = [...AT, file.until === undefined ? 'rule' : 'until'];
  const second = secondEnd(rule, file);
  if (second) problems.push(second);
  const until = isReal(file.until, at, reading) ? { date: file.until } : rule.until;
  if (until && until.date < date) {
    problems.push({ rule: 'bad-date', args: { value: until.date, reason: 'before-first', date }, at });
  }
  return present({ until, count: file.count ?? rule.count });
}

function holidaysOf(reading: Reading, settings: Settings): Repeat['holidays'] {
  const { file, problems } = reading;
  const at = [...AT, 'holidays'];
  const named = file.holidays?.calendar;
  const own = readHolidays(named, 'plan', [...at, 'calendar'], problems);
  const calendar = named === undefined ? settings.holidays : own;
  if (file.holidays && named === undefined && !calendar) {
    problems.push({ rule: 'missing-key', args: { key: 'calendar' }, at });
  }
  return calendar && { calendar, policy: file.holidays?.policy ?? 'skip' };
}

/** When a meeting is held again. `date` is the plan's, a real day; undefined where the rule cannot be read. */
export function readRepeat(
  file: RepeatFile | undefined,
  date: string,
  settings: Settings,
  problems: Problem[],
): Repeat | undefined {
  if (!file) return undefined;
  const reading: Reading = { file, date, problems };
  const skip = readSkips(reading);
  const move = readMoves(reading);
  const add = readAdded(reading);
  const holidays = holidaysOf(reading, settings);
  const rule = file.rule === undefined ? undefined : parseRule(file.rule);
  if (rule === undefined) return undefined;
  if (isFault(rule)) {
    problems.push({ rule: 'bad-rule', args: { ...rule, allowed: RULE_PARTS }, at: [...AT, 'rule'] });
    return undefined;
  }
  const repeat: Repeat = { rule, ...readEnd(rule, reading), skip, move, add, ...present({ holidays }) };
  checkDistinct(repeat, problems);
  return repeat;
}
