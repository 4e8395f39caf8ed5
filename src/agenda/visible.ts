import { epochOf } from '../calendar/moment.ts';
import type { Agenda, AgendaItem, AgendaPerson } from '../schema/agenda.ts';

/** Which items a client may know of, and which people those items bring to the table. */

export const isVisible = ({ internal, kind }: AgendaItem): boolean => internal !== true && kind !== 'buffer';

export const visibleItems = ({ items }: Agenda): readonly AgendaItem[] => items.filter(isVisible);

/** How an item can stand in somebody's `attends`: by its own title, its block's, or its track's. */
export const namesOf = ({ title, track }: AgendaItem): readonly string[] =>
  track ? [title, track.blockTitle, trackName(track)] : [title];

const trackName = ({ title, blockTitle }: NonNullable<AgendaItem['track']>): string => `${blockTitle}: ${title}`;

/** The time of an item that a person is there for; undefined where they are not. */
function presenceAt(
  person: AgendaPerson,
  item: AgendaItem,
): { readonly start: number; readonly end: number } | undefined {
  const isIn = item.track !== undefined && person.tracks?.includes(trackName(item.track));
  const isAsked = person.attends ? namesOf(item).some((name) => person.attends?.includes(name)) : !item.track;
  if (!isIn && !isAsked) return undefined;
  const start = Math.max(epochOf(item.start), person.joins === undefined ? -Infinity : epochOf(person.joins));
  const end = Math.min(epochOf(item.end), person.leaves === undefined ? Infinity : epochOf(person.leaves));
  const isThere = item.start === item.end ? start <= end : start < end;
  return isThere ? { start, end } : undefined;
}

/** Whether two people sit at one table at any time of a list of items; undefined where one attends none of them. */
export function meet(one: AgendaPerson, other: AgendaPerson, items: readonly AgendaItem[]): boolean | undefined {
  const both = items.map((item) => [presenceAt(one, item), presenceAt(other, item)] as const);
  if (both.every(([first]) => !first) || both.every(([, second]) => !second)) return undefined;
  return both.some(([first, second]) => {
    if (!first || !second) return false;
    const isMoment = first.start === first.end && second.start === second.end;
    return isMoment || Math.min(first.end, second.end) > Math.max(first.start, second.start);
  });
}

/** People who come for internal items alone stay unnamed, as these do. */
export function visiblePeople(
  { attendees }: Agenda,
  items: readonly AgendaItem[],
  time: { readonly start: string; readonly end: string },
): readonly AgendaPerson[] {
  const names = new Set(items.flatMap(namesOf));
  const [start, end] = [epochOf(time.start), epochOf(time.end)];
  return attendees.filter(({ attends, joins, leaves }) => {
    const isAsked = attends === undefined || attends.some((name) => names.has(name));
    const comesLate = joins !== undefined && epochOf(joins) >= end && end > start;
    const leftEarly = leaves !== undefined && epochOf(leaves) <= start && end > start;
    return isAsked && !comesLate && !leftEarly;
  });
}
