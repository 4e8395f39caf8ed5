import type { Zones } from '../calendar/zone.ts';
import { isFatal, type Problem, severityOf } from '../diagnostic.ts';
import { layOut } from '../plan/lay-out.ts';
import type { Plan } from '../plan/plan.ts';
import type { Timeline } from '../plan/timeline.ts';
import { RULES_OF_A_PLAN } from './index.ts';

/** Keys whose faults leave it unknown when things happen, or who is there. */
const TIME_KEYS: readonly unknown[] = ['duration', 'at', 'parallel', 'start', 'date', 'timezone', 'agenda'];
const PRESENCE_KEYS: readonly unknown[] = [
  'attendees',
  'id',
  'name',
  'team',
  'except',
  'role',
  'attends',
  'tracks',
  'joins',
  'leaves',
  'side',
];
const NEEDS_TIME: ReadonlySet<string> = new Set([
  'agenda-overrun',
  'slot-unused',
  'item-overlap',
  'clock-change',
  'no-track',
]);
const NEEDS_PRESENCE: ReadonlySet<string> = new Set(['idle-owner', 'no-track', 'two-places', 'requires']);

const namesOneOf = ({ at, args }: Problem, keys: readonly unknown[]): boolean => {
  const last = at.findLast((step) => typeof step === 'string');
  return keys.includes(last) || keys.includes(args['key']);
};

/**
 * The timeline of a plan and what the rules say of it. `found` are the problems of reading it: where these leave
 * times or people unknown, the rules that would only guess stay silent, and a plan with errors gets no hints.
 */
export function checkRules(
  plan: Plan,
  zones: Zones,
  found: readonly Problem[],
): { readonly timeline: Timeline; readonly problems: readonly Problem[] } {
  const timeline = layOut(plan, zones);
  const fatal = found.filter(isFatal);
  const timesUnknown = fatal.some((problem) => namesOneOf(problem, TIME_KEYS));
  const peopleUnknown = fatal.some((problem) => problem.at[0] === 'attendees' && namesOneOf(problem, PRESENCE_KEYS));
  const isBroken = fatal.length > 0;
  const problems = RULES_OF_A_PLAN.flatMap((rule) => [...rule({ plan, timeline, zones })]).filter(
    ({ rule }) =>
      !(timesUnknown && NEEDS_TIME.has(rule)) &&
      !((peopleUnknown || (isBroken && rule === 'requires')) && NEEDS_PRESENCE.has(rule)),
  );
  const hasErrors = [...found, ...problems].some((problem) => severityOf(problem) === 'error');
  return { timeline, problems: problems.filter((problem) => !hasErrors || severityOf(problem) !== 'hint') };
}
