import { localMoment, startEpoch } from '../calendar/clock.ts';
import { dayNumber, dayText } from '../calendar/day.ts';
import { momentText } from '../calendar/moment.ts';
import type { Held, Occurrence } from '../calendar/series.ts';
import type { Window } from '../calendar/window.ts';
import { UserError } from '../errors.ts';
import { badDay } from '../language/cost-failures.ts';
import { printableLine } from '../language/printable.ts';
import type { Plan } from '../plan/plan.ts';
import { present } from '../plan/present.ts';
import type { OccurrencesFile } from '../schema/occurrences.ts';
import type { CheckedPlan } from '../workspace/load-plan.ts';
import type { Session } from '../workspace/session.ts';
import { heldIn } from './series-entries.ts';

export interface DayOptions {
  readonly from?: string;
  readonly to?: string;
  readonly count?: number;
  /** A calendar may hold a series without an end. */
  readonly format?: 'yaml' | 'ics';
}

/** Years that are looked through for so many meetings of an endless series, doubled until there are enough. */
const FIRST_YEARS = 1;
const MOST_YEARS = 200;

function readDay(session: Session, flag: string, day: string | undefined, plan: Plan): string | undefined {
  if (day === undefined) return undefined;
  const { io } = session;
  if (flag === '--from' && day === 'today')
    return localMoment(Math.floor(io.now() / 60), plan.timezone ?? 'UTC', io.zones).date;
  if (dayNumber(day) === undefined) throw new UserError(badDay(flag, day));
  return day;
}

/** The days of a series that a run is about. An endless one needs an end from the command line. */
export function daysOf(
  session: Session,
  checked: CheckedPlan,
  options: DayOptions,
): { readonly held: Held; readonly window: Window } {
  const { plan } = checked;
  const from = readDay(session, '--from', options.from, plan);
  const to = readDay(session, '--to', options.to, plan);
  if (from !== undefined && to !== undefined && from > to) {
    throw new UserError(({ costFailures }) => costFailures.windowBackwards(from, to));
  }
  const isEndless = plan.repeat?.until === undefined && plan.repeat?.count === undefined;
  const { count } = options;
  if (isEndless && to === undefined && count === undefined && options.format !== 'ics') {
    throw new UserError(({ expand }) => expand.endless(printableLine(plan.id)), {
      help: ({ expand }) => expand.endlessHelp,
    });
  }
  if (count === undefined)
    return { held: heldIn(session, checked, present({ from, to })), window: present({ from, to }) };
  for (let years = FIRST_YEARS; ; years *= 2) {
    const last = dayText((dayNumber(from ?? plan.date) ?? 0) + years * 366);
    const end = to ?? (isEndless ? last : undefined);
    const held = heldIn(session, checked, present({ from, to: end }));
    if (held.occurrences.length >= count || end === to || years > MOST_YEARS)
      return firstOf(held, count, present({ from, to }));
  }
}

/** So many meetings, and the days left out among them. */
function firstOf({ occurrences, skipped }: Held, count: number, window: Window) {
  const some = occurrences.slice(0, count);
  const last = occurrences.length > count ? some.at(-1)?.date : window.to;
  return {
    held: { occurrences: some, skipped: skipped.filter(({ date }) => last === undefined || date <= last) },
    window: present({ ...window, to: last }),
  };
}

const reasonOf = ({ reason, because }: Held['skipped'][number]): string => (reason ? reason : because);

/** The days as `--json` tells them. */
export function occurrencesFile(
  session: Session,
  series: readonly { readonly checked: CheckedPlan; readonly held: Held }[],
): OccurrencesFile {
  const { zones } = session.io;
  const timesOf = ({ date, start, minutes }: Occurrence, { plan, timeline }: CheckedPlan) => {
    const epoch = startEpoch(date, start, plan.timezone, zones);
    const end = epoch + (minutes ?? plan.duration ?? timeline.minutes);
    const shown = (moment: number) => momentText(localMoment(moment, plan.timezone, zones));
    return { start: shown(epoch), end: shown(end) };
  };
  return {
    meetplan: 'occurrences/1',
    plans: series.map(({ checked, held }) => ({
      id: checked.plan.id,
      occurrences: held.occurrences.map((one) => ({
        date: one.date,
        ...timesOf(one, checked),
        occurrence: one.occurrence,
      })),
      skipped: held.skipped.map((one) => ({ date: one.date, reason: reasonOf(one) })),
    })),
  };
}
