import fc from 'fast-check';
import { buildAgenda } from '../../src/agenda/build-agenda.ts';
import { exceptionsOf } from '../../src/agenda/series.ts';
import { dayNumber, dayText, weekdayOf } from '../../src/calendar/day.ts';
import { isFault, parseRule } from '../../src/calendar/parse-rule.ts';
import type { RecurrenceRule } from '../../src/calendar/rule.ts';
import { occurrencesOf, type Series } from '../../src/calendar/series.ts';
import { processZones } from '../../src/io/zones.ts';
import { layOut } from '../../src/plan/lay-out.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { present } from '../../src/plan/present.ts';
import type { Agenda } from '../../src/schema/agenda.ts';
import { itemOf, personOf, planOf } from '../support/plans.ts';

/** Series with everything that can become of a date, and their agendas. */

export const zones = processZones();
const NONE: ReadonlyMap<string, string> = new Map();

function ruleOf(text: string): RecurrenceRule {
  const rule = parseRule(text);
  if (isFault(rule)) throw new Error(`${text}: ${rule.reason}`);
  return rule;
}

const plus = (date: string, days: number): string => dayText((dayNumber(date) ?? 0) + days);

export function seriesOf(rule: string, parts: Partial<Plan> = {}, repeat: Partial<Series['repeat']> = {}): Series {
  const read = ruleOf(rule);
  const { until, count } = read;
  return {
    ...planOf({
      title: 'Series',
      timezone: 'Europe/Helsinki',
      start: 13 * 60,
      people: [personOf('anna', { name: 'Anna', email: 'anna@example.com' })],
      items: [itemOf('one', 40)],
      ...parts,
    }),
    repeat: { rule: read, skip: [], move: [], add: [], ...present({ until, count }), ...repeat },
  };
}

export function agendaOf(plan: Plan): Agenda {
  const agenda = buildAgenda(plan, layOut(plan, zones), undefined, zones, plan.language);
  const { repeat, ...single } = plan;
  return repeat ? { ...agenda, ...exceptionsOf({ ...single, repeat }, agenda, zones, NONE) } : agenda;
}

/** `2027-01-05 13:00 40`: a start and its minutes, for each meeting held. */
export function heldBy(plan: Series): readonly string[] {
  const usual = plan.items.reduce((sum, { minutes }) => sum + minutes, 0);
  const { occurrences } = occurrencesOf(plan, {}, zones, NONE);
  return occurrences.map(({ date, start, minutes = usual }) => `${date} ${clock(start)} ${minutes}`).sort();
}

export const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const weekdays = fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 3 });

/** Weekly and monthly series of up to a year; some dates are skipped, some moved, some added. */
export const seriesArbitrary: fc.Arbitrary<Series> = fc
  .record({
    first: fc.integer({ min: 0, max: 500 }),
    days: weekdays,
    interval: fc.integer({ min: 1, max: 3 }),
    count: fc.integer({ min: 1, max: 30 }),
    hasCount: fc.boolean(),
    isMonthly: fc.boolean(),
    // From six on: no start in a gap of the clocks, nor in the hour that ical.js takes for the one before a change.
    start: fc.integer({ min: 6 * 60, max: 23 * 60 }),
    timezone: fc.constantFrom('Europe/Helsinki', 'America/New_York', 'Asia/Kolkata', 'UTC', undefined),
    fates: fc.array(fc.constantFrom('held', 'held', 'skip', 'move', 'late'), { minLength: 30, maxLength: 30 }),
    extra: fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { maxLength: 2 }),
  })
  .map(({ first, days, interval, count, hasCount, isMonthly, start, timezone, fates, extra }) => {
    const date = plus('2026-12-01', first);
    const weekday = weekdayOf(dayNumber(date) ?? 0);
    const codes = [...new Set([weekday, ...days])].map((day) => CODES[day]);
    const rule = isMonthly ? `FREQ=MONTHLY;BYMONTHDAY=${Number(date.slice(8))}` : `FREQ=WEEKLY;BYDAY=${codes.join()}`;
    const parts = { date, start, ...present({ timezone }) };
    const text = `${rule};INTERVAL=${interval};COUNT=${count}`;
    const base = seriesOf(text, parts);
    const plan = { ...base, ...(timezone === undefined ? {} : { timezone }) };
    if (timezone === undefined) delete (plan as { timezone?: string }).timezone;
    const own = occurrencesOf(plan, {}, zones, NONE).occurrences.map((one) => one.date);
    const last = own.at(-1) ?? date;
    const fated = (fate: string) => own.filter((_, index) => fates[index] === fate);
    const repeat: Series['repeat'] = {
      ...plan.repeat,
      skip: fated('skip').map((day) => ({ date: day, path: [] })),
      move: [
        ...fated('move').map((from) => ({ from, to: plus(from, 400), start: 9 * 60, minutes: 25, path: [] })),
        ...fated('late').map((from) => ({ from, to: from, start: start + 30, path: [] })),
      ],
      add: extra.map((days) => ({ date: plus(last, 900 + days), path: [] })),
    };
    const { count: _, ...endless } = repeat;
    return { ...plan, repeat: hasCount ? repeat : { ...endless, until: { date: last } } };
  });
