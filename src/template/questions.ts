import type { Value } from '../document/document.ts';
import { inLanguage } from '../language/catalogs.ts';
import type { Language } from '../plan/plan.ts';
import { present } from '../plan/present.ts';
import type { QuestionFile } from '../schema/question.ts';
import { isDecimal, readAnswer } from './answer.ts';
import { onlyPlaceholder } from './placeholders.ts';
import { isReckoned, reckon } from './reckoned.ts';
import type { Answer, Answers, QuestionType, ResolvedTemplate } from './template.ts';

/** What an answer has to stay above or below: a decimal, and the question that it is the answer to. */
export interface Bound {
  readonly limit: string;
  readonly question?: string;
}

/** A question in one language, as a prompt or a flag needs it. */
export interface Question {
  readonly id: string;
  readonly type: QuestionType;
  readonly ask: string;
  readonly help?: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly default?: Answer;
  /** The role of the people that it adds. */
  readonly role?: string;
  readonly above?: Bound;
  readonly below?: Bound;
}

type Texts = string | { readonly [Name in Language]?: string | undefined };

/** A text by language; another language's where it is missing. */
export function pick(texts: Texts | undefined, language: Language): string | undefined {
  if (texts === undefined || typeof texts === 'string') return texts;
  return inLanguage(texts, language);
}

function defaultOf(question: QuestionFile, language: Language): Answer | undefined {
  const { default: value } = question;
  if (typeof value !== 'object' || Array.isArray(value)) return value;
  return inLanguage(value, language);
}

/** A default that is one placeholder is what that stands for, if it is known yet. */
function resolveDefault(value: Answer | undefined, known: ReadonlyMap<string, unknown>): Answer | undefined {
  const name = onlyPlaceholder(value);
  if (name === undefined) return value;
  // Whoever puts something there has put answers and plan keys there.
  return isReckoned(name) ? reckon(name, known) : (known.get(name) as Answer | undefined);
}

/** A limit as it stands, or the answer that it names; none where that answer is no figure. */
function boundOf(bound: string | number | undefined, known: ReadonlyMap<string, unknown>): Bound | undefined {
  if (bound === undefined) return undefined;
  const name = String(bound);
  if (isDecimal(name)) return { limit: name };
  const limit = String(known.get(name) ?? '');
  return isDecimal(limit) ? { limit, question: name } : undefined;
}

function readQuestion(question: QuestionFile, language: Language, known: ReadonlyMap<string, unknown>): Question {
  return {
    id: question.id,
    type: question.type ?? 'text',
    ask: pick(question.ask, language) ?? question.id,
    choices: (question.choices ?? []).map((choice) =>
      typeof choice === 'string'
        ? { value: choice, label: choice }
        : { value: choice.value, label: pick(choice.label, language) ?? choice.value },
    ),
    ...present({
      help: pick(question.help, language),
      default: resolveDefault(defaultOf(question, language), known),
      role: question.role,
      above: boundOf(question.above, known),
      below: boundOf(question.below, known),
    }),
  };
}

/** Whether a question is asked: every earlier answer or plan key that `when` names has the value that it names. */
function isAsked(question: QuestionFile, known: ReadonlyMap<string, unknown>): boolean {
  return Object.entries(question.when ?? {}).every(([key, value]) => String(known.get(key) ?? '') === String(value));
}

/**
 * The questions to ask, in order, given the answers so far and the plan keys that are known. Questions whose `when`
 * hangs on one that is not answered yet see its default.
 */
export function askedQuestions(
  template: ResolvedTemplate,
  answers: Answers,
  plan: Readonly<Record<string, Value>>,
  language: Language,
): readonly Question[] {
  const { channel, form, audience } = template.file;
  const known = new Map<string, unknown>(Object.entries({ channel, form, audience, language, ...plan }));
  const asked: Question[] = [];
  for (const file of template.file.questions ?? []) {
    if (!isAsked(file, known)) continue;
    const question = readQuestion(file, language, known);
    asked.push(question);
    const given = Object.hasOwn(answers, question.id) ? answers[question.id] : question.default;
    known.set(question.id, given === undefined ? undefined : (readAnswer(question, given) ?? given));
  }
  return asked;
}
