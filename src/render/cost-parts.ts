import type { Assumptions } from '../cost/assumptions.ts';
import { costWords } from '../language/cost-words.ts';
import { formatDuration } from '../language/format.ts';
import { printableLine } from '../language/printable.ts';
import { words } from '../language/words.ts';
import type { Language } from '../plan/plan.ts';
import type { CostFile, CostPlan } from '../schema/cost.ts';
import { budgetFacts } from './cost-budget.ts';
import {
  amountText,
  footnote,
  guestText,
  type Printing,
  planFacts,
  planTitle,
  totalFacts,
  windowFacts,
} from './cost-facts.ts';
import { type CostPart, type CostTable, type FactRow, withBars } from './cost-page.ts';
import { type Breakdown, breakdownTables, totalTables } from './cost-rows.ts';

export type { Breakdown } from './cost-rows.ts';

export interface CostOptions {
  readonly by: Breakdown | undefined;
  readonly language: Language;
  /** Labels of roles that the configuration gives. */
  readonly labels: ReadonlyMap<string, string>;
  readonly assumptions?: Assumptions;
}

export interface CostPage {
  readonly parts: readonly CostPart[];
  readonly foot: string;
}

/** What holds for the whole report. With changes, the budget is held against what they lead to. */
const reportFacts = (report: CostFile, printing: Printing): readonly FactRow[] => [
  ...windowFacts(report, printing),
  ...(report.whatIf ? [] : budgetFacts(report, printing)),
];

function planPart(plan: CostPlan, report: CostFile, by: Breakdown | undefined, printing: Printing): CostPart {
  const isAlone = report.plans.length === 1;
  const breakdowns: readonly Breakdown[] = by ? [by] : ['bucket', 'role'];
  return {
    title: { text: planTitle(plan, printing), level: isAlone ? 1 : 2 },
    isPriced: true,
    facts: [...planFacts(plan, printing), ...(isAlone ? reportFacts(report, printing) : [])],
    tables: breakdowns.flatMap((one) => breakdownTables(one, plan.meeting, printing)),
    texts: guestText(plan.meeting, printing),
  };
}

/** A row for each plan with its purpose, and the total from the exact sums. */
function planTable({ plans, total }: CostFile, printing: Printing): CostTable {
  const { language } = printing;
  const say = words(language);
  const figures = (minutes: number, cost: typeof total.cost) => [
    formatDuration(minutes, language),
    ...(total.cost ? [amountText(cost, printing)] : []),
  ];
  const rows = plans.map((plan) => ({
    name: planTitle(plan, printing),
    minutes: plan.meeting.staffMinutes.expected,
    figures: figures(plan.meeting.staffMinutes.expected, plan.meeting.cost),
    note: plan.purpose === undefined ? undefined : printableLine(plan.purpose),
  }));
  return {
    head: { name: say.plan, figures: [say.hours, ...(total.cost ? [say.amount] : [])] },
    rows: [...withBars(rows), { name: say.total, figures: figures(total.staffMinutes.expected, total.cost) }],
  };
}

/** Several plans: the total first, then each plan, then the breakdown of all together. */
function overviewPart(report: CostFile, by: Breakdown | undefined, printing: Printing): CostPart {
  const { plans, total } = report;
  const { language } = printing;
  const facts = [...totalFacts(total, printing), ...windowFacts(report, printing), ...budgetFacts(report, printing)];
  return {
    title: { text: `${words(language).total}, ${costWords(language).allPlans(plans.length)}`, level: 1 },
    isPriced: true,
    facts,
    tables: [...(plans.length ? [planTable(report, printing)] : []), ...totalTables(by ?? 'role', total, printing)],
  };
}

/** Rare parts, loaded where they are asked for. */
async function moreParts(report: CostFile, by: Breakdown | undefined, printing: Printing): Promise<CostPart[]> {
  const explained = report.plans.filter(({ explain }) => explain);
  const changed = report.whatIf ? (await import('./cost-what-if.ts')).whatIfParts(report, by, printing) : [];
  if (!explained.length) return [...changed];
  const { explainParts } = await import('./cost-explain.ts');
  return [...changed, ...explained.flatMap((plan) => explainParts(plan, report.plans.length === 1, printing))];
}

/** One plan with its breakdowns; of several the overview, and the breakdown that was asked for of each. */
export async function costPage(report: CostFile, options: CostOptions): Promise<CostPage> {
  const { by, language, labels, assumptions } = options;
  const printing: Printing = { currency: report.currency, language, labels };
  const isOverview = report.plans.length !== 1;
  const each = report.plans.filter(() => !isOverview || by !== undefined);
  return {
    parts: [
      ...(isOverview ? [overviewPart(report, by, printing)] : []),
      ...each.map((plan) => planPart(plan, report, by, printing)),
      ...(await moreParts(report, by, printing)),
    ],
    foot: footnote(assumptions, language),
  };
}
