import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyOf } from '../support/folders.ts';
import { runInProcess } from '../support/run.ts';

/** A project with template files; names are paths below it. */
function project(files: Readonly<Record<string, string>>): string {
  const outer = copyOf('');
  const cwd = path.join(outer, 'project');
  fs.mkdirSync(cwd);
  const all = { 'meetplan.yaml': 'meetplan: config/1\ntemplates: templates\n', ...files };
  for (const [name, text] of Object.entries(all)) {
    fs.mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true });
    fs.writeFileSync(path.join(cwd, name), text);
  }
  return cwd;
}

/** What a command reports, one line a problem: `file:line:col rule message`. */
async function problems(cwd: string, argv: readonly string[]): Promise<string[]> {
  const { stdout } = await runInProcess([...argv, '--json'], { cwd, env: {}, stdin: '' });
  return JSON.parse(stdout).problems.map(
    (one: { file: string; line: number; column: number; severity: string; rule: string; message: string }) =>
      `${one.file}:${one.line}:${one.column} ${one.severity} ${one.rule}: ${one.message}`,
  );
}

const check = (cwd: string) => problems(cwd, ['templates', 'check']);

const HEAD = 'meetplan: template/1\nname: mine\ntitle: Mine\nstart: "9:00"\n';
const CAST = 'attendees: [{id: lead, role: sales-manager}]\n';
const AGENDA = 'agenda: [{id: a, title: A, duration: 5m, owner: lead}]\n';

const unknown = 'error unknown-reference:';

describe('a mistake in a template', () => {
  // Line 5 is the first below the head.
  it.each([
    [
      'an unknown placeholder',
      `purpose: "For {{ cleint }}"\nquestions: [{id: client, default: Acme}]\n${CAST}${AGENDA}`,
      `5:15 ${unknown} there is no question or key for "cleint"`,
    ],
    [
      'a placeholder without an end',
      `purpose: "For {{ date"\n${CAST}${AGENDA}`,
      `5:15 ${unknown} the placeholder "{{ date" does not end`,
    ],
    [
      'a placeholder without an end behind the same one with an end',
      `purpose: "T {{ who }}, {{ who }} … {{ who"\nquestions: [{id: who, default: x}]\n${CAST}${AGENDA}`,
      `5:36 ${unknown} the placeholder "{{ who" does not end`,
    ],
    [
      'a placeholder without an end before one with an end',
      `purpose: "T {{ who }} {{ who, {{ who }}"\nquestions: [{id: who, default: x}]\n${CAST}${AGENDA}`,
      `5:23 ${unknown} the placeholder "{{ who, {{ who }}" does not end`,
    ],
    [
      'a reckoned value without figures',
      `purpose: "Gap {{ gap }}"\n${CAST}${AGENDA}`,
      `5:15 ${unknown} "gap" is reckoned from target and actual, which are not both known here`,
    ],
    [
      'an unknown place',
      `${CAST}agenda: [{id: a, title: A, duration: 5m, after: b}]\n`,
      `6:49 ${unknown} no item, block or track has the id "b"`,
    ],
    [
      'an unknown item to drop',
      `${CAST}agenda: [{id: a, title: A, duration: 5m}, {drop: b}]\n`,
      `6:50 ${unknown} no item, block or track has the id "b"`,
    ],
    [
      'an unknown item to move',
      `${CAST}agenda: [{id: a, title: A, duration: 5m}, {move: b, before: a}]\n`,
      `6:50 ${unknown} no item, block or track has the id "b"`,
    ],
    [
      'two places for one item',
      `${CAST}agenda: [{id: a, title: A, duration: 5m}, {id: b, title: B, duration: 5m, before: a, after: a}]\n`,
      '6:86 error unknown-key: "after" does not go with "before"',
    ],
    [
      'an item moved nowhere',
      `${CAST}agenda: [{id: a, title: A, duration: 5m}, {move: a}]\n`,
      '6:43 error missing-key: nothing says where the item is moved to',
    ],
    [
      'an unknown item of the library',
      `${CAST}agenda: [{use: aproach}]\n`,
      `6:16 ${unknown} the library has no item "aproach"`,
    ],
    [
      'an owner whom the cast has not',
      `${CAST}agenda: [{id: a, title: A, duration: 5m, owner: marketing}]\n`,
      `6:49 ${unknown} nobody here is called "marketing"`,
    ],
    [
      'a role that nobody knows',
      `attendees: [{role: sales-manger}]\nagenda: [{title: A, duration: 5m}]\n`,
      `5:20 ${unknown} there is no role "sales-manger"`,
    ],
    [
      'a required role that nobody knows',
      `requires: [{role: [client, sales-reb]}]\n${CAST}${AGENDA}`,
      `5:28 ${unknown} there is no role "sales-reb"`,
    ],
    [
      'at least more than at most',
      `requires: [{role: sales-manager, min: 1, max: 0}]\n${CAST}${AGENDA}`,
      '5:47 error unknown-value: at most 0 is less than at least 1',
    ],
    [
      'one item id twice',
      `${CAST}agenda: [{id: a, title: A, duration: 5m}, {id: a, title: B, duration: 5m}]\n`,
      '6:48 error duplicate-id: id "a" is used twice',
    ],
    [
      'one question id twice',
      `questions: [{id: q, default: x}, {id: q, default: y}]\n${CAST}${AGENDA}`,
      '5:39 error duplicate-id: id "q" is used twice',
    ],
    [
      'one attendee id twice',
      `attendees: [{id: lead, role: sales-manager}, {id: lead, role: sales-rep}]\n${AGENDA}`,
      '5:51 error duplicate-id: id "lead" is used twice',
    ],
    [
      'a text in one language only',
      `purpose: {fi: Miksi}\nexpectedBenefit: {en: Much, fi: Paljon}\n${CAST}${AGENDA}`,
      '5:10 warning missing-key: the text is not there in English',
    ],
    [
      'a default in one language only',
      `questions: [{id: q, ask: {en: Why?, fi: Miksi?}, default: {en: x}}]\n${CAST}${AGENDA}`,
      '5:59 warning missing-key: the text is not there in Finnish',
    ],
    [
      'a number that is none',
      `questions: [{id: q, type: number, default: many}]\n${CAST}${AGENDA}`,
      '5:44 error wrong-type: the default "many" is no answer to its question: expected a number',
    ],
    [
      'a date that is none',
      `questions: [{id: q, type: date, default: "2027-02-30"}]\n${CAST}${AGENDA}`,
      '5:42 error wrong-type: the default "2027-02-30" is no answer to its question: expected a date like "2027-01-20"',
    ],
    [
      'a choice that is none',
      `questions: [{id: q, type: choice, choices: [x, y], default: z}]\n${CAST}${AGENDA}`,
      '5:61 error unknown-value: the default "z" is no answer to its question: expected one of x, y',
    ],
    [
      'a choice without choices',
      `questions: [{id: q, type: choice, default: z}]\n${CAST}${AGENDA}`,
      '5:13 error missing-key: a question of type choice has no choices',
    ],
    [
      'people without a role',
      `questions: [{id: q, type: people, default: z}]\n${CAST}${AGENDA}`,
      '5:13 error missing-key: a question of type people has no role',
    ],
    [
      'a person who is not in the cast',
      `questions: [{id: q, type: person, default: boss}]\n${CAST}agenda: [{id: a, title: A, duration: 5m, owner: "{{ q }}"}]\n`,
      `5:44 ${unknown} nobody here is called "boss"`,
    ],
    [
      'a default that names nothing',
      `questions: [{id: q, default: "{{ nothing }}"}]\n${CAST}${AGENDA}`,
      `5:30 ${unknown} there is no question or key for "nothing"`,
    ],
    [
      'a question without a default',
      `questions: [{id: q, default: ""}, {id: r, type: people, role: sales-rep, default: []}, {id: s}]\n${CAST}${AGENDA}`,
      '5:88 warning missing-key: question "s" has no default, so `new --yes` makes no plan without an answer to it',
    ],
    [
      'a question for people without a default',
      `questions: [{id: q, type: people, role: sales-rep}]\n${CAST}${AGENDA}`,
      '5:13 warning missing-key: question "q" has no default, so `new --yes` makes no plan without an answer to it',
    ],
    [
      'when on nothing',
      `questions: [{id: q, default: x, when: {chanel: video}}]\n${CAST}${AGENDA}`,
      `5:40 ${unknown} "when" looks at "chanel", which is neither a question nor a plan key`,
    ],
    [
      'when on a later question',
      `questions: [{id: q, default: x, when: {r: y}}, {id: r, default: y}]\n${CAST}${AGENDA}`,
      `5:40 ${unknown} "when" looks at "r", which is not asked before this question`,
    ],
    [
      'when on a value that is none',
      `questions: [{id: q, default: x, when: {channel: telex}}]\n${CAST}${AGENDA}`,
      '5:49 error unknown-value: expected one of in-person, video, phone, hybrid, got "telex"',
    ],
    ['no agenda', CAST, '1:1 error missing-key: missing key "agenda"'],
    [
      'items longer than the slot',
      `duration: 4m\n${CAST}${AGENDA}`,
      '5:11 error agenda-overrun: items take 5 min, the slot is 4 min',
    ],
  ])('%s is found where it is', async (_, body, expected) => {
    const found = await check(project({ 'templates/mine.yaml': HEAD + body }));
    const wanted = expected === '' ? [] : [`templates/mine.yaml:${expected}`];
    // A plan with one person and no title of its own may draw hints; they are not what is asked here.
    expect(found.filter((one) => !/ hint /.test(one))).toEqual(wanted);
  });

  it('of shape hides none of meaning', async () => {
    const body = `chanel: video\npurpose: "{{ x }}"\n${CAST}agenda: [{id: a, title: A, duration: soon, owner: nobody}, {drop: c}]\n`;
    const found = await check(project({ 'templates/mine.yaml': HEAD + body }));
    expect(found.map((one) => one.split(' ')[0])).toEqual(
      ['5:1', '6:11', '8:38', '8:51', '8:67'].map((place) => `templates/mine.yaml:${place}`),
    );
  });

  it('is not offered where the next one is mended', async () => {
    const body =
      'attendees: [{id: lead, role: sales-manager}, {role: bosss}]\nagenda: [{use: nolib}, {id: a, title: A, duration: 5m, owner: developer, attends: [b]}, {drop: nothing-of-mine}]\n';
    const cwd = project({ 'templates/mine.yaml': HEAD + body });
    const { stderr } = await runInProcess(['templates', 'check'], { cwd, env: {}, stdin: '' });
    const offers = stderr.split('\n').filter((line) => line.includes('there are: '));
    expect(offers).toHaveLength(4);
    expect(offers.join('\n')).not.toMatch(/bosss|nolib/);
    const plan =
      'meetplan: plan/1\nid: p\ntitle: P\ndate: 2026-12-01\nstart: 9:00\ntimezone: UTC\nattendees: [{role: bosss}]\nagenda: [{title: A, duration: 5m, owner: developer}]\n';
    fs.writeFileSync(path.join(cwd, 'plan.yaml'), plan);
    const validated = await runInProcess(['validate', 'plan.yaml'], { cwd, env: {}, stdin: '' });
    expect(validated.stderr).toContain('nobody here is called "developer"');
    expect(validated.stderr).toContain('there are: chair, note-taker, everyone, group\n');
  });

  it('in the name is found where the file would not be', async () => {
    const found = await check(project({ 'templates/other.yaml': `${HEAD}${CAST}${AGENDA}` }));
    expect(found).toEqual([
      'templates/other.yaml:2:7 error unknown-value: the file is called "other" and the name in it is "mine"',
    ]);
  });

  it('in an item of the library is found there', async () => {
    const item =
      'meetplan: item/1\nname: nap\ntitle: {en: "Nap of {{ lenth }}"}\nquestions: [{id: length, ask: {en: How long?, fi: Kauanko?}, type: duration, default: long}]\n';
    const found = await check(project({ 'templates/items/nap.yaml': item }));
    expect(found).toEqual([
      'templates/items/nap.yaml:3:8 warning missing-key: the text is not there in Finnish',
      'templates/items/nap.yaml:3:21 error unknown-reference: there is no question or key for "lenth"',
      'templates/items/nap.yaml:4:87 error wrong-type: the default "long" is no answer to its question: expected minutes like 45 or 1h30m',
    ]);
  });
});

describe('templates that extend one another', () => {
  const family = (parents: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(parents).map(([name, parent]) => [
        `templates/${name}.yaml`,
        `meetplan: template/1\nname: ${name}\n${parent === '' ? `title: T\nstart: "9:00"\n${CAST}${AGENDA}` : `extends: ${parent}\n`}`,
      ]),
    );

  it('in a circle are named in full', async () => {
    const found = await check(project(family({ a: 'b', b: 'c', c: 'a' })));
    const circle = (names: string) => `error unknown-reference: the templates extend one another in a circle: ${names}`;
    expect(found).toEqual([
      `templates/a.yaml:3:10 ${circle('b → c → a → b')}`,
      `templates/b.yaml:3:10 ${circle('c → a → b → c')}`,
      `templates/c.yaml:3:10 ${circle('a → b → c → a')}`,
    ]);
  });

  it('say so when a plan is built from them', async () => {
    const cwd = project(family({ a: './b.yaml', b: '../templates/a.yaml' }));
    const argv = ['new', 'a', '--yes', '--date', '2026-12-01', '-o', '-'];
    const { stdout, stderr, exitCode } = await runInProcess(argv, { cwd, env: {}, stdin: '' });
    expect([exitCode, stdout]).toEqual([1, '']);
    expect(stderr).toContain('templates/b.yaml:3:10: error: the templates extend one another in a circle: a → b → a');
  });

  it('may be eight in a row and not nine', async () => {
    const row = (length: number) =>
      Object.fromEntries(
        Array.from({ length }, (_, index) => [`t${index}`, index === length - 1 ? '' : `t${index + 1}`]),
      );
    expect(await check(project(family(row(8))))).toEqual([]);
    expect(await check(project(family(row(9))))).toEqual([
      'templates/t7.yaml:3:10 error unknown-reference: more than 8 templates extend one another',
    ]);
  });

  it.each(['../../outside.yaml', '/etc/passwd'])('may not reach %s', async (reference) => {
    const cwd = project(family({ a: reference }));
    fs.writeFileSync(path.join(cwd, '../outside.yaml'), `${HEAD}${CAST}${AGENDA}`);
    expect(await check(cwd)).toEqual([
      `templates/a.yaml:3:10 error unknown-reference: "${reference}" lies outside the project, where no template may reach`,
    ]);
  });

  it('may have the name of the built-in one that they extend', async () => {
    const cwd = project({
      'templates/client-demo.yaml':
        'meetplan: template/1\nname: client-demo\nextends: client-demo\nagenda: [{drop: demo-2}]\n',
    });
    expect(await check(cwd)).toEqual([]);
    const argv = ['new', 'client-demo', '--yes', '--date', '2026-12-01', '-o', '-'];
    const { stdout } = await runInProcess(argv, { cwd, env: {}, stdin: '' });
    expect(stdout).toContain('id: demo-1');
    expect(stdout).not.toContain('id: demo-2');
  });
});

describe('an item of one’s own', () => {
  const item = `meetplan: item/1
name: nap
title: {en: Nap, fi: Torkut}
duration: "{{ length }}"
owner: "{{ guard }}"
questions:
  - {id: length, type: duration, default: 10}
  - {id: guard, type: person, default: chair}
tasks: [{when: before, who: chair, what: Pillows, duration: 5m, once: true}]
`;
  const user = `${HEAD}chair: lead\nquestions: [{id: guard, default: lead}]\n${CAST}agenda: [{id: a, title: A, duration: 5m, owner: lead}, {use: nap, before: a, internal: true}]\n`;

  it('brings its questions and tasks, and what stands beside `use` wins', async () => {
    const cwd = project({ 'templates/items/nap.yaml': item, 'templates/mine.yaml': user });
    expect(await check(cwd)).toEqual([]);
    const argv = ['new', 'mine', '--yes', '--date', '2026-12-01', '--set', 'length=20', '-o', '-'];
    const { stdout, stderr } = await runInProcess(argv, { cwd, env: {}, stdin: '' });
    expect(stdout).toContain('- {id: nap, title: Nap, duration: 20, owner: lead, internal: true}\n  - {id: a,');
    expect(stdout).toContain('what: Pillows');
    expect(stderr).toContain('Still at their defaults: guard\n');
  });

  it('with a mistake is reported where it is, also when a plan is built', async () => {
    const broken = item.replace('{{ length }}', '{{ lenght }}');
    const cwd = project({ 'templates/items/nap.yaml': broken, 'templates/mine.yaml': user });
    const argv = ['new', 'mine', '--yes', '--date', '2026-12-01', '-o', '-'];
    const { stderr, exitCode } = await runInProcess(argv, { cwd, env: {}, stdin: '' });
    expect(exitCode).toBe(1);
    expect(stderr).toContain('templates/items/nap.yaml:4:12: error: there is no question or key for "lenght"');
    expect(stderr).toContain('did you mean length?');
  });
});

it('in what a template asks of a cast that it inherits stands in its own file', async () => {
  const cwd = project({
    'templates/mine.yaml':
      'meetplan: template/1\nname: mine\nextends: client-demo\nrequires:\n  - {role: marketing, min: 1}\n',
  });
  const found = '5:5 error requires: template "mine" wants at least 1 person as marketing, got 0';
  expect(await check(cwd)).toEqual([`templates/mine.yaml:${found}`]);
});

it('in a name is met with the nearest, other names among them', async () => {
  const run = (name: string) =>
    runInProcess(['new', name, '--yes', '--date', '2026-12-01'], { cwd: project({}), env: {}, stdin: '' });
  expect((await run('asiakastapaamine')).stderr).toContain('did you mean asiakastapaaminen?');
  expect((await run('motivaton')).stderr).toContain('did you mean motivation?');
});

it('is told in the language of whoever is asked, from their own configuration', async () => {
  const home = copyOf('');
  fs.mkdirSync(path.join(home, 'meetplan'));
  fs.writeFileSync(path.join(home, 'meetplan/config.yaml'), 'meetplan: config/1\nlanguage: fi\n');
  const setting = { cwd: project({}), env: { XDG_CONFIG_HOME: home }, stdin: '' };
  const { stderr } = await runInProcess(['new', 'motivation', '--yes', '--date', '2026-12-01', '-o', '-'], setting);
  expect(stderr).toContain('Vielä oletusarvossaan');
});

it.each([
  ['fi', 'malli "mine" edellyttää: asiakkaan johtaja (executive), vähintään 1, nyt 0'],
  ['en', 'template "mine" wants at least 1 as executive of the client, got 0'],
])('in the cast is told with roles as they are called, and as a file has them (%s)', async (lang, expected) => {
  const requires =
    'requires: [{role: executive, side: client, min: 1}, {role: [sales-rep, technical-expert, nobody-known], min: 1}]\n';
  const cwd = project({ 'templates/mine.yaml': HEAD + requires + CAST + AGENDA });
  const argv = ['new', 'mine', '--yes', '--date', '2026-12-01', '-o', '-', '--lang', lang];
  const { stderr } = await runInProcess(argv, { cwd, env: {}, stdin: '' });
  expect(stderr).toContain(expected);
  const either = {
    fi: 'rooliin myyjä (sales-rep), tekninen asiantuntija (technical-expert) tai nobody-known vähintään 1 henkilön',
    en: 'at least 1 person as sales-rep, technical-expert or nobody-known',
  }[lang];
  expect(stderr).toContain(either);
});
