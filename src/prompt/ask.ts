import type { NewRequest } from '../commands/new-request.ts';
import { catalog } from '../language/catalogs.ts';
import type { Settings } from '../plan/settings.ts';
import type { Style } from '../render/style.ts';
import type { ResolvedTemplate } from '../template/template.ts';
import type { Session } from '../workspace/session.ts';
import type { Asking } from './draft.ts';
import { drawnTerminal } from './drawn.ts';
import { lineTerminal } from './lines.ts';
import { chooseTemplate, type Shelf } from './template-step.ts';
import { BACK, isInterrupt } from './terminal.ts';
import { type Review, walk } from './walk.ts';

export interface Setting {
  readonly session: Session;
  readonly settings: Settings;
  readonly style: Style;
  /** Line by line, for those who listen to a screen. */
  readonly isAccessible: boolean;
  readonly shelf: Shelf;
  readonly review: Review;
}

type Complete = { readonly request: NewRequest; readonly template: ResolvedTemplate };

/** Asks until there is a plan to write. Without a template that was named, the way begins at choosing one. */
async function wander(
  request: NewRequest,
  named: ResolvedTemplate | undefined,
  asking: Asking,
  { settings, shelf, review, style }: Setting,
): Promise<Complete | 'cancelled'> {
  const way = { asking, shelf, review, style };
  let fallback: string | undefined;
  for (;;) {
    const chosen = named
      ? { name: request.template, template: named }
      : await chooseTemplate(shelf, fallback, false, asking);
    if (chosen === BACK) continue;
    const { name, template } = chosen;
    fallback = name;
    const begun = { ...request, template: name };
    const draft = await walk({ given: request, request: begun, template, settings, asked: [] }, way);
    if (draft !== BACK) return draft === 'cancelled' ? draft : { request: draft.request, template: draft.template };
  }
}

/** Asks for everything that flags and answers leave open. Ctrl-C at any question cancels all. */
export async function askForPlan(
  request: NewRequest,
  named: ResolvedTemplate | undefined,
  setting: Setting,
): Promise<Complete | 'cancelled'> {
  const { session, style, isAccessible } = setting;
  const terminal = isAccessible ? lineTerminal(session) : drawnTerminal(session, style);
  // Who listens to a line hears all of it.
  const told = isAccessible ? { ...setting, style: { ...style, columns: Number.POSITIVE_INFINITY } } : setting;
  session.io.stderr.write(`${terminal.keys}\n`);
  try {
    return await wander(request, named, { terminal, session, say: catalog(session.language).prompts }, told);
  } catch (error) {
    if (isInterrupt(error)) return 'cancelled';
    throw error;
  } finally {
    terminal.close();
  }
}
