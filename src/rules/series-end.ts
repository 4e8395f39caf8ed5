import type { Problem } from '../diagnostic.ts';
import type { Subject } from './rule.ts';

/** A series that nobody ends, and nobody has promised to look at again, goes on for ever. */
export function* checkSeriesEnd({ plan }: Subject): Generator<Problem> {
  const { repeat, reviewBy } = plan;
  if (!repeat || repeat.until || repeat.count !== undefined || reviewBy !== undefined) return;
  yield { rule: 'no-end-date', args: {}, at: ['repeat'], part: 'key' };
}
