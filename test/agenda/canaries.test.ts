import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { LANGUAGES } from '../../src/language/catalogs.ts';
import { formats, minutesFormats } from '../../src/render/index.ts';
import { jsonSchemas } from '../../src/schema/json-schema.ts';
import { copyOf, root } from '../support/folders.ts';
import { runInProcess } from '../support/run.ts';

/**
 * Files in which every text is a canary: what begins with `qxno` is for the house alone, what begins with `qxok` is for
 * its clients as well. The schemas say which texts there are, so that a key without a canary fails here.
 */

const folder = path.join(import.meta.dirname, 'canaries');
const plans = ['qxnofile.yaml', 'qxnoseries.yaml'];
const parsed = (file: string): unknown => parse(fs.readFileSync(path.join(folder, file), 'utf8'));

/** Texts that the client reads; a new key of a plan is not among them until somebody writes it here and in the code. */
const SHOWN = [
  'plan title',
  'plan purpose',
  'plan place',
  'plan link',
  'plan organiser',
  'plan attendees[].name',
  'plan agenda[].title',
  'plan agenda[].outcome',
  'plan agenda[].details',
  'plan agenda[].materials[].title',
  'plan agenda[].materials[].link',
  'plan agenda[].parallel[].track',
  'plan agenda[].parallel[].agenda[].title',
  'plan agenda[].parallel[].agenda[].outcome',
  'plan agenda[].parallel[].agenda[].details',
  'plan agenda[].parallel[].agenda[].materials[].title',
  'plan agenda[].parallel[].agenda[].materials[].link',
  'config roles.*.label',
  'config roles.*.label.en',
  'config roles.*.label.fi',
  'config people.*.name',
];

/** Shapes that have no room for a canary, and texts that must be what they are. */
const SHAPED = ['date', 'time', 'moment', 'zone', 'currency', 'due', 'percent', 'count', 'duration', 'money', 'choice'];
const FIXED = ['plan repeat.rule', 'plan repeat.holidays.calendar', 'config holidays', 'plan suppress[].rule'];

interface Node {
  readonly type?: string | readonly string[];
  readonly enum?: unknown;
  readonly const?: unknown;
  readonly 'x-type'?: string;
  readonly items?: Node;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly additionalProperties?: Node | boolean;
}

/** Every place of a schema where a free text may stand. */
function textPlaces(node: Node, at: string): string[] {
  const isText = [node.type].flat().includes('string') && node.enum === undefined && node.const === undefined;
  const join = (key: string) => (at.endsWith(' ') ? `${at}${key}` : `${at}.${key}`);
  return [
    ...(isText && !SHAPED.includes(node['x-type'] ?? '') ? [at] : []),
    ...(node.items ? textPlaces(node.items, `${at}[]`) : []),
    ...Object.entries(node.properties ?? {}).flatMap(([key, one]) => textPlaces(one, join(key))),
    ...(typeof node.additionalProperties === 'object' ? textPlaces(node.additionalProperties, join('*')) : []),
  ];
}

/** Every text of a file by its place, written as the schema's places are; `*` for the keys of records as well. */
function textsAt(value: unknown, node: Node | undefined, at: string): [string, string][] {
  if (typeof value === 'string') return [[at, value]];
  if (Array.isArray(value)) return value.flatMap((one) => textsAt(one, node?.items, `${at}[]`));
  if (typeof value !== 'object' || value === null) return [];
  const join = (key: string) => (at.endsWith(' ') ? `${at}${key}` : `${at}.${key}`);
  return Object.entries(value).flatMap(([key, one]) => {
    const known = node?.properties?.[key];
    const record = typeof node?.additionalProperties === 'object' ? node.additionalProperties : undefined;
    return textsAt(one, known ?? record, join(known ? key : '*'));
  });
}

const schemas = jsonSchemas();
const planSchema = (schemas.get('plan') ?? {}) as Node;
const configSchema = (schemas.get('config') ?? {}) as Node;
const places = [...textPlaces(planSchema, 'plan '), ...textPlaces(configSchema, 'config ')];
const texts = [
  ...plans.flatMap((file) => textsAt(parsed(file), planSchema, 'plan ')),
  ...textsAt(parsed('meetplan.yaml'), configSchema, 'config '),
];

describe('the canaries', () => {
  it('stand at every place where the schemas let a text stand', () => {
    const marked = new Set(texts.filter(([, text]) => text.includes('qx')).map(([at]) => at));
    // One text and a list of texts are two shapes of the same key; every language is as good as Finnish.
    const isMarked = (at: string) => [at, `${at}[]`, at.replace(/\[\]$/, '')].some((place) => marked.has(place));
    const inFinnish = (at: string) => at.replace(new RegExp(`(?<=label\\.)(?:${LANGUAGES.join('|')})$`), 'fi');
    const missing = places.filter((at) => !isMarked(at) && !isMarked(inFinnish(at)) && !FIXED.includes(at));
    expect(missing).toEqual([]);
  });

  it('are for clients only at the places that are listed', () => {
    const shown = texts.filter(([, text]) => text.includes('qxok')).map(([at]) => at);
    expect([...new Set(shown)].sort()).toEqual([...SHOWN].sort());
  });

  it('sing in the view of the team, so that their silence means something', async () => {
    const { stdout } = await runInProcess(['agenda', 'qxnofile.yaml', '--json'], { cwd: folder, env: {}, stdin: '' });
    const keys = ['notes', 'mention', 'benefit', 'taskbefore', 'briefingtitle', 'lurkername', 'custom', 'planid'];
    for (const key of keys) expect(stdout).toContain(`qxno${key}`);
  });
});

/** Figures and their wordings that would tell what the house plans or pays. */
function secretFigures(team: { cost: { cost: Record<string, string>; staffMinutes: Record<string, number> } }) {
  const written = [
    ...plans.map((file) => fs.readFileSync(path.join(folder, file), 'utf8')),
    fs.readFileSync(path.join(folder, 'meetplan.yaml'), 'utf8'),
  ].join('\n');
  const durations = [...written.matchAll(/\b(\d\d)h(\d\d)m/g)];
  const amounts = [...written.matchAll(/"(\d+\.\d+)"/g)].map(([, amount = '']) => amount);
  return [
    ...durations.flatMap(([text, hours, minutes]) => [
      text,
      `${hours} h ${minutes}`,
      `${hours} t ${minutes}`,
      String(Number(hours) * 60 + Number(minutes)),
    ]),
    ...[...amounts, ...Object.values(team.cost.cost).filter((one) => typeof one === 'string')].flatMap((amount) => [
      amount,
      amount.replace('.', ','),
      amount.split('.')[0] ?? amount,
    ]),
    ...Object.values(team.cost.staffMinutes).map(String),
    '971',
    '972',
  ].filter((text) => text.length > 2);
}

const sections = ['Staff hours', 'Cost', 'Before', 'Expected benefit', 'Työaika', 'Kustannus', 'Etukäteen', 'Odotettu'];

const views = [
  ...formats.map((format) => ({ format, flags: ['--format', format] })),
  ...formats.map((format) => ({
    format: `${format} with another zone`,
    flags: ['--timezone', 'America/New_York', '--format', format],
  })),
  ...minutesFormats.map((format) => ({ format: `minutes in ${format}`, flags: ['--minutes', '--format', format] })),
].flatMap((view) => LANGUAGES.map((language) => ({ ...view, language })));

describe.each(plans)('the client view of %s', (file) => {
  const run = (argv: readonly string[], cwd = folder, stdin = '') => runInProcess(argv, { cwd, env: {}, stdin });

  it.each(views)('tells nothing of the house as $format in $language', async ({ flags, language }) => {
    const { stdout, exitCode } = await run(['agenda', file, '--for', 'client', '--lang', language, ...flags]);
    expect(exitCode).toBe(0);
    // A calendar file breaks its lines anywhere.
    const unfolded = stdout.replaceAll('\r\n ', '');
    expect(unfolded).toContain('qxok');
    expect(unfolded.match(/\w*qxno\w*/gi) ?? []).toEqual([]);
    const team = JSON.parse((await run(['agenda', file, '--json'])).stdout);
    // A moment of the meeting, or the neutral id, may hold the digits of a figure by chance.
    const prose = unfolded.replace(/\d{4}-\d\d-\d\dT[\d:+]+|\d{8}T\d{6}Z?|meeting-[0-9a-f]{16}/g, '');
    for (const figure of secretFigures(team)) expect(prose).not.toContain(figure);
    for (const word of sections) expect(prose).not.toContain(word);
    expect(prose).not.toMatch(/uusi asiakas|new client|SISÄINEN|INTERNAL|internal|sisäinen/);
  });

  it.each(views)('is the same from its own JSON, for whomever that is printed ($format, $language)', async (view) => {
    const flags = ['--lang', view.language, ...view.flags];
    const json = await run(['agenda', file, '--for', 'client', '--json', '--lang', view.language]);
    const direct = await run(['agenda', file, '--for', 'client', ...flags]);
    for (const reader of ['team', 'client']) {
      const again = await run(['agenda', '-', '--for', reader, ...flags], root, json.stdout);
      expect(again).toEqual({ stdout: direct.stdout, stderr: '', exitCode: 0 });
    }
  });

  it('is the same from the JSON of the team', async () => {
    const team = await run(['agenda', file, '--json']);
    const direct = await run(['agenda', file, '--for', 'client', '--json']);
    const piped = await run(['agenda', '-', '--for', 'client', '--json'], root, team.stdout);
    expect(piped.stdout).toBe(direct.stdout);
  });

  it('is the same in a file, which holds nothing beside it', async () => {
    const cwd = copyOf(folder);
    const direct = await run(['agenda', file, '--for', 'client', '--format', 'markdown'], cwd);
    const { stdout } = await run(['agenda', file, '--for', 'client', '-o', 'out.md'], cwd);
    expect(stdout).toBe('');
    expect(fs.readFileSync(path.join(cwd, 'out.md'), 'utf8')).toBe(direct.stdout);
  });
});

it('shows the client every text that it may read', async () => {
  const seen = new Set<string>();
  for (const file of plans) {
    for (const language of LANGUAGES) {
      const argv = ['agenda', file, '--for', 'client', '--json', '--lang', language];
      const { stdout } = await runInProcess(argv, { cwd: folder, env: {}, stdin: '' });
      for (const [word] of stdout.matchAll(/qxok\w+(?: \w+)*/g)) seen.add(word);
    }
  }
  const shown = texts.flatMap(([, text]) => text.match(/qxok\w+(?: \w+)*/g) ?? []);
  expect([...seen].sort()).toEqual([...new Set(shown)].sort());
});
