import type { Window } from '../calendar/window.ts';
import { assumptionsOf } from '../cost/assumptions.ts';
import { type Changed, type CostEntry, costReport } from '../cost/report.ts';
import { EXIT, UserError } from '../errors.ts';
import type { Language } from '../plan/plan.ts';
import type { Breakdown } from '../render/cost-parts.ts';
import { isWide, loadWidth } from '../render/width.ts';
import type { CostFile } from '../schema/cost.ts';
import type { Session } from '../workspace/session.ts';
import type { Calendars } from './cost-calendar.ts';
import { type EntryOptions, entriesOf, labelsOf, type Priced } from './cost-entries.ts';
import { loadPlans } from './load-plans.ts';
import { formatOfFile, writeOutput } from './output.ts';
import { styleFor } from './style.ts';

type Format = 'text' | 'markdown' | 'json' | 'csv';

export interface CostOptions {
  readonly by?: Breakdown;
  readonly from?: string;
  readonly to?: string;
  readonly on?: string;
  readonly role?: readonly string[];
  readonly explain?: boolean;
  readonly whatIf?: readonly string[];
  readonly budget?: string;
  readonly format?: Format;
  readonly json?: boolean;
  readonly output?: string;
}

const BY_SUFFIX = { '.md': 'markdown', '.markdown': 'markdown', '.txt': 'text', '.json': 'json', '.csv': 'csv' };

function chooseFormat({ json, format, output }: CostOptions): Format {
  if (json) return 'json';
  const bySuffix = formatOfFile(output, BY_SUFFIX);
  return format ?? (['markdown', 'json', 'csv'] as const).find((name) => name === bySuffix) ?? 'text';
}

/** The language of the plans, where they have one in common. */
function languageOf(entries: readonly CostEntry[]): Language | undefined {
  const [first, ...others] = new Set(entries.map(({ plan }) => plan.language));
  return others.length ? undefined : first;
}

function currencyOf(entries: readonly CostEntry[]): string | undefined {
  const currencies = [...new Set(entries.map(({ plan }) => plan.currency).filter((one) => one !== undefined))];
  if (currencies.length > 1) throw new UserError(({ failures }) => failures.severalCurrencies(currencies));
  return currencies[0];
}

/** The days that the figures are limited to; without a flag for it, none. */
async function windowOf({ from, to, on }: CostOptions): Promise<Window | undefined> {
  if (from === undefined && to === undefined && on === undefined) return undefined;
  return (await import('./cost-window.ts')).readWindow({ from, to, on });
}

async function changedBy(
  session: Session,
  plans: readonly Priced[],
  texts: readonly string[] = [],
  options: EntryOptions,
) {
  if (!texts.length) return undefined;
  const { changedEntries, readChanges } = await import('./what-if.ts');
  return { changes: texts, entries: await changedEntries(session, plans, readChanges(texts), options) };
}

async function reportOf(
  session: Session,
  entries: readonly CostEntry[],
  parts: {
    readonly window: Window | undefined;
    readonly changed: Changed | undefined;
    readonly unpriced: CostFile['unpriced'];
  },
  budget: string | undefined,
): Promise<{ readonly report: CostFile; readonly judged?: { readonly text: string; readonly exitCode: number } }> {
  const currency = currencyOf([...entries, ...(parts.changed?.entries ?? [])]);
  if (budget === undefined) return { report: costReport(entries, { ...parts, currency }) };
  const { judgeBudget } = await import('./cost-budget.ts');
  return judgeBudget(session, entries, { ...parts, currency }, budget);
}

async function rendered(
  session: Session,
  report: CostFile,
  entries: readonly CostEntry[],
  options: CostOptions,
): Promise<string> {
  const { io, flags } = session;
  const format = chooseFormat(options);
  if (format === 'json') return (await import('../render/cost-json.ts')).renderCostJson(report);
  if (format === 'csv') {
    const { renderCostCsv } = await import('../render/cost-csv.ts');
    return renderCostCsv(report, { by: options.by, isExplained: options.explain ?? false });
  }
  const language = flags.lang ?? languageOf(entries) ?? session.language;
  const labels = labelsOf(entries, language);
  const { costPage } = await import('../render/cost-parts.ts');
  const assumptions = assumptionsOf(entries.map(({ plan }) => plan));
  const page = await costPage(report, { by: options.by, language, labels, assumptions });
  if (format === 'markdown') return (await import('../render/cost-markdown.ts')).renderCostMarkdown(page);
  const toFile = options.output !== undefined && options.output !== '-';
  const style = await styleFor(io.stdout, io.env, toFile ? false : flags.color);
  const width = isWide(JSON.stringify(page)) ? await loadWidth() : style.width;
  const { renderCost } = await import('../render/cost-text.ts');
  const hasBars = io.stdout.isTTY && !toFile && io.env['TERM'] !== 'dumb';
  return renderCost(page, { ...style, width, hasBars });
}

export async function printCosts(session: Session, paths: readonly string[], options: CostOptions): Promise<number> {
  let calendars: Calendars | undefined;
  const loaded = await loadPlans(session, paths, {
    acceptsAgenda: false,
    readCalendar: async (file, text) => {
      const { noCalendars, readCalendarFile } = await import('./cost-calendar.ts');
      calendars ??= noCalendars();
      return readCalendarFile(session, file, text, options, calendars);
    },
  });
  if (loaded.exitCode !== EXIT.ok) return loaded.exitCode;
  if (options.role && !calendars) throw new UserError(({ calendars: say }) => say.roleWithoutCalendar);
  const all = loaded.plans.flatMap(({ file, checked, days }): Priced[] =>
    checked ? [{ file: file === '-' ? '<stdin>' : file, checked, days }] : [],
  );
  const window = await windowOf(options);
  const { on } = options;
  const explain = options.explain ? (await import('../cost/explain.ts')).explain : undefined;
  const entries = await entriesOf(session, all, { window, on, explain });
  if (window) await (await import('./cost-window.ts')).noteWindow(session, all, entries, on);
  const kept = all.filter(({ checked }) => entries.some(({ plan }) => plan === checked.plan));
  const changed = await changedBy(session, kept, options.whatIf, { window, on });
  const parts = { window, changed, unpriced: calendars?.unpriced };
  const { report, judged } = await reportOf(session, entries, parts, options.budget);
  await writeOutput(session, await rendered(session, report, entries, options), options.output);
  if (!judged) return EXIT.ok;
  if (judged.exitCode !== EXIT.ok) session.io.stderr.write(judged.text);
  return judged.exitCode;
}
