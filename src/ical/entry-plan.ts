import { DEFAULT_LANGUAGE } from '../language/catalogs.ts';
import type { Plan } from '../plan/plan.ts';
import { present } from '../plan/present.ts';
import { slug } from '../plan/slug.ts';
import { type LeftOut, peopleOf } from './attendees.ts';
import { type Calendar, NotPriced, resolve } from './calendar.ts';
import type { RawEvent } from './read-event.ts';
import { byClockOf, epochMinutes, type Zoned } from './zoned.ts';

const DAY = 1440;
/** Longer than the longest conference day; what goes on over a night is a trip, and its nights are nobody's work. */
const LONGEST = 16 * 60;

/** The start as people of the calendar see it; a series keeps the clock that its rule counts by. */
function startOf(event: RawEvent, calendar: Calendar): Zoned {
  const { start } = event;
  if (!start) throw new NotPriced(event, 'no-start');
  if (start.seconds === undefined) throw new NotPriced(event, 'all-day');
  const time = resolve(start, event, calendar);
  return start.isUtc && !event.rules.length ? byClockOf(time, calendar.home, calendar) : time;
}

/** Whole minutes that a meeting takes, half up. */
function lengthOf(event: RawEvent, start: Zoned, calendar: Calendar): number {
  const { end, duration } = event;
  const seconds = end?.seconds === undefined ? 0 : (end.seconds % 60) - ((event.start?.seconds ?? 0) % 60);
  const toEnd = end && epochMinutes(resolve(end, event, calendar), calendar) - epochMinutes(start, calendar);
  const minutes = Math.round(toEnd === undefined ? (duration ?? 0) / 60 : toEnd + seconds / 60);
  if (minutes <= 0) throw new NotPriced(event, 'no-length');
  if (minutes > LONGEST) throw new NotPriced(event, 'too-long', String(Math.round((minutes / DAY) * 10) / 10));
  return minutes;
}

/** The plan of an entry. Throws NotPriced where it says too little for one. */
export function planOf(
  event: RawEvent,
  calendar: Calendar,
): { readonly plan: Plan; readonly leftOut: readonly LeftOut[] } {
  const { settings } = calendar.options;
  const start = startOf(event, calendar);
  const minutes = lengthOf(event, start, calendar);
  const { people, leftOut } = peopleOf(event, calendar.directory);
  if (!people.length) throw new NotPriced(event, leftOut.length ? 'no-role' : 'no-people', leftOut[0]?.who);
  const id = slug(event.uid).slice(0, 60) || `entry-${event.line}`;
  const item = {
    id: 'meeting',
    title: event.title,
    kind: 'discuss',
    minutes,
    untimed: false,
    internal: false,
  } as const;
  const plan: Plan = {
    id,
    title: event.title || id,
    type: 'general',
    language: settings.language ?? DEFAULT_LANGUAGE,
    audience: 'internal',
    private: event.isPrivate,
    mustNotMention: [],
    status: 'planned',
    date: start.date,
    start: start.minutes,
    people,
    tasks: [],
    items: [{ ...item, owner: [], decider: [], who: [], materials: [], tracks: [], path: [] }],
    costs: [],
    estimate: settings.estimate,
    counts: settings.counts,
    roles: settings.roles,
    workweek: settings.workweek,
    workdays: settings.workdays,
    uid: event.uid,
    ...present({ timezone: start.timezone, currency: settings.currency }),
  };
  return { plan, leftOut };
}
