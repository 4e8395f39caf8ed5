import type { Value } from '../document/document.ts';
import { roleNamed } from '../language/role-label.ts';
import type { Settings } from '../plan/settings.ts';

/** Somebody who is asked to a meeting, as an entry of `attendees` has them. */
export type GivenPerson = { readonly [key: string]: Value };

/**
 * `Anna Virtanen=sales-manager`, or heads of a role that nobody names yet: `6=sales-rep`. The role may be said by its
 * label in any language. One that is not known stays as it is, for the plan's own check; undefined for any other text.
 */
export function readAttendee(text: string, roles: Settings['roles']): GivenPerson | undefined {
  const [, name, said] = /^\s*(.*?\S)\s*=\s*(.*\S)\s*$/.exec(text) ?? [];
  if (name === undefined || said === undefined) return undefined;
  const role = roleNamed(said, roles) ?? (/^[a-z][a-z0-9-]*$/.test(said) ? said : undefined);
  if (role === undefined) return undefined;
  return /^[1-9]\d{0,3}$/.test(name) ? { role, count: Number(name) } : { name, role };
}

/** The same as a text. */
export const attendeeText = ({ name, role, count }: GivenPerson): string => `${String(name ?? count)}=${String(role)}`;

type Invited =
  | { readonly people: readonly GivenPerson[] }
  | { readonly unknown: string; readonly known: readonly string[] };

/**
 * Ids of the configuration with commas; a minus in front takes a member out of the team before it:
 * `north,-ville,maria`.
 */
export function readInvited(text: string, { people, teams }: Settings): Invited {
  const invited: GivenPerson[] = [];
  const ids = text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  for (const id of ids) {
    const last = invited.at(-1);
    if (id.startsWith('-')) {
      const members = teams.get(String(last?.['team'])) ?? [];
      const out = id.slice(1);
      if (!last || !members.includes(out)) return { unknown: out, known: members };
      const except = Array.isArray(last['except']) ? last['except'] : [];
      invited[invited.length - 1] = { ...last, except: [...except, out] };
    } else if (people.has(id)) invited.push({ id });
    else if (teams.has(id)) invited.push({ team: id });
    else return { unknown: id, known: [...people.keys(), ...teams.keys()] };
  }
  return { people: invited };
}

/** The same as a text; undefined for somebody who is no more than a name. */
export function invitedText({ id, team, except }: GivenPerson): string | undefined {
  if (typeof team !== 'string') return typeof id === 'string' ? id : undefined;
  return [team, ...(Array.isArray(except) ? except.map((one: Value) => `-${String(one)}`) : [])].join(',');
}

/** The role of a person or, of a team, the one that most of its members have. */
export function configuredRole(id: string, { people, teams }: Settings): string | undefined {
  const roles = people.has(id)
    ? [people.get(id)?.role]
    : (teams.get(id) ?? []).map((member) => people.get(member)?.role);
  const heads = (role: string | undefined) => roles.filter((one) => one === role).length;
  return [...roles].sort((a, b) => heads(b) - heads(a))[0];
}
