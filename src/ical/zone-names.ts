import { findIana } from 'windows-iana';
import type { Zones } from '../calendar/zone.ts';

/** Which zone a calendar means. Its programs have names of their own for what everybody else calls Europe/Helsinki. */

/** Definitions of a calendar: by TZID, the place that the definition says it is of. */
export type Definitions = ReadonlyMap<string, string | undefined>;

const UTC_NAMES: ReadonlySet<string> = new Set(['tzone://microsoft/utc', 'utc', 'gmt', 'z']);

/** The last parts of `/freeassociation.sourceforge.net/Europe/Helsinki`, longest first. */
function tails(name: string): readonly string[] {
  const parts = name.split('/');
  return [3, 2].filter((length) => length < parts.length).map((length) => parts.slice(-length).join('/'));
}

/** The IANA name; undefined where none is known for it. */
export function zoneNamed(name: string, definitions: Definitions, zones: Zones): string | undefined {
  if (UTC_NAMES.has(name.toLowerCase())) return 'UTC';
  const location = definitions.get(name);
  const candidates = [name, ...tails(name), ...(location === undefined ? [] : [location, ...tails(location)])];
  const windows = findIana(name as Parameters<typeof findIana>[0]);
  return [...candidates, ...windows].find((candidate) => zones.isKnown(candidate));
}
