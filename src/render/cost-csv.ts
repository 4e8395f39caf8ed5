import { stringify } from 'csv-stringify/sync';
import { guardLog, printable } from '../language/printable.ts';
import type { CostFile, CostPlan } from '../schema/cost.ts';
import type { ExplanationFile } from '../schema/cost-explanation.ts';
import type { Breakdown } from './cost-rows.ts';

/**
 * A table for spreadsheets and other programs: English column names, plain decimals, a row for each plan, or for each
 * row of the breakdown that was asked for. Machines read it, so nothing in it depends on a language.
 */

type Cell = string | number | null;
type Row = { readonly [column: string]: Cell };

function planRow({ date, title, purpose, meeting, series }: CostPlan): Row {
  const { staffMinutes, staffHours, weekShare, guestMinutes, buckets, labour, other, cost } = meeting;
  return {
    title,
    purpose: purpose ?? null,
    staffMinutesLow: staffMinutes.low,
    staffMinutes: staffMinutes.expected,
    staffMinutesHigh: staffMinutes.high,
    staffHours: staffHours.expected,
    weekShare,
    ...buckets,
    guestMinutes,
    labour,
    other: cost && other,
    costLow: cost?.low ?? null,
    cost: cost?.expected ?? null,
    costHigh: cost?.high ?? null,
    complete: cost && String(cost.complete),
    missingRates: cost?.missingRates.join(' ') ?? null,
    date,
    occurrences: series?.occurrences ?? null,
    seriesStaffMinutes: series?.staffMinutes ?? null,
    seriesStaffHours: series?.staffHours ?? null,
    seriesCost: series?.cost ?? null,
  };
}

/** The months of a series, or that of the one meeting. */
function monthRows({ date, meeting, series }: CostPlan): readonly Row[] {
  if (series) return series.byMonth;
  const cost = meeting.cost?.expected ?? null;
  return [{ month: date.slice(0, 7), occurrences: 1, staffMinutes: meeting.staffMinutes.expected, cost }];
}

function breakdownRows(by: Breakdown, plan: CostPlan): readonly Row[] {
  const { meeting } = plan;
  if (by === 'month') return monthRows(plan);
  if (by === 'bucket') {
    return Object.entries(meeting.buckets).map(([bucket, staffMinutes]) => ({ bucket, staffMinutes }));
  }
  if (by === 'role') return meeting.byRole;
  if (by === 'person') return meeting.byPerson.map(({ id, ...row }) => ({ person: id, ...row }));
  return meeting.byItem.map(({ id, ...row }) => ({ item: id, ...row }));
}

const termRows = ({ terms, guests }: ExplanationFile): readonly Row[] =>
  [...terms, ...guests].map(({ rules, optional, what = null, ...row }) => ({
    ...row,
    what,
    rules: rules.join(' '),
    optional: String(optional),
  }));

/** The columns of each table, so that one without rows has its head all the same. */
const COLUMNS = {
  plan: [
    'title',
    'purpose',
    'staffMinutesLow',
    'staffMinutes',
    'staffMinutesHigh',
    'staffHours',
    'weekShare',
    'meeting',
    'prep',
    'followUp',
    'travel',
    'recovery',
    'guestMinutes',
    'labour',
    'other',
    'costLow',
    'cost',
    'costHigh',
    'complete',
    'missingRates',
    'currency',
    'date',
    'occurrences',
    'seriesStaffMinutes',
    'seriesStaffHours',
    'seriesCost',
  ],
  month: ['month', 'occurrences', 'staffMinutes', 'cost', 'currency'],
  bucket: ['bucket', 'staffMinutes'],
  role: ['role', 'people', 'staffMinutes', 'cost', 'currency'],
  person: ['person', 'name', 'role', 'people', 'staffMinutes', 'weekShare', 'cost', 'currency'],
  item: ['item', 'title', 'staffMinutes', 'cost', 'currency'],
  term: ['rules', 'person', 'role', 'bucket', 'what', 'minutes', 'people', 'optional', 'total'],
} as const;

interface CsvOptions {
  readonly by: Breakdown | undefined;
  /** Whether the rows are the terms of the sums. */
  readonly isExplained: boolean;
}

export function renderCostCsv(report: CostFile, { by, isExplained }: CsvOptions): string {
  const { whatIf, currency } = report;
  const sides = [
    ...report.plans.map((plan) => ({ plan, side: 'before' })),
    ...(whatIf?.plans ?? []).map((plan) => ({ plan, side: 'after' })),
  ];
  const rowsOf = (plan: CostPlan): readonly Row[] => {
    if (isExplained) return plan.explain ? termRows(plan.explain) : [];
    return by ? breakdownRows(by, plan) : [planRow(plan)];
  };
  const rows = sides.flatMap(({ plan, side }) =>
    rowsOf(plan).map((row): Row => ({ whatIf: side, file: plan.file, id: plan.id, ...row, currency })),
  );
  const columns = [...(whatIf ? ['whatIf'] : []), 'file', 'id', ...COLUMNS[isExplained ? 'term' : (by ?? 'plan')]];
  const shown = rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, cell]) => [name, typeof cell === 'string' ? printable(cell) : cell]),
    ),
  );
  // No figure here is negative, so an apostrophe stands before texts alone that a spreadsheet would run.
  const text = stringify(shown, { header: true, columns, record_delimiter: 'windows', escape_formulas: true });
  return guardLog(text);
}
