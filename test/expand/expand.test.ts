import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyOf, root } from '../support/folders.ts';
import { BASE_ENV, runInProcess } from '../support/run.ts';

const SERIES = path.join(root, 'test/cases/cost-series');

/** A project of its own with the weekly series of the costs: 24 Tuesdays, one left out, one moved. */
function project() {
  const cwd = copyOf(SERIES);
  const run = (...argv: string[]) => runInProcess(argv, { cwd, env: {}, stdin: '' });
  const file = (name: string) => path.join(cwd, name);
  return {
    cwd,
    run,
    read: (name: string) => fs.readFileSync(file(name), 'utf8'),
    change(name: string, from: RegExp | string, to: string) {
      const text = fs.readFileSync(file(name), 'utf8');
      const changed = text.replace(from, to);
      expect(changed).not.toBe(text);
      fs.writeFileSync(file(name), changed);
    },
    /** Every file below the folder with its bytes. */
    all: (folder: string) =>
      Object.fromEntries(
        fs
          .readdirSync(file(folder), { recursive: true, encoding: 'utf8' })
          .filter((name) => name.endsWith('.yaml'))
          .sort()
          .map((name) => [name, fs.readFileSync(path.join(file(folder), name), 'utf8')]),
      ),
  };
}

describe('expand', () => {
  it('makes a valid plan with an id of its own for each day held', async () => {
    const { run, all } = project();
    expect(await run('expand', 'weekly.yaml')).toMatchObject({ exitCode: 0, stdout: '' });
    const files = all('weekly');
    expect(Object.keys(files)).toHaveLength(23);
    expect(Object.keys(files)).toContain('2027-02-17.yaml');
    expect(Object.keys(files)).not.toContain('2027-01-05.yaml');
    expect(files['2027-02-17.yaml']).toContain('id: weekly-2027-02-16\n');
    expect(await run('validate', 'weekly')).toMatchObject({ exitCode: 0, stderr: '23 plans: no problems\n' });
  });

  it('changes nothing the second time, and says that all is up to date', async () => {
    const { run, all } = project();
    await run('expand', 'weekly.yaml');
    const before = all('weekly');
    expect(await run('expand', 'weekly.yaml', '--check')).toMatchObject({ exitCode: 0 });
    await run('expand', 'weekly.yaml');
    expect(all('weekly')).toEqual(before);
  });

  it('makes the same bytes in another folder', async () => {
    const [one, other] = [project(), project()];
    await one.run('expand', 'weekly.yaml', '--out-dir', 'out');
    await other.run('expand', 'weekly.yaml', '--out-dir', 'out');
    expect(one.all('out')).toEqual(other.all('out'));
  });

  it('leaves the total of a series as it was', async () => {
    const { run } = project();
    const total = async (...paths: string[]) => JSON.parse((await run('cost', ...paths, '--json')).stdout).total;
    const before = await total('weekly.yaml');
    await run('expand', 'weekly.yaml');
    expect(await total('weekly.yaml', 'weekly')).toEqual(before);
  });

  it('fails a check where a plan is missing or out of date, and writes nothing', async () => {
    const { run, all, change } = project();
    await run('expand', 'weekly.yaml', '--to', '2026-12-31');
    const before = all('weekly');
    const missing = await run('expand', 'weekly.yaml', '--check', '--to', '2027-01-31');
    expect(missing.exitCode).toBe(1);
    expect(missing.stderr).toContain('missing: weekly/2027-01-12.yaml\n');
    change('weekly.yaml', 'duration: 40m', 'duration: 45m');
    const stale = await run('expand', 'weekly.yaml', '--check', '--to', '2026-12-31');
    expect(stale).toMatchObject({ exitCode: 1, stdout: '' });
    expect(stale.stderr).toContain('out of date: weekly/2026-12-01.yaml\n');
    expect(all('weekly')).toEqual(before);
  });

  it('keeps a hand edit when the series changes, comments and order too', async () => {
    const { run, read, change } = project();
    await run('expand', 'weekly.yaml');
    change('weekly/2026-12-08.yaml', 'purpose: Everybody', '# asked by Acme\npurpose: Only Acme, # not everybody');
    change('weekly/2026-12-08.yaml', /( {2}- \{id: deals.*\n)/, '  - {title: Before, duration: 5m}\n$1');
    change('weekly.yaml', 'duration: 40m', 'duration: 45m');
    expect(await run('expand', 'weekly.yaml')).toMatchObject({ exitCode: 0 });
    const edited = read('weekly/2026-12-08.yaml');
    expect(edited).toContain('# asked by Acme\npurpose: Only Acme, # not everybody');
    expect(edited).toMatch(/title: Before, duration: 5m[\s\S]*id: deals[\s\S]*duration: 45m/);
    expect(read('weekly/2026-12-15.yaml')).toContain('duration: 45m');
    expect(await run('expand', 'weekly.yaml', '--check')).toMatchObject({ exitCode: 0 });
  });

  it('says where both sides changed the same, and writes no file at all', async () => {
    const { run, all, change } = project();
    await run('expand', 'weekly.yaml');
    change('weekly/2026-12-08.yaml', 'duration: 40m', 'duration: 30m');
    change('weekly.yaml', 'duration: 40m', 'duration: 45m');
    const before = all('weekly');
    const outcome = await run('expand', 'weekly.yaml');
    expect(outcome).toMatchObject({ exitCode: 1, stdout: '' });
    expect(outcome.stderr).toMatch(
      /^weekly\/2026-12-08\.yaml:14:5: error: somebody changed "deals", and so did its series \[edit-conflict\]/,
    );
    expect(outcome.stderr).toContain('nothing was written');
    expect(all('weekly')).toEqual(before);
    expect(await run('expand', 'weekly.yaml', '--force')).toMatchObject({ exitCode: 0 });
    expect(all('weekly')['2026-12-08.yaml']).toContain('duration: 45m');
  });

  it('cancels a plan whose day is left out later, and brings it back', async () => {
    const { run, read, change } = project();
    await run('expand', 'weekly.yaml');
    const before = read('weekly/2026-12-15.yaml');
    change('weekly.yaml', 'skip: [', 'skip: [{date: "2026-12-15", reason: Trade fair}, ');
    await run('expand', 'weekly.yaml');
    expect(read('weekly/2026-12-15.yaml')).toContain('status: cancelled\nreason: Trade fair\n');
    const { total } = JSON.parse((await run('cost', 'weekly/2026-12-15.yaml', '--json')).stdout);
    expect(total.staffMinutes.expected).toBe(0);
    change('weekly.yaml', '{date: "2026-12-15", reason: Trade fair}, ', '');
    await run('expand', 'weekly.yaml');
    expect(read('weekly/2026-12-15.yaml')).toBe(before);
  });

  it('cancels a plan whose day the rule no longer has', async () => {
    const { run, read, change } = project();
    await run('expand', 'weekly.yaml', '--count', '3');
    change('weekly.yaml', 'count: 24', 'count: 2');
    change('weekly.yaml', /\n {2}skip:[\s\S]*/, '\n');
    await run('expand', 'weekly.yaml');
    expect(read('weekly/2026-12-15.yaml')).toContain('status: cancelled\nreason: no longer a day of the series\n');
  });

  it('leaves what is done once with the series', async () => {
    const { run, read } = project();
    await run('expand', 'weekly.yaml', '--count', '1');
    expect(read('weekly/2026-12-01.yaml')).not.toContain('once');
    expect(read('weekly/2026-12-01.yaml')).not.toContain('tasks:');
  });

  it('gives the chair to each in turn, whatever is left out', async () => {
    const { run, read, change } = project();
    change(
      'weekly.yaml',
      '  - {id: reps, name: Reps, role: sales-rep, count: 4}\n',
      '  - {id: bo, name: Bo, role: sales-rep}\n',
    );
    const chairs = () =>
      ['2026-12-29', '2027-01-12', '2027-01-19'].map((day) => /\nchair: (\w+)/.exec(read(`weekly/${day}.yaml`))?.[1]);
    await run('expand', 'weekly.yaml', '--rotate', 'chair');
    // Maria is optional; 5 January is left out and keeps its turn.
    expect(chairs()).toEqual(['anna', 'anna', 'bo']);
    expect(await run('validate', 'weekly', '--strict')).toMatchObject({ exitCode: 0 });
  });

  it('tells the days as JSON, held and left out', async () => {
    const { run } = project();
    const { stdout } = await run(
      'expand',
      'weekly.yaml',
      '--dry-run',
      '--json',
      '--from',
      '2027-01-01',
      '--to',
      '2027-02-28',
    );
    expect(JSON.parse(stdout)).toEqual({
      meetplan: 'occurrences/1',
      plans: [
        {
          id: 'weekly',
          occurrences: [
            ['2027-01-12', '13:00', '13:40'],
            ['2027-01-19', '13:00', '13:40'],
            ['2027-01-26', '13:00', '13:40'],
            ['2027-02-02', '13:00', '13:40'],
            ['2027-02-09', '13:00', '13:40'],
            ['2027-02-17', '14:00', '14:30', '2027-02-16'],
            ['2027-02-23', '13:00', '13:40'],
          ].map(([date, start, end, occurrence = date]) => ({
            date,
            start: `${date}T${start}:00+02:00`,
            end: `${date}T${end}:00+02:00`,
            occurrence,
          })),
          skipped: [{ date: '2027-01-05', reason: 'New year' }],
        },
      ],
    });
  });

  it('knows what day it is from SOURCE_DATE_EPOCH alone', async () => {
    const { run } = project();
    // 1795514400 is 24 November 2026, 12:00 in Helsinki.
    const { stdout } = await run(
      'expand',
      'endless.yaml',
      'weekly.yaml',
      '--dry-run',
      '--from',
      'today',
      '--count',
      '1',
    );
    expect(stdout).toBe('missing: endless/2029-01-01.yaml\nmissing: weekly/2026-12-01.yaml\n');
  });

  it.each([
    [['endless.yaml'], 'the series endless has no end'],
    [['endless.yaml', '--to', '2028-02-30'], '--to: "2028-02-30" is no date'],
    [['dated/2026-12-08.yaml'], 'none of the plans repeats'],
    [['weekly.yaml', '--json'], '--json tells the days of series'],
    [['weekly.yaml', '--from', '2027-02-01', '--to', '2027-01-01'], '--from 2027-02-01 is after'],
  ])('refuses %j', async (argv, message) => {
    const { run, cwd } = project();
    const outcome = await run('expand', ...argv);
    expect(outcome).toMatchObject({ exitCode: 2, stdout: '' });
    expect(outcome.stderr).toContain(message);
    expect(fs.existsSync(path.join(cwd, 'weekly'))).toBe(false);
  });

  it('never writes over a file that is no dated plan of the series', async () => {
    const { run, cwd, read } = project();
    fs.mkdirSync(path.join(cwd, 'weekly'));
    fs.writeFileSync(path.join(cwd, 'weekly/2026-12-15.yaml'), 'mine: true\n');
    const outcome = await run('expand', 'weekly.yaml');
    expect(outcome.exitCode).toBe(2);
    expect(outcome.stderr).toContain('weekly/2026-12-15.yaml exists already');
    expect(read('weekly/2026-12-15.yaml')).toBe('mine: true\n');
    expect(fs.readdirSync(path.join(cwd, 'weekly'))).toEqual(['2026-12-15.yaml']);
  });

  it('leaves a dated plan alone that somebody made by hand', async () => {
    const { run, cwd, read } = project();
    fs.mkdirSync(path.join(cwd, 'weekly'));
    fs.copyFileSync(path.join(cwd, 'dated/2026-12-08.yaml'), path.join(cwd, 'weekly/2026-12-08.yaml'));
    const before = read('weekly/2026-12-08.yaml');
    expect(await run('expand', 'weekly.yaml')).toMatchObject({ exitCode: 0 });
    expect(read('weekly/2026-12-08.yaml')).toBe(before);
  });

  it('leaves every file old or new when it is killed', async () => {
    const { run, cwd, all, change } = project();
    await run('expand', 'weekly.yaml');
    const before = all('weekly');
    change('weekly.yaml', 'duration: 40m', 'duration: 45m');
    const after: Record<string, string> = {};
    // Killed as soon as one file, then several, are seen to be new: in the middle of the writing.
    for (const number of [1, 4, 9]) {
      const child = spawn(process.execPath, [path.join(root, 'bin/meetplan.cjs'), 'expand', 'weekly.yaml'], {
        cwd,
        env: { PATH: process.env['PATH'], ...BASE_ENV },
        stdio: 'ignore',
      });
      const closed = new Promise((resolve) => child.on('close', resolve));
      const changed = () => Object.entries(all('weekly')).filter(([name, text]) => before[name] !== text).length;
      const watch = setInterval(() => changed() >= number && child.kill('SIGKILL'), 1);
      await closed;
      clearInterval(watch);
      Object.assign(after, all('weekly'));
    }
    expect(Object.entries(after).some(([name, text]) => before[name] !== text)).toBe(true);
    await run('expand', 'weekly.yaml');
    const fresh = all('weekly');
    for (const [name, text] of Object.entries(after)) expect([before[name], fresh[name]]).toContain(text);
  });

  it.each([
    ['no YAML', (text: string) => `${text}  x: [\n`, /2027-01-12\.yaml:\d+:6: error: .*\[syntax\]/],
    ['no plan', (text: string) => text.replace('title:', 'chairr: anna\ntitle:'), /unknown key "chairr"/],
  ])('tells of a dated plan that is %s, and writes nothing', async (_, spoil, message) => {
    const { run, cwd, all, change } = project();
    await run('expand', 'weekly.yaml');
    const file = path.join(cwd, 'weekly/2027-01-12.yaml');
    fs.writeFileSync(file, spoil(fs.readFileSync(file, 'utf8')));
    change('weekly.yaml', 'duration: 40m', 'duration: 45m');
    const before = all('weekly');
    for (const flags of [[], ['--check'], ['--force'], ['--format', 'ics']]) {
      const outcome = await run('expand', 'weekly.yaml', ...flags);
      expect(outcome).toMatchObject({ exitCode: 1, stdout: '' });
      expect(outcome.stderr).toMatch(message);
    }
    expect(all('weekly')).toEqual(before);
  });

  it('tells of two files for one day', async () => {
    const { run, cwd } = project();
    await run('expand', 'weekly.yaml');
    fs.copyFileSync(path.join(cwd, 'weekly/2027-01-12.yaml'), path.join(cwd, 'weekly/copy.yaml'));
    const outcome = await run('expand', 'weekly.yaml', '--check');
    expect(outcome.exitCode).toBe(1);
    expect(outcome.stderr).toMatch(/copy\.yaml:\d+:\d+: error: .* is the id of weekly\/2027-01-12\.yaml too/);
    // A total that counts both says so.
    expect((await run('cost', 'weekly.yaml', 'weekly')).stderr).toContain('[duplicate-id]');
  });
});

describe('a dated plan that somebody moved into another month', () => {
  it('is counted once, where it is held', async () => {
    const { run, change } = project();
    await run('expand', 'weekly.yaml', '--from', '2027-01-26', '--to', '2027-01-26');
    change('weekly/2027-01-26.yaml', 'date: "2027-01-26"', 'date: "2027-02-01"');
    const minutes = async (...flags: string[]) => {
      const { stdout } = await run('cost', 'weekly.yaml', 'weekly', '--json', ...flags);
      return JSON.parse(stdout).total.staffMinutes.expected;
    };
    const january = await minutes('--from', '2027-01-01', '--to', '2027-01-31');
    const february = await minutes('--from', '2027-02-01', '--to', '2027-02-28');
    // 12 and 19 January; in February four Tuesdays, one of them cut to 185 min, and the one that was moved.
    expect([january, february]).toEqual([2 * 240, 3 * 240 + 185 + 240]);
    expect(await minutes('--from', '2027-01-01', '--to', '2027-02-28')).toBe(january + february);
    expect(await run('cost', 'weekly.yaml', 'weekly', '--on', '2027-01-26')).toMatchObject({ exitCode: 2 });
  });

  it('takes what is done once for the series with it neither twice nor away', async () => {
    const { run, change } = project();
    await run('expand', 'weekly.yaml', '--count', '1');
    change('weekly/2026-12-01.yaml', 'date: "2026-12-01"', 'date: "2027-01-04"');
    const minutes = async (...flags: string[]) => {
      const { stdout } = await run('cost', 'weekly.yaml', 'weekly', '--json', ...flags);
      return JSON.parse(stdout).total.staffMinutes.expected;
    };
    // The first Tuesday alone: its meeting is held in January, the two hours of setting up stay on it.
    expect(await minutes('--from', '2026-12-01', '--to', '2026-12-07')).toBe(120);
    expect(await minutes('--from', '2027-01-01', '--to', '2027-01-05')).toBe(240);
  });
});

describe('agenda --on among several plans', () => {
  it('prints those that have a meeting then, and a dated plan in place of its series', async () => {
    const { run, change } = project();
    await run('expand', 'weekly.yaml', '--to', '2026-12-31');
    change('weekly/2026-12-08.yaml', 'title: Pipeline', 'title: Only Acme, pipeline');
    const on = await run('agenda', 'weekly.yaml', 'weekly', 'endless.yaml', '--on', '2026-12-08');
    expect(on.exitCode).toBe(0);
    expect(on.stdout.match(/^# .*/gm)).toEqual(['# Only Acme, pipeline of the week']);
    expect(on.stderr).toContain('6 plans have no meeting of their own then');
    // The clock of the tests is 24 November 2026.
    const next = await run('agenda', 'weekly.yaml', 'weekly', '--on', 'next');
    expect(next.stdout.match(/\*\*When:\*\* .*2026/g)).toEqual(['**When:** Tue 1 Dec 2026']);
  });

  it('fails where none has one', async () => {
    const { run } = project();
    expect(await run('agenda', 'weekly.yaml', 'endless.yaml', '--on', '2026-12-02')).toMatchObject({
      exitCode: 2,
      stdout: '',
    });
  });
});

it('leaves a folder alone below which nothing can be made', async () => {
  const { run } = project();
  const outcome = await run('expand', 'weekly.yaml', '--out-dir', '/proc/nowhere', '--count', '1');
  expect(outcome).toMatchObject({ exitCode: 2, stdout: '' });
});
