import type { Document } from '../document/document.ts';
import { MAX_CALENDAR_BYTES } from '../document/limits.ts';
import { UserError } from '../errors.ts';
import type { RoleRule } from '../ical/attendees.ts';
import { type CalendarPlan, type CalendarPlans, calendarPlans } from '../ical/calendar-plans.ts';
import { isScanFault } from '../ical/scan.ts';
import { badRole, brokenCalendar, unknownRole, unpricedLines } from '../language/calendar-failures.ts';
import { catalog } from '../language/catalogs.ts';
import { printableLine } from '../language/printable.ts';
import { layOut } from '../plan/lay-out.ts';
import { present } from '../plan/present.ts';
import type { Settings } from '../plan/settings.ts';
import type { CostFile } from '../schema/cost.ts';
import { settingsFor } from '../workspace/load-source.ts';
import { calendarText } from '../workspace/read-calendar.ts';
import type { Session } from '../workspace/session.ts';
import { type Days, readWindow } from './cost-window.ts';
import type { Loaded } from './load-plans.ts';

type Unpriced = NonNullable<CostFile['unpriced']>;

interface Wishes extends Days {
  readonly role?: readonly string[];
}

/** `anna@example.com=sales-manager`: addresses may hold an equals sign, roles do not. */
function readRole(text: string, settings: Settings): RoleRule {
  const at = text.lastIndexOf('=');
  const [pattern, role] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  if (at < 1 || pattern === '' || role === '') throw new UserError(badRole(text));
  if (settings.roles.has(role)) return { pattern, role };
  throw new UserError(unknownRole(text, role), {
    help: ({ calendars }) => calendars.roles([...settings.roles.keys()].join(', ')),
  });
}

/** An entry as a plan of its first day, and all of its days where there are more. */
function loadedOf(
  session: Session,
  file: string,
  settings: Settings,
  document: Document,
  { plan, held }: CalendarPlan,
): Loaded[] {
  const [first] = held;
  if (!first) return [];
  const { date, start } = first;
  const own = { ...plan, date, start };
  const timeline = layOut(own, session.io.zones);
  const checked = { document, plan: own, timeline, settings, findings: [], isReadable: true };
  return [{ file, document, checked, ...(held.length > 1 ? { days: held } : {}) }];
}

const unpricedOf = (file: string, { unpriced, leftOut }: CalendarPlans): Unpriced => ({
  entries: unpriced.map(({ line, title, reason, date, value }) => ({
    file,
    line,
    title,
    reason,
    ...present({ date, value }),
  })),
  people: leftOut.map(({ who, reason, meetings }) => ({ file, who, reason, meetings })),
});

/** What the calendars of one run hold together. */
export interface Calendars {
  readonly unpriced: Unpriced;
  /** Meetings that are counted already: colleagues who meet have one meeting in two calendars. */
  readonly seen: Set<string>;
}

export const noCalendars = (): Calendars => ({ unpriced: { entries: [], people: [] }, seen: new Set() });

/** The meetings that no calendar before has had; entries without a UID are only themselves. */
function firstTime(plans: readonly CalendarPlan[], { seen }: Calendars): readonly CalendarPlan[] {
  return plans.map((entry) => {
    const { uid } = entry.plan;
    const held = entry.held.filter(({ date, start }) => {
      const key = JSON.stringify([uid, date, start]);
      if (uid === '' || !seen.has(key)) {
        seen.add(key);
        return true;
      }
      return false;
    });
    return { ...entry, held };
  });
}

/** A calendar as plans; what has no price is listed on standard error. Throws UserError where it cannot be read. */
export async function readCalendarFile(
  session: Session,
  file: string,
  given: string | undefined,
  wishes: Wishes,
  calendars: Calendars,
): Promise<readonly Loaded[]> {
  const { settings } = await settingsFor(session, file);
  const roles = (wishes.role ?? []).map((text) => readRole(text, settings));
  const { zones, stderr, files } = session.io;
  const text = given ?? calendarText(files.read(file, MAX_CALENDAR_BYTES), file, MAX_CALENDAR_BYTES);
  const read = calendarPlans(text, { roles, settings, window: readWindow(wishes), zones });
  const shown = file === '-' ? '<stdin>' : file;
  if (isScanFault(read)) throw new UserError(brokenCalendar(shown, read));
  const unpriced = unpricedOf(shown, read);
  for (const line of unpricedLines(unpriced, session.language)) stderr.write(`${line}\n`);
  const document: Document = {
    file: shown,
    text: '',
    value: null,
    locate: () => ({ start: 0, end: 0 }),
    position: () => ({ line: 1, column: 1 }),
  };
  calendars.unpriced.entries.push(...unpriced.entries);
  calendars.unpriced.people.push(...unpriced.people);
  const plans = firstTime(read.plans, calendars);
  const count = (entries: readonly CalendarPlan[]) => entries.reduce((sum, { held }) => sum + held.length, 0);
  const again = count(read.plans) - count(plans);
  if (again) stderr.write(`${catalog(session.language).calendars.countedOnce(printableLine(shown), again)}\n`);
  return plans.flatMap((plan) => loadedOf(session, file, settings, document, plan));
}
