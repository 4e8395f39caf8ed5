import { localMoment, startEpoch } from '../calendar/clock.ts';
import type { Zones } from '../calendar/zone.ts';
import type { When } from './read-event.ts';
import { type Definitions, zoneNamed } from './zone-names.ts';

/** Times of a calendar in the zones that they mean. */

/** A time of a day, in minutes after midnight. */
export interface Zoned {
  readonly date: string;
  readonly minutes: number;
  /** Absent: floating. */
  readonly timezone?: string;
}

export interface Reckoning {
  readonly zones: Zones;
  readonly definitions: Definitions;
  /** What names have been found to mean. */
  readonly named: Map<string, string | undefined>;
}

function zoneOf(name: string, { zones, definitions, named }: Reckoning): string | undefined {
  if (!named.has(name)) named.set(name, zoneNamed(name, definitions, zones));
  return named.get(name);
}

const wallMinutes = ({ seconds = 0 }: When): number => Math.floor(seconds / 60);

/** A time by its own clock; undefined where its zone is unknown. A day counts by its midnight. */
export function zoned(when: When, reckoning: Reckoning): Zoned | undefined {
  const { date, zone } = when;
  if (when.isUtc) return { date, minutes: wallMinutes(when), timezone: 'UTC' };
  if (zone === undefined) return { date, minutes: wallMinutes(when) };
  const timezone = zoneOf(zone, reckoning);
  return timezone === undefined ? undefined : { date, minutes: wallMinutes(when), timezone };
}

/** Minutes on the UTC line, or on that of a clock without a zone. */
export const epochMinutes = ({ date, minutes, timezone }: Zoned, { zones }: Reckoning): number =>
  startEpoch(date, minutes, timezone, zones);

/** The same moment by the clock of another zone; between a zone and none the clock time stays. */
export function byClockOf(time: Zoned, timezone: string | undefined, reckoning: Reckoning): Zoned {
  if (time.timezone === timezone) return time;
  if (time.timezone === undefined || timezone === undefined) {
    const { date, minutes } = time;
    return timezone === undefined ? { date, minutes } : { date, minutes, timezone };
  }
  const { date, minutes } = localMoment(epochMinutes(time, reckoning), timezone, reckoning.zones);
  return { date, minutes, timezone };
}
