import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guardLog, printable, printableLine } from '../../src/language/printable.ts';

describe('what a terminal would obey is shown', () => {
  test.each([
    ['\u001b]52;c;aGk=\u0007', '\\u{1b}]52;c;aGk=\\u{7}'],
    ['\u009b31m', '\\u{9b}31m'],
    ['a\u202eb', 'a\\u{202e}b'],
    ['a\u200bb', 'a\\u{200b}b'],
    ['a\ud800b', 'a\\u{d800}b'],
    ['👩‍👩‍👧 ⚠️', '👩‍👩‍👧 ⚠️'],
    ['Ääkköset – 日本', 'Ääkköset – 日本'],
  ])('%j', (text, shown) => expect(printable(text)).toBe(shown));

  test('lines become one line', () => {
    expect(printableLine(' one \r\n\t two\n\n\nthree\n')).toBe('one two three');
  });

  test('a long run of spaces takes no time to speak of', () => {
    const begun = performance.now();
    printableLine(`a${' '.repeat(200_000)}b`);
    expect(performance.now() - begun).toBeLessThan(200);
  });
});

describe('what the log of a CI job would obey is shown', () => {
  test.each([
    ['::error::no', '\\u{3a}:error::no'],
    ['a\n  ::stop-commands::x', 'a\n  \\u{3a}:stop-commands::x'],
    ['\u001b[1m::error::no', '\u001b[1m\\u{3a}:error::no'],
    ['a ##[error]no', 'a #\\u{23}[error]no'],
    ['a ##vso[task.setvariable]no', 'a #\\u{23}vso[task.setvariable]no'],
  ])('%j', (text, shown) => expect(guardLog(text)).toBe(shown));

  test.each(['std::vector', 'a :: b', '## Heading', '#[x]', 'klo 12:30'])('%j stays as it is', (text) => {
    expect(guardLog(text)).toBe(text);
  });

  test('no command is left in any text', () => {
    const withoutLead = (line: string): string =>
      line.startsWith('\u001b[1m')
        ? withoutLead(line.slice(4))
        : line.replace(/^\s+(.*)/, (_, rest) => withoutLead(rest));
    const part = fc.constantFrom('::', '##[', '##vso[', '#', ' ', '\n', '\t', ':', '[', 'error', ']', '\u001b[1m');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const shown = guardLog(parts.join(''));
        for (const line of shown.split('\n')) {
          expect(withoutLead(line).startsWith('::')).toBe(false);
          expect(line).not.toMatch(/##(?:vso)?\[/);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
