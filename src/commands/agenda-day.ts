import { localMoment, startEpoch } from '../calendar/clock.ts';
import { dayNumber, dayText } from '../calendar/day.ts';
import type { Held, Occurrence } from '../calendar/series.ts';
import { yearFrom } from '../calendar/window.ts';
import { UserError } from '../errors.ts';
import { catalog } from '../language/catalogs.ts';
import { badDay, heldOn } from '../language/cost-failures.ts';
import { formatDate } from '../language/format.ts';
import { printableLine } from '../language/printable.ts';
import { planAt } from '../plan/at-occurrence.ts';
import { layOut } from '../plan/lay-out.ts';
import type { CheckedPlan } from '../workspace/load-plan.ts';
import type { Session } from '../workspace/session.ts';
import { heldIn } from './series-entries.ts';

/** Which meeting of a series an agenda is of. */

/** Years that are looked ahead for the next meeting, and days of it that a message names. */
const YEARS_AHEAD = 10;
const NEAR = 3;

export interface ChosenDay {
  /** The plan of one meeting. */
  readonly checked: CheckedPlan;
  /** Absent of a plan that is held once. */
  readonly occurrence?: Occurrence;
}

const minutesOf = ({ plan, timeline }: CheckedPlan): number => plan.duration ?? timeline.minutes;

function at(session: Session, checked: CheckedPlan, occurrence: Occurrence): ChosenDay {
  const { zones } = session.io;
  const { plan } = checked;
  const isUsual = occurrence.date === plan.date && occurrence.start === plan.start && occurrence.minutes === undefined;
  if (isUsual) return { checked, occurrence };
  const held = planAt(plan, occurrence, zones);
  return { checked: { ...checked, plan: held, timeline: layOut(held, zones) }, occurrence };
}

/** Today and the time of day where the meeting is. */
const nowAt = (session: Session, { plan }: CheckedPlan) => {
  const now = Math.floor(session.io.now() / 60);
  return { now, today: localMoment(now, plan.timezone ?? 'UTC', session.io.zones).date };
};

/** The next meeting that is not over yet. */
function nextOf(session: Session, checked: CheckedPlan): Occurrence | undefined {
  const { plan } = checked;
  const { now, today } = nowAt(session, checked);
  const dayBefore = dayText((dayNumber(today) ?? 0) - 1);
  for (let years = 1, to = today; years <= YEARS_AHEAD; years += 1) {
    to = yearFrom(to);
    const { occurrences } = heldIn(session, checked, { from: dayBefore, to });
    const next = occurrences.find(({ date, start, minutes = minutesOf(checked) }) => {
      const begins = startEpoch(date, start, plan.timezone, session.io.zones);
      return begins + minutes > now;
    });
    if (next) return next;
  }
  return undefined;
}

/** Why nothing is held on a day, where the series says so. */
function leftOut(session: Session, checked: CheckedPlan, on: string, { skipped }: Held): UserError | undefined {
  const { title, repeat } = checked.plan;
  const help = { help: heldOn(near(session, checked, on)) };
  const to = repeat?.move.find(({ from }) => from === on)?.to;
  if (to !== undefined) {
    const day = (date: string) => formatDate(date, session.language);
    return new UserError(({ series }) => series.movedTo(printableLine(title), day(on), day(to)), help);
  }
  const left = skipped.find(({ date }) => date === on);
  if (!left) return undefined;
  return new UserError(({ series, cost }) => {
    const why = left.reason ? printableLine(left.reason) : cost.notHeld[left.because];
    return series.notHeld(printableLine(title), formatDate(on, session.language), why);
  }, help);
}

function near(session: Session, checked: CheckedPlan, on: string): readonly string[] {
  const next = heldIn(session, checked, { from: on, to: yearFrom(on) }).occurrences;
  const days = next.length ? next.slice(0, NEAR) : heldIn(session, checked, {}).occurrences.slice(-NEAR);
  return days.map(({ date }) => date);
}

function ofSeries(session: Session, checked: CheckedPlan, on: string | undefined): ChosenDay {
  if (on === undefined) {
    const [first] = heldIn(session, checked, {}).occurrences;
    if (first || checked.plan.status === 'cancelled') return first ? at(session, checked, first) : { checked };
    throw new UserError(({ series }) => series.noneHeld(printableLine(checked.plan.title)));
  }
  if (on === 'next') {
    const next = nextOf(session, checked);
    if (!next) throw new UserError(({ series }) => series.noNext(printableLine(checked.plan.title)));
    return at(session, checked, next);
  }
  const held = heldIn(session, checked, { from: on, to: on });
  const [first] = held.occurrences;
  if (first) return at(session, checked, first);
  const ofRule = leftOut(session, checked, on, held);
  throw (
    ofRule ??
    new UserError(({ costFailures }) => costFailures.nothingOn(on), { help: heldOn(near(session, checked, on)) })
  );
}

function ofMeeting(session: Session, checked: CheckedPlan, on: string): ChosenDay {
  const { plan, timeline } = checked;
  if (on !== 'next') {
    if (plan.date === on) return { checked };
    throw new UserError(({ costFailures }) => costFailures.nothingOn(on), { help: heldOn([plan.date]) });
  }
  const ends = startEpoch(plan.date, plan.start, plan.timezone, session.io.zones) + timeline.minutes;
  if (ends > nowAt(session, checked).now) return { checked };
  throw new UserError(({ series }) => series.noNext(printableLine(plan.title)));
}

/** The meeting of a plan that was asked for: of a series one of its days, by default the first. Throws UserError. */
export function chooseDay(session: Session, checked: CheckedPlan, on: string | undefined): ChosenDay {
  if (on !== undefined && on !== 'next' && dayNumber(on) === undefined) throw new UserError(badDay('--on', on));
  if (checked.plan.repeat) return ofSeries(session, checked, on);
  return on === undefined ? { checked } : ofMeeting(session, checked, on);
}

/** A plan among those that were given, with the meeting of it that was asked for. */
interface Candidate<P> {
  readonly plan: P;
  readonly chosen: ChosenDay;
}

/** Whether a dated plan among the others stands for this meeting of its series. */
const isReplaced = <P>({ chosen }: Candidate<P>, others: readonly Candidate<P>[]): boolean =>
  others.some(({ chosen: { checked } }) => {
    const { series } = checked.plan;
    return series?.id === chosen.checked.plan.id && series.occurrence === chosen.occurrence?.occurrence;
  });

/** Of a series and the plans made from it, the one that comes next. */
function earliest<P>(session: Session, candidates: readonly Candidate<P>[]): readonly Candidate<P>[] {
  const startOf = ({ chosen: { checked } }: Candidate<P>) =>
    startEpoch(checked.plan.date, checked.plan.start, checked.plan.timezone, session.io.zones);
  const idOf = ({ chosen: { checked } }: Candidate<P>) => checked.plan.series?.id ?? checked.plan.id;
  return candidates.filter((one) =>
    candidates.every((other) => other === one || idOf(other) !== idOf(one) || startOf(other) >= startOf(one)),
  );
}

/**
 * The plans that have the meeting that was asked for; a dated plan stands for its day of the series. Throws UserError
 * where none has.
 */
export function plansOn<P extends { readonly checked?: CheckedPlan }>(
  session: Session,
  plans: readonly P[],
  on: string,
): readonly P[] {
  const candidates: Candidate<P>[] = [];
  const refused: UserError[] = [];
  for (const plan of plans) {
    if (!plan.checked) throw new UserError(({ series }) => series.onNeedsPlan);
    try {
      candidates.push({ plan, chosen: chooseDay(session, plan.checked, on) });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      refused.push(error);
    }
  }
  const [first] = refused;
  if (!candidates.length && first) throw first;
  const standing = candidates.filter((one) => !isReplaced(one, candidates));
  const kept = on === 'next' ? earliest(session, standing) : standing;
  const left = plans.length - kept.length;
  if (left) session.io.stderr.write(`${catalog(session.language).costFailures.otherDays(left)}\n`);
  return kept.map(({ plan }) => plan);
}
