import { catalog } from '../language/catalogs.ts';
import { formatList } from '../language/format.ts';
import { roleLabel } from '../language/role-label.ts';
import type { Language } from '../plan/plan.ts';
import type { Settings } from '../plan/settings.ts';
import { attendeeText, exceptions, type GivenPerson, readAttendee } from '../template/invited.ts';
import { type Asking, type Draft, fillDraft, type Step, withPeople } from './draft.ts';
import { BACK, type Choice, splitList } from './terminal.ts';

/** Above so many names a list is searched in place of being ticked off. */
const MANY = 12;

/** The choice that ends a search. */
const DONE = '';

const isConfigured = ({ id, team }: GivenPerson): boolean => id !== undefined || team !== undefined;
const isCounted = ({ name, count }: GivenPerson): boolean => name === undefined && count !== undefined;
const isNamed = (person: GivenPerson): boolean => !isConfigured(person) && !isCounted(person);

const isGiven = ({ given }: Draft): boolean => given.people.length > 0;

const idOf = ({ id, team }: GivenPerson): string => String(id ?? team);

function personChoice(id: string, settings: Settings, language: Language): Choice {
  const { name, role } = settings.people.get(id) ?? {};
  const label = role === undefined ? undefined : roleLabel(role, settings.roles, language);
  return { value: id, name: [name ?? id, label].filter(Boolean).join(', '), words: [id] };
}

/** Teams first: whoever plans for many thinks of them. */
function configuredChoices(settings: Settings, { say, session }: Asking): readonly Choice[] {
  const { people, teams } = settings;
  const groups = [...teams].map(([id, members]) => ({
    value: id,
    name: say.team(id, members.length),
    words: members.map((member) => people.get(member)?.name ?? member),
  }));
  return [...groups, ...[...people.keys()].map((id) => personChoice(id, settings, session.language))];
}

/** A long list: one after another, until the first choice says that it is enough. */
async function pickBySearching(
  choices: readonly Choice[],
  before: readonly string[],
  { terminal, say }: Asking,
): Promise<readonly string[] | typeof BACK> {
  let picked = before;
  for (;;) {
    const names = choices.filter(({ value }) => picked.includes(value)).map(({ name }) => name);
    const done: Choice = { value: DONE, name: names.length ? say.enough(names.join('; ')) : say.nobodyMore };
    const rest = choices.map((choice) =>
      picked.includes(choice.value) ? { ...choice, name: say.takeBack(choice.name) } : choice,
    );
    const answer = await terminal.search(say.with, [done, ...rest], DONE);
    if (answer === BACK || answer === DONE) return answer === BACK ? BACK : picked;
    picked = picked.includes(answer) ? picked.filter((one) => one !== answer) : [...picked, answer];
  }
}

/** Who of a team comes: all of them, unless somebody is unticked; none of it where everybody is. */
async function pickMembers(
  team: string,
  before: GivenPerson | undefined,
  { settings }: Draft,
  { terminal, say, session }: Asking,
): Promise<readonly GivenPerson[] | typeof BACK> {
  const members = settings.teams.get(team) ?? [];
  const out = before ? exceptions(before) : [];
  const choices = members.map((id) => personChoice(id, settings, session.language));
  const coming = await terminal.pick(
    say.members(team),
    choices,
    members.filter((id) => !out.includes(id)),
  );
  if (coming === BACK) return BACK;
  const except = members.filter((id) => !coming.includes(id));
  if (!coming.length) return [];
  return [except.length ? { team, except } : { team }];
}

/** People and teams of the configuration. */
export const configured: Step = {
  id: 'people',
  isGiven,
  applies: ({ settings }) => settings.people.size + settings.teams.size > 0,
  label: (_, { say }) => say.answers.people,
  shown({ request, settings }, { session }) {
    const names = request.people.filter(isConfigured).map((one) => {
      const name = settings.people.get(idOf(one))?.name ?? idOf(one);
      return [name, ...exceptions(one).map((id) => `−${settings.people.get(id)?.name ?? id}`)].join(' ');
    });
    return formatList(names, session.language);
  },
  async ask(draft, asking) {
    const { terminal, say } = asking;
    const { settings, request } = draft;
    const choices = configuredChoices(settings, asking);
    const before = request.people.filter(isConfigured);
    const picked = await (choices.length > MANY
      ? pickBySearching(choices, before.map(idOf), asking)
      : terminal.pick(say.with, choices, before.map(idOf)));
    if (picked === BACK) return BACK;
    const people: GivenPerson[] = [];
    for (const id of picked) {
      const earlier = before.find((one) => idOf(one) === id);
      const isPerson = settings.people.has(id);
      const isAsked = !isPerson && (settings.teams.get(id)?.length ?? 0) > 1;
      // What an answers file says of somebody stays with them.
      const usual = [earlier ?? (isPerson ? { id } : { team: id })];
      const coming = isAsked ? await pickMembers(id, earlier, draft, asking) : usual;
      if (coming === BACK) return configured.ask(draft, asking);
      people.push(...coming);
    }
    return withPeople(draft, isConfigured, people);
  },
};

/** Anybody else, by name and role. */
export const others: Step = {
  id: 'others',
  isGiven,
  applies: () => true,
  label: (_, { say }) => say.answers.others,
  shown: ({ request }) => request.people.filter(isNamed).map(attendeeText).join(', '),
  async ask(draft, { terminal, say, session }) {
    const { settings, request } = draft;
    const read = (text: string) =>
      (text.trim() === '-' ? [] : splitList(text)).map((one) => readAttendee(one, settings.roles));
    const roles = [...settings.roles.keys()].map((role) => roleLabel(role, settings.roles, session.language));
    const isKnown = (people: readonly (GivenPerson | undefined)[]) =>
      people.every((one) => one && settings.roles.has(String(one['role'])));
    const answer = await terminal.type({
      message: say.attendees,
      fallback: request.people.filter(isNamed).map(attendeeText).join(', '),
      keepsWrong: true,
      validate: (text) => (isKnown(read(text)) ? undefined : say.badPeople(roles.join(', '))),
    });
    if (answer === BACK) return BACK;
    const people = read(answer).filter((one) => one !== undefined);
    const counted = people.filter(isCounted);
    const named = withPeople(draft, isNamed, people.filter(isNamed));
    const isReplaced = (one: GivenPerson) => isCounted(one) && counted.some(({ role }) => role === one['role']);
    return withPeople(named, isReplaced, counted);
  },
};

/** Heads of a role that nobody has named. */
function unnamedHeads(draft: Draft, role: string, people: readonly GivenPerson[]): number | undefined {
  const attendees = fillDraft(draft, { people })['attendees'];
  if (!Array.isArray(attendees)) return undefined;
  for (const one of attendees) {
    if (typeof one !== 'object' || one === null || one['name'] !== undefined || one['role'] !== role) continue;
    if (typeof one['count'] === 'number' && one['side'] === undefined) return one['count'];
  }
  return undefined;
}

/** How many of a role come, where the template has several without names. */
export function heads(role: string): Step {
  const isOwn = (person: GivenPerson) => isCounted(person) && person['role'] === role;
  const usual = (draft: Draft) =>
    unnamedHeads(
      draft,
      role,
      draft.request.people.filter((person) => !isOwn(person)),
    );
  const current = (draft: Draft) => unnamedHeads(draft, role, draft.request.people);
  return {
    id: `heads ${role}`,
    isGiven,
    applies: (draft) => usual(draft) !== undefined,
    label: ({ settings }, { say, session }) => say.heads(roleLabel(role, settings.roles, session.language)),
    shown: (draft) => String(current(draft) ?? ''),
    async ask(draft, asking) {
      const { terminal, say, session } = asking;
      const answer = await terminal.type({
        message: say.heads(roleLabel(role, draft.settings.roles, session.language)),
        fallback: String(current(draft) ?? ''),
        validate: (text) =>
          /^[1-9]\d{0,3}$/.test(text.trim()) ? undefined : say.expected(catalog(session.language).newPlan.types.number),
      });
      if (answer === BACK) return BACK;
      const count = Number(answer);
      return withPeople(draft, isOwn, count === usual(draft) ? [] : [{ role, count }]);
    },
  };
}

/** Roles of which the template's cast has several without names. */
export const countedRoles = ({ template }: Draft): readonly string[] => [
  ...new Set(
    (template.file.attendees ?? []).flatMap(({ role, count, name }) =>
      role !== undefined && name === undefined && /^\d+$/.test(String(count ?? '')) ? [role] : [],
    ),
  ),
];
