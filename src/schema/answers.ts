import { z } from 'zod';
import { attendeeKeys } from './plan.ts';
import { CHANNELS, date, duration, FORMS, id, inPlan, language, longText, text, time, zone } from './scalars.ts';

/** What `new` would ask, in a file: flag names as keys. */
export const answers = z.strictObject({
  meetplan: z.literal('answers/1'),
  template: text.optional(),
  after: text.optional().meta({ description: 'A plan to go on from, as for `--after`.' }),
  id: id.optional(),
  title: text.optional(),
  purpose: longText.optional(),
  language: language.optional(),
  date: date.optional(),
  start: time.optional(),
  timezone: zone.optional(),
  duration: duration.optional(),
  repeat: text.optional().meta({ description: 'How often: every second Tuesday until 31 May 2027, a rule, or once.' }),
  reviewBy: date.optional(),
  channel: z.enum(CHANNELS).optional(),
  form: z.enum(FORMS).optional(),
  link: inPlan.link.optional(),
  place: text.optional(),
  add: z.array(text).max(50).optional().meta({ description: 'Items of the library, as for `--add`.' }),
  drop: z.array(id).max(500).optional().meta({ description: 'Items of the template to leave out, as for `--drop`.' }),
  minutes: z
    .record(id, z.int().min(0).max(9999))
    .optional()
    .meta({ description: 'Minutes by the id of an item, as for `--minutes`.' }),
  with: z.array(id).max(1000).optional().meta({ description: 'People and teams of the configuration.' }),
  attendees: z
    .array(z.union([id, z.strictObject(attendeeKeys(inPlan))]))
    .max(1000)
    .optional(),
  answers: z
    .record(
      z.string(),
      z.union([z.string().max(20_000), z.number(), z.boolean(), z.array(z.string().max(1000)).max(200)]),
    )
    .optional(),
});

export type AnswersFile = z.input<typeof answers>;
