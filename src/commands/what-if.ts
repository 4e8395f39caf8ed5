import { changePlan } from '../cost/change-plan.ts';
import type { CostEntry } from '../cost/report.ts';
import { type Change, readChange } from '../cost/what-if.ts';
import { type Problem, severityOf } from '../diagnostic.ts';
import type { Document } from '../document/document.ts';
import { UserError } from '../errors.ts';
import { catalog, DEFAULT_LANGUAGE, type Say } from '../language/catalogs.ts';
import { badChange, changeMeansNothing, guessAmong, wrongChange } from '../language/cost-failures.ts';
import { printableLine } from '../language/printable.ts';
import { describe, describeIn } from '../language/problems.ts';
import { assign } from '../plan/assign.ts';
import { layOut } from '../plan/lay-out.ts';
import { type CheckedPlan, checkPlan } from '../workspace/load-plan.ts';
import type { Session } from '../workspace/session.ts';
import { type EntryOptions, entriesOf, type Priced } from './cost-entries.ts';

type Assignment = Extract<Change, { kind: 'assign' }>;

/** Reads every `--what-if`; a UserError says what one should look like. */
export function readChanges(texts: readonly string[]): readonly Change[] {
  return texts.map((text) => {
    const change = readChange(text);
    if (!change && /^\s*duration\s*=/.test(text))
      throw new UserError(wrongChange(text, ({ costFailures }) => costFailures.badLength));
    if (!change)
      throw new UserError(badChange(text), {
        help: ({ costFailures }) => costFailures.changeExamples,
      });
    return change;
  });
}

/** Why a change leaves a plan as it is: no mistake as long as it changes another. */
interface Refusal {
  readonly refusal: UserError;
}

const refuse = (change: Change, message: Say, help?: Say): Refusal => ({
  refusal: new UserError(wrongChange(change.text, message), help ? { help } : {}),
});

const unknownIn = (change: Change, { unknown, candidates }: { unknown: string; candidates: readonly string[] }) =>
  refuse(change, changeMeansNothing(unknown), guessAmong(unknown, candidates));

/** A problem of a value that no file holds, in words. */
function wrongValue(change: Change, problem: Problem): UserError {
  const message = wrongChange(change.text, (catalog) => describeIn(problem, catalog).message);
  const isHelped = describe(problem, DEFAULT_LANGUAGE).help !== undefined;
  return new UserError(message, isHelped ? { help: (catalog) => describeIn(problem, catalog).help ?? '' } : {});
}

/** The plan of a file that says something else at one place, checked like any other. */
async function withValue(session: Session, checked: CheckedPlan, change: Assignment): Promise<CheckedPlan | Refusal> {
  const { document, plan, settings } = checked;
  const assigned = assign(document.value, plan, change.path, change.value);
  if ('unknown' in assigned) return unknownIn(change, assigned);
  if ('team' in assigned) {
    const { team } = assigned;
    return refuse(
      change,
      ({ costFailures }) => costFailures.teamEntry(team),
      ({ costFailures }) => costFailures.teamHelp(team),
    );
  }
  const changed: Document = { ...document, value: assigned.value };
  const result = await checkPlan(session, changed, settings, { withTemplate: false });
  const [problem] = result.findings.map((finding) => finding.problem).filter((one) => severityOf(one) === 'error');
  if (problem && !result.isReadable) throw wrongValue(change, problem);
  return result;
}

function withoutFile(
  session: Session,
  checked: CheckedPlan,
  change: Exclude<Change, { kind: 'assign' }>,
): CheckedPlan | Refusal {
  const { zones } = session.io;
  const { timeline, settings } = checked;
  const changed = changePlan(checked.plan, change, { timeline, zones, recovery: settings.recovery });
  if ('unknown' in changed) return unknownIn(change, changed);
  if ('tooFew' in changed) {
    return refuse(change, ({ costFailures }) => costFailures.tooFewHeads(changed.who, changed.tooFew));
  }
  if ('noLength' in changed) return refuse(change, ({ costFailures }) => costFailures.noLength);
  return { ...checked, plan: changed.plan, timeline: layOut(changed.plan, zones) };
}

/** What the changes make of the rules: problems that the plan did not have before. */
function reportNew(session: Session, before: CheckedPlan, after: CheckedPlan): void {
  const known = new Set(before.findings.map(({ problem }) => problem.rule));
  for (const { problem } of after.findings) {
    if (known.has(problem.rule) || severityOf(problem) === 'hint') continue;
    const { message } = describe(problem, session.language);
    const { changed } = catalog(session.language).costFailures;
    session.io.stderr.write(`${changed(printableLine(before.plan.title), message)} [${problem.rule}]\n`);
  }
}

/**
 * Every plan as it would be: first with what the file would say, then with what happens to its people and length. A
 * change has to change one plan at least.
 */
export async function changedEntries(
  session: Session,
  plans: readonly Priced[],
  changes: readonly Change[],
  options: EntryOptions,
): Promise<readonly CostEntry[]> {
  const inOrder = [...changes].sort((a, b) => Number(b.kind === 'assign') - Number(a.kind === 'assign'));
  const done = new Set<Change>();
  const refused = new Map<Change, UserError>();
  const changed: Priced[] = [];
  for (const { file, checked, days } of plans) {
    let now = checked;
    for (const change of inOrder) {
      const next = change.kind === 'assign' ? await withValue(session, now, change) : withoutFile(session, now, change);
      if ('refusal' in next) refused.set(change, next.refusal);
      else {
        done.add(change);
        now = next;
      }
    }
    reportNew(session, checked, now);
    changed.push({ file, checked: now, days });
  }
  for (const [change, error] of refused) if (!done.has(change)) throw error;
  return entriesOf(session, changed, options);
}
