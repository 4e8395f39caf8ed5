import { dayNumber } from '../calendar/day.ts';
import { type Window, yearFrom } from '../calendar/window.ts';
import type { Plan } from '../plan/plan.ts';
import { present } from '../plan/present.ts';
import type { CostTotal, SeriesCost } from '../schema/cost.ts';
import { combine } from './combine.ts';
import { divide, type Fraction, fraction, multiply, toFixed, toNumber, ZERO } from './fraction.ts';
import {
  monthOf,
  NOTHING,
  type Period,
  periodsOf,
  plus,
  quarterOf,
  rollingYears,
  type Taken,
  yearOf,
} from './periods.ts';
import type { SeriesDay, SeriesFigures } from './series.ts';
import { totalOf } from './sum.ts';

/** A series with every printed figure rounded once (R7, R12). */

const HOUR = fraction(60);

const hoursOf = (minutes: Fraction): string => toFixed(divide(minutes, HOUR), 2);

const takenFile = ({ occurrences, minutes, cost }: Taken, digits: number) => ({
  occurrences,
  staffMinutes: toNumber(minutes),
  cost: cost && toFixed(cost, digits),
});

const monthFile = (digits: number) => (period: Period) => ({ month: period.name, ...takenFile(period, digits) });

/** Months, quarters and years in which something is held. */
export function periodFiles(
  days: Parameters<typeof periodsOf>[0],
  digits: number,
): Pick<CostTotal, 'byMonth' | 'byQuarter' | 'byYear'> {
  return {
    byMonth: periodsOf(days, monthOf).map(monthFile(digits)),
    byQuarter: periodsOf(days, quarterOf).map((one) => ({ quarter: one.name, ...takenFile(one, digits) })),
    byYear: periodsOf(days, yearOf).map((one) => ({ year: one.name, ...takenFile(one, digits) })),
  };
}

/** Twelve months of a series, and what each person spends of their working time in them. */
function yearFile(
  plan: Plan,
  days: readonly SeriesDay[],
  { from, to }: Required<Window>,
  digits: number,
): SeriesCost['year'] {
  const within = days.filter(({ date }) => date >= from && date <= to);
  const whole = combine(
    plan,
    within.map(({ figures }) => ({ figures, times: 1 })),
  );
  const length = (dayNumber(to) ?? 0) - (dayNumber(from) ?? 0) + 1;
  const working = fraction(plan.workweek * length, 7);
  const share = (minutes: Fraction, heads: number) =>
    plan.workweek > 0 ? divide(minutes, multiply(working, fraction(heads))) : ZERO;
  const taken = within.reduce<Taken>(plus, NOTHING);
  return {
    from,
    to,
    ...takenFile(taken, digits),
    staffHours: hoursOf(taken.minutes),
    byPerson: whole.byPerson.map(({ person, people, minutes, cost }) => ({
      id: person.id,
      name: person.name ?? person.id,
      role: person.role,
      people,
      staffMinutes: toNumber(minutes),
      cost: cost && whole.labour ? toFixed(cost, digits) : null,
      share: toNumber(multiply(share(minutes, person.count), fraction(100))),
    })),
  };
}

/** `window`: the days that were looked at. */
export function seriesCost(plan: Plan, series: SeriesFigures, window: Window, digits: number): SeriesCost {
  const { whole, days, skipped } = series;
  const held = days
    .filter(({ occurrences }) => occurrences > 0)
    .map(({ date }) => date)
    .sort();
  const start = window.from ?? plan.date;
  const end = yearFrom(start);
  const months = periodsOf(days, monthOf);
  return {
    occurrences: held.length,
    from: held[0] ?? start,
    to: held.at(-1) ?? window.to ?? start,
    staffMinutes: toNumber(whole.staffMinutes.expected),
    cost: takenFile({ ...NOTHING, cost: totalOf(whole)?.expected ?? null }, digits).cost,
    ...periodFiles(days, digits),
    rolling12: rollingYears(months).map(monthFile(digits)),
    staffHours: hoursOf(whole.staffMinutes.expected),
    ...present({
      year:
        window.to === undefined || window.to >= end
          ? yearFile(plan, days, { from: start, to: end }, digits)
          : undefined,
    }),
    skipped: skipped.map(({ date, because, reason }) => ({ date, because, ...present({ reason }) })),
  };
}

/** A private series keeps who comes and why days are left out to itself. */
export const hideNames = ({ year, skipped, ...series }: SeriesCost): SeriesCost => ({
  ...series,
  ...present({ year: year && { ...year, byPerson: [] } }),
  skipped: skipped.map(({ date, because }) => ({ date, because })),
});
