import { UserError } from '../errors.ts';
import { askForPlan } from '../prompt/ask.ts';
import type { ResolvedTemplate } from '../template/template.ts';
import type { Session } from '../workspace/session.ts';
import { listTemplates } from '../workspace/shelves.ts';
import { describeAll } from './listed-templates.ts';
import { reportFindings } from './load-plans.ts';
import { type Complete, checkAnswers } from './new-plan.ts';
import type { NewOptions, NewRequest } from './new-request.ts';
import { review } from './new-review.ts';
import { carryNotes, type NewRun, type Prepared, prepareTemplate } from './new-template.ts';
import { reportUserError } from './report-error.ts';
import { styleFor } from './style.ts';

/** Whether nothing may be drawn: asked for, or a terminal that cannot. */
function isAccessible({ io }: Session, { accessible }: NewOptions): boolean {
  const { MEETPLAN_ACCESSIBLE: wish = '', TERM: terminal } = io.env;
  return accessible === true || (wish !== '' && wish !== '0') || terminal === 'dumb';
}

/** Asks for everything that is open, beginning with the template if none was named. */
export async function askForRest(
  run: NewRun,
  request: NewRequest,
  named: Prepared | undefined,
  options: NewOptions,
): Promise<Complete | 'cancelled'> {
  const { session, settings } = run;
  const { io, flags } = session;
  const style = await styleFor(io.stderr, io.env, flags.color);
  const prepared = new Map<ResolvedTemplate, Prepared>(named ? [[named.template, named]] : []);
  const load = async (name: string, isInPlace: boolean) => {
    try {
      const found = await prepareTemplate(run, request, name);
      if ('template' in found) {
        if (!isInPlace) await checkAnswers({ request, template: found.template }, settings, session, true);
        prepared.set(found.template, found);
        return found.template;
      }
      await reportFindings(session, found.findings);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      reportUserError(session, error);
    }
    return undefined;
  };
  return askForPlan(request, named?.template, {
    session,
    settings,
    style,
    isAccessible: isAccessible(session, options),
    shelf: {
      templates: async () => (await describeAll(session, settings, listTemplates(session, settings))).templates,
      load,
    },
    review: (draft) => review(session, settings, draft, carryNotes(session, request, prepared.get(draft.template))),
  });
}
