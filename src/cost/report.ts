import type { Plan } from '../plan/plan.ts';
import { present } from '../plan/present.ts';
import type { Agenda } from '../schema/agenda.ts';
import type { CostFile, MeetingCost } from '../schema/cost.ts';
import { type Range, rangeOf } from './cases.ts';
import { minorUnits } from './currency.ts';
import type { Figures, Row } from './figures.ts';
import { add, type Fraction, sum, toFixed, toNumber } from './fraction.ts';

/** Figures with every printed value rounded once, from its own exact value, half up (R7). */

type MoneyRange = NonNullable<MeetingCost['cost']>;

export interface CostEntry {
  readonly file: string;
  readonly plan: Plan;
  readonly figures: Figures;
}

const minutes = (range: Range<Fraction>) => ({
  low: toNumber(range.low),
  expected: toNumber(range.expected),
  high: toNumber(range.high),
});

/** Labour and other costs together; null where no rate is known, since other costs alone are no total (R8). */
function totalOf(figures: Figures): Range<Fraction> | null {
  const { labour, other } = figures;
  if (!labour) return null;
  return rangeOf((name) => add(labour[name], other[name]));
}

function moneyRange(total: Range<Fraction> | null, missingRates: readonly string[], digits: number): MoneyRange | null {
  if (!total) return null;
  return {
    low: toFixed(total.low, digits),
    expected: toFixed(total.expected, digits),
    high: toFixed(total.high, digits),
    complete: missingRates.length === 0,
    missingRates: [...missingRates],
  };
}

const bucketsOf = ({ buckets }: Figures): MeetingCost['buckets'] => ({
  meeting: toNumber(buckets.meeting),
  prep: toNumber(buckets.prep),
  followUp: toNumber(buckets.followUp),
  travel: toNumber(buckets.travel),
  recovery: toNumber(buckets.recovery),
});

export function meetingCost(figures: Figures, currency: string | undefined): MeetingCost {
  const digits = minorUnits(currency);
  const money = (value: Fraction | null) => (value && figures.labour ? toFixed(value, digits) : null);
  const row = ({ minutes: exact, cost }: Row) => ({ staffMinutes: toNumber(exact), cost: money(cost) });
  return {
    minutes: figures.minutes,
    staffMinutes: minutes(figures.staffMinutes),
    guestMinutes: toNumber(figures.guestMinutes),
    buckets: bucketsOf(figures),
    labour: figures.labour && toFixed(figures.labour.expected, digits),
    other: toFixed(figures.other.expected, digits),
    costs: figures.overheads.map(({ cost, amount }) => ({
      label: cost.label,
      amount: toFixed(amount.expected, digits),
    })),
    cost: moneyRange(totalOf(figures), figures.missingRates, digits),
    byRole: figures.byRole.map((one) => ({ role: one.role, people: one.people, ...row(one) })),
    byPerson: figures.byPerson.map((one) => {
      const { id, name, role } = one.person;
      return { id, name: name ?? id, role, people: one.people, ...row(one) };
    }),
    byItem: figures.byItem.map((one) => ({ id: one.id, title: one.title, ...row(one) })),
  };
}

/** The part of the figures that an agenda carries beside its purpose. */
export function agendaCost(figures: Figures, currency: string | undefined): Agenda['cost'] {
  const cost = moneyRange(totalOf(figures), figures.missingRates, minorUnits(currency));
  return {
    staffMinutes: minutes(figures.staffMinutes),
    guestMinutes: toNumber(figures.guestMinutes),
    buckets: bucketsOf(figures),
    ...present({ currency, cost: cost ?? undefined }),
  };
}

const sumRanges = (ranges: readonly Range<Fraction>[]): Range<Fraction> =>
  rangeOf((name) => sum(ranges.map((range) => range[name])));

/** The total of several plans comes from exact sums, not from rounded ones. */
function grandTotal(entries: readonly CostEntry[], digits: number): CostFile['total'] {
  const all = entries.map(({ figures }) => figures);
  const missing = [...new Set(all.flatMap(({ missingRates }) => missingRates))];
  const priced = all.map(totalOf).filter((total) => total !== null);
  return {
    staffMinutes: minutes(sumRanges(all.map(({ staffMinutes }) => staffMinutes))),
    cost: moneyRange(priced.length ? sumRanges(priced) : null, missing, digits),
  };
}

export function costReport(entries: readonly CostEntry[], currency: string | undefined): CostFile {
  return {
    meetplan: 'cost/1',
    currency: currency ?? null,
    plans: entries.map(({ file, plan, figures }) => ({
      file,
      id: plan.id,
      title: plan.title,
      ...present({ purpose: plan.purpose, expectedBenefit: plan.expectedBenefit }),
      meeting: meetingCost(figures, currency),
    })),
    total: grandTotal(entries, minorUnits(currency)),
  };
}
