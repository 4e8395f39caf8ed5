import { DEFAULT_LANGUAGE, LANGUAGES } from '../language/catalogs.ts';
import { present } from '../plan/present.ts';
import { isDecimal, readAnswer } from './answer.ts';
import { onlyPlaceholder } from './placeholders.ts';
import { askedQuestions, type Question } from './questions.ts';
import { isReckoned, RECKONED } from './reckoned.ts';
import { isMap, itemsOf, type Sourced, type SourcedMap, textAt } from './sourced.ts';
import type { Answer, Located, ResolvedTemplate } from './template.ts';

/** Plan keys that `when` may look at, with their values where these are few. */
const PLAN_KEYS: Readonly<Record<string, readonly string[]>> = {
  channel: ['in-person', 'video', 'phone', 'hybrid'],
  form: ['formal', 'informal'],
  audience: ['internal', 'client'],
  language: LANGUAGES,
  ...Object.fromEntries(
    ['id', 'title', 'purpose', 'date', 'start', 'timezone', 'duration', 'link', 'place'].map((key) => [key, []]),
  ),
};

const GROUP_WORDS = ['chair', 'note-taker', 'everyone', 'group'];

type Found = Located['problem'] | undefined;

function located(node: Sourced | undefined, problem: Omit<Located['problem'], 'at'>, step?: string): Located[] {
  if (!node?.origin) return [];
  const { document, path } = node.origin;
  return [{ document, problem: { ...problem, at: step === undefined ? path : [...path, step] } }];
}

/** Whom an answer to a question for a person may name. */
function castOf(template: ResolvedTemplate): readonly string[] {
  const cast = (template.file.attendees ?? []).flatMap(({ id, role }) => [id, role].filter((one) => one !== undefined));
  return [...new Set([...cast, ...GROUP_WORDS])];
}

function placeholderProblem(name: string, earlier: readonly string[]): Omit<Located['problem'], 'at'> | undefined {
  if (isReckoned(name) || earlier.includes(name) || Object.hasOwn(PLAN_KEYS, name)) return undefined;
  const candidates = [...earlier, ...Object.keys(RECKONED), ...Object.keys(PLAN_KEYS)];
  return { rule: 'unknown-reference', args: { value: name, kind: 'placeholder', candidates } };
}

function defaultProblem(
  question: Question,
  value: Answer,
  cast: readonly string[],
): Omit<Located['problem'], 'at'> | undefined {
  const shown = String(value);
  if (readAnswer(question, value) === undefined) {
    const choices = question.choices.map((choice) => choice.value);
    const { above, below } = question;
    const bounds = present({ above: above?.limit, below: below?.limit });
    const args = { topic: 'template', reason: 'default', value: shown, type: question.type, choices, ...bounds };
    return { rule: question.type === 'choice' ? 'unknown-value' : 'wrong-type', args };
  }
  if (question.type !== 'person' || cast.includes(shown)) return undefined;
  return { rule: 'unknown-reference', args: { value: shown, kind: 'person', candidates: cast } };
}

/** A default has to be an answer to its own question, in each language in which it is given. */
function checkDefault(node: SourcedMap, question: Question, earlier: readonly string[], cast: readonly string[]) {
  const given = node.entries.get('default');
  const ones = isMap(given) ? [...given.entries.values()] : given ? [given] : [];
  return ones.flatMap((one) => {
    if (one.kind === 'map') return [];
    const value =
      one.kind === 'list' ? one.items.map((item) => (item.kind === 'scalar' ? String(item.value) : '')) : one.value;
    if (value === null) return [];
    const name = onlyPlaceholder(value);
    const problem = name === undefined ? defaultProblem(question, value, cast) : placeholderProblem(name, earlier);
    return problem ? located(one, problem) : [];
  });
}

function whenProblem(key: string, value: unknown, earlier: readonly Question[], later: readonly string[]): Found {
  const question = earlier.find(({ id }) => id === key);
  if (!question && !Object.hasOwn(PLAN_KEYS, key)) {
    const candidates = [...earlier.map(({ id }) => id), ...Object.keys(PLAN_KEYS)];
    const args = later.includes(key)
      ? { topic: 'template', reason: 'later', value: key }
      : { topic: 'template', reason: 'when', value: key, candidates };
    return { rule: 'unknown-reference', args, at: [], part: 'key' };
  }
  const choices = question?.type === 'choice' ? question.choices.map((choice) => choice.value) : [];
  const logical = question?.type === 'yes-no' ? ['true', 'false'] : [];
  const allowed = question ? [...choices, ...logical] : (PLAN_KEYS[key] ?? []);
  if (!allowed.length || allowed.includes(String(value))) return undefined;
  return { rule: 'unknown-value', args: { value: String(value), got: 'string', allowed }, at: [] };
}

/** `when` may look at what is asked before it, and at plan keys. */
function checkWhen(node: SourcedMap, earlier: readonly Question[], later: readonly string[]): readonly Located[] {
  const when = node.entries.get('when');
  if (!isMap(when)) return [];
  return [...when.entries].flatMap(([key, one]) => {
    const problem = whenProblem(key, one.kind === 'scalar' ? one.value : '', earlier, later);
    return problem ? located(when, problem, key) : [];
  });
}

const FIGURES: readonly string[] = ['number', 'money'];

/** A limit goes with figures, and is one, or the answer to a question for one. */
function checkBounds(node: SourcedMap, { type }: Question, earlier: readonly Question[]): readonly Located[] {
  const candidates = earlier.filter((one) => FIGURES.includes(one.type)).map(({ id }) => id);
  return ['above', 'below'].flatMap((key) => {
    const one = node.entries.get(key);
    if (one?.kind !== 'scalar') return [];
    const args = { topic: 'template', key, value: String(one.value), type, candidates };
    if (!FIGURES.includes(type)) {
      return located(node, { rule: 'unknown-key', args: { ...args, reason: 'bound-type' }, part: 'key' }, key);
    }
    if (isDecimal(args.value) || candidates.includes(args.value)) return [];
    return located(one, { rule: 'unknown-reference', args: { ...args, reason: 'bound' } });
  });
}

/** A type that needs more than a type. */
function checkNeeds(node: SourcedMap, { type, choices, role }: Question): readonly Located[] {
  const key = type === 'choice' && !choices.length ? 'choices' : type === 'people' && role === undefined ? 'role' : '';
  if (key === '') return [];
  return located(node, { rule: 'missing-key', args: { topic: 'template', reason: 'needs', key, type } });
}

/** Without an answer of its own, a question stops everybody who does not want to be asked. */
function checkHasDefault(node: SourcedMap): readonly Located[] {
  if (node.entries.has('default')) return [];
  const args = { topic: 'template', reason: 'no-default', key: 'default', id: textAt(node, 'id') };
  return located(node, { rule: 'missing-key', args, severity: 'warning' });
}

/** What is wrong with the questions of a template, wherever they come from. */
export function checkQuestions(template: ResolvedTemplate): readonly Located[] {
  const nodes = isMap(template.tree) ? itemsOf(template.tree.entries.get('questions')).filter(isMap) : [];
  const always = (template.file.questions ?? []).map(({ when: _, ...question }) => question);
  const questions = askedQuestions(
    { ...template, file: { ...template.file, questions: always } },
    {},
    {},
    DEFAULT_LANGUAGE,
  );
  const cast = castOf(template);
  return nodes.flatMap((node, index) => {
    const question = questions.find(({ id }) => id === textAt(node, 'id'));
    if (!question) return [];
    const earlier = questions.slice(0, index);
    const ids = earlier.map(({ id }) => id);
    const later = questions.slice(index).map(({ id }) => id);
    return [
      ...checkNeeds(node, question),
      ...checkHasDefault(node),
      ...checkBounds(node, question, earlier),
      ...(question.type === 'choice' && !question.choices.length ? [] : checkDefault(node, question, ids, cast)),
      ...checkWhen(node, earlier, later),
    ];
  });
}
