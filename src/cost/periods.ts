import { add, type Fraction, ZERO } from './fraction.ts';

/** What meetings take by the month, quarter and year of the day on which they are held (R12). */

export interface Taken {
  readonly occurrences: number;
  /** Expected. */
  readonly minutes: Fraction;
  /** null where no rate is known. */
  readonly cost: Fraction | null;
}

export interface DayTaken extends Taken {
  /** YYYY-MM-DD. */
  readonly date: string;
}

export interface Period extends Taken {
  /** `2026-12`, `2026-Q4`, `2026`. */
  readonly name: string;
}

export const NOTHING: Taken = { occurrences: 0, minutes: ZERO, cost: null };

export const plus = (a: Taken, b: Taken): Taken => ({
  occurrences: a.occurrences + b.occurrences,
  minutes: add(a.minutes, b.minutes),
  cost: a.cost && b.cost ? add(a.cost, b.cost) : (a.cost ?? b.cost),
});

export const monthOf = (date: string): string => date.slice(0, 7);
export const quarterOf = (date: string): string => `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
export const yearOf = (date: string): string => date.slice(0, 4);

/** Periods in which something is held, in order. */
export function periodsOf(days: readonly DayTaken[], nameOf: (date: string) => string): readonly Period[] {
  const periods = new Map<string, Taken>();
  for (const day of days) {
    const name = nameOf(day.date);
    periods.set(name, plus(periods.get(name) ?? NOTHING, day));
  }
  return [...periods].map(([name, taken]) => ({ name, ...taken })).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The month so many months later; negative is earlier. */
function monthAfter(month: string, months: number): string {
  const number = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
}

/** For every month from the first to the last, the twelve months that end with it. */
export function rollingYears(months: readonly Period[]): readonly Period[] {
  const [first, last] = [months[0]?.name, months.at(-1)?.name];
  if (first === undefined || last === undefined) return [];
  const rolling: Period[] = [];
  for (let end = first; end <= last; end = monthAfter(end, 1)) {
    const start = monthAfter(end, -11);
    const within = months.filter(({ name }) => name >= start && name <= end);
    rolling.push({ name: end, ...within.reduce(plus, NOTHING) });
  }
  return rolling;
}
