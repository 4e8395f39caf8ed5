import { catalog } from '../language/catalogs.ts';
import { formatDuration, formatMoney, formatPercent } from '../language/format.ts';
import { printableLine } from '../language/printable.ts';
import type { CostTotal, MeetingCost } from '../schema/cost.ts';
import { type Printing, personAndRole, roleLabel } from './cost-facts.ts';
import { type CostRow, type CostTable, type MinuteRow, withBars } from './cost-page.ts';

export type Breakdown = 'person' | 'role' | 'item' | 'bucket';

interface Figured {
  readonly people?: number;
  readonly staffMinutes: number;
  readonly cost: string | null;
  readonly weekShare?: number;
}

/** Rows and their head, with a column for each thing that is known. */
function tableOf(
  name: string,
  rows: readonly (Figured & { readonly name: string })[],
  hasMoney: boolean,
  { currency, language }: Printing,
): { head: CostRow; rows: readonly MinuteRow[] } {
  const say = catalog(language).agenda;
  const hasPeople = rows.some(({ people }) => people !== undefined);
  const hasWeek = rows.some(({ weekShare }) => weekShare !== undefined);
  const money = (cost: string | null) => (cost === null ? '–' : formatMoney(cost, currency, language));
  const columns = [
    ...(hasPeople ? [say.heads] : []),
    say.hours,
    ...(hasWeek ? [catalog(language).cost.week] : []),
    ...(hasMoney ? [say.amount] : []),
  ];
  return {
    head: { name, figures: columns },
    rows: rows.map((row) => ({
      name: row.name,
      minutes: row.staffMinutes,
      figures: [
        ...(hasPeople ? [row.people === undefined ? '' : String(row.people)] : []),
        formatDuration(row.staffMinutes, language),
        ...(hasWeek ? [row.weekShare === undefined ? '' : formatPercent(row.weekShare, language)] : []),
        ...(hasMoney ? [money(row.cost)] : []),
      ],
    })),
  };
}

function bucketRows({ buckets }: Pick<MeetingCost, 'buckets'>, { language }: Printing): readonly MinuteRow[] {
  const say = catalog(language).agenda.buckets;
  const rows: readonly (readonly [string, number])[] = [
    [say.meeting, buckets.meeting],
    [say.prep, buckets.prep],
    [say.followUp, buckets.followUp],
    [say.travel, buckets.travel],
    [say.recovery, buckets.recovery],
  ];
  return rows
    .filter(([, minutes]) => minutes > 0)
    .map(([name, minutes]) => ({ name, minutes, figures: [formatDuration(minutes, language)] }));
}

const bucketTable = (figures: Pick<MeetingCost, 'buckets'>, printing: Printing) => {
  const say = catalog(printing.language).agenda;
  return { head: { name: say.bucket, figures: [say.hours] }, rows: bucketRows(figures, printing) };
};

function itemTable(meeting: MeetingCost, printing: Printing) {
  const say = catalog(printing.language).agenda;
  const items = meeting.byItem.map(({ title, staffMinutes, cost }) => ({
    name: printableLine(title),
    staffMinutes,
    cost,
  }));
  const table = tableOf(say.item, items, meeting.cost !== null, printing);
  // No item holds the work around the meeting; without it the rows would seem to miss the total.
  const around = bucketRows({ buckets: { ...meeting.buckets, meeting: 0 } }, printing);
  return { head: table.head, rows: [...table.rows, ...around] };
}

function tableFor(by: Breakdown, meeting: MeetingCost, printing: Printing) {
  const say = catalog(printing.language).agenda;
  const hasMoney = meeting.cost !== null;
  if (by === 'bucket') return bucketTable(meeting, printing);
  if (by === 'item') return itemTable(meeting, printing);
  if (by === 'role') {
    const rows = meeting.byRole.map((row) => ({ ...row, name: roleLabel(row.role, printing) }));
    return tableOf(say.role, rows, hasMoney, printing);
  }
  const rows = meeting.byPerson.map((row) => ({ ...row, name: personAndRole(row, meeting.byPerson, printing) }));
  return tableOf(say.person, rows, hasMoney, printing);
}

const asTables = ({ head, rows }: { head: CostRow; rows: readonly MinuteRow[] }): readonly CostTable[] =>
  rows.length ? [{ head, rows: withBars(rows) }] : [];

/** One breakdown of a meeting as a table; nothing where there is nothing to break down. */
export const breakdownTables = (by: Breakdown, meeting: MeetingCost, printing: Printing): readonly CostTable[] =>
  asTables(tableFor(by, meeting, printing));

/** One breakdown of all plans together; items are each plan's own. */
export function totalTables(by: Breakdown, total: CostTotal, printing: Printing): readonly CostTable[] {
  const say = catalog(printing.language).agenda;
  const hasMoney = total.cost !== null;
  if (by === 'item') return [];
  if (by === 'bucket') return asTables(bucketTable(total, printing));
  const rows =
    by === 'role'
      ? total.byRole.map((row) => ({ ...row, name: roleLabel(row.role, printing) }))
      : total.byPerson.map((row) => ({ ...row, name: personAndRole(row, total.byPerson, printing) }));
  return asTables(tableOf(by === 'role' ? say.role : say.person, rows, hasMoney, printing));
}
