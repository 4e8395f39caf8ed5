import type { Path, Problem } from '../diagnostic.ts';
import type { Document } from '../document/document.ts';
import { isLanguage, LANGUAGES } from '../language/catalogs.ts';
import { isMap, itemsOf, type Sourced, type SourcedMap, sourced, textAt } from './sourced.ts';

/** What can be said of one file of a template or an item by itself, without what it extends. */

const pathOf = (node: Sourced): Path => node.origin?.path ?? [];

/** Texts by language, wherever they stand. */
function* translatedTexts(node: Sourced): Generator<SourcedMap> {
  if (node.kind === 'list') for (const item of node.items) yield* translatedTexts(item);
  if (!isMap(node)) return;
  const keys = [...node.entries.keys()];
  if (keys.length > 0 && keys.every(isLanguage)) yield node;
  else for (const value of node.entries.values()) yield* translatedTexts(value);
}

/** Texts that lack a language which the file speaks elsewhere. */
function* checkLanguages(root: Sourced): Generator<Problem> {
  const texts = [...translatedTexts(root)];
  const spoken = LANGUAGES.filter((language) => texts.some(({ entries }) => entries.has(language)));
  for (const node of texts) {
    const missing = spoken.find((language) => !node.entries.has(language));
    if (missing === undefined) continue;
    const args = { topic: 'template', reason: 'language', key: missing };
    yield { rule: 'missing-key', args, at: pathOf(node), severity: 'warning' };
  }
}

/** Ids that a list of entries gives, with the key that gives each. Orders to drop or move give none. */
function* idsOf(entries: readonly Sourced[]): Generator<{ readonly id: string; readonly at: Path }> {
  for (const entry of entries) {
    if (textAt(entry, 'drop') !== undefined || textAt(entry, 'move') !== undefined) continue;
    const key = textAt(entry, 'id') === undefined ? 'use' : 'id';
    const id = textAt(entry, key);
    if (id !== undefined) yield { id, at: [...pathOf(entry), key] };
    const tracks = isMap(entry) ? itemsOf(entry.entries.get('parallel')) : [];
    for (const track of tracks) yield* idsOf([track, ...(isMap(track) ? itemsOf(track.entries.get('agenda')) : [])]);
  }
}

/** Two entries with one id in one file: the second would be taken for a change of the first. */
function* checkIds(root: SourcedMap): Generator<Problem> {
  for (const key of ['questions', 'attendees', 'agenda']) {
    const seen = new Set<string>();
    for (const { id, at } of idsOf(itemsOf(root.entries.get(key)))) {
      if (seen.has(id)) yield { rule: 'duplicate-id', args: { id }, at };
      seen.add(id);
    }
  }
}

/** Orders that say two things at once, or half of one. */
function* checkOrders(root: SourcedMap): Generator<Problem> {
  for (const entry of itemsOf(root.entries.get('agenda'))) {
    const [before, after] = [textAt(entry, 'before'), textAt(entry, 'after')];
    const at = pathOf(entry);
    if (before !== undefined && after !== undefined) {
      const args = { topic: 'template', reason: 'beside', key: 'after', beside: 'before' };
      yield { rule: 'unknown-key', args, at: [...at, 'after'], part: 'key' };
    }
    const isLost = textAt(entry, 'move') !== undefined && before === undefined && after === undefined;
    if (isLost) yield { rule: 'missing-key', args: { topic: 'template', reason: 'place', key: 'before' }, at };
  }
}

const numberAt = (entry: SourcedMap, key: string): number | undefined => {
  const node = entry.entries.get(key);
  return node?.kind === 'scalar' ? Number(node.value) : undefined;
};

function* checkRequirement(entry: SourcedMap, roles: readonly string[]): Generator<Problem> {
  const role = entry.entries.get('role');
  const named = role?.kind === 'list' ? role.items : role ? [role] : [];
  for (const one of named) {
    const value = one.kind === 'scalar' ? String(one.value) : '';
    const args = { value, kind: 'role', candidates: roles };
    if (!roles.includes(value)) yield { rule: 'unknown-reference', args, at: pathOf(one) };
  }
  const [min, max] = [numberAt(entry, 'min'), numberAt(entry, 'max')];
  if (min === undefined || max === undefined || min <= max) return;
  const at = [...pathOf(entry), 'max'];
  yield { rule: 'unknown-value', args: { topic: 'template', reason: 'min-max', min, max }, at };
}

/** `roles` are those that the configuration knows. */
export function checkTemplateSource(document: Document, roles: readonly string[]): readonly Problem[] {
  const root = sourced(document.value, document);
  if (!isMap(root)) return [];
  const requires = itemsOf(root.entries.get('requires')).filter(isMap);
  return [
    ...checkLanguages(root),
    ...checkIds(root),
    ...checkOrders(root),
    ...requires.flatMap((entry) => [...checkRequirement(entry, roles)]),
  ];
}
