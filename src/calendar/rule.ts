/** RFC 5545 rules by their parts. Only what days need: the time of a meeting is its start. */

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

/** Numbers of a part: from 1 to the limit, and from the end where it is signed. */
export const NUMBERS = {
  BYMONTH: { key: 'byMonth', limit: 12, isSigned: false },
  BYMONTHDAY: { key: 'byMonthDay', limit: 31, isSigned: true },
  BYYEARDAY: { key: 'byYearDay', limit: 366, isSigned: true },
  BYWEEKNO: { key: 'byWeekNo', limit: 53, isSigned: true },
  BYSETPOS: { key: 'bySetPos', limit: 366, isSigned: true },
} as const;

/** 0 for MO to 6 for SU; -1 for anything else. */
export const weekdayOfCode = (code: string): number => (WEEKDAY_CODES as readonly string[]).indexOf(code);

export const dayCode = ({ weekday, ordinal }: RuleDay): string => `${ordinal ?? ''}${WEEKDAY_CODES[weekday]}`;

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
