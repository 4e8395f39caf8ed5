import { epochOf, later } from '../calendar/moment.ts';
import type { CalendarEvent, Guest, Party } from '../ical/event.ts';
import { type CalendarOptions, writeCalendar } from '../ical/write.ts';
import { present } from '../plan/present.ts';
import type { Agenda, AgendaItem, AgendaPerson } from '../schema/agenda.ts';
import { calendarText } from './calendar-text.ts';

/** Agendas as one iCalendar file (RFC 5545): a meeting is an event, a series an event with its exceptions. */

const partyOf = ({ name, email }: AgendaPerson): Party | undefined =>
  email === undefined ? undefined : { name, email };

/**
 * People of the house and its partners with an address. Programs may mail all guests what stands in an entry, so that
 * clients are guests of no entry: in the team's own they would read what is internal.
 */
function guestsOf({ attendees, chair }: Agenda): readonly Guest[] {
  return attendees.flatMap((person): Guest[] => {
    const party = partyOf(person);
    if (!party || person.side === 'client') return [];
    const role = person.optional ? 'optional' : person.name === chair ? 'chair' : 'required';
    return [{ ...party, role, count: person.count }];
  });
}

/** Who answers for the meeting, if calendars can find them: the organiser by name or id, else the chair. */
function organiserOf({ attendees, organiser, chair }: Agenda): Party | undefined {
  const own = attendees.filter(({ side }) => side !== 'client');
  const named = own.find(({ id, name }) => organiser !== undefined && [id, name].includes(organiser));
  const found = named ?? own.find(({ name }) => name === chair);
  return found && partyOf(found);
}

/** An item at other hours; undefined where it would begin when the meeting is over. */
function shiftItem(item: AgendaItem, late: number, end: string): AgendaItem | undefined {
  const start = later(item.start, late);
  const usual = later(item.end, late);
  const left = epochOf(end) - epochOf(start);
  if (left < 0 || (left === 0 && !item.untimed && item.minutes > 0)) return undefined;
  const minutes = Math.min(item.minutes, left);
  return { ...item, start, minutes, end: epochOf(usual) > epochOf(end) ? end : usual };
}

/** The same meeting at another start and end; a shorter slot cuts items where it ends. */
function held(agenda: Agenda, start: string, end: string): Agenda {
  // By the clock on the wall, as a series keeps it, whatever the offsets of the two days are.
  const late = epochOf(start.slice(0, 19)) - epochOf(agenda.start.slice(0, 19));
  const [from, to] = [start.slice(0, 19), end.slice(0, 19)];
  const items = agenda.items.flatMap(
    ({ zones, ...item }) =>
      shiftItem({ ...item, start: item.start.slice(0, 19), end: item.end.slice(0, 19) }, late, to) ?? [],
  );
  const attendees = agenda.attendees.map((person) => ({
    ...person,
    ...present({
      joins: person.joins === undefined ? undefined : later(person.joins.slice(0, 19), late),
      leaves: person.leaves === undefined ? undefined : later(person.leaves.slice(0, 19), late),
    }),
  }));
  // Of clocks elsewhere only those of the day that is shown are known.
  const { cost, timezones, zones, clockShifts, ...rest } = agenda;
  // What a meeting of another length takes is not known here.
  const priced = present({ cost: epochOf(to) - epochOf(from) === agenda.minutes ? cost : undefined });
  return { ...rest, ...priced, start: from, end: to, items, attendees };
}

function eventOf(agenda: Agenda): CalendarEvent {
  const { id, title, start, end, status } = agenda;
  return {
    uid: agenda.uid ?? `${id}@meetplan.invalid`,
    sequence: agenda.sequence ?? 0,
    summary: title,
    description: calendarText(agenda),
    start,
    end,
    isCancelled: status === 'cancelled',
    guests: agenda.view === 'client' ? [] : guestsOf(agenda),
    ...present({
      timezone: agenda.timezone,
      occurrence: agenda.occurrence,
      reason: agenda.reason,
      place: agenda.place,
      link: agenda.link,
      channel: agenda.channel,
      organiser: agenda.view === 'client' ? undefined : organiserOf(agenda),
    }),
  };
}

const NONE: NonNullable<Agenda['exceptions']> = { skipped: [], moved: [], added: [] };

/** A series is its rule, and an event of its own for every occurrence that was moved. */
function eventsOf(agenda: Agenda): readonly CalendarEvent[] {
  const { repeat, exceptions = NONE, ...single } = agenda;
  // Of one occurrence alone an entry for it alone: the rest of its series is told elsewhere.
  if (!repeat || agenda.occurrence !== undefined) return [eventOf(agenda)];
  const { first = agenda } = exceptions;
  const whole = first === agenda ? agenda : held(agenda, first.start, first.end);
  const skipped = exceptions.skipped.map(({ start }) => start);
  const rule = [repeat.rule, ...(exceptions.ends === undefined ? [] : [exceptions.ends])].join(';');
  const series = { ...eventOf(whole), repeat: { rule, skipped, added: exceptions.added } };
  const moved = exceptions.moved.map(({ from, start, end, reason }) => ({
    ...eventOf(held({ ...single, ...present({ reason }) }, start, end)),
    occurrence: from,
  }));
  return [series, ...moved];
}

/** Two events for one occurrence: a plan of its own says more than the exception of its series, and comes later. */
function withoutRepeats(events: readonly CalendarEvent[]): readonly CalendarEvent[] {
  const byOccurrence = new Map(events.map((event) => [JSON.stringify([event.uid, event.occurrence]), event]));
  return [...byOccurrence.values()];
}

export const renderCalendar = (agendas: readonly Agenda[], options: CalendarOptions): string =>
  writeCalendar(withoutRepeats(agendas.flatMap(eventsOf)), options);
