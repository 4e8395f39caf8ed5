import { localMoment } from '../calendar/clock.ts';
import { epochOf, momentText } from '../calendar/moment.ts';
import type { Zones } from '../calendar/zone.ts';
import type { Agenda } from '../schema/agenda.ts';

/**
 * What clocks in other zones show, reckoned from the moments that stand in an agenda: the last thing that is done to
 * one, since what a client may see has times of its own.
 */

/** The zones of a list that are not the meeting's own, each once; undefined where none is left. */
export function otherZones(timezones: readonly string[], own: string | undefined): string[] | undefined {
  const others = [...new Set(timezones)].filter((zone) => zone !== own);
  return others.length ? others : undefined;
}

/** The agenda with the times of its `timezones` beside its own. Its own must have an offset. */
export function withZones(agenda: Agenda, zones: Zones): Agenda {
  const there = (moment: string, timezone: string) => momentText(localMoment(epochOf(moment), timezone, zones));
  const elsewhere = ({ start, end }: { readonly start: string; readonly end: string }) =>
    (agenda.timezones ?? []).map((timezone) => ({
      timezone,
      start: there(start, timezone),
      end: there(end, timezone),
    }));
  const items = agenda.items.map((item) => ({ ...item, zones: elsewhere(item) }));
  return { ...agenda, zones: elsewhere(agenda), items };
}
