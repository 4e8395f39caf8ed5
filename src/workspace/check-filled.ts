import { type Path, type Problem, severityOf } from '../diagnostic.ts';
import type { Document } from '../document/document.ts';
import type { Settings } from '../plan/settings.ts';
import type { Finding } from '../report/finding.ts';
import { checkRequires } from '../rules/requires.ts';
import { checkShape } from '../schema/check.ts';
import { originAt } from '../template/sourced.ts';
import type { Filled, Origin, ResolvedTemplate } from '../template/template.ts';
import { type CheckedPlan, checkPlan } from './load-plan.ts';
import type { Session } from './session.ts';

/** A document for a value that no file holds yet. */
const unwritten = (file: string, value: Document['value']): Document => ({
  file,
  text: '',
  value,
  locate: () => ({ start: 0, end: 0 }),
  position: () => ({ line: 1, column: 1 }),
});

/** A plan that no file holds yet, read and laid out as if one did. */
export const checkValue = (session: Session, value: Document['value'], settings: Settings): Promise<CheckedPlan> =>
  checkPlan(session, unwritten('<new>', value), settings, { withTemplate: false });

/** An answer that is a whole value of the plan, and why the plan cannot hold it. */
interface UnfitAnswer {
  readonly question: string;
  readonly problem: Problem;
}

/** Answers that the shape of a plan refuses: the file that has a place for them is not to blame. */
export async function unfitAnswers(filled: Filled): Promise<readonly UnfitAnswer[]> {
  const problems = await checkShape('plan', unwritten('<new>', filled.value));
  return problems.flatMap((problem) => {
    const question = filled.answerAt(problem.at);
    return question === undefined ? [] : [{ question, problem }];
  });
}

/** The flag that gave the value at a path which no file holds. */
function flagFor(path: Path, filled: Filled): string {
  const question = filled.answerAt(path);
  if (question !== undefined) return `--set ${question}`;
  const [key = 'template'] = path;
  if (key === 'attendees') return '--attendee';
  return `--${String(key).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** Whether somebody said it on the command line, rather than a file. */
export const isGiven = ({ document }: Finding): boolean => document.file.startsWith('--');

/** What is wrong with a plan made from a template, at the places of the files that it was made from, or at a flag. */
export async function checkFilled(
  session: Session,
  filled: Filled,
  settings: Settings,
  template: ResolvedTemplate,
): Promise<readonly Finding[]> {
  const checked = await checkValue(session, filled.value, settings);
  const place = (problem: Problem, origin: Origin | undefined): Finding =>
    origin && (filled.answerAt(problem.at) === undefined || severityOf(problem) !== 'error')
      ? { document: origin.document, problem: { ...problem, at: origin.path } }
      : { document: unwritten(flagFor(problem.at, filled), filled.value), problem };
  const found = checked.findings.map(({ problem }) => place(problem, filled.origin(problem.at)));
  const required = (template.file.requires ?? []).flatMap((requirement, index) =>
    [...checkRequires(checked.plan, template.name, [requirement])].map((problem) => {
      const cast = filled.origin(problem.at);
      const row = originAt(template.tree, ['requires', index]);
      // Whoever asks for more people than an inherited cast has is told so in their own file.
      return place(problem, cast && row && cast.document !== row.document ? row : cast);
    }),
  );
  return [...filled.problems, ...found, ...(checked.isReadable ? required : [])];
}
