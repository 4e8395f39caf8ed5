/** Civil days by arithmetic: no zone, no clock. Days are counted from 1970-01-01. */

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const leapDaysBefore = (year: number): number => {
  const before = year - 1;
  return Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
};

const EPOCH = 1970 * 365 + leapDaysBefore(1970);

const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** Days since 1970-01-01 of a YYYY-MM-DD that exists in the Gregorian calendar; undefined for any other text. */
export function dayNumber(date: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  const leapDay = month > 2 && isLeap(year) ? 1 : 0;
  return year * 365 + leapDaysBefore(year) + (DAYS_BEFORE_MONTH[month - 1] ?? 0) + leapDay + day - 1 - EPOCH;
}

/** The YYYY-MM-DD of a day number. */
export function dayText(days: number): string {
  let year = Math.floor((days + EPOCH) / 365.2425) + 1;
  const firstDay = (y: number) => y * 365 + leapDaysBefore(y) - EPOCH;
  while (firstDay(year) > days) year -= 1;
  let rest = days - firstDay(year);
  let month = 1;
  while (rest >= daysInMonth(year, month)) {
    rest -= daysInMonth(year, month);
    month += 1;
  }
  const pad = (value: number, size: number) => String(value).padStart(size, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(rest + 1, 2)}`;
}

/** 0 for Monday to 6 for Sunday. */
export const weekdayOf = (days: number): number => (((days + 3) % 7) + 7) % 7;
