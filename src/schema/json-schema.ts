import { z } from 'zod';
import { agenda } from './agenda.ts';
import { answers } from './answers.ts';
import { config } from './config.ts';
import { cost } from './cost.ts';
import { SCHEMA_KINDS, type SchemaKind, schemaUrl } from './ids.ts';
import { item } from './item.ts';
import { occurrences } from './occurrences.ts';
import { plan } from './plan.ts';
import { template } from './template.ts';
import { templates } from './templates.ts';

/** Runs at build time only: zod is in no shipped bundle. */

export type JsonSchema = { [keyword: string]: unknown };

const SOURCES: Readonly<Record<SchemaKind, { schema: z.ZodType; title: string; description: string }>> = {
  plan: { schema: plan, title: 'meetplan plan', description: 'A meeting: why, who, what in which order, how long.' },
  template: { schema: template, title: 'meetplan template', description: 'What plans of one purpose have in common.' },
  item: { schema: item, title: 'meetplan item', description: 'An agenda item that templates and `new --add` take.' },
  config: { schema: config, title: 'meetplan configuration', description: 'What the plans of a project share.' },
  answers: { schema: answers, title: 'meetplan answers', description: 'What `meetplan new` would ask.' },
  agenda: {
    schema: agenda,
    title: 'meetplan agenda',
    description: 'What `meetplan agenda --json` prints, and reads again.',
  },
  occurrences: {
    schema: occurrences,
    title: 'meetplan occurrences',
    description: 'What `meetplan expand --dry-run --json` prints.',
  },
  cost: { schema: cost, title: 'meetplan cost', description: 'What `meetplan cost --json` prints.' },
  templates: {
    schema: templates,
    title: 'meetplan templates',
    description: 'What `meetplan templates --json` prints.',
  },
};

const typesOf = (branch: JsonSchema): readonly string[] =>
  [branch['type']].flat().filter((type) => typeof type === 'string');

/** `enum` speaks of every type at once; as a pattern it speaks of texts only. */
function enumAsPattern(branch: JsonSchema): JsonSchema {
  const { enum: values, ...rest } = branch;
  if (values === undefined) return branch;
  if (!Array.isArray(values) || !values.every((value) => /^[a-z-]+$/.test(String(value))))
    throw new Error(`not words: ${JSON.stringify(branch)}`);
  return { ...rest, pattern: `^(?:${values.join('|')})$`, 'x-type': 'choice', 'x-values': values };
}

function mergeBranch(schema: JsonSchema, branch: JsonSchema): void {
  if ('const' in branch) throw new Error(`a constant speaks of every type: ${JSON.stringify(branch)}`);
  for (const [keyword, value] of Object.entries(enumAsPattern(branch))) {
    const isTaken = schema[keyword] !== undefined && JSON.stringify(schema[keyword]) !== JSON.stringify(value);
    if (isTaken && keyword !== 'type' && !keyword.startsWith('x-'))
      throw new Error(`two branches say ${keyword}: ${JSON.stringify(schema).slice(0, 300)}`);
    schema[keyword] ??= value;
  }
}

/**
 * `anyOf` of branches that differ in type says the same as one schema with all their keywords, since what is left
 * speaks of one type each. Flat, it gives one error for one mistake.
 */
function flatten(schema: JsonSchema): void {
  const branches = schema['anyOf'];
  if (!Array.isArray(branches)) return;
  // A shape that several places share may come up after the first place that holds it.
  for (const branch of branches) flatten(branch);
  const types = branches.flatMap(typesOf);
  const families = new Set(types.map((type) => (type === 'integer' ? 'number' : type)));
  const isFlat = types.length >= branches.length && families.size === types.length;
  if (!isFlat) throw new Error(`not flat: ${JSON.stringify(branches).slice(0, 300)}`);
  delete schema['anyOf'];
  for (const branch of branches) mergeBranch(schema, branch);
  schema['type'] = types;
}

/** The user's own `x-…` keys pass in every object with fixed keys. */
function allowOwnKeys(schema: JsonSchema): void {
  if (schema['type'] !== 'object' && !typesOf(schema).includes('object')) return;
  if (schema['additionalProperties'] === false) schema['patternProperties'] = { '^x-': {} };
}

function emit(kind: SchemaKind): JsonSchema {
  const { schema, title, description } = SOURCES[kind];
  const isInput = !['cost', 'agenda', 'templates', 'occurrences'].includes(kind);
  const made: JsonSchema = z.toJSONSchema(schema, {
    target: 'draft-07',
    io: 'input',
    override: ({ jsonSchema }) => {
      flatten(jsonSchema);
      if (isInput) allowOwnKeys(jsonSchema);
    },
  });
  const { $schema, ...rest } = made;
  return { $schema, $id: schemaUrl(kind), title, description, ...rest };
}

export function jsonSchemas(): ReadonlyMap<SchemaKind, JsonSchema> {
  return new Map(SCHEMA_KINDS.map((kind) => [kind, emit(kind)]));
}
