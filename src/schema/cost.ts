import { z } from 'zod';
import { explanation } from './cost-explanation.ts';

/** Output shapes: minutes and percentages are numbers rounded half up to two decimals, money is decimal strings. */
const minutes = z.number();
const percent = z.number();
const amount = z.string().regex(/^-?\d+(?:\.\d+)?$/);
/** Low: required people as planned; high: everybody, with overrun. */
export const minuteRange = z.strictObject({ low: minutes, expected: minutes, high: minutes });
/** Decimal hours, rounded once from the exact minutes. */
export const hourRange = z.strictObject({ low: amount, expected: amount, high: amount });
export const moneyRange = z.strictObject({
  low: amount,
  expected: amount,
  high: amount,
  /** False where a role that works has no rate: the figures are then a lower bound. */
  complete: z.boolean(),
  missingRates: z.array(z.string()),
});
const rowCost = z.union([amount, z.null()]);
const money = z.union([moneyRange, z.null()]);
const buckets = z.strictObject({
  meeting: minutes,
  prep: minutes,
  followUp: minutes,
  travel: minutes,
  recovery: minutes,
});

const meetingCost = z.strictObject({
  /** From the first start to the last end. */
  minutes,
  staffMinutes: minuteRange,
  guestMinutes: minutes,
  buckets,
  labour: rowCost,
  other: amount,
  costs: z.array(z.strictObject({ label: z.string(), amount })),
  cost: money,
  byRole: z.array(z.strictObject({ role: z.string(), people: minutes, staffMinutes: minutes, cost: rowCost })),
  byPerson: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      role: z.string(),
      people: minutes,
      staffMinutes: minutes,
      cost: rowCost,
      /** What it is of the working week of each head. */
      weekShare: percent,
    }),
  ),
  byItem: z.array(z.strictObject({ id: z.string(), title: z.string(), staffMinutes: minutes, cost: rowCost })),
  staffHours: hourRange,
  /** What the expected staff minutes are of one person's working week. */
  weekShare: percent,
  /** Minutes of that week. */
  workweek: minutes,
});

const period = { occurrences: z.int(), staffMinutes: minutes, cost: rowCost };
const byMonth = z.array(z.strictObject({ month: z.string(), ...period }));
const byQuarter = z.array(z.strictObject({ quarter: z.string(), ...period }));
const byYear = z.array(z.strictObject({ year: z.string(), ...period }));
/** All meetings of a series in the window, by the days on which they are held. */
const series = z.strictObject({
  occurrences: z.int(),
  /** The first and the last day held; of a series without any, the days that were looked at. */
  from: z.string(),
  to: z.string(),
  staffMinutes: minutes,
  cost: rowCost,
  byMonth,
  byQuarter,
  byYear,
  /** The twelve months that end with each month. */
  rolling12: byMonth,
  staffHours: amount,
  /** The first twelve months that are counted; absent where the window ends before them. */
  year: z
    .strictObject({
      from: z.string(),
      to: z.string(),
      ...period,
      staffHours: amount,
      byPerson: z.array(
        z.strictObject({
          id: z.string(),
          name: z.string(),
          role: z.string(),
          people: minutes,
          staffMinutes: minutes,
          cost: rowCost,
          /** What it is of the working time of each head in these twelve months. */
          share: percent,
        }),
      ),
    })
    .optional(),
  /** Days of the rule that are not held. */
  skipped: z.array(
    z.strictObject({
      date: z.string(),
      reason: z.string().optional(),
      because: z.enum(['skip', 'holiday', 'clock-gap']),
    }),
  ),
});

const plans = z.array(
  z.strictObject({
    file: z.string(),
    id: z.string(),
    title: z.string(),
    /** Of its first meeting. */
    date: z.string(),
    purpose: z.string().optional(),
    expectedBenefit: z.string().optional(),
    meeting: meetingCost,
    series: series.optional(),
    /** The series that a dated plan belongs to; the total counts it there, if that series is among the plans. */
    partOf: z.strictObject({ series: z.string(), occurrence: z.string(), isCounted: z.boolean() }).optional(),
    explain: explanation.optional(),
  }),
);

/** What a total and a difference of totals both say. */
const sum = { staffMinutes: minuteRange, cost: money, staffHours: hourRange, weekShare: percent };

/** The sum over all plans, from exact figures. */
const total = z.strictObject({
  ...sum,
  buckets,
  /** By the days held, each plan's own and those of its series. */
  byMonth,
  byQuarter,
  byYear,
  byRole: z.array(z.strictObject({ role: z.string(), staffMinutes: minutes, cost: rowCost })),
  byPerson: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      role: z.string(),
      staffMinutes: minutes,
      cost: rowCost,
      weekShare: percent,
    }),
  ),
});

export const cost = z.strictObject({
  meetplan: z.literal('cost/1'),
  currency: z.union([z.string(), z.null()]),
  plans,
  total,
  /** Inclusive days held that the figures are limited to. */
  window: z.strictObject({ from: z.string().optional(), to: z.string().optional() }).optional(),
  /** Entries of calendars, and people in them, that no figure holds. */
  unpriced: z
    .strictObject({
      entries: z.array(
        z.strictObject({
          file: z.string(),
          line: z.int(),
          title: z.string(),
          date: z.string().optional(),
          reason: z.string(),
          value: z.string().optional(),
        }),
      ),
      people: z.array(z.strictObject({ file: z.string(), who: z.string(), reason: z.string(), meetings: z.int() })),
    })
    .optional(),
  /** The same with the changes that were asked for, and after minus before. */
  whatIf: z
    .strictObject({
      changes: z.array(z.string()),
      plans,
      total,
      difference: z.strictObject(sum),
    })
    .optional(),
  /** `over` is positive above the limit; `within` is null where rates are missing and the rest is below it. */
  budget: z
    .strictObject({
      unit: z.enum(['staff-minutes', 'money']),
      limit: z.string(),
      expected: z.union([z.string(), z.null()]),
      over: z.union([z.string(), z.null()]),
      within: z.union([z.boolean(), z.null()]),
    })
    .optional(),
});

export type CostFile = z.input<typeof cost>;
export type CostPlan = CostFile['plans'][number];
export type MeetingCost = z.input<typeof meetingCost>;
export type SeriesCost = z.input<typeof series>;
export type CostTotal = z.input<typeof total>;
export type CostDifference = Pick<CostTotal, keyof typeof sum>;
