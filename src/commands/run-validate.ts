import { severityOf } from '../diagnostic.ts';
import { EXIT, UserError } from '../errors.ts';
import type { Finding } from '../report/finding.ts';
import { renderFindings, type Summary } from '../report/index.ts';
import { type CheckedSource, checkSource } from '../workspace/check-source.ts';
import { findSources, type Source } from '../workspace/find-sources.ts';
import { settingsFor } from '../workspace/load-source.ts';
import { join } from '../workspace/paths.ts';
import { repeatedIds } from '../workspace/repeated-ids.ts';
import type { Session } from '../workspace/session.ts';
import { noteNotHonoured } from './notes.ts';
import { reportUserError } from './report-error.ts';
import { styleFor } from './style.ts';

export interface ValidateOptions {
  readonly format: 'text' | 'json' | 'github';
  readonly json?: boolean;
  readonly strict?: boolean;
  readonly maxProblems?: number;
}

interface Checked extends CheckedSource {
  readonly source: Source;
}

/** How many problems each format shows unless told otherwise; 0 is all. */
const DEFAULT_MAXIMUM = { text: 20, json: 1000, github: 1000 } as const;

/** Findings that several files lead to, such as those of a shared configuration, are shown once. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ document, problem }) => {
    const key = JSON.stringify([document.file, problem.rule, problem.at, problem.args, problem.span]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

export async function validate(session: Session, paths: readonly string[], options: ValidateOptions): Promise<number> {
  const { io } = session;
  const here = await settingsFor(session, join(io.cwd, 'x'));
  const sources = await findSources(io, paths, here.settings);
  const checked: Checked[] = [];
  let skipped = 0;
  let isUnable = false;
  for (const source of sources) {
    try {
      const one = await checkSource(session, source.file, source.isNamed);
      if (one) checked.push({ ...one, source });
      else skipped += 1;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      reportUserError(session, error);
      isUnable = true;
    }
  }
  const plans = checked.map(({ id, document, source }) => ({ id, document, file: source.file }));
  const findings = distinct([...checked.flatMap((one) => one.findings), ...repeatedIds(plans)]);
  const count = (kind: CheckedSource['kind']) => checked.filter((one) => one.kind === kind).length;
  const summary: Summary = {
    plans: count('plan'),
    templates: count('template'),
    others: count('item') + count('config') + count('answers') + count('agenda'),
    skipped,
  };
  const format = options.json ? 'json' : options.format;
  const sink = format === 'text' ? io.stderr : io.stdout;
  const style = await styleFor(sink, io.env, session.flags.color);
  const max = options.maxProblems ?? DEFAULT_MAXIMUM[format];
  sink.write(await renderFindings(findings, { format, max, language: session.language }, style, summary));
  noteNotHonoured(
    session,
    checked.flatMap((one) => one.notHonoured),
  );
  if (isUnable) return EXIT.unable;
  const fails = findings.some(({ problem }) => {
    const severity = severityOf(problem);
    return severity === 'error' || (options.strict && severity === 'warning');
  });
  return fails ? EXIT.problems : EXIT.ok;
}
