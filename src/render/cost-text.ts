import { formatDuration, formatMoney } from '../language/format.ts';
import { printableLine } from '../language/printable.ts';
import { type Words, words } from '../language/words.ts';
import type { Language } from '../plan/plan.ts';
import type { CostFile, MeetingCost } from '../schema/cost.ts';
import { moneyText, priceText } from './facts.ts';
import { hang, padEnd, wrap } from './layout.ts';
import type { Style } from './style.ts';
import { renderTable, type TableText } from './table.ts';

export type Breakdown = 'person' | 'role' | 'item' | 'bucket';

export interface CostOptions {
  readonly by: Breakdown | undefined;
  readonly language: Language;
  /** Labels of roles that the configuration gives. */
  readonly labels: ReadonlyMap<string, string>;
}

type PlanCost = CostFile['plans'][number];

/** What every table of figures needs. */
interface Printing {
  readonly report: CostFile;
  readonly say: Words;
  readonly language: Language;
  /** Whether there is any money to show. */
  readonly hasMoney: boolean;
  readonly labels: ReadonlyMap<string, string>;
}

const isKey = <T extends object>(map: T, key: string): key is Extract<keyof T, string> => Object.hasOwn(map, key);

const roleLabel = (role: string, { labels, say }: Printing): string =>
  printableLine(labels.get(role) ?? (isKey(say.roles, role) ? say.roles[role] : role));

/** Heads, hours and money of a row; a row without a rate says so with a dash. */
function figures(
  row: { people?: number; staffMinutes: number; cost: string | null },
  { report, language, hasMoney }: Printing,
): string[] {
  const money = row.cost === null ? '–' : formatMoney(row.cost, report.currency, language);
  return [
    ...(row.people === undefined ? [] : [String(row.people)]),
    formatDuration(row.staffMinutes, language),
    ...(hasMoney ? [money] : []),
  ];
}

function tableOf(by: Breakdown, meeting: MeetingCost, printing: Printing): TableText {
  const { say, hasMoney, language } = printing;
  const money = hasMoney ? [say.amount] : [];
  if (by === 'bucket') {
    const rows = Object.entries(meeting.buckets).filter(([, minutes]) => minutes > 0);
    return {
      head: [say.bucket, say.hours],
      rows: rows.map(([name, minutes]) => [
        isKey(say.buckets, name) ? say.buckets[name] : name,
        formatDuration(minutes, language),
      ]),
    };
  }
  if (by === 'item') {
    return {
      head: [say.item, say.hours, ...money],
      rows: meeting.byItem.map((row) => [
        printableLine(row.title),
        ...figures({ staffMinutes: row.staffMinutes, cost: row.cost }, printing),
      ]),
    };
  }
  if (by === 'person') {
    return {
      head: [say.person, say.heads, say.hours, ...money],
      rows: meeting.byPerson.map((row) => [
        `${printableLine(row.name)}, ${roleLabel(row.role, printing)}`,
        ...figures(row, printing),
      ]),
    };
  }
  return {
    head: [say.role, say.heads, say.hours, ...money],
    rows: meeting.byRole.map((row) => [roleLabel(row.role, printing), ...figures(row, printing)]),
  };
}

/** Staff hours before money, the purpose beside both. */
function headline(plan: PlanCost, { report, say, language }: Printing, style: Style): string[] {
  const { staffMinutes, guestMinutes, buckets, cost, other, costs } = plan.meeting;
  const priced = {
    language,
    cost: {
      staffMinutes,
      guestMinutes,
      buckets,
      ...(report.currency === null ? {} : { currency: report.currency }),
      ...(cost ? { cost } : {}),
    },
  };
  const rows: [string, string | undefined][] = [
    [say.price, priceText(priced)],
    [say.cost, moneyText(priced)],
    [say.purpose, plan.purpose ?? say.noPurpose],
    [say.benefit, plan.expectedBenefit],
    [
      say.otherCosts,
      costs.length
        ? `${formatMoney(other, report.currency, language)} (${costs.map(({ label }) => label).join(', ')})`
        : undefined,
    ],
    [say.guests, guestMinutes ? say.guestTime(formatDuration(guestMinutes, language)) : undefined],
  ];
  const label = Math.max(...rows.map(([name]) => style.width(name))) + 2;
  return rows.flatMap(([name, text], index) => {
    if (text === undefined) return [];
    const lines = hang(padEnd(name, label, style), printableLine(text), style);
    return index === 0 ? lines.map(style.bold) : lines;
  });
}

function planLines(plan: PlanCost, options: CostOptions, printing: Printing, style: Style): string[] {
  const breakdowns: readonly Breakdown[] = options.by ? [options.by] : ['bucket', 'role'];
  return [
    ...wrap(printableLine(plan.title), style.columns, style).map(style.bold),
    '',
    ...headline(plan, printing, style),
    ...breakdowns.flatMap((by) => {
      const table = tableOf(by, plan.meeting, printing);
      return table.rows.length ? ['', ...renderTable(table, style)] : [];
    }),
  ];
}

/** Several plans: a row each, and the total from the exact sums. */
function overview({ plans, total, currency }: CostFile, printing: Printing, style: Style): string[] {
  const { say, language, hasMoney } = printing;
  const amount = (text: string | undefined) =>
    hasMoney ? [text === undefined ? '–' : formatMoney(text, currency, language)] : [];
  const rows = plans.map(({ title, meeting }) => [
    printableLine(title),
    formatDuration(meeting.staffMinutes.expected, language),
    ...amount(meeting.cost?.expected),
  ]);
  const sum = [say.total, formatDuration(total.staffMinutes.expected, language), ...amount(total.cost?.expected)];
  return renderTable(
    { head: [say.plan, say.hours, ...(hasMoney ? [say.amount] : [])], rows: [...rows, sum] },
    style,
    '',
  );
}

export function renderCost(report: CostFile, options: CostOptions, style: Style): string {
  const say = words(options.language);
  const printing: Printing = {
    report,
    say,
    language: options.language,
    labels: options.labels,
    hasMoney: report.total.cost !== null,
  };
  const each = report.plans.map((plan) => planLines(plan, options, printing, style).join('\n'));
  const parts = report.plans.length > 1 ? [...each, overview(report, printing, style).join('\n')] : each;
  return `${[...parts, wrap(say.notValue, style.columns, style).map(style.dim).join('\n')].join('\n\n')}\n`;
}
