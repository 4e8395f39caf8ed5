import type { Zones } from '../calendar/zone.ts';
import type { Problem } from '../diagnostic.ts';
import type { Plan } from '../plan/plan.ts';
import type { Timeline } from '../plan/timeline.ts';

/** What a rule looks at: a plan that could be read, and when its items take place. */
export interface Subject {
  readonly plan: Plan;
  readonly timeline: Timeline;
  readonly zones: Zones;
}

/** A rule says what is wrong and where; its words are in language/, its severity in diagnostic.ts. */
export type Rule = (subject: Subject) => Iterable<Problem>;
