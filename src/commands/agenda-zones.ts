import { otherZones, withZones } from '../agenda/zones.ts';
import { UserError } from '../errors.ts';
import type { Say } from '../language/catalogs.ts';
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

function refuseUnknown({ io }: Session, timezones: readonly string[], words: (zone: string) => Say): void {
  const unknown = timezones.find((zone) => !io.zones.isKnown(zone));
  if (unknown === undefined) return;
  const guess = zoneLike(unknown);
  throw new UserError(words(printableLine(unknown)), {
    ...(guess === undefined ? {} : { help: ({ newPlan: say }) => say.didYouMean(guess) }),
  });
}

/** Throws UserError for the first name that is none of a zone. */
export const checkZones = (session: Session, timezones: readonly string[]): void =>
  refuseUnknown(
    session,
    timezones,
    (zone) =>
      ({ newPlan: say }) =>
        say.badFlag('--timezone', zone, say.types.zone),
  );

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
  // Of an agenda in JSON nobody has asked yet.
  refuseUnknown(
    session,
    [timezone, ...timezones],
    (zone) =>
      ({ clocks }) =>
        clocks.unknown(zone),
  );
  const { clockShifts: stale, ...shown } = withZones(agenda, zones);
  if (!agenda.repeat) return shown;
  const { clockShiftsOf } = await import('../agenda/clock-shifts.ts');
  const clockShifts = clockShiftsOf(shown, zones);
  return { ...shown, ...(clockShifts.length ? { clockShifts: [...clockShifts] } : {}) };
}
