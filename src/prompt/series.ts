import { catalog } from '../language/catalogs.ts';
import { formatDate } from '../language/format.ts';
import { formatRepetition } from '../language/recurrence.ts';
import type { Language, Repeat } from '../plan/plan.ts';
import { type RepeatFile, readRepeat } from '../plan/read-repeat.ts';
import { type Asking, type Draft, fillDraft, present, withKeys } from './draft.ts';
import { BACK } from './terminal.ts';

/** How often the meeting of a draft is held. */

/** As the plan writes it; undefined for a meeting that is held once. */
export const repeatOf = (draft: Draft): RepeatFile | undefined => fillDraft(draft)['repeat'] as RepeatFile | undefined;

/** The series of a draft; undefined for a meeting that is held once, and for a rule that cannot be read. */
export const seriesOf = (draft: Draft): Repeat | undefined =>
  readRepeat(repeatOf(draft), present(draft, 'date'), draft.settings, []);

/** `every second Tuesday until 31 May 2027`, `once`. */
export function seriesText(draft: Draft, language: Language): string {
  const series = seriesOf(draft);
  return series ? formatRepetition(series, present(draft, 'date'), language) : catalog(language).prompts.once;
}

export const isEndless = ({ until, count }: Repeat): boolean => until === undefined && count === undefined;

/** Sees to it that the first day is on the rule: the first that is, is offered. BACK for another answer. */
export async function onRule(draft: Draft, { terminal, say, session }: Asking): Promise<Draft | typeof BACK> {
  const series = seriesOf(draft);
  if (!series) return draft;
  const { firstDay } = await import('../calendar/recurrence.ts');
  const date = present(draft, 'date');
  const first = firstDay(series.rule, date);
  if (first === date) return draft;
  const day = (one: string) => formatDate(one, session.language);
  const rule = seriesText(draft, session.language);
  const again = { value: '', name: say.again };
  const hasDay = first !== undefined && (series.until === undefined || first <= series.until.date);
  const answer = await (hasDay
    ? terminal.choose(say.notOnRule(day(date), rule), [{ value: first, name: say.beginOn(day(first)) }, again], first)
    : terminal.choose(say.noDay(rule), [again], undefined));
  return answer === BACK || answer === '' ? BACK : withKeys(draft, { date: answer });
}
