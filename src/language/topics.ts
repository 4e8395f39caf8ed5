import { type Catalog, catalog, type Language } from './catalogs.ts';
import { en } from './en.ts';

/** The rules of the cost model, by their numbers: what `--explain` names, and what topics tell. */
export type CostRule = keyof Catalog['costRules'];

export const COST_RULES = Object.keys(en.costRules) as CostRule[];

export type TopicName = keyof Catalog['topics'];

/** What `meetplan explain` knows, each with the rules that stand below its text. */
const RULES: Readonly<Record<TopicName, readonly CostRule[]>> = {
  cost: COST_RULES,
  'staff-hours': ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R9', 'R14', 'R15'],
  rates: ['R5', 'R7', 'R8', 'R13'],
};

export const TOPICS = Object.keys(RULES) as TopicName[];

/** One page: a title, paragraphs, and rules; a paragraph that begins with `- ` is one of a list. */
export interface Topic {
  readonly title: string;
  readonly summary: string;
  readonly text: readonly string[];
  readonly rules: readonly (readonly [rule: CostRule, text: string])[];
}

export function topicIn(name: TopicName, language: Language): Topic {
  const { topics, costRules } = catalog(language);
  return { ...topics[name], rules: RULES[name].map((rule) => [rule, costRules[rule]]) };
}
