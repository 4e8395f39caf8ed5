import { assumptionsOf } from '../cost/assumptions.ts';
import { computeFigures } from '../cost/figures.ts';
import { type CostEntry, costReport } from '../cost/report.ts';
import { EXIT, UserError } from '../errors.ts';
import { severalCurrencies } from '../language/failures.ts';
import type { Language } from '../plan/plan.ts';
import { renderCostJson } from '../render/cost-json.ts';
import { type Breakdown, renderCost } from '../render/cost-text.ts';
import { isWide, loadWidth } from '../render/width.ts';
import type { Session } from '../workspace/session.ts';
import { loadPlans } from './load-plans.ts';
import { writeOutput } from './output.ts';
import { styleFor } from './style.ts';

export interface CostOptions {
  readonly by?: Breakdown;
  readonly format: 'text' | 'json';
  readonly json?: boolean;
  readonly output?: string;
}

/** What the configuration calls roles in a language. */
function labelsOf(entries: readonly CostEntry[], language: Language): ReadonlyMap<string, string> {
  const roles = entries.flatMap(({ plan }) => [...plan.roles.values()]);
  return new Map(
    roles.flatMap(({ name, label }): [string, string][] => {
      const text = typeof label === 'string' ? label : (label?.[language] ?? label?.en ?? label?.fi);
      return text === undefined ? [] : [[name, text]];
    }),
  );
}

export async function printCosts(session: Session, paths: readonly string[], options: CostOptions): Promise<number> {
  const { io, flags } = session;
  const { plans, exitCode } = await loadPlans(session, paths, { acceptsAgenda: false });
  if (exitCode !== EXIT.ok) return exitCode;
  const entries = plans.flatMap(({ file, checked }) =>
    checked
      ? [
          {
            file: file === '-' ? '<stdin>' : file,
            plan: checked.plan,
            figures: computeFigures(checked.plan, checked.timeline),
          },
        ]
      : [],
  );
  const currencies = [...new Set(entries.map(({ plan }) => plan.currency).filter((one) => one !== undefined))];
  if (currencies.length > 1) throw new UserError(severalCurrencies(currencies));
  const report = costReport(entries, currencies[0]);
  if (options.json || options.format === 'json') {
    await writeOutput(session, renderCostJson(report), options.output);
    return EXIT.ok;
  }
  const toFile = options.output !== undefined && options.output !== '-';
  const style = await styleFor(io.stdout, io.env, toFile ? false : flags.color);
  const language = flags.lang ?? session.language;
  const labels = labelsOf(entries, language);
  const width = isWide(JSON.stringify([report, ...labels.values()])) ? await loadWidth() : style.width;
  await writeOutput(
    session,
    renderCost(
      report,
      { by: options.by, language, labels, assumptions: assumptionsOf(entries.map(({ plan }) => plan)) },
      { ...style, width },
    ),
    options.output,
  );
  return EXIT.ok;
}
