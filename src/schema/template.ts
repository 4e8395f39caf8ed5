import { z } from 'zod';
import { attendeeKeys, itemKeysOf, sharedKeys, templateItems } from './plan.ts';
import { question } from './question.ts';
import { CHANNELS, id, inTemplate, side, text, translated } from './scalars.ts';

const { parallel } = templateItems(inTemplate);

/** An item, a change to an inherited item (by `id`), one of the library, or an order to drop or move one. */
const item = z.strictObject({
  title: translated.optional(),
  ...itemKeysOf(inTemplate),
  parallel,
  use: id.optional().meta({ description: 'Take this item of the library; what else stands here replaces its keys.' }),
  drop: id.optional().meta({ description: 'Leave out the inherited item of this id.' }),
  move: id.optional().meta({ description: 'Move the inherited item of this id, with `before` or `after`.' }),
  before: id.optional(),
  after: id.optional(),
});

export const template = z.strictObject({
  meetplan: z.literal('template/1'),
  name: id,
  description: translated.optional(),
  group: translated.optional().meta({ description: 'What one wants to do with it: the heading in the list.' }),
  aliases: z
    .array(z.union([text, z.strictObject({ name: text, channel: z.enum(CHANNELS).optional() })]))
    .max(50)
    .optional()
    .meta({ description: 'Other names that `new` takes for it, such as what people call such a meeting.' }),
  extends: z.string().max(200).regex(/\S/).optional(),
  title: translated.optional(),
  ...sharedKeys(inTemplate),
  requires: z
    .array(
      z.strictObject({
        role: z.union([id, z.array(id).min(1).max(20)]),
        side: side.optional().meta({ description: 'Count only people of this side: an executive of the client.' }),
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
export type Requirement = NonNullable<TemplateFile['requires']>[number];
