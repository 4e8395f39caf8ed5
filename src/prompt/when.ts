import { dayNumber, dayText, weekdayOf } from '../calendar/day.ts';
import { inAnyLanguage, oneOf } from '../language/vocabulary.ts';

/** What somebody types at the question for date and time. */
export interface When {
  readonly date: string;
  /** As plans write it: "9:00". */
  readonly start?: string;
}

const DAYS_AHEAD = new Map(
  [0, 1, 2].flatMap((days) => inAnyLanguage(({ daysAhead }) => daysAhead[days] ?? []).map((word) => [word, days])),
);

/** What each weekday from Monday on may be called. */
const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6].map((day) => new Set(inAnyLanguage(({ weekdays }) => weekdays[day] ?? [])));

const TIME = new RegExp(`^(?:(?:${oneOf(inAnyLanguage(({ at }) => at))})\\s*)?([01]?\\d|2[0-3])(?:[.:]([0-5]\\d))?$`);

/** `9`, `9.00`, `klo 13:30` as plans write it; undefined for anything else. */
export function readClock(text: string): string | undefined {
  const [, hour, minute = '00'] = TIME.exec(text.trim().toLowerCase()) ?? [];
  return hour === undefined ? undefined : `${Number(hour)}:${minute}`;
}

const realDay = (year: number, month: number, day: number): string | undefined => {
  const pad = (value: number, size: number) => String(value).padStart(size, '0');
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  return dayNumber(text) === undefined ? undefined : text;
};

/** `20.1.` means the next one; ISO and Finnish dates mean themselves. */
function readDate(text: string, today: string): string | undefined {
  if (/^\d{4}-\d{1,2}-\d{1,2}$/.test(text)) {
    const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
    return realDay(year, month, day);
  }
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})?$/.exec(text) ?? [];
  if (day === undefined || month === undefined) return undefined;
  if (year !== undefined) return realDay(Number(year), Number(month), Number(day));
  const thisYear = Number(today.slice(0, 4));
  // A leap day may be four years off, eight around a century.
  const years = Array.from({ length: 9 }, (_, index) => realDay(thisYear + index, Number(month), Number(day)));
  return years.find((date) => date !== undefined && date >= today);
}

function readDay(word: string, today: string): string | undefined {
  const now = dayNumber(today) ?? 0;
  const ahead = DAYS_AHEAD.get(word);
  if (ahead !== undefined) return dayText(now + ahead);
  const weekday = WEEKDAYS.findIndex((names) => names.has(word));
  // The next one; today's own name means a week from now.
  if (weekday >= 0) return dayText(now + ((weekday - weekdayOf(now) + 6) % 7) + 1);
  return readDate(word, today);
}

/**
 * A day, and a time behind it if one is given: `2027-01-20`, `20.1.2027 9.00`, `tomorrow 13:00`, `ti klo 9`. The day
 * may follow a weekday (`ke 20.1.`), which then has to be its own. `today` is a real day.
 */
export function readWhen(text: string, today: string): When | undefined {
  const words = text.trim().toLowerCase().replace(/,/g, ' ').split(/\s+/);
  const [first = '', second = ''] = words;
  const named = WEEKDAYS.findIndex((names) => names.has(first));
  const dated = named >= 0 ? readDate(second, today) : undefined;
  if (dated !== undefined && weekdayOf(dayNumber(dated) ?? 0) !== named) return undefined;
  const date = dated ?? readDay(first, today);
  const rest = words.slice(dated === undefined ? 1 : 2).join(' ');
  if (date === undefined) return undefined;
  if (rest === '') return { date };
  const start = readClock(rest);
  return start === undefined ? undefined : { date, start };
}
