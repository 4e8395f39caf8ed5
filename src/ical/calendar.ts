import type { Window } from '../calendar/window.ts';
import type { Zones } from '../calendar/zone.ts';
import { present } from '../plan/present.ts';
import type { Settings } from '../plan/settings.ts';
import type { Directory, RoleRule } from './attendees.ts';
import type { RawEvent, When } from './read-event.ts';
import type { Block } from './scan.ts';
import { type Reckoning, type Zoned, zoned } from './zoned.ts';

export interface CalendarOptions {
  readonly roles: readonly RoleRule[];
  readonly window: Window;
  readonly settings: Settings;
  readonly zones: Zones;
}

/** Why an entry has no price. The words are calendars.reasons of the catalogues. */
export type UnpricedReason =
  | 'cancelled'
  | 'all-day'
  | 'no-start'
  | 'no-length'
  | 'too-long'
  | 'unknown-zone'
  | 'unreadable'
  | 'rule'
  | 'too-many'
  | 'this-and-future'
  | 'no-people'
  | 'no-role';

export interface Unpriced {
  /** 1-based line of the file. */
  readonly line: number;
  readonly title: string;
  /** The first day, where it is known. */
  readonly date?: string;
  readonly isSeries: boolean;
  readonly reason: UnpricedReason;
  /** What stands in the file, where that says more than the reason. */
  readonly value?: string;
}

/** What reading one calendar needs at every turn. */
export interface Calendar extends Reckoning {
  readonly options: CalendarOptions;
  readonly directory: Directory;
  /** The zone that its times in UTC are shown in. */
  readonly home: string;
}

/** Thrown where an entry has no price, and caught where its calendar is read. */
export class NotPriced extends Error {
  readonly unpriced: Unpriced;
  constructor(event: RawEvent, reason: UnpricedReason, value?: string) {
    super(reason);
    const { line, title } = event;
    const isSeries = event.rules.length > 0 || event.added.length > 0;
    this.unpriced = { line, title, reason, isSeries, ...present({ date: event.start?.date, value }) };
  }
}

/** A calendar's own time zone, else the project's: Google writes most of its times in UTC. */
export function homeOf({ lines }: Block, { settings, zones }: CalendarOptions): string {
  const named = lines
    .find(({ text }) => /^X-WR-TIMEZONE[;:]/i.test(text))
    ?.text.replace(/^[^:]*:/, '')
    .trim();
  return named !== undefined && zones.isKnown(named) ? named : (settings.timezone ?? 'UTC');
}

const propertyOf = ({ lines }: Block, name: string): string | undefined =>
  lines
    .find(({ text }) => text.toUpperCase().startsWith(`${name}:`))
    ?.text.slice(name.length + 1)
    .trim();

export const definitionsOf = ({ blocks }: Block): Reckoning['definitions'] =>
  new Map(
    blocks
      .filter(({ name }) => name === 'VTIMEZONE')
      .map((block) => [propertyOf(block, 'TZID') ?? '', propertyOf(block, 'X-LIC-LOCATION')]),
  );

/** A time of an entry. Throws NotPriced where its zone is unknown. */
export function resolve(when: When, event: RawEvent, calendar: Calendar): Zoned {
  const time = zoned(when, calendar);
  if (!time) throw new NotPriced(event, 'unknown-zone', when.zone);
  return time;
}
