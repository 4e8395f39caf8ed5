import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Catalog, catalog, LANGUAGES } from '../../src/language/catalogs.ts';
import { spoken } from '../support/catalogs.ts';
import { root } from '../support/folders.ts';

/** Entries that really say the same as in English. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  fi: ['format.minute' /* min */, 'agenda.minutes' /* Min */],
};

describe('the catalogues', () => {
  it('are found in their texts', () => expect(spoken('fi').size).toBeGreaterThan(300));

  it('have an entry of the same form for every entry of the English one', () => {
    for (const language of LANGUAGES) {
      expect([...spoken(language).keys()].filter((at) => !at.startsWith('prompts.keyWords'))).toEqual(
        [...spoken('en').keys()].filter((at) => !at.startsWith('prompts.keyWords')),
      );
    }
  });

  it.each(LANGUAGES.filter((language) => language !== 'en'))('leave nothing in English in %s', (language) => {
    const en = spoken('en');
    const same = [...spoken(language)].filter(([at, text]) => en.get(at) === text && /\p{L}{2}/u.test(text));
    expect(same.map(([at]) => at).filter((at) => !SHARED[language]?.includes(at))).toEqual([]);
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
