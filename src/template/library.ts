import type { Document } from '../document/document.ts';
import {
  emptyMap,
  isMap,
  itemsOf,
  plainValue,
  type Sourced,
  type SourcedMap,
  sourced,
  textAt,
  withEntries,
} from './sourced.ts';
import type { Located, ResolvedTemplate } from './template.ts';

/** Finds the item of the library that a name means. */
export type FindItem = (name: string) => Document | undefined;

/** An item of the library, taken apart: the agenda item, and what comes with it. */
export interface LibraryItem {
  readonly item: SourcedMap;
  readonly questions: readonly Sourced[];
  readonly tasks: readonly Sourced[];
  readonly contactRhythm: Sourced | undefined;
}

export function readLibraryItem(document: Document): LibraryItem | undefined {
  const root = sourced(document.value, document);
  const name = isMap(root) ? root.entries.get('name') : undefined;
  if (!isMap(root) || !name) return undefined;
  const { questions, tasks, contactRhythm } = Object.fromEntries(root.entries);
  const outside = { meetplan: undefined, name: undefined, description: undefined };
  const plain = withEntries(root, { ...outside, questions: undefined, tasks: undefined, contactRhythm: undefined });
  return {
    item: { ...plain, entries: new Map([['id', name], ...plain.entries]) },
    questions: itemsOf(questions),
    tasks: itemsOf(tasks),
    contactRhythm,
  };
}

/** What comes with items, put into a template that has them: its own questions and contact rhythm stay. */
export function withCompanions(template: SourcedMap, brought: readonly LibraryItem[]): SourcedMap {
  if (!brought.length) return template;
  const { origin } = template;
  const questions = [...itemsOf(template.entries.get('questions'))];
  for (const question of brought.flatMap((one) => one.questions)) {
    const index = questions.findIndex((one) => textAt(one, 'id') === textAt(question, 'id'));
    const own = questions[index];
    if (!isMap(own) || !isMap(question)) questions.push(question);
    else questions[index] = { ...own, entries: new Map([...question.entries, ...own.entries]) };
  }
  const tasks = [...itemsOf(template.entries.get('tasks')), ...brought.flatMap((one) => one.tasks)];
  const list = (items: readonly Sourced[]): Sourced | undefined =>
    items.length ? { kind: 'list', items, origin } : undefined;
  const rhythm = template.entries.get('contactRhythm') ?? brought.find((one) => one.contactRhythm)?.contactRhythm;
  return withEntries(template, {
    ...(questions.length ? { questions: list(questions) } : {}),
    ...(tasks.length ? { tasks: list(tasks) } : {}),
    ...(rhythm ? { contactRhythm: rhythm } : {}),
  });
}

/**
 * A template's own agenda in which every `use` stands for the item that it names, changed key by key. `brought` is
 * what comes with these items.
 */
export function takeFromLibrary(
  agenda: Sourced,
  find: FindItem,
  names: readonly string[],
  problems: Located[],
): { readonly agenda: Sourced; readonly brought: readonly LibraryItem[] } {
  const brought: LibraryItem[] = [];
  const items = itemsOf(agenda).map((entry) => {
    const name = textAt(entry, 'use');
    if (name === undefined || !isMap(entry)) return entry;
    const document = find(name);
    const taken = document && readLibraryItem(document);
    if (!taken) {
      const at = [...(entry.origin?.path ?? []), 'use'];
      const args = { topic: 'template', reason: 'library', value: name, candidates: names };
      if (entry.origin)
        problems.push({ document: entry.origin.document, problem: { rule: 'unknown-reference', args, at } });
      // Something of that name stands there, so that nothing else seems wrong.
      const value: Sourced = { kind: 'scalar', value: name, origin: undefined };
      return withEntries(entry, { use: undefined, id: entry.entries.get('id') ?? value, title: value });
    }
    brought.push(taken);
    return { ...entry, entries: new Map([...taken.item.entries, ...withEntries(entry, { use: undefined }).entries]) };
  });
  return { agenda: { kind: 'list', items, origin: agenda.origin }, brought };
}

/** A template that holds one item of the library and nothing else, so that it can be looked at alone. */
export function asTemplate(document: Document): ResolvedTemplate | undefined {
  const taken = readLibraryItem(document);
  const name = taken && textAt(taken.item, 'id');
  if (!taken || name === undefined) return undefined;
  const agenda: Sourced = { kind: 'list', items: [taken.item], origin: undefined };
  const tree = withCompanions({ ...emptyMap(), entries: new Map([['agenda', agenda]]) }, [taken]);
  // The schema of items lets nothing into one that a template could not hold.
  return { name, tree, file: { meetplan: 'template/1', name, ...(plainValue(tree) as object) } };
}
