import { isFault, parseRule } from '../calendar/parse-rule.ts';
import { daysOf } from '../calendar/recurrence.ts';
import type { RecurrenceRule } from '../calendar/rule.ts';
import { type Occurrence, occurrencesOf, type Series } from '../calendar/series.ts';
import { isWithin, yearFrom } from '../calendar/window.ts';
import { UserError } from '../errors.ts';
import type { Plan, Repeat } from '../plan/plan.ts';
import { present } from '../plan/present.ts';
import { type Calendar, NotPriced, resolve } from './calendar.ts';
import type { RawEvent, When } from './read-event.ts';
import { byClockOf, type Zoned } from './zoned.ts';

const keyOf = ({ date, minutes }: Pick<Zoned, 'date' | 'minutes'>): string => `${date} ${minutes}`;

/** The rule of a series; hours in it say again what the start says, or make it a rule that is not read. */
function ruleOf({ rules, ...event }: RawEvent, start: Zoned): RecurrenceRule | undefined {
  const [line, ...more] = rules;
  if (line === undefined) return undefined;
  const text = line.replace(/^[^:]*:/, '').trim();
  const [hour, minute] = [Math.floor(start.minutes / 60), start.minutes % 60];
  const plain = text.replace(
    new RegExp(`;BYHOUR=0?${hour}(?=;|$)|;BYMINUTE=0?${minute}(?=;|$)|;BYSECOND=0?0(?=;|$)`, 'gi'),
    '',
  );
  const rule = parseRule(plain);
  if (more.length || /^EXRULE/i.test(line) || isFault(rule)) throw new NotPriced({ ...event, rules }, 'rule', text);
  return rule;
}

/** The rule's days; a first day that is not on the rule is held all the same, and counted (RFC 5545 3.8.5.3). */
function ruledDays(event: RawEvent, plan: Plan, rule: RecurrenceRule, calendar: Calendar): readonly Occurrence[] {
  const { window, zones } = calendar.options;
  const isOnRule = daysOf(rule, plan.date, { to: plan.date }).next().value === plan.date;
  const { until, count } = rule;
  const left = count === undefined || isOnRule ? count : count - 1;
  const repeat: Repeat = { rule, skip: [], move: [], add: [], ...present({ until, count: left }) };
  const series: Series = { ...plan, repeat };
  const isEndless = until === undefined && count === undefined;
  const from =
    [window.from, plan.date]
      .filter((day) => day !== undefined)
      .sort()
      .at(-1) ?? plan.date;
  const to = window.to ?? (isEndless ? yearFrom(from) : undefined);
  try {
    const days = left === 0 ? [] : occurrencesOf(series, present({ from: window.from, to }), zones, NONE).occurrences;
    return isOnRule ? days : [firstOf(plan), ...days];
  } catch (error) {
    if (error instanceof UserError) throw new NotPriced(event, 'too-many');
    throw error;
  }
}

const NONE: ReadonlyMap<string, string> = new Map();

const firstOf = ({ date, start }: Plan): Occurrence => ({ date, occurrence: date, start, kind: 'rule' });

/** Times that are taken out, by day and time or as whole days, in the clock of the series. */
function outOf(whens: readonly When[], timezone: string | undefined, event: RawEvent, calendar: Calendar) {
  const out = whens.map((when) => {
    if (when.seconds === undefined) return when.date;
    return keyOf(byClockOf(resolve(when, event, calendar), timezone, calendar));
  });
  return new Set(out);
}

const byTime = (a: Occurrence, b: Occurrence): number =>
  keyOf({ ...a, minutes: a.start + 1440 }) < keyOf({ ...b, minutes: b.start + 1440 }) ? -1 : 1;

/** The days of an entry within the window: its rule's and its dates', without those that are taken out or changed. */
export function heldOf(
  event: RawEvent,
  plan: Plan,
  changed: readonly When[],
  calendar: Calendar,
): readonly Occurrence[] {
  const { timezone, date, start } = plan;
  const rule = ruleOf(event, { date, minutes: start });
  const ruled = rule ? ruledDays(event, plan, rule, calendar) : [firstOf(plan)];
  const added = event.added.map((when): Occurrence => {
    if (when.seconds === undefined) return { date: when.date, occurrence: when.date, start, kind: 'added' };
    const time = byClockOf(resolve(when, event, calendar), timezone, calendar);
    return { date: time.date, occurrence: time.date, start: time.minutes, kind: 'added' };
  });
  const out = outOf([...event.excluded, ...changed], timezone, event, calendar);
  const left = [...ruled, ...added].filter((one) => {
    const isOut = out.has(one.date) || out.has(keyOf({ date: one.date, minutes: one.start }));
    return !isOut && isWithin(one.date, calendar.options.window);
  });
  const distinct = new Map(left.map((one) => [keyOf({ date: one.date, minutes: one.start }), one]));
  return [...distinct.values()].sort(byTime);
}
