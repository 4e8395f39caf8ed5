import { localMoment, reckon } from '../calendar/clock.ts';
import { clockOf, epochOf, later, momentText } from '../calendar/moment.ts';
import { isFault, parseRule } from '../calendar/parse-rule.ts';
import { type Occurrence, occurrencesOf, type Recurring } from '../calendar/series.ts';
import { yearFrom } from '../calendar/window.ts';
import type { Zones } from '../calendar/zone.ts';
import { present } from '../plan/present.ts';
import type { Agenda } from '../schema/agenda.ts';

/**
 * Meetings of a series on which clocks elsewhere are nearer or farther than on the day that is shown: where clocks are
 * changed on other days, or never. It loads the rule library, so only series come here.
 */

type ClockShift = NonNullable<Agenda['clockShifts']>[number];

const NONE: NonNullable<Agenda['exceptions']> = { skipped: [], moved: [], added: [] };

const dayOf = (moment: string): string => moment.slice(0, 10);

/** A series as far as its agenda tells of it, which is all of its days; undefined for what is no rule. */
function recurringOf({ repeat, exceptions = NONE, start, timezone }: Agenda): Recurring | undefined {
  if (!repeat) return undefined;
  const ends = exceptions.ends === undefined ? [] : [exceptions.ends];
  const rule = parseRule([repeat.rule, ...ends].join(';'));
  if (isFault(rule)) return undefined;
  const { until = repeat.until === undefined ? undefined : { date: repeat.until }, ...endless } = rule;
  const count = until ? undefined : (rule.count ?? repeat.count);
  return {
    date: repeat.from,
    start: clockOf(exceptions.first?.start ?? start),
    // Days that a holiday has moved are among those moved.
    workdays: new Set(),
    ...present({ timezone }),
    repeat: {
      rule: endless,
      ...present({ until, count }),
      skip: exceptions.skipped.map((one) => ({ date: dayOf(one.start), path: [] })),
      move: exceptions.moved.map((one) => ({
        from: dayOf(one.from),
        to: dayOf(one.start),
        start: clockOf(one.start),
        path: [],
      })),
      add: exceptions.added.map((moment) => ({ date: dayOf(moment), path: [] })),
    },
  };
}

/** Meetings one after another on which two clocks are equally far from one another. */
interface Run {
  readonly distance: number;
  readonly days: Occurrence[];
}

function runsOf(days: readonly Occurrence[], distanceOn: (day: Occurrence) => number): readonly Run[] {
  const runs: Run[] = [];
  for (const day of days) {
    const distance = distanceOn(day);
    const run = runs.at(-1);
    if (run?.distance === distance) run.days.push(day);
    else runs.push({ distance, days: [day] });
  }
  return runs;
}

/** In the whole of a series, or in the twelve months after the day that is shown where the series has no end. */
export function clockShiftsOf(agenda: Agenda, zones: Zones): readonly ClockShift[] {
  const { timezone: own, timezones = [] } = agenda;
  const series = recurringOf(agenda);
  if (!series || own === undefined) return [];
  const isEndless = series.repeat.until === undefined && series.repeat.count === undefined;
  const shown = dayOf(agenda.start);
  const window = isEndless ? { from: shown, to: yearFrom(shown) } : {};
  const { occurrences } = occurrencesOf(series, window, zones, new Map());
  const last = occurrences.at(-1);
  const epochOn = ({ date, start }: Occurrence) => reckon(date, start, own, zones).epoch;

  return timezones.flatMap((timezone) => {
    const distanceAt = (epoch: number) => zones.offset(timezone, epoch) - zones.offset(own, epoch);
    const usual = distanceAt(epochOf(agenda.start));
    const runs = runsOf(occurrences, (day) => distanceAt(epochOn(day)));
    return runs.flatMap(({ distance, days }): ClockShift[] => {
      const [first] = days;
      const end = days.at(-1);
      if (distance === usual || !first || !end) return [];
      const there = localMoment(epochOn({ ...first, start: series.start }), timezone, zones);
      const start = momentText(there);
      const goesOn = isEndless && end === last;
      return [
        {
          timezone,
          from: first.date,
          ...(goesOn ? {} : { to: end.date, meetings: days.length }),
          start,
          usual: later(start.slice(0, 19), usual - distance),
        },
      ];
    });
  });
}
