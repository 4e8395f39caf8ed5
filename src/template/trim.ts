import type { TemplateFile } from '../schema/template.ts';
import { isMap, itemsOf, plainValue, type Sourced, textAt, withEntries } from './sourced.ts';
import type { ResolvedTemplate } from './template.ts';

/** What one plan changes in the agenda of its template. */
export interface Trimming {
  /** Ids of items that are left out. */
  readonly drop: readonly string[];
  /** Minutes by the id of an item. */
  readonly minutes: Readonly<Record<string, number>>;
}

export const UNTRIMMED: Trimming = { drop: [], minutes: {} };

/** Ids that an agenda's own items have. */
export const itemIds = ({ tree }: ResolvedTemplate): readonly string[] =>
  itemsOf(isMap(tree) ? tree.entries.get('agenda') : undefined).flatMap((item) => textAt(item, 'id') ?? []);

/** Somebody without the items that are left out; undefined for who came for nothing else. */
function withoutItems(person: Sourced, dropped: ReadonlySet<string>): Sourced | undefined {
  const attends = isMap(person) ? person.entries.get('attends') : undefined;
  if (!isMap(person) || attends?.kind !== 'list') return person;
  const items = attends.items.filter((item) => item.kind !== 'scalar' || !dropped.has(String(item.value)));
  return items.length ? withEntries(person, { attends: { ...attends, items } }) : undefined;
}

/** The template for one plan: without what it leaves out, each item as long as it says, and no slot of its own. */
export function trimAgenda(template: ResolvedTemplate, { drop, minutes }: Trimming): ResolvedTemplate {
  const { tree } = template;
  if (!isMap(tree) || (!drop.length && !Object.keys(minutes).length)) return template;
  const dropped = new Set(drop);
  const agenda = tree.entries.get('agenda');
  const items = itemsOf(agenda)
    .filter((item) => !dropped.has(textAt(item, 'id') ?? ''))
    .map((item) => {
      const value = minutes[textAt(item, 'id') ?? ''];
      const duration: Sourced = { kind: 'scalar', value: value ?? 0, origin: undefined };
      return value === undefined || !isMap(item) ? item : withEntries(item, { duration });
    });
  const cast = tree.entries.get('attendees');
  const people = itemsOf(cast).flatMap((person) => withoutItems(person, dropped) ?? []);
  const trimmed = withEntries(tree, {
    agenda: { kind: 'list', items, origin: agenda?.origin },
    ...(cast ? { attendees: { kind: 'list', items: people, origin: cast.origin } } : {}),
    // The slot was meant for the items as they were.
    duration: undefined,
  });
  return { ...template, tree: trimmed, file: plainValue(trimmed) as TemplateFile };
}
