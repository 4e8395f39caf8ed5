/** A finding as data: which rule, what the words need to know, and where. Its words live in language/. */

export type Path = readonly (string | number)[];
export type Severity = 'error' | 'warning' | 'hint';

/** Values that the wording of a rule is made of. */
export type Args = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

export interface Problem {
  readonly rule: RuleName;
  readonly args: Args;
  /** The path of the value in its document; a path without a node means the nearest parent that has one. */
  readonly at: Path;
  /** Whether to underline the key or the value at `at`. Default: value. */
  readonly part?: 'key' | 'value';
  /** The part of the value's text to underline, where not all of it is meant. */
  readonly within?: string;
  /** Which of several such parts is meant, counted from 0. Default: the first. */
  readonly nth?: number;
  /** Exact place in the source, for findings that no path can name (syntax); wins over `at`. */
  readonly span?: Span;
  /** Overrides the rule's own severity (a template's `requires` has a level). */
  readonly severity?: Severity;
}

/** Half-open range of UTF-16 offsets in a source text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Rule names are API: they stand in output, in `suppress`, in configuration and in scripts. The value is the default
 * severity. Rules of later releases are named here already, so that a file may configure or suppress them.
 */
export const RULES = {
  // structure
  syntax: 'error',
  'unknown-key': 'error',
  'missing-key': 'error',
  'wrong-type': 'error',
  'unknown-value': 'error',
  'bad-date': 'error',
  'unknown-zone': 'error',
  'unknown-reference': 'error',
  'duplicate-id': 'error',
  requires: 'error',
  'template-not-found': 'warning',
  // time
  'agenda-overrun': 'error',
  'slot-unused': 'hint',
  'item-overlap': 'error',
  'two-places': 'error',
  'no-track': 'warning',
  'idle-owner': 'error',
  'clock-change': 'warning',
  'no-timezone': 'hint',
  // series
  'bad-rule': 'error',
  'not-on-rule': 'error',
  'never-occurs': 'error',
  'no-end-date': 'warning',
  'two-on-one-day': 'warning',
  'edit-conflict': 'error',
  // judgement
  'no-purpose': 'warning',
  'no-outcome': 'hint',
  'no-owner': 'warning',
  'crowded-decision': 'warning',
  'crowded-discussion': 'warning',
  'long-meeting': 'hint',
  'no-break': 'warning',
  'no-meal': 'warning',
  'mostly-inform': 'warning',
  'could-be-a-message': 'warning',
  'long-monologue': 'hint',
  'too-many-items': 'warning',
  'no-buffer': 'hint',
  'heavy-series': 'warning',
  'person-overloaded': 'warning',
  'back-to-back': 'warning',
  'heavy-preparation': 'hint',
  'idle-attendee': 'hint',
  'client-at-internal': 'error',
  'must-not-mention': 'error',
  'no-chair': 'warning',
  'short-notice': 'hint',
  'kickoff-unjustified': 'warning',
  'unsocial-hour': 'warning',
  'over-budget': 'error',
  'no-link-or-place': 'warning',
  'pay-in-plan': 'error',
} as const satisfies Record<string, Severity>;

export type RuleName = keyof typeof RULES;

/** Structure errors make a plan unreadable; every other finding leaves its figures standing. */
const STRUCTURE: ReadonlySet<string> = new Set<RuleName>([
  'syntax',
  'unknown-key',
  'missing-key',
  'wrong-type',
  'unknown-value',
  'bad-date',
  'unknown-zone',
  'unknown-reference',
  'duplicate-id',
  // Nobody knows on which days such a series is held.
  'bad-rule',
  'not-on-rule',
  'never-occurs',
]);

export function severityOf(problem: Problem): Severity {
  return problem.severity ?? RULES[problem.rule];
}

/** Whether the figures of a plan with this problem would mean nothing. */
export function isFatal(problem: Problem): boolean {
  return STRUCTURE.has(problem.rule) && severityOf(problem) === 'error';
}
