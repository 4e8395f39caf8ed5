import { dayNumber } from '../calendar/day.ts';
import { catalog } from '../language/catalogs.ts';
import {
  formatDate,
  formatDuration,
  formatList,
  formatOffset,
  formatPeriod,
  formatTime,
  formatTimes,
  splitMoment,
} from '../language/format.ts';
import { formatRule } from '../language/recurrence.ts';
import type { Language } from '../plan/plan.ts';
import type { Agenda, AgendaItem } from '../schema/agenda.ts';
import type { Fact } from './facts.ts';
import type { Block } from './program.ts';

/** When a meeting is, by its own clock and by those of other zones, in words. */

/** Changes of the distance between two clocks that are told one by one. */
const MOST_SHIFTS = 4;

/** Zones in brackets behind a time, with a change of their clocks in it. */
function zoneText(name: string, start: string, end: string, language: Language): string {
  const [from, to] = [splitMoment(start).offset, splitMoment(end).offset];
  if (from === to) return name;
  return `${name}; ${catalog(language).agenda.clockChange(formatOffset(from), formatOffset(to))}`;
}

/** A meeting that goes on after a night is counted in days; its hours would count the night. */
function lengthText({ start, end, minutes, language }: Agenda): string {
  const day = (moment: string) => dayNumber(splitMoment(moment).date) ?? 0;
  const days = day(end) - day(start) + 1;
  return days > 1 && minutes > 720 ? catalog(language).agenda.days(days) : formatDuration(minutes, language);
}

/** Day and time of the meeting with its zone, and how long it takes. */
export function whenText(agenda: Agenda): string {
  const { start, end, timezone, language } = agenda;
  const zone = zoneText(timezone ?? catalog(language).agenda.floating, start, end, language);
  return `${formatPeriod(start, end, language)} (${zone}), ${lengthText(agenda)}`;
}

export const repeatText = ({ repeat, language }: Agenda): string | undefined =>
  repeat && formatRule(repeat.rule, repeat, repeat.from, language);

/** The whole meeting elsewhere: its times, with the day where that is another. */
export function elsewhereText({ zones = [], start, end, language }: Agenda): string | undefined {
  const isSameDay = (one: string, other: string) => splitMoment(one).date === splitMoment(other).date;
  const texts = zones.map((zone) => {
    const isToday = isSameDay(zone.start, start) && isSameDay(zone.end, end) && isSameDay(zone.start, zone.end);
    const times = isToday ? formatTimes(zone.start, zone.end, language) : formatPeriod(zone.start, zone.end, language);
    return `${times} (${zoneText(zone.timezone, zone.start, zone.end, language)})`;
  });
  return texts.length ? texts.join('; ') : undefined;
}

export interface ZoneTimes {
  readonly timezone: string;
  readonly times: string;
  /** Where the item does not begin on its own day there. */
  readonly day: string | undefined;
}

/** An item by each of the other clocks. */
export function zoneTimes(entry: AgendaItem | Block, language: Language): readonly ZoneTimes[] {
  if ('untimed' in entry && entry.untimed) return [];
  return (entry.zones ?? []).map(({ timezone, start, end }) => {
    const { date } = splitMoment(start);
    const day = date === splitMoment(entry.start).date ? undefined : formatDate(date, language);
    return { timezone, times: formatTimes(start, end, language), day };
  });
}

/** Times in one text, the day in front where it is another. */
export const dayAndTimes = ({ times, day }: ZoneTimes, language: Language): string =>
  day === undefined ? times : catalog(language).format.dateAndTime(day, times);

type ClockShift = NonNullable<Agenda['clockShifts']>[number];

/** What clocks there show, and what they would show as usual; a day that both are on is named once. */
function clocksOf({ from, start, usual }: ClockShift, language: Language): readonly [string, string] {
  const { clockOn } = catalog(language).agenda;
  const days = (moment: string) => (dayNumber(splitMoment(moment).date) ?? 0) - (dayNumber(from) ?? 0);
  const [time, usualTime] = [formatTime(start, language), formatTime(usual, language)];
  return [clockOn(time, days(start) === days(usual) ? 0 : days(start)), clockOn(usualTime, days(usual))];
}

/** Days on which one zone is at the same unusual hour, in one sentence. */
function shiftText(shifts: readonly ClockShift[], clocks: readonly [string, string], language: Language): string {
  const say = catalog(language).agenda;
  const days = shifts.slice(0, MOST_SHIFTS).map(({ from, to, meetings }) => {
    const last = to === undefined ? undefined : formatDate(to, language);
    return say.shiftDays(formatDate(from, language), last, meetings);
  });
  const more = shifts.length - days.length;
  return say.clockShift(...clocks, formatList([...days, ...(more ? [say.moreShifts(more)] : [])], language));
}

/** When a series is at another hour elsewhere: a text for each zone. */
export function clockShiftFacts({ clockShifts = [], language }: Agenda): readonly Fact[] {
  const say = catalog(language).agenda;
  const names = [...new Set(clockShifts.map(({ timezone }) => timezone))];
  return names.map((name) => {
    const byClocks = new Map<string, ClockShift[]>();
    for (const shift of clockShifts.filter(({ timezone }) => timezone === name)) {
      const key = clocksOf(shift, language).join(' ');
      byClocks.set(key, [...(byClocks.get(key) ?? []), shift]);
    }
    const texts = [...byClocks.values()].flatMap((shifts) => {
      const [first] = shifts;
      return first ? [shiftText(shifts, clocksOf(first, language), language)] : [];
    });
    return { label: say.clockShifts, text: say.clocksDiffer(name, texts.join('; ')) };
  });
}
