import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { Value } from '../../src/document/document.ts';
import { readDocument } from '../../src/document/read.ts';
import { answers } from '../../src/schema/answers.ts';
import { config } from '../../src/schema/config.ts';
import { item } from '../../src/schema/item.ts';
import { jsonSchemas } from '../../src/schema/json-schema.ts';
import { plan } from '../../src/schema/plan.ts';
import { template } from '../../src/schema/template.ts';
import { quickValidator, thoroughValidator } from '../../src/schema/validators.ts';
import { root } from '../support/folders.ts';

const read = (file: string): Value => readDocument(file, fs.readFileSync(path.join(root, file))).document.value;

const KINDS = [
  {
    kind: 'plan',
    schema: plan,
    files: [
      'examples/client-demo.yaml',
      'examples/new-product.yaml',
      'test/cases/contract/acme-demo.yaml',
      'test/cases/contract/weekly.yaml',
      'test/cases/parallel-tracks/plan.yaml',
    ],
  },
  {
    kind: 'template',
    schema: template,
    files: [
      'templates/client-demo.yaml',
      'templates/problem-review.yaml',
      'templates/kickoff.yaml',
      'templates/call.yaml',
      'test/docs/our-demo.yaml',
      'test/cases/contract/templates/financial-planner.yaml',
    ],
  },
  {
    kind: 'item',
    schema: item,
    files: ['templates/items/software-coaching.yaml', 'templates/items/contact-rhythm.yaml'],
  },
  { kind: 'config', schema: config, files: ['examples/meetplan.yaml', 'test/cases/contract/meetplan.yaml'] },
  {
    kind: 'answers',
    schema: answers,
    files: ['examples/answers/acme-demo.yaml', 'test/cases/new-without-asking/answers.yaml'],
  },
] as const satisfies readonly { kind: string; schema: z.ZodType; files: readonly string[] }[];

/** Values that are right somewhere, nearly right, or wrong everywhere. */
const odd = fc.constantFrom<Value>(
  '',
  ' ',
  'x',
  'anna',
  'A b',
  '45',
  '45m',
  '1h30m',
  '1,5h',
  '9:00',
  '24:00',
  'day 2 08:30',
  '2027-01-20',
  '2027-1-20',
  '12.50',
  '-1',
  '1e3',
  'EUR',
  'eur',
  'video',
  'inform',
  'client',
  'yes',
  'https://x.y',
  'javascript:x',
  '{{ x }}',
  'a{{ x }}',
  'a@b.c',
  '100',
  '101',
  'plan/1',
  'MO',
  'hint',
  0,
  1,
  -1,
  45,
  1.5,
  100,
  101,
  1e9,
  true,
  false,
  null,
  [],
  ['x'],
  [1],
  {},
  { en: 'x' },
  { en: 1 },
  { role: 'client' },
  { title: 'x' },
  { salary: '1', annualHours: 1 },
);

type Node = { [key: string]: unknown } | unknown[];

/** Every map and list inside a value. */
function nodesOf(value: unknown): Node[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value as Node, ...Object.values(value).flatMap(nodesOf)];
}

interface Edit {
  readonly at: number;
  readonly key: number;
  readonly act: 'set' | 'drop' | 'add';
  readonly name: string;
  readonly value: Value;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat(),
  key: fc.nat(),
  act: fc.constantFrom('set', 'set', 'drop', 'add'),
  name: fc.constantFrom(
    'titel',
    'id',
    'role',
    'duration',
    'kind',
    'parallel',
    'rate',
    'en',
    'owner',
    'constructor',
    'when',
  ),
  value: odd,
});

function editList(list: unknown[], { key, act, value }: Edit): void {
  const place = key % Math.max(1, list.length);
  if (act === 'add') list.push(structuredClone(value));
  else list.splice(place, 1, ...(act === 'drop' ? [] : [structuredClone(value)]));
}

function editMap(map: { [key: string]: unknown }, { key, act, name, value }: Edit): void {
  const keys = Object.keys(map);
  const chosen = act === 'add' ? name : (keys[key % Math.max(1, keys.length)] ?? name);
  if (act === 'drop') delete map[chosen];
  else map[chosen] = structuredClone(value);
}

function mutate(value: Value, edits: readonly Edit[]): unknown {
  const copy: unknown = structuredClone(value);
  for (const one of edits) {
    const nodes = nodesOf(copy);
    const node = nodes[one.at % nodes.length];
    if (Array.isArray(node)) editList(node, one);
    else if (node) editMap(node, one);
  }
  return copy;
}

describe.each(KINDS)('a file of kind $kind', ({ kind, schema, files }) => {
  it.each(files)('%s is right to zod and to both validators', async (file) => {
    expect(schema.safeParse(read(file)).success).toBe(true);
    expect((await quickValidator(kind))(read(file))).toBe(true);
    expect((await thoroughValidator(kind))(read(file))).toBe(true);
  });

  it('gets one verdict from zod and from both validators, whatever is changed in it', async () => {
    const [quick, thorough] = [await quickValidator(kind), await thoroughValidator(kind)];
    const values = files.map(read);
    let right = 0;
    fc.assert(
      fc.property(fc.constantFrom(...values), fc.array(edit, { minLength: 1, maxLength: 3 }), (value, edits) => {
        const changed = mutate(value, edits);
        const verdict = schema.safeParse(changed).success;
        right += verdict ? 1 : 0;
        expect({ changed, quick: quick(changed), thorough: thorough(changed) }).toEqual({
          changed,
          quick: verdict,
          thorough: verdict,
        });
      }),
      { numRuns: Number(process.env['RUNS'] ?? 3000) },
    );
    // Both verdicts have to occur, or the agreement says nothing.
    expect(right).toBeGreaterThan(50);
  }, 60_000);
});

describe('the published schemas', () => {
  it('let the user’s own x-… keys pass in every object with fixed keys, and no others', async () => {
    const isPlan = await thoroughValidator('plan');
    const own = (key: string) => ({
      meetplan: 'plan/1',
      title: 't',
      date: '2027-01-20',
      start: '9:00',
      agenda: [{ title: 'a', duration: 5, [key]: { any: 'thing' } }],
      [key]: 1,
    });
    expect([isPlan(own('x-own')), isPlan(own('own'))]).toEqual([true, false]);
  });

  it.each([...jsonSchemas()])('%s is what the zod schema says today', async (kind, schema) => {
    const file = path.join(root, `schema/${kind}-1.schema.json`);
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(file);
  });

  it.each([...jsonSchemas()].filter(([kind]) => kind !== 'cost'))(
    '%s has one shape for each value, so that one mistake is one error',
    (_, schema) => {
      expect(JSON.stringify(schema)).not.toMatch(/"(?:anyOf|oneOf|allOf)"/);
    },
  );
});
