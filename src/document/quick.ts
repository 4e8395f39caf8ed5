import type { Value } from './document.ts';
import { add, MAX_DEPTH, readInline, trimSpaces, Unsure, unsure } from './quick-line.ts';

/**
 * A reader of the YAML that plans are mostly written in: block maps and lists, flow collections and quoted texts on
 * one line, comments. It gives up (undefined) on everything else and on everything wrong, and the full parser decides;
 * what it does read, the full parser reads the same, which a property test holds it to. It exists because loading and
 * warming the full parser takes as long as the rest of a run.
 */

interface Line {
  readonly indent: number;
  readonly text: string;
}

interface Reading {
  readonly lines: Line[];
  next: number;
}

const STRANGE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: whatever could be a line end or an accident
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const KEY = /^([A-Za-z_][A-Za-z0-9_-]{0,99}):(?: +(.*))?$/;

function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  for (const raw of text.split('\n')) {
    const trimmed = trimSpaces(raw);
    const indent = trimmed.length - trimmed.replace(/^ +/, '').length;
    const content = trimmed.slice(indent);
    if (content === '' || content.startsWith('#')) continue;
    if (indent === 0 && /^(?:%|---|\.\.\.)/.test(content)) unsure();
    lines.push({ indent, text: content });
  }
  return lines;
}

/** What stands below a key or a dash whose line ends: a deeper block, or nothing. */
function readBelow(reading: Reading, indent: number, listIndent: number, depth: number): Value {
  const line = reading.lines[reading.next];
  if (!line) return null;
  const isItem = /^-(?: |$)/.test(line.text);
  if (line.indent > indent || (isItem && line.indent === listIndent)) return readBlock(reading, line.indent, depth + 1);
  return null;
}

/** A value on one line; a deeper line after it would continue it. */
function readOnLine(text: string, reading: Reading, indent: number): Value {
  const following = reading.lines[reading.next];
  if (following && following.indent > indent) unsure();
  return readInline(text);
}

const isEmpty = (text: string | undefined): boolean => text === undefined || text === '' || text.startsWith('#');

function readMap(reading: Reading, indent: number, depth: number): Value {
  const entries = new Map<string, Value>();
  for (let line = reading.lines[reading.next]; line?.indent === indent; line = reading.lines[reading.next]) {
    const match = KEY.exec(line.text) ?? unsure();
    const [, key = '', rest = ''] = match;
    reading.next += 1;
    add(entries, key, isEmpty(rest) ? readBelow(reading, indent, indent, depth) : readOnLine(rest, reading, indent));
  }
  return Object.fromEntries(entries);
}

/** `-` and what stands behind it; undefined for a line that is no item. */
const DASH = /^-(?:( +)(.*))?$/;

function readList(reading: Reading, indent: number, depth: number): Value {
  const items: Value[] = [];
  for (;;) {
    const line = reading.lines[reading.next];
    const match = line?.indent === indent ? DASH.exec(line.text) : null;
    if (!match) return items;
    const [, spaces = '', rest = ''] = match;
    // `- key: value` is a map whose column is the key's.
    const isMap = KEY.test(rest);
    const column = indent + 1 + spaces.length;
    if (isMap) reading.lines[reading.next] = { indent: column, text: rest };
    else reading.next += 1;
    if (isMap) items.push(readBlock(reading, column, depth + 1));
    else items.push(isEmpty(rest) ? readBelow(reading, indent, -1, depth) : readOnLine(rest, reading, indent));
  }
}

function readBlock(reading: Reading, indent: number, depth: number): Value {
  const line = reading.lines[reading.next];
  if (depth > MAX_DEPTH || !line) return unsure();
  const value = /^-(?: |$)/.test(line.text) ? readList(reading, indent, depth) : readMap(reading, indent, depth);
  const following = reading.lines[reading.next];
  // A line between this block's column and its parent's belongs to neither.
  if (following && following.indent > indent) unsure();
  return value;
}

/** The value of a text, if this reader is sure of it. */
export function readQuickly(text: string): Value | undefined {
  if (STRANGE.test(text)) return undefined;
  try {
    const reading: Reading = { lines: splitLines(text), next: 0 };
    if (reading.lines[0]?.indent !== 0 || !KEY.test(reading.lines[0].text)) return undefined;
    const value = readMap(reading, 0, 0);
    return reading.next === reading.lines.length ? value : undefined;
  } catch (error) {
    if (error instanceof Unsure) return undefined;
    throw error;
  }
}
