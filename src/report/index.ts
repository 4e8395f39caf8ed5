import { type Severity, severityOf } from '../diagnostic.ts';
import { catalog } from '../language/catalogs.ts';
import type { Summary } from '../language/wording.ts';
import type { Language } from '../plan/plan.ts';
import type { Style } from '../render/style.ts';
import { diagnose, placeFindings } from './diagnose.ts';
import type { Finding } from './finding.ts';
import { renderGithub } from './github.ts';
import { renderPlaced } from './text.ts';

export type { Summary } from '../language/wording.ts';

export interface ReportOptions {
  readonly format: 'text' | 'json' | 'github';
  /** Findings shown; 0 for all. */
  readonly max: number;
  readonly language: Language;
}

function countSeverities(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const { problem } of findings) counts[severityOf(problem)] += 1;
  return counts;
}

/** Findings in the order of files and lines, in one of the formats. `summary` is what was looked at, if that is told. */
export async function renderFindings(
  findings: readonly Finding[],
  options: ReportOptions,
  style: Style,
  summary?: Summary,
): Promise<string> {
  const { format, max, language } = options;
  const words = catalog(language).report;
  const placed = await placeFindings(findings);
  const counts = countSeverities(placed.map(({ finding }) => finding));
  const shown = max === 0 ? placed : placed.slice(0, max);
  if (format === 'json') {
    const problems = shown.map((one) => diagnose(one, language));
    return `${JSON.stringify({ meetplan: 'problems/1', problems, summary: { ...summary, ...counts } }, null, 2)}\n`;
  }
  if (format === 'github') return shown.map((one) => `${renderGithub(diagnose(one, language))}\n`).join('');
  const lines = shown.map((one) => renderPlaced(one, language, style));
  if (shown.length < placed.length) lines.push(words.more(placed.length - shown.length));
  if (summary) lines.push(words.summary(summary, counts));
  return lines.length ? `${lines.join('\n')}\n` : '';
}
