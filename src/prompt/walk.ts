import { printableLine } from '../language/printable.ts';
import type { Style } from '../render/style.ts';
import type { Asking, Draft, Step } from './draft.ts';
import { stepsFor } from './steps.ts';
import type { Shelf } from './template-step.ts';
import { BACK } from './terminal.ts';

/** What is shown before anything is written: the agenda and its price, or what is wrong. */
export type Review = (draft: Draft) => Promise<{ readonly text: string; readonly hasErrors: boolean }>;

/** What a walk through the questions needs besides the draft. */
export interface Way {
  readonly asking: Asking;
  readonly shelf: Shelf;
  readonly review: Review;
  readonly style: Style;
}

/** `Day: Tue 1 Dec 2026`, cut where a list would wrap it. */
function answerText(step: Step, draft: Draft, { asking, style }: Way): string {
  const shown = step.shown(draft, asking) || asking.say.nothing;
  const label = step.label(draft, asking);
  const text = printableLine(`${label}${label.endsWith('?') ? '' : ':'} ${shown}`);
  const room = style.columns - 4;
  if (style.width(text) <= room) return text;
  let cut = text;
  while (style.width(cut) > room - 1) cut = cut.slice(0, -1);
  return `${cut}…`;
}

/** One answer anew, out of the list of all. */
async function change(draft: Draft, way: Way): Promise<Draft | typeof BACK> {
  const { asking } = way;
  const steps = stepsFor(draft, way.shelf).filter((step) => step.applies(draft));
  const choices = steps.map((step) => ({ value: step.id, name: answerText(step, draft, way) }));
  const id = await asking.terminal.choose(asking.say.changeWhich, choices, undefined);
  const step = steps.find((one) => one.id === id);
  if (!step) return BACK;
  const changed = await step.ask(draft, asking);
  if (changed === BACK) return BACK;
  // An answer that is asked for once is not asked for again.
  return step.isGiven(draft) || changed.asked.includes(id as string)
    ? changed
    : { ...changed, asked: [...changed.asked, id as string] };
}

/** Shows the plan and its price, and what may be done with it. */
async function decide(draft: Draft, way: Way): Promise<Draft | 'write' | 'cancelled' | typeof BACK> {
  const { asking, review } = way;
  const { terminal, say, session } = asking;
  for (;;) {
    const { text, hasErrors } = await review(draft);
    session.io.stderr.write(`\n${text}\n`);
    const choices = [
      ...(hasErrors ? [] : [{ value: 'write', name: say.write }]),
      { value: 'change', name: say.change },
      { value: 'cancelled', name: say.cancel },
    ];
    const choice = await terminal.choose(hasErrors ? say.problems : say.review, choices, undefined);
    if (choice === 'write' || choice === 'cancelled' || choice === BACK) return choice;
    const changed = await change(draft, way);
    if (changed !== BACK) return changed;
  }
}

/** The first step that is still open. */
function nextStep(draft: Draft, { shelf }: Way): Step | undefined {
  const isOpen = (step: Step) => !step.isGiven(draft) && !draft.asked.includes(step.id) && step.applies(draft);
  return stepsFor(draft, shelf).find(isOpen);
}

/** Without what was asked last. Of what its own answer made needless nobody can be asked again. */
function stepBack(draft: Draft, { shelf }: Way): Draft {
  const steps = stepsFor(draft, shelf);
  const last = draft.asked.findLastIndex((id) => steps.some((step) => step.id === id && step.applies(draft)));
  return { ...draft, asked: draft.asked.slice(0, Math.max(0, last)) };
}

/**
 * Asks what is open, in order, and shows the whole at the end. Esc goes back to what was asked last; BACK comes out of
 * it at the first question.
 */
export async function walk(first: Draft, way: Way): Promise<Draft | 'cancelled' | typeof BACK> {
  let draft = first;
  for (;;) {
    const step = nextStep(draft, way);
    const answer = await (step ? step.ask(draft, way.asking) : decide(draft, way));
    if (answer === 'write') return draft;
    if (answer === 'cancelled' || (answer === BACK && !draft.asked.length)) return answer;
    if (answer === BACK) draft = stepBack(draft, way);
    else draft = step ? { ...answer, asked: [...answer.asked, step.id] } : answer;
  }
}
