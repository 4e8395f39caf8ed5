import { catalog } from '../language/catalogs.ts';
import { formatDate, formatList, formatMoney, formatPercent, formatStaffHours } from '../language/format.ts';
import { printableLine } from '../language/printable.ts';
import type { CostPlan, CostTotal, SeriesCost } from '../schema/cost.ts';
import { amountText, type Printing, personAndRole, personName } from './cost-facts.ts';
import type { CostTable, FactRow } from './cost-page.ts';
import { asTables, tableOf } from './cost-rows.ts';

/** What a series takes together, beside what one of its meetings does. */

/** Days left out that one line names. */
const NAMED = 6;

/** `Dec 2026`, `Q4 2026`, `2026`. */
export function periodName(period: Readonly<Record<string, unknown>>, { language }: Printing): string {
  const { month, quarter, year } = catalog(language).cost.periods;
  const text = String(period['month'] ?? period['quarter'] ?? period['year'] ?? '');
  const [years = '', rest = ''] = text.split('-');
  if (rest === '') return year(years);
  return rest.startsWith('Q') ? quarter(rest.slice(1), years) : month(Number(rest), years);
}

type PeriodFile = CostTotal['byMonth'][number] | CostTotal['byQuarter'][number] | CostTotal['byYear'][number];

function periodTable(name: string, periods: readonly PeriodFile[], hasMoney: boolean, printing: Printing) {
  return asTables(
    tableOf(
      name,
      periods.map((one) => ({ ...one, name: periodName(one, printing) })),
      hasMoney,
      printing,
    ),
  );
}

/** Months, where they were asked for; else years, and quarters where there is more than one. */
export function periodTables(
  { byMonth, byQuarter, byYear }: Pick<CostTotal, 'byMonth' | 'byQuarter' | 'byYear'>,
  isByMonth: boolean,
  hasMoney: boolean,
  printing: Printing,
): readonly CostTable[] {
  const say = catalog(printing.language).cost;
  if (isByMonth) return periodTable(say.period, byMonth, hasMoney, printing);
  // One period alone is the total, which stands above.
  const periods = byQuarter.length > 1 ? [...byYear, ...byQuarter] : [];
  return periodTable(say.period, periods, hasMoney, printing);
}

/** Month by month, the twelve months that end with each, where there are more than twelve. */
export function rollingTables({ rolling12 }: SeriesCost, hasMoney: boolean, printing: Printing): readonly CostTable[] {
  if (rolling12.length <= 12) return [];
  return periodTable(catalog(printing.language).cost.rolling12, rolling12.slice(11), hasMoney, printing);
}

function skippedText({ skipped }: SeriesCost, { language }: Printing): string | undefined {
  if (!skipped.length) return undefined;
  const say = catalog(language).cost;
  const named = skipped.slice(0, NAMED).map(({ date, reason, because }) => {
    const why = reason === undefined || reason === '' ? say.notHeld[because] : printableLine(reason);
    return `${formatDate(date, language)} (${why})`;
  });
  const more = skipped.length - named.length;
  return [...named, ...(more ? [say.more(more)] : [])].join(', ');
}

/** The sentence a manager needs: what the series takes in a year, and whose time most of all. */
function yearText({ year }: SeriesCost, printing: Printing): string | undefined {
  const { language } = printing;
  if (!year?.occurrences) return undefined;
  const say = catalog(language).cost;
  const hours = formatStaffHours(year.staffMinutes, language, year.staffHours);
  const most = Math.max(0, ...year.byPerson.map(({ share }) => share));
  const whose = year.byPerson
    .filter(({ share }) => share === most)
    .map((row) => personName(row, year.byPerson, printing));
  if (most === 0) return say.takesAYear(hours);
  return say.takesAYearMost(hours, formatPercent(most, language), formatList(whose.slice(0, 3), language));
}

/** What a series is, what it takes together and in a year, and what of it is not held. */
export function seriesFacts({ series }: CostPlan, total: CostTotal['cost'], printing: Printing): readonly FactRow[] {
  if (!series) return [];
  const { language, currency } = printing;
  const say = catalog(language).cost;
  const { occurrences, from, to, staffMinutes, staffHours, cost } = series;
  const meetings = say.meetings(occurrences);
  const days = occurrences > 1 ? `, ${formatDate(from, language)} – ${formatDate(to, language)}` : '';
  const hours = formatStaffHours(staffMinutes, language, staffHours);
  const money =
    cost === null
      ? ''
      : `, ${total ? amountText({ ...total, expected: cost }, printing) : formatMoney(cost, currency, language)}`;
  return [
    [say.series, occurrences === 1 ? `${meetings}, ${formatDate(from, language)}` : `${meetings}${days}`],
    [say.together, `${hours}${money}`],
    [say.aYear, yearText(series, printing)],
    [say.leftOut, skippedText(series, printing)],
  ];
}

/** What each person spends on a series in a year. */
export function personTables({ year }: SeriesCost, hasMoney: boolean, printing: Printing): readonly CostTable[] {
  if (!year) return [];
  const say = catalog(printing.language).cost;
  const rows = year.byPerson.map((row) => ({ ...row, name: personAndRole(row, year.byPerson, printing) }));
  return asTables(tableOf(say.personYear, rows, hasMoney, printing));
}
