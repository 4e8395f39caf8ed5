import type { Kind } from '../plan/kinds.ts';
import { minutesOf } from '../plan/minutes.ts';
import type { Language } from '../plan/plan.ts';
import { aliasesOf } from './aliases.ts';
import { askedQuestions, pick, type Question } from './questions.ts';
import { plainValue } from './sourced.ts';
import type { ResolvedTemplate } from './template.ts';

interface ItemDescription {
  readonly id: string;
  readonly title: string;
  /** `parallel` for a block, whose tracks follow it. */
  readonly kind: Kind | 'parallel';
  readonly minutes: number;
  /** Title of the track that it is in. */
  readonly track?: string;
}

/** A template in one language, for people who choose one. */
export interface TemplateDescription {
  readonly name: string;
  readonly type: string;
  /** What one wants to do with it, if the template says so. */
  readonly group: string | undefined;
  readonly description: string;
  readonly aliases: readonly string[];
  /** Minutes of all items one after another; the longest track stands for a block. */
  readonly minutes: number;
  readonly items: readonly ItemDescription[];
  readonly cast: readonly { readonly role: string; readonly count: string }[];
  readonly questions: readonly Question[];
  readonly requires: readonly {
    readonly roles: readonly string[];
    readonly side: 'staff' | 'partner' | 'client' | undefined;
    readonly min: number;
    readonly max: number | undefined;
    readonly level: 'hint' | 'warning' | 'error';
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

function describeItem(item: Omit<Item, 'parallel'>, minutes: number, language: Language): ItemDescription {
  return {
    id: item.id ?? '',
    title: pick(item.title, language) ?? '',
    kind: isKind(item.kind) ? item.kind : 'discuss',
    minutes,
  };
}

/** An item, and behind a block what is in its tracks. */
function describeItems(item: Item, language: Language): readonly ItemDescription[] {
  const own = describeItem(item, lengthOf(item), language);
  if (!item.parallel) return [own];
  const inTracks = item.parallel.flatMap(({ track, agenda }) =>
    agenda.map((one) => ({
      ...describeItem(one, ownMinutes(one.duration), language),
      track: pick(track, language) ?? '',
    })),
  );
  return [{ ...own, kind: 'parallel' }, ...inTracks];
}

export function describeTemplate(template: ResolvedTemplate, language: Language): TemplateDescription {
  const { file, name } = template;
  const agenda = file.agenda ?? [];
  return {
    name,
    type: file.type ?? 'general',
    group: pick(file.group, language),
    description: pick(file.description, language) ?? '',
    aliases: aliasesOf(plainValue(template.tree)).map((alias) => alias.name),
    minutes: agenda.reduce((total, item) => total + lengthOf(item), 0),
    items: agenda.flatMap((item) => describeItems(item, language)),
    cast: (file.attendees ?? []).map(({ role = '', count = 1 }) => ({ role, count: String(count) })),
    questions: askedQuestions(template, {}, {}, language),
    requires: (file.requires ?? []).map(({ role, side, min = 0, max, level = 'error' }) => ({
      roles: [role].flat(),
      side,
      min,
      max,
      level,
    })),
  };
}
