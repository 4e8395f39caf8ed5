import { catalog } from '../language/catalogs.ts';
import type { Session } from '../workspace/session.ts';

/** Says which keys are valid and not yet honoured, rather than ignoring them in silence. */
export function noteNotHonoured(session: Session, keys: readonly string[]): void {
  if (!keys.length) return;
  const list = [...new Set(keys)].map((key) => `\`${key}\``).join(', ');
  session.io.stderr.write(`${catalog(session.language).notHonoured(list)}\n`);
}
