import type { Document } from '../document/document.ts';
import type { TemplateFile } from '../schema/template.ts';
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

/** Finds the template that `extends` means, as seen from the file that says it. */
export type FindTemplate = (reference: string, from: Document) => Document | undefined;

/** The file itself first, then what it extends. */
function chainOf(
  first: Document,
  find: FindTemplate,
  names: readonly string[],
): { readonly chain: Document[]; readonly problem?: Located } {
  const chain = [first];
  for (let document = first; ; ) {
    const parent = textAt(sourced(document.value), 'extends');
    if (parent === undefined) return { chain };
    const next = find(parent, document);
    const isCycle = next !== undefined && chain.includes(next);
    if (!next || isCycle || chain.length >= MAX_DEPTH) {
      const reason = isCycle ? 'cycle' : next ? 'too-deep' : undefined;
      const args = { value: parent, kind: 'template', candidates: names, reason, limit: MAX_DEPTH };
      return { chain, problem: { document, problem: { rule: 'unknown-reference', args, at: ['extends'] } } };
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

function mergeTemplate(parent: SourcedMap, child: SourcedMap, problems: Located[]): SourcedMap {
  const entries = new Map(parent.entries);
  // An inherited slot was meant for the inherited items; without one, the slot is what the items take.
  if (child.entries.has('agenda')) entries.delete('duration');
  for (const [key, value] of child.entries) {
    const inherited = parent.entries.get(key);
    if (key === 'extends') continue;
    if (key === 'questions') entries.set(key, mergeMembers(inherited, value, isSameQuestion));
    else if (key === 'attendees') entries.set(key, mergeMembers(inherited, value, isSamePerson));
    else if (key === 'agenda') entries.set(key, mergeAgenda(itemsOf(inherited), value, mergeKeys, problems));
    else entries.set(key, value);
  }
  return { kind: 'map', entries, origin: child.origin };
}

/**
 * A template with everything that it extends merged in. The documents are valid in shape. `names` are the templates
 * that `extends` may name, for a suggestion.
 */
export function resolveTemplate(
  document: Document,
  find: FindTemplate,
  names: readonly string[] = [],
): { readonly template?: ResolvedTemplate; readonly problems: readonly Located[] } {
  const { chain, problem } = chainOf(document, find, names);
  if (problem) return { problems: [problem] };
  const problems: Located[] = [];
  let tree = emptyMap();
  for (const one of chain.reverse()) {
    const next = sourced(one.value, one);
    if (isMap(next)) tree = mergeTemplate(tree, next, problems);
  }
  if (!tree.entries.has('agenda')) {
    problems.push({ document, problem: { rule: 'missing-key', args: { key: 'agenda' }, at: [] } });
  }
  if (problems.length) return { problems };
  // Each file of the chain is valid in shape, and merging keeps it so.
  const file = plainValue(tree) as TemplateFile;
  return { template: { name: file.name, file, tree }, problems };
}
