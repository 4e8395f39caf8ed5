import { buildAgenda } from '../agenda/build-agenda.ts';
import { mentionsIn, planPath } from '../agenda/mentions.ts';
import type { Problem } from '../diagnostic.ts';
import type { Subject } from './rule.ts';

/** What a client would read of a plan that is written for one holds nothing that must not be mentioned. */
export function* checkMentions({ plan, timeline, zones }: Subject): Generator<Problem> {
  if (plan.audience !== 'client' || !plan.mustNotMention.length) return;
  const agenda = buildAgenda(plan, timeline, undefined, zones, plan.language);
  for (const problem of mentionsIn(agenda)) yield { ...problem, at: planPath(problem.at, agenda, plan) };
}
