import type { LocalMoment } from '../calendar/clock.ts';
import { dayNumber, dayText, weekdayOf } from '../calendar/day.ts';
import { inAnyLanguage, oneOf } from '../language/vocabulary.ts';

/** What somebody types at the question for date and time. */
interface When {
  readonly date: string;
  /** As plans write it: "9:00". */
  readonly start?: string;
}

/** Why a text is asked for again: no day at all, one that is over, one of two, or one with another weekday. */
export type DayProblem =
  | { readonly reason: 'unknown' }
  | { readonly reason: 'past' | 'weekday'; readonly date: string }
  | { readonly reason: 'ambiguous'; readonly dates: readonly [string, string] };

/** The days that a text can mean; none where it is no day. */
type Days = readonly string[];

const DAYS_AHEAD = new Map(
  [0, 1, 2].flatMap((days) => inAnyLanguage(({ daysAhead }) => daysAhead[days] ?? []).map((word) => [word, days])),
);

const names = (lists: readonly (readonly string[])[]): ReadonlySet<string>[] => lists.map((words) => new Set(words));
const WEEKDAYS = names([0, 1, 2, 3, 4, 5, 6].map((day) => inAnyLanguage(({ weekdays }) => weekdays[day] ?? [])));
const MONTHS = names(Array.from({ length: 12 }, (_, month) => inAnyLanguage(({ months }) => months[month] ?? [])));

const words = (list: readonly string[]): string => `(?:${oneOf(list)})`;
const AM = inAnyLanguage(({ am }) => am);
const PM = inAnyLanguage(({ pm }) => pm);
const TIME = new RegExp(
  `^(?:${words(inAnyLanguage(({ at }) => at))}\\s*)?(\\d{1,2})(?:[.:]([0-5]\\d))?(?:\\s*(${oneOf([...AM, ...PM])}))?$`,
);
const FILLERS = new Set(inAnyLanguage(({ fillers }) => fillers));
const THIS = new Set(inAnyLanguage(({ thisDay }) => thisDay));
const NEXT = new Set(inAnyLanguage(({ nextDay }) => nextDay));
const NEXT_WEEK = new RegExp(`(?:^|\\s)${words(inAnyLanguage(({ nextWeek }) => nextWeek))}(?=\\s|$)`);
const DAY_OF_MONTH = new RegExp(`^(\\d{1,2})${words(inAnyLanguage(({ ordinals }) => ordinals))}?$`);

/** `9`, `9.00`, `klo 13:30`, `1 pm` as plans write it; undefined for anything else. */
export function readClock(text: string): string | undefined {
  const [, digits, minute = '00', half] = TIME.exec(text.trim().toLowerCase()) ?? [];
  if (digits === undefined) return undefined;
  const hour = Number(digits);
  if (half === undefined) return hour < 24 ? `${hour}:${minute}` : undefined;
  if (hour < 1 || hour > 12) return undefined;
  return `${(hour % 12) + (PM.includes(half) ? 12 : 0)}:${minute}`;
}

const realDay = (year: number, month: number, day: number): string | undefined => {
  const pad = (value: number, size: number) => String(value).padStart(size, '0');
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  return dayNumber(text) === undefined ? undefined : text;
};

/** A day of a month; without a year the next one that there is. */
function inYear(day: string, month: number, year: string | undefined, today: string): Days {
  if (year !== undefined) return [realDay(Number(year), month, Number(day)) ?? []].flat();
  const thisYear = Number(today.slice(0, 4));
  // A leap day may be four years off, eight around a century.
  const years = Array.from({ length: 9 }, (_, index) => realDay(thisYear + index, month, Number(day)));
  return [years.find((date) => date !== undefined && date >= today) ?? []].flat();
}

/** Figures alone: `2027-01-20`, `20.1.`, `20.1.2027`, and `1/2`, which is two days. */
function readFigures(text: string, today: string): Days {
  const [, isoYear, isoMonth, isoDay = ''] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
  if (isoYear !== undefined) return inYear(isoDay, Number(isoMonth), isoYear, today);
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})?$/.exec(text) ?? [];
  if (day !== undefined) return inYear(day, Number(month), year, today);
  const [, one, other, slashYear] = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?$/.exec(text) ?? [];
  if (one === undefined || other === undefined) return [];
  const both = [inYear(one, Number(other), slashYear, today), inYear(other, Number(one), slashYear, today)].flat();
  return [...new Set(both)];
}

/** `20 January 2027`, `Jan 20`, `20. tammikuuta`. */
function readMonthName(parts: readonly string[], today: string): Days {
  const month = MONTHS.findIndex((known) => parts.slice(0, 2).some((part) => known.has(part)));
  const [day] = parts.slice(0, 2).flatMap((part) => DAY_OF_MONTH.exec(part)?.[1] ?? []);
  const [, , year, ...rest] = parts;
  if (month < 0 || day === undefined || rest.length || (year !== undefined && !/^\d{4}$/.test(year))) return [];
  return inYear(day, month + 1, year, today);
}

const weekdayIn = (word: string): number => WEEKDAYS.findIndex((known) => known.has(word));

/** A weekday by name. Where it might be this week's or next week's, both. */
function readWeekday(parts: readonly string[], today: string): Days {
  const now = dayNumber(today) ?? 0;
  const rest = parts.join(' ').replace(NEXT_WEEK, ' ').trim();
  const nextMonday = now + 7 - weekdayOf(now);
  if (rest !== parts.join(' ')) return weekdayIn(rest) < 0 ? [] : [dayText(nextMonday + weekdayIn(rest))];
  const [first = '', second] = parts;
  const weekday = weekdayIn(second ?? first);
  if (weekday < 0 || parts.length > 2) return [];
  const ahead = (weekday - weekdayOf(now) + 7) % 7;
  const coming = dayText(now + ahead);
  const inAWeek = dayText(now + 7);
  if (second === undefined) return ahead ? [coming] : [coming, inAWeek];
  if (THIS.has(first)) return [coming];
  if (!NEXT.has(first)) return [];
  return [...new Set([ahead ? coming : inAWeek, dayText(nextMonday + weekday)])];
}

function readDay(parts: readonly string[], today: string): Days {
  const [first = '', ...rest] = parts;
  const ahead = DAYS_AHEAD.get(first);
  if (ahead !== undefined && !rest.length) return [dayText((dayNumber(today) ?? 0) + ahead)];
  const figures = rest.length ? [] : readFigures(first, today);
  if (figures.length) return figures;
  const named = readMonthName(parts, today);
  return named.length ? named : readWeekday(parts, today);
}

/** The day of a text, which may say its weekday first (`ke 20.1.`). */
function readDated(parts: readonly string[], today: string): Days | DayProblem {
  const [first = '', ...rest] = parts;
  const weekday = weekdayIn(first);
  const dated = weekday < 0 || !rest.length ? [] : readDay(rest, today);
  if (!dated.length || weekdayIn(rest.at(-1) ?? '') >= 0) return readDay(parts, today);
  const fitting = dated.filter((date) => weekdayOf(dayNumber(date) ?? 0) === weekday);
  const [date = ''] = dated;
  return fitting.length ? fitting : { reason: 'weekday', date };
}

/** Whether a start lies behind the moment on its own day. */
export function isPast(date: string, start: string, now: LocalMoment): boolean {
  const [hours = 0, minutes = 0] = start.split(':').map(Number);
  return date === now.date && hours * 60 + minutes < now.minutes;
}

type Reading = { readonly when: When } | { readonly problem: DayProblem };

/** What one way to part a text into a day and a time comes to; undefined if it is none. */
function readParted(day: readonly string[], time: string, now: LocalMoment): Reading | undefined {
  const start = time === '' ? undefined : readClock(time);
  if (time !== '' && start === undefined) return undefined;
  const days = readDated(day, now.date);
  if ('reason' in days) return { problem: days };
  const [date, other] = days;
  if (date === undefined) return undefined;
  if (other !== undefined) return { problem: { reason: 'ambiguous', dates: [date, other] } };
  const isOver = date < now.date || (start !== undefined && isPast(date, start, now));
  return isOver ? { problem: { reason: 'past', date } } : { when: { date, ...(start === undefined ? {} : { start }) } };
}

/**
 * A day, and a time behind it if one is given: `2027-01-20`, `20.1.2027 9.00`, `tomorrow 13:00`, `ensi ti klo 9`. What
 * is over or could be two days is not taken, but named.
 */
export function readWhen(text: string, now: LocalMoment): Reading {
  const parts = text
    .trim()
    .toLowerCase()
    .replace(/,/g, ' ')
    .split(/\s+/)
    .filter((part) => !FILLERS.has(part));
  // The longest text that is a day: the rest is the time.
  for (let length = parts.length; length > 0; length -= 1) {
    const reading = readParted(parts.slice(0, length), parts.slice(length).join(' '), now);
    if (reading) return reading;
  }
  return { problem: { reason: 'unknown' } };
}
