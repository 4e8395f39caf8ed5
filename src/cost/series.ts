import { localMoment, startEpoch } from '../calendar/clock.ts';
import type { Held as HeldDays, Occurrence, Skipped } from '../calendar/series.ts';
import { isWithin, type Window } from '../calendar/window.ts';
import type { Zones } from '../calendar/zone.ts';
import { isTimedByClock, planAt } from '../plan/at-occurrence.ts';
import { layOut } from '../plan/lay-out.ts';
import type { Plan } from '../plan/plan.ts';
import { present } from '../plan/present.ts';
import type { Timeline } from '../plan/timeline.ts';
import { combine, type Part } from './combine.ts';
import { computeFigures, type Figures } from './figures.ts';
import type { DayTaken } from './periods.ts';
import { totalOf } from './sum.ts';

/** What a series takes, by the real days on which it is held (R11, R12). */
export interface SeriesFigures {
  /** Everything together, with what is done once. */
  readonly whole: Figures;
  /** Meetings that take the same, and what is done once for all: what `whole` is the sum of. */
  readonly parts: readonly SeriesPart[];
  /** In order; what is done once stands on the first day of the series. */
  readonly days: readonly SeriesDay[];
  readonly skipped: readonly Skipped[];
  /** Dated plans that stand for a day of it. */
  readonly replaced: readonly Plan[];
}

export interface SeriesPart extends Part {
  readonly what: 'meeting' | 'different' | 'once';
}

export interface SeriesDay extends DayTaken {
  readonly figures: Figures;
}

/** A plan made for one day of a series, which replaces that day of it. */
export interface Dated {
  readonly plan: Plan;
  readonly figures: Figures;
}

export interface SeriesInput {
  /** Its days in the window. */
  readonly held: HeldDays;
  /** By the rule's own day. */
  readonly dated: ReadonlyMap<string, Dated>;
  /** Days held that are counted; a dated plan may have been moved out of them. */
  readonly window: Window;
  /** Whether the first meeting of the whole series is in the window: what is done once is done for it. */
  readonly isFromFirst: boolean;
}

const EMPTY: Timeline = { slots: [], minutes: 0, attendance: new Map() };

/** What is done once for the whole series (R6): its tasks and costs, without a meeting. */
function onceFigures(plan: Plan, timeline: Timeline): Figures | undefined {
  const tasks = plan.tasks.filter(({ once }) => once);
  const costs = plan.costs.filter(({ once }) => once);
  if (!tasks.length && !costs.length) return undefined;
  const { repeat: _, ...rest } = plan;
  const people = plan.people.map((person) => ({ ...person, prep: 0, followUp: 0, travel: 0, recovery: 0 }));
  const duration = plan.duration ?? timeline.minutes;
  return computeFigures({ ...rest, people, tasks, costs, duration }, EMPTY);
}

/** Whether the clocks change while a meeting may run. */
function meetsClockChange(plan: Plan, timeline: Timeline, zones: Zones): boolean {
  const start = startEpoch(plan.date, plan.start, plan.timezone, zones);
  const offset = (epoch: number) => localMoment(epoch, plan.timezone, zones).offset;
  return offset(start) !== offset(start + timeline.minutes + 1440);
}

/** The figures of a day. Meetings that cannot differ share theirs. */
function figuresBy(plan: Plan, timeline: Timeline, usual: Figures, zones: Zones): (occurrence: Occurrence) => Figures {
  const isTimed = isTimedByClock(plan);
  return (occurrence) => {
    const isOther = occurrence.start !== plan.start || occurrence.minutes !== undefined;
    const bends = isTimed && meetsClockChange({ ...plan, date: occurrence.date }, timeline, zones);
    if (!isOther && !bends) return usual;
    const held = planAt(plan, occurrence, zones);
    return computeFigures(held, layOut(held, zones));
  };
}

const dayOf = (date: string, figures: Figures, occurrences: number): SeriesDay => ({
  date,
  occurrences,
  figures,
  minutes: figures.staffMinutes.expected,
  cost: totalOf(figures)?.expected ?? null,
});

function partsOf(days: readonly SeriesDay[], usual: Figures, once: Figures | undefined): readonly SeriesPart[] {
  const times = new Map<Figures, number>();
  for (const { figures } of days) times.set(figures, (times.get(figures) ?? 0) + 1);
  const meetings = [...times].map(
    ([figures, number]): SeriesPart => ({
      figures,
      times: number,
      what: figures === usual ? 'meeting' : 'different',
    }),
  );
  return once ? [...meetings, { figures: once, times: 1, what: 'once' }] : meetings;
}

interface Held {
  readonly days: readonly SeriesDay[];
  readonly skipped: readonly Skipped[];
  readonly replaced: readonly Plan[];
}

/** The days with their figures: a dated plan stands for its own, and one that was cancelled is not held. */
function daysHeld({ held, dated, window }: SeriesInput, figuresOf: (occurrence: Occurrence) => Figures): Held {
  const days: SeriesDay[] = [];
  const skipped = [...held.skipped];
  const replaced: Plan[] = [];
  for (const occurrence of held.occurrences) {
    const own = dated.get(occurrence.occurrence);
    if (own && !isWithin(own.plan.date, window)) continue;
    if (own) replaced.push(own.plan);
    if (own?.plan.status === 'cancelled') {
      skipped.push({ date: occurrence.occurrence, because: 'skip', ...present({ reason: own.plan.reason }) });
    } else days.push(dayOf(own?.plan.date ?? occurrence.date, own?.figures ?? figuresOf(occurrence), 1));
  }
  return { days, skipped, replaced };
}

/** `usual`: the figures of a meeting of the plan, without what is done once. */
export function computeSeries(
  plan: Plan,
  timeline: Timeline,
  usual: Figures,
  input: SeriesInput,
  zones: Zones,
): SeriesFigures {
  const isHeld = plan.status !== 'cancelled';
  const nothing: Held = { days: [], skipped: input.held.skipped, replaced: [] };
  const { days, ...rest } = isHeld ? daysHeld(input, figuresBy(plan, timeline, usual, zones)) : nothing;
  const once = isHeld && input.isFromFirst ? onceFigures(plan, timeline) : undefined;
  const first = input.held.occurrences[0]?.date;
  const parts = partsOf(days, usual, once);
  const whole = combine(plan, parts);
  const all = once && first !== undefined ? [dayOf(first, once, 0), ...days] : days;
  return { whole, parts, ...rest, days: whole.labour ? all : all.map((day) => ({ ...day, cost: null })) };
}
