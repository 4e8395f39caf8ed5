import { localMoment } from '../calendar/clock.ts';
import type { GivenPerson, NewRequest } from '../commands/new-request.ts';
import type { Value } from '../document/document.ts';
import { type Catalog, catalog } from '../language/catalogs.ts';
import type { Settings } from '../plan/settings.ts';
import { readAnswer } from '../template/answer.ts';
import { fillTemplate } from '../template/fill.ts';
import { askedQuestions, type Question } from '../template/questions.ts';
import type { Answer, ResolvedTemplate } from '../template/template.ts';
import type { Session } from '../workspace/session.ts';
import { BACK, splitList, type Terminal } from './terminal.ts';
import { readClock, readWhen } from './when.ts';

type PromptWords = Catalog['prompts'];

/** A plan on its way: what is known so far. */
export interface Draft {
  readonly request: NewRequest;
  readonly template: ResolvedTemplate;
  readonly settings: Settings;
}

/** What a step asks with. */
export interface Asking {
  readonly terminal: Terminal;
  readonly say: PromptWords;
  readonly session: Session;
}

/** One question, where it is open; the draft with its answer, or the wish to go back. */
export interface Step {
  readonly isOpen: (draft: Draft) => boolean;
  readonly ask: (draft: Draft, asking: Asking) => Promise<Draft | typeof BACK>;
}

const LINK = /^(?:https?:\/\/|tel:|mailto:|sips?:)[^\s<>"]+$/;

function withKeys(draft: Draft, keys: Readonly<Record<string, Value | undefined>>): Draft {
  const plan = new Map(Object.entries(draft.request.plan));
  for (const [key, value] of Object.entries(keys)) if (value !== undefined && value !== '') plan.set(key, value);
  return { ...draft, request: { ...draft.request, plan: Object.fromEntries(plan) } };
}

const withPeople = (draft: Draft, people: readonly GivenPerson[]): Draft => ({
  ...draft,
  request: { ...draft.request, people: [...draft.request.people, ...people] },
});

const withAnswer = (draft: Draft, id: string, answer: Answer): Draft => ({
  ...draft,
  request: { ...draft.request, answers: { ...draft.request.answers, [id]: answer } },
});

/** What the template would say for a key, with what is known now. */
function proposed({ request, template }: Draft, key: string): string {
  const { language, answers, plan } = request;
  const found = fillTemplate({ template, language, answers, plan }).value[key];
  return typeof found === 'string' ? found : '';
}

const isMissing = (key: string) => (draft: Draft) => !Object.hasOwn(draft.request.plan, key);

function today(draft: Draft, { io }: Session): string {
  const { timezone } = draft.request.plan;
  return localMoment(Math.floor(io.now() / 60), typeof timezone === 'string' ? timezone : undefined, io.zones).date;
}

/** The day, and the time if it is typed behind it. */
const when: Step = {
  isOpen: isMissing('date'),
  async ask(draft, { terminal, say, session }) {
    const read = (text: string) => readWhen(text, today(draft, session));
    const answer = await terminal.type(say.date, '', (text) => (read(text) ? undefined : say.badDay));
    return answer === BACK ? BACK : withKeys(draft, { ...read(answer) });
  },
};

/** A key that is typed; `read` returns undefined for what does not fit, and '' leaves the key out. */
function typed(
  key: string,
  message: (say: PromptWords) => string,
  wrong: (say: PromptWords) => string,
  read: (text: string, session: Session) => string | undefined,
  isOpen: (draft: Draft) => boolean = () => true,
): Step {
  return {
    isOpen: (draft) => isMissing(key)(draft) && isOpen(draft),
    async ask(draft, { terminal, say, session }) {
      const validate = (text: string) => (read(text, session) === undefined ? wrong(say) : undefined);
      const answer = await terminal.type(message(say), proposed(draft, key), validate);
      return answer === BACK ? BACK : withKeys(draft, { [key]: read(answer, session) });
    },
  };
}

const emptyOr = (text: string, accepts: (text: string) => boolean): string | undefined => {
  const trimmed = text.trim();
  return trimmed === '' || accepts(trimmed) ? trimmed : undefined;
};

const isInPerson = ({ request, template }: Draft): boolean =>
  (request.plan['channel'] ?? template.file.channel) === 'in-person';

const channel: Step = {
  isOpen: isMissing('channel'),
  async ask(draft, { terminal, say, session }) {
    const choices = Object.entries(catalog(session.language).agenda.channels).map(([value, name]) => ({ value, name }));
    const answer = await terminal.choose(say.channel, choices, proposed(draft, 'channel') || undefined);
    return answer === BACK ? BACK : withKeys(draft, { channel: answer });
  },
};

/** People and teams of the configuration, to be picked. */
const known: Step = {
  isOpen: ({ settings }) => settings.people.size + settings.teams.size > 0,
  async ask(draft, { terminal, say }) {
    const { people, teams } = draft.settings;
    const persons = [...people].map(([id, { name, role }]) => ({
      value: id,
      name: [name ?? id, role].filter(Boolean).join(', '),
    }));
    const groups = [...teams].map(([id, members]) => ({ value: id, name: `${id} (${members.length})` }));
    const picked = await terminal.pick(say.with, [...persons, ...groups]);
    return picked === BACK
      ? BACK
      : withPeople(
          draft,
          picked.map((id) => (people.has(id) ? { id } : { team: id })),
        );
  },
};

function readPeople(text: string, settings: Settings): readonly GivenPerson[] | undefined {
  const people = splitList(text).map((one): GivenPerson | undefined => {
    const [, name, role] = /^(.*?\S)\s*=\s*(\S+)$/.exec(one) ?? [];
    return name !== undefined && role !== undefined && settings.roles.has(role) ? { name, role } : undefined;
  });
  const found = people.filter((one) => one !== undefined);
  return found.length === people.length ? found : undefined;
}

const others: Step = {
  isOpen: () => true,
  async ask(draft, { terminal, say }) {
    const { settings } = draft;
    const wrong = `${say.badPeople}${[...settings.roles.keys()].join(', ')}`;
    const answer = await terminal.type(say.attendees, '', (text) => (readPeople(text, settings) ? undefined : wrong));
    return answer === BACK ? BACK : withPeople(draft, readPeople(answer, settings) ?? []);
  },
};

const asText = (answer: Answer | undefined): string =>
  answer === undefined ? '' : typeof answer === 'object' ? answer.join(', ') : String(answer);

function chooseAnswer(asked: Question, { terminal, say }: Asking): Promise<string | typeof BACK> {
  const yesNo = [
    { value: 'true', name: say.yes },
    { value: 'false', name: say.no },
  ];
  const choices = asked.type === 'choice' ? asked.choices.map(({ value, label }) => ({ value, name: label })) : yesNo;
  return terminal.choose(asked.ask, choices, asText(asked.default) || undefined);
}

function typeAnswer(asked: Question, { terminal, say }: Asking): Promise<string | typeof BACK> {
  const isList = asked.type === 'list' || asked.type === 'people';
  const hints = [asked.help, isList ? say.several : undefined].filter((hint) => hint !== undefined);
  const message = hints.length ? `${asked.ask} (${hints.join('; ')})` : asked.ask;
  const validate = (text: string) => (readAnswer(asked, text) === undefined ? say.badAnswer : undefined);
  return terminal.type(message, asText(asked.default), validate);
}

/** A question of the template, if its `when` still holds when its turn comes. */
function question(id: string): Step {
  const find = ({ request, template }: Draft) =>
    askedQuestions(template, request.answers, request.plan, request.language).find((one) => one.id === id);
  return {
    isOpen: (draft) => find(draft) !== undefined && !Object.hasOwn(draft.request.answers, id),
    async ask(draft, asking) {
      const asked = find(draft);
      if (!asked) return draft;
      const isChoice = asked.type === 'choice' || asked.type === 'yes-no';
      const answer = await (isChoice ? chooseAnswer(asked, asking) : typeAnswer(asked, asking));
      return answer === BACK ? BACK : withAnswer(draft, id, readAnswer(asked, answer) ?? answer);
    },
  };
}

/**
 * Every question that may come up, in order: when and where, who, what the template asks, and last the title, which
 * hangs on the answers. What was given is not asked.
 */
export function stepsFor({ request, template }: Draft): readonly Step[] {
  const questions = (template.file.questions ?? []).map(({ id }) => question(id));
  return [
    when,
    typed(
      'start',
      (say) => say.start,
      (say) => say.badTime,
      readClock,
    ),
    typed(
      'timezone',
      (say) => say.timezone,
      (say) => say.badZone,
      (text, { io }) => emptyOr(text, io.zones.isKnown),
    ),
    channel,
    typed(
      'place',
      (say) => say.place,
      (say) => say.badAnswer,
      (text) => text.trim(),
      isInPerson,
    ),
    typed(
      'link',
      (say) => say.link,
      (say) => say.badLink,
      (text) => emptyOr(text, (one) => LINK.test(one)),
      (draft) => !isInPerson(draft),
    ),
    ...(request.people.length ? [] : [known, others]),
    ...questions,
    typed(
      'title',
      (say) => say.title,
      (say) => say.badAnswer,
      (text) => text.trim() || undefined,
    ),
  ];
}
