import { describe, expect, it } from 'vitest';
import { MAX_BYTES, MAX_DEPTH, MAX_PIECES, MAX_PROBLEMS } from '../../src/document/limits.ts';
import { openDocument } from '../../src/document/open.ts';
import { readQuickly } from '../../src/document/quick.ts';
import { bytesOf, problemsIn, readText } from '../support/documents.ts';

/** A quarter of what may be read: quadratic work would still take minutes. */
const LENGTH = MAX_BYTES / 4;
const fill = (unit: string) => unit.repeat(Math.floor(LENGTH / unit.length));
const numbered = (unit: (index: number) => string, count: number) =>
  Array.from({ length: count }, (_, i) => unit(i)).join('');

/** What took minutes or gigabytes somewhere on the way to here. */
const exhausting: readonly (readonly [name: string, text: string])[] = [
  ['keys', numbered((i) => `key${i}: v\n`, 40_000)],
  ['keys on one line', `{${numbered((i) => `key${i}: v, `, 40_000)}}`],
  ['items', `a:\n${fill('- x\n')}`],
  ['items on one line', `[${fill('x,')}]`],
  ['closing brackets', fill('}')],
  ['opening brackets', fill('[')],
  ['maps in maps', fill('{a: ')],
  ['lists in lists', fill('- ')],
  ['keys in keys', fill('? ')],
  ['deeper and deeper lines', numbered((i) => `${' '.repeat(i)}a:\n`, 1400)],
  ['tags', fill('!a ')],
  ['anchors', fill('&a ')],
  ['aliases', `a:\n${fill('- *a\n')}`],
  ['aliases of aliases', `a0: &a0 [x]\n${numbered((i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]\n`, 40)}`],
  ['commas', `[${fill(',')}`],
  ['quotes', fill('"')],
  ['stray brackets', fill('a: ]\n')],
  ['brackets left open', fill('- a: [\n')],
  ['bad escapes', `a: "${fill('\\q')}"`],
  ['the same key behind a long one', `{${'a'.repeat(LENGTH / 2)}: 1, ${'b: 1, '.repeat(20_000)}}`],
  ['bad keys', `a:\n${fill('- __proto__: 1\n')}`],
  ['documents', fill('--- a\n')],
  ['directives', fill('%A b\n')],
  ['spaces in the middle', `a:${fill(' ')}b`],
  ['spaces and a comment', `a: b${fill(' ')}#`],
  ['spaces at line ends', fill(`a${' '.repeat(2000)}\n`)],
  ['line ends', fill('\n')],
  ['carriage returns', fill('\r')],
  ['colons', fill(': ')],
  ['characters of two units', `[${fill('😀,')}]`],
  ['a quoted text', `a: "${fill('x\n ')}"`],
  ['a block of text', `a: |\n${fill(' x\n')}`],
];

describe('an exhausting text', () => {
  it.each(exhausting)('of %s is read in no time, by both readers', { timeout: 20_000 }, (_, text) => {
    const start = performance.now();
    const { document, problems } = readText(text);
    for (const { span } of problems) document.position(span?.start ?? 0);
    readQuickly(text);
    expect(performance.now() - start).toBeLessThan(4000);
    expect(problems.length).toBeLessThanOrEqual(MAX_PROBLEMS);
  });
});

describe('the limit', () => {
  const nested = (levels: number) => `${'[a, '.repeat(levels - 1)}[]${']'.repeat(levels - 1)}`;
  const stepped = (levels: number) => numbered((i) => `${' '.repeat(i)}a:\n`, levels);

  it('of levels counts maps and lists', () => {
    expect(readText(`a: ${nested(MAX_DEPTH - 1)}`).problems).toEqual([]);
    expect(problemsIn(`a: ${nested(MAX_DEPTH)}`)).toEqual([expect.stringMatching(/^1:\d+ too-deep "\[\]"$/)]);
    expect(readText(stepped(MAX_DEPTH)).problems).toEqual([]);
    expect(problemsIn(stepped(MAX_DEPTH + 1))).toEqual([`${MAX_DEPTH + 1}:${MAX_DEPTH + 1} too-deep "a:"`]);
  });

  it('of levels is told once, however far it is passed', () => {
    expect(problemsIn(nested(3000))).toEqual([`1:${MAX_DEPTH * 4 + 1} too-deep "["`]);
    expect(problemsIn('- '.repeat(3000))).toEqual([`1:${MAX_DEPTH * 2 + 1} too-deep "-"`]);
    expect(problemsIn(stepped(1200))).toHaveLength(1);
    expect(problemsIn(`{${'a: {'.repeat(3000)}`)).toHaveLength(1);
  });

  it('of levels does not count brackets side by side, nor in texts', () => {
    expect(
      readText(`a: [${'[], '.repeat(500)}]\nb: "${'['.repeat(500)}"\nc: |\n  ${'['.repeat(500)}\n`).problems,
    ).toEqual([]);
    expect(readText(`a: {${numbered((i) => `? b${i}, `, 500)}}`).problems).toEqual([]);
  });

  it('of words and signs is told where it is passed', () => {
    const { document, problems } = readText(`[${'x,'.repeat(MAX_PIECES)}`.slice(0, MAX_BYTES));
    expect(problems.map(({ args }) => args)).toEqual([{ reason: 'too-many-pieces', limit: MAX_PIECES }]);
    expect(document.value).toBeNull();
  });

  it('of words and signs is the same for the quick reader', async () => {
    const text = 'k: v\n'.replace('k', 'key') + numbered((i) => `k${i}: 1\n`, 90_000);
    expect(text.length).toBeLessThan(MAX_BYTES);
    expect(readQuickly(text)).toBeDefined();
    const opened = await openDocument('x', bytesOf(text));
    const read = readText(text);
    expect(opened.problems).toEqual(read.problems);
    expect(opened.document.value).toEqual(read.document.value);
  });

  it('leaves room for a company: a configuration with 8,000 people', () => {
    const people = numbered(
      (i) => `  p${i}: {name: Anna Virtanen ${i}, role: sales-rep, email: p${i}@example.org}\n`,
      8000,
    );
    expect(readText(`meetplan: config/1\npeople:\n${people}`).problems).toEqual([]);
  });
});

describe('a thousand and more problems', () => {
  it.each([
    ['aliases', '- *a\n'],
    ['keys that stand twice', 'a: 1\n'],
    ['control characters', '- "\\0"\n'],
    ['forbidden keys', '- __proto__: 1\n'],
    ['stray brackets', 'a: ]\n'],
    ['bad starts', '- @\n'],
    ['directives', '%A\n'],
  ])('are cut: %s', (_, unit) => {
    expect(readText(unit.repeat(5000)).problems.length).toBeLessThanOrEqual(MAX_PROBLEMS);
    expect(readText(unit.repeat(20)).problems.length).toBeGreaterThan(0);
  });

  it('leave the length of stack traces as it was', () => {
    const before = Error.stackTraceLimit;
    readText('- @\n'.repeat(100));
    expect(Error.stackTraceLimit).toBe(before);
  });
});
