import type { Assumptions } from '../cost/assumptions.ts';
import { catalog } from '../language/catalogs.ts';
import {
  formatDate,
  formatDecimal,
  formatDuration,
  formatList,
  formatMoney,
  formatPercent,
} from '../language/format.ts';
import { printableLine } from '../language/printable.ts';
import { isKey } from '../plan/is-key.ts';
import type { Language } from '../plan/plan.ts';
import type { CostFile, CostPlan, CostTotal, MeetingCost } from '../schema/cost.ts';
import type { FactRow } from './cost-page.ts';
import { moneyText, priceText } from './facts.ts';

/** What every part of a cost report needs. */
export interface Printing {
  readonly currency: string | null;
  readonly language: Language;
  /** Labels of roles that the configuration gives. */
  readonly labels: ReadonlyMap<string, string>;
}

type Figures = Pick<CostTotal, 'staffMinutes' | 'staffHours' | 'cost'>;

export function roleLabel(role: string, { labels, language }: Printing): string {
  const { roles } = catalog(language).agenda;
  return printableLine(labels.get(role) ?? (isKey(roles, role) ? roles[role] : role));
}

export interface PersonRow {
  /** Stands as the name of people who have none. */
  readonly id: string;
  readonly name: string;
  readonly role: string;
}

const isUnnamed = ({ id, name }: PersonRow): boolean => id === name;

/** Whom a row of a list is about: a name; else the role, with a number where the list has several such rows of it. */
export function personName(row: PersonRow, rows: readonly PersonRow[], printing: Printing): string {
  if (!isUnnamed(row)) return printableLine(row.name);
  const label = roleLabel(row.role, printing);
  const peers = rows.filter((one) => isUnnamed(one) && one.role === row.role);
  return peers.length > 1 ? `${label} (${peers.indexOf(row) + 1})` : label;
}

/** The same with the role beside a name. */
export function personAndRole(row: PersonRow, rows: readonly PersonRow[], printing: Printing): string {
  const name = personName(row, rows, printing);
  return isUnnamed(row) ? name : `${name}, ${roleLabel(row.role, printing)}`;
}

/** A plan that names nobody has no title either. */
export const planTitle = ({ title }: CostPlan, { language }: Printing): string =>
  title === '' ? catalog(language).cost.privateMeeting : printableLine(title);

/** An expected sum; a lower bound says so. */
export function amountText(cost: CostTotal['cost'], { currency, language }: Printing): string {
  if (!cost) return '–';
  return `${cost.complete ? '' : '≥ '}${formatMoney(cost.expected, currency, language)}`;
}

const NOT_PRINTED = { guestMinutes: 0, buckets: { meeting: 0, prep: 0, followUp: 0, travel: 0, recovery: 0 } };

/** Hours and money as an agenda's price, so that both are worded alike. */
function priceRows({ staffMinutes, staffHours, cost }: Figures, printing: Printing, isOne = false): readonly FactRow[] {
  const { currency, language } = printing;
  const say = catalog(language).agenda;
  const money = { ...(currency === null ? {} : { currency }), ...(cost ? { cost } : {}) };
  const priced = { language, cost: { staffMinutes, staffHours, ...NOT_PRINTED, ...money } };
  return [
    [isOne ? catalog(language).cost.one : say.price, priceText(priced)],
    [say.cost, moneyText(priced, (role) => roleLabel(role, printing))],
  ];
}

/** Room 120.00 EUR: one cost by its label, several with the part of each. Without a rate there is no total to add to. */
function otherText({ costs, other, cost }: MeetingCost, { currency, language }: Printing): string | undefined {
  const [first, ...more] = costs;
  if (!first || !cost) return undefined;
  const parts = more.length
    ? costs.map(({ label, amount }) => `${label} ${formatMoney(amount, null, language)}`)
    : [first.label];
  return `${formatMoney(other, currency, language)} (${parts.join(', ')})`;
}

/** What the hours are of a working week (R14), and whose part is the largest. */
function weekText({ weekShare, workweek, byPerson }: MeetingCost, printing: Printing): string | undefined {
  if (!weekShare) return undefined;
  const { language } = printing;
  const say = catalog(language).cost;
  const share = say.ofWeek(formatPercent(weekShare, language), formatDuration(workweek, language));
  const [first, ...others] = [...byPerson].sort((a, b) => b.weekShare - a.weekShare);
  if (!first || first.weekShare === others[0]?.weekShare || !others.length) return share;
  return `${share}; ${say.mostFor(personName(first, byPerson, printing), formatPercent(first.weekShare, language))}`;
}

/** Staff hours before money, then what the series takes, the purpose beside all. */
export function planFacts(plan: CostPlan, series: readonly FactRow[], printing: Printing): readonly FactRow[] {
  const say = catalog(printing.language).agenda;
  return [
    ...priceRows(plan.meeting, printing, series.length > 0),
    ...series,
    [catalog(printing.language).cost.weekShare, weekText(plan.meeting, printing)],
    ...purposeFacts(plan, printing),
    [say.otherCosts, otherText(plan.meeting, printing)],
  ];
}

function purposeFacts(plan: CostPlan, { language }: Printing): readonly FactRow[] {
  const say = catalog(language).agenda;
  if (plan.title === '') return [];
  return [
    [say.purpose, plan.purpose ?? say.noPurpose],
    [say.benefit, plan.expectedBenefit],
  ];
}

/** Over a series hours are no part of one week. */
export function totalFacts({ total, plans }: CostFile, printing: Printing): readonly FactRow[] {
  const { language } = printing;
  const say = catalog(language).cost;
  const isOneWeek = !plans.some(({ series }) => series);
  const share = isOneWeek && total.weekShare ? say.ofWeeks(formatPercent(total.weekShare, language)) : undefined;
  return [...priceRows(total, printing), [say.weekShare, share]];
}

/** The days that the figures are limited to. */
export function windowFacts({ window }: CostFile, { language }: Printing): readonly FactRow[] {
  if (!window) return [];
  const say = catalog(language).cost;
  const { from, to } = window;
  if (from === to && from !== undefined) return [[say.window, formatDate(from, language)]];
  const parts = [
    ...(from === undefined ? [] : [say.from(formatDate(from, language))]),
    ...(to === undefined ? [] : [say.until(formatDate(to, language))]),
  ];
  return [[say.window, parts.join(', ')]];
}

/** Guests stand apart: their time is nobody's staff hours. */
export function guestText({ guestMinutes }: MeetingCost, { language }: Printing): readonly string[] {
  const say = catalog(language).agenda;
  return guestMinutes ? [`${say.guests}: ${say.guestTime(formatDuration(guestMinutes, language))}`] : [];
}

/** What the figures rest on, and what they do not say, as one text. */
export function footnote(assumptions: Assumptions | undefined, language: Language): string {
  const say = catalog(language).agenda;
  const { notCounted, optionalShare, overrun, percent } = catalog(language).cost;
  const percents = (numbers: readonly string[]) =>
    formatList(
      numbers.map((number) => percent(formatDecimal(number, language))),
      language,
    );
  const { notCounted: kinds = [], optionalShares: shares = [], overruns = [] } = assumptions ?? {};
  const list = formatList(
    kinds.map((kind) => say.kinds[kind]),
    language,
  );
  return [
    ...(kinds.length ? [notCounted(list)] : []),
    ...(shares.length ? [optionalShare(percents(shares))] : []),
    ...(overruns.length ? [overrun(percents(overruns))] : []),
    say.notValue,
  ].join(' ');
}
