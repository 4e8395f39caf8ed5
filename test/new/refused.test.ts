import { describe, expect, it } from 'vitest';
import { copyOf } from '../support/folders.ts';
import { runInProcess } from '../support/run.ts';

const refuse = async (argv: readonly string[], stdin = '') => {
  const setting = { cwd: copyOf(''), env: {}, stdin };
  const { stdout, stderr, exitCode } = await runInProcess(['new', ...argv, '-o', '-'], setting);
  expect([exitCode, stdout]).toEqual([2, '']);
  // No file is to blame, so that none is shown.
  expect(stderr).not.toMatch(/built-in|<new>|:1:1|\^/);
  return stderr;
};

describe('an answer that the plan cannot hold', () => {
  const demo = ['client-demo', '--yes', '--date', '2027-01-01', '--set'];

  it.each([
    ['people=0', 'answer people: expected 1 or more, got 0'],
    ['people=-1', 'answer people: expected 1 or more, got -1'],
    ['people=1.5', 'answer people: expected a whole number, 1 or more, got "1.5"'],
    ['people=abc', 'answer people: expected a number, got "abc"'],
    [`decisionMaker=${'x'.repeat(1001)}`, 'answer decisionMaker: the text is longer than 1,000 characters'],
  ])('is to blame itself: %s', async (answer, expected) => {
    expect(await refuse([...demo, answer])).toBe(`meetplan: error: ${expected}\n`);
  });

  it('is so in an answers file and in Finnish too', async () => {
    const answers =
      'meetplan: answers/1\ntemplate: client-demo\ndate: 2027-01-01\nlanguage: fi\nanswers: {people: 0}\n';
    const said = await refuse(['--answers', '-', '--lang', 'fi'], answers);
    expect(said).toContain('vastaus people: luvun pitäisi olla vähintään 1, nyt 0');
  });

  it('may name somebody who is not there', async () => {
    const said = await refuse([
      'product-update',
      '--yes',
      '--date',
      '2027-01-01',
      '--add',
      'software-coaching',
      '--set',
      'coach=Nobody',
    ]);
    expect(said).toContain('--set coach: error: nobody here is called "Nobody"');
  });
});

describe('a flag that the plan cannot hold is named, with what would do', () => {
  const call = ['call', '--yes', '--date', '2027-01-20'];

  it.each([
    [
      ['--attendee', 'Anna=boss'],
      '--attendee: error: there is no role "boss" [unknown-reference]\n  help: there are: sales-manager, ',
    ],
    [
      ['--link', 'foo'],
      '--link: error: expected a link that begins with https:, http:, tel:, mailto: or sip:, got "foo"',
    ],
    [['--id', 'Ä'], '--id: error: expected an id of lower-case letters'],
    [
      ['--repeat', 'joka toinen tiistai 31.5.2027 asti'],
      '--date: error: the series begins on "2027-01-20", which is not on its rule [not-on-rule]\n  help: the first day that is: "2027-01-26"\n',
    ],
  ])('%j', async (flags, expected) => {
    expect(await refuse([...call, ...flags])).toContain(expected);
  });
});
