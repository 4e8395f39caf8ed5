import { dayNumber } from './day.ts';
import {
  dayCode,
  FREQUENCIES,
  type Frequency,
  NUMBERS,
  type RecurrenceRule,
  type RuleDay,
  type Until,
  weekdayOfCode,
} from './rule.ts';

/** The text of a rule as its parts, or what is wrong with it: more than the library looks at. */

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
    | 'rare'
    | 'until-and-count';
  readonly part: string;
  readonly value?: string;
  readonly fix?: string;
}

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

/**
 * Parts that do not go together: those that RFC 5545 (3.3.10) rules out, and those of a year of which programs make
 * different things.
 */
const APART: readonly (readonly [part: string, beside: readonly string[]])[] = [
  ['BYYEARDAY', ['FREQ=DAILY', 'FREQ=WEEKLY', 'FREQ=MONTHLY', 'BYMONTH', 'BYMONTHDAY', 'BYWEEKNO', 'BYDAY']],
  ['BYWEEKNO', ['FREQ=DAILY', 'FREQ=WEEKLY', 'FREQ=MONTHLY', 'BYMONTH', 'BYMONTHDAY']],
  ['BYMONTHDAY', ['FREQ=WEEKLY']],
];

function checkTogether(rule: RecurrenceRule): void {
  const { frequency, byDay, byMonth, byMonthDay, byYearDay, byWeekNo, bySetPos } = rule;
  const lists = { BYDAY: byDay, BYMONTH: byMonth, BYMONTHDAY: byMonthDay, BYYEARDAY: byYearDay, BYWEEKNO: byWeekNo };
  const there = Object.entries(lists).flatMap(([name, list]) => (list.length ? [name] : []));
  for (const [part, others] of APART) {
    const beside = others.find((other) => other === `FREQ=${frequency}` || there.includes(other));
    if (there.includes(part) && beside !== undefined) fail('not-together', part, beside);
  }
  // Not every year has a 53rd week, and a week that lies in two years is of one or the other.
  const isOfEveryYear = rule.interval === 1 && !bySetPos.length;
  const rare = byWeekNo.find((week) => week > 52 || week < -51 || (!isOfEveryYear && [1, 52, -1].includes(week)));
  if (rare !== undefined) fail('rare', 'BYWEEKNO', String(rare));
  if (rule.until && rule.count !== undefined) fail('until-and-count', 'UNTIL');
  if (bySetPos.length && !there.length) fail('alone', 'BYSETPOS');
  // All of its days to some programs, the first day's weekday to others.
  if (byWeekNo.length && !byDay.length) fail('alone', 'BYWEEKNO');
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
  const beyond = numbered.find(({ ordinal = 0 }) => Math.abs(ordinal) > (isOfMonth ? 5 : 52));
  if (beyond) fail(isOfMonth ? 'ordinal' : 'rare', 'BYDAY', dayCode(beyond));
}

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
