import type { Assumptions } from '../cost/assumptions.ts';
import { costWords } from '../language/cost-words.ts';
import { formatDuration } from '../language/format.ts';
import { guardLog, printableLine } from '../language/printable.ts';
import { words } from '../language/words.ts';
import type { Language } from '../plan/plan.ts';
import type { CostFile } from '../schema/cost.ts';
import { amountText, footnote, guestLines, headline, type Printing, totalHeadline } from './cost-facts.ts';
import { type Breakdown, breakdownLines } from './cost-rows.ts';
import { type CostRow, renderCostTable } from './cost-table.ts';
import { wrap } from './layout.ts';
import type { Style } from './style.ts';

export type { Breakdown } from './cost-rows.ts';

export interface CostOptions {
  readonly by: Breakdown | undefined;
  readonly language: Language;
  /** Labels of roles that the configuration gives. */
  readonly labels: ReadonlyMap<string, string>;
  readonly assumptions?: Assumptions;
}

/** Parts with an empty line between those that say something. */
const joinParts = (parts: readonly (readonly string[])[]): string =>
  parts
    .filter((lines) => lines.length)
    .map((lines) => lines.join('\n'))
    .join('\n\n');

function planText(
  plan: CostFile['plans'][number],
  by: Breakdown | undefined,
  printing: Printing,
  style: Style,
): string {
  const breakdowns: readonly Breakdown[] = by ? [by] : ['bucket', 'role'];
  return joinParts([
    wrap(printableLine(plan.title), style.columns, style).map(style.bold),
    headline(plan, printing, style),
    ...breakdowns.map((one) => breakdownLines(one, plan.meeting, printing, style)),
    guestLines(plan.meeting, printing, style),
  ]);
}

/** Several plans: the total first, then a row for each with its purpose, and the total from the exact sums. */
function overviewText({ plans, total }: CostFile, printing: Printing, style: Style): string {
  const { language } = printing;
  const say = words(language);
  const figures = (minutes: number, cost: typeof total.cost) => [
    formatDuration(minutes, language),
    ...(total.cost ? [amountText(cost, printing)] : []),
  ];
  const rows: CostRow[] = plans.map(({ title, purpose, meeting }) => ({
    name: printableLine(title),
    figures: figures(meeting.staffMinutes.expected, meeting.cost),
    note: purpose === undefined ? undefined : printableLine(purpose),
  }));
  const head = { name: say.plan, figures: [say.hours, ...(total.cost ? [say.amount] : [])] };
  const sum = { name: say.total, figures: figures(total.staffMinutes.expected, total.cost) };
  return joinParts([
    [style.bold(`${say.total}, ${costWords(language).allPlans(plans.length)}`)],
    totalHeadline(total, printing, style),
    renderCostTable(head, [...rows, sum], style),
  ]);
}

/** One plan with its breakdowns; of several the overview, and the breakdown that was asked for of each. */
export function renderCost(report: CostFile, options: CostOptions, style: Style): string {
  const { by, language, labels, assumptions } = options;
  const printing: Printing = { currency: report.currency, language, labels };
  const isOverview = report.plans.length > 1;
  const each = report.plans
    .filter(() => !isOverview || by !== undefined)
    .map((plan) => planText(plan, by, printing, style));
  const foot = wrap(footnote(assumptions, language), style.columns, style).map(style.dim).join('\n');
  const parts = [...each, ...(isOverview ? [overviewText(report, printing, style)] : []), foot];
  return guardLog(`${parts.join('\n\n')}\n`);
}
