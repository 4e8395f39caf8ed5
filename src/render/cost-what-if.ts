import { catalog } from '../language/catalogs.ts';
import { formatChange, formatDuration, formatMoney, formatMoneyChange } from '../language/format.ts';
import { printableLine } from '../language/printable.ts';
import type { CostFile, CostTotal } from '../schema/cost.ts';
import { budgetFacts } from './cost-budget.ts';
import { type Printing, personAndRole, planTitle, roleLabel } from './cost-facts.ts';
import type { CostPart, CostRow, CostTable } from './cost-page.ts';
import type { Breakdown } from './cost-rows.ts';
import { periodName } from './cost-series.ts';

type Case = 'expected' | 'low' | 'high';

/** Minutes of rows that may stand on one side alone. */
interface Paired {
  readonly name: string;
  readonly before: number;
  readonly after: number;
}

const hourRow = ({ name, before, after }: Paired, { language }: Printing): CostRow => ({
  name,
  figures: [
    formatDuration(before, language),
    formatDuration(after, language),
    formatChange(Math.round((after - before) * 100) / 100, language),
  ],
});

/** The range of hours and of money, case by case; one case where there is no range. */
function totalRows({ total, whatIf }: CostFile, printing: Printing): readonly CostRow[] {
  if (!whatIf) return [];
  const { currency, language } = printing;
  const say = catalog(language).agenda;
  const more = catalog(language).cost;
  const { total: after, difference } = whatIf;
  const hasRange = [total, after].some(({ staffMinutes: { low, high } }) => low !== high);
  const hasCostRange = [total, after].some(({ cost }) => cost && cost.low !== cost.high);
  const nameOf = (label: string, labelIn: (name: string) => string, name: Case) =>
    name === 'expected' ? label : labelIn(more.cases[name]);
  const cases = (isRange: boolean): readonly Case[] => (isRange ? ['expected', 'low', 'high'] : ['expected']);
  const amount = (cost: CostTotal['cost'], name: Case) =>
    cost ? `${cost.complete ? '' : '≥ '}${formatMoney(cost[name], currency, language)}` : '–';
  const hours = cases(hasRange).map((name) => ({
    name: nameOf(say.price, more.hoursIn, name),
    figures: [
      formatDuration(total.staffMinutes[name], language),
      formatDuration(after.staffMinutes[name], language),
      formatChange(difference.staffMinutes[name], language),
    ],
  }));
  if (!total.cost && !after.cost) return hours;
  const money = cases(hasCostRange).map((name) => ({
    name: nameOf(say.cost, more.costIn, name),
    figures: [
      amount(total.cost, name),
      amount(after.cost, name),
      difference.cost ? formatMoneyChange(difference.cost[name], currency, language) : '–',
    ],
  }));
  return [...hours, ...money];
}

/** Rows of both sides by a key, in the order in which they come. */
function pair(
  before: readonly (readonly [key: string, name: string, minutes: number])[],
  after: readonly (readonly [key: string, name: string, minutes: number])[],
): readonly Paired[] {
  const pairs = new Map<string, Paired>();
  for (const [key, name, minutes] of before) pairs.set(key, { name, before: minutes, after: 0 });
  for (const [key, name, minutes] of after) {
    pairs.set(key, { name, before: 0, ...pairs.get(key), after: minutes });
  }
  return [...pairs.values()];
}

function rowsOf(
  by: Breakdown,
  side: Pick<CostFile, 'plans' | 'total'>,
  printing: Printing,
): readonly (readonly [string, string, number])[] {
  const { total, plans } = side;
  const bucketNames = catalog(printing.language).agenda.buckets;
  if (by === 'bucket') {
    return (['meeting', 'prep', 'followUp', 'travel', 'recovery'] as const)
      .filter((name) => total.buckets[name] > 0)
      .map((name) => [name, bucketNames[name], total.buckets[name]]);
  }
  if (by === 'month') {
    return total.byMonth.map((row) => [row.month, periodName(row, printing), row.staffMinutes]);
  }
  if (by === 'role') return total.byRole.map((row) => [row.role, roleLabel(row.role, printing), row.staffMinutes]);
  if (by === 'person') {
    return total.byPerson.map((row) => [row.id, personAndRole(row, total.byPerson, printing), row.staffMinutes]);
  }
  return plans.flatMap(({ id, meeting }) =>
    meeting.byItem.map((item): [string, string, number] => [`${id}/${item.id}`, item.title, item.staffMinutes]),
  );
}

/** Several plans: what changes in each. */
function planRows(report: CostFile, printing: Printing): readonly Paired[] {
  const minutes = (plans: CostFile['plans']) =>
    plans.map((plan): [string, string, number] => [
      plan.file,
      planTitle(plan, printing),
      plan.series?.staffMinutes ?? plan.meeting.staffMinutes.expected,
    ]);
  return report.plans.length > 1 && report.whatIf ? pair(minutes(report.plans), minutes(report.whatIf.plans)) : [];
}

/** Before, after and the difference, by the rows that were asked for. */
export function whatIfParts(report: CostFile, by: Breakdown | undefined, printing: Printing): readonly CostPart[] {
  const { whatIf } = report;
  if (!whatIf) return [];
  const { language } = printing;
  const say = catalog(language).agenda;
  const more = catalog(language).cost;
  const names = { bucket: say.bucket, role: say.role, person: say.person, item: say.item, month: more.period };
  const columns = [more.before, more.after, more.change];
  const hours = (name: string, rows: readonly Paired[]): readonly CostTable[] =>
    rows.length
      ? [
          {
            head: { name, figures: columns },
            rows: rows.map((row) => hourRow({ ...row, name: printableLine(row.name) }, printing)),
          },
        ]
      : [];
  const breakdown = by ?? 'role';
  return [
    {
      title: { text: `${more.whatIf}: ${printableLine(whatIf.changes.join(', '))}`, level: 2 },
      facts: budgetFacts(report, printing),
      tables: [
        { head: { name: '', figures: columns }, rows: totalRows(report, printing) },
        ...hours(say.plan, planRows(report, printing)),
        ...hours(names[breakdown], pair(rowsOf(breakdown, report, printing), rowsOf(breakdown, whatIf, printing))),
      ],
    },
  ];
}
