import ICAL from 'ical.js';
import type { Holidays } from './series.ts';

/** Years that a yearly holiday is followed. */
const LAST = '2199-12-31';
/** Days of one entry, and repetitions of it, that are read: two months, two centuries. */
const MOST = { days: 62, times: 200 } as const;

const dayOf = (time: ICAL.Time): string => time.toString().slice(0, 10);

/** The days of an all-day event: DTEND is the day after the last. */
function daysOf(first: ICAL.Time, length: ICAL.Duration): readonly string[] {
  const count = Math.min(Math.max(1, Math.floor(length.toSeconds() / 86_400)), MOST.days);
  return Array.from({ length: count }, (_, index) => {
    const day = first.clone();
    day.adjust(index, 0, 0, 0);
    return dayOf(day);
  });
}

function startsOf(event: ICAL.Event): readonly ICAL.Time[] {
  if (!event.isRecurring()) return [event.startDate];
  const starts: ICAL.Time[] = [];
  const days = event.iterator();
  for (let day = days.next(); day && dayOf(day) <= LAST && starts.length < MOST.times; day = days.next())
    starts.push(day);
  return starts;
}

/** The all-day events of an iCalendar text by their days; undefined where the text is none. */
export function readHolidayCalendar(text: string): Holidays | undefined {
  try {
    const calendar = new ICAL.Component(ICAL.parse(text));
    if (calendar.name !== 'vcalendar') return undefined;
    const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
    const allDay = events.filter(({ startDate, component }) => {
      const isCancelled = component.getFirstPropertyValue('status') === 'CANCELLED';
      return startDate?.isDate && !isCancelled;
    });
    return new Map(
      allDay.flatMap((event) =>
        startsOf(event).flatMap((start) =>
          daysOf(start, event.duration).map((day) => [day, event.summary ?? ''] as const),
        ),
      ),
    );
  } catch {
    return undefined;
  }
}
