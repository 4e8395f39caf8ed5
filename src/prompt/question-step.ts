import { dayNumber } from '../calendar/day.ts';
import { formatClock, formatDate } from '../language/format.ts';
import { describe } from '../language/problems.ts';
import type { Language } from '../plan/plan.ts';
import { outsideOf, readAnswer } from '../template/answer.ts';
import { badAnswerText, expectedAnswer } from '../template/expected.ts';
import { askedQuestions, type Question } from '../template/questions.ts';
import type { Answer } from '../template/template.ts';
import { unfitAnswers } from '../workspace/check-filled.ts';
import { type Asking, type Draft, filledDraft, type Step, withAnswer } from './draft.ts';
import { now } from './key-steps.ts';
import { BACK } from './terminal.ts';
import { readClock, readWhen } from './when.ts';

const asText = (answer: Answer | undefined): string =>
  answer === undefined ? '' : typeof answer === 'object' ? answer.join(', ') : String(answer);

/** How the answers to questions of some types are written in a language; they are read again as they are written. */
const WRITTEN: Readonly<Record<string, (text: string, language: Language) => string>> = {
  date: (text, language) => (dayNumber(text) === undefined ? text : formatDate(text, language)),
  time: formatClock,
};

function find({ request, template }: Draft, id: string): Question | undefined {
  const { answers, plan, language } = request;
  return askedQuestions(template, answers, plan, language).find((one) => one.id === id);
}

const yesNo = ({ say }: Asking) => [
  { value: 'true', name: say.yes },
  { value: 'false', name: say.no },
];

const choicesOf = (asked: Question, asking: Asking) =>
  asked.type === 'choice' ? asked.choices.map(({ value, label }) => ({ value, name: label })) : yesNo(asking);

/** Days and times may be spoken here too; everything else is read as in a file. */
function read(asked: Question, text: string, draft: Draft, { session }: Asking): Answer | undefined {
  if (asked.type === 'time') return readClock(text);
  if (asked.type !== 'date') return readAnswer(asked, text);
  const found = readWhen(text, now(draft, session));
  return readAnswer(asked, 'when' in found ? found.when.date : text.trim());
}

/** What is wrong with an answer, or with what was answered before if this is taken. */
async function wrongWith(asked: Question, text: string, draft: Draft, asking: Asking): Promise<string | undefined> {
  const { say, session } = asking;
  const answer = read(asked, text, draft, asking);
  if (answer === undefined)
    return say.expected(expectedAnswer(asked.type, outsideOf(asked, text.trim()), session.language));
  const isSettled = (id: string) =>
    id !== asked.id && (draft.asked.includes(`question ${id}`) || Object.hasOwn(draft.given.answers, id));
  const filled = filledDraft(withAnswer(draft, asked.id, answer, false));
  const other = filled.badAnswers.find(({ question }) => isSettled(question));
  if (other) return badAnswerText(other, session.language);
  const unfit = (await unfitAnswers(filled)).find(({ question }) => question === asked.id);
  return unfit && describe(unfit.problem, session.language).message;
}

function type(asked: Question, before: string, draft: Draft, asking: Asking): Promise<string | typeof BACK> {
  const { terminal, say, session } = asking;
  const isList = asked.type === 'list' || asked.type === 'people';
  const hints = [asked.help, isList ? say.several : undefined].filter((hint) => hint !== undefined);
  const day = { echo: (text: string) => formatDate(asText(read(asked, text, draft, asking)), session.language) };
  return terminal.type({
    message: hints.length ? `${asked.ask} (${hints.join('; ')})` : asked.ask,
    fallback: before,
    keepsWrong: isList || asked.type === 'text' || asked.type === 'long-text',
    validate: (text) => wrongWith(asked, text, draft, asking),
    ...(asked.type === 'date' ? day : {}),
  });
}

/** A question of the template, if its `when` holds when its turn comes. */
export function question(id: string): Step {
  const current = ({ request }: Draft, asked: Question | undefined) => request.answers[id] ?? asked?.default;
  return {
    id: `question ${id}`,
    isGiven: ({ given }) => Object.hasOwn(given.answers, id),
    applies: (draft) => find(draft, id) !== undefined,
    label: (draft) => find(draft, id)?.ask ?? id,
    shown(draft, asking) {
      const asked = find(draft, id);
      const text = asText(current(draft, asked));
      const choices = asked && (asked.type === 'choice' || asked.type === 'yes-no') ? choicesOf(asked, asking) : [];
      const write = WRITTEN[asked?.type ?? ''];
      return choices.find(({ value }) => value === text)?.name ?? write?.(text, asking.session.language) ?? text;
    },
    async ask(draft, asking) {
      const asked = find(draft, id);
      if (!asked) return draft;
      const before = asText(current(draft, asked));
      const isChoice = asked.type === 'choice' || asked.type === 'yes-no';
      const text = await (isChoice
        ? asking.terminal.choose(asked.ask, choicesOf(asked, asking), before || undefined)
        : type(asked, WRITTEN[asked.type]?.(before, asking.session.language) ?? before, draft, asking));
      if (text === BACK) return BACK;
      const answer = read(asked, text, draft, asking) ?? text;
      const isDefault = asked.default !== undefined && asText(answer) === asText(asked.default);
      return withAnswer(draft, id, answer, isDefault);
    },
  };
}
