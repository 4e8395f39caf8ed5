import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { root } from './support/folders.ts';
import { runInProcess } from './support/run.ts';

const cwd = path.join(root, 'examples');
const read = (file: string) => fs.readFileSync(path.join(root, file), 'utf8');
const sources = [
  'examples/client-demo.yaml',
  'examples/new-product.yaml',
  'test/cases/parallel-tracks/plan.yaml',
  'test/cases/contract/acme-demo.yaml',
  'test/cases/clock-changes/night.yaml',
  'templates/client-demo.yaml',
  'templates/kickoff.yaml',
  'templates/items/contact-rhythm.yaml',
  'test/docs/our-demo.yaml',
  'examples/meetplan.yaml',
  'examples/answers/acme-demo.yaml',
].map(read);

const commands = [
  ['validate', '-'],
  ['validate', '-', '--format', 'json'],
  ['validate', '-', '--format', 'github', '--lang', 'fi'],
  ['agenda', '-', '--format', 'text'],
  ['agenda', '-', '--format', 'markdown', '--lang', 'fi'],
  ['agenda', '-', '--json'],
  ['agenda', '-', '--for', 'client', '--json'],
  ['agenda', '-', '--for', 'client', '--minutes'],
  ['cost', '-'],
  ['cost', '-', '--by', 'item', '--json'],
  ['new', '--answers', '-', '-o', '-'],
];

const words = fc.constantFrom(
  '',
  '0',
  '1',
  '-1',
  '99999',
  '1h',
  '45m',
  '"day 2 08:30"',
  '"23:59"',
  '"0:00"',
  '2027-03-28',
  '2027-10-31',
  '0001-01-01',
  '9999-12-31',
  'Pacific/Kiritimati',
  'true',
  '[]',
  '{}',
  '[a]',
  'null',
  'group',
  'everyone',
  'chair',
  'client',
  'meal',
  '"{{ x }}"',
  '"\\u202e"',
  '999999999999.99',
  'JPY',
  '\u{1f469}\u200d\u{1f467}',
  '*a',
  '&a b',
  '!t x',
  '|',
  '"',
);

/** One value of a line, or one whole line, replaced. */
const edit = fc.record({ line: fc.nat(), whole: fc.boolean(), word: words, part: fc.nat() });

function change(
  source: string,
  edits: readonly { line: number; whole: boolean; word: string; part: number }[],
): string {
  const lines = source.split('\n');
  for (const { line, whole, word, part } of edits) {
    const at = line % lines.length;
    const text = lines[at] ?? '';
    if (whole) lines[at] = part % 2 ? '' : `${text}\n${text}`;
    else {
      const values = [...text.matchAll(/(?<=: )(?:"[^"]*"|[^,{}[\]#"]+)/g)];
      const chosen = values[part % Math.max(1, values.length)];
      if (chosen) lines[at] = text.slice(0, chosen.index) + word + text.slice(chosen.index + chosen[0].length);
    }
  }
  return lines.join('\n');
}

describe('whatever a file says', () => {
  it('is answered with an exit code of the contract, and printed on only if it is a plan', async () => {
    const exits = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...sources),
        fc.array(edit, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(...commands),
        async (source, edits, argv) => {
          const stdin = change(source, edits);
          const { exitCode, stdout, stderr } = await runInProcess(argv, { cwd, env: {}, stdin });
          exits.set(exitCode, (exits.get(exitCode) ?? 0) + 1);
          expect([0, 1, 2]).toContain(exitCode);
          // biome-ignore lint/suspicious/noControlCharactersInRegex: that none gets out is the point
          expect(stdout + stderr).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f\u202e]|\n\s+at /);
          if (argv[0] !== 'validate' && exitCode) expect({ stdin, stdout }).toEqual({ stdin, stdout: '' });
          if (exitCode === 1) expect(stdout + stderr).toMatch(/\d+:\d+: |"line": \d|line=\d/);
          if (exitCode === 2) expect(stderr).not.toBe('');
        },
      ),
      { numRuns: Number(process.env['RUNS'] ?? 1500) },
    );
    expect([...exits.keys()].sort()).toEqual([0, 1, 2]);
  }, 120_000);
});
