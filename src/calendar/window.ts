import { dayNumber, dayText } from './day.ts';

/** Days held that figures are limited to, inclusive; an absent end is open. */
export interface Window {
  /** YYYY-MM-DD. */
  readonly from?: string;
  readonly to?: string;
}

export const isWithin = (date: string, { from, to }: Window): boolean =>
  (from === undefined || date >= from) && (to === undefined || date <= to);

/** The last of the twelve months that begin with a day: what of an endless series counts where nothing else is said. */
export function yearFrom(date: string): string {
  const next = `${String(Number(date.slice(0, 4)) + 1).padStart(4, '0')}${date.slice(4)}`;
  return dayText((dayNumber(next) ?? dayNumber(next.replace(/02-29$/, '03-01')) ?? 0) - 1);
}
