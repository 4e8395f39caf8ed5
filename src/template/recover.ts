import { isLanguage, type Language } from '../language/catalogs.ts';
import { onlyPlaceholder } from './placeholders.ts';
import { isMap, type Sourced, type SourcedMap } from './sourced.ts';
import type { QuestionType, ResolvedTemplate } from './template.ts';

/** What a plan still tells of the answers that it was made from. */

export type Recovered = ReadonlyMap<string, string | number>;

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

function pairsOf(keys: Iterable<string>, template: SourcedMap, plan: SourcedMap, language: Language): readonly Pair[] {
  return [...keys].flatMap((key): Pair[] => {
    const [pattern, text] = [textIn(template.entries.get(key), language), plan.entries.get(key)];
    return pattern?.includes('{{') && text ? [[pattern, text]] : [];
  });
}

/** What one pair tells: of a value that is one placeholder its type too, of a sentence only texts. */
function tell([pattern, node]: Pair, types: ReadonlyMap<string, QuestionType>): Recovered {
  const value = node.kind === 'scalar' ? node.value : null;
  if (typeof value !== 'string' && typeof value !== 'number') return new Map();
  const whole = onlyPlaceholder(pattern);
  if (whole !== undefined) {
    const type = types.get(whole) ?? 'list';
    const fits = typeof value === 'number' ? type === 'number' : type === 'text' || type === 'choice';
    return fits ? new Map([[whole, value]]) : new Map();
  }
  const found = typeof value === 'string' ? match(pattern, value) : new Map<string, string>();
  return new Map([...found].filter(([id]) => types.get(id) === 'text'));
}

/**
 * Answers that title, purpose and people of a plan show. `seats`: people of the plan with their places in the template.
 */
export function recoverAnswers(
  { tree, file }: ResolvedTemplate,
  plan: SourcedMap,
  seats: ReadonlyMap<SourcedMap, Sourced>,
  language: Language,
): Recovered {
  const types = new Map((file.questions ?? []).map(({ id, type = 'text' }) => [id, type]));
  const ofPeople = [...seats].flatMap(([person, place]) =>
    isMap(place) ? pairsOf(place.entries.keys(), place, person, language) : [],
  );
  const ofMeeting = isMap(tree) ? pairsOf(TEXTS, tree, plan, language) : [];
  const told = [...ofPeople, ...ofMeeting].map((pair) => tell(pair, types));
  // What is told first holds.
  return new Map(told.reverse().flatMap((answers) => [...answers]));
}
