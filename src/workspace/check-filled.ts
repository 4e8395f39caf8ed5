import type { Document } from '../document/document.ts';
import type { Settings } from '../plan/settings.ts';
import type { Finding } from '../report/finding.ts';
import { checkRequires } from '../rules/requires.ts';
import type { Filled, ResolvedTemplate } from '../template/template.ts';
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

/** What is wrong with a plan made from a template, at the places of the files that it was made from. */
export async function checkFilled(
  session: Session,
  filled: Filled,
  settings: Settings,
  template: ResolvedTemplate,
): Promise<readonly Finding[]> {
  const document = unwritten('<new>', filled.value);
  const checked = await checkValue(session, filled.value, settings);
  const required = checkRequires(checked.plan, template.name, template.file.requires ?? []);
  const problems = [...checked.findings.map(({ problem }) => problem), ...(checked.isReadable ? required : [])];
  const placed = problems.map((problem): Finding => {
    const origin = filled.origin(problem.at);
    return origin ? { document: origin.document, problem: { ...problem, at: origin.path } } : { document, problem };
  });
  return [...filled.problems, ...placed];
}
