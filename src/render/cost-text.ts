import { guardLog, printableLine } from '../language/printable.ts';
import type { CostPart, FactRow } from './cost-page.ts';
import type { CostPage } from './cost-parts.ts';
import { renderCostTable } from './cost-table.ts';
import { hang, padEnd, wrap } from './layout.ts';
import type { Style } from './style.ts';

/** Labels in one column, their texts beside them. */
function factLines(rows: readonly FactRow[], isPriced: boolean, style: Style): string[] {
  const shown = rows.flatMap(([name, text]) => (text === undefined ? [] : [{ name, text: printableLine(text) }]));
  const label = Math.max(0, ...shown.map(({ name }) => style.width(name))) + 2;
  return shown.flatMap(({ name, text }, index) => {
    const lines = hang(padEnd(name, label, style), text, style);
    return isPriced && index === 0 ? lines.map(style.bold) : lines;
  });
}

/** Blocks with an empty line between those that say something. */
const joinBlocks = (blocks: readonly (readonly string[])[]): string =>
  blocks
    .filter((lines) => lines.length)
    .map((lines) => lines.join('\n'))
    .join('\n\n');

const partText = ({ title, isPriced = false, facts = [], tables = [], texts = [] }: CostPart, style: Style): string =>
  joinBlocks([
    wrap(title.text, style.columns, style).map(style.bold),
    factLines(facts, isPriced, style),
    ...tables.map((table) => renderCostTable(table, style)),
    texts.flatMap((text) => wrap(text, style.columns, style)),
  ]);

export function renderCost({ parts, foot }: CostPage, style: Style): string {
  const last = wrap(foot, style.columns, style).map(style.dim).join('\n');
  return guardLog(`${[...parts.map((part) => partText(part, style)), last].join('\n\n')}\n`);
}
