import { describe, expect, it } from 'vitest';
import { decode } from '../../src/document/decode.ts';
import { MAX_BYTES } from '../../src/document/limits.ts';
import { readDocument } from '../../src/document/read.ts';
import { bytesOf, problemsIn, readText } from '../support/documents.ts';

const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf16 = (text: string, isBig: boolean) =>
  Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.charCodeAt(0);
      return isBig ? [code >> 8, code & 255] : [code & 255, code >> 8];
    }),
  );

describe('bytes', () => {
  it.each([
    ['UTF-16LE with a mark', utf16('\ufeffmeetplan: plan/1', false)],
    ['UTF-16BE with a mark', utf16('\ufeffmeetplan: plan/1', true)],
    ['UTF-16LE without a mark', utf16('meetplan: plan/1', false)],
    ['UTF-16BE without a mark', utf16('meetplan: plan/1', true)],
    ['UTF-16LE that begins with a letter outside ASCII', utf16('äiti: 1', false)],
  ])('in %s are recognised', (_, bytes) => {
    expect(problemsIn(bytes)).toEqual(['1:1 utf-16 ""']);
  });

  it.each([
    ['Latin-1', latin1('title: Esitys\nwho: J\xe4ppinen\n'), '2:7'],
    ['a lone continuation byte', latin1('a: \x80'), '1:4'],
    ['an overlong slash', latin1('a: b\n\xc0\xaf'), '2:1'],
    ['a surrogate in UTF-8', latin1('a: \xed\xa0\x80'), '1:4'],
    ['a character cut short by the end', latin1('a: \xf0\x9f\x98'), '1:4'],
    ['a character cut short by another', latin1('a: \xe2\x82A'), '1:4'],
    ['beyond the last character', latin1('a: \xf4\x90\x80\x80'), '1:4'],
    ['a bad byte behind a replacement character of the text', latin1('\xef\xbf\xbd\xef\xbf\xbd\xff'), '1:3'],
    [
      'a bad byte behind characters of two, three and four bytes',
      latin1('\xc3\xa4\xe2\x82\xac\xf0\x9f\x98\x80\xff'),
      '1:4',
    ],
    ['a bad byte behind a CRLF and a CR', latin1('a\r\nb\rc\xff'), '3:2'],
    ['a bad byte behind a byte order mark', latin1('\xef\xbb\xbfa\xff'), '1:2'],
  ])('that are no UTF-8 are refused at the first bad one: %s', (_, bytes, place) => {
    expect(problemsIn(bytes)).toEqual([`${place} not-utf-8 "\ufffd"`]);
  });

  it('are found bad wherever the bad one stands', () => {
    for (const before of ['', 'a', 'ä', 'a€', '😀b', 'ää€€😀😀']) {
      const bytes = Uint8Array.from([...bytesOf(before), 0xff, 0x61]);
      expect(problemsIn(bytes)).toEqual([`1:${[...before].length + 1} not-utf-8 "\ufffd"`]);
    }
  });

  it.each([
    [0, '0000'],
    [7, '0007'],
    [8, '0008'],
    [0x0b, '000B'],
    [0x0c, '000C'],
    [0x1b, '001B'],
    [0x1f, '001F'],
    [0x7f, '007F'],
  ])('hold no control character %i', (code, name) => {
    const { problems } = readText(`a: b\nc: "d${String.fromCharCode(code)}"`);
    expect(problems.map(({ args }) => args)).toEqual([{ reason: 'control-character', value: `U+${name}` }]);
    expect(problemsIn(`a: b\nc: "d${String.fromCharCode(code)}"`)[0]).toMatch(/^2:6 /);
  });

  it('may hold tabs, both line ends and everything beyond ASCII', () => {
    expect(readText('a:\t"b\tc"\r\nd: ä€😀\u0085\u2028\u00a0\n').problems).toEqual([]);
  });

  it('are read without their byte order mark', () => {
    const { document } = readText('\ufeffmeetplan: plan/1\n');
    expect(document.text).toBe('meetplan: plan/1\n');
    expect(document.value).toEqual({ meetplan: 'plan/1' });
  });

  it('are read up to a mebibyte and no further', () => {
    const whole = `a: ${'x'.repeat(MAX_BYTES - 3)}`;
    expect(readText(whole).problems).toEqual([]);
    expect(problemsIn(`${whole}x`)).toEqual(['1:1 too-large ""']);
    expect(problemsIn('ä'.repeat(MAX_BYTES / 2 + 1))).toEqual(['1:1 too-large ""']);
  });

  it('are left as they were', () => {
    const bytes = bytesOf('\ufeffa: [b\r');
    const copy = bytes.slice();
    readDocument('x', bytes);
    decode(bytes);
    expect(bytes).toEqual(copy);
  });
});

describe('an escape in quotes', () => {
  it.each([
    ['"\\0"', 'control-character', 'U+0000'],
    ['"\\e[31m"', 'control-character', 'U+001B'],
    ['"\\a"', 'control-character', 'U+0007'],
    ['"\\u0008"', 'control-character', 'U+0008'],
    ['"\\x7f"', 'control-character', 'U+007F'],
    ['"\\ud83d"', 'half-character', 'U+D83D'],
    ['"\\ude00"', 'half-character', 'U+DE00'],
    ['"\\ud83dx"', 'half-character', 'U+D83D'],
  ])('%s may not write what no plan may hold', (source, reason, value) => {
    expect(problemsIn(`a: b\nc: ${source}`)).toEqual([`2:4 ${reason} "${source}"`]);
    expect(readText(`c: ${source}`).problems.map(({ args }) => args)).toEqual([{ reason, value }]);
  });

  it.each([
    ['"\\t\\n\\r"', '\t\n\r'],
    ['"\\u00e4\\x41\\U0001F600"', 'äA😀'],
    ['"\\ud83d\\ude00"', '😀'],
    ['"\\"\\\\\\/"', '"\\/'],
  ])('%s writes any other', (source, value) => {
    const { document, problems } = readText(`a: ${source}`);
    expect(problems).toEqual([]);
    expect(document.value).toEqual({ a: value });
  });
});
