import type { Problem } from '../diagnostic.ts';
import type { Document } from '../document/document.ts';
import type { Settings } from '../plan/settings.ts';
import type { Finding } from '../report/finding.ts';
import { checkRequires } from '../rules/requires.ts';
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

/** What is wrong with a plan made from a template, at the places of the files that it was made from. */
export async function checkFilled(
  session: Session,
  filled: Filled,
  settings: Settings,
  template: ResolvedTemplate,
): Promise<readonly Finding[]> {
  const document = unwritten('<new>', filled.value);
  const checked = await checkValue(session, filled.value, settings);
  const place = (problem: Problem, origin: Origin | undefined): Finding =>
    origin ? { document: origin.document, problem: { ...problem, at: origin.path } } : { document, problem };
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
