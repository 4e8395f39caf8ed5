import type { Args } from '../diagnostic.ts';
import type { Document } from '../document/document.ts';
import type { TemplateFile } from '../schema/template.ts';
import { type FindItem, type LibraryItem, takeFromLibrary, withCompanions } from './library.ts';
import { mergeAgenda } from './merge-agenda.ts';
import {
  emptyMap,
  isMap,
  itemsOf,
  plainValue,
  type Sourced,
  type SourcedList,
  type SourcedMap,
  sourced,
  textAt,
} from './sourced.ts';
import type { Located, ResolvedTemplate } from './template.ts';

/** Templates that may extend one another in a row. */
const MAX_DEPTH = 8;

/** Finds the template that `extends` means, as seen from the file that says it; `outside` what it may not read. */
type FindTemplate = (reference: string, from: Document) => Document | 'outside' | undefined;

/** Templates and items that a template may name. */
export interface Shelf {
  readonly template: FindTemplate;
  readonly item: FindItem;
  /** For suggestions. */
  readonly templates: readonly string[];
  readonly items: readonly string[];
}

const nameOf = (document: Document): string => textAt(sourced(document.value), 'name') ?? document.file;

/** Why a chain of templates cannot go on; nothing more to say where the next is not there. */
function brokenChain(parent: string, next: Document | 'outside' | undefined, chain: readonly Document[]): Args {
  if (next === undefined) return {};
  if (next === 'outside') return { topic: 'template', reason: 'outside' };
  const first = chain.indexOf(next);
  if (first < 0) return { topic: 'template', reason: 'too-deep', limit: MAX_DEPTH };
  return { topic: 'template', reason: 'cycle', cycle: [...chain.slice(first), next].map(nameOf), value: parent };
}

/** The file itself first, then what it extends. */
function chainOf(
  first: Document,
  { template: find, templates: names }: Shelf,
): { readonly chain: Document[]; readonly problem?: Located } {
  const chain = [first];
  for (let document = first; ; ) {
    const parent = textAt(sourced(document.value), 'extends');
    if (parent === undefined) return { chain };
    const next = find(parent, document);
    if (!next || next === 'outside' || chain.includes(next) || chain.length >= MAX_DEPTH) {
      const args = brokenChain(parent, next, chain);
      const known = { value: parent, kind: 'template', candidates: names };
      const problem = { rule: 'unknown-reference', args: { ...known, ...args }, at: ['extends'] } as const;
      return { chain, problem: { document, problem } };
    }
    chain.push(next);
    document = next;
  }
}

/** Whether a child's entry speaks of an inherited one: by id, or by role where it has no id. */
const isSamePerson = (inherited: Sourced, own: Sourced): boolean => {
  const id = textAt(own, 'id');
  if (id !== undefined) return id === textAt(inherited, 'id');
  const role = textAt(own, 'role');
  return role !== undefined && role === textAt(inherited, 'role');
};

const isSameQuestion = (inherited: Sourced, own: Sourced): boolean =>
  textAt(own, 'id') !== undefined && textAt(own, 'id') === textAt(inherited, 'id');

const mergeKeys = (parent: SourcedMap, child: SourcedMap): SourcedMap => ({
  ...child,
  entries: new Map([...parent.entries, ...child.entries]),
});

/** Members that are the same are merged key by key; the rest of the child's follow. */
function mergeMembers(
  parent: Sourced | undefined,
  child: Sourced,
  isSame: (inherited: Sourced, own: Sourced) => boolean,
): SourcedList {
  const rest = [...itemsOf(child)];
  const merged = itemsOf(parent).map((member) => {
    const index = rest.findIndex((one) => isSame(member, one));
    const [change] = index < 0 ? [] : rest.splice(index, 1);
    return isMap(member) && isMap(change) ? mergeKeys(member, change) : member;
  });
  return { kind: 'list', items: [...merged, ...rest], origin: child.origin };
}

function mergeTemplate(parent: SourcedMap, child: SourcedMap, shelf: Shelf, problems: Located[]): SourcedMap {
  const brought: LibraryItem[] = [];
  const entries = new Map(parent.entries);
  // An inherited slot was meant for the inherited items; without one, the slot is what the items take.
  if (child.entries.has('agenda')) entries.delete('duration');
  for (const [key, value] of child.entries) {
    const inherited = parent.entries.get(key);
    if (key === 'extends') continue;
    if (key === 'questions') entries.set(key, mergeMembers(inherited, value, isSameQuestion));
    else if (key === 'attendees') entries.set(key, mergeMembers(inherited, value, isSamePerson));
    else if (key === 'agenda') {
      const taken = takeFromLibrary(value, shelf.item, shelf.items, problems);
      brought.push(...taken.brought);
      entries.set(key, mergeAgenda(itemsOf(inherited), taken.agenda, mergeKeys, problems));
    }
    // Other names are one template's own: two that answer to one name would hide one another.
    else if (key !== 'aliases') entries.set(key, value);
  }
  entries.delete('aliases');
  const aliases = child.entries.get('aliases');
  if (aliases) entries.set('aliases', aliases);
  return withCompanions({ kind: 'map', entries, origin: child.origin }, brought);
}

/**
 * A template with everything that it extends and takes from the library merged in. The documents are valid in shape.
 * With problems, the template is what is left without what they name, so that the rest of it can be checked.
 */
export function resolveTemplate(
  document: Document,
  shelf: Shelf,
): { readonly template?: ResolvedTemplate; readonly problems: readonly Located[] } {
  const { chain, problem } = chainOf(document, shelf);
  if (problem) return { problems: [problem] };
  const problems: Located[] = [];
  let tree = emptyMap();
  for (const one of chain.reverse()) {
    const next = sourced(one.value, one);
    if (isMap(next)) tree = mergeTemplate(tree, next, shelf, problems);
  }
  if (!tree.entries.has('agenda')) {
    problems.push({ document, problem: { rule: 'missing-key', args: { key: 'agenda' }, at: [] } });
    return { problems };
  }
  // Each file of the chain is valid in shape, and merging keeps it so.
  const file = plainValue(tree) as TemplateFile;
  return { template: { name: file.name, file, tree }, problems };
}
