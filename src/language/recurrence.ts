import { isFault, parseRule } from '../calendar/parse-rule.ts';
import { type Pattern, patternOf } from '../calendar/pattern.ts';
import { type RecurrenceRule, ruleText, type Until } from '../calendar/rule.ts';
import { present } from '../plan/present.ts';
import { type Catalog, catalog, type Language } from './catalogs.ts';

/** Recurrence rules in words; what a language's words are stands in its catalogue under `repeat`. */

/** When something is held again: a rule and its end. */
export interface Repetition {
  readonly rule: RecurrenceRule;
  readonly until?: Until;
  readonly count?: number;
}

function patternText(pattern: Pattern, say: Catalog['repeat']): string {
  switch (pattern.kind) {
    case 'daily':
      return say.daily(pattern.every);
    case 'workdays':
      return say.workdays;
    case 'weekly':
      return pattern.days.length ? say.weekly(pattern.every, pattern.days) : say.weeks(pattern.every);
    case 'monthly':
      return pattern.choices.length ? say.monthly(pattern.every, pattern.choices) : say.months(pattern.every);
    case 'yearly':
      return pattern.dates.length ? say.yearly(pattern.every, pattern.dates) : say.years(pattern.every);
    case 'yearly-choice':
      return say.yearlyChoice(pattern.every, pattern.months, pattern.choices);
  }
}

/** A pattern in words: `every second Tuesday`, `joka toinen tiistai`. */
export function formatPattern(pattern: Pattern, language: Language): string {
  const say = catalog(language).repeat;
  const text = patternText(pattern, say);
  return 'months' in pattern && pattern.kind !== 'yearly-choice' && pattern.months.length
    ? say.inMonths(text, pattern.months)
    : text;
}

/** A day without its weekday: `31 May 2027`, `31.5.2027`. */
function formatDay(date: string, language: Language): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return catalog(language).repeat.day(day, month, year);
}

/** A rule as text, with its end, in words; one that cannot be read as it stands. */
export function formatRule(
  text: string,
  end: { readonly until?: string | undefined; readonly count?: number | undefined },
  date: string,
  language: Language,
): string {
  const rule = parseRule(text);
  if (isFault(rule)) return catalog(language).repeat.rule(text);
  const until = end.until === undefined ? undefined : { date: end.until };
  return formatRepetition({ rule, ...present({ until, count: end.count }) }, date, language);
}

/**
 * A rule and its end in words: `every second Tuesday until 31 May 2027`. `date` is the first day; a rule that only its
 * own text says is printed as that.
 */
export function formatRepetition({ rule, until, count }: Repetition, date: string, language: Language): string {
  const say = catalog(language).repeat;
  const pattern = patternOf(rule, date);
  const text = pattern ? formatPattern(pattern, language) : say.rule(ruleText(rule));
  if (until) return say.until(text, formatDay(until.date, language));
  return count === undefined ? text : say.times(text, count);
}
