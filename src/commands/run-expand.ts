import { EXIT, UserError } from '../errors.ts';
import { catalog } from '../language/catalogs.ts';
import { toJson } from '../render/json.ts';
import { dirname, join, relativeTo } from '../workspace/paths.ts';
import type { Session } from '../workspace/session.ts';
import { type DayOptions, daysOf, occurrencesFile } from './expand-days.ts';
import { type DayFile, type FileOptions, filesOf, type SeriesDays } from './expand-files.ts';
import { loadPlans, reportFindings } from './load-plans.ts';

export interface ExpandOptions extends DayOptions, FileOptions {
  readonly outDir?: string;
  readonly check?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly format: 'yaml' | 'ics';
  readonly for: 'team' | 'client';
  readonly output?: string;
}

/** Every series that the arguments mean, with its days. */
async function seriesOf(
  session: Session,
  paths: readonly string[],
  options: ExpandOptions,
): Promise<readonly SeriesDays[] | number> {
  const { io } = session;
  const { plans, exitCode } = await loadPlans(session, paths, { acceptsAgenda: false });
  if (exitCode !== EXIT.ok) return exitCode;
  const series = plans.flatMap(({ file, checked }) => {
    if (!checked?.plan.repeat) return [];
    const beside = file === '-' ? '.' : dirname(join(io.cwd, file));
    const folder = relativeTo(io.cwd, join(join(io.cwd, options.outDir ?? beside), checked.plan.id));
    return [{ file, checked, folder, ...daysOf(session, checked, options) }];
  });
  if (!series.length)
    throw new UserError(({ expand }) => expand.noSeries, { help: ({ expand }) => expand.noSeriesHelp });
  const ids = series.map(({ checked }) => checked.plan.id);
  const twice = ids.find((id, index) => ids.indexOf(id) < index);
  if (twice !== undefined) throw new UserError(({ expand }) => expand.twice(twice));
  return series;
}

async function writeFiles(session: Session, files: readonly DayFile[]): Promise<void> {
  for (const { file, text, action } of files) {
    if (text === undefined) continue;
    if (action === 'create') session.io.files.makeFolder(dirname(file));
    await session.io.files.write(file, text, { overwrite: true });
  }
}

/** What a run would do, for --check and --dry-run. */
function tell(session: Session, files: readonly DayFile[], isCheck: boolean): number {
  const { io } = session;
  const say = catalog(session.language).expand;
  const changed = files.filter(({ text }) => text !== undefined);
  const sink = isCheck ? io.stderr : io.stdout;
  for (const { file, action } of changed) sink.write(`${say.actions[action](file)}\n`);
  if (!isCheck) return EXIT.ok;
  io.stderr.write(`${changed.length ? say.stale(changed.length) : say.fresh(files.length)}\n`);
  return changed.length ? EXIT.problems : EXIT.ok;
}

function summary(session: Session, files: readonly DayFile[]): string {
  const count = (action: DayFile['action']) => files.filter((file) => file.action === action).length;
  const counts = {
    created: count('create'),
    updated: count('update'),
    cancelled: count('cancel'),
    kept: count('keep'),
  };
  return catalog(session.language).expand.done(counts, files.filter(({ isEdited }) => isEdited).length);
}

/** Flags that have a meaning with others alone. */
function checkUsage({ json, dryRun, check, format, from, output, for: reader, rotate, force }: ExpandOptions): void {
  if (json && !dryRun) throw new UserError(({ expand }) => expand.jsonNeedsDryRun);
  const flags =
    format === 'ics'
      ? { from, check, rotate, force, 'dry-run': dryRun }
      : { output, for: reader === 'client' || undefined };
  const [flag] = Object.entries(flags).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  if (flag === undefined) return;
  throw new UserError(({ expand }) =>
    format === 'ics' ? expand.notInCalendar(`--${flag}`) : expand.onlyCalendar(`--${flag}`),
  );
}

/** `meetplan expand`: all days are worked out before the first file is written. */
export async function expandSeries(
  session: Session,
  paths: readonly string[],
  options: ExpandOptions,
): Promise<number> {
  const { io } = session;
  checkUsage(options);
  const series = await seriesOf(session, paths, options);
  if (typeof series === 'number') return series;
  if (options.json) {
    io.stdout.write(toJson(occurrencesFile(session, series)));
    return EXIT.ok;
  }
  if (options.format === 'ics') {
    return (await import('./expand-calendar.ts')).writeCalendarOf(session, series, options);
  }
  const files: DayFile[] = [];
  for (const one of series) files.push(...(await filesOf(session, one, options)));
  const findings = files.flatMap((file) => file.findings);
  if (findings.length) {
    await reportFindings(session, findings);
    io.stderr.write(`${catalog(session.language).expand.nothingWritten}\n`);
    return EXIT.problems;
  }
  if (options.check || options.dryRun) return tell(session, files, options.check ?? false);
  await writeFiles(session, files);
  io.stderr.write(`${summary(session, files)}\n`);
  return EXIT.ok;
}
