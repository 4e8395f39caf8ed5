import { decode } from '../document/decode.ts';
import { UserError } from '../errors.ts';
import { unfitCalendar } from '../language/calendar-failures.ts';

/** The text of a calendar's bytes. Throws UserError, with the line, where they are none. */
export function calendarText(bytes: Uint8Array, file: string, limit: number): string {
  const { text, problem } = decode(bytes, limit);
  // Controls stand in descriptions that were pasted from somewhere; nothing that is read here depends on them.
  if (!problem || problem.args['reason'] === 'control-character') return text;
  const line = text.slice(0, problem.span?.start ?? 0).split('\n').length;
  throw new UserError(unfitCalendar(file, line, String(problem.args['reason'])));
}
