import { beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/language/catalogs.ts';
import { formats, minutesFormats } from '../../src/render/index.ts';
import type { Agenda } from '../../src/schema/agenda.ts';
import { copyOf } from '../support/folders.ts';
import { runInProcess } from '../support/run.ts';
import { builtIns } from '../support/templates.ts';

const cwd = copyOf('');
const run = (argv: readonly string[], stdin = '') => runInProcess(argv, { cwd, env: {}, stdin });

const views = [
  ...formats.map((format) => ['--format', format]),
  ...minutesFormats.map((format) => ['--minutes', '--format', format]),
];

/** Texts of the team's agenda that stand nowhere else and that no client reads. */
function secrets({ items, tasks, ...agenda }: Agenda): readonly string[] {
  const hidden = items.filter(({ internal, kind }) => internal || kind === 'buffer');
  const rhythm = agenda.contactRhythm;
  // A template may say aloud, in an item that clients attend, why the meeting is worth it.
  const said = items.filter((item) => !hidden.includes(item)).map(({ details }) => details);
  return [
    agenda.expectedBenefit,
    agenda.justification,
    ...(agenda.mustNotMention ?? []),
    ...(typeof rhythm === 'string' ? [rhythm] : (rhythm ?? []).map(({ when }) => when)),
    ...tasks.map(({ what }) => what),
    ...items.map(({ notes }) => notes),
    ...hidden.flatMap(({ title, outcome }) => [title, outcome]),
  ].filter((text): text is string => text !== undefined && !said.includes(text));
}

describe.each(builtIns.flatMap((name) => LANGUAGES.map((language) => [name, language] as const)))(
  'a plan from the template %s (%s)',
  (name, language) => {
    let plan = '';
    let team: Agenda;
    beforeAll(async () => {
      const flags = ['--yes', '--date', '2026-12-01', '--timezone', 'Europe/Helsinki', '--language', language];
      plan = (await run(['new', name, ...flags, '-o', '-'])).stdout;
      team = JSON.parse((await run(['agenda', '-', '--json'], plan)).stdout);
    });

    it('validates without a warning', async () => {
      expect(await run(['validate', '-', '--strict'], plan)).toMatchObject({
        exitCode: 0,
        stderr: '1 plan: no problems\n',
      });
    });

    it.each(views)('prints for team and client as %s %s %s', async (...flags) => {
      const forTeam = await run(['agenda', '-', ...flags], plan);
      const forClient = await run(['agenda', '-', '--for', 'client', ...flags], plan);
      expect([forTeam.exitCode, forClient.exitCode]).toEqual([0, 0]);
      expect(forTeam.stdout).toContain(team.title);
      expect(forClient.stdout).toContain(team.title);
      for (const text of secrets(team)) expect(forClient.stdout.replace(/\s+/g, ' ')).not.toContain(text);
      expect(forClient.stderr === '').toBe(team.audience === 'client');
    });
  },
);
