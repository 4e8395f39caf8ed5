import type { Value } from './document.ts';

/** What stands on one line of YAML, for quick.ts: plain words, quoted texts, flow collections. */

/** Thrown and caught in here only: this text is for the full parser. */
export class Unsure extends Error {}

export const MAX_DEPTH = 40;
const PLAIN_INTEGER = /^-?(?:0|[1-9]\d{0,14})$/;
const BAD_START = /^(?:[,[\]{}#&*!|>'"%@`]|[-?:](?: |$)|---|\.\.\.)/;
const SPECIAL_KEYS = /^(?:null|true|false|y|n|yes|no|on|off|__proto__)$/i;

export function unsure(): never {
  throw new Unsure();
}

/** Without the spaces at its end; a pattern would try every space of a long run. */
export function trimSpaces(text: string): string {
  let end = text.length;
  while (text.charCodeAt(end - 1) === 32) end -= 1;
  return text.slice(0, end);
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

/** Adds an entry that no other reader would take for something else. */
export function add(entries: Map<string, Value>, key: string, value: Value): void {
  if (entries.has(key) || SPECIAL_KEYS.test(key)) unsure();
  entries.set(key, value);
}

/** What stands behind `key: ` or `- ` on its line. */
export function readInline(text: string): Value {
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
