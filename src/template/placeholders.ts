import { catalog } from '../language/catalogs.ts';
import { formatClock, formatDate, formatDecimal, formatDuration, formatList } from '../language/format.ts';
import { minutesOf } from '../plan/minutes.ts';
import type { Language } from '../plan/plan.ts';
import { isReckoned, RECKONED, reckon } from './reckoned.ts';
import type { Sourced } from './sourced.ts';
import type { Answer, Located, QuestionType } from './template.ts';

/** `{{ id }}` and nothing more: no tags, no filters; values are put in once and never looked at again. */
const PLACEHOLDER = /\{\{([^{}]*)\}\}/g;
const WHOLE = /^\{\{([^{}]*)\}\}$/;
/** A link is read by machines, not by people. */
const LINK = /^\s*(?:https?:\/\/|tel:|mailto:|sips?:)/;

export interface Substitution {
  readonly known: ReadonlyMap<string, Answer>;
  /** Answers whose question has a type that people write in their own way. */
  readonly types: ReadonlyMap<string, QuestionType>;
  /** What a choice is called. */
  readonly labels: ReadonlyMap<string, string>;
  readonly language: Language;
  readonly workdays: ReadonlySet<number> | undefined;
  readonly problems: Located[];
}

/** The name in a text that is one placeholder and nothing else. */
export function onlyPlaceholder(text: unknown): string | undefined {
  return typeof text === 'string' ? WHOLE.exec(text.trim())?.[1]?.trim() : undefined;
}

/** A part of a text, from a place in it. */
interface Part {
  readonly within: string;
  readonly from: number;
}

function report(
  node: Sourced,
  { within, from }: Part,
  args: Located['problem']['args'],
  { problems }: Substitution,
): void {
  if (!node.origin) return;
  const { document, path } = node.origin;
  const text = node.kind === 'scalar' ? String(node.value) : '';
  const nth = text.slice(0, from).split(within).length - 1;
  problems.push({ document, problem: { rule: 'unknown-reference', args, at: path, within, nth } });
}

function lookUp(part: Part, name: string, node: Sourced, substitution: Substitution): Answer | undefined {
  const { known } = substitution;
  const found = known.get(name) ?? (isReckoned(name) ? reckon(name, known, substitution.workdays) : undefined);
  if (found !== undefined) return found;
  if (isReckoned(name))
    report(node, part, { topic: 'template', reason: 'reckoned', value: name, needs: RECKONED[name] }, substitution);
  else {
    const candidates = [...known.keys(), ...Object.keys(RECKONED)];
    report(node, part, { value: name, kind: 'placeholder', candidates }, substitution);
  }
  return undefined;
}

/** Minutes of a duration that may be a bare number in a text. */
const minutesOfText = (text: string): number => minutesOf(/^\d+$/.test(text) ? Number(text) : text);

/** How the answers to questions of some types are written in a language; others are written as they were given. */
const WRITTEN: Readonly<Record<string, (text: string, language: Language) => string>> = {
  date: (text, language) => (text === '' ? '' : formatDate(text, language)),
  duration: (text, language) => (/^\d/.test(text) ? formatDuration(minutesOfText(text), language) : text),
  money: (text, language) => (/^-?\d/.test(text) ? formatDecimal(text, language) : text),
  number: (text, language) => text.replace('.', catalog(language).format.decimalSign),
  time: formatClock,
};

/** What is reckoned, and keys of the plan, are written like the answers of such questions. */
const WRITTEN_AS: Readonly<Record<string, QuestionType>> = {
  gap: 'money',
  gapPercent: 'money',
  quarterEnd: 'date',
  date: 'date',
  start: 'time',
  duration: 'duration',
};

/** An answer inside a text, as people write it in its language. */
function asText(name: string, answer: Answer, { types, labels, language }: Substitution): string {
  if (typeof answer === 'object') return formatList(answer, language);
  if (typeof answer === 'boolean') return catalog(language).prompts[answer ? 'yes' : 'no'];
  const text = String(answer);
  const write = WRITTEN[types.get(name) ?? WRITTEN_AS[name] ?? ''];
  return labels.get(`${name}=${text}`) ?? write?.(text, language) ?? text;
}

/** The first beginning of a placeholder that has no end on its line. */
function unclosedIn(text: string): Part | undefined {
  const rest = text.replace(PLACEHOLDER, (closed) => ' '.repeat(closed.length));
  const found = /\{\{.*$/m.exec(rest);
  if (!found) return undefined;
  const from = found.index;
  return { within: text.slice(from, from + found[0].length).trimEnd(), from };
}

function substituteText(text: string, node: Sourced, substitution: Substitution): Sourced | undefined {
  const { origin } = node;
  const whole = onlyPlaceholder(text);
  if (whole !== undefined) {
    const answer = lookUp({ within: text.trim(), from: 0 }, whole, node, substitution);
    // Nothing was answered, so the key has nothing to say.
    if (answer === undefined || answer === '' || (typeof answer === 'object' && !answer.length)) return undefined;
    if (typeof answer !== 'object') return { kind: 'scalar', value: answer, origin, put: whole };
    return { kind: 'list', items: answer.map((value) => ({ kind: 'scalar', value, origin, put: whole })), origin };
  }
  const isLink = LINK.test(text);
  const value = text.replace(PLACEHOLDER, (within: string, inside: string, from: number) => {
    const name = inside.trim();
    const answer = lookUp({ within, from }, name, node, substitution);
    if (answer === undefined) return '';
    return isLink && typeof answer !== 'object' ? String(answer) : asText(name, answer, substitution);
  });
  const unclosed = unclosedIn(text);
  if (unclosed) {
    const args = { topic: 'template', reason: 'unclosed', value: unclosed.within };
    report(node, unclosed, args, substitution);
  }
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
  return typeof node.value === 'string' && !node.isFinal && node.value.includes('{{')
    ? substituteText(node.value, node, substitution)
    : node;
}
