import { severityOf } from '../diagnostic.ts';
import { UserError } from '../errors.ts';
import { catalog } from '../language/catalogs.ts';
import { printableLine } from '../language/printable.ts';
import type { Settings } from '../plan/settings.ts';
import type { Finding } from '../report/finding.ts';
import { type Carried, carryOver } from '../template/carry.ts';
import { configuredRole } from '../template/invited.ts';
import type { ResolvedTemplate } from '../template/template.ts';
import { type CheckedPlan, checkPlan } from '../workspace/load-plan.ts';
import { loadSource } from '../workspace/load-source.ts';
import type { Session } from '../workspace/session.ts';
import { loadTemplate } from '../workspace/templates.ts';
import { withAdded } from './added-items.ts';
import type { NewRequest } from './new-request.ts';

/** What every step of a run of `new` needs. */
export interface NewRun {
  readonly session: Session;
  readonly settings: Settings;
  /** The plan that `--after` names, and what it says. */
  readonly after: string | undefined;
  readonly last: CheckedPlan | undefined;
}

/** The plan that a new one goes on from, read and checked with the configuration of the new one. */
export async function loadLast(
  session: Session,
  settings: Settings,
  file: string,
): Promise<{ readonly last?: CheckedPlan; readonly findings: readonly Finding[] }> {
  const source = await loadSource(session, file, true);
  if (source?.kind !== 'plan') {
    if (source?.findings.length) return { findings: source.findings };
    throw new UserError(({ newPlan }) => newPlan.notAPlan(file));
  }
  const last = await checkPlan(session, source.document, settings, { withTemplate: false });
  const isSound = last.isReadable && !source.findings.length;
  if (isSound) return { last, findings: [] };
  const errors = last.findings.filter(({ problem }) => severityOf(problem) === 'error');
  return { findings: [...source.findings, ...errors] };
}

/** A template with the open ends of the last plan and the items that `--add` puts in. */
export interface Prepared extends Pick<Carried, 'items' | 'unmarked'> {
  readonly template: ResolvedTemplate;
}

/** Reads a template, by name or the request's file; findings where it cannot be used. */
export async function prepareTemplate(
  { session, settings, last }: NewRun,
  request: NewRequest,
  name: string | undefined = request.template,
): Promise<Prepared | { readonly findings: readonly Finding[] }> {
  const which = name === undefined && request.templateFile !== undefined ? { file: request.templateFile } : name;
  const { template, findings } = which === undefined ? { findings: [] } : await loadTemplate(session, settings, which);
  if (!template) return { findings };
  const known = {
    roleOf: (id: string) => configuredRole(id, settings),
    isTeam: (id: string) => !settings.people.has(id) && settings.teams.has(id),
  };
  const carried = last ? carryOver(template, last.document, known) : { template, items: [], unmarked: [] };
  const added = await withAdded(session, settings, request.add, carried.template);
  return { ...carried, template: added };
}

/** What is to be said of carried items: which they are, which one ought to come to an end, and why there are none. */
export function carryNotes(session: Session, { after }: NewRequest, prepared: Prepared | undefined): readonly string[] {
  const say = catalog(session.language).newPlan;
  if (after === undefined || !prepared) return [];
  const { items, unmarked } = prepared;
  if (!items.length)
    return unmarked.length ? [say.noneOpen(after, unmarked.map(printableLine).join('; '))] : [say.allDone(after)];
  const old = items.filter(({ times }) => times >= 3);
  return [
    say.carried(items.map(({ title, times }) => say.carriedTimes(printableLine(title), times)).join('; ')),
    ...old.map(({ title, times }) => say.carriedOften(printableLine(title), times)),
  ];
}
