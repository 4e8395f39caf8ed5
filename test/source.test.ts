import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULES } from '../src/diagnostic.ts';
import { defaultSettings } from '../src/plan/settings.ts';
import { jsonSchemas } from '../src/schema/json-schema.ts';
import { aliasesOf } from '../src/template/aliases.ts';
import { isReckoned } from '../src/template/reckoned.ts';
import { plainValue } from '../src/template/sourced.ts';
import { root } from './support/folders.ts';
import { runInProcess } from './support/run.ts';
import { builtIn, builtIns, libraryItems } from './support/templates.ts';

/** Statements of the source entry. */
const STATEMENTS = 39;

const page = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8');

interface Row {
  readonly number: number;
  readonly text: string;
  readonly pointers: readonly string[];
}

const rows: readonly Row[] = [...page('docs/source.md').matchAll(/^\| (\d+) \| ([^|]+) \| (.+) \|$/gm)].map(
  ([, number, text = '', places = '']) => ({
    number: Number(number),
    text,
    pointers: [...places.matchAll(/`([^`]+)`/g)].map(([, pointer = '']) => pointer),
  }),
);

type Schema = { readonly [key: string]: unknown };
const schemas = new Map<string, Schema>([...jsonSchemas()]);

/** Whether a schema knows a key: `attendees.department` is the key of a member of a list. */
function hasKey(kind: string, key: string): boolean {
  let node: Schema | undefined = schemas.get(kind);
  for (const step of key.split('.')) {
    const inside = (node?.['items'] as Schema | undefined) ?? node;
    node = (inside?.['properties'] as { [name: string]: Schema } | undefined)?.[step];
  }
  return node !== undefined;
}

const slug = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');

function hasHeading(target: string): boolean {
  const [file = '', anchor] = target.split('#');
  if (!fs.existsSync(path.join(root, file))) return false;
  return [...page(file).matchAll(/^#+ (.+)$/gm)].some(([, heading = '']) => slug(heading) === anchor);
}

const idsIn = (template: string): readonly (string | undefined)[] =>
  (builtIn(template).file.agenda ?? []).flatMap((item) => [
    item.id,
    ...(item.parallel ?? []).flatMap(({ agenda }) => agenda.map(({ id }) => id)),
  ]);

const split = (text: string, sign: string): [string, string] => {
  const [first = '', second = ''] = text.split(sign);
  return [first, second];
};

/** Whether the thing that a pointer names is there. */
const EXISTS: Readonly<Record<string, (name: string) => boolean>> = {
  template: (name) => builtIns.includes(name),
  library: (name) => libraryItems.includes(name),
  role: (name) => defaultSettings('').roles.has(name),
  rule: (name) => Object.hasOwn(RULES, name),
  value: isReckoned,
  doc: hasHeading,
  key: (name) => hasKey(...split(name, '/')),
  item(name) {
    const [template, id] = split(name, '/');
    return builtIns.includes(template) && idsIn(template).includes(id);
  },
  question(name) {
    const [template, id] = split(name, '/');
    return builtIns.includes(template) && (builtIn(template).file.questions ?? []).some((one) => one.id === id);
  },
  requires(name) {
    const [template, role] = split(name, '/');
    const wanted = builtIns.includes(template) ? (builtIn(template).file.requires ?? []) : [];
    return wanted.some((one) => [one.role].flat().includes(role) && (one.min ?? 0) > 0);
  },
  alias(name) {
    const [alias, template] = split(name, '=');
    const { tree } = builtIns.includes(template) ? builtIn(template) : { tree: undefined };
    return tree !== undefined && aliasesOf(plainValue(tree)).some((one) => one.name === alias);
  },
  headline: (name) => ['motivation', 'product-update', 'problem-review', 'client-demo'].includes(name),
};

const isThere = (pointer: string): boolean => {
  const colon = pointer.indexOf(':');
  return EXISTS[pointer.slice(0, colon)]?.(pointer.slice(colon + 1)) ?? false;
};

describe('the table of the source entry', () => {
  it('has every statement once, in order, in words and with a place', () => {
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: STATEMENTS }, (_, index) => index + 1));
    for (const { number, text, pointers } of rows)
      expect([number, text.length > 20, pointers.length > 0]).toEqual([number, true, true]);
  });

  it.each(rows.map((row) => [row.number, row.text, row] as const))('%i: %s', (_, __, { pointers }) => {
    expect(pointers.filter((pointer) => !isThere(pointer))).toEqual([]);
  });

  it('would notice that a thing is gone', () => {
    const gone = [
      ['template:moti', 'library:coaching', 'role:seller', 'rule:no-fun', 'value:hole', 'key:plan/attendees.shoe'],
      ['key:recipe/title', 'item:motivation/nap', 'item:nap/motivation', 'question:call/age', 'requires:call/expert'],
      ['alias:myyntikokous=call', 'headline:call', 'doc:docs/cost.md#nothing', 'doc:docs/nothing.md#a', 'odd:x', ''],
    ].flat();
    expect(gone.filter(isThere)).toEqual([]);
  });

  it('puts the four headline templates first in the list', async () => {
    const { stdout } = await runInProcess(['templates', '--json'], { cwd: root, env: {}, stdin: '' });
    const names = JSON.parse(stdout).templates.map(({ name }: { name: string }) => name);
    expect(names.slice(0, 4).every((name: string) => isThere(`headline:${name}`))).toBe(true);
  });
});

describe('every other name of a template', () => {
  const names = builtIns.flatMap((template) =>
    aliasesOf(plainValue(builtIn(template).tree)).map(({ name, channel }) => ({ name, channel, template })),
  );

  it('belongs to one template and is no template itself', () => {
    expect(new Set(names.map(({ name }) => name)).size).toBe(names.length);
    expect(names.filter(({ name }) => builtIns.includes(name))).toEqual([]);
  });

  it.each(names)('$name builds a $template', async ({ name, channel, template }) => {
    const argv = ['new', name, '--yes', '--date', '2026-12-01', '-o', '-'];
    const { stdout, exitCode } = await runInProcess(argv, { cwd: root, env: {}, stdin: '' });
    expect(exitCode).toBe(0);
    expect(stdout).toContain(`\ntemplate: ${template}\n`);
    if (channel !== undefined) expect(stdout).toContain(`\nchannel: ${channel}\n`);
  });

  it('is found whatever its letters and spaces are', async () => {
    const argv = ['templates', 'show', 'Kahdenkeskinen Keskustelu'];
    const { stdout } = await runInProcess(argv, { cwd: root, env: {}, stdin: '' });
    expect(stdout).toContain('one-to-one');
  });
});
