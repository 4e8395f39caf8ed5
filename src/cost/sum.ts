import type { Plan } from '../plan/plan.ts';
import { type Range, rangeOf } from './cases.ts';
import type { Figures } from './figures.ts';
import { add, divide, type Fraction, fraction, subtract, sum, ZERO } from './fraction.ts';
import type { DayTaken } from './periods.ts';
import type { SeriesFigures } from './series.ts';

/** What several plans take together, exact: sums come from exact figures, never from rounded ones. */
export interface Sum {
  readonly staffMinutes: Range<Fraction>;
  /** null where no plan has a rate. */
  readonly cost: Range<Fraction> | null;
  readonly missingRates: readonly string[];
  /** Working weeks of one person. */
  readonly weeks: Fraction;
  readonly buckets: Figures['buckets'];
  readonly days: readonly DayTaken[];
  readonly byRole: readonly SumRow[];
  /** Entries with the same id, name and role are the same person; private plans name nobody. */
  readonly byPerson: readonly (SumRow & { readonly id: string; readonly name: string; readonly weeks: Fraction })[];
}

interface SumRow {
  readonly role: string;
  readonly minutes: Fraction;
  /** null where a part has no rate. */
  readonly cost: Fraction | null;
}

interface Summand {
  readonly plan: Plan;
  readonly figures: Figures;
  readonly series?: SeriesFigures | undefined;
  /** False where another summand, the plan's series, counts it. */
  readonly isCounted?: boolean;
}

/** What a plan stands for in a total: all of its series, or its one meeting. */
const wholeOf = ({ figures, series }: Summand): Figures => series?.whole ?? figures;

/** The days of a plan: those of its series, or its own. */
function daysOf({ plan, figures, series }: Summand): readonly DayTaken[] {
  if (series) return series.days;
  const cost = totalOf(figures)?.expected ?? null;
  const occurrences = plan.status === 'cancelled' ? 0 : 1;
  return [{ date: plan.date, occurrences, minutes: figures.staffMinutes.expected, cost }];
}

/** Part of a working week, as a fraction of 1; of a week without work there is no part (R14). */
export const weekOf = (value: Fraction, { workweek }: Pick<Figures, 'workweek'>): Fraction =>
  workweek > 0 ? divide(value, fraction(workweek)) : ZERO;

/** Labour and other costs together; null where no rate is known, since other costs alone are no total (R8). */
export function totalOf({ labour, other }: Figures): Range<Fraction> | null {
  if (!labour) return null;
  return rangeOf((name) => add(labour[name], other[name]));
}

const sumRanges = (ranges: readonly Range<Fraction>[]): Range<Fraction> =>
  rangeOf((name) => sum(ranges.map((range) => range[name])));

/** Rows of one key become one, in the order in which keys first come. */
function merge<Row extends SumRow>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  join: (first: Row, second: Row) => Row,
): readonly Row[] {
  const merged = new Map<string, Row>();
  for (const row of rows) {
    const first = merged.get(keyOf(row));
    merged.set(keyOf(row), first ? join(first, row) : row);
  }
  return [...merged.values()];
}

const addRows = (a: SumRow, b: SumRow): SumRow => ({
  role: a.role,
  minutes: add(a.minutes, b.minutes),
  cost: a.cost && b.cost && add(a.cost, b.cost),
});

export function addedUp(entries: readonly Summand[]): Sum {
  const summands = entries.filter(({ isCounted }) => isCounted ?? true);
  const all = summands.map(wholeOf);
  const priced = all.map(totalOf).filter((total) => total !== null);
  const roles = all.flatMap(({ byRole }) => byRole);
  const isAlone = entries.length === 1;
  const persons = summands.flatMap((summand) => {
    const { plan } = summand;
    const figures = wholeOf(summand);
    return plan.private && !isAlone
      ? []
      : figures.byPerson.map(({ person, minutes, cost }) => ({
          id: person.id,
          name: person.name ?? person.id,
          role: person.role,
          minutes,
          cost,
          weeks: weekOf(divide(minutes, fraction(person.count)), figures),
        }));
  });
  const bucket = (name: keyof Figures['buckets']) => sum(all.map(({ buckets }) => buckets[name]));
  return {
    staffMinutes: sumRanges(all.map(({ staffMinutes }) => staffMinutes)),
    cost: priced.length ? sumRanges(priced) : null,
    missingRates: [...new Set(all.flatMap(({ missingRates }) => missingRates))],
    weeks: sum(all.map((figures) => weekOf(figures.staffMinutes.expected, figures))),
    buckets: {
      meeting: bucket('meeting'),
      prep: bucket('prep'),
      followUp: bucket('followUp'),
      travel: bucket('travel'),
      recovery: bucket('recovery'),
    },
    days: summands.flatMap(daysOf),
    byRole: merge(
      roles.map(({ role, minutes, cost }): SumRow => ({ role, minutes, cost })),
      ({ role }) => role,
      addRows,
    ),
    byPerson: merge(
      persons,
      ({ id, name, role }) => JSON.stringify([id, name, role]),
      (a, b) => ({ ...a, ...addRows(a, b), weeks: add(a.weeks, b.weeks) }),
    ),
  };
}

/** After minus before. Money only where both have some. */
export function difference(before: Sum, after: Sum): Pick<Sum, 'staffMinutes' | 'cost' | 'missingRates' | 'weeks'> {
  const minus = (a: Range<Fraction>, b: Range<Fraction>) => rangeOf((name) => subtract(a[name], b[name]));
  return {
    staffMinutes: minus(after.staffMinutes, before.staffMinutes),
    cost: after.cost && before.cost && minus(after.cost, before.cost),
    missingRates: [...new Set([...before.missingRates, ...after.missingRates])],
    weeks: subtract(after.weeks, before.weeks),
  };
}
