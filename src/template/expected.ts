import { catalog } from '../language/catalogs.ts';
import { formatDecimal } from '../language/format.ts';
import { isKey } from '../plan/is-key.ts';
import type { Language } from '../plan/plan.ts';
import type { Outside } from './answer.ts';
import type { BadAnswer, QuestionType } from './template.ts';

/** What an answer has to be, in words: of its type, or within the limit that it does not keep. */
export function expectedAnswer(type: QuestionType, outside: Outside | undefined, language: Language): string {
  const { types, bounds } = catalog(language).newPlan;
  if (!outside) return isKey(types, type) ? types[type] : types.text;
  const { side, limit, question } = outside;
  const shown = formatDecimal(limit, language);
  return bounds[side](question === undefined ? shown : `${shown} (${question})`);
}

/** What is wrong with an answer, which question it is of, and what it was. */
export function badAnswerText({ question, value, type, choices, outside }: BadAnswer, language: Language): string {
  const expected = expectedAnswer(type, outside, language);
  return catalog(language).newPlan.badAnswer(question, value, expected, choices.join(', '));
}
