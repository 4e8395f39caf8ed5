import { z } from 'zod';

/** What `templates --json` and `templates show --json` print, in one language. */

const origin = z.enum(['project', 'user', 'built-in']);
const amount = z.number();
const answer = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);
const bound = z
  .strictObject({ limit: z.string(), question: z.string().optional() })
  .meta({ description: 'A limit that the answer may not reach, and the question whose answer it is.' });

const question = z.strictObject({
  id: z.string(),
  type: z.string(),
  ask: z.string(),
  help: z.string().optional(),
  choices: z.array(z.strictObject({ value: z.string(), label: z.string() })),
  default: answer.optional(),
  role: z.string().optional(),
  above: bound.optional(),
  below: bound.optional(),
});

export const templates = z.strictObject({
  meetplan: z.literal('templates/1'),
  templates: z.array(
    z.strictObject({
      name: z.string(),
      type: z.string(),
      group: z.string().nullable(),
      description: z.string(),
      aliases: z.array(z.string()),
      origin,
      minutes: amount.meta({ description: 'From the first start to the last end.' }),
      people: z.strictObject({ staff: amount, guests: amount }),
      staffMinutes: amount.meta({ description: 'With preparation and follow-up, for the default cast.' }),
      agenda: z.array(
        z.strictObject({
          id: z.string(),
          title: z.string(),
          kind: z.string(),
          minutes: amount,
          track: z.string().optional(),
        }),
      ),
      cast: z.array(z.strictObject({ role: z.string(), count: z.string() })),
      questions: z.array(question),
      requires: z.array(
        z.strictObject({
          roles: z.array(z.string()),
          side: z.string().optional(),
          min: amount,
          max: amount.optional(),
          level: z.string(),
        }),
      ),
    }),
  ),
  items: z
    .array(
      z.strictObject({
        name: z.string(),
        title: z.string(),
        description: z.string(),
        origin,
        kind: z.string(),
        minutes: amount,
        questions: z.array(question),
      }),
    )
    .meta({ description: 'The library: what `new --add` and `use:` can take.' }),
});

export type TemplatesFile = z.input<typeof templates>;
