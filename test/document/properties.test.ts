import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import type { Value } from '../../src/document/document.ts';
import { readDocument } from '../../src/document/read.ts';
import { bytesOf, readText } from '../support/documents.ts';

const numRuns = Number(process.env['RUNS'] ?? 1500);

/** Pieces that YAML gives a meaning, and some that it should not. */
const piece = fc.oneof(
  fc.constantFrom('a', 'b', 'key', ': ', ':', '- ', '-', '? ', '\n', '\r\n', '\r', '\n  ', '\n    ', '\t', ' '),
  fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ', ',
    ',',
    '"',
    "'",
    '#',
    ' #',
    '|',
    '>',
    '|-\n',
    '&a ',
    '*a',
    '!t ',
    '%Y',
    '@',
    '`',
  ),
  fc.constantFrom(
    '---\n',
    '...\n',
    '<<: ',
    '__proto__: ',
    '\\',
    '\\x',
    '0',
    '010',
    '1e3',
    '~',
    'null',
    '😀',
    'ä',
    '\u2028',
  ),
  fc.string({ unit: 'binary', maxLength: 3 }),
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

function* pathsOf(value: Value, path: readonly (string | number)[] = []): Generator<readonly (string | number)[]> {
  yield path;
  if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* pathsOf(item, [...path, index]);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) yield* pathsOf(item, [...path, key]);
  }
}

describe('any text', () => {
  it('is read or refused with places inside it', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { document, problems, isParsed } = readText(source);
        for (const { rule, args, span } of problems) {
          expect(rule === 'syntax' ? args['reason'] : rule).not.toBe('other');
          expect(span?.start).toBeGreaterThanOrEqual(0);
          expect(span?.start).toBeLessThanOrEqual(document.text.length);
          expect(span?.end).toBeGreaterThan(span?.start ?? 0);
        }
        const isMap = typeof document.value === 'object' && document.value !== null && !Array.isArray(document.value);
        if (!problems.length) expect([isMap, isParsed]).toEqual([true, true]);
        const starts = problems.map(({ span }) => span?.start ?? 0);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      }),
      { numRuns },
    );
  });

  it('that is read has every path of its value on one of its lines', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { document } = readText(source);
        for (const path of pathsOf(document.value)) {
          for (const part of ['key', 'value'] as const) {
            const { start, end } = document.locate(path, part);
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(Math.max(document.text.length, start + 1));
            expect(document.text.slice(start, end)).not.toMatch(/[\r\n]./);
          }
        }
      }),
      { numRuns },
    );
  });

  it('reads the same with LF, CRLF and CR', () => {
    fc.assert(
      fc.property(text, (source) => {
        const unix = source.replace(/\r\n?/g, '\n');
        const [first, ...others] = ['\n', '\r\n', '\r'].map((end) => {
          const { document, problems } = readText(unix.replaceAll('\n', end));
          const places = problems.map(({ args, span }) => [args['reason'], document.position(span?.start ?? 0)]);
          return { value: document.value, places };
        });
        for (const other of others) expect(other).toEqual(first);
      }),
      { numRuns },
    );
  });
});

describe('any bytes', () => {
  it('are read or refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const { document, problems } = readDocument('x', bytes);
        for (const { span } of problems) document.position(span?.start ?? 0);
        expect(problems.length === 0 && document.value === null).toBe(false);
      }),
      { numRuns },
    );
  });
});

describe('any value', () => {
  // Texts that a plan may hold; numbers that are read as numbers.
  const word = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((one) => one !== '__proto__' && one !== '<<');
  const scalar = fc.oneof(
    word,
    fc.constantFrom('010', '1e3', '12:30', 'no', '~', 'null', 'true', '', ' ', '- a', 'a: b', '#', '*a', '2027-01-20'),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
  );
  const { value } = fc.letrec<{ value: Value }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      scalar,
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(word, tie('value'), { maxKeys: 4, noNullPrototype: true }),
    ),
  }));
  const root = fc.dictionary(word, value, { minKeys: 1, maxKeys: 5, noNullPrototype: true });

  it('comes back as it was written, as YAML', () => {
    fc.assert(
      fc.property(root, fc.constantFrom('\n', '\r\n'), (written, end) => {
        const source = stringify(written, { lineWidth: 0 }).replaceAll('\n', end);
        const { document, problems } = readDocument('x', bytesOf(source));
        expect({ problems, value: document.value, source }).toEqual({ problems: [], value: written, source });
      }),
      { numRuns },
    );
  });

  it('comes back as it was written, as JSON', () => {
    fc.assert(
      fc.property(root, fc.constantFrom(0, 2), (written, indent) => {
        const { document, problems } = readText(JSON.stringify(written, null, indent));
        expect({ problems, value: document.value }).toEqual({ problems: [], value: written });
      }),
      { numRuns },
    );
  });

  it('in JSON has every scalar at its place', () => {
    fc.assert(
      fc.property(root, (written) => {
        const { document } = readText(JSON.stringify(written));
        for (const path of pathsOf(written)) {
          const { start, end } = document.locate(path);
          const whole = path.reduce<unknown>((one, step) => Reflect.get(Object(one), step), written);
          expect(document.text.slice(start, end)).toBe(JSON.stringify(whole));
        }
      }),
      { numRuns },
    );
  });
});
