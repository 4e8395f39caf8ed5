import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { englishIn } from '../support/english.ts';
import { copyOf } from '../support/folders.ts';
import { runInProcess } from '../support/run.ts';
import { builtIns } from '../support/templates.ts';

/** What is printed in Finnish, whole: no English word in it, and nothing that a convention forbids. */

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
/** What must not stand anywhere on a Finnish page: the convention that says so, an example, and what finds it. */
const FORBIDDEN: readonly (readonly [convention: string, wrong: string, found: RegExp])[] = [
  ['a date does not begin with the year', '2026-12-01', /\d{4}-\d\d/],
  ['a day or a month has no leading zero', 'ti 01.12.2026', /(?<![\d.,–])0\d?\.\d{1,2}\.\d{4}/],
  ['a clock time has a point', 'klo 13:00', /\d:\d\d/],
  ['an hour has no leading zero', 'klo 09.30', /(?<![\d,.])0\d\.\d\d/],
  ['a decimal has a comma', '1.5 t', /\d\.\d+ (?:EUR|t|min|%|henkilö)/],
  ['a space stands before the per cent sign', '50%', /\d%/],
  ['hours and days are t and päivä', '2 h', /\d ?(?:h|d|pv|tuntia)\b/],
  ['four digits are grouped', '1234,50 EUR', /(?<![\d.])\d{4},\d\d/],
  [
    'a weekday has no point and no capital',
    'Ti 1.12.2026',
    /\b(?:Ma|Ti|Ke|To|Pe|La|Su|ma\.|ti\.|ke\.|to\.|pe\.|la\.|su\.) ?\d/,
  ],
  [
    'a range of times has an en dash without spaces',
    '9.00 – 9.30',
    /\d\.\d\d (?:-|–) \d{1,2}\.\d\d(?! ?[\d ]*EUR)|\d-\d/,
  ],
  ['spaces are plain', '5\u00a0t', /[\u00a0\u2007\u2009\u202f]/],
  ['one is in the singular', '1 henkilötyötuntia', /\b1 (?:henkilötyötuntia|henkilöä|kertaa|suunnitelmaa|päivää)/],
  ['a fraction is in the partitive', '2,5 henkilötyötunti', /,\d+ henkilötyötunti\b/],
];

/** A rate for some roles and none for others, so that both are told. */
const CONFIG = `meetplan: config/1
timezone: Europe/Helsinki
currency: EUR
roles: {sales-rep: {rate: "45.00"}, executive: {rate: {salary: "5200", annualHours: "1720"}}}
`;

it.each(FORBIDDEN)('%s: %j is noticed', (_, wrong, found) => expect(wrong).toMatch(found));

describe.each(builtIns)('a Finnish plan from %s', (template) => {
  it('is printed in Finnish, to the letter', async () => {
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
      const broken = FORBIDDEN.flatMap(([convention, , found]) => {
        const text = found.exec(printed)?.[0];
        return text === undefined ? [] : [`${convention}: ${text}`];
      });
      expect([view, broken]).toEqual([view, []]);
    }
  });
});
