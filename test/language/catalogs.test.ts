import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Catalog, catalog, LANGUAGES } from '../../src/language/catalogs.ts';
import type { WordArgs } from '../../src/language/wording.ts';
import { root } from '../support/folders.ts';

const args: WordArgs = {
  raw: {},
  plain: () => '1',
  quoted: () => '"1"',
  number: () => 1,
  list: () => ['1'],
  guess: () => undefined,
  guessKey: () => undefined,
  meant: () => ['1'],
};

/** Entries that take words of ours. */
const SAMPLES: Readonly<Record<string, readonly unknown[]>> = {
  'agenda.meeting': ['internal', 'formal'],
  'format.within': [1, 'd'],
  'newPlan.missing': [['1']],
  'failures.severalCurrencies': [['1', '2']],
  'report.summary': [
    { plans: 1, templates: 1, others: 1, skipped: 1 },
    { error: 1, warning: 1, hint: 1 },
  ],
};

/** What an entry says of arguments without letters. */
const saying = (entry: unknown, at: string): unknown =>
  typeof entry === 'function' ? entry(...(SAMPLES[at] ?? ['1', '1', '1', '1'])) : entry;

/** Every text of a catalogue by its path. */
function textsOf(entry: unknown, at = ''): readonly (readonly [string, string])[] {
  const said =
    /^(problems|templateProblems)\./.test(at) && typeof entry === 'function' ? entry(args) : saying(entry, at);
  if (typeof said === 'string') return [[at, said]];
  if (said instanceof Map) return [...said].map(([key, text]) => [`${at}.${key}`, String(text)] as const);
  if (typeof said !== 'object' || said === null) return [];
  return Object.entries(said).flatMap(([key, one]) => textsOf(one, at === '' ? key : `${at}.${key}`));
}

/** What people type and how a language is called is no output; both may know the same words. */
const SILENT = /^(?:input|format\.units|name)\b/;
const spoken = (language: (typeof LANGUAGES)[number]) =>
  new Map(textsOf(catalog(language)).filter(([at]) => !SILENT.test(at)));

/** Words that really are the same in both. */
const SHARED: ReadonlySet<string> = new Set([
  'format.minute', // min
  'agenda.minutes', // Min
]);

describe('the catalogues', () => {
  it('are found in their texts', () => expect(spoken('fi').size).toBeGreaterThan(300));

  it('have an entry of the same form for every entry of the English one', () => {
    for (const language of LANGUAGES) {
      expect([...spoken(language).keys()].filter((at) => !at.startsWith('prompts.keyWords'))).toEqual(
        [...spoken('en').keys()].filter((at) => !at.startsWith('prompts.keyWords')),
      );
    }
  });

  it('do not say the same in English and Finnish, but for what is the same', () => {
    const en = spoken('en');
    const same = [...spoken('fi')].filter(([at, text]) => en.get(at) === text && /\p{L}{2}/u.test(text));
    expect(same.filter(([at]) => !SHARED.has(at))).toEqual([]);
  });

  it('hold no text that is empty or padded, and no double space but between two commands', () => {
    for (const language of LANGUAGES) {
      const odd = [...spoken(language)].filter(([, text]) => text.trim() === '' || /^ |\S {2}\S/.test(text));
      expect(odd.filter(([at]) => !at.startsWith('format.') && !at.startsWith('newPlan.head'))).toEqual([]);
    }
  });
});

const sources = fs
  .readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => [file, fs.readFileSync(path.join(root, 'src', file), 'utf8')] as const);
const isCatalog = (file: string) => LANGUAGES.some((language) => file === path.join('language', `${language}.ts`));
const elsewhere = sources.filter(([file]) => !isCatalog(file));
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

describe('outside the catalogues', () => {
  it('nothing asks which language it is', () => {
    const asks = elsewhere.filter(([, text]) => LANGUAGES.some((one) => new RegExp(`[=!]== '${one}'`).test(text)));
    expect(asks.map(([file]) => file)).toEqual([]);
  });

  it('no language but the default is named', () => {
    const named = elsewhere.filter(([file, text]) => file !== 'language/catalogs.ts' && /'fi'|\bfi:/.test(text));
    expect(named.map(([file]) => file)).toEqual([]);
  });

  it('stands no Finnish word', () => {
    expect(elsewhere.filter(([, text]) => /[äöåÄÖÅ]/.test(withoutComments(text))).map(([file]) => file)).toEqual([]);
  });

  it('no text is made by Intl, toLocale… or the locale of the machine', () => {
    // Zones and graphemes are data of Unicode and IANA, not texts.
    const ALLOWED = /Intl\.(?:DateTimeFormat(?=\('en-US', \{\s*timeZone|>)|supportedValuesOf|Segmenter)/g;
    const made = elsewhere
      .map(([file, text]) => [file, withoutComments(text).replace(ALLOWED, '')] as const)
      .filter(([file, text]) =>
        /toLocale|localeCompare|Intl\.\w+/.test(text.replaceAll(/: Intl\.DateTimeFormat\b/g, '')) ? file : undefined,
      );
    expect(made.map(([file]) => file)).toEqual([]);
  });

  it.each(['agenda', 'cost', 'templates', 'usage', 'failures', 'report', 'newPlan', 'prompts', 'format'] as const)(
    'every entry of `%s` is used',
    (section: keyof Catalog) => {
      const code = elsewhere.map(([, text]) => withoutComments(text)).join('\n');
      const unused = Object.keys(catalog('en')[section]).filter(
        (key) => !new RegExp(`(?:\\.|[{,]\\s)${key}\\b`).test(code),
      );
      expect(unused).toEqual([]);
    },
  );
});
