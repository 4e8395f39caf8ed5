import type { Window } from '../calendar/window.ts';
import type { Plan } from '../plan/plan.ts';
import { present } from '../plan/present.ts';
import type { Agenda } from '../schema/agenda.ts';
import type { CostDifference, CostFile, CostPlan, CostTotal, MeetingCost } from '../schema/cost.ts';
import type { ExplanationFile } from '../schema/cost-explanation.ts';
import { type Range, rangeOf } from './cases.ts';
import { minorUnits } from './currency.ts';
import type { Figures, Row } from './figures.ts';
import { divide, type Fraction, fraction, multiply, toFixed, toNumber } from './fraction.ts';
import type { SeriesFigures } from './series.ts';
import { hideNames, periodFiles, seriesCost } from './series-report.ts';
import { addedUp, difference, type Sum, totalOf, weekOf } from './sum.ts';

/** Figures with every printed value rounded once, from its own exact value, half up (R7). */

type MoneyRange = NonNullable<MeetingCost['cost']>;

export interface CostEntry {
  readonly file: string;
  readonly plan: Plan;
  readonly figures: Figures;
  readonly explain?: ExplanationFile;
  readonly series?: SeriesFigures;
  /** The series that a dated plan belongs to, and whether its figures stand there. */
  readonly partOf?: NonNullable<CostPlan['partOf']>;
  readonly isCounted?: boolean;
}

const HOUR = fraction(60);

const minutes = (range: Range<Fraction>) => ({
  low: toNumber(range.low),
  expected: toNumber(range.expected),
  high: toNumber(range.high),
});

/** Decimal hours, from the exact minutes and not from rounded ones. */
const hours = (range: Range<Fraction>) => rangeOf((name) => toFixed(divide(range[name], HOUR), 2));

const percent = (share: Fraction): number => toNumber(multiply(share, fraction(100)));

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

const bucketsOf = ({ buckets }: Pick<Figures, 'buckets'>): MeetingCost['buckets'] => ({
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
      const { id, name, role, count } = one.person;
      const each = divide(one.minutes, fraction(count));
      return { id, name: name ?? id, role, people: one.people, ...row(one), weekShare: percent(weekOf(each, figures)) };
    }),
    byItem: figures.byItem.map((one) => ({ id: one.id, title: one.title, ...row(one) })),
    staffHours: hours(figures.staffMinutes),
    weekShare: percent(weekOf(figures.staffMinutes.expected, figures)),
    workweek: figures.workweek,
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
    staffHours: hours(figures.staffMinutes),
  };
}

type Difference = ReturnType<typeof difference>;

const sumFile = ({ staffMinutes, cost, missingRates, weeks }: Difference, digits: number): CostDifference => ({
  staffMinutes: minutes(staffMinutes),
  cost: moneyRange(cost, missingRates, digits),
  staffHours: hours(staffMinutes),
  weekShare: percent(weeks),
});

function totalFile(sum: Sum, digits: number): CostTotal {
  const { cost, buckets, byRole, byPerson } = sum;
  const money = (value: Fraction | null) => (value && cost ? toFixed(value, digits) : null);
  return {
    ...sumFile(sum, digits),
    buckets: bucketsOf({ buckets }),
    byRole: byRole.map((row) => ({ role: row.role, staffMinutes: toNumber(row.minutes), cost: money(row.cost) })),
    byPerson: byPerson.map((row) => ({
      id: row.id,
      name: row.name,
      role: row.role,
      staffMinutes: toNumber(row.minutes),
      cost: money(row.cost),
      weekShare: percent(row.weeks),
    })),
    ...periodFiles(sum.days, digits),
  };
}

/** A private plan keeps its figures and its name to itself where it stands among others. */
function planFile(entry: CostEntry, parts: ReportParts, isAlone: boolean): CostPlan {
  const { file, plan, figures, explain, partOf } = entry;
  const { currency, window = {} } = parts;
  const meeting = meetingCost(figures, currency);
  const series = entry.series && seriesCost(plan, entry.series, window, minorUnits(currency));
  if (plan.private && !isAlone) {
    const nameless = series && hideNames(series);
    const hours = { ...meeting, byPerson: [], byItem: [], costs: [] };
    return { file, id: plan.id, title: '', date: plan.date, meeting: hours, ...present({ series: nameless, partOf }) };
  }
  const { purpose, expectedBenefit } = plan;
  const own = { file, id: plan.id, title: plan.title, ...present({ purpose, expectedBenefit, meeting, series }) };
  return { ...own, date: plan.date, ...present({ partOf, explain }) };
}

export interface Changed {
  /** As they were asked for. */
  readonly changes: readonly string[];
  readonly entries: readonly CostEntry[];
}

export interface ReportParts {
  readonly currency?: string | undefined;
  readonly window?: Window | undefined;
  readonly changed?: Changed | undefined;
  readonly budget?: CostFile['budget'];
  readonly unpriced?: CostFile['unpriced'];
}

const planFiles = (entries: readonly CostEntry[], parts: ReportParts): CostPlan[] =>
  entries.map((entry) => planFile(entry, parts, entries.length === 1));

function whatIfFile({ changes, entries }: Changed, before: Sum, parts: ReportParts): CostFile['whatIf'] {
  const digits = minorUnits(parts.currency);
  const after = addedUp(entries);
  return {
    changes: [...changes],
    plans: planFiles(entries, parts),
    total: totalFile(after, digits),
    difference: sumFile(difference(before, after), digits),
  };
}

export function costReport(entries: readonly CostEntry[], parts: ReportParts): CostFile {
  const { currency, window, changed, budget, unpriced } = parts;
  const before = addedUp(entries);
  return {
    meetplan: 'cost/1',
    currency: currency ?? null,
    plans: planFiles(entries, parts),
    total: totalFile(before, minorUnits(currency)),
    ...present({ window, whatIf: changed && whatIfFile(changed, before, parts), budget, unpriced }),
  };
}
