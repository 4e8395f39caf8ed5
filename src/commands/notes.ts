import { notHonoured } from '../language/notes.ts';
import type { Session } from '../workspace/session.ts';

/** Says which keys are valid and not yet honoured, rather than ignoring them in silence. */
export function noteNotHonoured(session: Session, keys: readonly string[]): void {
  const distinct = [...new Set(keys)];
  if (distinct.length) session.io.stderr.write(`${notHonoured(distinct, session.language)}\n`);
}
