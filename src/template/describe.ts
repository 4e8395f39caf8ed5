import type { Kind } from '../plan/kinds.ts';
import { minutesOf } from '../plan/minutes.ts';
import type { Language } from '../plan/plan.ts';
import { askedQuestions, pick, type Question } from './questions.ts';
import type { ResolvedTemplate } from './template.ts';

/** A template in one language, for people who choose one. */
export interface TemplateDescription {
  readonly name: string;
  readonly description: string;
  /** Minutes of all items one after another; the longest track stands for a block. */
  readonly minutes: number;
  readonly items: readonly {
    readonly id: string;
    readonly title: string;
    readonly kind: Kind;
    readonly minutes: number;
  }[];
  readonly cast: readonly { readonly role: string; readonly count: string }[];
  readonly questions: readonly Question[];
  readonly requires: readonly {
    readonly roles: readonly string[];
    readonly min: number;
    readonly max: number | undefined;
  }[];
}

type Item = NonNullable<ResolvedTemplate['file']['agenda']>[number];

const isPlaceholder = (value: unknown): boolean => typeof value === 'string' && value.includes('{{');

const ownMinutes = (duration: string | number | undefined): number =>
  duration === undefined || isPlaceholder(duration) ? 0 : minutesOf(duration);

function lengthOf(item: Item): number {
  const tracks = (item.parallel ?? []).map(({ agenda }) =>
    agenda.reduce((total, one) => total + ownMinutes(one.duration), 0),
  );
  return Math.max(ownMinutes(item.duration), ...tracks);
}

const isKind = (kind: string | undefined): kind is Kind => kind !== undefined && !isPlaceholder(kind);

export function describeTemplate(template: ResolvedTemplate, language: Language): TemplateDescription {
  const { file, name } = template;
  const items = (file.agenda ?? []).map((item) => ({
    id: item.id ?? '',
    title: pick(item.title, language) ?? '',
    kind: isKind(item.kind) ? item.kind : 'discuss',
    minutes: lengthOf(item),
  }));
  return {
    name,
    description: pick(file.description, language) ?? '',
    minutes: items.reduce((total, { minutes }) => total + minutes, 0),
    items,
    cast: (file.attendees ?? []).map(({ role = '', count = 1 }) => ({ role, count: String(count) })),
    questions: askedQuestions(template, {}, {}, language),
    requires: (file.requires ?? []).map(({ role, min = 0, max }) => ({ roles: [role].flat(), min, max })),
  };
}
