import { severityOf } from '../diagnostic.ts';
import type { Language } from '../plan/plan.ts';
import type { Settings } from '../plan/settings.ts';
import type { Fact } from '../render/facts.ts';
import { renderShort } from '../render/short.ts';
import { loadWidth, needsWideWidth } from '../render/width.ts';
import { renderFindings } from '../report/index.ts';
import { checkFilled, checkValue } from '../workspace/check-filled.ts';
import type { CheckedPlan } from '../workspace/load-plan.ts';
import type { Session } from '../workspace/session.ts';
import { type Complete, fill } from './new-plan.ts';
import { agendaOf } from './run-agenda.ts';
import { styleFor } from './style.ts';

/** What a series takes, as `cost` says it; nothing for a single meeting. */
async function seriesRows(session: Session, checked: CheckedPlan, language: Language): Promise<readonly Fact[]> {
  const { plan } = checked;
  if (!plan.repeat) return [];
  const { entriesOf, labelsOf } = await import('./cost-entries.ts');
  const { costReport } = await import('../cost/report.ts');
  const { seriesFacts } = await import('../render/cost-series.ts');
  const entries = await entriesOf(session, [{ file: '<new>', checked }], {});
  const { plans, total, currency } = costReport(entries, { currency: plan.currency });
  const printing = { currency, language, labels: labelsOf(entries, language) };
  const rows = plans.flatMap((one) => seriesFacts(one, total.cost, printing));
  return rows.flatMap(([label, text]) => (text === undefined ? [] : [{ label, text }]));
}

/** What is shown before a plan is written: the agenda in short with its price, and whatever is wrong. */
export async function review(session: Session, settings: Settings, complete: Complete, notes: readonly string[]) {
  const { io, flags, language } = session;
  const filled = fill(complete, settings, true);
  const found = await checkFilled(session, filled, settings, complete.template);
  const findings = found.filter(({ problem }) => severityOf(problem) !== 'hint');
  const style = await styleFor(io.stderr, io.env, flags.color);
  const wrong = findings.length ? await renderFindings(findings, { format: 'text', max: 20, language }, style) : '';
  const hasErrors = findings.some(({ problem }) => severityOf(problem) === 'error');
  if (hasErrors) return { text: wrong, hasErrors };
  const checked = await checkValue(session, filled.value, settings);
  const agenda = agendaOf({ ...session, flags: {} }, checked);
  const rows = await seriesRows(session, checked, agenda.language);
  const width = needsWideWidth(agenda) ? await loadWidth() : style.width;
  const parts = [renderShort(agenda, rows, { ...style, width }), ...notes.map((note) => `${note}\n`), wrong];
  return { text: parts.filter((part) => part !== '').join('\n'), hasErrors };
}
