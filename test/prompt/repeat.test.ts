import fs from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { screen } from '@inquirer/testing/vitest';
import { afterEach, describe, expect, it } from 'vitest';
import { readEnd } from '../../src/language/read-recurrence.ts';
import { readRepeatText, repeatText } from '../../src/template/repeat-text.ts';
import { copyOf } from '../support/folders.ts';
import { runInProcess } from '../support/run.ts';
import {
  accept,
  answer,
  cancel,
  choose,
  goBackTo,
  onTerminal,
  plansIn,
  see,
  writtenTwice,
} from '../support/terminal.ts';

const WHERE = ['--timezone', 'Europe/Helsinki', '--channel', 'in-person', '--place', 'Sofia', '--title', 'Goals'];
const SET = ['period', 'target', 'actual', 'thanked', 'commitmentDate'].flatMap((id) => [
  '--set',
  `${id}=${id === 'commitmentDate' ? '2027-03-01' : 'x'}`,
]);
const PEOPLE = ['--attendee', 'Sari=sales-manager', '--attendee', '6=sales-rep'];
/** Everything but when and how often: a Wednesday. */
const ARGV = ['new', 'motivation', ...WHERE, ...SET, ...PEOPLE];
const DATED = [...ARGV, '--date', '2027-01-20', '--start', '9:00'];
const rates = `meetplan: config/1
currency: EUR
roles: {sales-manager: {rate: "60.00"}, sales-rep: {rate: "40.00"}}
`;

afterEach(() => screen.clear());

const readPlan = (cwd: string): string => fs.readFileSync(path.join(cwd, plansIn(cwd)[0] ?? ''), 'utf8');

async function waitFor(said: () => string, text: string): Promise<void> {
  for (let tries = 0; tries < 400 && !said().includes(text); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 5));
  expect(said()).toContain(text);
}

describe('how often, as it is typed', () => {
  it.each([
    ['once', null],
    [' Kerran ', null],
    ['no', null],
    ['ei', null],
    ['joka tiistai', { rule: 'FREQ=WEEKLY;BYDAY=TU' }],
    ['FREQ=WEEKLY;BYDAY=TU;COUNT=5', { rule: 'FREQ=WEEKLY;BYDAY=TU', count: 5 }],
    ['every so often', undefined],
  ])('%j', (text, repeat) => expect(readRepeatText(text)).toEqual(repeat));

  it('is read again as a flag says it', () => {
    for (const text of ['once', 'every second Tuesday until 31 May 2027', 'kuukauden viimeinen perjantai, 12 kertaa']) {
      const repeat = readRepeatText(text);
      expect(readRepeatText(repeatText(repeat ?? null))).toEqual(repeat);
    }
  });

  it.each([
    ['until 31 May 2027', { until: '2027-05-31' }],
    ['31.5.2027 asti', { until: '2027-05-31' }],
    ['20 times', { count: 20 }],
    ['20 kertaa', { count: 20 }],
    ['until 31.5.2027, 20 times', undefined],
    ['every Tuesday until 31 May 2027', undefined],
    ['31 May 2027', undefined],
    ['', undefined],
  ])('an end alone: %j', (text, end) => expect(readEnd(text)).toEqual(end));
});

describe('how often a meeting is held', () => {
  it('is one Enter for a meeting that is held once', async () => {
    const { cwd, finished } = onTerminal(DATED);
    await see('How often? (every Wednesday, every second Wednesday until 21 July 2027) \n  (once)');
    await accept('How often?', 'on the agenda', 'How long?', 'Write it?');
    const [first, second] = await writtenTwice(cwd, (await finished).stderr);
    expect(first).not.toContain('repeat');
    expect(second).toBe(first);
  });

  it('is echoed in words, and what it takes in a year stands in the review as cost says it', async () => {
    const { cwd, finished, said } = onTerminal([...DATED], { 'meetplan.yaml': rates });
    await answer('How often?', 'ke 20 kertaa');
    await see('expected once or how often: every Wednesday');
    screen.keypress({ name: 'u', ctrl: true });
    await answer('How often?', 'every other ke, 20 kertaa');
    await see('= every second Wednesday, 20 times');
    await accept('on the agenda', 'How long?');
    await see('Write it?');
    await choose('Write it?', 1);
    await see('How often: every second Wednesday, 20 times');
    screen.keypress('escape');
    await accept('Write it?');
    const { stderr } = await finished;
    const facts = ['Repeats', 'Series', 'All together', 'A year'];
    const review = stripVTControlCharacters(said());
    const shown = facts.map((label) => new RegExp(`^${label} .*`, 'm').exec(review)?.[0].replaceAll(/\s+/g, ' '));
    const cost = await runInProcess(['cost', plansIn(cwd)[0] ?? ''], { cwd, env: {}, stdin: '' });
    expect(shown[0]).toBe('Repeats every second Wednesday, 20 times');
    for (const row of shown.slice(1)) expect(cost.stdout.replaceAll(/\s+/g, ' ')).toContain(row);
    expect(shown[2]).toMatch(/^All together .* EUR$/);
    const [first, second] = await writtenTwice(cwd, stderr);
    expect(first).toContain('repeat: {rule: FREQ=WEEKLY;INTERVAL=2;BYDAY=WE, count: 20}\n');
    expect(second).toBe(first);
  });

  it.each([
    ['every fortnigt', '"fortnigt" says nothing of how often'],
    ['FREQ=HOURLY', 'FREQ=HOURLY'],
    ['every Wednesday until 5 January 2020', '2020-01-05'],
  ])('is asked again after %j, with the reason', async (text, reason) => {
    const { finished } = onTerminal(DATED);
    await answer('How often?', text);
    await see(reason);
    cancel();
    expect((await finished).exitCode).toBe(130);
  });

  it('offers the first day on the rule, and half a year until the series is looked at again', async () => {
    const { cwd, finished } = onTerminal([...ARGV, '--start', '9:00']);
    await answer('Day', '20.1.2027');
    await answer('How often?', 'tiistaisin');
    await see('Wed 20 Jan 2027 is not a day of: every Tuesday.');
    await goBackTo('How often? (every Wednesday');
    await accept('(every Tuesday)');
    await accept('❯ on Tue 26 Jan 2027', 'No end.', 'on the agenda', 'How long?');
    await see('Write it?');
    await goBackTo('How long?');
    await goBackTo('on the agenda');
    await goBackTo('(Tue 27 Jul 2027)');
    await goBackTo('(every Tuesday)');
    await accept('How often?', '(Tue 27 Jul 2027)', 'on the agenda', 'How long?', 'Write it?');
    const { stderr } = await finished;
    expect(stderr).toContain('--date 2027-01-26');
    expect(stderr).toContain('--review-by 2027-07-27');
    expect(stderr).not.toContain('has no end');
    const [first, second] = await writtenTwice(cwd, stderr);
    expect(first).toContain('reviewBy: "2027-07-27"');
    expect(second).toBe(first);
  });

  it.each([
    ['until 30 June 2027', 'until: "2027-06-30"'],
    ['20 kertaa', 'count: 20'],
    ['1.6.2027', 'reviewBy: "2027-06-01"'],
  ])('takes %s where there is no end', async (text, line) => {
    const { cwd, finished } = onTerminal(DATED);
    await answer('How often?', 'every Wednesday');
    await answer('No end.', '5.1.2027');
    await see('expected a day after the first');
    for (let typed = 0; typed < 8; typed += 1) screen.keypress('backspace');
    await answer('No end.', text);
    await see('on the agenda');
    if (!line.startsWith('reviewBy')) {
      // Esc passes over the question that its own answer made needless.
      await goBackTo('(every Wednesday');
      await accept('How often?');
    }
    await accept('on the agenda', 'How long?', 'Write it?');
    const [first, second] = await writtenTwice(cwd, (await finished).stderr);
    expect(first).toContain(line);
    expect(second).toBe(first);
  });

  it('is changed on the review, to once too, and a series that nobody ends is warned of', async () => {
    const flags = ['--repeat', 'every Wednesday'];
    const { cwd, finished, said } = onTerminal([...DATED, ...flags]);
    await answer('No end.', '-');
    await accept('on the agenda', 'How long?');
    await see('Write it?');
    await waitFor(said, 'the series has no end');
    await choose('Write it?', 1);
    await choose('Which answer?', 4);
    await answer('How often?', 'once');
    await accept('Write it?');
    const { stderr } = await finished;
    expect(stderr).toContain('--repeat once');
    const [first, second] = await writtenTwice(cwd, stderr);
    expect(first).not.toContain('repeat');
    expect(second).toBe(first);
  });

  it('offers the first day where the rule came by a flag and the day is asked for', async () => {
    const { cwd, finished } = onTerminal([...ARGV, '--start', '9:00', '--repeat', 'joka tiistai, 5 kertaa']);
    await answer('Day', '20.1.2027');
    await choose('is not a day of: every Tuesday, 5 times', 1);
    await answer('Day', '20.1.2027');
    await accept('❯ on Tue 26 Jan 2027', 'on the agenda', 'How long?', 'Write it?');
    await finished;
    expect(readPlan(cwd)).toContain('date: "2027-01-26"');
  });

  it('says so where a rule has no day', async () => {
    const { finished } = onTerminal(DATED);
    await answer('How often?', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30');
    await accept('There is no day of:');
    await see('How often?');
    cancel();
    expect((await finished).exitCode).toBe(130);
  });

  it('speaks Finnish line by line', async () => {
    const keyboard = new PassThrough();
    const argv = [...DATED, '--accessible', '--lang', 'fi', '--language', 'fi'];
    const { cwd, finished } = onTerminal(argv, {}, {}, keyboard);
    keyboard.end(['joka toinen ti', '1', 'pian', '31.5.2027 asti', '', '', '1'].map((one) => `${one}\n`).join(''));
    const { exitCode, stderr } = await finished;
    expect(stderr).toContain(
      'Kuinka usein? (joka keskiviikko, joka toinen keskiviikko 21.7.2027 asti) [kerran]: = joka toinen tiistai',
    );
    expect(stderr).toContain('ke 20.1.2027 ei ole toiston päivä: joka toinen tiistai.');
    expect(stderr).toContain('  1. ti 26.1.2027\n  2. vastaa uudelleen\n');
    expect(stderr).toContain('= joka toinen tiistai 31.5.2027 asti\n');
    expect(stripVTControlCharacters(stderr)).toMatch(/Vuodessa +sarja vie vuodessa /);
    expect(exitCode).toBe(0);
    const [first, second] = await writtenTwice(cwd, stderr);
    expect(first).toContain('until: "2027-05-31"');
    expect(second).toBe(first);
  });
});

describe('a template that repeats', () => {
  const own = 'meetplan: template/1\nname: weekly\nextends: one-to-one\nrepeat: {rule: FREQ=WEEKLY, count: 4}\n';
  it.each([
    ['once', false],
    ['every Wednesday, 2 times', true],
  ])('is held %s when it is asked to', async (repeat, isSeries) => {
    const cwd = copyOf('');
    fs.writeFileSync(path.join(cwd, 'weekly.yaml'), own);
    const argv = ['new', '--template', 'weekly.yaml', '--yes', '--date', '2027-01-20', '--repeat', repeat, '-o', '-'];
    const { stdout } = await runInProcess(argv, { cwd, env: {}, stdin: '' });
    expect(stdout).toContain('date: "2027-01-20"');
    expect(stdout.includes('repeat:')).toBe(isSeries);
    expect(stdout).not.toContain('count: 4');
  });
});

describe('--review-by', () => {
  it('stands in the plan, and has to be a day', async () => {
    const cwd = copyOf('');
    const argv = ['new', 'one-to-one', '--yes', '--date', '2027-01-20', '--repeat', 'weekly', '-o', '-'];
    const good = await runInProcess([...argv, '--review-by', '2027-07-01'], { cwd, env: {}, stdin: '' });
    expect(good.stdout).toContain('reviewBy: "2027-07-01"');
    expect(good.stderr).not.toContain('no end');
    const bad = await runInProcess([...argv, '--review-by', '2027-02-30'], { cwd, env: {}, stdin: '' });
    expect(bad.exitCode).toBe(2);
    expect(bad.stderr).toContain('--review-by: expected a date like 2027-01-20, got "2027-02-30"');
  });
});

describe('a plan that goes on from a series', () => {
  const last = `meetplan: plan/1
title: Weekly
template: one-to-one
date: "2026-12-01"
start: "9:00"
repeat: {rule: FREQ=WEEKLY}
reviewBy: "2027-05-01"
agenda: [{title: Now, duration: 10m, owner: anyone, status: done}]
attendees: [{id: anyone, role: sales-rep}]
`;
  it.each([
    [[], false],
    [['--repeat', 'weekly'], true],
  ] as const)('repeats only if it is asked to: %j', async (flags, isSeries) => {
    const cwd = copyOf('');
    fs.writeFileSync(path.join(cwd, 'last.yaml'), last);
    const argv = ['new', '--after', 'last.yaml', '--yes', '--date', '2027-01-20', ...flags, '-o', '-'];
    const { stdout } = await runInProcess(argv, { cwd, env: {}, stdin: '' });
    expect(stdout).toContain('date: "2027-01-20"');
    expect(stdout.includes('repeat:')).toBe(isSeries);
    expect(stdout).not.toContain('reviewBy');
  });
});
