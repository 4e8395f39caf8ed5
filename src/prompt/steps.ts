import { items, length, minutes } from './agenda-steps.ts';
import type { Draft, Step } from './draft.ts';
import { channel, date, link, place, start, timezone, title } from './key-steps.ts';
import { configured, countedRoles, heads, others } from './people-steps.ts';
import { question } from './question-step.ts';
import { repeat, reviewBy } from './repeat-steps.ts';
import { type Shelf, templateStep } from './template-step.ts';

/**
 * Every question that may come up, in order: when, how often and where, who, what the template asks, the agenda, and
 * last the title, which hangs on the answers. The zone comes first, since today and tomorrow hang on it.
 */
export function stepsFor(draft: Draft, shelf: Shelf): readonly Step[] {
  return [
    templateStep(shelf),
    timezone,
    date,
    start,
    repeat,
    reviewBy,
    channel,
    place,
    link,
    configured,
    others,
    ...countedRoles(draft).map(heads),
    ...(draft.template.file.questions ?? []).map(({ id }) => question(id)),
    items,
    length,
    minutes,
    title,
  ];
}
