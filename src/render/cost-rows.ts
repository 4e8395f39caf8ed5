import { catalog } from '../language/catalogs.ts';
import { formatDuration, formatMoney, formatPercent } from '../language/format.ts';
import { printableLine } from '../language/printable.ts';
import type { Language } from '../plan/plan.ts';
import type { CostPlan, CostTotal, MeetingCost } from '../schema/cost.ts';
import { type Printing, personAndRole, roleLabel } from './cost-facts.ts';
import { type CostRow, type CostTable, type MinuteRow, withBars } from './cost-page.ts';

export type Breakdown = 'person' | 'role' | 'item' | 'bucket' | 'month';
/** Those that divide one meeting. */
type OfMeeting = Exclude<Breakdown, 'month'>;

interface Figured {
  readonly occurrences?: number;
  readonly people?: number;
  readonly staffMinutes: number;
  readonly cost: string | null;
  readonly weekShare?: number;
  /** Of a person's working time in a year. */
  readonly share?: number;
}

const shareText = ({ weekShare, share = weekShare }: Figured, language: Language): string =>
  share === undefined ? '' : formatPercent(share, language);

/** Rows and their head, with a column for each thing that is known. */
export function tableOf(
  name: string,
  rows: readonly (Figured & { readonly name: string })[],
  hasMoney: boolean,
  { currency, language }: Printing,
): { head: CostRow; rows: readonly MinuteRow[] } {
  const say = catalog(language).agenda;
  const hasPeople = rows.some(({ people }) => people !== undefined);
  const hasMeetings = rows.some(({ occurrences }) => occurrences !== undefined);
  const hasWeek = rows.some(({ weekShare, share }) => (weekShare ?? share) !== undefined);
  const isYear = rows.some(({ share }) => share !== undefined);
  const money = (cost: string | null) => (cost === null ? '–' : formatMoney(cost, currency, language));
  const columns = [
    ...(hasMeetings ? [catalog(language).cost.held] : []),
    ...(hasPeople ? [say.heads] : []),
    say.hours,
    ...(hasWeek ? [isYear ? catalog(language).cost.workingTime : catalog(language).cost.week] : []),
    ...(hasMoney ? [say.amount] : []),
  ];
  return {
    head: { name, figures: columns },
    rows: rows.map((row) => ({
      name: row.name,
      minutes: row.staffMinutes,
      figures: [
        ...(hasMeetings ? [String(row.occurrences ?? '')] : []),
        ...(hasPeople ? [row.people === undefined ? '' : String(row.people)] : []),
        formatDuration(row.staffMinutes, language),
        ...(hasWeek ? [shareText(row, language)] : []),
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

function tableFor(by: OfMeeting, meeting: MeetingCost, printing: Printing) {
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

export const asTables = ({ head, rows }: { head: CostRow; rows: readonly MinuteRow[] }): readonly CostTable[] =>
  rows.length ? [{ head, rows: withBars(rows) }] : [];

/** One breakdown of a meeting as a table; nothing where there is nothing to break down. */
export function breakdownTables(
  by: OfMeeting,
  { meeting, series }: CostPlan,
  printing: Printing,
): readonly CostTable[] {
  const table = tableFor(by, meeting, printing);
  // Of a series the rows are one meeting's, which its head says.
  const name = series ? catalog(printing.language).cost.oneMeeting(table.head.name) : table.head.name;
  return asTables({ ...table, head: { ...table.head, name } });
}

/** One breakdown of all plans together; items are each plan's own. */
export function totalTables(by: OfMeeting, total: CostTotal, printing: Printing): readonly CostTable[] {
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
