import type { Value } from './document.ts';

/**
 * A reader of the YAML that plans are mostly written in: block maps and lists, flow collections and quoted texts on
 * one line, comments. It gives up (undefined) on everything else and on everything wrong, and the full parser decides;
 * what it does read, the full parser reads the same, which a property test holds it to. It exists because loading and
 * warming the full parser takes as long as the rest of a run.
 */

/** Thrown and caught in here only: this text is for the full parser. */
class Unsure extends Error {}

interface Line {
  readonly indent: number;
  readonly text: string;
}

interface Reading {
  readonly lines: Line[];
  next: number;
}

const MAX_DEPTH = 40;
const STRANGE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: whatever could be a line end or an accident
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const KEY = /^([A-Za-z_][A-Za-z0-9_-]{0,99}):(?: +(.*))?$/;
const SPECIAL_KEYS = /^(?:null|true|false|y|n|yes|no|on|off|__proto__)$/i;
const PLAIN_INTEGER = /^-?(?:0|[1-9]\d{0,14})$/;
const BAD_START = /^(?:[,[\]{}#&*!|>'"%@`]|[-?:](?: |$)|---|\.\.\.)/;

function unsure(): never {
  throw new Unsure();
}

/** Without the spaces at its end; a pattern would try every space of a long run. */
function trimSpaces(text: string): string {
  let end = text.length;
  while (text.charCodeAt(end - 1) === 32) end -= 1;
  return text.slice(0, end);
}

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

/** A plain word by the core schema; every number that is no plain integer keeps its source text. */
function resolvePlain(text: string): Value {
  if (PLAIN_INTEGER.test(text)) return Number(text);
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  if (/^(?:false|False|FALSE)$/.test(text)) return false;
  return /^(?:null|Null|NULL|~)$/.test(text) ? null : text;
}

const ESCAPES: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', '/': '/', n: '\n' };

/** A text and a place in it; the scanner of what stands on one line. */
interface Scan {
  readonly text: string;
  at: number;
}

function scanDouble(scan: Scan): string {
  let value = '';
  for (scan.at += 1; scan.at < scan.text.length; scan.at += 1) {
    const character = scan.text.charAt(scan.at);
    if (character === '"') {
      scan.at += 1;
      return value;
    }
    if (character !== '\\') value += character;
    else {
      scan.at += 1;
      const code = scan.text.charAt(scan.at);
      value += (Object.hasOwn(ESCAPES, code) ? ESCAPES[code] : undefined) ?? unsure();
    }
  }
  return unsure();
}

function scanSingle(scan: Scan): string {
  let value = '';
  for (scan.at += 1; scan.at < scan.text.length; scan.at += 1) {
    const character = scan.text.charAt(scan.at);
    if (character !== "'") value += character;
    else if (scan.text.charAt(scan.at + 1) === "'") {
      value += "'";
      scan.at += 1;
    } else {
      scan.at += 1;
      return value;
    }
  }
  return unsure();
}

function skipSpaces(scan: Scan): void {
  while (scan.text.charAt(scan.at) === ' ') scan.at += 1;
}

/** Where a plain word in a flow collection ends. */
function endOfPlain({ text, at }: Scan): number {
  for (let end = at; end < text.length; end += 1) if (',[]{}'.includes(text.charAt(end))) return end;
  return unsure();
}

/** A plain word inside a flow collection: up to a comma or a closing bracket. */
function scanPlain(scan: Scan): Value {
  const end = endOfPlain(scan);
  const word = trimSpaces(scan.text.slice(scan.at, end));
  if (word === '' || BAD_START.test(word) || /:(?: |$)| #/.test(word)) unsure();
  scan.at = end;
  return resolvePlain(word);
}

function scanValue(scan: Scan, depth: number): Value {
  const character = scan.text.charAt(scan.at);
  if (depth > MAX_DEPTH) unsure();
  if (character === '{') return scanMap(scan, depth);
  if (character === '[') return scanList(scan, depth);
  if (character === '"') return scanDouble(scan);
  return character === "'" ? scanSingle(scan) : scanPlain(scan);
}

/** After a member: true if another follows, false at the end of the collection. */
function scanSeparator(scan: Scan, close: string): boolean {
  skipSpaces(scan);
  const character = scan.text.charAt(scan.at);
  scan.at += 1;
  if (character === close) return false;
  if (character !== ',' || scan.text.charAt(scan.at) !== ' ') unsure();
  skipSpaces(scan);
  return true;
}

function scanList(scan: Scan, depth: number): Value {
  const items: Value[] = [];
  scan.at += 1;
  skipSpaces(scan);
  if (scan.text.charAt(scan.at) === ']') {
    scan.at += 1;
    return items;
  }
  do items.push(scanValue(scan, depth + 1));
  while (scanSeparator(scan, ']'));
  return items;
}

function scanMap(scan: Scan, depth: number): Value {
  const entries = new Map<string, Value>();
  scan.at += 1;
  skipSpaces(scan);
  if (scan.text.charAt(scan.at) === '}') {
    scan.at += 1;
    return {};
  }
  do {
    const key = /^([A-Za-z_][A-Za-z0-9_-]{0,99}): +/.exec(scan.text.slice(scan.at, scan.at + 200)) ?? unsure();
    scan.at += key[0].length;
    add(entries, key[1] ?? '', scanValue(scan, depth + 1));
  } while (scanSeparator(scan, '}'));
  return Object.fromEntries(entries);
}

function add(entries: Map<string, Value>, key: string, value: Value): void {
  if (entries.has(key) || SPECIAL_KEYS.test(key)) unsure();
  entries.set(key, value);
}

/** What stands behind `key: ` or `- ` on its line. */
function readInline(text: string): Value {
  if (/^[{["']/.test(text)) {
    const scan: Scan = { text, at: 0 };
    const value = scanValue(scan, 0);
    const rest = text.slice(scan.at);
    if (rest !== '' && !(rest.startsWith(' ') && /^ *(?:#|$)/.test(rest))) unsure();
    return value;
  }
  const comment = text.indexOf(' #');
  const word = trimSpaces(comment < 0 ? text : text.slice(0, comment));
  if (BAD_START.test(word) || /:(?: |$)/.test(word)) unsure();
  return resolvePlain(word);
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
