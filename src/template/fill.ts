import type { Path } from '../diagnostic.ts';
import type { Value } from '../document/document.ts';
import { isLanguage } from '../language/catalogs.ts';
import type { Language } from '../plan/plan.ts';
import { outsideOf, readAnswer } from './answer.ts';
import { castPeople, type RoleOf, renameReferences, withIds } from './cast.ts';
import { type Substitution, substitute } from './placeholders.ts';
import { askedQuestions, type Question } from './questions.ts';
import { emptyMap, isMap, originAt, plainValue, putAt, type Sourced, type SourcedMap, sourced } from './sourced.ts';
import type { Answer, BadAnswer, Filled, FillInput, Located } from './template.ts';
import { trimAgenda } from './trim.ts';

/** The order in which a plan is written; what a template has beside these stays in the template. */
const ORDER = [
  'meetplan',
  'id',
  'title',
  'type',
  'template',
  'language',
  'audience',
  'private',
  'purpose',
  'expectedBenefit',
  'justification',
  'mustNotMention',
  'form',
  'channel',
  'link',
  'place',
  'organiser',
  'date',
  'start',
  'timezone',
  'duration',
  'chair',
  'noteTaker',
  'attendees',
  'tasks',
  'agenda',
  'contactRhythm',
  'costs',
  'currency',
  'estimate',
  'repeat',
  'reviewBy',
  'suppress',
] as const;

/** A map whose keys are all languages is a text in these languages. */
function translated(node: Sourced, language: Language): Sourced {
  if (node.kind === 'list') return { ...node, items: node.items.map((item) => translated(item, language)) };
  if (node.kind === 'scalar') return node;
  const keys = [...node.entries.keys()];
  if (keys.length && keys.every((key) => isLanguage(key))) {
    const text = node.entries.get(language) ?? [...node.entries.values()][0];
    if (text) return text;
  }
  return { ...node, entries: new Map([...node.entries].map(([key, value]) => [key, translated(value, language)])) };
}

interface Answered extends Pick<Substitution, 'types' | 'labels'> {
  readonly known: Map<string, Answer>;
  readonly defaulted: readonly string[];
  readonly missing: readonly string[];
  readonly bad: readonly BadAnswer[];
  /** People that answers name, with the role of their question. */
  readonly people: readonly { readonly [key: string]: Value }[];
}

/** Plan keys that a text may name although nobody has given them. */
const ABSENT: ReadonlyMap<string, Answer> = new Map(
  ['date', 'start', 'timezone', 'duration', 'channel', 'form', 'place', 'link', 'language'].map((key) => [key, '']),
);

const isScalar = (value: Value): value is string | number | boolean => typeof value !== 'object';

function answerAll(input: FillInput, asked: readonly Question[]): Answered {
  const { template, answers, language } = input;
  const all = askedQuestions({ ...template, file: withoutConditions(template.file) }, answers, input.plan, language);
  const isGiven = ({ id }: Question) => Object.hasOwn(answers, id);
  const given = Object.entries(input.plan).filter((entry): entry is [string, string | number | boolean] =>
    isScalar(entry[1]),
  );
  const known = new Map<string, Answer>([...ABSENT, ...given]);
  const bad: BadAnswer[] = [];
  // Questions that were not asked have their default too, so that texts with their placeholders stay whole.
  for (const question of all) {
    const raw = isGiven(question) ? answers[question.id] : question.default;
    const answer = raw === undefined ? undefined : readAnswer(question, raw);
    if (raw !== undefined && answer === undefined) {
      const choices = question.choices.map(({ value }) => value);
      bad.push({
        question: question.id,
        value: String(raw),
        type: question.type,
        choices,
        isDefault: !isGiven(question),
        outside: outsideOf(question, raw),
      });
    }
    known.set(question.id, answer ?? '');
  }
  const people = asked.flatMap(({ id, type, role }) => {
    const names = known.get(id);
    if (type !== 'people' || role === undefined || typeof names !== 'object') return [];
    return names.map((name) => ({ name, role }));
  });
  const labels = all.flatMap(({ id, choices }) =>
    choices.map(({ value, label }): [string, string] => [`${id}=${value}`, label]),
  );
  return {
    known,
    types: new Map(all.map(({ id, type }) => [id, type])),
    labels: new Map(labels),
    bad,
    people,
    defaulted: asked.filter((question) => !isGiven(question) && question.default !== undefined).map(({ id }) => id),
    missing: asked.filter((question) => !isGiven(question) && question.default === undefined).map(({ id }) => id),
  };
}

const withoutConditions = (file: FillInput['template']['file']) => ({
  ...file,
  questions: (file.questions ?? []).map(({ when: _, ...question }) => question),
});

/** What a caller gave wins over the template; the cast is taken over, not replaced. */
function applyGiven(tree: SourcedMap, input: FillInput, answered: Answered): SourcedMap {
  const given = sourced(input.plan);
  const entries = new Map([...tree.entries, ...(isMap(given) ? given.entries : [])]);
  // Held once, whatever the template says.
  if (input.plan['repeat'] === null) for (const key of ['repeat', 'reviewBy']) entries.delete(key);
  const people = [...(input.people ?? []), ...answered.people];
  const roleOf: RoleOf = (id, except) => input.roleOf?.(id, except);
  const { attendees, renamed } = castPeople(entries.get('attendees'), people, roleOf, input.template.kept);
  entries.set('attendees', attendees);
  const renamedTree = renameReferences({ ...tree, entries }, renamed);
  return isMap(renamedTree) ? renamedTree : tree;
}

/** A list without the texts that it has already. */
function once(list: Sourced): Sourced {
  if (list.kind !== 'list') return list;
  // An answer may have been a list by itself.
  const items = list.items.flatMap((item) => (item.kind === 'list' ? item.items : [item]));
  const texts = items.map((item) => JSON.stringify(plainValue(item)));
  return { ...list, items: items.filter((_, index) => texts.indexOf(texts[index] ?? '') === index) };
}

function inOrder(tree: SourcedMap, input: FillInput): SourcedMap {
  const fixed: Readonly<Record<string, string | undefined>> = {
    meetplan: 'plan/1',
    template: input.isListed === false ? undefined : input.template.name,
    language: input.language,
  };
  const entries = ORDER.flatMap((key): [string, Sourced][] => {
    const value = key in fixed ? fixed[key] : undefined;
    if (value !== undefined) return [[key, { kind: 'scalar', value, origin: undefined }]];
    const own = key in fixed ? undefined : tree.entries.get(key);
    if (!own) return [];
    if (key === 'attendees') return [[key, withIds(own, ['name', 'role'], 'person')]];
    if (key === 'mustNotMention') return [[key, once(own)]];
    return [[key, key === 'agenda' ? withIds(own, ['title'], 'item') : own]];
  });
  return { ...tree, entries: new Map(entries) };
}

/** Builds the value of a plan file from a template, answers, and what the caller knows. Pure. */
export function fillTemplate(given: FillInput): Filled {
  const template = given.trim ? trimAgenda(given.template, given.trim) : given.template;
  const input = { ...given, template };
  const { language } = input;
  const asked = askedQuestions(template, input.answers, input.plan, language);
  const answered = answerAll(input, asked);
  const problems: Located[] = [];
  const {
    questions: _q,
    requires: _r,
    description: _d,
    group: _g,
    aliases: _a,
    ...kept
  } = Object.fromEntries(isMap(template.tree) ? template.tree.entries : []);
  const root: SourcedMap = { ...emptyMap(template.tree.origin), entries: new Map(Object.entries(kept)) };
  const localised = translated(root, language);
  const known = new Map(answered.known);
  known.set('language', language);
  for (const key of ['start', 'timezone', 'duration', 'channel', 'form', 'place', 'link'] as const) {
    const value = template.file[key];
    if (known.get(key) || value === undefined || typeof value === 'object') continue;
    if (!String(value).includes('{{')) known.set(key, value);
  }
  const { types, labels } = answered;
  const substitution: Substitution = { known, types, labels, language, workdays: input.workdays, problems };
  const put = substitute(localised, substitution);
  const tree = inOrder(applyGiven(isMap(put) ? put : emptyMap(), input, answered), input);
  return {
    value: Object.fromEntries([...tree.entries].map(([key, one]) => [key, plainValue(one)])),
    origin: (path: Path) => originAt(tree, path),
    answerAt(path: Path) {
      const name = putAt(tree, path);
      return name !== undefined && Object.hasOwn(input.answers, name) ? name : undefined;
    },
    defaulted: answered.defaulted,
    missing: answered.missing,
    problems,
    badAnswers: answered.bad,
  };
}
