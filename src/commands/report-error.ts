import type { UserError } from '../errors.ts';
import { catalog } from '../language/catalogs.ts';
import { printable } from '../language/printable.ts';
import type { Session } from '../workspace/session.ts';

/** One line that says what could not be done, and one that says what to do. */
export function reportUserError(session: Session, { words, help }: UserError): void {
  const say = catalog(session.language);
  const text = (one: typeof words): string => printable(typeof one === 'string' ? one : one(say));
  const lines = [`meetplan: ${say.report.severity.error}: ${text(words)}`];
  if (help !== undefined) lines.push(`  ${say.report.help}: ${text(help)}`);
  session.io.stderr.write(`${lines.join('\n')}\n`);
}
