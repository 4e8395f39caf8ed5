/** Names of the files that a JSON Schema is published for. */
export const SCHEMA_KINDS = [
  'plan',
  'template',
  'item',
  'config',
  'answers',
  'agenda',
  'cost',
  'templates',
  'occurrences',
] as const;
export type SchemaKind = (typeof SCHEMA_KINDS)[number];

/** The `$id` of a published schema, and what the first line of a written plan points an editor to. */
export const schemaUrl = (kind: SchemaKind): string => `https://meetplan.dev/schema/${kind}-1.schema.json`;
