import type { Held, Occurrence } from '../calendar/series.ts';
import { isWithin, type Window } from '../calendar/window.ts';
import { type Path, severityOf } from '../diagnostic.ts';
import { type Document, isMapping, type Value } from '../document/document.ts';
import { editPlan } from '../document/edit-plan.ts';
import { openDocument } from '../document/open.ts';
import { writePlan } from '../document/write-plan.ts';
import { UserError } from '../errors.ts';
import { clock, type DatedDay, datedValue, type PlanValue } from '../expand/dated.ts';
import { generatedOf, generatedValue, mergeDated, readGenerated } from '../expand/merge.ts';
import { catalog } from '../language/catalogs.ts';
import { alreadyThere } from '../language/failures.ts';
import type { Plan } from '../plan/plan.ts';
import { present } from '../plan/present.ts';
import type { Finding } from '../report/finding.ts';
import { schemaUrl } from '../schema/ids.ts';
import { type DatedFile, datedFiles } from '../workspace/dated-plans.ts';
import { type CheckedPlan, checkPlan } from '../workspace/load-plan.ts';
import { basename } from '../workspace/paths.ts';
import type { Session } from '../workspace/session.ts';
import { heldIn } from './series-entries.ts';

/** What is to be done for one day of a series. */
export interface DayFile {
  readonly file: string;
  readonly action: 'create' | 'update' | 'cancel' | 'keep';
  /** What the file is to hold; absent where it stays as it is. */
  readonly text?: string;
  /** Somebody's edits are in it. */
  readonly isEdited: boolean;
  readonly findings: readonly Finding[];
}

export interface FileOptions {
  readonly rotate?: 'chair' | 'noteTaker';
  readonly force?: boolean;
}

export interface SeriesDays {
  readonly file: string;
  readonly checked: CheckedPlan;
  readonly held: Held;
  readonly window: Window;
  /** The folder of its dated plans. */
  readonly folder: string;
}

/** Who takes turns: own staff who have to be there, one by one, by the rule's own days. */
function turnsOf(session: Session, { checked, held }: SeriesDays, part: FileOptions['rotate']) {
  if (part === undefined) return () => undefined;
  const { plan } = checked;
  const people = plan.people.filter(({ side, count, optional }) => side === 'staff' && count === 1 && !optional);
  if (!people.length) throw new UserError(({ expand }) => expand.nobodyToRotate(plan.id));
  const last = [...held.occurrences.map((one) => one.occurrence), ...held.skipped.map(({ date }) => date)]
    .sort()
    .at(-1);
  const whole = heldIn(session, checked, present({ to: last }));
  // A day that is left out keeps its turn, so that leaving it out changes nobody else's.
  const days = [...whole.occurrences.map((one) => one.occurrence), ...whole.skipped.map(({ date }) => date)].sort();
  return (occurrence: string): DatedDay['turn'] => {
    const person = people[Math.max(0, days.indexOf(occurrence)) % people.length];
    return person && { part, person: person.id };
  };
}

/** The days that need a file: those held, and those left out after a plan was made for them. */
function daysWithFiles(
  series: SeriesDays,
  existing: ReadonlyMap<string, DatedFile>,
): readonly Omit<DatedDay, 'turn'>[] {
  const { checked, held, window } = series;
  const { plan } = checked;
  const days: Omit<DatedDay, 'turn'>[] = held.occurrences.map((one) => ({ held: one }));
  const isHeld = new Set(held.occurrences.map(({ occurrence }) => occurrence));
  const reasons = new Map(held.skipped.map(({ date, reason, because }) => [date, reason ? reason : because]));
  for (const occurrence of existing.keys()) {
    if (isHeld.has(occurrence) || !isWithin(occurrence, window)) continue;
    const left: Occurrence = { date: occurrence, occurrence, start: plan.start, kind: 'rule' };
    const because = catalog(plan.language).cost.notHeld;
    const reason = reasons.get(occurrence);
    const words = reason === 'skip' || reason === 'holiday' || reason === 'clock-gap' ? because[reason] : reason;
    days.push({ held: left, cancelled: { reason: words ?? catalog(plan.language).expand.notOfSeries } });
  }
  return days;
}

/** The name of a file that does not exist yet: the day held, and the rule's own where another has the day. */
function fileFor({ folder, held }: SeriesDays, { date, occurrence }: Occurrence): string {
  const isAlone = held.occurrences.filter((one) => one.date === date).length < 2;
  return `${folder}/${isAlone || date === occurrence ? date : `${date}_${occurrence}`}.yaml`;
}

function newText(series: SeriesDays, value: PlanValue): string {
  const { plan } = series.checked;
  const { expand } = catalog(plan.language);
  return writePlan(value, schemaUrl('plan'), { head: [expand.head(basename(series.file))], above: {} });
}

/** A dated plan with the key that ties it to its series. */
function tied(value: PlanValue, next: PlanValue, plan: Plan, { occurrence, start }: Occurrence): PlanValue {
  const own = { id: plan.id, occurrence, ...(start === plan.start ? {} : { start: clock(plan.start) }) };
  return { ...value, series: { ...own, generated: generatedValue(generatedOf(next)) } };
}

/** What is changed on both sides: a key, or an item by its id. */
function nameAt(value: PlanValue, [key = '', index]: Path): string {
  const items = value['agenda'];
  const item: Value = Array.isArray(items) && typeof index === 'number' ? (items[index] ?? null) : null;
  return isMapping(item) ? String(item['id'] ?? item['title']) : String(key);
}

/** Whatever a dated plan would be, it must be a plan. */
async function mistakesIn(session: Session, document: Document, series: SeriesDays): Promise<readonly Finding[]> {
  const { findings } = await checkPlan(session, document, series.checked.settings, { withTemplate: false });
  return findings.filter(({ problem }) => severityOf(problem) === 'error');
}

async function createdFile(
  session: Session,
  series: SeriesDays,
  day: DatedDay,
  value: PlanValue,
  force: boolean,
): Promise<DayFile> {
  const { held } = day;
  const file = fileFor(series, held);
  if (!force && session.io.files.stat(file)) {
    throw new UserError(alreadyThere(file), { help: ({ failures }) => failures.alreadyThereHelp });
  }
  const text = newText(series, tied(value, value, series.checked.plan, held));
  const { document } = await openDocument(file, new TextEncoder().encode(text));
  return { file, action: 'create', text, isEdited: false, findings: await mistakesIn(session, document, series) };
}

async function updatedFile(
  session: Session,
  series: SeriesDays,
  day: DatedDay,
  next: PlanValue,
  there: DatedFile,
  force: boolean,
): Promise<DayFile> {
  const { file, document, value } = there;
  const { series: tie } = value;
  const own = isMapping(tie) ? tie : {};
  const base = readGenerated(own['generated']);
  // Somebody wrote it by hand, for this day: it is theirs.
  if (!base) return { file, action: 'keep', isEdited: true, findings: [] };
  const merged = mergeDated({ prefersGenerated: force }, base, value, next);
  const findings = merged.conflicts.map(
    (at): Finding => ({ document, problem: { rule: 'edit-conflict', args: { key: nameAt(value, at) }, at } }),
  );
  if (findings.length) return { file, action: 'update', isEdited: true, findings };
  const result = tied(merged.value, next, series.checked.plan, day.held);
  const isEdited = merged.kept > 0;
  const text = editPlan(document.text, value, result);
  if (text === document.text) return { file, action: 'keep', isEdited, findings: [] };
  const { document: changed } = await openDocument(file, new TextEncoder().encode(text));
  const mistakes = await mistakesIn(session, changed, series);
  return { file, action: day.cancelled ? 'cancel' : 'update', text, isEdited, findings: mistakes };
}

/** What each day of a series needs, in order of days. Throws UserError where another file is in the way. */
export async function filesOf(session: Session, series: SeriesDays, options: FileOptions): Promise<readonly DayFile[]> {
  const { checked, folder } = series;
  const { value } = checked.document;
  if (!isMapping(value)) return [];
  const { files: existing, findings } = await datedFiles(session, folder, checked);
  if (findings.length) return [{ file: folder, action: 'keep', isEdited: true, findings }];
  const turn = turnsOf(session, series, options.rotate);
  const force = options.force ?? false;
  const files: DayFile[] = [];
  for (const one of daysWithFiles(series, existing)) {
    const day: DatedDay = { ...one, ...present({ turn: turn(one.held.occurrence) }) };
    const next = datedValue(checked.plan, value, day, session.io.zones);
    const there = existing.get(day.held.occurrence);
    files.push(
      there
        ? await updatedFile(session, series, day, next, there, force)
        : await createdFile(session, series, day, next, force),
    );
  }
  return files.sort((a, b) => (a.file < b.file ? -1 : 1));
}
