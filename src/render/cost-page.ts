/** A cost report with every word chosen and nothing laid out: the text and the Markdown are made from the same parts. */

/** A name, its figures, and perhaps a text below them. */
export interface CostRow {
  readonly name: string;
  readonly figures: readonly string[];
  readonly note?: string | undefined;
  /** 0 to 1: how far the bar beside the row reaches. */
  readonly part?: number;
}

export interface CostTable {
  readonly head: CostRow;
  readonly rows: readonly CostRow[];
}

export type FactRow = readonly [label: string, text: string | undefined];

export interface CostPart {
  /** Level 1: what the page is about; level 2: a part of it. */
  readonly title: { readonly text: string; readonly level: 1 | 2 };
  readonly facts?: readonly FactRow[];
  /** Whether the first fact is the price, and stands out. */
  readonly isPriced?: boolean;
  readonly tables?: readonly CostTable[];
  /** Paragraphs. */
  readonly texts?: readonly string[];
}

/** A row that knows its minutes. */
export interface MinuteRow extends Omit<CostRow, 'part'> {
  readonly minutes: number;
}

/** Rows with a bar each, as long as their minutes are beside the longest. */
export function withBars(rows: readonly MinuteRow[]): readonly CostRow[] {
  const longest = Math.max(0, ...rows.map(({ minutes }) => minutes));
  return rows.map(({ minutes, ...row }) => (longest > 0 ? { ...row, part: minutes / longest } : row));
}
