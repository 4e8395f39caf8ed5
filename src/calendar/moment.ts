import { type EpochMinutes, type LocalMoment, localMoment, startEpoch } from './clock.ts';
import { dayNumber, dayText } from './day.ts';
import type { Zones } from './zone.ts';

/** Arithmetic on the moments of an agenda: `2027-01-20T13:00:00+02:00`, or without offset where a meeting floats. */

const DAY = 1440;

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** Minutes after midnight that a moment's own clock shows. */
export const clockOf = (moment: string): number => minutesOf(moment.slice(11, 16));

const localOf = (moment: string): number => (dayNumber(moment.slice(0, 10)) ?? 0) * DAY + clockOf(moment);

/** Minutes on the UTC line, so that a clock change does not bend a length; of local time where a meeting floats. */
export function epochOf(moment: string): EpochMinutes {
  const offset = moment.slice(19);
  const apart = minutesOf(offset.slice(1));
  return offset.startsWith('-') ? localOf(moment) + apart : localOf(moment) - apart;
}

const pad = (value: number): string => String(value).padStart(2, '0');

function offsetText(offset: number): string {
  const minutes = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

/** A moment as agendas write it: with its offset, or without one where the meeting floats. */
export function momentText({ date, minutes, offset }: LocalMoment): string {
  const time = `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}:00`;
  return `${date}T${time}${offset === undefined ? '' : offsetText(offset)}`;
}

/** A start as its rule has it, minutes after midnight: in a spring gap too, where no clock shows it. */
export function startText(date: string, minutes: number, zone: string | undefined, zones: Zones): string {
  return momentText({ ...localMoment(startEpoch(date, minutes, zone, zones), zone, zones), date, minutes });
}

/** What clocks show at a minute of their own line. */
function wallText(minutes: number): string {
  const days = Math.floor(minutes / DAY);
  return momentText({ date: dayText(days), minutes: minutes - days * DAY });
}

/** The same moment by the clock of UTC, without offset. */
export const utcText = (moment: string): string => wallText(epochOf(moment));

/** A moment so many minutes later, by the clock of the same offset. */
export const later = (moment: string, minutes: number): string =>
  `${wallText(localOf(moment) + minutes)}${moment.slice(19)}`;
