import type { SourceKind } from '../document/kind.ts';

/** A published JSON Schema, or a part of one. */
export type SchemaNode = Readonly<Record<string, unknown>>;

const LOADERS: Readonly<Record<SourceKind, () => Promise<{ default: SchemaNode }>>> = {
  plan: () => import('../../schema/plan-1.schema.json', { with: { type: 'json' } }),
  template: () => import('../../schema/template-1.schema.json', { with: { type: 'json' } }),
  item: () => import('../../schema/item-1.schema.json', { with: { type: 'json' } }),
  config: () => import('../../schema/config-1.schema.json', { with: { type: 'json' } }),
  answers: () => import('../../schema/answers-1.schema.json', { with: { type: 'json' } }),
  agenda: () => import('../../schema/agenda-1.schema.json', { with: { type: 'json' } }),
};

/** Loaded only where something is wrong and has to be explained. */
export const publishedSchema = async (kind: SourceKind): Promise<SchemaNode> => (await LOADERS[kind]()).default;
