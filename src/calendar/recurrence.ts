import { RRuleTemporal } from 'rrule-temporal';
import { dayNumber, dayText } from './day.ts';
import { type Frequency, type RecurrenceRule, ruleText } from './rule.ts';

/**
 * The days of a rule. The only file that knows the library: it is asked for days in UTC, where no clock changes; which
 * times these days have is reckoned from the zone by calendar/clock.ts.
 */

/** The library makes its answers with what it is given; the text is all we need. */
const moment = (text: string) => ({ timeZoneId: 'UTC', toString: () => text });
const temporal = { ZonedDateTime: { from: moment } };
const midnight = (date: string) => moment(`${date}T00:00:00+00:00[UTC]`);

/** No series of meetings is longer than two centuries; ten thousand weeks are shorter. */
const LONGEST_YEARS = 200;
/** Days until which a rule that has given no day yet is searched: leap days on a Monday are 40 years apart. */
const SEARCHED = 41 * 366;
/** Periods that the first question to the library spans, and the most that one does. */
const BLOCK = { first: 25, most: 400 } as const;
const DAYS: Readonly<Record<Frequency, number>> = { DAILY: 1, WEEKLY: 7, MONTHLY: 31, YEARLY: 366 };

const numberOf = (date: string): number => dayNumber(date) ?? 0;

/** The last day to which a rule is followed. */
export function horizonOf(anchor: string): string {
  const year = Math.min(9999, Number(anchor.slice(0, 4)) + LONGEST_YEARS);
  return `${String(year).padStart(4, '0')}-12-31`;
}

/** Days that are asked for; absent ends are the rule's first day and its horizon. */
interface Span {
  readonly from?: string;
  readonly to?: string;
}

/**
 * The days of a rule, in order; its end does not count here. `anchor` is the day that intervals are counted from, and
 * the first day there can be.
 */
export function* daysOf(rule: RecurrenceRule, anchor: string, { from, to }: Span = {}): Generator<string> {
  const library = new RRuleTemporal({
    rruleString: ruleText(rule),
    dtstart: midnight(anchor),
    tzid: 'UTC',
    strict: true,
    cache: false,
    temporal,
  });
  const last = Math.min(numberOf(horizonOf(anchor)), to === undefined ? Number.POSITIVE_INFINITY : numberOf(to));
  const period = DAYS[rule.frequency] * rule.interval;
  let periods: number = BLOCK.first;
  for (let at = Math.max(numberOf(from ?? anchor), numberOf(anchor)); at <= last; at += periods * period) {
    periods = Math.min(periods * 2, BLOCK.most);
    const end = Math.min(at + periods * period - 1, last);
    const days = library.between(midnight(dayText(at)), midnight(dayText(end)), true);
    for (const day of days) yield day.toString().slice(0, 10);
  }
}

/**
 * The first day from `date` on that can be the first of the rule, `date` itself if it can be; undefined where forty
 * years have none. Intervals are counted from the first day, so they do not decide.
 */
export function firstDay(rule: RecurrenceRule, date: string): string | undefined {
  const to = dayText(numberOf(date) + SEARCHED);
  return daysOf({ ...rule, interval: 1 }, date, { to }).next().value;
}
