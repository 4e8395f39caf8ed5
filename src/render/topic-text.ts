import type { Topic } from '../language/topics.ts';
import { hang, padEnd, runOn, wrap } from './layout.ts';
import type { Style } from './style.ts';

/** One topic as a page: its title, its paragraphs, and the rules that it rests on. */
export function renderTopic({ title, text, rules }: Topic, style: Style): string {
  const paragraphs = text.map((one) =>
    one.startsWith('- ') ? runOn('', one, style) : wrap(one, style.columns, style),
  );
  const told = rules.flatMap(([rule, sentence]) => hang(padEnd(rule, 5, style), sentence, style));
  return `${[[style.bold(title)], ...paragraphs, told].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** What there is to explain, a line each. */
export function renderTopics(topics: readonly (Topic & { readonly name: string })[], style: Style): string {
  const label = Math.max(...topics.map(({ name }) => style.width(name))) + 2;
  return `${topics.flatMap(({ name, summary }) => hang(padEnd(name, label, style), summary, style)).join('\n')}\n`;
}
