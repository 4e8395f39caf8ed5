import { isFatal, type Path, type Problem, type Severity, severityOf } from '../diagnostic.ts';
import type { Loose } from '../plan/loose.ts';
import type { Plan } from '../plan/plan.ts';
import type { Settings } from '../plan/settings.ts';
import type { PlanFile } from '../schema/plan.ts';

type Suppressed = NonNullable<Loose<PlanFile>['suppress']>;

/** The item whose path a problem lies in. */
function itemAt(plan: Plan, at: Path): string | undefined {
  const flat = plan.items.flatMap((item) => [item, ...item.tracks.flatMap((track) => track.items)]);
  const around = flat.filter(({ path }) => path.every((step, index) => at[index] === step));
  return around.at(-1)?.id;
}

function isSuppressed(problem: Problem, plan: Plan, suppressed: Suppressed): boolean {
  return suppressed.some(
    (one) => one?.rule === problem.rule && (one.item === undefined || one.item === itemAt(plan, problem.at)),
  );
}

/**
 * What the project's configuration and the plan's `suppress` leave of the findings of rules. Structure errors are not
 * up for choice: the plan cannot be read as long as they stand.
 */
export function applyChoices(
  problems: readonly Problem[],
  plan: Plan,
  settings: Settings,
  suppressed: Suppressed,
): readonly Problem[] {
  return problems.flatMap((problem) => {
    if (isFatal(problem)) return [problem];
    if (isSuppressed(problem, plan, suppressed)) return [];
    const level = settings.levels.get(problem.rule) ?? severityOf(problem);
    if (level === 'off') return [];
    const severity: Severity = level;
    return [{ ...problem, severity }];
  });
}
