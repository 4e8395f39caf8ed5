import { dayNumber, dayText, weekdayOf } from '../calendar/day.ts';
import {
  compare,
  decimal,
  divide,
  type Fraction,
  fraction,
  multiply,
  subtract,
  toFixed,
  ZERO,
} from '../cost/fraction.ts';
import type { Answer } from './template.ts';

/**
 * Values that a template may name where arithmetic is needed, and what each is reckoned from: answers by the id of
 * their question, and plan keys.
 */
export const RECKONED = {
  gap: ['target', 'actual'],
  gapPercent: ['target', 'actual'],
  workingDaysLeft: ['date', 'periodEnd'],
  quarterEnd: ['date'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ReckonedName = keyof typeof RECKONED;

export const isReckoned = (name: string): name is ReckonedName => Object.hasOwn(RECKONED, name);

/** Monday to Friday, counted from 0 for Monday. */
const MONDAY_TO_FRIDAY: ReadonlySet<number> = new Set([0, 1, 2, 3, 4]);

const DECIMAL = /^\d{1,15}(?:\.\d{1,8})?$/;

const amountOf = (answer: unknown): string | undefined =>
  (typeof answer === 'string' || typeof answer === 'number') && DECIMAL.test(String(answer))
    ? String(answer)
    : undefined;

const dayOf = (answer: unknown): number | undefined => (typeof answer === 'string' ? dayNumber(answer) : undefined);

const decimalsOf = (text: string): number => text.split('.')[1]?.length ?? 0;

/** Target minus actual, with as many decimals as they have; above the target it is negative. */
function gapOf(target: string, actual: string): string {
  return toFixed(subtract(decimal(target), decimal(actual)), Math.max(decimalsOf(target), decimalsOf(actual)));
}

/** The gap in per cent of the target, rounded half up to one decimal; a dash where the target is zero. */
function gapPercentOf(target: string, actual: string): string {
  const whole: Fraction = decimal(target);
  if (compare(whole, ZERO) === 0) return '–';
  const percent = multiply(divide(subtract(whole, decimal(actual)), whole), fraction(100));
  return toFixed(percent, 1).replace(/\.0$/, '');
}

/** Working days after the first day, up to and with the last; 0 where the last is not after the first. */
export function workingDaysAfter(first: number, last: number, workdays: ReadonlySet<number>): number {
  if (last <= first) return 0;
  const weeks = Math.floor((last - first) / 7);
  let days = weeks * workdays.size;
  for (let day = first + weeks * 7 + 1; day <= last; day += 1) if (workdays.has(weekdayOf(day))) days += 1;
  return days;
}

/** The last day of the calendar quarter that a day is in. */
function quarterEndOf(day: number): string {
  const date = dayText(day);
  const quarter = Math.floor((Number(date.slice(5, 7)) - 1) / 3);
  return `${date.slice(0, 4)}-${['03-31', '06-30', '09-30', '12-31'][quarter]}`;
}

/** One of the named values; undefined where what it is reckoned from is not known, or no figure. */
export function reckon(
  name: ReckonedName,
  known: ReadonlyMap<string, unknown>,
  workdays: ReadonlySet<number> = MONDAY_TO_FRIDAY,
): Answer | undefined {
  const [target, actual] = [amountOf(known.get('target')), amountOf(known.get('actual'))];
  const [date, end] = [dayOf(known.get('date')), dayOf(known.get('periodEnd'))];
  if (name === 'quarterEnd') return date === undefined ? undefined : quarterEndOf(date);
  if (name === 'workingDaysLeft')
    return date === undefined || end === undefined ? undefined : workingDaysAfter(date, end, workdays);
  if (target === undefined || actual === undefined) return undefined;
  return name === 'gap' ? gapOf(target, actual) : gapPercentOf(target, actual);
}
