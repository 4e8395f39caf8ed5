import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandLine } from '../../src/commands/shell.ts';
import { decode } from '../../src/document/decode.ts';
import { openDocument } from '../../src/document/open.ts';
import { readDocument } from '../../src/document/read.ts';
import { writePlan } from '../../src/document/write-plan.ts';

const notes = { head: ['A head'], above: { title: 'Above the title', agenda: 'Above the agenda' } };
const encode = (text: string) => new TextEncoder().encode(text);

/** Texts that YAML 1.1 or 1.2 could take for something else, and any other. */
const text = fc.oneof(
  fc.constantFrom(
    'no',
    'on',
    'y',
    '~',
    'null',
    '12:30',
    '2026-01-01',
    '1_000',
    '010',
    '1e3',
    '.5',
    '- x',
    '# x',
    'a: b',
    '{x}',
    '[x]',
    '*a',
    '&a',
    '!t',
    '%x',
    '@x',
    '`x`',
    '"q"',
    "it's",
    'a\nb',
    ' lead',
    'trail ',
    '日本語',
    '😀',
    'a, b',
    'x #y',
    '---',
    '<<',
    '=',
    '|',
    '>',
  ),
  fc
    .string({ unit: 'binary', minLength: 1, maxLength: 30 })
    .filter((one) => /\S/.test(one) && decode(encode(one)).problem === undefined),
);

describe('a written plan', () => {
  it('reads back as what was written, whatever the texts are', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, text, async (title, name, details) => {
        const value = {
          meetplan: 'plan/1',
          title,
          date: '2027-01-20',
          start: '9:00',
          mustNotMention: [details],
          attendees: [{ id: 'a', name, role: 'sales-rep', prep: '40m', count: 3, optional: true }],
          agenda: [{ id: 'x', title, kind: 'inform', duration: '5m', owner: ['a'], details }],
        };
        const written = writePlan(value, 'https://example.org/plan.json', notes);
        const full = readDocument('x', encode(written));
        expect({ written, problems: full.problems, value: full.document.value }).toEqual({
          written,
          problems: [],
          value,
        });
        expect((await openDocument('x', encode(written))).document.value).toEqual(value);
      }),
      { numRuns: 1500 },
    );
  });

  it('carries the schema for editors first, the notes above their keys, and short entries on one line', () => {
    const value = {
      meetplan: 'plan/1',
      title: 'T',
      date: '2027-01-20',
      start: '9:00',
      attendees: [{ id: 'a', role: 'client' }],
      agenda: [{ title: 'x', duration: 5 }],
    };
    expect(writePlan(value, 'https://example.org/plan.json', notes)).toBe(
      [
        '# yaml-language-server: $schema=https://example.org/plan.json',
        '# A head',
        'meetplan: plan/1',
        '# Above the title',
        'title: T',
        'date: "2027-01-20"',
        'start: "9:00"',
        'attendees:',
        '  - {id: a, role: client}',
        '# Above the agenda',
        'agenda:',
        '  - {title: x, duration: 5}',
        '',
      ].join('\n'),
    );
  });
});

describe('a command line', () => {
  it('comes back from a shell as the words that it was made of', () => {
    const word = fc.string({ unit: 'grapheme', maxLength: 20 }).filter((one) => !one.includes('\u0000'));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
        const out = execFileSync('sh', ['-c', `printf '%s\\0' ${commandLine(words)}`], { encoding: 'utf8' });
        expect(out.split('\u0000').slice(0, -1)).toEqual(words);
      }),
      { numRuns: 100 },
    );
  });
});
