import type { Assumptions } from '../cost/assumptions.ts';
import { costWords } from '../language/cost-words.ts';
import { formatDecimal, formatDuration, formatList, formatMoney } from '../language/format.ts';
import { printableLine } from '../language/printable.ts';
import { words } from '../language/words.ts';
import type { Language } from '../plan/plan.ts';
import type { CostFile, MeetingCost } from '../schema/cost.ts';
import { moneyText, priceText } from './facts.ts';
import { hang, padEnd } from './layout.ts';
import type { Style } from './style.ts';

/** What every part of a cost report needs. */
export interface Printing {
  readonly currency: string | null;
  readonly language: Language;
  /** Labels of roles that the configuration gives. */
  readonly labels: ReadonlyMap<string, string>;
}

type Total = CostFile['total'];
type Money = Total['cost'];

const isKey = <T extends object>(map: T, key: string): key is Extract<keyof T, string> => Object.hasOwn(map, key);

export function roleLabel(role: string, { labels, language }: Printing): string {
  const { roles } = words(language);
  return printableLine(labels.get(role) ?? (isKey(roles, role) ? roles[role] : role));
}

/** An expected sum; a lower bound says so. */
export function amountText(cost: Money, { currency, language }: Printing): string {
  if (!cost) return '–';
  return `${cost.complete ? '' : '≥ '}${formatMoney(cost.expected, currency, language)}`;
}

const NOT_PRINTED = { guestMinutes: 0, buckets: { meeting: 0, prep: 0, followUp: 0, travel: 0, recovery: 0 } };

/** Hours and money as an agenda's price, so that both are worded alike. */
function priceRows({ staffMinutes, cost }: Total, printing: Printing): readonly FactRow[] {
  const { currency, language } = printing;
  const say = words(language);
  const money = { ...(currency === null ? {} : { currency }), ...(cost ? { cost } : {}) };
  const priced = { language, cost: { staffMinutes, ...NOT_PRINTED, ...money } };
  return [
    [say.price, priceText(priced)],
    [say.cost, moneyText(priced, (role) => roleLabel(role, printing))],
  ];
}

/** Room 120.00 EUR: one cost by its label, several with the part of each. */
function otherText({ costs, other }: MeetingCost, { currency, language }: Printing): string | undefined {
  const [first, ...more] = costs;
  if (!first) return undefined;
  const parts = more.length
    ? costs.map(({ label, amount }) => `${label} ${formatMoney(amount, null, language)}`)
    : [first.label];
  return `${formatMoney(other, currency, language)} (${parts.join(', ')})`;
}

type FactRow = readonly [label: string, text: string | undefined];

function factLines(rows: readonly FactRow[], style: Style): string[] {
  const shown = rows.flatMap(([name, text]) => (text === undefined ? [] : [{ name, text: printableLine(text) }]));
  const label = Math.max(...shown.map(({ name }) => style.width(name))) + 2;
  return shown.flatMap(({ name, text }, index) => {
    const lines = hang(padEnd(name, label, style), text, style);
    return index === 0 ? lines.map(style.bold) : lines;
  });
}

/** Staff hours before money, the purpose beside both. */
export function headline(plan: CostFile['plans'][number], printing: Printing, style: Style): string[] {
  const say = words(printing.language);
  const rows: FactRow[] = [
    ...priceRows(plan.meeting, printing),
    [say.purpose, plan.purpose ?? say.noPurpose],
    [say.benefit, plan.expectedBenefit],
    [say.otherCosts, otherText(plan.meeting, printing)],
  ];
  return factLines(rows, style);
}

export const totalHeadline = (total: Total, printing: Printing, style: Style): string[] =>
  factLines(priceRows(total, printing), style);

/** Guests stand apart: their time is nobody's staff hours. */
export function guestLines({ guestMinutes }: MeetingCost, { language }: Printing, style: Style): string[] {
  const say = words(language);
  if (!guestMinutes) return [];
  return hang(`${say.guests}  `, say.guestTime(formatDuration(guestMinutes, language)), style);
}

/** What the figures rest on, and what they do not say, as one text. */
export function footnote(assumptions: Assumptions | undefined, language: Language): string {
  const say = words(language);
  const { notCounted, optionalShare, overrun, percent } = costWords(language);
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
