import { z } from 'zod';
import { KINDS } from '../plan/kinds.ts';
import {
  byLanguage,
  currency,
  domain,
  duration,
  email,
  estimate,
  holidayCalendar,
  id,
  language,
  money,
  ruleName,
  severity,
  side,
  text,
  weekday,
  zone,
} from './scalars.ts';

const kinds = Object.fromEntries(KINDS.map((kind) => [kind, z.boolean().optional()])) as Record<
  (typeof KINDS)[number],
  z.ZodOptional<z.ZodBoolean>
>;
const strings = z.union([text, z.array(text).max(100)]);

/** An hourly decimal, or a yearly calculation that is kept as an exact fraction. */
const rate = z.union([
  money,
  z.strictObject({
    salary: money.meta({ description: 'Pay for one month.' }),
    months: money.optional().meta({ description: 'Months of pay a year; default 12.' }),
    oncost: money.optional().meta({ description: 'The employer’s side costs as a fraction: 0.2115; default 0.' }),
    annualHours: money.meta({ description: 'The divisor: hours worked a year.' }),
  }),
]);

export const config = z.strictObject({
  meetplan: z.literal('config/1'),
  currency: currency.optional(),
  timezone: zone.optional(),
  language: language.optional(),
  workweek: duration.optional().meta({ description: 'Default 37h30m.' }),
  workdays: z.array(weekday).min(1).max(7).optional(),
  roles: z
    .record(
      z.string(),
      z.strictObject({
        side: side.optional(),
        rate: rate.optional(),
        label: z.union([text, byLanguage(text)]).optional(),
      }),
    )
    .optional(),
  people: z
    .record(
      z.string(),
      z.strictObject({
        name: text.optional(),
        role: id.optional(),
        email: email.optional(),
        timezone: zone.optional(),
        department: text.optional(),
      }),
    )
    .optional(),
  teams: z.record(z.string(), z.array(id).min(1).max(1000)).optional(),
  templates: strings.optional().meta({ description: 'Folders with templates of the project.' }),
  plans: strings.optional().meta({ description: 'Globs of the files that must be plans.' }),
  holidays: holidayCalendar.optional(),
  uidDomain: domain
    .optional()
    .meta({ description: 'What follows the @ in the UIDs of calendar files; default meetplan.invalid.' }),
  counts: z.strictObject(kinds).optional().meta({ description: 'Kinds whose minutes count; default: all but meal.' }),
  estimate: estimate.optional(),
  recovery: duration.optional(),
  rules: z
    .partialRecord(
      ruleName,
      z.union([
        z.enum(['off', 'hint', 'warning', 'error']),
        z.strictObject({ level: z.enum(['off', 'hint', 'warning', 'error']).optional(), limit: money.optional() }),
      ]),
    )
    .optional(),
  schema: text.optional(),
  budgets: z
    .array(
      z.strictObject({
        team: id.optional(),
        role: id.optional(),
        person: id.optional(),
        per: z.enum(['week', 'month', 'quarter', 'year']),
        hours: duration.optional(),
        amount: money.optional(),
        level: severity.optional(),
      }),
    )
    .max(200)
    .optional(),
});

export type ConfigFile = z.input<typeof config>;
