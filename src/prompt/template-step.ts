import { catalog } from '../language/catalogs.ts';
import { formatDuration } from '../language/format.ts';
import type { ListedTemplate } from '../render/template-text.ts';
import { readAnswer } from '../template/answer.ts';
import { askedQuestions } from '../template/questions.ts';
import type { ResolvedTemplate } from '../template/template.ts';
import type { Session } from '../workspace/session.ts';
import { type Asking, type Draft, type Step, withTemplate } from './draft.ts';
import { BACK, type Choice } from './terminal.ts';

/** Templates to choose from, and how one is read. */
export interface Shelf {
  readonly templates: () => Promise<readonly ListedTemplate[]>;
  /**
   * With what flags add to it; undefined where it could not be used, which has been said then. In place of another, it
   * need not have a question for every answer that flags gave.
   */
  readonly load: (name: string, isInPlace: boolean) => Promise<ResolvedTemplate | undefined>;
}

function choiceOf(template: ListedTemplate, { language }: Session): Choice {
  const { name, minutes, staffMinutes, description, aliases, group, people } = template;
  const { prompts, library } = catalog(language);
  const length = formatDuration(minutes, language);
  const size = prompts.size(
    length,
    formatDuration(staffMinutes, language),
    library.people(people.staff, people.guests),
  );
  return {
    value: name,
    name: `${name}, ${length}`,
    short: name,
    description: `${description}\n${size}`,
    words: [...aliases, group ?? ''],
  };
}

/** Asks for a template until one can be used, or somebody goes back. */
export async function chooseTemplate(
  { templates, load }: Shelf,
  before: string | undefined,
  isInPlace: boolean,
  { terminal, say, session }: Asking,
): Promise<{ readonly name: string; readonly template: ResolvedTemplate } | typeof BACK> {
  const choices = (await templates()).map((template) => choiceOf(template, session));
  for (;;) {
    const name = await terminal.search(say.template, choices, before);
    if (name === BACK) return BACK;
    const template = await load(name, isInPlace);
    if (template) return { name, template };
  }
}

/** Steps that ask the same under every template. */
const KEPT = new Set([
  'timezone',
  'date',
  'start',
  'repeat',
  'reviewBy',
  'channel',
  'place',
  'link',
  'people',
  'others',
]);

/** What another template keeps: every key, every person, and the answers to questions that it has too. */
function moved(draft: Draft, name: string, template: ResolvedTemplate): Draft {
  const { plan, language, answers } = draft.request;
  const questions = askedQuestions(template, answers, plan, language);
  const fits = (id: string, answer: Draft['request']['answers'][string]) =>
    questions.some((one) => one.id === id && readAnswer(one, answer) !== undefined);
  const kept = Object.entries(answers).filter(([id, answer]) => fits(id, answer));
  const changed = withTemplate(draft, name, template);
  return {
    ...changed,
    request: { ...changed.request, answers: Object.fromEntries(kept) },
    // What the new one asks has not been asked yet, unless its answer was kept.
    asked: draft.asked.filter((id) => KEPT.has(id) || kept.some(([question]) => id === `question ${question}`)),
  };
}

export const templateStep = (shelf: Shelf): Step => ({
  id: 'template',
  isGiven: () => true,
  applies: () => true,
  label: (_, { say }) => say.answers.template,
  shown: ({ template }) => template.name,
  async ask(draft, asking) {
    const chosen = await chooseTemplate(shelf, draft.template.name, true, asking);
    if (chosen === BACK) return BACK;
    return chosen.name === draft.template.name ? draft : moved(draft, chosen.name, chosen.template);
  },
});
