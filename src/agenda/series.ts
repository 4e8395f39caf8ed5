import { localMoment, reckon } from '../calendar/clock.ts';
import { dayNumber, dayText } from '../calendar/day.ts';
import { momentText, startText } from '../calendar/moment.ts';
import { type Held, type Holidays, occurrencesOf, type Series } from '../calendar/series.ts';
import type { Zones } from '../calendar/zone.ts';
import { layOut } from '../plan/lay-out.ts';
import { present } from '../plan/present.ts';
import type { Agenda } from '../schema/agenda.ts';

/** How a series goes on, as calendars want to know it. It loads the rule library, so only series come here. */

/** Days of an endless series on which holidays are looked for: five years, after which somebody renews the file. */
const LOOKED_AHEAD = 5 * 366;

/** Everything there is of a series that ends; of an endless one its next years, and what its file names beyond them. */
function heldOf(plan: Series, zones: Zones, holidays: Holidays): Held {
  const { until, count, skip, move } = plan.repeat;
  if (until || count !== undefined) return occurrencesOf(plan, {}, zones, holidays);
  const ahead = dayText((dayNumber(plan.date) ?? 0) + LOOKED_AHEAD);
  const named = [...skip.map(({ date }) => date), ...move.flatMap(({ from, to }) => [from, to])];
  return occurrencesOf(plan, { to: [...named, ahead].sort().at(-1) ?? ahead }, zones, holidays);
}

/** `20270511T104000Z`; without the Z where a meeting floats. */
const compact = (moment: string, isUtc: boolean): string =>
  `${moment.slice(0, 19).replace(/[-:]/g, '')}${isUtc ? 'Z' : ''}`;

/**
 * The end of the last meeting, so that it is included also where a client comes later than the house. Calendars count
 * meetings on which the clock jumps over the start, and we do not: a count with such a day is said as a day.
 */
function endOf(plan: Series, held: Held, minutes: number, zones: Zones): string | undefined {
  const { until, count } = plan.repeat;
  if (!until && count === undefined) return undefined;
  if (count !== undefined && held.skipped.every(({ because }) => because !== 'clock-gap')) return `COUNT=${count}`;
  const ruled = held.occurrences.filter(({ kind }) => kind !== 'added').map(({ occurrence }) => occurrence);
  const last = [...ruled, ...held.skipped.map(({ date }) => date)].sort().at(-1) ?? plan.date;
  const { epoch } = reckon(last, plan.start + minutes, plan.timezone, zones);
  return `UNTIL=${compact(momentText(localMoment(epoch, undefined, zones)), plan.timezone !== undefined)}`;
}

/** The first day of the rule on which the start exists: a calendar that began in a gap would keep another hour. */
function firstRuled(plan: Series, { occurrences, skipped }: Held): string {
  const held = occurrences.filter(({ kind }) => kind !== 'added').map(({ occurrence }) => occurrence);
  const left = skipped.filter(({ because }) => because !== 'clock-gap').map(({ date }) => date);
  return [...held, ...left].sort()[0] ?? plan.date;
}

/** The rule's own first meeting, where another one is shown: what a calendar counts from. */
function firstOf(date: string, plan: Series, minutes: number, agenda: Pick<Agenda, 'start' | 'end'>, zones: Zones) {
  const { epoch } = reckon(date, plan.start, plan.timezone, zones);
  const text = (moment: number) => momentText(localMoment(moment, plan.timezone, zones));
  const first = { start: text(epoch), end: text(epoch + minutes) };
  return first.start === agenda.start && first.end === agenda.end ? undefined : first;
}

/** `agenda` is of one of the meetings. */
export function exceptionsOf(
  plan: Series,
  agenda: Pick<Agenda, 'start' | 'end'>,
  zones: Zones,
  holidays: Holidays,
): Pick<Agenda, 'exceptions' | 'sequence'> {
  const minutes = plan.duration ?? layOut(plan, zones).minutes;
  const held = heldOf(plan, zones, holidays);
  const { skip, move, add } = plan.repeat;
  const on = (date: string, start = plan.start) => startText(date, start, plan.timezone, zones);
  const moved = held.occurrences.filter(({ kind }) => kind === 'moved' || kind === 'shifted');
  const begins = firstRuled(plan, held);
  const changes = skip.length + move.length + add.length + (plan.status === 'cancelled' ? 1 : 0);
  return {
    sequence: changes,
    exceptions: {
      ...present({ first: firstOf(begins, plan, minutes, agenda, zones) }),
      ...present({ ends: endOf(plan, held, minutes, zones) }),
      skipped: held.skipped.flatMap(({ date, reason }) =>
        date < begins ? [] : [{ start: on(date), ...present({ reason: reason || undefined }) }],
      ),
      moved: moved.map(({ date, occurrence, start, minutes: slot, reason }) => {
        const { epoch } = reckon(date, start, plan.timezone, zones);
        return {
          from: on(occurrence),
          start: on(date, start),
          end: momentText(localMoment(epoch + (slot ?? minutes), plan.timezone, zones)),
          ...present({ reason: reason || undefined }),
        };
      }),
      added: add.map(({ date }) => on(date)),
    },
  };
}
