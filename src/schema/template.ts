import { z } from 'zod';
import { attendeeKeys, itemKeysOf, sharedKeys, templateItems } from './plan.ts';
import { byLanguage, id, inTemplate, longText, text, translated } from './scalars.ts';

const { parallel } = templateItems(inTemplate);

/** An item, a change to an inherited item (by `id`), or an order to drop or move one. */
const item = z.strictObject({
  title: translated.optional(),
  ...itemKeysOf(inTemplate),
  parallel,
  drop: id.optional().meta({ description: 'Leave out the inherited item of this id.' }),
  move: id.optional().meta({ description: 'Move the inherited item of this id, with `before` or `after`.' }),
  before: id.optional(),
  after: id.optional(),
});

const answer = z.union([z.string().max(20_000), z.number(), z.boolean()]);

const question = z.strictObject({
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
    .union([
      z.string().max(20_000),
      z.number(),
      z.boolean(),
      z.array(z.string().max(1000)).max(200),
      byLanguage(z.union([longText, z.array(z.string().max(1000)).max(200)])),
    ])
    .optional(),
  when: z
    .record(z.string(), answer)
    .optional()
    .meta({ description: 'Ask only if these earlier answers or plan keys have these values.' }),
});

export const template = z.strictObject({
  meetplan: z.literal('template/1'),
  name: id,
  description: translated.optional(),
  extends: z.string().max(200).regex(/\S/).optional(),
  title: translated.optional(),
  ...sharedKeys(inTemplate),
  requires: z
    .array(
      z.strictObject({
        role: z.union([id, z.array(id).min(1).max(20)]),
        min: z.int().min(0).max(10_000).optional(),
        max: z.int().min(0).max(10_000).optional(),
        level: z.enum(['hint', 'warning', 'error']).optional(),
      }),
    )
    .max(50)
    .optional(),
  questions: z.array(question).max(100).optional(),
  attendees: z
    .array(z.strictObject(attendeeKeys(inTemplate)))
    .max(1000)
    .optional(),
  agenda: z.array(item).min(1).max(500).optional(),
});

export type TemplateFile = z.input<typeof template>;
export type QuestionFile = z.input<typeof question>;
export type Requirement = NonNullable<TemplateFile['requires']>[number];
