import { validate as config } from '../../build/validators/config.mjs';
import { validate as plan } from '../../build/validators/plan.mjs';
import type { SourceKind } from '../document/kind.ts';

/** One keyword that one value breaks, in ajv's terms. */
export interface ShapeError {
  readonly keyword: string;
  /** JSON pointers into the value and into the schema. */
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Says whether a value has the shape; what is wrong is in `errors` until the next call. */
export interface Validator {
  (value: unknown): boolean;
  errors?: readonly ShapeError[] | null;
}

/** Made from the zod schemas by `npm run generate`. Plans are on the hot path; the rest is loaded on need. */
const QUICK: Readonly<Record<SourceKind, () => Promise<Validator>>> = {
  plan: async () => plan,
  template: async () => (await import('../../build/validators/template.mjs')).validate,
  item: async () => (await import('../../build/validators/item.mjs')).validate,
  config: async () => config,
  answers: async () => (await import('../../build/validators/answers.mjs')).validate,
  agenda: async () => (await import('../../build/validators/agenda.mjs')).validate,
};

const THOROUGH: Readonly<Record<SourceKind, () => Promise<Validator>>> = {
  plan: async () => (await import('../../build/validators/plan-all.mjs')).validate,
  template: async () => (await import('../../build/validators/template-all.mjs')).validate,
  item: async () => (await import('../../build/validators/item-all.mjs')).validate,
  config: async () => (await import('../../build/validators/config-all.mjs')).validate,
  answers: async () => (await import('../../build/validators/answers-all.mjs')).validate,
  agenda: async () => (await import('../../build/validators/agenda-all.mjs')).validate,
};

/** Says yes or no, and stops at the first error. */
export const quickValidator = (kind: SourceKind): Promise<Validator> => QUICK[kind]();

/** Finds every error; much larger, and loaded only once something is wrong. */
export const thoroughValidator = (kind: SourceKind): Promise<Validator> => THOROUGH[kind]();
