import { formatList } from '../language/format.ts';
import type { Language } from '../plan/plan.ts';
import type { Sourced } from './sourced.ts';
import type { Answer, Located } from './template.ts';

/** `{{ id }}` and nothing more: no tags, no filters; values are put in once and never looked at again. */
const PLACEHOLDER = /\{\{([^{}]*)\}\}/g;
const WHOLE = /^\{\{([^{}]*)\}\}$/;

export interface Substitution {
  readonly known: ReadonlyMap<string, Answer>;
  readonly language: Language;
  readonly problems: Located[];
}

function lookUp(name: string, node: Sourced, { known, problems }: Substitution): Answer | undefined {
  const found = known.get(name);
  if (found === undefined && node.origin) {
    const args = { value: name, kind: 'placeholder', candidates: [...known.keys()] };
    const { document, path } = node.origin;
    problems.push({ document, problem: { rule: 'unknown-reference', args, at: path } });
  }
  return found;
}

const asText = (answer: Answer, language: Language): string =>
  typeof answer === 'object' ? formatList(answer, language) : String(answer);

function substituteText(text: string, node: Sourced, substitution: Substitution): Sourced | undefined {
  const { origin } = node;
  const whole = WHOLE.exec(text.trim());
  if (whole) {
    const answer = lookUp((whole[1] ?? '').trim(), node, substitution);
    // Nothing was answered, so the key has nothing to say.
    if (answer === undefined || answer === '' || (typeof answer === 'object' && !answer.length)) return undefined;
    if (typeof answer !== 'object') return { kind: 'scalar', value: answer, origin };
    return { kind: 'list', items: answer.map((value) => ({ kind: 'scalar', value, origin })), origin };
  }
  const value = text.replace(PLACEHOLDER, (_, name: string) => {
    const answer = lookUp(name.trim(), node, substitution);
    return answer === undefined ? '' : asText(answer, substitution.language);
  });
  return { kind: 'scalar', value, origin };
}

/** Puts the answers into every text of a tree. A value that is one placeholder takes the answer's type. */
export function substitute(node: Sourced, substitution: Substitution): Sourced | undefined {
  if (node.kind === 'list') {
    const items = node.items.map((item) => substitute(item, substitution)).filter((item) => item !== undefined);
    return { ...node, items };
  }
  if (node.kind === 'map') {
    const entries = [...node.entries].flatMap(([key, value]): [string, Sourced][] => {
      const put = substitute(value, substitution);
      return put === undefined ? [] : [[key, put]];
    });
    return { ...node, entries: new Map(entries) };
  }
  return typeof node.value === 'string' && node.value.includes('{{')
    ? substituteText(node.value, node, substitution)
    : node;
}
