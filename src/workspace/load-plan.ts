import type { Holidays } from '../calendar/series.ts';
import { isFatal, type Path, type Problem, severityOf } from '../diagnostic.ts';
import type { Document } from '../document/document.ts';
import { type Loose, touches, withoutFaults } from '../plan/loose.ts';
import type { Plan } from '../plan/plan.ts';
import { present } from '../plan/present.ts';
import { readPlan } from '../plan/read-plan.ts';
import type { Settings } from '../plan/settings.ts';
import type { Timeline } from '../plan/timeline.ts';
import type { Finding } from '../report/finding.ts';
import { applyChoices } from '../rules/apply.ts';
import { checkRules } from '../rules/check-plan.ts';
import { checkRequires } from '../rules/requires.ts';
import { checkShape } from '../schema/check.ts';
import type { PlanFile } from '../schema/plan.ts';
import type { LoadedSeries } from './load-series.ts';
import { stem } from './paths.ts';
import { requirementsOf } from './requirements.ts';
import type { Session } from './session.ts';
import { listTemplates } from './shelves.ts';

export interface CheckedPlan {
  readonly document: Document;
  readonly plan: Plan;
  readonly timeline: Timeline;
  readonly settings: Settings;
  /** Of the calendar that the plan or its project names; a plan that is held once needs none. */
  readonly holidays?: Holidays;
  readonly findings: readonly Finding[];
  /** False with a structure error: its figures would mean nothing, and nothing of it is printed. */
  readonly isReadable: boolean;
}

/** What the template that a plan came from asks of it. */
async function checkTemplate(session: Session, plan: Plan, settings: Settings): Promise<readonly Problem[]> {
  const name = plan.template;
  if (name === undefined) return [];
  const requires = await requirementsOf(session, settings, name);
  if (requires) return [...checkRequires(plan, name, requires)];
  const candidates = listTemplates(session, settings).map((entry) => entry.name);
  return [{ rule: 'template-not-found', args: { name, candidates }, at: ['template'] }];
}

/** What the days of a series are made of; a fault in one of these leaves them unknown. */
const SERIES_KEYS: readonly Path[] = [
  ['date'],
  ['start'],
  ['timezone'],
  ['repeat', 'rule'],
  ['repeat', 'until'],
  ['repeat', 'count'],
];

/** Plans that are held once never load what knows about series. */
async function checkRepeat(
  session: Session,
  document: Document,
  { repeat, ...plan }: Plan,
  settings: Settings,
): Promise<LoadedSeries | undefined> {
  if (!repeat) return undefined;
  const { loadSeries } = await import('./load-series.ts');
  return loadSeries(session, document.file, { ...plan, repeat }, settings.root);
}

/**
 * A plan's document through shape, references and rules. `withTemplate`: also what its template requires, which
 * figures and agendas do not need to know.
 */
export async function checkPlan(
  session: Session,
  document: Document,
  settings: Settings,
  options: { readonly withTemplate: boolean },
): Promise<CheckedPlan> {
  const faults = await checkShape('plan', document);
  // Nothing sensible can be said of what is left of a file with hundreds of faults.
  const isHopeless = faults.length > 200;
  // The validator has seen it, and what is wrong is taken out.
  const file = (isHopeless ? {} : withoutFaults(document.value, faults)) as Loose<PlanFile>;
  const read = readPlan(file, stem(document.file), settings, session.io.zones, isHopeless ? [] : faults);
  const found = isHopeless ? faults : [...faults, ...read.problems];
  const { timeline, problems } = checkRules(read.plan, session.io.zones, isHopeless ? [] : found);
  const isKnown = !isHopeless && !SERIES_KEYS.some((path) => touches(found.filter(isFatal), path));
  const series = isKnown ? await checkRepeat(session, document, read.plan, settings) : undefined;
  const isReadable = ![...found, ...(series?.problems ?? [])].some(isFatal);
  const required = options.withTemplate && isReadable ? await checkTemplate(session, read.plan, settings) : [];
  const kept = applyChoices(
    [...found, ...(isHopeless ? [] : problems), ...(series?.problems ?? []), ...required],
    read.plan,
    settings,
    file.suppress ?? [],
  );
  const hasErrors = kept.some((problem) => severityOf(problem) === 'error');
  const shown = kept.filter((problem) => !hasErrors || severityOf(problem) !== 'hint');
  return {
    document,
    plan: read.plan,
    timeline,
    settings,
    findings: shown.map((problem) => ({ document, problem })),
    isReadable,
    ...present({ holidays: series?.holidays }),
  };
}
