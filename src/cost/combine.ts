import type { Plan } from '../plan/plan.ts';
import { type Range, rangeOf } from './cases.ts';
import { type Figures, isPriceable, type Row } from './figures.ts';
import { add, type Fraction, fraction, multiply, sum, ZERO } from './fraction.ts';
import type { OverheadTerm } from './overheads.ts';

/** Figures of one meeting, so many times. */
export interface Part {
  readonly figures: Figures;
  readonly times: number;
}

const NONE: Range<Fraction> = { low: ZERO, expected: ZERO, high: ZERO };

const timesOf = (range: Range<Fraction>, times: number): Range<Fraction> =>
  rangeOf((name) => multiply(range[name], fraction(times)));
const sumRanges = (ranges: readonly Range<Fraction>[]): Range<Fraction> =>
  rangeOf((name) => sum(ranges.map((range) => range[name])));

/** Rows of the same person, role or item as one, in the order in which they first come. */
function addRows<R extends Row>(
  parts: readonly Part[],
  rowsOf: (figures: Figures) => readonly R[],
  keyOf: (row: R) => unknown,
): readonly R[] {
  const rows = new Map<unknown, R>();
  for (const { figures, times } of parts) {
    for (const row of rowsOf(figures)) {
      const factor = fraction(times);
      const minutes = multiply(row.minutes, factor);
      const cost = row.cost && multiply(row.cost, factor);
      const before = rows.get(keyOf(row));
      rows.set(
        keyOf(row),
        before
          ? { ...before, minutes: add(before.minutes, minutes), cost: before.cost && cost && add(before.cost, cost) }
          : { ...row, minutes, cost },
      );
    }
  }
  return [...rows.values()];
}

function addOverheads(parts: readonly Part[]): readonly OverheadTerm[] {
  const terms = new Map<OverheadTerm['cost'], OverheadTerm>();
  for (const { figures, times } of parts) {
    for (const term of figures.overheads) {
      const before = terms.get(term.cost);
      const more = { times: timesOf(term.times, times), amount: timesOf(term.amount, times) };
      terms.set(term.cost, {
        cost: term.cost,
        times: sumRanges([before?.times ?? NONE, more.times]),
        amount: sumRanges([before?.amount ?? NONE, more.amount]),
      });
    }
  }
  return [...terms.values()];
}

/** Meetings that take the same are one part. */
function grouped(parts: readonly Part[]): readonly Part[] {
  const times = new Map<Figures, number>();
  for (const part of parts) times.set(part.figures, (times.get(part.figures) ?? 0) + part.times);
  return [...times].map(([figures, number]) => ({ figures, times: number }));
}

/** Several meetings of one plan as the figures of one; their terms stay those of each (R11, R12). */
export function combine(plan: Plan, meetings: readonly Part[]): Figures {
  const parts = grouped(meetings);
  const ranges = (of: (figures: Figures) => Range<Fraction> | null) =>
    sumRanges(parts.map(({ figures, times }) => timesOf(of(figures) ?? NONE, times)));
  const plain = (of: (figures: Figures) => Fraction) =>
    sum(parts.map(({ figures, times }) => multiply(of(figures), fraction(times))));
  const overheads = addOverheads(parts);
  const working = parts.flatMap(({ figures }) => figures.terms.map(({ person }) => person));
  return {
    minutes: parts.reduce((minutes, { figures, times }) => minutes + figures.minutes * times, 0),
    staffMinutes: ranges(({ staffMinutes }) => staffMinutes),
    guestMinutes: plain(({ guestMinutes }) => guestMinutes),
    buckets: {
      meeting: plain(({ buckets }) => buckets.meeting),
      prep: plain(({ buckets }) => buckets.prep),
      followUp: plain(({ buckets }) => buckets.followUp),
      travel: plain(({ buckets }) => buckets.travel),
      recovery: plain(({ buckets }) => buckets.recovery),
    },
    labour: isPriceable(working, overheads, plan) ? ranges(({ labour }) => labour) : null,
    other: ranges(({ other }) => other),
    overheads,
    missingRates: [...new Set(parts.flatMap(({ figures }) => figures.missingRates))],
    byPerson: addRows(
      parts,
      ({ byPerson }) => byPerson,
      ({ person }) => person.id,
    ),
    byRole: addRows(
      parts,
      ({ byRole }) => byRole,
      ({ role }) => role,
    ),
    byItem: addRows(
      parts,
      ({ byItem }) => byItem,
      ({ id }) => id,
    ),
    workweek: plan.workweek,
    terms: [],
    guestTerms: [],
  };
}
