import { z } from 'zod';

/** Exact: a decimal that ends, else a fraction in lowest terms. */
const exact = z.string().regex(/^-?\d+(?:\.\d+|\/\d+)?$/);
const term = z.strictObject({
  rules: z.array(z.string()),
  person: z.string(),
  role: z.string(),
  bucket: z.enum(['meeting', 'prep', 'followUp', 'travel', 'recovery']),
  /** The item attended or the task done, by its title. */
  what: z.string().optional(),
  /** Whole minutes of each head. */
  minutes: z.int(),
  people: z.int(),
  optional: z.boolean(),
  /** In the expected case. */
  total: exact,
});
const factor = z.strictObject({
  required: exact,
  optional: exact,
  share: exact,
  attended: exact,
  overrun: exact,
  total: exact,
});
const priced = z.strictObject({
  labour: z.array(
    z.strictObject({
      role: z.string(),
      minutes: exact,
      rate: z.union([exact, z.null()]),
      /** How the rate comes about, where it is no hourly decimal. */
      salary: z.strictObject({ salary: exact, months: exact, oncost: exact, annualHours: exact }).optional(),
      amount: z.union([exact, z.null()]),
    }),
  ),
  other: z.array(z.strictObject({ label: z.string(), per: z.string(), amount: exact, times: exact, total: exact })),
  total: exact,
});
/** Every term of the figures, exact, with the rule that it follows. */
export const explanation = z.strictObject({
  terms: z.array(term),
  guests: z.array(term),
  /** Items of a kind that does not count. */
  notCounted: z.array(z.strictObject({ item: z.string(), kind: z.string(), minutes: z.int() })),
  staffMinutes: z.strictObject({ low: factor, expected: factor, high: factor }),
  cost: z.union([z.strictObject({ low: priced, expected: priced, high: priced }), z.null()]),
  /** What the figures of the whole series are the sum of. */
  series: z
    .array(
      z.strictObject({
        what: z.enum(['meeting', 'different', 'once']),
        times: z.int(),
        staffMinutes: exact,
        cost: z.union([exact, z.null()]),
        /** Of what is not the usual meeting. */
        terms: z.array(term),
      }),
    )
    .optional(),
});

export type ExplanationFile = z.input<typeof explanation>;
