/** What meetplan asks of a time-zone database; the one that runs is io.ts's. */
export interface Zones {
  isKnown(zone: string): boolean;
  /** Minutes that local time in a known zone is ahead of UTC at a moment (minutes since 1970-01-01T00:00Z). */
  offset(zone: string, epochMinutes: number): number;
}
