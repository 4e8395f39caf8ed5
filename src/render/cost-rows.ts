import { formatDuration, formatMoney } from '../language/format.ts';
import { printableLine } from '../language/printable.ts';
import { words } from '../language/words.ts';
import type { MeetingCost } from '../schema/cost.ts';
import { type Printing, roleLabel } from './cost-facts.ts';
import { type CostRow, renderCostTable } from './cost-table.ts';
import type { Style } from './style.ts';

export type Breakdown = 'person' | 'role' | 'item' | 'bucket';

interface Rows {
  readonly head: CostRow;
  readonly rows: readonly CostRow[];
}

interface Figured {
  readonly people?: number;
  readonly staffMinutes: number;
  readonly cost: string | null;
}

/** Heads, hours and, if there is any, money of a row; a row without a rate says so with a dash. */
function figuresOf(row: Figured, meeting: MeetingCost, { currency, language }: Printing): readonly string[] {
  const money = row.cost === null ? '–' : formatMoney(row.cost, currency, language);
  return [
    ...(row.people === undefined ? [] : [String(row.people)]),
    formatDuration(row.staffMinutes, language),
    ...(meeting.cost ? [money] : []),
  ];
}

function byBucket({ buckets }: MeetingCost, { language }: Printing): readonly CostRow[] {
  const say = words(language).buckets;
  const rows: readonly (readonly [string, number])[] = [
    [say.meeting, buckets.meeting],
    [say.prep, buckets.prep],
    [say.followUp, buckets.followUp],
    [say.travel, buckets.travel],
    [say.recovery, buckets.recovery],
  ];
  return rows
    .filter(([, minutes]) => minutes > 0)
    .map(([name, minutes]) => ({ name, figures: [formatDuration(minutes, language)] }));
}

const ROWS: Readonly<Record<Breakdown, (meeting: MeetingCost, printing: Printing) => Rows>> = {
  bucket(meeting, printing) {
    const say = words(printing.language);
    return { head: { name: say.bucket, figures: [say.hours] }, rows: byBucket(meeting, printing) };
  },
  role(meeting, printing) {
    const say = words(printing.language);
    const rows = meeting.byRole.map((row) => ({
      name: roleLabel(row.role, printing),
      figures: figuresOf(row, meeting, printing),
    }));
    return { head: { name: say.role, figures: [say.heads, say.hours, ...(meeting.cost ? [say.amount] : [])] }, rows };
  },
  person(meeting, printing) {
    const say = words(printing.language);
    const rows = meeting.byPerson.map((row) => ({
      name: `${printableLine(row.name)}, ${roleLabel(row.role, printing)}`,
      figures: figuresOf(row, meeting, printing),
    }));
    return { head: { name: say.person, figures: [say.heads, say.hours, ...(meeting.cost ? [say.amount] : [])] }, rows };
  },
  item(meeting, printing) {
    const say = words(printing.language);
    const items = meeting.byItem.map(({ title, staffMinutes, cost }) => ({
      name: printableLine(title),
      figures: figuresOf({ staffMinutes, cost }, meeting, printing),
    }));
    // No item holds the work around the meeting; without it the rows would seem to miss the total.
    const around = byBucket({ ...meeting, buckets: { ...meeting.buckets, meeting: 0 } }, printing);
    return {
      head: { name: say.item, figures: [say.hours, ...(meeting.cost ? [say.amount] : [])] },
      rows: [...items, ...around],
    };
  },
};

/** One breakdown of a meeting as a table; nothing where there is nothing to break down. */
export function breakdownLines(by: Breakdown, meeting: MeetingCost, printing: Printing, style: Style): string[] {
  const { head, rows } = ROWS[by](meeting, printing);
  return rows.length ? renderCostTable(head, rows, style) : [];
}
