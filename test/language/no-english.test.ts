import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { englishIn } from '../support/english.ts';
import { copyOf } from '../support/folders.ts';
import { runInProcess } from '../support/run.ts';
import { builtIns } from '../support/templates.ts';

/** What is printed in Finnish holds no English word. */

it('knows an English word from a Finnish one', () => {
  const text = 'Myyjä, sales rep: agenda ja tarkoitus; account-owner 6 %, eniten: expert';
  expect(englishIn(text)).toEqual(['sales', 'rep', 'agenda', 'account-owner', 'expert']);
});

const views: readonly (readonly string[])[] = [
  ['agenda', 'plan.yaml', '--format', 'text'],
  ['agenda', 'plan.yaml', '--format', 'markdown'],
  ['agenda', 'plan.yaml', '--format', 'text', '--for', 'client'],
  ['agenda', 'plan.yaml', '--minutes'],
  ...['person', 'role', 'item', 'bucket'].map((by) => ['cost', 'plan.yaml', '--by', by]),
  ['cost', 'plan.yaml', '--format', 'markdown', '--explain'],
  ['cost', 'plan.yaml', '--what-if', 'start=10:00', '--budget', '1000h', '--from', '2026-01-01'],
  ['cost', 'plan.yaml', 'plan.yaml', '--by', 'person'],
];
/** A rate for some roles and none for others, so that both are told. */
const CONFIG = `meetplan: config/1
timezone: Europe/Helsinki
currency: EUR
roles: {sales-rep: {rate: "45.00"}, executive: {rate: {salary: "5200", annualHours: "1720"}}}
`;

describe.each(builtIns)('a Finnish plan from %s', (template) => {
  it('is printed without an English word', async () => {
    const cwd = copyOf('');
    fs.writeFileSync(path.join(cwd, 'meetplan.yaml'), CONFIG);
    const run = (argv: readonly string[]) => runInProcess(argv, { cwd, env: { MEETPLAN_LANG: 'fi' }, stdin: '' });
    await run(['new', template, '--yes', '--date', '2026-12-01', '-o', 'plan.yaml']);
    for (const view of views) {
      const { stdout, exitCode } = await run(view);
      expect([view, exitCode, stdout !== '']).toEqual([view, 0, true]);
      // What somebody typed, or must type, is no word of ours.
      const printed = stdout.replaceAll(/Europe\/Helsinki|`[^`]+`|start=10:00/g, '');
      expect([view, englishIn(printed)]).toEqual([view, []]);
    }
  });
});
