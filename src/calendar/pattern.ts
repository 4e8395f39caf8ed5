import { dayNumber, weekdayOf } from './day.ts';
import type { RecurrenceRule, RuleDay } from './rule.ts';

/** Rules as people think of them: what words are made of, and what they are read as. */

/** The first Tuesday, the last working day, day 15: of a month. Negative ordinals count from its end. */
export interface Choice {
  readonly ordinal: number;
  /** 0 for Monday to 6 for Sunday; `workday`: one of Monday to Friday. */
  readonly of: number | 'workday' | 'day';
}

export interface MonthDay {
  readonly month: number;
  readonly day: number;
}

/** `every`: 1 for each, 2 for every second. `months`: only in these; none: in all. */
export type Pattern =
  | { readonly kind: 'daily'; readonly every: number; readonly months: readonly number[] }
  | { readonly kind: 'workdays'; readonly months: readonly number[] }
  /** Without days: that of the first meeting. */
  | {
      readonly kind: 'weekly';
      readonly every: number;
      readonly days: readonly number[];
      readonly months: readonly number[];
    }
  | { readonly kind: 'monthly'; readonly every: number; readonly choices: readonly Choice[] }
  | { readonly kind: 'yearly'; readonly every: number; readonly dates: readonly MonthDay[] }
  | {
      readonly kind: 'yearly-choice';
      readonly every: number;
      readonly months: readonly number[];
      readonly choices: readonly Choice[];
    };

const WEEK = [0, 1, 2, 3, 4, 5, 6];
const WORKDAYS = WEEK.slice(0, 5);

const sorted = (numbers: readonly number[]): readonly number[] => [...new Set(numbers)].sort((a, b) => a - b);
const isSame = (some: readonly number[], others: readonly number[]): boolean => sorted(some).join() === others.join();
const weekdays = (days: readonly RuleDay[]): readonly number[] => days.map(({ weekday }) => weekday);
const isPlain = (days: readonly RuleDay[]): boolean => days.every(({ ordinal }) => ordinal === undefined);

/** Days of each week, or of each `every`th. */
function ofWeeks(every: number, days: readonly number[], months: readonly number[]): Pattern {
  if (every === 1 && isSame(days, WORKDAYS)) return { kind: 'workdays', months };
  if (every === 1 && isSame(days, WEEK)) return { kind: 'daily', every, months };
  return { kind: 'weekly', every, days: sorted(days), months };
}

/** What has a name: the first five from the start and the last two, but any day of the month. */
const isNamed = ({ ordinal, of }: Choice): boolean => ordinal >= -2 && ordinal !== 0 && (of === 'day' || ordinal <= 5);

/** Days of the month that BYSETPOS chooses from the same weekdays of it. */
function placesOf({ byDay, bySetPos }: RecurrenceRule): readonly Choice[] | undefined {
  const days = weekdays(byDay);
  const one = days.length === 1 ? days[0] : undefined;
  const of = one ?? (isSame(days, WORKDAYS) ? 'workday' : isSame(days, WEEK) ? 'day' : undefined);
  return of === undefined || !isPlain(byDay) ? undefined : bySetPos.map((ordinal) => ({ ordinal, of }));
}

/** What a rule chooses from a month; undefined where words would have to explain it. */
function choicesOf(rule: RecurrenceRule, date: string): readonly Choice[] | undefined {
  const { byDay, byMonthDay } = rule;
  if (byDay.length && byMonthDay.length) return undefined;
  if (rule.bySetPos.length) return placesOf(rule);
  if (byMonthDay.length) return byMonthDay.map((ordinal) => ({ ordinal, of: 'day' }));
  if (!byDay.length) return [{ ordinal: Number(date.slice(8)), of: 'day' }];
  const chosen = byDay.map(({ weekday: of, ordinal = 0 }) => ({ ordinal, of }));
  return chosen.some(({ ordinal }) => ordinal === 0) ? undefined : chosen;
}

/** Weekdays of every week, whatever period the rule counts in. */
const hasPlainDays = ({ byDay, byMonthDay, bySetPos }: RecurrenceRule): boolean =>
  byDay.length > 0 && isPlain(byDay) && !byMonthDay.length && !bySetPos.length;

function ofMonths(rule: RecurrenceRule, date: string): Pattern | undefined {
  const { interval: every, byDay, byMonth } = rule;
  if (byMonth.length && every > 1) return undefined;
  if (hasPlainDays(rule)) return every === 1 ? ofWeeks(1, weekdays(byDay), sorted(byMonth)) : undefined;
  const choices = choicesOf(rule, date);
  if (!choices?.every(isNamed)) return undefined;
  if (byMonth.length) return { kind: 'yearly-choice', every, months: sorted(byMonth), choices };
  return { kind: 'monthly', every, choices };
}

/** A leap year has all the days that there are. */
const isInLeapYear = ({ month, day }: MonthDay): boolean =>
  dayNumber(`2028-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`) !== undefined;

function ofYears(rule: RecurrenceRule, date: string): Pattern | undefined {
  const { interval: every, byDay, byMonth, byMonthDay, bySetPos } = rule;
  if (bySetPos.length && byMonth.length !== 1) return undefined;
  if (!byMonth.length && (byDay.length || byMonthDay.length)) {
    return every === 1 && isPlain(byDay) ? ofMonths({ ...rule, interval: 1 }, date) : undefined;
  }
  const months = byMonth.length ? sorted(byMonth) : [Number(date.slice(5, 7))];
  if (hasPlainDays(rule)) return every === 1 ? ofWeeks(1, weekdays(byDay), months) : undefined;
  const choices = choicesOf(rule, date);
  if (!choices?.every(isNamed)) return undefined;
  if (!choices.every(({ ordinal, of }) => of === 'day' && ordinal > 0)) {
    return { kind: 'yearly-choice', every, months, choices };
  }
  const dates = months.flatMap((month) => choices.map(({ ordinal: day }) => ({ month, day })));
  return dates.every(isInLeapYear) ? { kind: 'yearly', every, dates } : undefined;
}

/**
 * A rule as people think of it, with what its first day settles; undefined for one that only its own text says.
 */
export function patternOf(rule: RecurrenceRule, date: string): Pattern | undefined {
  const { frequency, interval: every, byDay, byMonth, weekStart } = rule;
  if (rule.byYearDay.length || rule.byWeekNo.length) return undefined;
  if (frequency === 'MONTHLY') return ofMonths(rule, date);
  if (frequency === 'YEARLY') return ofYears(rule, date);
  if (rule.bySetPos.length || rule.byMonthDay.length) return undefined;
  const months = sorted(byMonth);
  if (frequency === 'DAILY' && !byDay.length) return { kind: 'daily', every, months };
  if (frequency === 'DAILY') return every === 1 ? ofWeeks(1, weekdays(byDay), months) : undefined;
  const days = byDay.length ? weekdays(byDay) : [weekdayOf(dayNumber(date) ?? 0)];
  // Which days a second week holds depends on where weeks begin.
  return every > 1 && days.length > 1 && weekStart !== 0 ? undefined : ofWeeks(every, days, months);
}

const daysFor = (days: readonly number[]): readonly RuleDay[] => days.map((weekday) => ({ weekday }));

const NOTHING: RecurrenceRule = {
  frequency: 'DAILY',
  interval: 1,
  byDay: [],
  byMonth: [],
  byMonthDay: [],
  byYearDay: [],
  byWeekNo: [],
  bySetPos: [],
  weekStart: 0,
};

/** The parts that choose from a month; undefined where one rule cannot choose all of it. */
function partsFor(choices: readonly Choice[]): Partial<RecurrenceRule> | undefined {
  const ordinals = choices.map(({ ordinal }) => ordinal);
  if (choices.every(({ of }) => of === 'day')) return { byMonthDay: ordinals };
  if (choices.every(({ of }) => of === 'workday')) return { byDay: daysFor(WORKDAYS), bySetPos: ordinals };
  const byDay = choices.flatMap(({ ordinal, of }) => (typeof of === 'number' ? [{ weekday: of, ordinal }] : []));
  return byDay.length === choices.length ? { byDay } : undefined;
}

function partsOfYears(dates: readonly MonthDay[]): Partial<RecurrenceRule> | undefined {
  const byMonth = sorted(dates.map(({ month }) => month));
  const byMonthDay = sorted(dates.map(({ day }) => day));
  // A rule gives each of its days in each of its months.
  return byMonth.length * byMonthDay.length === dates.length ? { byMonth, byMonthDay } : undefined;
}

/** The rule of a pattern; undefined where it takes more than one. */
export function ruleOf(pattern: Pattern): RecurrenceRule | undefined {
  switch (pattern.kind) {
    case 'daily':
      return { ...NOTHING, interval: pattern.every, byMonth: pattern.months };
    case 'workdays':
      return { ...NOTHING, frequency: 'WEEKLY', byDay: daysFor(WORKDAYS), byMonth: pattern.months };
    case 'weekly': {
      const { every: interval, days, months: byMonth } = pattern;
      return { ...NOTHING, frequency: 'WEEKLY', interval, byDay: daysFor(days), byMonth };
    }
    case 'monthly': {
      const parts = partsFor(pattern.choices);
      return parts && { ...NOTHING, frequency: 'MONTHLY', interval: pattern.every, ...parts };
    }
    case 'yearly': {
      const parts = partsOfYears(pattern.dates);
      return parts && { ...NOTHING, frequency: 'YEARLY', interval: pattern.every, ...parts };
    }
    case 'yearly-choice': {
      const parts = partsFor(pattern.choices);
      // Places are counted in the whole of a year, so of one month only.
      const isPlace = parts?.bySetPos !== undefined && pattern.months.length > 1;
      if (!parts || (isPlace && pattern.every > 1)) return undefined;
      const frequency = isPlace ? 'MONTHLY' : 'YEARLY';
      return { ...NOTHING, frequency, interval: pattern.every, byMonth: pattern.months, ...parts };
    }
  }
}
