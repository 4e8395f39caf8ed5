import type { Person } from '../plan/plan.ts';
import type { KnownPerson, Settings } from '../plan/settings.ts';
import type { Attendee, RawEvent } from './read-event.ts';

/** Who attends an entry of a calendar, and as what. */

/** `*@example.com` is a sales rep: what `--role` says. A star stands for any characters. */
export interface RoleRule {
  readonly pattern: string;
  readonly role: string;
}

/** Somebody who attends and is not priced. */
export interface LeftOut {
  /** The address, else the name. */
  readonly who: string;
  readonly reason: 'no-role' | 'group';
}

/** Stars match by walking, since an expression made of a pattern can take for ever. */
function matches(pattern: string, text: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  if (!rest.length) return pattern === text;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  const last = rest.pop() ?? '';
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}

const literal = ({ pattern }: RoleRule): number => pattern.replaceAll('*', '').length;

export interface Directory {
  readonly rules: readonly RoleRule[];
  readonly settings: Settings;
  /** Names that addresses go by, the first that a calendar gives them. */
  readonly names: Map<string, string>;
}

type Known = KnownPerson & { readonly id: string };

/** Made once for each configuration: calendars ask for every line. */
const byAddress = new WeakMap<Settings, ReadonlyMap<string, Known>>();

function knownAs(email: string, { settings }: Directory): Known | undefined {
  const made =
    byAddress.get(settings) ??
    new Map(
      [...settings.people].flatMap(([id, person]) =>
        person.email === undefined ? [] : [[person.email.toLowerCase(), { ...person, id }]],
      ),
    );
  byAddress.set(settings, made);
  return made.get(email);
}

/** An address that is written out, else what the configuration says of it, else the pattern that says most of it. */
function roleOf(email: string, known: Known | undefined, { rules }: Directory): string | undefined {
  const fitting = rules.filter(({ pattern }) => matches(pattern.toLowerCase(), email));
  const exact = fitting.findLast(({ pattern }) => !pattern.includes('*'));
  if (exact) return exact.role;
  if (known?.role !== undefined) return known.role;
  return fitting.reduce<RoleRule | undefined>(
    (best, rule) => (best && literal(best) > literal(rule) ? best : rule),
    undefined,
  )?.role;
}

function personOf(attendee: Attendee, role: string, known: Known | undefined, directory: Directory): Person {
  const { settings, names } = directory;
  const { email } = attendee;
  const name = known?.name ?? names.get(email) ?? (attendee.name || email);
  if (email !== '') names.set(email, name);
  return {
    id: known?.id ?? (email || name),
    name,
    role,
    side: settings.roles.get(role)?.side ?? 'staff',
    count: 1,
    optional: attendee.isOptional,
    tracks: [],
    prep: 0,
    followUp: 0,
    travel: 0,
    recovery: settings.recovery,
    path: [],
  };
}

/** Everybody once: who is asked, and the organiser, whom some programs do not list. */
function headsOf({ attendees, organiser }: RawEvent): readonly Attendee[] {
  const all = attendees.length && organiser ? [...attendees, { ...organiser, isOptional: false }] : attendees;
  const byKey = new Map<string, Attendee>();
  for (const one of all) {
    const key = one.email || one.name;
    if (!byKey.has(key)) byKey.set(key, one);
  }
  return [...byKey.values()].filter(({ isHead }) => isHead);
}

/** The people of an entry who have a role, and those who cannot be priced. */
export function peopleOf(
  event: RawEvent,
  directory: Directory,
): { readonly people: readonly Person[]; readonly leftOut: readonly LeftOut[] } {
  const people: Person[] = [];
  const leftOut: LeftOut[] = [];
  for (const attendee of headsOf(event)) {
    const known = knownAs(attendee.email, directory);
    const role = roleOf(attendee.email, known, directory);
    const who = attendee.email || attendee.name;
    if (attendee.isGroup) leftOut.push({ who, reason: 'group' });
    else if (role === undefined) leftOut.push({ who, reason: 'no-role' });
    else people.push(personOf(attendee, role, known, directory));
  }
  return { people, leftOut };
}
