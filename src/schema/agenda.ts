import { z } from 'zod';
import { KINDS } from '../plan/kinds.ts';
import { hourRange, minuteRange, moneyRange } from './cost.ts';
import { CHANNELS, date, email, FORMS, id, inPlan, language, side } from './scalars.ts';

/** Output, and input again: all that a renderer prints, everything decided and nothing formatted. */
const words = z.string().max(20_000);
/** ISO 8601 local date and time with offset; without offset where the plan has no zone. */
const moment = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:[+-]\d{2}:\d{2}|Z)?$/);
const minutes = z.number().min(0);

/** The same time by the clocks of another zone. */
const elsewhere = z.strictObject({ timezone: inPlan.zone, start: moment, end: moment });

const person = z.strictObject({
  id,
  name: words,
  role: id,
  /** The role in the agenda's language. */
  roleLabel: words,
  side,
  count: z.int().min(1),
  optional: z.boolean().optional(),
  department: words.optional(),
  /** Where calendars find them; absent from what a client sees. */
  email: email.optional(),
  relationship: z.enum(['new', 'existing']).optional(),
  joins: moment.optional(),
  leaves: moment.optional(),
  /** Titles of the items attended, where these are not all. */
  attends: z.array(words).optional(),
  /** Titles of the parallel tracks taken part in, each with its block's. */
  tracks: z.array(words).optional(),
});

const item = z.strictObject({
  id,
  title: words,
  kind: z.enum(KINDS),
  /** 0 for an untimed item. */
  minutes,
  untimed: z.boolean().optional(),
  start: moment,
  end: moment,
  /** By the clocks of the agenda's `timezones`. */
  zones: z.array(elsewhere).optional(),
  owner: z.array(words).optional(),
  decider: z.array(words).optional(),
  outcome: words.optional(),
  who: z.array(words).optional(),
  details: words.optional(),
  notes: words.optional(),
  materials: z.array(z.strictObject({ title: words, link: inPlan.link.optional() })).optional(),
  internal: z.boolean().optional(),
  /** Parallel blocks: the block's id and title, the track's id and title. */
  track: z.strictObject({ id, title: words, block: id, blockTitle: words }).optional(),
  status: z.enum(['open', 'done']).optional(),
  carried: z.int().min(0).optional(),
});

/** What calendars know of a series beside its rule. Every moment but a new start and end is a start that the rule gives. */
const exceptions = z.strictObject({
  /** The rule's end as RFC 5545 writes it behind the rule; absent where the series is endless. */
  ends: z
    .string()
    .regex(/^(?:COUNT=\d{1,5}|UNTIL=\d{8}T\d{6}Z?)$/)
    .optional(),
  /** The rule's own first meeting, where the agenda is of another. */
  first: z.strictObject({ start: moment, end: moment }).optional(),
  skipped: z.array(z.strictObject({ start: moment, reason: words.optional() })),
  moved: z.array(z.strictObject({ from: moment, start: moment, end: moment, reason: words.optional() })),
  added: z.array(moment),
});

export const agenda = z.strictObject({
  meetplan: z.literal('agenda/1'),
  /** Set on what a client may see; absent on the team's own. Such an agenda never becomes internal again. */
  view: z.enum(['client']).optional(),
  id,
  type: id,
  language,
  audience: z.enum(['internal', 'client']),
  title: words,
  purpose: words.optional(),
  expectedBenefit: words.optional(),
  justification: words.optional(),
  mustNotMention: z.array(words).optional(),
  contactRhythm: z.union([words, z.array(z.strictObject({ whom: words, who: words, when: words }))]).optional(),
  form: z.enum(FORMS).optional(),
  channel: z.enum(CHANNELS).optional(),
  place: words.optional(),
  link: inPlan.link.optional(),
  organiser: words.optional(),
  status: z.enum(['planned', 'cancelled', 'done']).optional(),
  reason: words.optional(),
  chair: words.optional(),
  noteTaker: words.optional(),
  start: moment,
  end: moment,
  timezone: inPlan.zone.optional(),
  /** Zones whose clocks are shown beside the meeting's own. */
  timezones: z.array(inPlan.zone).optional(),
  zones: z.array(elsewhere).optional(),
  /** Of a series: when these clocks are not as far from the meeting's own as on the day that is shown. */
  clockShifts: z
    .array(
      z.strictObject({
        timezone: inPlan.zone,
        /** Days held; `to` and the number of meetings are absent where a series without an end goes on so. */
        from: date,
        to: date.optional(),
        meetings: z.int().min(1).optional(),
        /** What the clocks there show at the first start, and without offset what they would show as usual. */
        start: moment,
        usual: moment,
      }),
    )
    .optional(),
  /** What a calendar knows the meeting by: the same for every version of it, and for every occurrence of a series. */
  uid: email.optional(),
  /** How many changes of plan it has been through as far as its file tells: dates skipped, moved, added, cancelled. */
  sequence: z.int().min(0).optional(),
  /** Of one occurrence of a series: the start that the rule gave it. */
  occurrence: moment.optional(),
  exceptions: exceptions.optional(),
  minutes,
  /** Of a series: its rule without its end, its first day, and its last or how many there are. */
  repeat: z
    .strictObject({
      rule: z
        .string()
        .max(1000)
        .regex(/^FREQ=[A-Z]+(?:;[A-Z]+=[A-Z0-9,+-]+)*$/),
      from: date,
      until: date.optional(),
      count: z.int().min(1).optional(),
    })
    .optional(),
  attendees: z.array(person),
  tasks: z.array(
    z.strictObject({
      when: z.enum(['before', 'after']),
      who: z.array(words),
      what: words,
      minutes,
      once: z.boolean().optional(),
      due: words.optional(),
    }),
  ),
  items: z.array(item),
  /** Absent from what a client sees. */
  cost: z
    .strictObject({
      staffMinutes: minuteRange,
      guestMinutes: minutes,
      buckets: z.strictObject({
        meeting: minutes,
        prep: minutes,
        followUp: minutes,
        travel: minutes,
        recovery: minutes,
      }),
      currency: z.string().optional(),
      cost: moneyRange.optional(),
      staffHours: hourRange.optional(),
    })
    .optional(),
});

export type Agenda = z.input<typeof agenda>;
export type AgendaCost = NonNullable<Agenda['cost']>;
export type AgendaItem = Agenda['items'][number];
export type AgendaPerson = Agenda['attendees'][number];
