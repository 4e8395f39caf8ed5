import type { NewRequest } from '../commands/new-request.ts';
import { catalog } from '../language/catalogs.ts';
import type { Settings } from '../plan/settings.ts';
import type { Finding } from '../report/finding.ts';
import { describeTemplate } from '../template/describe.ts';
import type { ResolvedTemplate } from '../template/template.ts';
import type { Session } from '../workspace/session.ts';
import { listTemplates } from '../workspace/shelves.ts';
import { loadTemplate } from '../workspace/templates.ts';
import { type Asking, type Draft, stepsFor } from './steps.ts';
import { BACK, type Choice, isInterrupt, processTerminal, type Terminal } from './terminal.ts';

/** What is shown before anything is written: the agenda and its price, or what is wrong. */
export type Review = (draft: Draft) => Promise<{ readonly text: string; readonly hasErrors: boolean }>;

export type Asked =
  | { readonly request: NewRequest; readonly template: ResolvedTemplate }
  | { readonly findings: readonly Finding[] };

async function chooseTemplate(settings: Settings, { terminal, say, session }: Asking): Promise<string | typeof BACK> {
  const choices: Choice[] = [];
  for (const { name, file } of listTemplates(session, settings)) {
    const { template } = await loadTemplate(session, settings, { file });
    if (!template) continue;
    const { description, minutes } = describeTemplate(template, session.language);
    choices.push({ value: name, name: `${name}, ${minutes} min`, description });
  }
  return terminal.choose(say.template, choices, undefined);
}

interface Position {
  readonly draft: Draft;
  readonly index: number;
}

/** Asks the open steps in order; Esc goes back to the last one that was asked. */
async function walk(first: Draft, asking: Asking, review: Review): Promise<Draft | 'cancelled'> {
  const steps = stepsFor(first);
  const asked: Position[] = [];
  let position: Position = { draft: first, index: 0 };
  for (;;) {
    const { draft, index } = position;
    const ahead = steps.slice(index).findIndex((step) => step.isOpen(draft));
    const step = ahead < 0 ? undefined : steps[index + ahead];
    const answer = step ? await step.ask(draft, asking) : await decide(draft, asking, review);
    if (answer === 'write') return draft;
    if (answer === 'cancelled') return answer;
    if (answer === BACK) position = asked.pop() ?? position;
    else {
      asked.push(position);
      position = { draft: answer, index: index + ahead + 1 };
    }
  }
}

/** Shows the plan and its price, and asks whether it is to be written. */
async function decide(
  draft: Draft,
  { terminal, say, session }: Asking,
  review: Review,
): Promise<'write' | 'cancelled' | typeof BACK> {
  const { text, hasErrors } = await review(draft);
  session.io.stderr.write(`\n${text}\n`);
  const choices: Choice[] = [
    ...(hasErrors ? [] : [{ value: 'write', name: say.write }]),
    { value: 'back', name: say.change },
    { value: 'cancelled', name: say.cancel },
  ];
  const choice = await terminal.choose(hasErrors ? say.problems : say.review, choices, undefined);
  return choice === 'write' || choice === 'cancelled' ? choice : BACK;
}

/** Asks for everything that flags and answers leave open. Ctrl-C at any question cancels all. */
export async function askForPlan(
  session: Session,
  settings: Settings,
  request: NewRequest,
  review: Review,
  terminal: Terminal = processTerminal(session),
): Promise<Asked | 'cancelled'> {
  const asking: Asking = { terminal, session, say: catalog(session.language).prompts };
  const named = request.templateFile === undefined ? request.template : { file: request.templateFile };
  session.io.stderr.write(`${asking.say.keys}\n`);
  try {
    let which = named ?? (await chooseTemplate(settings, asking));
    while (which === BACK) which = await chooseTemplate(settings, asking);
    const { template, findings } = await loadTemplate(session, settings, which);
    if (!template) return { findings };
    const draft = await walk({ request, template, settings }, asking, review);
    return draft === 'cancelled' ? draft : { request: draft.request, template };
  } catch (error) {
    if (isInterrupt(error)) return 'cancelled';
    throw error;
  }
}
