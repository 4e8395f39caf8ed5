import { EXIT, UserError } from '../errors.ts';
import type { Finding } from '../report/finding.ts';
import { datedFiles } from '../workspace/dated-plans.ts';
import type { CheckedPlan } from '../workspace/load-plan.ts';
import type { Session } from '../workspace/session.ts';
import { calendarFile } from './calendar-file.ts';
import type { SeriesDays } from './expand-files.ts';
import { type Loaded, reportFindings } from './load-plans.ts';
import { writeOutput } from './output.ts';
import { agendasFor } from './run-agenda.ts';

export interface CalendarWishes {
  readonly for: 'team' | 'client';
  readonly output?: string;
  /** The last day and the number of meetings that were asked for. */
  readonly to?: string;
  readonly count?: number;
}

/** The rule's last day among those that were asked for; undefined where nothing ends the series sooner than itself. */
function lastDay({ checked, held }: SeriesDays, { to, count }: CalendarWishes): string | undefined {
  if (to === undefined && count === undefined) return undefined;
  const ruled = held.occurrences.filter(({ kind }) => kind !== 'added').map(({ occurrence }) => occurrence);
  return [...ruled, ...held.skipped.map(({ date }) => date)].sort().at(-1) ?? checked.plan.date;
}

/** The series as if it ended on a day of its rule. */
function endedOn({ checked, held }: SeriesDays, last: string | undefined): CheckedPlan {
  const { repeat } = checked.plan;
  if (!repeat || last === undefined) return checked;
  const { count: _, ...rest } = repeat;
  const ended = {
    ...rest,
    until: { date: last },
    skip: repeat.skip.filter(({ date }) => date <= last),
    move: repeat.move.filter(({ from }) => from <= last),
    add: repeat.add.filter(({ date }) => held.occurrences.some((one) => one.date === date)),
  };
  return { ...checked, plan: { ...checked.plan, repeat: ended } };
}

/** The dated plans that are there, each an entry for its day of the series. */
async function datedPlans(session: Session, series: SeriesDays, last: string | undefined) {
  const { checked, folder } = series;
  const { files, findings } = await datedFiles(session, folder, checked);
  const loaded = [...files].flatMap(([occurrence, { file, document, checked: plan }]): Loaded[] =>
    last !== undefined && occurrence > last ? [] : [{ file, document, checked: plan }],
  );
  return { loaded, findings };
}

/** Series and the dated plans made from them as one calendar file. */
export async function writeCalendarOf(
  session: Session,
  series: readonly SeriesDays[],
  wishes: CalendarWishes,
): Promise<number> {
  if (wishes.for === 'client' && series.length > 1) throw new UserError(({ client }) => client.oneAtATime);
  const plans: Loaded[] = [];
  const findings: Finding[] = [];
  for (const one of series) {
    const { file, checked } = one;
    const last = lastDay(one, wishes);
    const dated = await datedPlans(session, one, last);
    findings.push(...dated.findings);
    plans.push({ file, document: checked.document, checked: endedOn(one, last) }, ...dated.loaded);
  }
  if (findings.length) {
    await reportFindings(session, findings);
    return EXIT.problems;
  }
  const agendas = await agendasFor(session, plans, { for: wishes.for }, 'ics');
  await writeOutput(session, await calendarFile(session, agendas, {}), wishes.output);
  return EXIT.ok;
}
