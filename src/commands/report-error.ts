import type { UserError, Words } from '../errors.ts';
import { printable } from '../language/printable.ts';
import type { Session } from '../workspace/session.ts';

const inLanguage = (words: string | Words, session: Session): string =>
  typeof words === 'string' ? words : words[session.language];

/** One line that says what could not be done, and one that says what to do. */
export function reportUserError(session: Session, error: UserError): void {
  const label = session.language === 'fi' ? 'virhe' : 'error';
  const help = session.language === 'fi' ? 'ohje' : 'help';
  const lines = [`meetplan: ${label}: ${printable(inLanguage(error.words, session))}`];
  if (error.help !== undefined) lines.push(`  ${help}: ${printable(inLanguage(error.help, session))}`);
  session.io.stderr.write(`${lines.join('\n')}\n`);
}
