import ICAL from 'ical.js';
import { dayNumber } from '../calendar/day.ts';
import { present } from '../plan/present.ts';
import type { Property } from './jcal.ts';
import type { Block, Line } from './scan.ts';

/** One VEVENT as it stands in a file, each value read and nothing concluded. */

/** A day, or a time of one. */
export interface When {
  /** YYYY-MM-DD, a real day. */
  readonly date: string;
  /** Seconds after midnight; absent: all of the day. */
  readonly seconds?: number;
  readonly isUtc: boolean;
  /** The name of its zone, as the file has it. */
  readonly zone?: string;
}

export interface Attendee {
  /** In small letters; empty where the line has none. */
  readonly email: string;
  readonly name: string;
  readonly isOptional: boolean;
  /** Somebody who takes part; not a room, not one who is only told of it or has declined. */
  readonly isHead: boolean;
  readonly isGroup: boolean;
}

export interface RawEvent {
  /** 1-based line of its BEGIN. */
  readonly line: number;
  readonly uid: string;
  readonly title: string;
  readonly start?: When;
  readonly end?: When;
  /** Seconds. */
  readonly duration?: number;
  readonly rules: readonly string[];
  readonly excluded: readonly When[];
  readonly added: readonly When[];
  /** Which occurrence of a series it stands for. */
  readonly occurrence?: When;
  readonly isThisAndFuture: boolean;
  readonly isCancelled: boolean;
  readonly isPrivate: boolean;
  readonly sequence: number;
  readonly attendees: readonly Attendee[];
  readonly organiser?: Attendee;
  /** Lines that mean nothing, in so far as a price needs them. */
  readonly bad: readonly Line[];
}

const nameOf = ({ text }: Line): string => (/^[^;:]*/.exec(text)?.[0] ?? '').toUpperCase();

/** Read by our own recurrence, not by the library. */
const RULES: ReadonlySet<string> = new Set(['RRULE', 'EXRULE']);
const TIMES: ReadonlySet<string> = new Set(['DTSTART', 'DTEND', 'EXDATE', 'RDATE', 'RECURRENCE-ID']);
const READ: ReadonlySet<string> = new Set([
  ...TIMES,
  ...['UID', 'SUMMARY', 'DURATION', 'STATUS', 'CLASS', 'SEQUENCE', 'ATTENDEE', 'ORGANIZER'],
]);

const one = (property: Property | undefined, name: string): string => {
  const value = property?.[1][name];
  return typeof value === 'string' ? value : (value?.[0] ?? '');
};

const textOf = (property: Property | undefined): string => String(property?.[3] ?? '').trim();

const DAY = /^(\d{4}-\d{2}-\d{2})(?:T::)?$/;
const TIME = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d|60)(Z?)$/;

/** A value of DTSTART and its like; undefined for what is no time. A period counts by its start. */
function whenOf(value: unknown, property: Property): When | undefined {
  const text = String(Array.isArray(value) ? value[0] : value);
  const day = DAY.exec(text)?.[1];
  if (day !== undefined) return dayNumber(day) === undefined ? undefined : { date: day, isUtc: false };
  const [, date = '', hours, minutes, seconds, utc] = TIME.exec(text) ?? [];
  if (dayNumber(date) === undefined) return undefined;
  const zone = one(property, 'tzid');
  return {
    date,
    seconds: Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds),
    isUtc: utc === 'Z',
    ...(utc === 'Z' || zone === '' ? {} : { zone }),
  };
}

/** Seconds of P1DT2H; undefined for what is none. */
function durationOf(text: string): number | undefined {
  const found = /^\+?P(?:(\d{1,4})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,7})M)?(?:(\d{1,9})S)?)?$/.exec(text);
  if (!found || text.endsWith('P') || text.endsWith('T')) return undefined;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = found.slice(1).map((part) => Number(part ?? 0));
  return weeks * 604_800 + days * 86_400 + hours * 3600 + minutes * 60 + seconds;
}

/** Addresses that programs give to calendars and rooms, which attend nothing. */
const MACHINES = /@(?:group|resource)\.calendar\.google\.com$/;

function attendeeOf(property: Property): Attendee {
  const address = textOf(property)
    .replace(/^mailto:/i, '')
    .toLowerCase();
  const email = /^[^\s@<>"]+@[^\s@<>"]+$/.test(address) ? address : '';
  const [type, role, answer] = ['cutype', 'role', 'partstat'].map((name) => one(property, name).toUpperCase());
  const isThing = type === 'ROOM' || type === 'RESOURCE' || MACHINES.test(email);
  return {
    email,
    name: one(property, 'cn').trim(),
    isOptional: role === 'OPT-PARTICIPANT',
    isHead: !isThing && role !== 'NON-PARTICIPANT' && answer !== 'DECLINED',
    isGroup: type === 'GROUP',
  };
}

interface Reading {
  readonly properties: ReadonlyMap<string, readonly Property[]>;
  readonly bad: readonly Line[];
}

/** A line taken apart by ical.js; undefined where that, or we, can make nothing of it. */
function readLine({ text }: Line, name: string): Property | undefined {
  let property: Property;
  try {
    property = ICAL.parse.property(text) as Property;
  } catch {
    return undefined;
  }
  if (TIMES.has(name) && property.slice(3).some((value) => !whenOf(value, property))) return undefined;
  return name === 'DURATION' && durationOf(textOf(property)) === undefined ? undefined : property;
}

/** The properties that a price needs. */
function readLines({ lines }: Block): Reading {
  const properties = new Map<string, Property[]>();
  const bad: Line[] = [];
  for (const line of lines) {
    const name = nameOf(line);
    if (!READ.has(name)) continue;
    const property = readLine(line, name);
    const known = properties.get(name);
    if (!property) bad.push(line);
    else if (known) known.push(property);
    else properties.set(name, [property]);
  }
  return { properties, bad };
}

export function readEvent(block: Block): RawEvent {
  const { properties, bad } = readLines(block);
  const all = (name: string) => properties.get(name) ?? [];
  const first = (name: string) => all(name)[0];
  const when = (name: string) => {
    const property = first(name);
    return property && whenOf(property[3], property);
  };
  const whens = (name: string) =>
    all(name).flatMap((property) => property.slice(3).flatMap((value) => whenOf(value, property) ?? []));
  const organiser = first('ORGANIZER');
  return {
    line: block.number,
    uid: textOf(first('UID')),
    title: textOf(first('SUMMARY')),
    rules: block.lines.filter((line) => RULES.has(nameOf(line))).map(({ text }) => text),
    excluded: whens('EXDATE'),
    added: whens('RDATE'),
    isThisAndFuture: one(first('RECURRENCE-ID'), 'range').toUpperCase() === 'THISANDFUTURE',
    isCancelled: textOf(first('STATUS')).toUpperCase() === 'CANCELLED',
    isPrivate: ['PRIVATE', 'CONFIDENTIAL'].includes(textOf(first('CLASS')).toUpperCase()),
    sequence: Number(first('SEQUENCE')?.[3] ?? 0) || 0,
    attendees: all('ATTENDEE').map(attendeeOf),
    bad,
    ...present({
      start: when('DTSTART'),
      end: when('DTEND'),
      duration: durationOf(textOf(first('DURATION'))),
      occurrence: when('RECURRENCE-ID'),
      organiser: organiser && attendeeOf(organiser),
    }),
  };
}
