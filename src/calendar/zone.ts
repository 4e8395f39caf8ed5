/** What meetplan asks of a time-zone database; the one that runs is io.ts's. */
export interface Zones {
  isKnown(zone: string): boolean;
  /** Minutes that local time in a known zone is ahead of UTC at a moment (minutes since 1970-01-01T00:00Z). */
  offset(zone: string, epochMinutes: number): number;
}

/** No clock has changed but at a quarter of an hour since 1970. */
const QUARTER = 15;

/** The same answers, each asked for once: a calendar asks about the same hours thousands of times. */
export function remembering(zones: Zones): Zones {
  const offsets = new Map<string, Map<number, number>>();
  return {
    isKnown: (zone) => zones.isKnown(zone),
    offset(zone, epochMinutes) {
      const known = offsets.get(zone) ?? new Map<number, number>();
      offsets.set(zone, known);
      const quarter = Math.floor(epochMinutes / QUARTER);
      const offset = known.get(quarter) ?? zones.offset(zone, epochMinutes);
      known.set(quarter, offset);
      return offset;
    },
  };
}
