import { costRules } from '../language/cost-rules.ts';
import { TOPICS, type Topic, type Topics } from '../language/topic-words.ts';
import type { Language } from '../plan/plan.ts';
import { hang, padEnd, runOn, wrap } from './layout.ts';
import type { Style } from './style.ts';

/** One topic as a page: its title, its paragraphs, and the rules that it rests on. */
export function renderTopic({ title, text, rules }: Topic, language: Language, style: Style): string {
  const say = costRules(language);
  const paragraphs = text.map((one) =>
    one.startsWith('- ') ? runOn('', one, style, '') : wrap(one, style.columns, style),
  );
  const told = rules.flatMap((rule) => hang(padEnd(rule, 5, style), say[rule], style));
  return `${[[style.bold(title)], ...paragraphs, told].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** What there is to explain, a line each. */
export function renderTopics(topics: Topics, style: Style): string {
  const label = Math.max(...TOPICS.map((name) => style.width(name))) + 2;
  return `${TOPICS.flatMap((name) => hang(padEnd(name, label, style), topics[name].summary, style)).join('\n')}\n`;
}
