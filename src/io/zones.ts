import type { Zones } from '../calendar/zone.ts';

/**
 * The time-zone database of the running Node. Setting TZ and asking a local Date is some twenty times cheaper at
 * start-up than an Intl formatter; where the runtime does not follow TZ (worker threads), Intl answers.
 */
export function processZones(): Zones {
  const formats = new Map<string, Intl.DateTimeFormat>();
  let canonical: ReadonlySet<string> | undefined;
  let followsTz: boolean | undefined;

  const format = (zone: string): Intl.DateTimeFormat => {
    const known = formats.get(zone);
    if (known) return known;
    const made = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
    formats.set(zone, made);
    return made;
  };

  const byFormat = (zone: string, epochMinutes: number): number => {
    const part: Record<string, number> = {};
    for (const { type, value } of format(zone).formatToParts(epochMinutes * 60_000)) part[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = part;
    return Date.UTC(year, month - 1, day, hour, minute) / 60_000 - epochMinutes;
  };

  const byLocalDate = (zone: string, epochMinutes: number): number => {
    const before = process.env['TZ'];
    process.env['TZ'] = zone;
    try {
      return -new Date(epochMinutes * 60_000).getTimezoneOffset();
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  };

  return {
    isKnown(zone) {
      canonical ??= new Set(Intl.supportedValuesOf('timeZone'));
      if (canonical.has(zone) || zone === 'UTC') return true;
      // Links such as Asia/Calcutta are not listed. Offsets ("+02:00") are no zones: they know no summer.
      if (!/^[A-Za-z]/.test(zone)) return false;
      try {
        format(zone);
        return true;
      } catch {
        return false;
      }
    },
    offset(zone, epochMinutes) {
      followsTz ??= byLocalDate('Asia/Tokyo', 0) === 540 && byLocalDate('America/Lima', 0) === -300;
      return followsTz ? byLocalDate(zone, epochMinutes) : byFormat(zone, epochMinutes);
    },
  };
}
