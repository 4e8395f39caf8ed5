import type { Zones } from '../calendar/zone.ts';

const WEEK = 10_080;

/** A week of a zone; no zone changes its clocks twice in one. */
interface Week {
  readonly before: number;
  readonly after: number;
  /** The minute at which `after` begins to hold; the end of the week if both are the same. */
  readonly change: number;
}

/** A winter's and a summer's noon. */
const SAMPLES = [29_466_720, 29_727_360];

/**
 * The time-zone database of the running Node. Setting TZ and asking a local Date is some twenty times cheaper at
 * start-up than an Intl formatter; where the runtime does not follow TZ (worker threads), Intl answers.
 */
export function processZones(): Zones {
  const formats = new Map<string, Intl.DateTimeFormat>();
  const weeks = new Map<string, Map<number, Week>>();
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
      return 0 - new Date(epochMinutes * 60_000).getTimezoneOffset();
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  };

  const offsetAt = (zone: string, epochMinutes: number): number => {
    followsTz ??= byLocalDate('Asia/Tokyo', 0) === 540 && byLocalDate('America/Lima', 0) === -300;
    return followsTz ? byLocalDate(zone, epochMinutes) : byFormat(zone, epochMinutes);
  };

  const readWeek = (zone: string, start: number): Week => {
    const before = offsetAt(zone, start);
    let [last, change] = [start, start + WEEK];
    const after = offsetAt(zone, change);
    if (before === after) return { before, after, change };
    while (change - last > 1) {
      const middle = Math.floor((last + change) / 2);
      if (offsetAt(zone, middle) === before) last = middle;
      else change = middle;
    }
    return { before, after, change };
  };

  return {
    isKnown(zone) {
      // An unknown name means UTC to TZ, so an offset proves a name; the lists of Intl take longer to make than all else.
      if (zone.includes('/') && SAMPLES.some((moment) => byLocalDate(zone, moment) !== 0)) return true;
      canonical ??= new Set(Intl.supportedValuesOf('timeZone'));
      if (canonical.has(zone) || zone === 'UTC') return true;
      // Offsets ("+02:00") are no zones: they know no summer.
      if (!/^[A-Za-z]/.test(zone)) return false;
      try {
        // Links (US/Eastern) are not listed; and Intl takes names in any case, which TZ does not.
        return SAMPLES.every((moment) => byFormat(zone, moment) === byLocalDate(zone, moment));
      } catch {
        return false;
      }
    },
    offset(zone, epochMinutes) {
      const known = weeks.get(zone) ?? new Map<number, Week>();
      weeks.set(zone, known);
      const number = Math.floor(epochMinutes / WEEK);
      const week = known.get(number) ?? readWeek(zone, number * WEEK);
      known.set(number, week);
      return epochMinutes < week.change ? week.before : week.after;
    },
  };
}
