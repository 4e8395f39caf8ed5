import { isFault, parseRule } from '../calendar/parse-rule.ts';
import { ruleText } from '../calendar/rule.ts';
import type { Value } from '../document/document.ts';
import { UserError } from '../errors.ts';
import type { Catalog } from '../language/catalogs.ts';
import { readRepetition } from '../language/read-recurrence.ts';
import { present } from '../plan/present.ts';

/** `every second Tuesday until 31 May 2027`, or a rule of RFC 5545, as a plan writes it. */
export function repeatOf(text: string, say: Catalog['newPlan']): Value {
  const rule = parseRule(text);
  // A time of day at the end of a rule stays there: beside it stand days.
  if (!isFault(rule) && rule.until?.minutes === undefined) {
    return present({ rule: ruleText(rule), until: rule.until?.date, count: rule.count });
  }
  if (/\bFREQ=/i.test(text)) return { rule: text.trim() };
  const read = readRepetition(text);
  if (!read) throw new UserError(say.badFlag('--repeat', text, say.types.repeat));
  return present({ rule: read.rule, until: read.until, count: read.count });
}

/** The same as one text, which `--repeat` takes. */
export function repeatFlag(repeat: Value): string {
  const { rule, until, count } = repeat as { readonly rule: string; readonly until?: string; readonly count?: number };
  const end =
    until === undefined ? (count === undefined ? '' : `;COUNT=${count}`) : `;UNTIL=${until.replaceAll('-', '')}`;
  return `${rule}${end}`;
}
