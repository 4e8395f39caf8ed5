import { isAlias, isMap, isPair, isScalar, isSeq, type Node, type Pair, Scalar, type YAMLMap } from 'yaml';
import type { Args, Path, Problem, Span } from '../diagnostic.ts';
import type { Value } from './document.ts';
import { MAX_DEPTH, MAX_PROBLEMS } from './limits.ts';

/** How plain decimals are read: as their source text, so that money is never a float, or as JSON reads them. */
export type Decimals = 'text' | 'number';

interface Walk {
  readonly decimals: Decimals;
  readonly problems: Problem[];
  readonly lineOf: (offset: number) => number;
}

const spanOf = (node: unknown): Span => {
  const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
  if (!Array.isArray(range)) return { start: 0, end: 1 };
  return { start: Number(range[0]), end: Math.max(Number(range[0]) + 1, Number(range[1])) };
};

function report(walk: Walk, node: unknown, args: Args): void {
  if (walk.problems.length >= MAX_PROBLEMS) return;
  walk.problems.push({ rule: 'syntax', args, at: [], span: spanOf(node) });
}

const PLAIN_INTEGER = /^-?(?:0|[1-9]\d{0,14})$/;
const JSON_NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?(?:[eE][+-]?\d{1,2})?$/;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: naming them is the point
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** A plain number stays one only where its source is a plain integer; every other keeps its source text. */
function readScalar(scalar: Scalar, walk: Walk): Value {
  const { value, source } = scalar;
  if (typeof value === 'number' || typeof value === 'bigint') {
    const text = source ?? String(value);
    const isNumber = (walk.decimals === 'number' ? JSON_NUMBER : PLAIN_INTEGER).test(text);
    return isNumber ? Number(value) : text;
  }
  if (typeof value === 'boolean' || value === null) return value;
  const text = String(value);
  if (LONE_SURROGATE.test(text) || CONTROL.test(text)) report(walk, scalar, { reason: 'control-character' });
  return text;
}

function checkProperties(node: Node, walk: Walk): void {
  if ('anchor' in node && node.anchor) report(walk, node, { reason: 'anchor' });
  // The parser warns of tags that it does not know by itself; one mistake is reported once.
  if (node.tag && /^(?:!$|tag:yaml\.org,2002:(?:map|seq|str|int|float|bool|null)$)/.test(node.tag)) {
    report(walk, node, { reason: 'tag' });
  }
}

function readKey(pair: Pair, seen: Map<string, unknown>, walk: Walk): string | undefined {
  const { key } = pair;
  if (!isScalar(key) || (typeof key.value !== 'string' && key.source === undefined)) {
    report(walk, key ?? pair.value, { reason: isAlias(key) ? 'alias' : 'key-not-text' });
    return undefined;
  }
  checkProperties(key, walk);
  const name = typeof key.value === 'string' ? key.value : String(key.source);
  if (name === '<<' && key.type === Scalar.PLAIN) report(walk, key, { reason: 'merge-key' });
  const first = seen.get(name);
  if (first !== undefined) {
    report(walk, key, { reason: 'duplicate-key', key: name, line: walk.lineOf(spanOf(first).start) });
    return undefined;
  }
  seen.set(name, key);
  if (name === '__proto__') {
    walk.problems.push({ rule: 'unknown-key', args: { key: name, allowed: [] }, at: [], span: spanOf(key) });
    return undefined;
  }
  return name;
}

function readMap(map: YAMLMap, depth: number, walk: Walk): Value {
  const seen = new Map<string, unknown>();
  const entries: [string, Value][] = [];
  for (const pair of map.items) {
    const name = readKey(pair, seen, walk);
    const value = read(pair.value, depth, walk);
    if (name !== undefined) entries.push([name, value]);
  }
  return Object.fromEntries(entries);
}

function read(node: unknown, depth: number, walk: Walk): Value {
  if (node === null || node === undefined) return null;
  if (isAlias(node)) {
    report(walk, node, { reason: 'alias' });
    return null;
  }
  if (depth > MAX_DEPTH) {
    report(walk, node, { reason: 'too-deep', limit: MAX_DEPTH });
    return null;
  }
  if (isScalar(node)) {
    checkProperties(node, walk);
    return readScalar(node, walk);
  }
  if (isSeq(node)) {
    checkProperties(node, walk);
    return node.items.map((item) => (isPair(item) ? null : read(item, depth + 1, walk)));
  }
  if (isMap(node)) {
    checkProperties(node, walk);
    return readMap(node, depth + 1, walk);
  }
  return null;
}

/** The plain value of a syntax tree, and everything in it that a plan may not hold. */
export function readTree(
  contents: unknown,
  decimals: Decimals,
  lineOf: (offset: number) => number,
): { readonly value: Value; readonly problems: readonly Problem[] } {
  const walk: Walk = { decimals, problems: [], lineOf };
  return { value: read(contents, 0, walk), problems: walk.problems };
}

/** The value of a root key that is a plain scalar; for a look at `meetplan` before all else. */
export function rootScalar(contents: unknown, name: string): string | undefined {
  if (!isMap(contents)) return undefined;
  const pair = contents.items.find(({ key }) => isScalar(key) && key.value === name);
  return isScalar(pair?.value) && typeof pair.value.value === 'string' ? pair.value.value : undefined;
}

/** The deepest node on a path, its key if it is a map's, and how much of the path there was. */
export function follow(contents: unknown, path: Path): { node: unknown; key: unknown; depth: number } {
  let node = contents;
  let key: unknown;
  for (const [depth, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find((one) => isScalar(one.key) && String(one.key.value) === String(step));
      if (!pair) return { node, key, depth };
      ({ key, value: node } = pair);
    } else if (isSeq(node) && typeof step === 'number' && step < node.items.length) {
      node = node.items[step];
      key = undefined;
    } else return { node, key, depth };
  }
  return { node, key, depth: path.length };
}
