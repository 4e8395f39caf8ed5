import { UserError } from '../errors.ts';
import { printableLine } from '../language/printable.ts';
import { present } from '../plan/present.ts';
import { calendarRenderer } from '../render/index.ts';
import type { Agenda } from '../schema/agenda.ts';
import type { Session } from '../workspace/session.ts';

interface Wishes {
  /** Minutes. */
  readonly alarm?: number;
  readonly sequence?: number;
}

/** The last second of 9999, the last year that a calendar can write. */
const LATEST = 253_402_300_799;

/** The time that a file says it was made: the one that is given, never the clock's. */
function stampOf({ io }: Session): number {
  const given = io.env['SOURCE_DATE_EPOCH'] ?? '';
  return /^\d+$/.test(given) ? Math.min(Number(given), LATEST) : 0;
}

/** Two meetings of one UID are one meeting to a calendar, and the second would replace the first. */
function refuseTwins(agendas: readonly Agenda[]): void {
  const seen = new Set<string>();
  for (const { uid, id, occurrence } of agendas) {
    const key = JSON.stringify([uid ?? id, occurrence]);
    if (seen.has(key)) throw new UserError(({ calendars }) => calendars.sameUid(printableLine(uid ?? id)));
    seen.add(key);
  }
}

/** All agendas as one calendar file. */
export async function calendarFile(session: Session, agendas: readonly Agenda[], wishes: Wishes): Promise<string> {
  refuseTwins(agendas);
  const render = await calendarRenderer();
  const { alarm, sequence } = wishes;
  return render(agendas, { stamp: stampOf(session), ...present({ alarm, sequence }) });
}
