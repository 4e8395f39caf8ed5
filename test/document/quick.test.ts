import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuickly } from '../../src/document/quick.ts';
import { readDocument } from '../../src/document/read.ts';
import { root } from '../support/folders.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const filesIn = (folder: string) =>
  fs
    .readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => path.join(root, folder, name));
const sources = [...filesIn('examples'), ...filesIn('templates')].map((file) => fs.readFileSync(file, 'utf8'));

/** Either the quick reader passes, or the full one reads the same and finds nothing wrong. */
function expectAgreement(text: string): void {
  const quick = readQuickly(text);
  if (quick === undefined) return;
  const { document, problems } = readDocument('x', encode(text));
  expect({ text, value: quick, problems: [] }).toEqual({ text, value: document.value, problems });
}

describe('the quick reader', () => {
  it.each([...filesIn('examples'), ...filesIn('templates')].map((file) => [path.relative(root, file), file]))(
    'reads %s',
    (_, file) => {
      const text = fs.readFileSync(file, 'utf8');
      expect(readQuickly(text)).toEqual(readDocument('x', encode(text)).document.value);
    },
  );

  it.each([
    'a: 1\nb: -3\nc: 010\nd: 40.220\ne: 1e3\nf: 0x10\ng: 999999999999999\nh: 9999999999999999\n',
    'a: true\nb: False\nc: yes\nd: ~\ne: null\nf:\ng: Null # nothing\n',
    "a: x # a comment\nb: x#no comment\nc: \"# no\"\nd: 'it''s'\n",
    'a:\n- x\n- y\nb:\n  - x\n  -\n    c: d\n  - e: f\n    g: [h, {i: j}]\n',
    'a: 9:00\nb: http://x/y?z=1\nc: a :b\nd: -x\ne: :x\n',
    'a: {}\nb: []\nc: [a b, "c, d", {e: f g, h: 1}]\n',
    'a: "\\"\\\\\\/\\n"\n',
    'x: 😀 ä\n',
  ])('reads %j as the full one does', (text) => {
    expect(readQuickly(text)).toBeDefined();
    expectAgreement(text);
  });

  it.each([
    '',
    '- a\n',
    'a: b: c\n',
    'a: [b\n',
    'a: "b\n',
    'a: |\n  b\n',
    'a: *b\n',
    'a: &b c\n',
    'a: !b c\n',
    '<<: a\n',
    'a: 1\na: 2\n',
    'a:\n\tb: 1\n',
    '---\na: b\n',
    '%YAML 1.1\n',
    'a: b\n  c\n',
    '"a": b\n',
    '? a\n',
    'a: {b}\n',
    'a: {b:c}\n',
    'a: [b,c]\n',
    '__proto__: 1\n',
    'null: 1\n',
    'a: "\\x41"\n',
    'a:\n    b: 1\n  c: 2\n',
  ])('leaves %j to the full one', (text) => {
    expect(readQuickly(text)).toBeUndefined();
  });

  it('reads what the full one reads, or nothing, after any mutation of real files', () => {
    const pieces = [
      ' ',
      '  ',
      '\n',
      '- ',
      ': ',
      ':',
      ',',
      '{',
      '}',
      '[',
      ']',
      '"',
      "'",
      '#',
      ' #',
      '|',
      '>',
      '&a',
      '*a',
      '!t',
      '?',
      '%',
      '@',
      '~',
      '\\',
      '0',
      '-',
      'x',
      'null',
      '1e3',
      '\t',
      '---\n',
      'ä',
      '😀',
      '\u00a0',
      '\u2028',
      '\n\n',
      '\n  ',
      '\n- ',
    ];
    const edit = fc.record({ at: fc.nat(), cut: fc.nat({ max: 12 }), put: fc.constantFrom(...pieces, '') });
    fc.assert(
      fc.property(
        fc.constantFrom(...sources),
        fc.nat(),
        fc.array(edit, { minLength: 1, maxLength: 4 }),
        (source, from, edits) => {
          // A window of whole lines keeps each case quick; edits then break it.
          const lines = source.split('\n');
          const start = from % lines.length;
          let text = start % 3 ? source.slice(0, 900) : lines.slice(start, start + 14).join('\n');
          for (const { at, cut, put } of edits) {
            const place = at % (text.length + 1);
            text = text.slice(0, place) + put + text.slice(place + cut);
          }
          expectAgreement(text);
        },
      ),
      { numRuns: Number(process.env['RUNS'] ?? 3000) },
    );
  });

  it('reads what the full one reads, or nothing, for any small text of YAML’s own characters', () => {
    const atom = fc.constantFrom(
      'a',
      'b',
      ': ',
      ':',
      '- ',
      '-',
      '\n',
      '\n  ',
      '\n    ',
      '{',
      '}',
      '[',
      ']',
      ', ',
      ',',
      '"',
      "'",
      ' ',
      '#',
      ' #',
      '1',
      '~',
      '\\',
      '?',
      '|',
      'a: ',
      'b: {',
    );
    fc.assert(
      fc.property(fc.array(atom, { maxLength: 24 }), (atoms) => expectAgreement(`a: ${atoms.join('')}`)),
      { numRuns: Number(process.env['RUNS'] ?? 5000) },
    );
  });
});
