import type { Occurrence } from '../calendar/series.ts';
import { isWithin, type Window } from '../calendar/window.ts';
import type { explain } from '../cost/explain.ts';
import { computeFigures } from '../cost/figures.ts';
import type { CostEntry } from '../cost/report.ts';
import type { Dated } from '../cost/series.ts';
import { inLanguage, type Language } from '../language/catalogs.ts';
import { present } from '../plan/present.ts';
import type { CheckedPlan } from '../workspace/load-plan.ts';
import type { Session } from '../workspace/session.ts';

export interface Priced {
  readonly file: string;
  readonly checked: CheckedPlan;
  /** Of a calendar's entry that is held more than once: its days in the window. */
  readonly days?: readonly Occurrence[] | undefined;
}

const isSeries = ({ checked, days }: Priced): boolean => checked.plan.repeat !== undefined || days !== undefined;

export interface EntryOptions {
  readonly window?: Window | undefined;
  /** The one day that was asked for. */
  readonly on?: string | undefined;
  readonly explain?: typeof explain | undefined;
}

function meetingEntry({ file, checked }: Priced, { explain }: EntryOptions): CostEntry {
  const { plan, timeline } = checked;
  const figures = computeFigures(plan, timeline);
  return { file, plan, figures, ...present({ explain: explain?.(plan, timeline, figures) }) };
}

/** Dated plans by the id of their series and the rule's own day, in whatever window; of two for one day the first. */
function datedPlans(
  plans: readonly Priced[],
  meetings: ReadonlyMap<Priced, CostEntry>,
): ReadonlyMap<string, ReadonlyMap<string, Dated>> {
  const bySeries = new Map<string, Map<string, Dated>>();
  for (const one of plans) {
    const { plan, timeline } = one.checked;
    if (!plan.series) continue;
    const { id, occurrence } = plan.series;
    const days = bySeries.get(id) ?? new Map<string, Dated>();
    const figures = meetings.get(one)?.figures ?? computeFigures(plan, timeline);
    if (!days.has(occurrence)) days.set(occurrence, { plan, figures });
    bySeries.set(id, days);
  }
  return bySeries;
}

/** A dated plan says which series it belongs to, and is counted there where that series is among the entries. */
function withSeries(entry: CostEntry, counted: ReadonlySet<CostEntry['plan']>): CostEntry {
  const { series } = entry.plan;
  if (!series) return entry;
  const isInSeries = counted.has(entry.plan);
  return {
    ...entry,
    isCounted: !isInSeries,
    partOf: { series: series.id, occurrence: series.occurrence, isCounted: isInSeries },
  };
}

/** The figures of every plan that has a day in the window. */
export async function entriesOf(
  session: Session,
  plans: readonly Priced[],
  options: EntryOptions,
): Promise<readonly CostEntry[]> {
  const { window = {} } = options;
  const single = plans.filter((one) => !isSeries(one) && isWithin(one.checked.plan.date, window));
  const meetings = new Map(single.map((one) => [one, meetingEntry(one, options)]));
  if (!plans.some(isSeries)) return [...meetings.values()].map((one) => withSeries(one, new Set()));
  const { seriesEntry } = await import('./series-entries.ts');
  const dated = datedPlans(
    plans.filter((one) => !isSeries(one)),
    meetings,
  );
  const counted = new Set<CostEntry['plan']>();
  const entries = plans.flatMap((one): CostEntry[] => {
    const { plan } = one.checked;
    const meeting = meetings.get(one);
    if (meeting) return [meeting];
    if (!isSeries(one)) return [];
    const own = dated.get(plan.id) ?? new Map<string, Dated>();
    const entry = seriesEntry(session, one, options, own);
    for (const day of entry?.series?.replaced ?? []) counted.add(day);
    return entry ? [entry] : [];
  });
  return entries.map((one) => withSeries(one, counted));
}

/** What the configuration calls roles in a language. */
export function labelsOf(entries: readonly CostEntry[], language: Language): ReadonlyMap<string, string> {
  const roles = entries.flatMap(({ plan }) => [...plan.roles.values()]);
  return new Map(
    roles.flatMap(({ name, label }): [string, string][] => {
      const text = typeof label === 'string' ? label : label && inLanguage(label, language);
      return text === undefined ? [] : [[name, text]];
    }),
  );
}
