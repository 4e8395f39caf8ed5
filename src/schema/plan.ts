import { z } from 'zod';
import {
  CHANNELS,
  currency,
  date,
  duration,
  email,
  estimate,
  FORMS,
  id,
  inPlan,
  KINDS,
  language,
  reference,
  references,
  ruleName,
  type Scalars,
  side,
  text,
  time,
} from './scalars.ts';

/** One kind of agenda item: `duration` or `parallel`, not both. */
function itemKeys<S extends Scalars>(s: S) {
  return {
    id: id.optional(),
    kind: s.choice(KINDS).optional().meta({ description: 'What happens: default discuss.' }),
    duration: s.duration.optional().meta({ description: 'Minutes, or 45m, 2h, 1h30m.' }),
    at: s.moment.optional().meta({ description: 'A fixed start: "14:00" or "day 2 08:30".' }),
    owner: references
      .optional()
      .meta({ description: 'Who leads it: an attendee’s id or name, a role, chair, note-taker, everyone.' }),
    decider: references.optional().meta({ description: 'Who decides a `decide` item, or group.' }),
    outcome: s.longWords.optional().meta({ description: 'What is true afterwards; one can say yes or no to it.' }),
    internal: z.boolean().optional().meta({ description: 'For own staff only: no client attends or sees it.' }),
    who: references.optional().meta({ description: 'The people recognised.' }),
    materials: z
      .array(z.strictObject({ title: s.words, link: s.link.optional() }))
      .max(50)
      .optional(),
    details: s.longWords.optional().meta({ description: 'Printed below the item.' }),
    notes: s.longWords.optional().meta({ description: 'For own staff only.' }),
    status: z.enum(['open', 'done']).optional(),
    carried: z.int().min(0).max(1000).optional().meta({ description: 'How many times it was carried over.' }),
  };
}

function items<S extends Scalars>(s: S) {
  const plain = { title: s.words, ...itemKeys(s) };
  const track = z.strictObject({
    track: s.words,
    id: id.optional(),
    agenda: z.array(z.strictObject(plain)).min(1).max(500),
  });
  return { plain, track, parallel: z.array(track).min(1).max(50).optional() };
}

export function attendeeKeys<S extends Scalars>(s: S) {
  return {
    id: id.optional(),
    name: s.words.optional(),
    role: id.optional(),
    department: s.words.optional(),
    email: email.optional(),
    timezone: s.zone.optional(),
    side: side.optional().meta({ description: 'Overrides the side of the role.' }),
    relationship: s.choice(['new', 'existing']).optional(),
    count: s.count.optional().meta({ description: 'Heads that this entry stands for; default 1.' }),
    optional: z.boolean().optional(),
    joins: s.moment.optional(),
    leaves: s.moment.optional(),
    attends: z.array(id).min(1).max(500).optional().meta({ description: 'Exactly these items, blocks or tracks.' }),
    tracks: z
      .array(id)
      .min(1)
      .max(100)
      .optional()
      .meta({ description: 'These tracks, beside everything outside parallel blocks.' }),
    prep: s.duration.optional().meta({ description: 'Preparation for each head, in minutes.' }),
    followUp: s.duration.optional(),
    travel: s.duration.optional().meta({ description: 'There and back.' }),
    recovery: s.duration.optional(),
    team: id.optional().meta({ description: 'A team of the configuration in place of one person.' }),
    except: z.array(id).min(1).max(500).optional().meta({ description: 'Members of the team who are not asked.' }),
  };
}

const repeat = z.strictObject({
  rule: text,
  until: date.optional(),
  count: z.int().min(1).max(10_000).optional(),
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
      calendar: z.union([text, z.array(date).max(1000)]),
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
    purpose: s.longWords.optional().meta({ description: 'Why people meet.' }),
    expectedBenefit: s.longWords.optional(),
    justification: s.longWords.optional(),
    mustNotMention: z
      .union([s.longWords, z.array(s.longWords).min(1).max(100)])
      .optional()
      .meta({ description: 'Internal.' }),
    contactRhythm: z
      .union([
        s.longWords,
        z
          .array(z.strictObject({ whom: s.words, who: reference, when: s.words }))
          .min(1)
          .max(200),
      ])
      .optional()
      .meta({ description: 'Who contacts whom and when.' }),
    form: s.choice(FORMS).optional(),
    channel: s.choice(CHANNELS).optional(),
    link: s.link.optional(),
    place: s.words.optional(),
    organiser: s.words.optional(),
    private: z.boolean().optional(),
    start: s.time.optional(),
    timezone: s.zone.optional().meta({ description: 'An IANA name; without one, times float.' }),
    duration: s.slot.optional().meta({ description: 'The slot; default: from the first start to the last end.' }),
    chair: reference.optional(),
    noteTaker: reference.optional(),
    currency: currency.optional(),
    tasks: z
      .array(
        z.strictObject({
          when: z.enum(['before', 'after']),
          who: references,
          what: s.longWords,
          duration: s.duration,
          once: z.boolean().optional(),
          due: s.due.optional(),
        }),
      )
      .max(200)
      .optional()
      .meta({ description: 'Staff work around the meeting that is not somebody’s plain prep or followUp.' }),
    costs: z
      .array(
        z.strictObject({
          label: s.words,
          amount: s.money,
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
      generated: z.record(z.string(), z.union([z.string(), z.record(z.string(), z.string())])).optional(),
    })
    .optional(),
});

export type PlanFile = z.input<typeof plan>;
export type ItemFile = PlanFile['agenda'][number];
export type AttendeeFile = NonNullable<PlanFile['attendees']>[number];
