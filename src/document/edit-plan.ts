import { isMap, isScalar, isSeq, parseDocument, type YAMLMap, YAMLSeq, type Document as YamlDocument } from 'yaml';
import type { Mapping, Value } from './document.ts';
import { layOut, layOutKey, WRITTEN } from './write-plan.ts';

/** A plan file with other values at some keys: what is not changed stays as somebody wrote it, comments too. */

const NO_NOTES = { head: [], above: {} };

/** Entries of a list that are the same objects as before keep their own lines. */
function listNode(document: YamlDocument, before: Value | undefined, after: readonly Value[], node: unknown): YAMLSeq {
  const old = isSeq(node) ? node.items : [];
  const known = Array.isArray(before) ? before : [];
  const list = new YAMLSeq(document.schema);
  list.items = after.map((entry) => {
    const at = known.indexOf(entry);
    if (at >= 0 && old[at]) return old[at];
    const made = document.createNode(entry);
    layOut(made);
    return made;
  });
  return list;
}

function setKey(document: YamlDocument, map: YAMLMap, key: string, before: Mapping, after: Mapping): void {
  const value = after[key];
  const pair = map.items.find((one) => isScalar(one.key) && one.key.value === key);
  const node = Array.isArray(value) ? listNode(document, before[key], value, pair?.value) : document.createNode(value);
  if (pair) {
    pair.value = node;
    if (!Array.isArray(value)) layOutKey(pair, NO_NOTES);
    return;
  }
  const added = document.createPair(key, node);
  layOutKey(added, NO_NOTES);
  // What ties a dated plan to its series stays its last key.
  const last = map.items.findIndex((one) => isScalar(one.key) && one.key.value === 'series');
  map.items.splice(last < 0 ? map.items.length : last, 0, added);
}

/** `before` is what the text says; keys that are missing in `after` are taken out. */
export function editPlan(text: string, before: Mapping, after: Mapping): string {
  const document = parseDocument(text, { version: '1.2', schema: 'core', compat: 'yaml-1.1' } as const);
  const map = document.contents;
  if (!isMap(map)) return text;
  for (const key of Object.keys(before)) if (!(key in after)) document.delete(key);
  for (const key of Object.keys(after)) {
    if (JSON.stringify(before[key]) !== JSON.stringify(after[key]))
      setKey(document as YamlDocument, map as YAMLMap, key, before, after);
  }
  return document.toString(WRITTEN);
}
