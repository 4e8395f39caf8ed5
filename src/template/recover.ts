import { isLanguage, type Language } from '../language/catalogs.ts';
import type { TemplateFile } from '../schema/template.ts';
import { onlyPlaceholder } from './placeholders.ts';
import { isMap, itemsOf, type Sourced, type SourcedMap, textAt } from './sourced.ts';

/** What a plan still tells of the answers that it was made from. */

type Recovered = ReadonlyMap<string, string | number>;

/** Keys whose texts are sentences around an answer. */
const TEXTS = ['title', 'purpose', 'expectedBenefit'] as const;

const PLACEHOLDER = /\{\{\s*([A-Za-z][\w-]*)\s*\}\}/g;

/** A text in a language, of a template's text or texts by language. */
function textIn(node: Sourced | undefined, language: Language): string | undefined {
  const one = isMap(node) ? (node.entries.get(language) ?? [...node.entries.values()][0]) : node;
  const isText = !isMap(node) || [...node.entries.keys()].every(isLanguage);
  return isText && one?.kind === 'scalar' && typeof one.value === 'string' ? one.value : undefined;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What stands in a text where the template's has placeholders; nothing where the words around them differ. */
function match(pattern: string, text: string): Recovered {
  const ids = [...pattern.matchAll(PLACEHOLDER)].map(([, id = '']) => id);
  const parts = pattern.split(PLACEHOLDER).filter((_, index) => index % 2 === 0);
  const found = new RegExp(`^${parts.map(escaped).join('(.+?)')}$`, 'su').exec(text);
  const answers = new Map<string, string>();
  for (const [index, id] of ids.entries()) {
    const answer = found?.[index + 1];
    if (answer === undefined || (answers.get(id) ?? answer) !== answer) return new Map();
    answers.set(id, answer);
  }
  return answers;
}

/** What the template has for a key and what the plan has there. */
type Pair = readonly [pattern: string, Sourced];

function pairsAt(keys: readonly string[], template: SourcedMap, plan: SourcedMap, language: Language): readonly Pair[] {
  return keys.flatMap((key): Pair[] => {
    const [pattern, text] = [textIn(template.entries.get(key), language), plan.entries.get(key)];
    return pattern !== undefined && text ? [[pattern, text]] : [];
  });
}

/** The pairs of a meeting itself, and of the people who have the same id in both. */
function pairs(template: SourcedMap, plan: SourcedMap, language: Language): readonly Pair[] {
  const people = itemsOf(plan.entries.get('attendees')).filter(isMap);
  const ofPeople = itemsOf(template.entries.get('attendees')).flatMap((place) => {
    const id = textAt(place, 'id');
    const person = id === undefined ? undefined : people.find((one) => textAt(one, 'id') === id);
    return isMap(place) && person ? pairsAt(['name', 'count'], place, person, language) : [];
  });
  return [...pairsAt(TEXTS, template, plan, language), ...ofPeople];
}

/** Answers to questions for a text or a number, as far as title, purpose and people of the plan show them. */
export function recoverAnswers(
  questions: NonNullable<TemplateFile['questions']>,
  template: SourcedMap,
  plan: SourcedMap,
  language: Language,
): Recovered {
  const types = new Map(questions.map(({ id, type = 'text' }) => [id, type]));
  const answers = new Map<string, string | number>();
  for (const [pattern, node] of pairs(template, plan, language)) {
    if (node.kind !== 'scalar') continue;
    const whole = onlyPlaceholder(pattern);
    if (whole !== undefined && types.get(whole) === 'number' && typeof node.value === 'number')
      answers.set(whole, node.value);
    if (typeof node.value !== 'string' || !pattern.includes('{{')) continue;
    for (const [id, answer] of match(pattern, node.value))
      if (types.get(id) === 'text' && !answers.has(id)) answers.set(id, answer);
  }
  return answers;
}
