import { describe, expect, it } from 'vitest';
import { syntaxWords } from '../../src/language/syntax.ts';
import { readText } from '../support/documents.ts';

/** A text for every reason that the parser or the walk can have. */
const samples: readonly (readonly [text: string, en: string, fi: string])[] = [
  ['a: "b\u0007', 'the control character U+0007 has no place in a plan', 'ohjausmerkki U+0007 ei kuulu suunnitelmaan'],
  ['a: "\\ud800"', 'the escape for U+D800 is half of a character', 'koodinvaihto U+D800 on vain puolikas merkki'],
  ['a: *important*', 'an alias ("*important*") is not allowed', 'viittaus ("*important*") ei ole sallittu'],
  ['a: [b', 'this [ is never closed', 'merkki [ jää sulkematta'],
  ['a: @b', 'a value cannot begin with @', 'arvo ei voi alkaa merkillä @'],
  ['a: "\\q"', 'unknown escape \\q in a double-quoted text', 'tuntematon koodinvaihto \\q lainausmerkeissä'],
  [
    'meetplan:plan/1\na: b',
    'expected `key: value`, got "meetplan:plan/1"',
    'tässä pitäisi olla `avain: arvo`, on "meetplan:plan/1"',
  ],
  ['a: "say "hi""', 'unexpected "hi""" after the end of the value', 'arvon jälkeen tulee vielä "hi"""'],
  ['a: 1\na: 2', 'key "a" stands on line 1 already', 'avain "a" on jo rivillä 1'],
];

describe('the words for a syntax problem', () => {
  it.each(samples)('%j', (text, en, fi) => {
    const args = readText(text).problems[0]?.args ?? {};
    expect([syntaxWords('en', args).message, syntaxWords('fi', args).message]).toEqual([en, fi]);
  });

  it('name the sign that is missing', () => {
    const help = (text: string) => syntaxWords('en', readText(text).problems[0]?.args ?? {}).help;
    expect(help('a: [b')).toContain('closing ];');
    expect(help('a: {b: c')).toContain('closing };');
    expect(help("a: 'b")).toContain("closing ';");
  });

  it('group the digits of a limit as the language does', () => {
    const args = { reason: 'too-many-pieces', limit: 600_000 };
    expect(syntaxWords('en', args).message).toContain('600,000');
    expect(syntaxWords('fi', args).message).toContain('600 000');
  });

  it('cut a long value and show no control characters', () => {
    const { message } = syntaxWords('en', {
      reason: 'duplicate-key',
      key: `\u001b]52;c\u0007${'x'.repeat(500)}`,
      line: 3,
    });
    expect(message).toMatch(/^key "\\u\{1b\}\]52;c\\u\{7\}x+…" stands on line 3 already$/);
    expect(message.length).toBeLessThan(100);
  });

  it('do not look anything up on a prototype', () => {
    for (const reason of ['constructor', '__proto__', 'toString', '']) {
      expect(syntaxWords('en', { reason, detail: 'Something odd.' }).message).toBe(
        'this does not read as YAML: something odd',
      );
    }
    expect(syntaxWords('en', { reason: 'tag', value: '$& $1 {detail}' }).message).toBe(
      'a tag ("$& $1 {detail}") is not allowed',
    );
  });
});
