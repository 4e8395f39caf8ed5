import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { spoken } from './catalogs.ts';
import { root } from './folders.ts';

/**
 * English words, as far as a catalogue, the texts of the templates and their ids hold them, and no Finnish text does.
 */

const wordsOf = (text: string): string[] =>
  text
    .replaceAll(/\{\{.*?\}\}/g, '')
    .toLowerCase()
    .match(/\p{L}[\p{L}’'-]+/gu) ?? [];

/** Texts by language, wherever a template has them. */
function textsIn(value: unknown, language: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (!Array.isArray(value) && 'en' in value && 'fi' in value) {
    return [Object.entries(value).find(([name]) => name === language)?.[1]].flat().map(String);
  }
  return Object.values(value).flatMap((one) => textsIn(one, language));
}

/** Keys of people and items, which are English. */
function idsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => (key === 'id' ? [String(one)] : idsIn(one)));
}

const files = ['templates', 'templates/items'].flatMap((folder) =>
  fs
    .readdirSync(path.join(root, folder))
    .filter((file) => file.endsWith('.yaml'))
    .map((file): unknown => parse(fs.readFileSync(path.join(root, folder, file), 'utf8'))),
);
/** Sections whose Finnish texts name no command, file or key beside `quoted` ones. */
const PLAIN = /^(?:format|agenda|client\.sides|minutes|cost|costRules|prompts)\./;

const english = [...spoken('en').values(), ...files.flatMap((file) => [...textsIn(file, 'en'), ...idsIn(file)])];
const finnish = [
  ...[...spoken('fi')].flatMap(([at, text]) => (PLAIN.test(at) ? [text.replaceAll(/`[^`]+`/g, '')] : [])),
  ...files.flatMap((file) => textsIn(file, 'fi')),
];
/** Names have no language. */
const NAMES = ['eur', 'meetplan', 'yaml'];
const inFinnish = new Set([...finnish.flatMap(wordsOf), ...NAMES]);
const onlyEnglish = new Set(english.flatMap(wordsOf).filter((word) => !inFinnish.has(word)));

/** The English words of a text that is said to be Finnish. */
export const englishIn = (text: string): string[] =>
  [...new Set(wordsOf(text))].filter((word) => onlyEnglish.has(word));
