import { padEnd, padStart, wrap } from './layout.ts';
import type { Style } from './style.ts';

/** A name, its figures, and perhaps a text below them. */
export interface CostRow {
  readonly name: string;
  readonly figures: readonly string[];
  readonly note?: string | undefined;
}

const INDENT = '  ';
const GAP = '  ';
/** Cells below which names are not squeezed beside their figures but stand above them. */
const NARROWEST = 16;

function widthsOf(rows: readonly CostRow[], style: Style): readonly number[] {
  const columns = Math.max(0, ...rows.map(({ figures }) => figures.length));
  return Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map(({ figures }) => style.width(figures[column] ?? ''))),
  );
}

function noteLines({ note }: CostRow, style: Style): string[] {
  if (note === undefined) return [];
  const indent = INDENT + INDENT;
  return wrap(note, style.columns - indent.length, style).map((line) => style.dim(indent + line));
}

function besideName(row: CostRow, first: number, widths: readonly number[], style: Style): string[] {
  const figures = widths.map((width, column) => padStart(row.figures[column] ?? '', width, style));
  return wrap(row.name, first, style).map((line, index) =>
    (INDENT + (index === 0 ? [padEnd(line, first, style), ...figures].join(GAP) : line)).trimEnd(),
  );
}

function belowName(row: CostRow, widths: readonly number[], style: Style): string[] {
  const aligned = widths.map((width, column) => padStart(row.figures[column] ?? '', width, style)).join(GAP);
  const room = style.columns - 2 * INDENT.length;
  const figures = style.width(aligned) > room ? row.figures.filter((text) => text !== '').join(GAP) : aligned;
  return [
    ...wrap(row.name, style.columns - INDENT.length, style).map((line) => INDENT + line),
    ...wrap(figures, room, style).map((line) => (INDENT + INDENT + line).trimEnd()),
  ];
}

/** The head and the rows, figures to the right. Where the names would get no room, each stands above its figures. */
export function renderCostTable(head: CostRow, rows: readonly CostRow[], style: Style): string[] {
  const all = [head, ...rows];
  const widths = widthsOf(all, style);
  const room = style.columns - widths.reduce((cells, width) => cells + GAP.length + width, INDENT.length);
  const first = Math.min(room, Math.max(...all.map(({ name }) => style.width(name))));
  return all.flatMap((row, index) => {
    const lines = room < NARROWEST ? belowName(row, widths, style) : besideName(row, first, widths, style);
    return [...(index === 0 ? lines.map(style.dim) : lines), ...noteLines(row, style)];
  });
}
