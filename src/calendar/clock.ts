import { dayNumber, dayText } from './day.ts';
import type { Zones } from './zone.ts';

/** Minutes since 1970-01-01T00:00 UTC; of local time where a meeting floats. */
export type EpochMinutes = number;

const DAY = 1440;

export interface LocalMoment {
  readonly date: string;
  /** Minutes after midnight. */
  readonly minutes: number;
  /** Minutes ahead of UTC; absent where the meeting floats. */
  readonly offset?: number;
}

export interface Reckoned {
  readonly epoch: EpochMinutes;
  /** `gap`: the clocks jump over this time; `twice`: they show it twice, and the first is meant. */
  readonly kind: 'plain' | 'gap' | 'twice';
}

/**
 * A wall time on the UTC line. In a spring gap the offset before the gap holds (RFC 5545 3.3.5); of two equal autumn
 * times the first is taken. `minutes` may pass midnight. `date` must be a real day.
 */
export function reckon(date: string, minutes: number, zone: string | undefined, zones: Zones): Reckoned {
  const local = (dayNumber(date) ?? 0) * DAY + minutes;
  if (zone === undefined) return { epoch: local, kind: 'plain' };
  const before = zones.offset(zone, local - DAY);
  const after = zones.offset(zone, local + DAY);
  const first = local - before;
  const second = local - after;
  const firstHolds = zones.offset(zone, first) === before;
  const secondHolds = zones.offset(zone, second) === after;
  if (firstHolds) return { epoch: first, kind: secondHolds && first !== second ? 'twice' : 'plain' };
  return secondHolds ? { epoch: second, kind: 'plain' } : { epoch: first, kind: 'gap' };
}

export function startEpoch(date: string, minutes: number, zone: string | undefined, zones: Zones): EpochMinutes {
  return reckon(date, minutes, zone, zones).epoch;
}

/** What the clocks in the zone show at a moment. */
export function localMoment(epoch: EpochMinutes, zone: string | undefined, zones: Zones): LocalMoment {
  const offset = zone === undefined ? 0 : zones.offset(zone, epoch);
  const local = epoch + offset;
  const days = Math.floor(local / DAY);
  return { date: dayText(days), minutes: local - days * DAY, ...(zone === undefined ? {} : { offset }) };
}
