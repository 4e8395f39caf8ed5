import type { Value } from '../document/document.ts';
import { minutesOf } from '../plan/minutes.ts';

/** One `--what-if`: what would be otherwise. */
export type Change = { readonly text: string } & (
  | { readonly kind: 'without'; readonly who: string }
  | { readonly kind: 'duration'; readonly minutes: number }
  /** Heads of an attendee or of a role: so many, or so many more or fewer. */
  | { readonly kind: 'heads'; readonly who: string; readonly count: number; readonly isRelative: boolean }
  /** A value of the plan file; steps into lists are ids. */
  | { readonly kind: 'assign'; readonly path: readonly string[]; readonly value: Value }
);

/** As YAML would read a plain scalar of a plan: a whole number, a boolean, else the text itself. */
function scalarOf(text: string): Value {
  if (/^(?:0|[1-9]\d{0,14})$/.test(text)) return Number(text);
  return text === 'true' || text === 'false' ? text === 'true' : text;
}

/** Minutes of `45`, `45m`, `1h30m`; 0 for what is no length. */
function lengthOf(value: string): number {
  if (/^\d{1,6}$/.test(value)) return Number(value);
  return /^(?:\d{1,6}m|\d{1,4}h(?:\d{1,4}m)?)$/.test(value) ? minutesOf(value) : 0;
}

function headsOf(text: string, who: string, value: string): Change | undefined {
  const plain = value.replace('−', '-');
  if (!/^[+-]?\d{1,6}$/.test(plain)) return undefined;
  return { text, kind: 'heads', who, count: Number(plain), isRelative: !/^\d/.test(plain) };
}

/**
 * `sales-rep=-2`, `reps=4`, `without=pekka`, `duration=45m`, `attendees.reps.count=4`, `estimate.overrun=10`.
 * undefined for what is none of these.
 */
export function readChange(text: string): Change | undefined {
  const equals = text.indexOf('=');
  const [key, value] = [text.slice(0, equals).trim(), text.slice(equals + 1).trim()];
  if (equals < 1 || value === '') return undefined;
  if (key === 'without') return { text, kind: 'without', who: value };
  if (key === 'duration') {
    const minutes = lengthOf(value);
    return minutes > 0 ? { text, kind: 'duration', minutes } : undefined;
  }
  const path = key.split('.');
  if (path.includes('')) return undefined;
  const heads = path.length === 1 ? headsOf(text, key, value) : undefined;
  return heads ?? { text, kind: 'assign', path, value: scalarOf(value) };
}
