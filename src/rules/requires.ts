import type { Problem } from '../diagnostic.ts';
import type { Plan } from '../plan/plan.ts';
import type { Requirement } from '../schema/template.ts';

/** The roles that a plan's template asks for, by heads. */
export function* checkRequires(plan: Plan, template: string, requires: readonly Requirement[]): Generator<Problem> {
  for (const { role, side, min = 0, max, level } of requires) {
    const roles = typeof role === 'string' ? [role] : role;
    const found = plan.people
      .filter((person) => roles.includes(person.role) && (side === undefined || person.side === side))
      .reduce((heads, person) => heads + person.count, 0);
    if (found >= min && (max === undefined || found <= max)) continue;
    const args = {
      role: roles,
      min,
      found,
      template,
      ...(max === undefined ? {} : { max }),
      ...(side === undefined ? {} : { side, topic: 'template', reason: 'side' }),
    };
    yield { rule: 'requires', args, at: ['attendees'], severity: level ?? 'error' };
  }
}
