import type { CostRow, CostTable } from './cost-page.ts';
import { padEnd, padStart, wrap } from './layout.ts';
import type { Style } from './style.ts';

const INDENT = '  ';
const GAP = '  ';
/** Cells below which names are not squeezed beside their figures but stand above them. */
const NARROWEST = 16;
/** Cells of the longest bar, and those below which a bar would say nothing. */
const BAR = { longest: 24, shortest: 6 };

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

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** A bar of eighths of a cell; whatever is more than nothing shows. */
function barText(part: number, cells: number): string {
  const eighths = part > 0 ? Math.max(1, Math.round(part * cells * 8)) : 0;
  return '█'.repeat(Math.floor(eighths / 8)) + (EIGHTHS[eighths % 8] ?? '');
}

interface Columns {
  readonly first: number;
  readonly widths: readonly number[];
  /** Cells for the bar beside each row; 0: none. */
  readonly bar: number;
}

function besideName(row: CostRow, { first, widths, bar }: Columns, style: Style): string[] {
  const figures = widths.map((width, column) => padStart(row.figures[column] ?? '', width, style));
  const drawn = bar && row.part !== undefined ? [style.accent(barText(row.part, bar))] : [];
  return wrap(row.name, first, style).map((line, index) =>
    (INDENT + (index === 0 ? [padEnd(line, first, style), ...figures, ...drawn].join(GAP) : line)).trimEnd(),
  );
}

function belowName(row: CostRow, widths: readonly number[], style: Style): string[] {
  const aligned = widths.map((width, column) => padStart(row.figures[column] ?? '', width, style)).join(GAP);
  const room = style.columns - 2 * INDENT.length;
  const figures = style.width(aligned) > room ? row.figures.filter((text) => text !== '').join(GAP) : aligned;
  return [
    ...(row.name === '' ? [] : wrap(row.name, style.columns - INDENT.length, style)).map((line) => INDENT + line),
    ...wrap(figures, room, style).map((line) => (INDENT + INDENT + line).trimEnd()),
  ];
}

/** The head and the rows, figures to the right. Where the names would get no room, each stands above its figures. */
export function renderCostTable({ head, rows }: CostTable, style: Style): string[] {
  const all = [head, ...rows];
  const widths = widthsOf(all, style);
  const room = style.columns - widths.reduce((cells, width) => cells + GAP.length + width, INDENT.length);
  const first = Math.min(room, Math.max(...all.map(({ name }) => style.width(name))));
  const left = room - first - GAP.length;
  const bar = style.hasBars && left >= BAR.shortest ? Math.min(BAR.longest, left) : 0;
  return all.flatMap((row, index) => {
    const lines = room < NARROWEST ? belowName(row, widths, style) : besideName(row, { first, widths, bar }, style);
    return [...(index === 0 ? lines.map(style.dim) : lines), ...noteLines(row, style)];
  });
}
