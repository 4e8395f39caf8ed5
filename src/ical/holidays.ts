import { dayNumber, dayText } from '../calendar/day.ts';
import { isFault, parseRule } from '../calendar/parse-rule.ts';
import { daysOf } from '../calendar/recurrence.ts';
import { type RawEvent, readEvent } from './read-event.ts';
import { type Block, isScanFault, type ScanFault, scanCalendar } from './scan.ts';

/** A calendar of holidays: what lasts all day is one, everything else is an appointment of somebody's. */

/** Years that a holiday is followed. */
const LAST = '2199-12-31';
/** Days of all entries together; a calendar with more is none of holidays. */
const MOST = 100_000;

class Fault extends Error {
  readonly fault: ScanFault;
  constructor(reason: ScanFault['reason'], number: number, value: string) {
    super(reason);
    this.fault = { reason, number, value };
  }
}

const plus = (date: string, days: number): string => dayText((dayNumber(date) ?? 0) + days);

/** Days from the first to the one before the end. */
function lengthOf({ start, end, duration = 0 }: RawEvent): number {
  const seconds = start && end ? ((dayNumber(end.date) ?? 0) - (dayNumber(start.date) ?? 0)) * 86_400 : duration;
  return Math.max(1, Math.floor(seconds / 86_400));
}

/** The first days of an entry, one for each time that it comes. */
function* startsOf(event: RawEvent, first: string): Generator<string> {
  yield first;
  for (const { date } of event.added) yield date;
  const [line, ...more] = event.rules;
  if (line === undefined) return;
  const text = line.replace(/^[^:]*:/, '').trim();
  const rule = parseRule(text);
  if (more.length || isFault(rule)) throw new Fault('rule', event.line, text);
  const { until, count = MOST } = rule;
  let left = count;
  for (const day of daysOf(rule, first, { to: until && until.date < LAST ? until.date : LAST })) {
    if (left <= 0) return;
    left -= 1;
    yield day;
  }
}

/** The days of one entry that are not taken out. */
function* daysOfEntry(event: RawEvent, moved: ReadonlySet<string>): Generator<string> {
  const { start } = event;
  if (!start || start.seconds !== undefined || event.isCancelled) return;
  const out = new Set([...event.excluded.map(({ date }) => date), ...moved]);
  const length = lengthOf(event);
  for (const first of startsOf(event, start.date)) {
    if (out.has(first)) continue;
    for (let index = 0; index < length; index += 1) yield plus(first, index);
  }
}

/** Days on which one occurrence of an entry stood before it was changed. */
const changedIn = (events: readonly RawEvent[], { uid, occurrence }: RawEvent): ReadonlySet<string> =>
  new Set(occurrence ? [] : events.flatMap((one) => (one.uid === uid ? (one.occurrence?.date ?? []) : [])));

function read(calendars: readonly Block[]): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  const events = calendars.flatMap(({ blocks }) => blocks.filter(({ name }) => name === 'VEVENT')).map(readEvent);
  const changes = events.filter(({ occurrence }) => occurrence);
  for (const event of events) {
    const [bad] = event.bad;
    if (bad) throw new Fault('no-colon', bad.number, bad.text);
    for (const day of daysOfEntry(event, changedIn(changes, event))) {
      days.set(day, event.title);
      if (days.size > MOST) throw new Fault('too-many', event.line, event.title);
    }
  }
  return days;
}

/** Names of holidays by their days, YYYY-MM-DD, or why the text is no calendar of them. */
export function readHolidayCalendar(text: string): ReadonlyMap<string, string> | ScanFault {
  const scanned = scanCalendar(text);
  if (isScanFault(scanned)) return scanned;
  try {
    return read(scanned);
  } catch (error) {
    if (error instanceof Fault) return error.fault;
    throw error;
  }
}
