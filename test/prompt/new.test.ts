import fs from 'node:fs';
import path from 'node:path';
import { screen } from '@inquirer/testing/vitest';
import { afterEach, describe, expect, it } from 'vitest';
import { main } from '../../src/cli.ts';
import type { Io } from '../../src/io.ts';
import { copyOf } from '../support/folders.ts';
import { about, bufferedIo, runInProcess } from '../support/run.ts';

/** `meetplan new` on a terminal that the test types on. */
function start(argv: readonly string[], files: Readonly<Record<string, string>> = {}) {
  const cwd = copyOf('');
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(cwd, name), text);
  const { io, outcome } = bufferedIo({ cwd, env: {}, stdin: '' });
  const terminal: Io = {
    ...io,
    stdin: { isTTY: true, stream: screen.input as unknown as NodeJS.ReadStream },
    stdout: { ...io.stdout, isTTY: true },
    stderr: { ...io.stderr, isTTY: true, columns: 80 },
  };
  const finished = main(argv, terminal, about).then(outcome);
  return { cwd, finished };
}

/** Waits until a prompt shows a text. */
async function see(text: string): Promise<void> {
  for (let tries = 0; tries < 200 && !screen.getScreen().includes(text); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  expect(screen.getScreen()).toContain(text);
}

async function answer(question: string, typed: string): Promise<void> {
  await see(question);
  if (typed) screen.type(typed);
  screen.keypress('enter');
}

const config =
  'meetplan: config/1\ntimezone: Europe/Helsinki\npeople:\n  anna: {name: Anna Virtanen, role: sales-manager}\n';

afterEach(() => screen.clear());

describe('meetplan new on a terminal', () => {
  it('asks for what flags leave open, shows the plan and its price, and writes it', async () => {
    const { cwd, finished } = start(['new', 'motivation', '--channel', 'video']);
    await answer('Day', 'huomenna klo 9');
    await answer('Time zone', 'Europe/Helsinki');
    await answer('Link or number', '');
    await answer('Who else?', 'Sari Aho=sales-manager');
    await answer('Which period ends?', 'autumn');
    await answer('What was the target?', '');
    await answer('What was reached?', '');
    await answer('Who is thanked', 'Ville, Liisa');
    await answer('By when', '');
    await answer('Title', '');
    await see('Write it?');
    screen.keypress('enter');
    const { exitCode, stderr } = await finished;
    expect(exitCode).toBe(0);
    // The review stands on standard error, with the staff hours beside the purpose.
    expect(stderr).toMatch(/Purpose [\s\S]*autumn/);
    expect(stderr).toMatch(/Staff hours [\s\S]*6 h 35 min/);
    const [name = ''] = fs.readdirSync(cwd).filter((file) => file.endsWith('.yaml'));
    expect(name).toBe('motivation-and-goals-autumn-2026-11-25.meetplan.yaml');
    expect(fs.readFileSync(path.join(cwd, name), 'utf8')).toContain('name: Sari Aho');
    const again = await runInProcess(['validate', name, '--strict'], { cwd, env: {}, stdin: '' });
    expect(again.exitCode).toBe(0);
  });

  it('says the command line that builds the same file without asking', async () => {
    const { cwd, finished } = start([
      'new',
      'client-demo',
      '--date',
      '2027-01-20',
      '--start',
      '13:00',
      '--timezone',
      'UTC',
      '--channel',
      'phone',
      '--link',
      'tel:+358401234567',
      '--attendee',
      'Ville=sales-rep',
      '--title',
      "Acme's demo",
    ]);
    await answer('Which client?', 'Acme "Oy" $HOME');
    await see('New or existing client?');
    screen.keypress('down');
    screen.keypress('enter');
    for (const question of [
      'How many',
      'Their goals',
      'Who decides',
      'What must be shown',
      'What must not',
      'In which language',
    ])
      await answer(question, '');
    await see('Write it?');
    screen.keypress('enter');
    const { stderr } = await finished;
    const [, line = ''] = /meetplan (new client-demo .*) -o /.exec(stderr) ?? [];
    const words = [...line.matchAll(/'((?:[^']|'\\'')*)'|(\S+)/g)].map(
      ([, quoted, plain]) => quoted?.replaceAll("'\\''", "'") ?? plain ?? '',
    );
    const again = await runInProcess([...words, '-o', '-'], { cwd, env: {}, stdin: '' });
    const [name = ''] = fs.readdirSync(cwd).filter((file) => file.endsWith('.yaml'));
    const body = (text: string) => text.replace(/^#.*\n/gm, '');
    expect(body(again.stdout)).toBe(body(fs.readFileSync(path.join(cwd, name), 'utf8')));
  });

  it('offers the people of the configuration and takes the zone from it', async () => {
    const { cwd, finished } = start(
      [
        'new',
        'motivation',
        '--date',
        '2027-01-20',
        '--start',
        '9:00',
        '--channel',
        'in-person',
        '--place',
        'Sofia',
        '--title',
        'Goals',
      ],
      { 'meetplan.yaml': config },
    );
    await see('Who takes part?');
    screen.keypress('space');
    screen.keypress('enter');
    await answer('Who else?', '');
    for (const question of ['Which period', 'the target', 'reached', 'thanked', 'By when']) await answer(question, '');
    await see('Write it?');
    screen.keypress('enter');
    expect((await finished).exitCode).toBe(0);
    const text = fs.readFileSync(path.join(cwd, 'goals-2027-01-20.meetplan.yaml'), 'utf8');
    expect(text).toContain('timezone: Europe/Helsinki');
    expect(text).toContain('{id: anna, prep: 20m}');
  });

  it('does not take what does not fit, and says what would', async () => {
    const { finished } = start(['new', 'motivation']);
    await see('Day');
    screen.type('31.2.2027');
    screen.keypress('enter');
    await see('expected a day like');
    screen.keypress({ name: 'c', ctrl: true });
    expect((await finished).exitCode).toBe(130);
  });

  it('goes back on Esc, to the answer before', async () => {
    const { finished } = start(['new', 'motivation', '--lang', 'fi']);
    await answer('Päivä', '20.1.2027');
    await answer('Alkaa klo', '10.15');
    await see('Aikavyöhyke');
    screen.keypress('escape');
    await see('Alkaa klo');
    screen.keypress({ name: 'c', ctrl: true });
    expect((await finished).exitCode).toBe(130);
  });

  it('writes nothing on Ctrl-C, and says so', async () => {
    const { cwd, finished } = start(['new']);
    await see('What is the meeting for?');
    screen.keypress({ name: 'c', ctrl: true });
    const { exitCode, stderr, stdout } = await finished;
    expect([exitCode, stdout]).toEqual([130, '']);
    expect(stderr).toContain('Cancelled, nothing was written.');
    expect(fs.readdirSync(cwd)).toEqual(['.git']);
  });

  it.each([
    ['--yes', {}],
    ['', { CI: '1' }],
  ])('never asks with %s %j', async (flag, env) => {
    const cwd = copyOf('');
    const { io, outcome } = bufferedIo({ cwd, env, stdin: '' });
    const terminal: Io = { ...io, stdin: { ...io.stdin, isTTY: true }, stderr: { ...io.stderr, isTTY: true } };
    const { exitCode, stderr } = outcome(await main(['new', 'motivation', ...(flag ? [flag] : [])], terminal, about));
    expect(exitCode).toBe(2);
    expect(stderr).toContain('missing: --date');
  });
});
