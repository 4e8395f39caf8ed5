import { type LocalMoment, localMoment } from '../calendar/clock.ts';
import { catalog } from '../language/catalogs.ts';
import { formatClock, formatDate } from '../language/format.ts';
import { isKey } from '../plan/is-key.ts';
import type { Language } from '../plan/plan.ts';
import type { Session } from '../workspace/session.ts';
import { type Asking, type Draft, present, type Step, withKey, withKeys } from './draft.ts';
import { onRule } from './series.ts';
import { BACK } from './terminal.ts';
import { type DayProblem, isPast, readClock, readWhen } from './when.ts';

/** The keys of a plan that are asked for: when and where, and the title. */

type AnswerName = keyof Asking['say']['answers'];

const LINK = /^(?:https?:\/\/|tel:|mailto:|sips?:)[^\s<>"]+$/;

/** Takes back what was typed for a key that may be empty. */
export const NONE = '-';

export const isGiven =
  (key: string) =>
  ({ given }: Draft): boolean =>
    Object.hasOwn(given.plan, key);

const zoneOf = (draft: Draft): string | undefined => present(draft, 'timezone') || undefined;

/** The moment in the zone of the meeting; without one, in UTC. */
export function now(draft: Draft, { io }: Session): LocalMoment {
  return localMoment(Math.floor(io.now() / 60), zoneOf(draft), io.zones);
}

/** `Tue 1 Dec 2026, 09:00 (Europe/Helsinki)`: what a day was taken for. */
function momentText(date: string, start: string, zone: string | undefined, language: Language): string {
  const { format, agenda } = catalog(language);
  const day = formatDate(date, language);
  const moment = start === '' ? day : format.dateAndTime(day, formatClock(start, language));
  return `${moment} (${zone ?? agenda.floating})`;
}

function dayProblem(problem: DayProblem, { say, session }: Asking): string {
  const day = (date: string) => formatDate(date, session.language);
  if (problem.reason === 'ambiguous') return say.twoDays(day(problem.dates[0]), day(problem.dates[1]));
  if (problem.reason === 'unknown') return say.badDay;
  return problem.reason === 'past' ? say.pastDay(day(problem.date)) : say.otherWeekday(day(problem.date));
}

/** The day, and the time if it is typed behind it: then the time is not asked any more. */
export const date: Step = {
  id: 'date',
  isGiven: isGiven('date'),
  applies: () => true,
  label: (_, { say }) => say.answers.date,
  shown: (draft, { session }) => formatDate(present(draft, 'date'), session.language),
  async ask(draft, asking) {
    const { terminal, say, session } = asking;
    const read = (text: string) => readWhen(text, now(draft, session));
    const before = present(draft, 'date');
    const answer = await terminal.type({
      message: say.date,
      fallback: before === '' ? '' : formatDate(before, session.language),
      validate(text) {
        const found = read(text);
        return 'problem' in found ? dayProblem(found.problem, asking) : undefined;
      },
      echo(text) {
        const found = read(text);
        if ('problem' in found) return '';
        return momentText(found.when.date, found.when.start ?? '', zoneOf(draft), session.language);
      },
    });
    if (answer === BACK) return BACK;
    const found = read(answer);
    if ('problem' in found) return draft;
    const { when } = found;
    const dated = await onRule(withKeys(draft, { date: when.date }), asking);
    if (dated === BACK) return date.ask(draft, asking);
    if (when.start === undefined) return dated;
    const others = draft.asked.filter((id) => id !== 'start');
    // In front, since nobody goes back to what was not asked.
    return { ...withKey(dated, 'start', when.start), asked: ['start', ...others] };
  },
};

interface KeyWords {
  readonly name: AnswerName;
  readonly message: (say: Asking['say']) => string;
  readonly wrong: (say: Asking['say'], text: string) => string;
  /** How the value is written in a language, where that differs from the plan. */
  readonly written?: (value: string, language: Language) => string;
}

/** A key that is typed. `read`: undefined for what does not fit, '' for none. */
function typed(
  key: string,
  words: KeyWords,
  read: (text: string, draft: Draft, session: Session) => string | undefined,
  applies: (draft: Draft) => boolean = () => true,
): Step {
  const shown = (draft: Draft, { session }: Asking) =>
    words.written?.(present(draft, key), session.language) ?? present(draft, key);
  return {
    id: key,
    isGiven: isGiven(key),
    applies,
    label: (_, { say }) => say.answers[words.name],
    shown,
    async ask(draft, asking) {
      const { terminal, say, session } = asking;
      const answer = await terminal.type({
        message: words.message(say),
        fallback: shown(draft, asking),
        validate: (text) => (read(text, draft, session) === undefined ? words.wrong(say, text) : undefined),
      });
      if (answer === BACK) return BACK;
      return withKey(draft, key, read(answer, draft, session) ?? '');
    },
  };
}

const optional = (text: string, accepts: (text: string) => boolean): string | undefined => {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed === NONE) return '';
  return accepts(trimmed) ? trimmed : undefined;
};

export const start: Step = typed(
  'start',
  {
    name: 'start',
    message: (say) => say.start,
    wrong: (say, text) => (readClock(text) === undefined ? say.badTime : say.pastTime),
    written: formatClock,
  },
  (text, draft, session) => {
    const clock = readClock(text);
    return clock === undefined || isPast(present(draft, 'date'), clock, now(draft, session)) ? undefined : clock;
  },
);

export const timezone: Step = typed(
  'timezone',
  { name: 'timezone', message: (say) => say.timezone, wrong: (say) => say.badZone },
  // One that the configuration or a flag names would be there again without questions.
  (text, draft, { io }) => {
    const zone = optional(text, io.zones.isKnown);
    return zone === '' && isGiven('timezone')(draft) ? undefined : zone;
  },
);

const isInPerson = (draft: Draft): boolean => present(draft, 'channel') === 'in-person';

export const channel: Step = {
  id: 'channel',
  isGiven: isGiven('channel'),
  applies: () => true,
  label: (_, { say }) => say.answers.channel,
  shown(draft, { session }) {
    const { channels } = catalog(session.language).agenda;
    const name = present(draft, 'channel');
    return isKey(channels, name) ? channels[name] : name;
  },
  async ask(draft, { terminal, say, session }) {
    const choices = Object.entries(catalog(session.language).agenda.channels).map(([value, name]) => ({ value, name }));
    const answer = await terminal.choose(say.channel, choices, present(draft, 'channel') || undefined);
    return answer === BACK ? BACK : withKey(draft, 'channel', answer);
  },
};

export const place: Step = typed(
  'place',
  { name: 'place', message: (say) => say.place, wrong: (say) => say.badAnswer },
  (text) => optional(text, () => true),
  isInPerson,
);

export const link: Step = typed(
  'link',
  { name: 'link', message: (say) => say.link, wrong: (say) => say.badLink },
  (text) => optional(text, (one) => LINK.test(one)),
  (draft) => !isInPerson(draft),
);

export const title: Step = typed(
  'title',
  { name: 'title', message: (say) => say.title, wrong: (say) => say.badAnswer },
  (text) => text.trim() || undefined,
);
