import type { Path, Problem } from '../diagnostic.ts';
import type { AttendeeFile } from '../schema/plan.ts';
import type { Loose } from './loose.ts';
import { minutesOf, momentOf } from './minutes.ts';
import type { Person } from './plan.ts';
import { present } from './present.ts';
import type { KnownPerson, Settings } from './settings.ts';
import { slug } from './slug.ts';

type Entry = Loose<Exclude<AttendeeFile, string>>;

/** One member of `attendees` after teams and configured people are looked up; not yet a person. */
interface Listed {
  readonly entry: Entry;
  readonly known: KnownPerson | undefined;
  readonly writtenId: string | undefined;
  /** Named by the plan itself, not only as the member of a team. */
  readonly direct: boolean;
  readonly path: Path;
}

const TEAM_KEYS_REFUSED = ['id', 'name', 'email', 'count'] as const;

function* listTeam(entry: Entry, team: string, settings: Settings, path: Path, problems: Problem[]): Generator<Listed> {
  const members = settings.teams.get(team);
  if (!members) {
    problems.push({
      rule: 'unknown-reference',
      args: { value: team, kind: 'team', candidates: [...settings.teams.keys()] },
      at: [...path, 'team'],
    });
    return;
  }
  for (const key of TEAM_KEYS_REFUSED) {
    if (entry[key] === undefined) continue;
    const allowed = [
      'team',
      'except',
      'role',
      'optional',
      'prep',
      'followUp',
      'travel',
      'attends',
      'tracks',
      'joins',
      'leaves',
    ];
    problems.push({ rule: 'unknown-key', args: { key, allowed }, at: [...path, key], part: 'key' });
  }
  for (const [index, name] of (entry.except ?? []).entries()) {
    if (name === null || members.includes(name)) continue;
    const args = { value: name, kind: 'person', candidates: members };
    problems.push({ rule: 'unknown-reference', args, at: [...path, 'except', index] });
  }
  for (const member of members) {
    if (entry.except?.includes(member)) continue;
    yield { entry, known: settings.people.get(member), writtenId: member, direct: false, path };
  }
}

function* listId(id: string, settings: Settings, path: Path, problems: Problem[]): Generator<Listed> {
  const known = settings.people.get(id);
  if (known) yield { entry: {}, known, writtenId: id, direct: true, path };
  else if (settings.teams.has(id)) yield* listTeam({}, id, settings, path, problems);
  else {
    const candidates = [...settings.people.keys(), ...settings.teams.keys()];
    problems.push({ rule: 'unknown-reference', args: { value: id, kind: 'person', candidates }, at: path });
  }
}

function* list(
  attendees: readonly (Loose<AttendeeFile> | null)[],
  settings: Settings,
  problems: Problem[],
): Generator<Listed> {
  for (const [index, attendee] of attendees.entries()) {
    const path = ['attendees', index];
    if (attendee === null) continue;
    if (typeof attendee === 'string') yield* listId(attendee, settings, path, problems);
    else if (attendee.team !== undefined) yield* listTeam(attendee, attendee.team, settings, path, problems);
    else {
      const known = attendee.id === undefined ? undefined : settings.people.get(attendee.id);
      yield { entry: attendee, known, writtenId: attendee.id, direct: true, path };
    }
  }
}

function readPerson({ entry, known, path }: Listed, id: string, role: string, settings: Settings): Person {
  const { joins, leaves, attends, relationship } = entry;
  return {
    id,
    role,
    side: entry.side ?? settings.roles.get(role)?.side ?? 'staff',
    count: entry.count ?? 1,
    optional: entry.optional ?? false,
    tracks: (entry.tracks ?? []).filter((member) => member !== null),
    prep: minutesOf(entry.prep ?? 0),
    followUp: minutesOf(entry.followUp ?? 0),
    travel: minutesOf(entry.travel ?? 0),
    recovery: minutesOf(entry.recovery ?? settings.recovery),
    path,
    ...present({
      name: entry.name ?? known?.name,
      department: entry.department ?? known?.department,
      email: entry.email ?? known?.email,
      timezone: entry.timezone ?? known?.timezone,
      relationship,
      joins: momentOf(joins),
      leaves: momentOf(leaves),
      attends: attends?.filter((member) => member !== null),
    }),
  };
}

/** An id that no other has: the slug of the first text that has one, numbered on a clash. */
export function deriveId(texts: readonly (string | undefined)[], fallback: string, taken: ReadonlySet<string>): string {
  const base = texts.map((text) => (text === undefined ? '' : slug(text))).find((text) => text !== '') ?? fallback;
  let id = base;
  for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`;
  return id;
}

/** Members of teams who are named twice count once; the plan's own entry wins. */
function withoutRepeats(listed: readonly Listed[]): readonly Listed[] {
  const direct = new Set(listed.filter((one) => one.direct).map((one) => one.writtenId));
  const seen = new Set<string>();
  return listed.filter(({ writtenId, direct: isDirect }) => {
    if (isDirect || writtenId === undefined) return true;
    if (direct.has(writtenId) || seen.has(writtenId)) return false;
    seen.add(writtenId);
    return true;
  });
}

function roleOf(listed: Listed, settings: Settings, isDamaged: (path: Path) => boolean, problems: Problem[]): string {
  const role = listed.entry.role ?? listed.known?.role;
  if (role === undefined) {
    if (!isDamaged(listed.path)) {
      const candidates = [...settings.roles.keys()];
      problems.push({ rule: 'missing-key', args: { key: 'role', candidates }, at: listed.path });
    }
    return '';
  }
  if (!settings.roles.has(role)) {
    const at = listed.entry.role === undefined ? listed.path : [...listed.path, 'role'];
    problems.push({
      rule: 'unknown-reference',
      args: { value: role, kind: 'role', candidates: [...settings.roles.keys()] },
      at,
    });
  }
  return role;
}

/** `isDamaged` tells where the file has faults of shape already, so that they are not reported again in other words. */
export function readPeople(
  attendees: readonly (Loose<AttendeeFile> | null)[],
  settings: Settings,
  isDamaged: (path: Path) => boolean,
): { readonly people: readonly Person[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const listed = withoutRepeats([...list(attendees, settings, problems)]);
  const written = new Map<string, Path>();
  for (const { writtenId, path, entry } of listed) {
    if (writtenId === undefined) continue;
    const first = written.get(writtenId);
    if (first)
      problems.push({
        rule: 'duplicate-id',
        args: { id: writtenId },
        at: entry.id === undefined ? path : [...path, 'id'],
      });
    else written.set(writtenId, path);
  }
  const taken = new Set(written.keys());
  const people: Person[] = [];
  for (const [index, one] of listed.entries()) {
    const role = roleOf(one, settings, isDamaged, problems);
    const id = one.writtenId ?? deriveId([one.entry.name, role], `person-${index + 1}`, taken);
    taken.add(id);
    people.push(readPerson(one, id, role, settings));
  }
  return { people, problems };
}
