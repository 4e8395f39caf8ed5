import { changePlan } from '../cost/change-plan.ts';
import { computeFigures } from '../cost/figures.ts';
import type { CostEntry } from '../cost/report.ts';
import { type Change, readChange } from '../cost/what-if.ts';
import { type Problem, severityOf } from '../diagnostic.ts';
import type { Document } from '../document/document.ts';
import { UserError } from '../errors.ts';
import {
  badChange,
  changeExamples,
  changeIsWrong,
  changeMeansNothing,
  guess,
  noLength,
  teamEntry,
  teamHelp,
  tooFewHeads,
} from '../language/cost-failures.ts';
import { nearest } from '../language/did-you-mean.ts';
import { printableLine } from '../language/printable.ts';
import { describe } from '../language/problems.ts';
import { assign } from '../plan/assign.ts';
import { layOut } from '../plan/lay-out.ts';
import { type CheckedPlan, checkPlan } from '../workspace/load-plan.ts';
import type { Session } from '../workspace/session.ts';

type Assignment = Extract<Change, { kind: 'assign' }>;

/** Reads every `--what-if`; a UserError says what one should look like. */
export function readChanges(texts: readonly string[]): readonly Change[] {
  return texts.map((text) => {
    const change = readChange(text);
    if (!change) throw new UserError(badChange(text), { help: changeExamples });
    return change;
  });
}

/** Why a change leaves a plan as it is: no mistake as long as it changes another. */
interface Refusal {
  readonly refusal: UserError;
}

const unknownIn = (change: Change, { unknown, candidates }: { unknown: string; candidates: readonly string[] }) => ({
  refusal: new UserError(changeMeansNothing(change.text, unknown), {
    help: guess(nearest(unknown, candidates), candidates),
  }),
});

/** A problem of a value that no file holds, in words. */
function wrongValue(change: Change, problem: Problem): UserError {
  const [en, fi] = [describe(problem, 'en'), describe(problem, 'fi')];
  const help = en.help !== undefined && fi.help !== undefined ? { help: { en: en.help, fi: fi.help } } : {};
  return new UserError(changeIsWrong(change.text, { en: en.message, fi: fi.message }), help);
}

/** The plan of a file that says something else at one place, checked like any other. */
async function withValue(session: Session, checked: CheckedPlan, change: Assignment): Promise<CheckedPlan | Refusal> {
  const { document, plan, settings } = checked;
  const assigned = assign(document.value, plan, change.path, change.value);
  if ('unknown' in assigned) return unknownIn(change, assigned);
  if ('team' in assigned) {
    return { refusal: new UserError(teamEntry(change.text, assigned.team), { help: teamHelp(assigned.team) }) };
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
  if ('tooFew' in changed) return { refusal: new UserError(tooFewHeads(change.text, changed.who, changed.tooFew)) };
  if ('noLength' in changed) return { refusal: new UserError(noLength(change.text)) };
  return { ...checked, plan: changed.plan, timeline: layOut(changed.plan, zones) };
}

/** What the changes make of the rules: problems that the plan did not have before. */
function reportNew(session: Session, before: CheckedPlan, after: CheckedPlan): void {
  const known = new Set(before.findings.map(({ problem }) => problem.rule));
  for (const { problem } of after.findings) {
    if (known.has(problem.rule) || severityOf(problem) === 'hint') continue;
    const { message } = describe(problem, session.language);
    session.io.stderr.write(`what-if: ${printableLine(before.plan.title)}: ${message} [${problem.rule}]\n`);
  }
}

/**
 * Every plan as it would be: first with what the file would say, then with what happens to its people and length. A
 * change has to change one plan at least.
 */
export async function changedEntries(
  session: Session,
  plans: readonly { readonly file: string; readonly checked: CheckedPlan }[],
  changes: readonly Change[],
): Promise<readonly CostEntry[]> {
  const inOrder = [...changes].sort((a, b) => Number(b.kind === 'assign') - Number(a.kind === 'assign'));
  const done = new Set<Change>();
  const refused = new Map<Change, UserError>();
  const entries: CostEntry[] = [];
  for (const { file, checked } of plans) {
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
    entries.push({ file, plan: now.plan, figures: computeFigures(now.plan, now.timeline) });
  }
  for (const [change, error] of refused) if (!done.has(change)) throw error;
  return entries;
}
