import { z } from 'zod';
import { byLanguage, id, longText, text, translated } from './scalars.ts';

const answer = z.union([z.string().max(20_000), z.number(), z.boolean()]);
const texts = z.array(z.string().max(1000)).max(200);
const bound = z.union([
  z.number(),
  z
    .string()
    .max(64)
    .regex(/^(?:-?\d{1,15}(?:\.\d{1,8})?|[A-Za-z][\w-]*)$/)
    .meta({ 'x-type': 'id' }),
]);

/** What `new` asks, in a template or in an item of the library. */
export const question = z.strictObject({
  id: z
    .string()
    .max(64)
    .regex(/^[A-Za-z][\w-]*$/)
    .meta({ 'x-type': 'id' }),
  ask: translated.optional(),
  help: translated.optional(),
  type: z
    .enum([
      'text',
      'long-text',
      'number',
      'money',
      'date',
      'time',
      'duration',
      'choice',
      'list',
      'person',
      'people',
      'yes-no',
    ])
    .optional(),
  choices: z
    .array(z.union([text, z.strictObject({ value: text, label: translated.optional() })]))
    .min(1)
    .max(100)
    .optional(),
  role: id.optional(),
  default: z
    .union([z.string().max(20_000), z.number(), z.boolean(), texts, byLanguage(z.union([longText, texts]))])
    .optional(),
  above: bound.optional().meta({
    description: 'A number or an amount has to be more than this, or than the answer to this earlier question.',
  }),
  below: bound.optional().meta({
    description: 'A number or an amount has to be less than this, or than the answer to this earlier question.',
  }),
  when: z
    .record(z.string(), answer)
    .optional()
    .meta({ description: 'Ask only if these earlier answers or plan keys have these values.' }),
});

export type QuestionFile = z.input<typeof question>;
