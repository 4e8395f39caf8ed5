import { z } from 'zod';
import {
  currency,
  date,
  duration,
  email,
  estimate,
  holidayCalendar,
  id,
  inPlan,
  language,
  reference,
  references,
  ruleName,
  type Scalars,
  side,
  text,
  time,
} from './scalars.ts';

/** A plain property access would lose which of the two sets `s` is. */
const of = <S extends Scalars, Name extends keyof Scalars>(s: S, name: Name): S[Name] => s[name];

/** One kind of agenda item: `duration` or `parallel`, not both. */
function itemKeys<S extends Scalars>(s: S) {
  return {
    id: id.optional(),
    kind: z.optional(of(s, 'kind')).meta({ description: 'What happens: default discuss.' }),
    duration: z.optional(of(s, 'duration')).meta({ description: 'Minutes, or 45m, 2h, 1h30m.' }),
    at: z.optional(of(s, 'moment')).meta({ description: 'A fixed start: "14:00" or "day 2 08:30".' }),
    owner: references
      .optional()
      .meta({ description: 'Who leads it: an attendee’s id or name, a role, chair, note-taker, everyone.' }),
    decider: references.optional().meta({ description: 'Who decides a `decide` item, or group.' }),
    outcome: z
      .optional(of(s, 'longWords'))
      .meta({ description: 'What is true afterwards; one can say yes or no to it.' }),
    internal: z.boolean().optional().meta({ description: 'For own staff only: no client attends or sees it.' }),
    who: references.optional().meta({ description: 'The people recognised.' }),
    materials: z
      .array(z.strictObject({ title: of(s, 'words'), link: z.optional(of(s, 'link')) }))
      .max(50)
      .optional(),
    details: z.optional(of(s, 'longWords')).meta({ description: 'Printed below the item.' }),
    notes: z.optional(of(s, 'longWords')).meta({ description: 'For own staff only.' }),
    status: z.enum(['open', 'done']).optional(),
    carried: z.int().min(0).max(1000).optional().meta({ description: 'How many times it was carried over.' }),
  };
}

function items<S extends Scalars>(s: S) {
  const plain = { title: of(s, 'words'), ...itemKeys(s) };
  const track = z.strictObject({
    track: of(s, 'words'),
    id: id.optional(),
    agenda: z.array(z.strictObject(plain)).min(1).max(500),
  });
  return { plain, track, parallel: z.array(track).min(1).max(50).optional() };
}

export function attendeeKeys<S extends Scalars>(s: S) {
  return {
    id: id.optional(),
    name: z.optional(of(s, 'words')),
    role: id.optional(),
    department: z.optional(of(s, 'words')),
    email: email.optional(),
    timezone: z.optional(of(s, 'zone')),
    side: side.optional().meta({ description: 'Overrides the side of the role.' }),
    relationship: z.optional(of(s, 'relationship')),
    count: z.optional(of(s, 'count')).meta({ description: 'Heads that this entry stands for; default 1.' }),
    optional: z.boolean().optional(),
    joins: z.optional(of(s, 'moment')),
    leaves: z.optional(of(s, 'moment')),
    attends: z.array(id).min(1).max(500).optional().meta({ description: 'Exactly these items, blocks or tracks.' }),
    tracks: z
      .array(id)
      .min(1)
      .max(100)
      .optional()
      .meta({ description: 'These tracks, beside everything outside parallel blocks.' }),
    prep: z.optional(of(s, 'duration')).meta({ description: 'Preparation for each head, in minutes.' }),
    followUp: z.optional(of(s, 'duration')),
    travel: z.optional(of(s, 'duration')).meta({ description: 'There and back.' }),
    recovery: z.optional(of(s, 'duration')),
    team: id.optional().meta({ description: 'A team of the configuration in place of one person.' }),
    except: z.array(id).min(1).max(500).optional().meta({ description: 'Members of the team who are not asked.' }),
  };
}

const repeat = z.strictObject({
  rule: text.meta({ description: 'An RFC 5545 rule like FREQ=WEEKLY;BYDAY=TU; `date` is its first day.' }),
  until: date.optional().meta({ description: 'The last day there can be; this or `count`, or neither.' }),
  count: z.int().min(1).max(10_000).optional().meta({ description: 'Days of the rule, before any is taken out.' }),
  skip: z
    .array(z.strictObject({ date, reason: text.optional() }))
    .max(1000)
    .optional(),
  move: z
    .array(
      z.strictObject({
        from: date,
        to: date,
        start: time.optional(),
        duration: duration.optional(),
        reason: text.optional(),
      }),
    )
    .max(1000)
    .optional(),
  add: z.array(date).max(1000).optional(),
  holidays: z
    .strictObject({
      calendar: holidayCalendar.optional(),
      policy: z.enum(['skip', 'next-working-day']).optional(),
    })
    .optional(),
});

/** Keys that a plan and a template share, but for `attendees` and `agenda`, whose items differ. */
export function sharedKeys<S extends Scalars>(s: S) {
  return {
    id: id.optional(),
    type: id.optional().meta({ description: 'The purpose, for rules and wording: a template’s type, or general.' }),
    language: language.optional().meta({ description: 'Of the texts in this file.' }),
    audience: z.enum(['internal', 'client']).optional(),
    purpose: z.optional(of(s, 'longWords')).meta({ description: 'Why people meet.' }),
    expectedBenefit: z.optional(of(s, 'longWords')),
    justification: z.optional(of(s, 'longWords')),
    mustNotMention: z
      .union([of(s, 'longWords'), z.array(of(s, 'longWords')).min(1).max(100)])
      .optional()
      .meta({ description: 'Internal.' }),
    contactRhythm: z
      .union([
        of(s, 'longWords'),
        z
          .array(z.strictObject({ whom: of(s, 'words'), who: reference, when: of(s, 'words') }))
          .min(1)
          .max(200),
      ])
      .optional()
      .meta({ description: 'Who contacts whom and when.' }),
    form: z.optional(of(s, 'form')),
    channel: z.optional(of(s, 'channel')),
    link: z.optional(of(s, 'link')),
    place: z.optional(of(s, 'words')),
    organiser: z.optional(of(s, 'words')),
    private: z.boolean().optional(),
    start: z.optional(of(s, 'time')),
    timezone: z.optional(of(s, 'zone')).meta({ description: 'An IANA name; without one, times float.' }),
    duration: z
      .optional(of(s, 'slot'))
      .meta({ description: 'The slot; default: from the first start to the last end.' }),
    chair: reference.optional(),
    noteTaker: reference.optional(),
    currency: currency.optional(),
    tasks: z
      .array(
        z.strictObject({
          when: z.enum(['before', 'after']),
          who: references,
          what: of(s, 'longWords'),
          duration: of(s, 'duration'),
          once: z.boolean().optional(),
          due: z.optional(of(s, 'due')),
        }),
      )
      .max(200)
      .optional()
      .meta({ description: 'Staff work around the meeting that is not somebody’s plain prep or followUp.' }),
    costs: z
      .array(
        z.strictObject({
          label: of(s, 'words'),
          amount: of(s, 'money'),
          per: z.enum(['meeting', 'head', 'staff', 'hour', 'started-hour']).optional(),
          once: z.boolean().optional(),
        }),
      )
      .max(200)
      .optional(),
    estimate: estimate.optional(),
    suppress: z
      .array(z.strictObject({ rule: ruleName, item: id.optional(), reason: text }))
      .max(200)
      .optional(),
    repeat: repeat.optional(),
    reviewBy: date.optional(),
  };
}

export const templateItems = items;
export const itemKeysOf = itemKeys;

const planItems = items(inPlan);

export const plan = z.strictObject({
  meetplan: z.literal('plan/1'),
  title: text,
  date,
  ...sharedKeys(inPlan),
  start: time,
  template: id.optional().meta({ description: 'Where it came from; its `requires` is checked.' }),
  attendees: z
    .array(z.union([id, z.strictObject(attendeeKeys(inPlan))]))
    .max(1000)
    .optional(),
  agenda: z
    .array(z.strictObject({ ...planItems.plain, parallel: planItems.parallel }))
    .min(1)
    .max(500),
  status: z.enum(['planned', 'cancelled', 'done']).optional(),
  reason: text.optional(),
  series: z
    .strictObject({
      id,
      occurrence: date,
      start: time
        .optional()
        .meta({ description: 'The start that the rule gives, where the meeting begins at another.' }),
      generated: z.record(z.string(), z.union([z.string(), z.record(z.string(), z.string())])).optional(),
    })
    .optional(),
});

export type PlanFile = z.input<typeof plan>;
export type ItemFile = PlanFile['agenda'][number];
export type AttendeeFile = NonNullable<PlanFile['attendees']>[number];
