import type { EpochMinutes } from './clock.ts';
import { dayNumber, dayText } from './day.ts';

/** Arithmetic on the moments of an agenda: `2027-01-20T13:00:00+02:00`, or without offset where a meeting floats. */

const DAY = 1440;

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

const localOf = (moment: string): number =>
  (dayNumber(moment.slice(0, 10)) ?? 0) * DAY + minutesOf(moment.slice(11, 16));

/** Minutes on the UTC line, so that a clock change does not bend a length; of local time where a meeting floats. */
export function epochOf(moment: string): EpochMinutes {
  const offset = moment.slice(19);
  const apart = minutesOf(offset.slice(1));
  return offset.startsWith('-') ? localOf(moment) + apart : localOf(moment) - apart;
}

/** A moment so many minutes later, by the clock of the same offset. */
export function later(moment: string, minutes: number): string {
  const local = localOf(moment) + minutes;
  const days = Math.floor(local / DAY);
  const rest = local - days * DAY;
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${dayText(days)}T${pad(Math.floor(rest / 60))}:${pad(rest % 60)}:00${moment.slice(19)}`;
}
