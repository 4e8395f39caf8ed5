/** What a calendar file says of one meeting, or of one occurrence of a series. */

/** Somebody with a calendar address. */
export interface Party {
  readonly name: string;
  readonly email: string;
}

export interface Guest extends Party {
  readonly role: 'chair' | 'required' | 'optional';
  /** Heads behind one address; more than one is a group. */
  readonly count: number;
}

/** Moments are those of an agenda, `2027-01-20T13:00:00+02:00`: wall times in `timezone`, floating without one. */
export interface CalendarEvent {
  readonly uid: string;
  /** Grows with every change that people have to learn of. */
  readonly sequence: number;
  readonly summary: string;
  readonly description: string;
  readonly start: string;
  /** Not before the start; a meeting without length has the same. */
  readonly end: string;
  readonly timezone?: string;
  /** The start that the rule of its series gave an occurrence. */
  readonly occurrence?: string;
  readonly repeat?: Repetition;
  readonly isCancelled: boolean;
  /** Why it is cancelled or moved. */
  readonly reason?: string;
  readonly place?: string;
  readonly link?: string;
  readonly channel?: 'in-person' | 'video' | 'phone' | 'hybrid';
  readonly organiser?: Party;
  readonly guests: readonly Guest[];
}

interface Repetition {
  /** The value of RRULE, with its end in UTC (or floating, as the start is). */
  readonly rule: string;
  /** Starts of the rule that are not held. */
  readonly skipped: readonly string[];
  /** Starts beside the rule. */
  readonly added: readonly string[];
}
