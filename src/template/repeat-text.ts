import { isFault, parseRule } from '../calendar/parse-rule.ts';
import { ruleText } from '../calendar/rule.ts';
import type { Value } from '../document/document.ts';
import { readRepetition } from '../language/read-recurrence.ts';
import { inAnyLanguage } from '../language/vocabulary.ts';
import { present } from '../plan/present.ts';

/** What `new` takes for how often, as a flag, in a file and at its question. */

const ONCE = new Set(inAnyLanguage(({ repeat, no }) => [...repeat.once, ...no]));

/**
 * `every second Tuesday until 31 May 2027`, or a rule of RFC 5545, as a plan writes it. `null` for a meeting that is
 * held once, whatever its template says; undefined for what is not understood.
 */
export function readRepeatText(text: string): Value | undefined {
  if (ONCE.has(text.trim().toLowerCase())) return null;
  const rule = parseRule(text);
  // A time of day at the end of a rule stays there: beside it stand days.
  if (!isFault(rule) && rule.until?.minutes === undefined) {
    return present({ rule: ruleText(rule), until: rule.until?.date, count: rule.count });
  }
  if (/\bFREQ=/i.test(text)) return { rule: text.trim() };
  const read = readRepetition(text);
  return read && present({ rule: read.rule, until: read.until, count: read.count });
}

/** The same as one text. */
export function repeatText(repeat: Value): string {
  if (repeat === null) return inAnyLanguage(({ repeat: words }) => words.once)[0] ?? '';
  const { rule, until, count } = repeat as { readonly rule: string; readonly until?: string; readonly count?: number };
  const end =
    until === undefined ? (count === undefined ? '' : `;COUNT=${count}`) : `;UNTIL=${until.replaceAll('-', '')}`;
  return `${rule}${end}`;
}
