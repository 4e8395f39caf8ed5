import ICAL from 'ical.js';
import { tzlib_get_ical_block, tzlib_get_timezones } from 'timezones-ical-library';
import { UserError } from '../errors.ts';
import type { Component } from './jcal.ts';

/** Definitions of time zones, from one table, so that every Node writes the same bytes. */

export interface ZoneBlock {
  /** The name that times refer to: an alias goes by the name it stands for. */
  readonly name: string;
  readonly component: Component;
}

const NAMES: ReadonlySet<string> = new Set(tzlib_get_timezones());

/** Names of UTC have no definition: times in it end with Z. */
const isUtc = (name: string): boolean => name === 'Etc/UTC' || name === 'Etc/GMT';

/** The definition of a zone; undefined for UTC. A UserError for a zone that the table lacks. */
export function zoneBlock(zone: string): ZoneBlock | undefined {
  const found = NAMES.has(zone) ? tzlib_get_ical_block(zone) : [];
  const [block = '', reference = ''] = found;
  const name = reference.replace(/^TZID=/, '');
  if (name === '') throw new UserError(({ calendars }) => calendars.noZone(zone));
  if (isUtc(name)) return undefined;
  return { name, component: ICAL.parse(block) as Component };
}
