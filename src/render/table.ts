import { padEnd, padStart, wrap } from './layout.ts';
import type { Style } from './style.ts';

/** Rows of a table: the first column is text and may wrap, the rest are figures. */
export interface TableText {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Two spaces between columns, figures to the right; fits the columns of the style by wrapping the first. */
export function renderTable({ head, rows }: TableText, style: Style, indent = '  '): string[] {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => style.width(row[column] ?? ''))));
  const figures = widths.slice(1).reduce((total, width) => total + width + 2, 0);
  const room = Math.max(12, style.columns - indent.length - figures);
  const first = Math.min(widths[0] ?? 0, room);
  return all.flatMap((row, index) => {
    const lines = wrap(row[0] ?? '', first, style);
    return lines.map((line, part) => {
      const cells = row.slice(1).map((cell, column) => padStart(part ? '' : cell, widths[column + 1] ?? 0, style));
      const text = `${indent}${[padEnd(line, first, style), ...cells].join('  ')}`.trimEnd();
      return index === 0 ? style.dim(text) : text;
    });
  });
}
