import { z } from 'zod';

/** Output shapes: minutes are numbers rounded half up to two decimals, money is decimal strings. */
const minutes = z.number();
const amount = z.string().regex(/^-?\d+(?:\.\d+)?$/);
/** Low: required people as planned; high: everybody, with overrun. */
export const minuteRange = z.strictObject({ low: minutes, expected: minutes, high: minutes });
export const moneyRange = z.strictObject({
  low: amount,
  expected: amount,
  high: amount,
  /** False where a role that works has no rate: the figures are then a lower bound. */
  complete: z.boolean(),
  missingRates: z.array(z.string()),
});
const rowCost = z.union([amount, z.null()]);

const meetingCost = z.strictObject({
  /** From the first start to the last end. */
  minutes,
  staffMinutes: minuteRange,
  guestMinutes: minutes,
  buckets: z.strictObject({ meeting: minutes, prep: minutes, followUp: minutes, travel: minutes, recovery: minutes }),
  labour: rowCost,
  other: amount,
  costs: z.array(z.strictObject({ label: z.string(), amount })),
  cost: z.union([moneyRange, z.null()]),
  byRole: z.array(z.strictObject({ role: z.string(), people: minutes, staffMinutes: minutes, cost: rowCost })),
  byPerson: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      role: z.string(),
      people: minutes,
      staffMinutes: minutes,
      cost: rowCost,
    }),
  ),
  byItem: z.array(z.strictObject({ id: z.string(), title: z.string(), staffMinutes: minutes, cost: rowCost })),
});

const period = { occurrences: z.int(), staffMinutes: minutes, cost: rowCost };
const series = z.strictObject({
  occurrences: z.int(),
  from: z.string(),
  to: z.string(),
  staffMinutes: minutes,
  cost: rowCost,
  byMonth: z.array(z.strictObject({ month: z.string(), ...period })),
  byQuarter: z.array(z.strictObject({ quarter: z.string(), ...period })),
  byYear: z.array(z.strictObject({ year: z.string(), ...period })),
});

export const cost = z.strictObject({
  meetplan: z.literal('cost/1'),
  currency: z.union([z.string(), z.null()]),
  plans: z.array(
    z.strictObject({
      file: z.string(),
      id: z.string(),
      title: z.string(),
      purpose: z.string().optional(),
      expectedBenefit: z.string().optional(),
      meeting: meetingCost,
      series: series.optional(),
    }),
  ),
  total: z.strictObject({ staffMinutes: minuteRange, cost: z.union([moneyRange, z.null()]) }),
});

export type CostFile = z.input<typeof cost>;
export type MeetingCost = z.input<typeof meetingCost>;
