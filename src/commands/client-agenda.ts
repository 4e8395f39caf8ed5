import { clientView } from '../agenda/client-view.ts';
import { mentionsIn, planPath } from '../agenda/mentions.ts';
import { meet, visibleItems } from '../agenda/visible.ts';
import { severityOf } from '../diagnostic.ts';
import { EXIT, UserError } from '../errors.ts';
import { catalog } from '../language/catalogs.ts';
import { printableLine } from '../language/printable.ts';
import type { Finding } from '../report/finding.ts';
import type { Agenda } from '../schema/agenda.ts';
import type { Session } from '../workspace/session.ts';
import { type Loaded, reportFindings } from './load-plans.ts';

/** Texts that would tell what must not be mentioned, also where the project has switched that rule off. */
function forbidden({ checked, document }: Loaded, agenda: Agenda): readonly Finding[] {
  return mentionsIn(agenda).map((problem) => ({
    document,
    problem: checked ? { ...problem, at: planPath(problem.at, agenda, checked.plan) } : problem,
  }));
}

const isReported = ({ problem }: Finding, { checked }: Loaded): boolean =>
  checked?.findings.some(
    (one) => one.problem.rule === problem.rule && JSON.stringify(one.problem.at) === JSON.stringify(problem.at),
  ) === true;

/** The first two clients of one page who would learn of each other from it alone. */
function refuseStrangers(client: Agenda): void {
  const guests = client.attendees.filter(({ side }) => side === 'client');
  const items = visibleItems(client);
  for (const [index, one] of guests.entries()) {
    const stranger = guests.slice(index + 1).find((other) => meet(one, other, items) === false);
    if (stranger) {
      throw new UserError(({ client: say }) => say.apart(printableLine(one.name), printableLine(stranger.name)), {
        help: ({ client: say }) => say.partThem,
      });
    }
  }
}

/**
 * What a client may see of an agenda. Refused while anything is wrong with the plan: a page that has left the house
 * cannot be mended.
 */
export async function clientAgenda(session: Session, loaded: Loaded, agenda: Agenda): Promise<Agenda> {
  const found = forbidden(loaded, agenda);
  await reportFindings(
    session,
    found.filter((finding) => !isReported(finding, loaded)),
  );
  const isBroken = loaded.checked?.findings.some(({ problem }) => severityOf(problem) === 'error') === true;
  const file = printableLine(loaded.document.file);
  if (isBroken || found.length) {
    throw new UserError(({ client: say }) => say.broken(file), {
      exitCode: EXIT.problems,
      help: ({ client: say }) => say.mendFirst,
    });
  }
  const client = clientView(agenda);
  if (!client.items.length) throw new UserError(({ client: say }) => say.nothingToShow(file));
  refuseStrangers(client);
  if (agenda.audience !== 'client' && agenda.view !== 'client') {
    session.io.stderr.write(`${catalog(session.language).client.internalMeeting(printableLine(agenda.title))}\n`);
  }
  return client;
}
