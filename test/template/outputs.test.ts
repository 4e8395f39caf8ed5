import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/language/catalogs.ts';
import { formats } from '../../src/render/index.ts';
import { copyOf } from '../support/folders.ts';
import { runInProcess } from '../support/run.ts';
import { builtIns, libraryItems } from '../support/templates.ts';

/** A folder with a zone, and a plan made in it by `new` with nothing but defaults. */
async function made(...argv: string[]): Promise<{ cwd: string; env: object; stdin: string }> {
  const cwd = copyOf('');
  fs.writeFileSync(path.join(cwd, 'meetplan.yaml'), 'meetplan: config/1\ntimezone: Europe/Helsinki\n');
  const setting = { cwd, env: {}, stdin: '' };
  const { exitCode, stderr } = await runInProcess(
    ['new', ...argv, '--yes', '--date', '2026-12-01', '-o', 'plan.yaml'],
    setting,
  );
  expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
  return setting;
}

const run = (setting: { cwd: string }, ...argv: string[]) =>
  runInProcess(argv, { cwd: setting.cwd, env: {}, stdin: '' });

describe.each(builtIns.flatMap((name) => LANGUAGES.map((language) => [name, language] as const)))(
  'the template %s in %s',
  (name, language) => {
    it('builds a plan that validate has nothing to say about', async () => {
      const setting = await made(name, '--language', language);
      const { stderr, exitCode } = await run(setting, 'validate', 'plan.yaml', '--strict');
      expect([exitCode, stderr]).toEqual([0, '1 plan: no problems\n']);
    });

    it('renders in every format, with every title in it', async () => {
      const setting = await made(name, '--language', language);
      const json = await run(setting, 'agenda', 'plan.yaml', '--format', 'json');
      const { items }: { items: { title: string }[] } = JSON.parse(json.stdout);
      expect(items.length).toBeGreaterThan(4);
      for (const format of formats) {
        const { stdout, stderr, exitCode } = await run(setting, 'agenda', 'plan.yaml', '--format', format);
        expect([format, exitCode, stderr]).toEqual([format, 0, '']);
        const plain = (text: string) => text.replace(/[\s\\]+/g, '');
        const missing = items.filter(({ title }) => !plain(stdout).includes(plain(title).slice(0, 12)));
        expect([format, missing]).toEqual([format, []]);
      }
    });
  },
);

describe.each(libraryItems.flatMap((name) => LANGUAGES.map((language) => [name, language] as const)))(
  'the item %s in %s',
  (name, language) => {
    it.each(builtIns)('goes into %s', async (template) => {
      const setting = await made(template, '--language', language, '--add', name);
      const { stderr } = await run(setting, 'validate', 'plan.yaml', '--strict');
      expect(stderr).toBe('1 plan: no problems\n');
      const plan = fs.readFileSync(path.join(setting.cwd, 'plan.yaml'), 'utf8');
      expect(plan).toContain(`id: ${name}\n`);
      expect(plan).not.toContain('{{');
    });
  },
);

describe('new --add', () => {
  const ids = async (...argv: string[]): Promise<string> => {
    const setting = await made('problem-review', ...argv);
    const { stdout } = await run(setting, 'agenda', 'plan.yaml', '--json');
    return JSON.parse(stdout)
      .items.map(({ id }: { id: string }) => id)
      .join(' ');
  };

  it.each([
    ['approach', 'figures causes remedies choice owner recap approach buffer'],
    ['approach:1', 'approach figures causes remedies choice owner recap buffer'],
    ['approach:8', 'figures causes remedies choice owner recap buffer approach'],
    ['approach:before=choice', 'figures causes remedies approach choice owner recap buffer'],
    ['approach:after=figures', 'figures approach causes remedies choice owner recap buffer'],
  ])('%s gives %s', async (item, expected) => expect(await ids('--add', item)).toBe(expected));

  it('takes one item twice, and numbers the second', async () => {
    expect(await ids('--add', 'approach:1', '--add', 'approach:1')).toMatch(/^approach-2 approach figures/);
  });

  it.each([
    ['aproach', 'the library has no item "aproach"', 'did you mean approach?'],
    ['approach:9', 'has no such place', 'there are: figures, causes'],
    ['approach:after=nap', 'has no such place', 'there are: figures, causes'],
    ['approach:beside=choice', '--add expects ITEM', ''],
    ['', '--add expects ITEM', ''],
  ])('%j is refused', async (item, message, help) => {
    const argv = ['new', 'problem-review', '--yes', '--date', '2026-12-01', '--add', item, '-o', '-'];
    const { stderr, stdout, exitCode } = await runInProcess(argv, { cwd: copyOf(''), env: {}, stdin: '' });
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr).toContain(help);
  });

  it('stands in an answers file too, and its questions can be answered there', async () => {
    const answers =
      'meetplan: answers/1\ntemplate: motivation\ndate: "2026-12-01"\nadd: ["campaign-update:after=results"]\nanswers: {campaigns: [Spring]}\n';
    const argv = ['new', '--answers', '-', '-o', '-'];
    const { stdout } = await runInProcess(argv, { cwd: copyOf(''), env: {}, stdin: answers });
    expect(stdout).toContain('details: "Campaigns: Spring."');
  });
});

describe('templates', () => {
  const json = async (...argv: string[]) =>
    JSON.parse((await runInProcess(['templates', ...argv, '--json'], { cwd: copyOf(''), env: {}, stdin: '' })).stdout);

  it('as JSON have the published shape, and say what cost says', async () => {
    const { templates } = await import('../../src/schema/templates.ts');
    const all = await json();
    expect(templates.safeParse(all).error?.issues ?? []).toEqual([]);
    expect(all.templates.map(({ name }: { name: string }) => name).sort()).toEqual([...builtIns].sort());
    expect(all.items.map(({ name }: { name: string }) => name)).toEqual([...libraryItems].sort());
    for (const { name, staffMinutes, minutes } of all.templates) {
      const { stdout } = await run(await made(name), 'cost', 'plan.yaml', '--json');
      const [{ meeting }] = JSON.parse(stdout).plans;
      expect([name, meeting.staffMinutes.expected, meeting.minutes]).toEqual([name, staffMinutes, minutes]);
    }
    expect((await json('show', 'call')).templates).toEqual(
      all.templates.filter(({ name }: { name: string }) => name === 'call'),
    );
    expect((await json('show', 'approach')).items).toHaveLength(1);
  });

  it('that are built in have no mistake in them', async () => {
    const { stderr, exitCode } = await runInProcess(['templates', 'check', '--strict'], {
      cwd: copyOf(''),
      env: {},
      stdin: '',
    });
    const others = `${builtIns.length} templates, ${libraryItems.length} other files`;
    expect([exitCode, stderr]).toEqual([0, `0 plans, ${others}: no problems\n`]);
  });
});
