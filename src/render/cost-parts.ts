import type { Assumptions } from '../cost/assumptions.ts';
import { catalog } from '../language/catalogs.ts';
import { formatDuration } from '../language/format.ts';
import { printableLine } from '../language/printable.ts';
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
import { periodTables, personTables, rollingTables, seriesFacts } from './cost-series.ts';

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

/** Of one meeting the breakdown that was asked for, and what its series adds to it. */
function planTables(plan: CostPlan, report: CostFile, by: Breakdown | undefined, printing: Printing) {
  const hasMoney = plan.meeting.cost !== null;
  const months = plan.series ?? (report.plans.length === 1 ? report.total : undefined);
  if (by === 'month') {
    return [
      ...(months ? periodTables(months, true, hasMoney, printing) : []),
      ...(plan.series ? rollingTables(plan.series, hasMoney, printing) : []),
    ];
  }
  const breakdowns = by ? [by] : (['bucket', 'role'] as const);
  return [
    ...breakdowns.flatMap((one) => breakdownTables(one, plan, printing)),
    ...(by === 'person' && plan.series ? personTables(plan.series, hasMoney, printing) : []),
    ...(!by && plan.series ? periodTables(plan.series, false, hasMoney, printing) : []),
  ];
}

function planPart(plan: CostPlan, report: CostFile, by: Breakdown | undefined, printing: Printing): CostPart {
  const isAlone = report.plans.length === 1;
  return {
    title: { text: planTitle(plan, printing), level: isAlone ? 1 : 2 },
    isPriced: true,
    facts: [
      ...planFacts(plan, seriesFacts(plan, report.total.cost, printing), printing),
      ...(isAlone ? reportFacts(report, printing) : []),
    ],
    tables: planTables(plan, report, by, printing),
    texts: guestText(plan.meeting, printing),
  };
}

/** What a plan brings to the total: all of its series, or its one meeting. */
function takenBy({ meeting, series }: CostPlan) {
  const cost = series?.cost && meeting.cost ? { ...meeting.cost, expected: series.cost } : meeting.cost;
  return {
    minutes: series?.staffMinutes ?? meeting.staffMinutes.expected,
    cost: series ? (series.cost === null ? null : cost) : meeting.cost,
    meetings: series?.occurrences ?? 1,
  };
}

/** Why people meet; of a dated plan also where it is counted. */
function noteOf({ purpose, partOf }: CostPlan, { language }: Printing): string | undefined {
  const counted = partOf?.isCounted ? [catalog(language).cost.countedIn(printableLine(partOf.series))] : [];
  const texts = [...(purpose === undefined ? [] : [printableLine(purpose)]), ...counted];
  return texts.length ? texts.join('; ') : undefined;
}

/** A row for each plan with its purpose, and the total from the exact sums. */
function planTable({ plans, total }: CostFile, printing: Printing): CostTable {
  const { language } = printing;
  const say = catalog(language).agenda;
  const hasSeries = plans.some(({ series }) => series);
  const figures = (meetings: number, minutes: number, cost: typeof total.cost) => [
    ...(hasSeries ? [String(meetings)] : []),
    formatDuration(minutes, language),
    ...(total.cost ? [amountText(cost, printing)] : []),
  ];
  const rows = plans.map((plan) => {
    const { minutes, cost, meetings } = takenBy(plan);
    return {
      name: planTitle(plan, printing),
      minutes,
      figures: figures(meetings, minutes, cost),
      note: noteOf(plan, printing),
    };
  });
  const meetings = total.byYear.reduce((sum, { occurrences }) => sum + occurrences, 0);
  const heads = [...(hasSeries ? [catalog(language).cost.held] : []), say.hours];
  return {
    head: { name: say.plan, figures: [...heads, ...(total.cost ? [say.amount] : [])] },
    rows: [...withBars(rows), { name: say.total, figures: figures(meetings, total.staffMinutes.expected, total.cost) }],
  };
}

/** Several plans: the total first, then each plan, then the breakdown of all together. */
function overviewPart(report: CostFile, by: Breakdown | undefined, printing: Printing): CostPart {
  const { plans, total } = report;
  const { language } = printing;
  const facts = [...totalFacts(report, printing), ...windowFacts(report, printing), ...budgetFacts(report, printing)];
  return {
    title: { text: `${catalog(language).agenda.total}, ${catalog(language).cost.allPlans(plans.length)}`, level: 1 },
    isPriced: true,
    facts,
    tables: [
      ...(plans.length ? [planTable(report, printing)] : []),
      ...(by === 'month'
        ? periodTables(total, true, total.cost !== null, printing)
        : totalTables(by ?? 'role', total, printing)),
    ],
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
