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
  const [, name, said] = /^\s*(.*\S)\s*=\s*([^=]*[^=\s])\s*$/.exec(text) ?? [];
  if (name === undefined || said === undefined) return undefined;
  const role = roleNamed(said, roles) ?? (/^[a-z][a-z0-9-]*$/.test(said) ? said : undefined);
  if (role === undefined) return undefined;
  return /^[1-9]\d{0,3}$/.test(name) ? { role, count: Number(name) } : { name, role };
}

/** The same as a text. */
export const attendeeText = ({ name, role, count }: GivenPerson): string => `${String(name ?? count)}=${String(role)}`;

type Invited =
  | { readonly people: readonly GivenPerson[] }
  | { readonly unknown: string; readonly known: readonly string[] }
  /** Somebody to be taken out of a team, if there is one, who is not in it. */
  | { readonly out: string; readonly team: string | undefined; readonly known: readonly string[] };

/** Members of a team who are not asked. */
export const exceptions = ({ except }: GivenPerson): readonly string[] =>
  Array.isArray(except) ? except.map(String) : [];

/** An entry for an id, or for the team before it without that member; undefined where there is none of the name. */
function invite(id: string, last: GivenPerson | undefined, { people, teams }: Settings): GivenPerson | undefined {
  if (!id.startsWith('-')) return people.has(id) ? { id } : teams.has(id) ? { team: id } : undefined;
  const isMember = teams.get(String(last?.['team']))?.includes(id.slice(1));
  return isMember && last ? { ...last, except: [...exceptions(last), id.slice(1)] } : undefined;
}

/**
 * Ids of the configuration with commas; a minus in front takes a member out of the team before it:
 * `north,-ville,maria`.
 */
export function readInvited(text: string, settings: Settings): Invited {
  const { people, teams } = settings;
  let invited: readonly GivenPerson[] = [];
  const ids = text.split(',').map((one) => one.trim());
  for (const id of ids.filter((one) => one !== '')) {
    const last = invited.at(-1);
    const one = invite(id, last, settings);
    const team = typeof last?.['team'] === 'string' ? last['team'] : undefined;
    if (!one && id.startsWith('-')) return { out: id.slice(1), team, known: teams.get(team ?? '') ?? [] };
    if (!one) return { unknown: id, known: [...people.keys(), ...teams.keys()] };
    invited = [...(id.startsWith('-') ? invited.slice(0, -1) : invited), one];
  }
  return { people: invited };
}

/** The same as a text; undefined for somebody who is no more than a name. */
export function invitedText(person: GivenPerson): string | undefined {
  const { id, team } = person;
  if (typeof team !== 'string') return typeof id === 'string' ? id : undefined;
  return [team, ...exceptions(person).map((one) => `-${one}`)].join(',');
}

/** The role of a person or, of a team, the one that most of its members have. */
export function configuredRole(
  id: string,
  { people, teams }: Settings,
  except: readonly string[] = [],
): string | undefined {
  const members = people.has(id) ? [id] : (teams.get(id) ?? []).filter((member) => !except.includes(member));
  const roles = members.map((member) => people.get(member)?.role);
  const heads = (role: string | undefined) => roles.filter((one) => one === role).length;
  return [...roles].sort((a, b) => heads(b) - heads(a))[0];
}

/** Whoever is said by name and role before those of the configuration, as flags are read. */
export function inOrder(people: readonly GivenPerson[]): readonly GivenPerson[] {
  const isConfigured = ({ id, team }: GivenPerson) => id !== undefined || team !== undefined;
  return [...people.filter((one) => !isConfigured(one)), ...people.filter(isConfigured)];
}
