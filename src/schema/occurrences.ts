import { z } from 'zod';

const date = z.string();

/** What `expand --dry-run --json` prints: the days of series, held and left out. */
export const occurrences = z.strictObject({
  meetplan: z.literal('occurrences/1'),
  plans: z.array(
    z.strictObject({
      id: z.string(),
      occurrences: z.array(
        z.strictObject({
          /** The day held. */
          date,
          /** With offset; without where times float. */
          start: z.string(),
          end: z.string(),
          /** The rule's own day. */
          occurrence: date,
        }),
      ),
      /** The rule's days that are not held; `holiday` or `clock-gap` where nobody gave a reason. */
      skipped: z.array(z.strictObject({ date, reason: z.string() })),
    }),
  ),
});

export type OccurrencesFile = z.input<typeof occurrences>;
