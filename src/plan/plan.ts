import type { RecurrenceRule, Until } from '../calendar/rule.ts';
import type { Fraction } from '../cost/fraction.ts';
import type { Salary } from '../cost/rate.ts';
import type { Path } from '../diagnostic.ts';
import type { Language } from '../language/catalogs.ts';
import type { Kind } from './kinds.ts';

/** A plan with every reference resolved, minutes as integers and money exact. No formatting, no I/O. */

export type Side = 'staff' | 'partner' | 'client';
export type { Language };

/** A time inside the meeting: day 1 is the plan’s date; without a day, the first such time at or after the start. */
export interface Moment {
  readonly day?: number;
  /** Minutes after midnight. */
  readonly time: number;
}

export interface Role {
  readonly name: string;
  readonly side: Side;
  /** Money an hour, in major units; absent where the configuration has none. */
  readonly rate?: Fraction;
  /** What the rate is made of, where the configuration gives no hourly decimal. */
  readonly salary?: Salary;
  readonly label?: string | { readonly en?: string | undefined; readonly fi?: string | undefined };
}

/** One entry of `attendees`: one person, or `count` alike. */
export interface Person {
  readonly id: string;
  readonly name?: string;
  readonly role: string;
  readonly side: Side;
  readonly count: number;
  readonly optional: boolean;
  readonly department?: string;
  readonly email?: string;
  readonly timezone?: string;
  readonly relationship?: 'new' | 'existing';
  readonly joins?: Moment;
  readonly leaves?: Moment;
  /** Ids of items, blocks or tracks. */
  readonly attends?: readonly string[];
  readonly tracks: readonly string[];
  /** Minutes for each head. */
  readonly prep: number;
  readonly followUp: number;
  readonly travel: number;
  readonly recovery: number;
  readonly path: Path;
}

/** Whom a reference means. `group`: all who are there; `label` is what the file says. */
export interface Reference {
  readonly label: string;
  readonly people: readonly string[];
  readonly group: boolean;
}

export interface Item {
  readonly id: string;
  readonly title: string;
  readonly kind: Kind;
  /** Own length; 0 for an untimed item or a block (whose length is its longest track's). */
  readonly minutes: number;
  readonly untimed: boolean;
  readonly internal: boolean;
  readonly at?: Moment;
  readonly owner: readonly Reference[];
  readonly decider: readonly Reference[];
  readonly who: readonly Reference[];
  readonly outcome?: string;
  readonly details?: string;
  readonly notes?: string;
  readonly materials: readonly { readonly title: string; readonly link?: string | undefined }[];
  readonly status?: 'open' | 'done';
  readonly carried?: number;
  /** Set on a parallel block only. */
  readonly tracks: readonly Track[];
  readonly path: Path;
}

export interface Track {
  readonly id: string;
  readonly title: string;
  readonly items: readonly Item[];
  readonly path: Path;
}

export interface Task {
  readonly when: 'before' | 'after';
  readonly who: readonly Reference[];
  readonly what: string;
  readonly minutes: number;
  readonly once: boolean;
  readonly due?: string;
  readonly path: Path;
}

export interface Overhead {
  readonly label: string;
  readonly amount: Fraction;
  readonly per: 'meeting' | 'head' | 'staff' | 'hour' | 'started-hour';
  readonly once: boolean;
}

/** Where holidays are listed: a country by its code, an iCalendar file, or their dates. */
export type HolidayCalendar =
  | { readonly kind: 'country'; readonly code: string }
  /** The path is relative to the file that names it: the plan's, or the project's configuration. */
  | { readonly kind: 'file'; readonly file: string; readonly of: 'plan' | 'project' }
  | { readonly kind: 'dates'; readonly dates: readonly string[] };

/** When a meeting is held again. Dates are real days, YYYY-MM-DD; which of them the rule has is for the rules to say. */
export interface Repeat {
  readonly rule: RecurrenceRule;
  /** Inclusive; absent, as is `count`, where the series has no end. */
  readonly until?: Until;
  /** Of the rule's own days, before anything is taken out. */
  readonly count?: number;
  readonly skip: readonly { readonly date: string; readonly reason?: string; readonly path: Path }[];
  readonly move: readonly Move[];
  readonly add: readonly { readonly date: string; readonly path: Path }[];
  readonly holidays?: { readonly calendar: HolidayCalendar; readonly policy: 'skip' | 'next-working-day' };
}

/** One of the rule's days held on another, or at another time. */
export interface Move {
  readonly from: string;
  readonly to: string;
  /** Minutes after midnight. */
  readonly start?: number;
  /** The slot in minutes. */
  readonly minutes?: number;
  readonly reason?: string;
  readonly path: Path;
}

/** What the configuration contributes to a plan's figures. */
export interface Estimate {
  /** 0 to 1: how much of what optional people bring is expected. */
  readonly optionalShare: Fraction;
  /** 0 upwards: part added to attended staff minutes in the high case. */
  readonly overrun: Fraction;
}

export interface Plan {
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly template?: string;
  readonly language: Language;
  readonly audience: 'internal' | 'client';
  /** Never named in what is printed of several plans. */
  readonly private: boolean;
  readonly purpose?: string;
  readonly expectedBenefit?: string;
  readonly justification?: string;
  readonly mustNotMention: readonly string[];
  readonly contactRhythm?: string | readonly { readonly whom: string; readonly who: string; readonly when: string }[];
  readonly form?: 'formal' | 'informal';
  readonly channel?: 'in-person' | 'video' | 'phone' | 'hybrid';
  readonly link?: string;
  readonly place?: string;
  readonly organiser?: string;
  readonly status: 'planned' | 'cancelled' | 'done';
  readonly reason?: string;
  /** YYYY-MM-DD, a real day. */
  readonly date: string;
  /** Minutes after midnight. */
  readonly start: number;
  /** A known IANA zone; absent: floating. */
  readonly timezone?: string;
  /** The slot in minutes, if the plan says one. */
  readonly duration?: number;
  readonly chair?: Reference;
  readonly noteTaker?: Reference;
  readonly currency?: string;
  readonly people: readonly Person[];
  readonly tasks: readonly Task[];
  readonly items: readonly Item[];
  readonly costs: readonly Overhead[];
  readonly estimate: Estimate;
  /** Kinds of items whose minutes count. */
  readonly counts: ReadonlySet<Kind>;
  readonly roles: ReadonlyMap<string, Role>;
  readonly repeat?: Repeat;
  /** Of a plan that was made from a series: which occurrence of it this is, by the rule's own day. */
  readonly series?: {
    readonly id: string;
    readonly occurrence: string;
    /** Minutes after midnight of the rule's own start, where the meeting begins at another. */
    readonly start?: number;
  };
  /** The day on which somebody asks whether the series is still needed. */
  readonly reviewBy?: string;
  /** Minutes of a working week. */
  readonly workweek: number;
  /** 0 for Monday to 6 for Sunday. */
  readonly workdays: ReadonlySet<number>;
  /** What calendars know the meeting by: `<id>@<the project's domain>`, a series' id in every occurrence of it. */
  readonly uid: string;
}
