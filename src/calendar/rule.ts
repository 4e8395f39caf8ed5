import { dayNumber } from './day.ts';

/** RFC 5545 rules as text and as parts. Only what days need: the time of a meeting is its start. */

export const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** From Monday on, as in `weekdayOf`. */
const WEEKDAY_CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

export interface RuleDay {
  /** 0 for Monday to 6 for Sunday. */
  readonly weekday: number;
  /** The how-manieth of its month or year; negative from the end; absent: each. */
  readonly ordinal?: number;
}

/** The last moment of a rule: a day, or a time of one, by the clock of the meeting or of UTC. */
export interface Until {
  /** YYYY-MM-DD, a real day. */
  readonly date: string;
  /** Minutes after midnight; absent: all of the day. */
  readonly minutes?: number;
  readonly isUtc?: boolean;
}

export interface RecurrenceRule {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly byDay: readonly RuleDay[];
  readonly byMonth: readonly number[];
  readonly byMonthDay: readonly number[];
  readonly byYearDay: readonly number[];
  readonly byWeekNo: readonly number[];
  readonly bySetPos: readonly number[];
  /** 0 for Monday to 6 for Sunday. */
  readonly weekStart: number;
  readonly until?: Until;
  readonly count?: number;
}

/** Why a text is no rule; `part` and `value` are quoted from it, `fix` is what it was likely meant to be. */
export interface RuleFault {
  readonly reason:
    | 'prefix'
    | 'property'
    | 'no-value'
    | 'unknown-part'
    | 'twice'
    | 'no-frequency'
    | 'sub-daily'
    | 'time-part'
    | 'bad-value'
    | 'not-together'
    | 'alone'
    | 'ordinal'
    | 'until-and-count';
  readonly part: string;
  readonly value?: string;
  readonly fix?: string;
}

/** Numbers of a part: from 1 to the limit, and from the end where it is signed. */
const NUMBERS = {
  BYMONTH: { key: 'byMonth', limit: 12, isSigned: false },
  BYMONTHDAY: { key: 'byMonthDay', limit: 31, isSigned: true },
  BYYEARDAY: { key: 'byYearDay', limit: 366, isSigned: true },
  BYWEEKNO: { key: 'byWeekNo', limit: 53, isSigned: true },
  BYSETPOS: { key: 'bySetPos', limit: 366, isSigned: true },
} as const;

const PARTS = ['FREQ', 'INTERVAL', 'UNTIL', 'COUNT', 'WKST', 'BYDAY', ...Object.keys(NUMBERS)] as const;
export const RULE_PARTS: readonly string[] = PARTS;

const SUB_DAILY: readonly string[] = ['HOURLY', 'MINUTELY', 'SECONDLY'];
const TIME_PARTS: readonly string[] = ['BYHOUR', 'BYMINUTE', 'BYSECOND'];
/** More than four digits is no interval of meetings, and beyond the calendar anyway. */
const WHOLE = /^[1-9]\d{0,3}$/;
const COUNT = /^(?:[1-9]\d{0,3}|10000)$/;

class Fault extends Error {
  readonly fault: RuleFault;
  constructor(fault: RuleFault) {
    super(fault.reason);
    this.fault = fault;
  }
}

function fail(reason: RuleFault['reason'], part: string, value?: string, fix?: string): never {
  throw new Fault({ reason, part, ...(value === undefined ? {} : { value }), ...(fix === undefined ? {} : { fix }) });
}

const isFrequency = (text: string): text is Frequency => FREQUENCIES.some((name) => name === text);
/** 0 for MO to 6 for SU; -1 for anything else. */
export const weekdayOfCode = (code: string): number => (WEEKDAY_CODES as readonly string[]).indexOf(code);

/** The parts of a text by name, each once. */
function split(text: string): ReadonlyMap<string, string> {
  const property = /^\s*([A-Z-]+)\s*[:;]/i.exec(text)?.[1]?.toUpperCase();
  const other = /\b(DTSTART|RDATE|EXDATE|EXRULE|DTEND)\b/i.exec(text)?.[1]?.toUpperCase();
  if (other !== undefined) fail('property', other);
  if (property === 'RRULE') fail('prefix', 'RRULE', undefined, text.trim().replace(/^RRULE\s*:\s*/i, ''));
  const parts = new Map<string, string>();
  // Some programs end a rule with a semicolon.
  for (const piece of text.toUpperCase().replace(/;$/, '').split(';')) {
    const [name = '', value] = piece.split(/=(.*)/s);
    if (value === undefined || value === '') fail('no-value', piece);
    if (TIME_PARTS.includes(name)) fail('time-part', name, value);
    if (!RULE_PARTS.includes(name)) fail('unknown-part', name, value);
    if (parts.has(name)) fail('twice', name);
    parts.set(name, value);
  }
  return parts;
}

function readFrequency(parts: ReadonlyMap<string, string>): Frequency {
  const value = parts.get('FREQ');
  if (value === undefined) return fail('no-frequency', 'FREQ');
  if (SUB_DAILY.includes(value)) return fail('sub-daily', 'FREQ', value);
  return isFrequency(value) ? value : fail('bad-value', 'FREQ', value);
}

function readNumbers(name: keyof typeof NUMBERS, parts: ReadonlyMap<string, string>): readonly number[] {
  const value = parts.get(name);
  if (value === undefined) return [];
  const { limit, isSigned } = NUMBERS[name];
  return value.split(',').map((text) => {
    const number = /^[+-]?\d{1,3}$/.test(text) ? Number(text) : 0;
    if (number === 0 || Math.abs(number) > limit || (number < 0 && !isSigned)) fail('bad-value', name, text);
    return number;
  });
}

function readDays(parts: ReadonlyMap<string, string>): readonly RuleDay[] {
  return (parts.get('BYDAY')?.split(',') ?? []).map((text) => {
    const [, ordinal, code = ''] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(text) ?? [];
    const weekday = weekdayOfCode(code);
    if (weekday < 0 || Number(ordinal) === 0) fail('bad-value', 'BYDAY', text);
    return { weekday, ...(ordinal === undefined ? {} : { ordinal: Number(ordinal) }) };
  });
}

function readUntil(parts: ReadonlyMap<string, string>): Until | undefined {
  const value = parts.get('UNTIL');
  if (value === undefined) return undefined;
  const [, year, month, day, time, utc] =
    /^(\d{4})-?(\d{2})-?(\d{2})(?:T((?:[01]\d|2[0-3])[0-5]\d)(?:[0-5]\d|60)(Z)?)?$/.exec(value) ?? [];
  const date = `${year}-${month}-${day}`;
  if (dayNumber(date) === undefined) return fail('bad-value', 'UNTIL', value);
  if (time === undefined) return { date };
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(2));
  return { date, minutes, ...(utc === undefined ? {} : { isUtc: true }) };
}

function readWhole(name: 'INTERVAL' | 'COUNT', parts: ReadonlyMap<string, string>): number | undefined {
  const value = parts.get(name);
  if (value === undefined) return undefined;
  if (!(name === 'COUNT' ? COUNT : WHOLE).test(value)) fail('bad-value', name, value);
  return Number(value);
}

/** Parts that RFC 5545 (3.3.10) does not allow with a frequency, or with one another. */
function checkTogether(rule: RecurrenceRule): void {
  const { frequency, byMonthDay, byYearDay, byWeekNo, bySetPos } = rule;
  const freq = `FREQ=${frequency}`;
  const isYearly = frequency === 'YEARLY';
  if (byWeekNo.length && !isYearly) fail('not-together', 'BYWEEKNO', freq);
  if (byYearDay.length && !isYearly) fail('not-together', 'BYYEARDAY', freq);
  if (byMonthDay.length && frequency === 'WEEKLY') fail('not-together', 'BYMONTHDAY', freq);
  if (rule.until && rule.count !== undefined) fail('until-and-count', 'UNTIL');
  const others = [rule.byDay, rule.byMonth, byMonthDay, byYearDay, byWeekNo];
  if (bySetPos.length && others.every(({ length }) => length === 0)) fail('alone', 'BYSETPOS');
}

/** The first Tuesday, the last Friday: of a month, or of a year. */
function checkOrdinals({ frequency, byDay, byMonth, byWeekNo }: RecurrenceRule): void {
  const numbered = byDay.filter(({ ordinal }) => ordinal !== undefined);
  const [first] = numbered;
  if (!first) return;
  const isOfMonth = frequency === 'MONTHLY' || byMonth.length > 0;
  if (frequency !== 'MONTHLY' && frequency !== 'YEARLY') {
    fail('not-together', `BYDAY=${dayCode(first)}`, `FREQ=${frequency}`);
  }
  if (byWeekNo.length) fail('not-together', `BYDAY=${dayCode(first)}`, 'BYWEEKNO');
  // A year has 52 of each weekday for certain; with a 53rd programs differ.
  const limit = isOfMonth ? 5 : 52;
  const beyond = numbered.find(({ ordinal = 0 }) => Math.abs(ordinal) > limit);
  if (beyond) fail('ordinal', 'BYDAY', dayCode(beyond), String(limit));
}

const dayCode = ({ weekday, ordinal }: RuleDay): string => `${ordinal ?? ''}${WEEKDAY_CODES[weekday]}`;

function read(text: string): RecurrenceRule {
  const parts = split(text);
  const weekStart = weekdayOfCode(parts.get('WKST') ?? 'MO');
  if (weekStart < 0) fail('bad-value', 'WKST', parts.get('WKST'));
  const until = readUntil(parts);
  const count = readWhole('COUNT', parts);
  const rule: RecurrenceRule = {
    frequency: readFrequency(parts),
    interval: readWhole('INTERVAL', parts) ?? 1,
    byDay: readDays(parts),
    byMonth: readNumbers('BYMONTH', parts),
    byMonthDay: readNumbers('BYMONTHDAY', parts),
    byYearDay: readNumbers('BYYEARDAY', parts),
    byWeekNo: readNumbers('BYWEEKNO', parts),
    bySetPos: readNumbers('BYSETPOS', parts),
    weekStart,
    ...(until === undefined ? {} : { until }),
    ...(count === undefined ? {} : { count }),
  };
  checkTogether(rule);
  checkOrdinals(rule);
  return rule;
}

/** The parts of a rule, or why the text is none. */
export function parseRule(text: string): RecurrenceRule | RuleFault {
  try {
    return read(text);
  } catch (error) {
    if (error instanceof Fault) return error.fault;
    throw error;
  }
}

export const isFault = (parsed: RecurrenceRule | RuleFault): parsed is RuleFault => 'reason' in parsed;

/** The rule as RFC 5545 writes it, without its end. */
export function ruleText(rule: RecurrenceRule): string {
  const lists = Object.entries(NUMBERS).map(([name, { key }]) => [name, rule[key].join(',')] as const);
  const parts = [
    ['FREQ', rule.frequency],
    ['INTERVAL', rule.interval === 1 ? '' : String(rule.interval)],
    ['BYDAY', rule.byDay.map(dayCode).join(',')],
    ...lists,
    ['WKST', rule.weekStart === 0 ? '' : (WEEKDAY_CODES[rule.weekStart] ?? '')],
  ] as const;
  return parts
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${value}`)
    .join(';');
}
