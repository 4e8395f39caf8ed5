import { otherZones, withZones } from '../agenda/zones.ts';
import { UserError } from '../errors.ts';
import { nearest } from '../language/did-you-mean.ts';
import { printableLine } from '../language/printable.ts';
import { present } from '../plan/present.ts';
import type { Agenda } from '../schema/agenda.ts';
import type { Session } from '../workspace/session.ts';

const cityOf = (zone: string): string => zone.slice(zone.lastIndexOf('/') + 1);

/** The zone that was meant: one whose name is near, or the one of a city. */
function zoneLike(text: string): string | undefined {
  const names = Intl.supportedValuesOf('timeZone');
  const wanted = text.trim().replace(/\s+/g, '_');
  const city = nearest(cityOf(wanted), names.map(cityOf));
  return nearest(wanted, names) ?? names.find((name) => cityOf(name) === city);
}

/** Throws UserError for the first name that is none of a zone. */
export function checkZones({ io }: Session, timezones: readonly string[]): void {
  const unknown = timezones.find((zone) => !io.zones.isKnown(zone));
  if (unknown === undefined) return;
  const guess = zoneLike(unknown);
  throw new UserError(({ newPlan: say }) => say.badFlag('--timezone', printableLine(unknown), say.types.zone), {
    ...(guess === undefined ? {} : { help: ({ newPlan: say }) => say.didYouMean(guess) }),
  });
}

/** The agenda with the names of the zones that it is to be shown in, in place of those that it may have had. */
export function chooseZones(agenda: Agenda, timezones: readonly string[]): Agenda {
  const { timezones: _, zones, clockShifts, ...plain } = agenda;
  const items = agenda.items.map(({ zones: earlier, ...item }) => item);
  return { ...plain, items, ...present({ timezones: otherZones(timezones, agenda.timezone) }) };
}

/** An agenda that names zones with their times, and with the days on which these are not as usual. */
export async function inZones(session: Session, agenda: Agenda): Promise<Agenda> {
  const { zones } = session.io;
  const { timezone, timezones = [] } = agenda;
  if (timezone === undefined) {
    throw new UserError(({ clocks }) => clocks.floating(printableLine(agenda.title)), {
      help: ({ clocks }) => clocks.floatingHelp,
    });
  }
  checkZones(session, [timezone, ...timezones]);
  const { clockShifts: stale, ...shown } = withZones(agenda, zones);
  if (!agenda.repeat) return shown;
  const { clockShiftsOf } = await import('../agenda/clock-shifts.ts');
  const clockShifts = clockShiftsOf(shown, zones);
  return { ...shown, ...(clockShifts.length ? { clockShifts: [...clockShifts] } : {}) };
}
