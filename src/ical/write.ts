import ICAL from 'ical.js';
import { later, utcText } from '../calendar/moment.ts';
import type { CalendarEvent, Guest, Party } from './event.ts';
import { foldLine } from './fold.ts';
import type { Component, Parameters, Property } from './jcal.ts';
import { addressText, lineText, longText, parameterText } from './text.ts';
import { type ZoneBlock, zoneBlock } from './zone-block.ts';

export interface CalendarOptions {
  /** Seconds since 1970 of DTSTAMP; a file made without a clock says 0. */
  readonly stamp: number;
  /** Minutes before the start at which to remind. */
  readonly alarm?: number;
  /** In place of what each event says. */
  readonly sequence?: number;
}

type Zones = ReadonlyMap<string, ZoneBlock | undefined>;

const text = (name: string, value: string | undefined): Property[] =>
  value === undefined || value === '' ? [] : [[name, {}, 'text', value]];

/** A wall time of an event, in its zone. */
function time(name: string, moment: string, { timezone }: CalendarEvent, zones: Zones): Property {
  const wall = moment.slice(0, 19);
  if (timezone === undefined) return [name, {}, 'date-time', wall];
  const zone = zones.get(timezone);
  return zone ? [name, { tzid: zone.name }, 'date-time', wall] : [name, {}, 'date-time', `${wall}Z`];
}

/**
 * A start beside the rule, in UTC: libical 3 reads a date of its own as UTC whatever its zone says. A clock of no zone
 * has none to be put into.
 */
function addition(moment: string, event: CalendarEvent, zones: Zones): Property {
  if (event.timezone === undefined) return time('rdate', moment, event, zones);
  return ['rdate', {}, 'date-time', `${utcText(moment)}Z`];
}

function repetition(event: CalendarEvent, zones: Zones): Property[] {
  const { repeat } = event;
  if (!repeat) return [];
  return [
    ['rrule', {}, 'recur', ICAL.Recur.fromString(repeat.rule).toJSON()],
    ...repeat.skipped.map((moment) => time('exdate', moment, event, zones)),
    ...repeat.added.map((moment) => addition(moment, event, zones)),
  ];
}

const ROLES = { chair: 'CHAIR', required: 'REQ-PARTICIPANT', optional: 'OPT-PARTICIPANT' } as const;

const address = (name: string, { email }: Party, parameters: Parameters): Property => [
  name,
  parameters,
  'cal-address',
  `mailto:${addressText(email)}`,
];

const named = ({ name }: Party): Parameters => {
  const cn = parameterText(name);
  return cn === '' ? {} : { cn };
};

const guest = (one: Guest): Property =>
  address('attendee', one, {
    ...named(one),
    ...(one.count > 1 ? { cutype: 'GROUP' } : {}),
    role: ROLES[one.role],
    partstat: 'NEEDS-ACTION',
  });

const isWeb = (link: string): boolean => /^https?:/i.test(link);

/** How a link is joined, for programs that offer a button for it (RFC 7986). */
function conference({ channel, link }: CalendarEvent): Property[] {
  if (link === undefined) return [];
  const isPhone = /^tel:/i.test(link);
  const isVideo = isWeb(link) && (channel === 'video' || channel === 'hybrid');
  if (!isPhone && !isVideo) return [];
  return [['conference', { feature: isPhone ? 'PHONE' : 'VIDEO' }, 'uri', addressText(link)]];
}

/** Where people go; a meeting without a place is held at its link. */
function whereabouts(event: CalendarEvent): Property[] {
  const { place, link } = event;
  return [
    ...text('location', lineText(place ?? link ?? '')),
    ...(link !== undefined && isWeb(link) ? [['url', {}, 'uri', addressText(link)] as const] : []),
    ...conference(event),
  ];
}

function alarm(minutes: number, { summary }: CalendarEvent): Component {
  const properties: Property[] = [
    ['action', {}, 'text', 'DISPLAY'],
    ...text('description', lineText(summary)),
    ['trigger', {}, 'duration', minutes === 0 ? 'PT0S' : `-PT${minutes}M`],
  ];
  return ['valarm', properties, []];
}

function component(event: CalendarEvent, zones: Zones, stamp: string, options: CalendarOptions): Component {
  const { occurrence, organiser } = event;
  const properties: Property[] = [
    ['uid', {}, 'text', addressText(event.uid)],
    ['dtstamp', {}, 'date-time', stamp],
    ['sequence', {}, 'integer', options.sequence ?? event.sequence],
    time('dtstart', event.start, event, zones),
    // An end that is the start would be an error; an event without an end has no length.
    ...(event.start === event.end ? [] : [time('dtend', event.end, event, zones)]),
    ...(occurrence === undefined ? [] : [time('recurrence-id', occurrence, event, zones)]),
    ...repetition(event, zones),
    ['summary', {}, 'text', lineText(event.summary)],
    ...text('description', longText(event.description)),
    ...whereabouts(event),
    ['status', {}, 'text', event.isCancelled ? 'CANCELLED' : 'CONFIRMED'],
    ...text('comment', event.reason === undefined ? undefined : longText(event.reason)),
    ...(organiser ? [address('organizer', organiser, named(organiser))] : []),
    ...event.guests.map(guest),
  ];
  const reminds = options.alarm !== undefined && !event.isCancelled;
  return ['vevent', properties, reminds ? [alarm(options.alarm ?? 0, event)] : []];
}

/** `2026-11-24T10:00:00Z` of seconds since 1970. */
function stampText(seconds: number): string {
  const minute = later('1970-01-01T00:00:00', Math.floor(seconds / 60));
  return `${minute.slice(0, 17)}${String(seconds % 60).padStart(2, '0')}Z`;
}

/** One calendar file of all events, with the definition of every zone that they name. */
export function writeCalendar(events: readonly CalendarEvent[], options: CalendarOptions): string {
  const names = [...new Set(events.flatMap(({ timezone }) => timezone ?? []))];
  const zones: Zones = new Map(names.map((name) => [name, zoneBlock(name)]));
  const stamp = stampText(options.stamp);
  // Two names of one zone share its definition.
  const blocks = new Map([...zones.values()].flatMap((zone) => (zone ? [[zone.name, zone.component]] : [])));
  const calendar: Component = [
    'vcalendar',
    [
      ['version', {}, 'text', '2.0'],
      ['prodid', {}, 'text', '-//meetplan//meetplan//EN'],
    ],
    [...blocks.values(), ...events.map((event) => component(event, zones, stamp, options))],
  ];
  const lines = ICAL.stringify([...calendar])
    .replaceAll('\r\n ', '')
    .split('\r\n');
  return `${lines.map(foldLine).join('\r\n')}\r\n`;
}
