import { isAlias, isMap, isPair, isScalar, isSeq, type Pair, Scalar, type YAMLMap } from 'yaml';
import type { Args, Problem } from '../diagnostic.ts';
import type { Value } from './document.ts';
import { MAX_DEPTH, MAX_PROBLEMS } from './limits.ts';
import { keyName, rangeOf } from './locate.ts';
import type { Reason } from './reasons.ts';
import { syntaxProblem } from './translate.ts';
import { findUnfit } from './unfit.ts';

/** How plain decimals are read: as their source text, so that money is never a float, or as JSON reads them. */
export type Decimals = 'text' | 'number';

interface Walk {
  readonly decimals: Decimals;
  readonly problems: Problem[];
  readonly lineOf: (offset: number) => number;
}

type SyntaxArgs = Args & { readonly reason: Reason };

/** Words for a problem are made only while there is room for it: a line number costs a search. */
function report(walk: Walk, node: unknown, args: () => SyntaxArgs): void {
  if (walk.problems.length >= MAX_PROBLEMS) return;
  const [start, end] = rangeOf(node) ?? [0, 1];
  walk.problems.push(syntaxProblem(args(), start, end));
}

const PLAIN_INTEGER = /^-?(?:0|[1-9]\d{0,14})$/;
const JSON_NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?(?:[eE][+-]?\d{1,2})?$/;
/** Escapes can write what the bytes of a file may not hold. */
function checkText(text: string, node: unknown, walk: Walk): void {
  const unfit = findUnfit(text);
  if (unfit) report(walk, node, () => ({ reason: unfit.reason, value: unfit.value }));
}

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
  checkText(text, scalar, walk);
  return text;
}

/** The name that a key gives its value; undefined for one that gives none. */
function readKey(pair: Pair, seen: Map<string, unknown>, walk: Walk): string | undefined {
  const { key } = pair;
  const name = keyName(key);
  if (name === undefined) {
    if (!isAlias(key)) report(walk, key ?? pair.value, () => ({ reason: 'key-not-text' }));
    return undefined;
  }
  checkText(name, key, walk);
  if (name === '<<' && isScalar(key) && key.type === Scalar.PLAIN) report(walk, key, () => ({ reason: 'merge-key' }));
  const first = seen.get(name);
  if (first !== undefined) {
    const line = () => walk.lineOf(rangeOf(first)?.[0] ?? 0);
    report(walk, key, () => ({ reason: 'duplicate-key', key: name, line: line() }));
    return undefined;
  }
  seen.set(name, key);
  if (name !== '__proto__') return name;
  if (walk.problems.length < MAX_PROBLEMS) {
    const [start, end] = rangeOf(key) ?? [0, 1];
    walk.problems.push({ rule: 'unknown-key', args: { key: name, allowed: [] }, at: [], span: { start, end } });
  }
  return undefined;
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

/** `depth` is how many maps and lists there are around the node. An alias is nothing: it was reported, and stays shut. */
function read(node: unknown, depth: number, walk: Walk): Value {
  if (isScalar(node)) return readScalar(node, walk);
  if (!isMap(node) && !isSeq(node)) return null;
  if (depth >= MAX_DEPTH) {
    report(walk, node, () => ({ reason: 'too-deep', limit: MAX_DEPTH }));
    return null;
  }
  if (isMap(node)) return readMap(node, depth + 1, walk);
  return node.items.map((item) => (isPair(item) ? null : read(item, depth + 1, walk)));
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
