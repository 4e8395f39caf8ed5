import { dayNumber } from '../calendar/day.ts';
import type { Path, Problem } from '../diagnostic.ts';
import type { HolidayCalendar } from './plan.ts';

/** ISO 3166 codes of a country and, where it has holidays of its own, a part of it: FI, DE-BY. */
const COUNTRY = /^[A-Z]{2}(?:-[A-Z0-9]{1,4}){0,2}$/;

/** A calendar as files name it; undefined where none is named, or none that could be meant. */
export function readHolidays(
  value: string | readonly (string | null)[] | undefined,
  of: 'plan' | 'project',
  at: Path,
  problems: Problem[],
): HolidayCalendar | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'string') {
    const dates = value.flatMap((date, index) => {
      if (date === null || dayNumber(date) !== undefined) return date ?? [];
      problems.push({ rule: 'bad-date', args: { value: date }, at: [...at, index] });
      return [];
    });
    return { kind: 'dates', dates };
  }
  if (/\.ics$/i.test(value)) return { kind: 'file', file: value, of };
  if (COUNTRY.test(value)) return { kind: 'country', code: value };
  problems.push({ rule: 'unknown-value', args: { value, expected: 'holidays' }, at });
  return undefined;
}
