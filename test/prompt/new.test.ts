import fs from 'node:fs';
import path from 'node:path';
import { screen } from '@inquirer/testing/vitest';
import { afterEach, describe, expect, it } from 'vitest';
import { main } from '../../src/cli.ts';
import type { Io } from '../../src/io.ts';
import { catalog } from '../../src/language/catalogs.ts';
import { copyOf } from '../support/folders.ts';
import { about, bufferedIo, runInProcess } from '../support/run.ts';
import {
  accept,
  answer,
  cancel,
  choose,
  goBackTo,
  onTerminal,
  plansIn,
  see,
  shown,
  writtenTwice,
} from '../support/terminal.ts';

const WHEN = ['--date', '2027-01-20', '--start', '9:00', '--timezone', 'UTC', '--repeat', 'once'];
const WHERE = ['--channel', 'in-person', '--place', 'Sofia'];
const QUESTIONS = ['Which period', 'the target', 'reached', 'thanked', 'By when'];
const REST = ['on the agenda', 'How long', 'Title'];

const config = `meetplan: config/1
timezone: Europe/Helsinki
roles:
  account-lead: {side: staff, label: {en: account lead, fi: asiakasvastaava}}
people:
  anna: {name: Anna Virtanen, role: sales-manager}
  ville: {name: Ville Aho, role: sales-rep}
  liisa: {name: Liisa Salo, role: sales-rep}
  kaisa: {name: Kaisa Lind, role: account-lead}
teams:
  north: [ville, liisa, kaisa]
`;

const readPlan = (cwd: string) => fs.readFileSync(path.join(cwd, plansIn(cwd)[0] ?? ''), 'utf8');

async function write(): Promise<void> {
  await see('Write it?');
  screen.keypress('enter');
}

afterEach(() => {
  screen.clear();
  shown.length = 0;
});

describe('meetplan new on a terminal', () => {
  it('asks for what flags leave open, shows the plan and its price, and writes it', async () => {
    const { cwd, finished } = onTerminal(['new', 'motivation', '--channel', 'video']);
    await answer('Time zone', 'Europe/Helsinki');
    await answer('Day', 'huomenna klo 9');
    await accept('How often?');
    await answer('Link or number', '');
    await answer('Who else?', 'Sari Aho=sales-manager');
    await accept('How many: sales rep');
    await answer('Which period ends?', 'autumn');
    await accept('What was the target?', 'What was reached?');
    await answer('Who is thanked', 'Ville, Liisa');
    await accept('By when', ...REST);
    await write();
    const { exitCode, stderr } = await finished;
    expect(exitCode).toBe(0);
    // The review stands on standard error, with the staff hours beside the purpose.
    expect(stderr).toMatch(/Purpose [\s\S]*autumn/);
    expect(stderr).toMatch(/Staff hours [\s\S]*6 h 35 min/);
    expect(plansIn(cwd)).toEqual(['motivation-and-goals-autumn-2026-11-25.meetplan.yaml']);
    expect(readPlan(cwd)).toContain('name: Sari Aho');
    const again = await runInProcess(['validate', plansIn(cwd)[0] ?? '', '--strict'], { cwd, env: {}, stdin: '' });
    expect(again.exitCode).toBe(0);
    const [first, second] = await writtenTwice(cwd, stderr);
    expect(second).toBe(first);
  });

  it('says the command line that builds the same file without asking', async () => {
    const flags = [...WHEN, '--channel', 'phone', '--link', 'tel:+358401234567', '--title', "Acme's demo"];
    const { cwd, finished } = onTerminal(['new', 'client-demo', ...flags, '--attendee', 'Ville=sales-rep']);
    await answer('Which client?', 'Acme "Oy" $HOME');
    await choose('New or existing client?', 1);
    await accept('How many', 'Their goals', 'Who decides', 'What must be shown', 'What must not', 'In which language');
    await accept('on the agenda', 'How long');
    await write();
    const [first, second] = await writtenTwice(cwd, (await finished).stderr);
    expect(first).toContain('Acme "Oy" $HOME');
    expect(second).toBe(first);
  });

  it('goes back twice with what was answered, and changes an answer on the review', async () => {
    const { cwd, finished } = onTerminal(['new', 'motivation', ...WHEN, ...WHERE, '--attendee', 'Sari=sales-manager']);
    await answer('Which period', 'autumn');
    await answer('the target', '100');
    await see('What was reached?');
    await goBackTo('(100)');
    await goBackTo('(autumn)');
    await answer('Which period', 'winter');
    await accept('(100)');
    await accept('What was reached?', 'thanked', 'By when', ...REST);
    await choose('Write it?', 1);
    await see('Which answer?');
    expect(screen.getScreen()).toContain('Which period ends? winter');
    for (let down = 0; !screen.getScreen().includes('❯ What was the target?'); down += 1) {
      expect(down).toBeLessThan(20);
      screen.keypress('down');
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    screen.keypress('enter');
    await answer('What was the target? (100)', '120');
    await write();
    const { stderr } = await finished;
    const [first, second] = await writtenTwice(cwd, stderr);
    expect(first).toContain('title: "Motivation and goals: winter"');
    expect(first).toContain('Target: 120.');
    expect(second).toBe(first);
  });

  it('finds a template by what people call it, and keeps what fits when it is changed', async () => {
    const { cwd, finished } = onTerminal(['new', ...WHEN, ...WHERE, '--attendee', 'Sari=sales-manager']);
    await see('What is the meeting for?');
    expect(screen.getScreen()).toContain('50 min, people 7, staff hours 6 h 35 min');
    screen.type('kannustuspala');
    await see('❯ motivation');
    screen.keypress('enter');
    await answer('Which period', 'autumn');
    await accept('the target', 'reached', 'thanked', 'By when', 'on the agenda', 'How long');
    await answer('Title', 'Our hour');
    await choose('Write it?', 1);
    await choose('Which answer?', 0);
    await see('❯ motivation');
    screen.type('problem');
    await see('❯ problem-review');
    screen.keypress('enter');
    await answer('What is the problem?', 'Offers leave late');
    for (let asked = 0; asked < 8 && !screen.getScreen().includes('Write it?'); asked += 1) {
      const before = screen.getScreen();
      screen.keypress('enter');
      for (let tries = 0; tries < 100 && screen.getScreen() === before; tries += 1)
        await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await write();
    const { stderr } = await finished;
    const [first, second] = await writtenTwice(cwd, stderr);
    expect(first).toContain('template: problem-review');
    expect(first).toContain('title: Our hour');
    expect(first).toContain('place: Sofia');
    expect(first).not.toContain('autumn');
    expect(second).toBe(first);
  });

  it('offers people and teams of the configuration, and asks who of a team comes', async () => {
    const { cwd, finished } = onTerminal(['new', 'motivation', ...WHEN, ...WHERE, '--title', 'Goals'], {
      'meetplan.yaml': config,
    });
    await see('Who takes part?');
    screen.keypress('space');
    screen.keypress('down');
    screen.keypress('space');
    screen.keypress('enter');
    await see('Who of north comes?');
    await goBackTo('Who takes part?');
    screen.keypress('space');
    screen.keypress('down');
    screen.keypress('space');
    screen.keypress('enter');
    await see('Who of north comes?');
    screen.keypress('down');
    screen.keypress('space');
    screen.keypress('enter');
    await answer('Who else?', 'Sari=Asiakasvastaava');
    await accept(...QUESTIONS, 'on the agenda', 'How long');
    await write();
    const [first, second] = await writtenTwice(cwd, (await finished).stderr);
    expect(first).toContain('- {id: anna, prep: 20m}');
    expect(first).toContain('- {team: north, except: [liisa]}');
    expect(first).toContain('name: Sari, role: account-lead');
    expect(second).toBe(first);
  });

  it('searches a long list of people', async () => {
    const people = Array.from({ length: 20 }, (_, index) => `  p${index}: {name: Person ${index}, role: sales-rep}\n`);
    const many = `meetplan: config/1\npeople:\n${people.join('')}`;
    const { cwd, finished } = onTerminal(['new', 'motivation', ...WHEN, ...WHERE, '--title', 'Goals'], {
      'meetplan.yaml': many,
    });
    await see('❯ nobody more');
    screen.type('person 17');
    await see('❯ Person 17, sales rep');
    screen.keypress('enter');
    await see('❯ that is all: Person 17, sales rep');
    screen.type('person 3');
    await see('❯ Person 3, sales rep');
    screen.keypress('enter');
    await see('❯ that is all');
    screen.type('take 17');
    await see('❯ take back: Person 17, sales rep');
    screen.keypress('enter');
    await see('❯ that is all: Person 3, sales rep');
    screen.type('nobody of this name');
    await see('nothing found');
    cancel();
    expect((await finished).exitCode).toBe(130);
    expect(plansIn(cwd)).toEqual([]);
  });

  it('asks for heads without names, items and minutes, each one Enter', async () => {
    const { cwd, finished } = onTerminal(['new', 'motivation', ...WHEN, ...WHERE, '--title', 'Goals']);
    await accept('Who else?');
    await answer('How many: sales rep (5)', '8');
    await accept(...QUESTIONS);
    await see('on the agenda');
    for (const key of ['down', 'down', 'down', 'space', 'enter']) screen.keypress(key);
    await answer('How long? (minutes, like 45 or 1h30m) (38)', '30');
    await answer('(2, 6, 8, 8, 4, 2)');
    await write();
    const { stderr } = await finished;
    const [first, second] = await writtenTwice(cwd, stderr);
    expect(stderr).toContain('--drop story --minutes opening=2,results=6,top-performers=8,goals=8,promises=4,buffer=2');
    expect(first).toContain('{id: reps, role: sales-rep, count: 8}');
    expect(first).toContain('duration: 30\n');
    expect(first).not.toContain('id: story\n');
    expect(second).toBe(first);
  });

  it.each([
    ['31.2.2027', 'expected a day like'],
    ['1.1.2020', 'Wed 1 Jan 2020 is past'],
    ['next Friday', 'that can be Fri 27 Nov 2026 or Fri 4 Dec 2026'],
    ['Mon 20.1.2027', 'that day is Wed 20 Jan 2027'],
  ])('asks again after %s, with an empty line, and says why', async (day, why) => {
    const { finished } = onTerminal(['new', 'motivation', '--timezone', 'UTC']);
    await answer('Day', day);
    await see(why);
    await answer('Day', '4.12.2026');
    await see('? Start (09:00)');
    cancel();
    expect((await finished).exitCode).toBe(130);
  });

  it('leaves a list that does not fit in the line, to be mended', async () => {
    const { finished } = onTerminal(['new', 'motivation', ...WHEN, ...WHERE]);
    await answer('Who else?', 'Anna Aho=sales-rep, Ville Aho=sales-reb');
    await see('expected Name=role');
    expect(screen.getScreen()).toContain('Ville Aho=sales-reb');
    cancel();
    expect((await finished).exitCode).toBe(130);
  });

  it('speaks Finnish alone when it is asked to', async () => {
    const { finished, said } = onTerminal(['new', '--lang', 'fi', '--language', 'fi'], { 'meetplan.yaml': config });
    await see('Mihin kokous pidetään?');
    screen.type('kannustuspal');
    await see('kannustuspal\n❯ motivation');
    screen.keypress('enter');
    await answer('Päivä', 'ensi ti klo 9');
    await accept('Kuinka usein?', 'Miten kokoonnutaan?', 'Paikka');
    await see('Ketkä osallistuvat?');
    screen.keypress('space');
    await accept('Ketkä osallistuvat?', 'Ketkä tulevat tiimistä north?');
    await accept('Ketkä muut?', 'Mikä jakso', 'tavoite', 'saavutettiin', 'Ketä kiitetään', 'Mihin mennessä');
    await accept('Mitä asialistalla on?', 'Kuinka kauan?', 'Otsikko');
    await choose('Kirjoitetaanko se?', 1);
    await see('Mitä vastausta?');
    cancel();
    await finished;
    const text = [...shown, said()].join('\n');
    const english =
      /\b(?:navigate|select|submit|invert|toggle|all|space|enter to|press|results|value|yes|no|and|or|the|of|with|day|time|people|title|place)\b/gi;
    expect(text.match(english)).toBeNull();
    expect(text).toContain('↑↓ liiku • välilyönti valitse • a kaikki • i vaihda • ⏎ hyväksy');
  });

  it('refuses a wrong flag before the first question', async () => {
    const { finished } = onTerminal(['new', 'motivation', '--set', 'periode=autumn']);
    const { exitCode, stderr } = await finished;
    expect([exitCode, screen.getScreen()]).toEqual([2, '']);
    expect(stderr).toContain('did you mean period?');
  });

  it('says which template has no place for a flag, and asks for another', async () => {
    const { finished, said } = onTerminal(['new', '--set', 'problem=Offers leave late', ...WHEN]);
    await see('❯ motivation');
    screen.keypress('enter');
    for (let tries = 0; tries < 400 && !said().includes('has no question'); tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 5));
    expect(said()).toContain('template motivation has no question "problem"');
    await see('❯ motivation');
    screen.type('problem');
    await see('❯ problem-review');
    screen.keypress('enter');
    await see('How do people meet?');
    cancel();
    expect((await finished).exitCode).toBe(130);
  });

  it('writes nothing on Ctrl-C, and says so', async () => {
    const { cwd, finished } = onTerminal(['new']);
    await see('What is the meeting for?');
    cancel();
    const { exitCode, stderr, stdout } = await finished;
    expect([exitCode, stdout]).toEqual([130, '']);
    expect(stderr).toContain(catalog('en').newPlan.cancelled);
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
