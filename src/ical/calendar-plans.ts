import type { Occurrence } from '../calendar/series.ts';
import { isWithin, type Window } from '../calendar/window.ts';
import type { Plan } from '../plan/plan.ts';
import type { Directory, LeftOut } from './attendees.ts';
import { type Calendar, type CalendarOptions, definitionsOf, homeOf, NotPriced, type Unpriced } from './calendar.ts';
import { heldOf } from './entry-days.ts';
import { planOf } from './entry-plan.ts';
import { type RawEvent, readEvent, type When } from './read-event.ts';
import { type Block, isScanFault, type ScanFault, scanCalendar } from './scan.ts';

/** A calendar as plans: what its meetings take is worked out as of any other. */

/** An entry as a plan: the people of a meeting, one item as long as it. */
export interface CalendarPlan {
  readonly plan: Plan;
  readonly line: number;
  /** The days of it within the window, in order. */
  readonly held: readonly Occurrence[];
}

export interface CalendarPlans {
  readonly plans: readonly CalendarPlan[];
  readonly unpriced: readonly Unpriced[];
  /** Who could not be priced, and at how many meetings of the window. */
  readonly leftOut: readonly (LeftOut & { readonly meetings: number })[];
}

/** One meeting, or one series with the entries that change some of it. */
interface Group {
  readonly entries: RawEvent[];
  readonly changes: RawEvent[];
}

/** Of two versions of one entry the later counts. */
function newest(events: readonly RawEvent[]): readonly RawEvent[] {
  const byOccurrence = new Map<string, RawEvent>();
  for (const event of events) {
    const key = JSON.stringify([event.uid || event.line, event.occurrence]);
    const known = byOccurrence.get(key);
    if (!known || known.sequence <= event.sequence) byOccurrence.set(key, event);
  }
  return [...byOccurrence.values()];
}

function groupsOf(events: readonly RawEvent[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const event of newest(events)) {
    const key = event.uid || String(event.line);
    const group = groups.get(key) ?? { entries: [], changes: [] };
    groups.set(key, group);
    (event.occurrence ? group.changes : group.entries).push(event);
  }
  return [...groups.values()];
}

interface Priced extends CalendarPlan {
  readonly leftOut: readonly LeftOut[];
}

function priceOne(event: RawEvent, changed: readonly When[], calendar: Calendar): Priced {
  const [bad] = event.bad;
  if (bad) throw new NotPriced(event, 'unreadable', bad.text);
  if (event.isThisAndFuture) throw new NotPriced(event, 'this-and-future');
  if (event.isCancelled) throw new NotPriced(event, 'cancelled');
  const { plan, leftOut } = planOf(event, calendar);
  return { plan, leftOut, line: event.line, held: heldOf(event, plan, changed, calendar) };
}

interface Outcome {
  readonly priced: Priced[];
  readonly unpriced: Unpriced[];
}

function priceGroup({ entries, changes }: Group, calendar: Calendar, { priced, unpriced }: Outcome): void {
  const changed = changes.filter(({ isThisAndFuture }) => !isThisAndFuture);
  const replaced = changed.flatMap(({ occurrence }) => occurrence ?? []);
  for (const event of [...entries, ...changes]) {
    try {
      priced.push(priceOne(event, event.occurrence ? [] : replaced, calendar));
    } catch (error) {
      if (!(error instanceof NotPriced)) throw error;
      unpriced.push(error.unpriced);
    }
  }
}

function priceCalendar(block: Block, directory: Directory, options: CalendarOptions, outcome: Outcome): void {
  const home = homeOf(block, options);
  const calendar = {
    options,
    directory,
    zones: options.zones,
    definitions: definitionsOf(block),
    named: new Map(),
    home,
  };
  const events = block.blocks.filter(({ name }) => name === 'VEVENT').map(readEvent);
  for (const group of groupsOf(events)) priceGroup(group, calendar, outcome);
}

/** What one file holds within the window, or why its text is no calendar. */
export function calendarPlans(text: string, options: CalendarOptions): CalendarPlans | ScanFault {
  const scanned = scanCalendar(text);
  if (isScanFault(scanned)) return scanned;
  const directory: Directory = { rules: options.roles, settings: options.settings, names: new Map() };
  const outcome: Outcome = { priced: [], unpriced: [] };
  for (const block of scanned) priceCalendar(block, directory, options, outcome);
  return summary(outcome, options.window);
}

function summary({ priced, unpriced }: Outcome, window: Window): CalendarPlans {
  const held = priced.filter((one) => one.held.length > 0);
  const leftOut = new Map<string, LeftOut & { readonly meetings: number }>();
  for (const one of held) {
    for (const person of one.leftOut) {
      const known = leftOut.get(person.who);
      leftOut.set(person.who, { ...person, meetings: (known?.meetings ?? 0) + one.held.length });
    }
  }
  const left = unpriced.filter(({ isSeries, date }) => isSeries || date === undefined || isWithin(date, window));
  return {
    plans: held.map(({ plan, line, held: days }) => ({ plan, line, held: days })),
    unpriced: left.toSorted((a, b) => a.line - b.line),
    leftOut: [...leftOut.values()],
  };
}
