import type { Document } from '../document/document.ts';
import type { TemplateFile } from '../schema/template.ts';
import { readLibraryItem, withCompanions } from './library.ts';
import { isMap, itemsOf, plainValue, type Sourced, type SourcedMap, textAt, withEntries } from './sourced.ts';
import type { ResolvedTemplate } from './template.ts';

/** Where an added item goes: beside another, or the place that it has then, counted from 1. */
export type Place = { readonly before: string } | { readonly after: string } | { readonly at: number };

/** Without a place, an item goes to the end, but before the buffer that ends the meeting. */
function indexFor(place: Place | undefined, items: readonly Sourced[]): number | undefined {
  if (place === undefined) {
    const last = items.at(-1);
    return last && textAt(last, 'kind') === 'buffer' ? items.length - 1 : items.length;
  }
  if ('at' in place) return place.at >= 1 && place.at <= items.length + 1 ? place.at - 1 : undefined;
  const id = 'before' in place ? place.before : place.after;
  const index = items.findIndex((item) => textAt(item, 'id') === id);
  if (index < 0) return undefined;
  return 'before' in place ? index : index + 1;
}

/** An id that no item of the agenda has: a number goes behind a name that is taken. */
export function withFreeId(item: SourcedMap, items: readonly Sourced[]): SourcedMap {
  const name = textAt(item, 'id') ?? '';
  const taken = items.map((one) => textAt(one, 'id'));
  let id = name;
  for (let number = 2; taken.includes(id); number += 1) id = `${name}-${number}`;
  return id === name ? item : withEntries(item, { id: { kind: 'scalar', value: id, origin: undefined } });
}

/** A template with one more item, and what comes with it; undefined where it has not the place that is meant. */
export function addItem(
  template: ResolvedTemplate,
  document: Document,
  place: Place | undefined,
): ResolvedTemplate | undefined {
  const { tree } = template;
  const taken = readLibraryItem(document);
  if (!isMap(tree) || !taken) return undefined;
  const agenda = tree.entries.get('agenda');
  const items = itemsOf(agenda);
  const index = indexFor(place, items);
  if (index === undefined) return undefined;
  const added = [...items.slice(0, index), withFreeId(taken.item, items), ...items.slice(index)];
  // The slot was meant for the items that were there.
  const longer = withEntries(tree, {
    agenda: { kind: 'list', items: added, origin: agenda?.origin },
    duration: undefined,
  });
  const whole = withCompanions(longer, [taken]);
  // Valid files, put together as `use` does it.
  return { ...template, tree: whole, file: plainValue(whole) as TemplateFile };
}
