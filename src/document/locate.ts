import { isCollection, isMap, isScalar, isSeq } from 'yaml';
import type { Path, Span } from '../diagnostic.ts';

/** Where a node begins and ends in the text. */
export function rangeOf(node: unknown): readonly [start: number, end: number] | undefined {
  const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
  return Array.isArray(range) ? [Number(range[0]), Number(range[1])] : undefined;
}

/** A key as it is written, whatever the schema would make of it; undefined for one that is no word. */
export function keyName(key: unknown): string | undefined {
  if (!isScalar(key)) return undefined;
  return typeof key.value === 'string' ? key.value : key.source || undefined;
}

/** The value of a root key that is a text; for a look at `meetplan` before all else. */
export function rootText(contents: unknown, name: string): string | undefined {
  if (!isMap(contents)) return undefined;
  const value = contents.items.find(({ key }) => keyName(key) === name)?.value;
  return isScalar(value) && typeof value.value === 'string' ? value.value : undefined;
}

interface Found {
  readonly node: unknown;
  /** The key of the node, or of the map's or list's that the way ended in. */
  readonly key: unknown;
  /** Whether the path led to the node itself. */
  readonly isWhole: boolean;
}

/** The deepest node on a path. */
function follow(contents: unknown, path: Path): Found {
  let node = contents;
  let key: unknown;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((one) => keyName(one.key) === String(step));
      if (!pair) return { node, key, isWhole: false };
      ({ key, value: node } = pair);
    } else if (isSeq(node) && typeof step === 'number' && step in node.items) {
      node = node.items[step];
      key = undefined;
    } else return { node, key, isWhole: false };
  }
  return { node, key, isWhole: true };
}

/** The first line of a range: a frame that underlines a whole agenda says nothing. */
function firstLine(text: string, start: number, end: number): Span {
  const rest = text.slice(start, Math.max(start + 1, end));
  const line = /^[^\n]*/.exec(rest)?.[0].trimEnd() ?? '';
  return { start, end: start + Math.max(1, line.length) };
}

const isMultiline = (text: string, [start, end]: readonly [number, number]): boolean =>
  /\n/.test(text.slice(start, end).trimEnd());

/**
 * The place that a frame should underline. Where the value is nothing, or a map or list over several lines, or lacks
 * what the path asks for, that is its key: one word that names it.
 */
export function locateIn(contents: unknown, text: string, path: Path, part: 'key' | 'value'): Span {
  const { node, key, isWhole } = follow(contents, path);
  const keyRange = rangeOf(key);
  const range = rangeOf(node);
  const isEmpty = range === undefined || range[1] <= range[0];
  const isBlock = range !== undefined && isCollection(node) && isMultiline(text, range);
  const isKey = part === 'key' || isEmpty || isBlock || !isWhole;
  const [start, end] = (isKey ? keyRange : undefined) ?? range ?? [0, 1];
  return firstLine(text, start, end);
}
