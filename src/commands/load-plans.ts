import type { Occurrence } from '../calendar/series.ts';
import { severityOf } from '../diagnostic.ts';
import type { Document } from '../document/document.ts';
import { EXIT, UserError } from '../errors.ts';
import { noPlanAmong } from '../language/failures.ts';
import { printableLine } from '../language/printable.ts';
import type { Finding } from '../report/finding.ts';
import { renderFindings } from '../report/index.ts';
import type { Agenda } from '../schema/agenda.ts';
import { checkShape } from '../schema/check.ts';
import { findSources } from '../workspace/find-sources.ts';
import { type CheckedPlan, checkPlan } from '../workspace/load-plan.ts';
import { loadSource, settingsFor } from '../workspace/load-source.ts';
import { extname, join } from '../workspace/paths.ts';
import { repeatedIds } from '../workspace/repeated-ids.ts';
import type { Session } from '../workspace/session.ts';
import { reportUserError } from './report-error.ts';
import { styleFor } from './style.ts';

/** One plan file that a command works on, or an agenda that another run printed as JSON. */
export interface Loaded {
  readonly file: string;
  readonly document: Document;
  readonly checked?: CheckedPlan;
  readonly agenda?: Agenda;
  /** Of a calendar's entry: the days on which it is held. */
  readonly days?: readonly Occurrence[];
}

export interface LoadedPlans {
  readonly plans: readonly Loaded[];
  /** Set where nothing may be printed: some file could not be read (2) or is no readable plan (1). */
  readonly exitCode: 0 | 1 | 2;
}

interface LoadOptions {
  /** Whether an agenda/1 file may stand in place of a plan. */
  readonly acceptsAgenda: boolean;
  /** Reads calendars as plans; without it they are refused. `text` is what has been read of the file already. */
  readonly readCalendar?: (file: string, text?: string) => Promise<readonly Loaded[]>;
}

interface OneLoaded {
  readonly loaded?: Loaded;
  /** All meetings of a calendar. */
  readonly calendar?: readonly Loaded[];
  readonly findings: readonly Finding[];
  readonly isReadable: boolean;
  /** A file of ours that is no plan. */
  readonly otherKind?: string;
}

const isCalendarFile = (file: string): boolean => extname(file).toLowerCase() === '.ics';
const isCalendarText = (text: string): boolean => /^\s*BEGIN:VCALENDAR\b/i.test(text);

async function loadCalendar({ readCalendar }: LoadOptions, file: string, text?: string): Promise<OneLoaded> {
  if (!readCalendar) throw new UserError(({ calendars }) => calendars.onlyCost(printableLine(file)));
  return { calendar: await readCalendar(file, text), findings: [], isReadable: true };
}

async function loadOne(
  session: Session,
  file: string,
  isNamed: boolean,
  options: LoadOptions,
): Promise<OneLoaded | undefined> {
  if (isCalendarFile(file)) return loadCalendar(options, file);
  const source = await loadSource(session, file, isNamed);
  if (!source) return undefined;
  const { document, kind, findings } = source;
  if (kind === undefined && isCalendarText(document.text)) return loadCalendar(options, file, document.text);
  if (kind === undefined) return { findings, isReadable: false };
  if (kind === 'agenda' && options.acceptsAgenda) {
    const problems = await checkShape('agenda', document);
    const faults = problems.map((problem) => ({ document, problem }));
    if (faults.length || findings.length) return { findings: [...findings, ...faults], isReadable: false };
    // The validator has just said that it is one.
    return { loaded: { file, document, agenda: document.value as Agenda }, findings: [], isReadable: true };
  }
  // `cost *.yaml` meets the configuration and templates too: they are no plans, and no mistake.
  if (kind !== 'plan') return { findings: [], isReadable: true, otherKind: kind };
  const settings = await settingsFor(session, file);
  const checked = await checkPlan(session, document, settings.settings, { withTemplate: false });
  const all = [...settings.findings, ...findings, ...checked.findings];
  const hasBadSettings = settings.findings.some(({ problem }) => severityOf(problem) === 'error');
  return {
    loaded: { file, document, checked },
    findings: all,
    isReadable: checked.isReadable && !hasBadSettings && !findings.length,
  };
}

/** Warnings and errors go to standard error; hints are `validate`'s. */
export async function reportFindings(session: Session, findings: readonly Finding[]): Promise<void> {
  const { io, flags, language } = session;
  const shown = findings.filter(({ problem }) => severityOf(problem) !== 'hint');
  if (!shown.length) return;
  const style = await styleFor(io.stderr, io.env, flags.color);
  io.stderr.write(await renderFindings(shown, { format: 'text', max: 20, language }, style));
}

/** Reads every plan that the arguments mean, and reports what is wrong with them on standard error. */
export async function loadPlans(
  session: Session,
  paths: readonly string[],
  options: LoadOptions,
): Promise<LoadedPlans> {
  const { io } = session;
  const here = await settingsFor(session, join(io.cwd, 'x'));
  const read: OneLoaded[] = [];
  let isUnable = false;
  for (const { file, isNamed } of await findSources(io, paths, here.settings)) {
    try {
      const one = await loadOne(session, file, isNamed, options);
      if (one) read.push(one);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      reportUserError(session, error);
      isUnable = true;
    }
  }
  // A configuration that several plans share is reported once.
  const findings = new Map(
    read
      .flatMap((one) => one.findings)
      .map((finding) => [JSON.stringify([finding.document.file, finding.problem]), finding]),
  );
  const loaded = read.flatMap((one) => one.loaded ?? []);
  const twice = repeatedIds(loaded.map(({ file, document, checked }) => ({ file, document, id: checked?.plan.id })));
  await reportFindings(session, [...findings.values(), ...twice]);
  const other = read.find(({ otherKind }) => otherKind !== undefined);
  if (other?.otherKind !== undefined && read.every(({ otherKind }) => otherKind !== undefined)) {
    throw new UserError(noPlanAmong(paths, other.otherKind));
  }
  const exitCode = isUnable ? EXIT.unable : read.every(({ isReadable }) => isReadable) ? EXIT.ok : EXIT.problems;
  return { plans: read.flatMap(({ loaded, calendar }) => calendar ?? loaded ?? []), exitCode };
}
