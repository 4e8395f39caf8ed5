import type { RootContent, Table } from 'mdast';
import type { CostPart, CostTable } from './cost-page.ts';
import type { CostPage } from './cost-parts.ts';
import { bullets, gfm, heading, paragraph, row } from './gfm.ts';
import { own, strong, text } from './markdown-phrases.ts';

/** A name column to the left, figures to the right; a note stands in brackets behind its name. */
function table({ head, rows }: CostTable): Table {
  const columns = Math.max(...[head, ...rows].map(({ figures }) => figures.length));
  const cells = (figures: readonly string[]) =>
    Array.from({ length: columns }, (_, column) => text(figures[column] ?? ''));
  return {
    type: 'table',
    align: [null, ...Array.from({ length: columns }, () => 'right' as const)],
    children: [
      row([text(head.name), ...cells(head.figures)]),
      ...rows.map(({ name, note, figures }) =>
        row([[...text(name), ...(note === undefined ? [] : [own(' ('), ...text(note), own(')')])], ...cells(figures)]),
      ),
    ],
  };
}

function partContent({ title, facts = [], tables = [], texts = [] }: CostPart): RootContent[] {
  const shown = facts.flatMap(([label, value]) =>
    value === undefined ? [] : [[strong([own(`${label}:`)]), own(' '), ...text(value)]],
  );
  return [
    heading(title.level, title.text),
    ...(shown.length ? [bullets(shown)] : []),
    ...tables.map(table),
    ...texts.map((value) => paragraph(text(value))),
  ];
}

export const renderCostMarkdown = ({ parts, foot }: CostPage): string =>
  gfm({ type: 'root', children: [...parts.flatMap(partContent), paragraph(text(foot))] });
