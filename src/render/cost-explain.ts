import { minorUnits } from '../cost/currency.ts';
import { exactText, fraction, multiply, readExact, sum, toFixed } from '../cost/fraction.ts';
import { catalog } from '../language/catalogs.ts';
import { formatDecimal, formatDuration, formatMoney } from '../language/format.ts';
import { printableLine } from '../language/printable.ts';
import { COST_RULES } from '../language/topics.ts';
import type { CostPlan } from '../schema/cost.ts';
import type { ExplanationFile } from '../schema/cost-explanation.ts';
import { type PersonRow, type Printing, personName, planTitle, roleLabel } from './cost-facts.ts';
import type { CostPart, CostRow, CostTable, FactRow } from './cost-page.ts';

type Term = ExplanationFile['terms'][number];
type Priced = NonNullable<ExplanationFile['cost']>['low'];
type Case = 'low' | 'expected' | 'high';

const CASES: readonly Case[] = ['low', 'expected', 'high'];
/** Decimals that are shown of a number that has no end. */
const ENDLESS = 6;

/** Exact where a decimal ends; else so many digits, and a sign that there are more. */
function numberText(exact: string, { language }: Printing): string {
  if (!exact.includes('/')) return formatDecimal(exact, language);
  return `${formatDecimal(toFixed(readExact(exact), ENDLESS), language)}…`;
}

/** A share of 1 as a percentage. */
function percentText(exact: string, printing: Printing): string {
  const number = numberText(exactText(multiply(readExact(exact), fraction(100))), printing);
  return catalog(printing.language).cost.percent(number);
}

const minutesText = (exact: string, printing: Printing): string => `${numberText(exact, printing)} min`;

interface Terms extends Printing {
  /** Of the plan's staff; guests have no row. */
  readonly people: readonly PersonRow[];
}

function termPerson({ person, role }: Term, printing: Terms): string {
  const { people } = printing;
  const row = people.find((one) => one.name === person && one.role === role);
  if (row) return personName(row, people, printing);
  return person === role ? roleLabel(role, printing) : printableLine(person);
}

function termRow(term: Term, share: string, printing: Terms): CostRow {
  const what =
    term.what === undefined ? catalog(printing.language).agenda.buckets[term.bucket] : printableLine(term.what);
  const factors = [
    `${term.minutes} min`,
    String(term.people),
    ...(term.optional ? [percentText(share, printing)] : []),
  ];
  return {
    name: `${termPerson(term, printing)}: ${what}`,
    figures: [factors.join(' × '), minutesText(term.total, printing), term.rules.join(' ')],
  };
}

function termTable(name: string, terms: readonly Term[], share: string, printing: Terms): readonly CostTable[] {
  const say = catalog(printing.language).cost;
  if (!terms.length) return [];
  return [
    {
      head: { name: name.charAt(0).toUpperCase() + name.slice(1), figures: [say.terms, say.sum, say.rule] },
      rows: terms.map((term) => termRow(term, share, printing)),
    },
  ];
}

/** A table for each part of the work, then the guests. */
function termTables({ terms, guests, staffMinutes }: ExplanationFile, printing: Terms): readonly CostTable[] {
  const { buckets } = catalog(printing.language).agenda;
  const { share } = staffMinutes.expected;
  const own = (['meeting', 'prep', 'followUp', 'travel', 'recovery'] as const).flatMap((bucket) =>
    termTable(
      buckets[bucket],
      terms.filter((term) => term.bucket === bucket),
      share,
      printing,
    ),
  );
  return [...own, ...termTable(catalog(printing.language).cost.guestTerms, guests, share, printing)];
}

/** required + share × optional + overrun × attended, for each case. */
function sumTable({ staffMinutes }: ExplanationFile, printing: Printing): CostTable {
  const say = catalog(printing.language).cost;
  const rows = CASES.map((name): CostRow => {
    const { required, optional, share, attended, overrun, total } = staffMinutes[name];
    const parts = [
      numberText(required, printing),
      `${percentText(share, printing)} × ${numberText(optional, printing)}`,
      `${percentText(overrun, printing)} × ${numberText(attended, printing)}`,
    ];
    return { name: say.cases[name], figures: [parts.join(' + '), minutesText(total, printing)] };
  });
  return { head: { name: say.sumTitle, figures: [say.requiredPart, say.sum] }, rows };
}

function rateText(line: Priced['labour'][number], printing: Printing): string {
  if (!line.salary) return numberText(line.rate ?? '0', printing);
  const { salary, months, oncost, annualHours } = line.salary;
  const text = (exact: string) => numberText(exact, printing);
  return `(${text(salary)} × ${text(months)} × (1 + ${text(oncost)}) / ${text(annualHours)})`;
}

/** How often a cost falls due, in words. */
function perText(per: string, { language }: Printing): string {
  const words: Readonly<Record<string, string>> = catalog(language).cost.per;
  return words[per] ?? per;
}

function moneyTable(name: Case, priced: Priced, printing: Printing): CostTable {
  const { currency, language } = printing;
  const say = catalog(language).cost;
  const labour = priced.labour.map((line): CostRow => {
    const amount = line.amount === null ? '–' : numberText(line.amount, printing);
    const rate = line.rate === null ? say.noRate : `${rateText(line, printing)} / 60`;
    return {
      name: roleLabel(line.role, printing),
      figures: [`${minutesText(line.minutes, printing)} × ${rate}`, amount, line.salary ? 'R7 R13' : 'R7'],
    };
  });
  const other = priced.other.map(({ label, per, amount, times, total }): CostRow => {
    const factors = `${numberText(amount, printing)} × ${numberText(times, printing)}`;
    return {
      name: `${printableLine(label)}, ${perText(per, printing)}`,
      figures: [factors, numberText(total, printing), 'R10'],
    };
  });
  const exact = numberText(priced.total, printing);
  const rounded = toFixed(readExact(priced.total), minorUnits(currency ?? undefined));
  const total: CostRow = {
    name: catalog(language).agenda.total,
    figures: ['', exact, ''],
    note: say.roundedOnce(formatMoney(rounded, currency, language)),
  };
  return {
    head: { name: say.moneyTitle(say.cases[name]), figures: [say.formula, say.sum, say.rule] },
    rows: [...labour, ...other, total],
  };
}

/** Money in the expected case, and in the others where they differ. */
function moneyTables({ cost }: ExplanationFile, printing: Printing): readonly CostTable[] {
  if (!cost) return [];
  const isRange = cost.low.total !== cost.high.total;
  const cases: readonly Case[] = isRange ? CASES : ['expected'];
  return cases.map((name) => moneyTable(name, cost[name], printing));
}

/** What a series is the sum of: its meetings by how much they take, and what is done once. */
function seriesTables({ series }: ExplanationFile, printing: Terms): readonly CostTable[] {
  if (!series?.length) return [];
  const { language, currency } = printing;
  const say = catalog(language).cost;
  const hasMoney = series.some(({ cost }) => cost !== null);
  const times = (exact: string, count: number) => exactText(multiply(readExact(exact), fraction(count)));
  const rows = series.map(
    ({ what, times: count, staffMinutes, cost, terms }): CostRow => ({
      name: say.seriesParts[what],
      figures: [
        `${count} × ${minutesText(staffMinutes, printing)}`,
        numberText(times(staffMinutes, count), printing),
        ...(hasMoney ? [cost === null ? '–' : numberText(times(cost, count), printing)] : []),
        what === 'once' ? 'R6' : 'R11 R12',
      ],
      note: terms.length ? terms.map((one) => partTerm(one, printing)).join('; ') : undefined,
    }),
  );
  const sumOf = (exacts: readonly string[]) => exactText(sum(exacts.map(readExact)));
  const total: CostRow = {
    name: catalog(language).agenda.total,
    figures: [
      '',
      numberText(sumOf(series.map((one) => times(one.staffMinutes, one.times))), printing),
      ...(hasMoney ? [numberText(sumOf(series.map((one) => times(one.cost ?? '0', one.times))), printing)] : []),
      '',
    ],
  };
  const money = hasMoney ? [currency ?? catalog(language).agenda.cost] : [];
  return [
    { head: { name: say.seriesTitle, figures: [say.partTimes, say.sum, ...money, say.rule] }, rows: [...rows, total] },
  ];
}

const partTerm = (term: Term, printing: Terms): string => {
  const { what, minutes, people } = term;
  const factors = [minutesText(String(minutes), printing), ...(people > 1 ? [String(people)] : [])].join(' × ');
  return `${[termPerson(term, printing), ...(what === undefined ? [] : [printableLine(what)])].join(', ')}: ${factors}`;
};

/** The sentences of the rules that the terms name. */
function ruleFacts(explanation: ExplanationFile, { language }: Printing): readonly FactRow[] {
  const named = new Set([...explanation.terms, ...explanation.guests].flatMap(({ rules }) => rules));
  const priced = explanation.cost?.expected;
  if (priced) named.add('R7');
  if (priced?.labour.some(({ rate }) => rate === null)) named.add('R8');
  if (priced?.labour.some(({ salary }) => salary)) named.add('R13');
  if (priced?.other.length) named.add('R10');
  named.add('R9');
  if (explanation.series) for (const rule of ['R11', 'R12']) named.add(rule);
  const say = catalog(language).costRules;
  return COST_RULES.filter((rule) => named.has(rule)).map((rule) => [rule, say[rule]]);
}

/** Every term of a plan's sums, so that a reader can redo them on paper. */
export function explainParts(plan: CostPlan, isAlone: boolean, printing: Printing): readonly CostPart[] {
  const { explain } = plan;
  if (!explain) return [];
  const { language } = printing;
  const say = catalog(language).cost;
  const { kinds } = catalog(language).agenda;
  const title = isAlone ? say.termsTitle : `${planTitle(plan, printing)}: ${say.termsTitle}`;
  return [
    {
      title: { text: title, level: 2 },
      tables: [
        ...termTables(explain, { ...printing, people: plan.meeting.byPerson }),
        sumTable(explain, printing),
        ...moneyTables(explain, printing),
        ...seriesTables(explain, { ...printing, people: plan.meeting.byPerson }),
      ],
      texts: explain.notCounted.map(({ item, kind, minutes }) =>
        say.itemNotCounted(printableLine(item), kinds[kind as keyof typeof kinds], formatDuration(minutes, language)),
      ),
    },
    { title: { text: say.rulesTitle, level: 2 }, facts: ruleFacts(explain, printing) },
  ];
}
