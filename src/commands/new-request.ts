import { dayNumber } from '../calendar/day.ts';
import type { Value } from '../document/document.ts';
import { kindOf } from '../document/kind.ts';
import { MAX_BYTES } from '../document/limits.ts';
import { openDocument } from '../document/open.ts';
import { EXIT, UserError } from '../errors.ts';
import { type Catalog, catalog, DEFAULT_LANGUAGE, isLanguage } from '../language/catalogs.ts';
import { nearest } from '../language/did-you-mean.ts';
import type { Language } from '../plan/plan.ts';
import { present } from '../plan/present.ts';
import type { Settings } from '../plan/settings.ts';
import type { Finding } from '../report/finding.ts';
import type { AnswersFile } from '../schema/answers.ts';
import { checkShape } from '../schema/check.ts';
import { type GivenPerson, inOrder, readAttendee, readInvited } from '../template/invited.ts';
import { readRepeatText } from '../template/repeat-text.ts';
import type { Answers } from '../template/template.ts';
import type { Trimming } from '../template/trim.ts';
import type { Session } from '../workspace/session.ts';
import type { NewRun } from './new-template.ts';

type NewWords = Catalog['newPlan'];

/** Flags of `new`, as commander gives them. */
export interface NewOptions {
  readonly template?: string;
  readonly id?: string;
  readonly title?: string;
  readonly purpose?: string;
  readonly language?: Language;
  readonly date?: string;
  readonly start?: string;
  readonly timezone?: string;
  readonly duration?: string;
  /** In words, or a rule. */
  readonly repeat?: string;
  readonly reviewBy?: string;
  readonly channel?: string;
  readonly form?: string;
  readonly link?: string;
  readonly place?: string;
  readonly add?: readonly string[];
  readonly drop?: readonly string[];
  readonly minutes?: readonly string[];
  readonly attendee?: readonly string[];
  readonly with?: readonly string[];
  readonly set?: readonly string[];
  readonly answers?: string;
  readonly after?: string;
  readonly accessible?: boolean;
  readonly yes?: boolean;
  readonly force?: boolean;
  readonly output?: string;
}

/** What is known before anybody is asked: flags over the answers file over the environment over the project. */
export interface NewRequest {
  readonly template: string | undefined;
  /** A file in place of a template's name. */
  readonly templateFile: string | undefined;
  readonly language: Language;
  /** Plan keys that were given. */
  readonly plan: Readonly<Record<string, Value>>;
  /** Items of the library, as `--add` has them. */
  readonly add: readonly string[];
  readonly people: readonly GivenPerson[];
  readonly answers: Answers;
  readonly trim: Trimming;
  /** The plan that this one goes on from. */
  readonly after: string | undefined;
  /** What of people and items came from an answers file, which can say more of them than flags. */
  readonly fromFile:
    | { readonly name: string; readonly people: readonly GivenPerson[]; readonly add: readonly string[] }
    | undefined;
}

/** Keys that are the same as flags, in an answers file, and in a plan. */
export const PLAN_KEYS = [
  'id',
  'title',
  'purpose',
  'date',
  'start',
  'timezone',
  'duration',
  'reviewBy',
  'channel',
  'form',
  'link',
  'place',
] as const;

/** An answers file, checked; findings where it is none. */
export async function readAnswers(
  session: Session,
  file: string | undefined,
): Promise<{ readonly answers: AnswersFile | undefined; readonly findings: readonly Finding[] }> {
  if (file === undefined) return { answers: undefined, findings: [] };
  const { document, problems } = await openDocument(
    file === '-' ? '<stdin>' : file,
    session.io.files.read(file, MAX_BYTES),
  );
  const kind = problems.length ? problems : kindOf(document);
  if (!('kind' in kind)) return { answers: undefined, findings: kind.map((problem) => ({ document, problem })) };
  const wrong = {
    rule: 'unknown-value',
    args: { value: kind.kind, expected: ['answers/1'] },
    at: ['meetplan'],
  } as const;
  const faults = kind.kind === 'answers' ? await checkShape('answers', document) : [wrong];
  if (faults.length) return { answers: undefined, findings: faults.map((problem) => ({ document, problem })) };
  // The validator has just said that it is one.
  return { answers: document.value as AnswersFile, findings: [] };
}

function readSet(pairs: readonly string[], say: NewWords): Answers {
  const answers = new Map<string, string[]>();
  for (const pair of pairs) {
    const [, name, value] = /^([A-Za-z][\w-]*)=([\s\S]*)$/.exec(pair) ?? [];
    if (name === undefined || value === undefined) throw new UserError(say.notAnAnswer(pair));
    answers.set(name, [...(answers.get(name) ?? []), value]);
  }
  return Object.fromEntries(
    [...answers].map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]),
  );
}

/** Values of a flag that may come with commas and repeatedly. */
const listed = (texts: readonly string[] | undefined): readonly string[] =>
  (texts ?? []).flatMap((text) => text.split(',')).flatMap((one) => one.trim() || []);

function attendeeOf(text: string, { roles }: Settings, say: NewWords): GivenPerson {
  const person = readAttendee(text, roles);
  if (!person) throw new UserError(say.notAnAttendee(text));
  return person;
}

/** People and teams of the configuration by their ids. */
function invitedBy(text: string, settings: Settings, say: NewWords): readonly GivenPerson[] {
  const invited = readInvited(text, settings);
  if ('people' in invited) return invited.people;
  if ('out' in invited) {
    const { out, team, known } = invited;
    throw new UserError(say.notInTeam(out, team), team === undefined ? {} : { help: say.peopleAre(known.join(', ')) });
  }
  const { unknown, known } = invited;
  const guess = nearest(unknown, known);
  throw new UserError(say.unknownPerson(unknown), {
    help: guess ? say.didYouMean(guess) : say.peopleAre(known.join(', ')),
  });
}

function checkFlags(plan: Readonly<Record<string, Value>>, session: Session, say: NewWords): void {
  const { date, start, timezone, reviewBy } = plan;
  const bad = (flag: string, value: unknown, type: keyof NewWords['types']) =>
    new UserError(say.badFlag(flag, String(value), say.types[type]), { exitCode: EXIT.unable });
  if (typeof date === 'string' && dayNumber(date) === undefined) throw bad('--date', date, 'date');
  if (typeof reviewBy === 'string' && dayNumber(reviewBy) === undefined) throw bad('--review-by', reviewBy, 'date');
  if (typeof start === 'string' && !/^(?:[01]?\d|2[0-3]):[0-5]\d$/.test(start)) throw bad('--start', start, 'time');
  if (typeof timezone === 'string' && !session.io.zones.isKnown(timezone)) throw bad('--timezone', timezone, 'zone');
}

/** `--drop a,b` and `--minutes a=5,b=7`; a flag wins over the file. */
function readTrimming(options: NewOptions, file: AnswersFile | undefined, say: NewWords): Trimming {
  const minutes = new Map(Object.entries(file?.minutes ?? {}));
  for (const text of listed(options.minutes)) {
    const [, id, value] = /^([a-z0-9][a-z0-9_-]*)=(\d{1,4})$/.exec(text) ?? [];
    if (id === undefined) throw new UserError(say.notMinutes(text));
    minutes.set(id, Number(value));
  }
  return { drop: [...new Set([...listed(options.drop), ...(file?.drop ?? [])])], minutes: Object.fromEntries(minutes) };
}

/** How often, in words or as a rule. */
function repeatOf(text: string, say: NewWords): Value {
  const repeat = readRepeatText(text);
  if (repeat === undefined) throw new UserError(say.badFlag('--repeat', text, say.types.repeat));
  return repeat;
}

/** Plan keys from flags, the answers file, the last plan, the environment and the project, in this order. */
function readPlanKeys({ session, settings, last }: NewRun, options: NewOptions, file: AnswersFile | undefined) {
  const plan = new Map<string, Value>();
  for (const key of PLAN_KEYS) {
    const value = options[key] ?? file?.[key];
    if (value !== undefined) plan.set(key, value);
  }
  const duration = plan.get('duration');
  if (typeof duration === 'string' && /^\d{1,6}$/.test(duration)) plan.set('duration', Number(duration));
  const repeat = options.repeat ?? file?.repeat;
  if (repeat !== undefined) plan.set('repeat', repeatOf(repeat, catalog(session.language).newPlan));
  const timezone =
    plan.get('timezone') ?? last?.plan.timezone ?? session.io.env['MEETPLAN_TIMEZONE'] ?? settings.timezone;
  if (timezone !== undefined) plan.set('timezone', timezone);
  return Object.fromEntries(plan);
}

/** People of the answers file. */
function peopleOfFile(file: AnswersFile | undefined, invited: (text: string) => readonly GivenPerson[]) {
  return [
    ...invited((file?.with ?? []).join(',')),
    ...(file?.attendees ?? []).flatMap((one) => (typeof one === 'string' ? invited(one) : [present(one)])),
  ];
}

function languageOf({ session, settings, last }: NewRun, options: NewOptions, file: AnswersFile | undefined): Language {
  const fromEnv = session.io.env['MEETPLAN_LANG'];
  const given = options.language ?? session.flags.lang ?? file?.language ?? last?.plan.language;
  return given ?? (isLanguage(fromEnv) ? fromEnv : undefined) ?? settings.language ?? DEFAULT_LANGUAGE;
}

/** Everything that was given, in one shape. Throws UserError for flags that do not parse. */
export function readRequest(
  run: NewRun,
  name: string | undefined,
  options: NewOptions,
  file: AnswersFile | undefined,
): NewRequest {
  const { session, settings, last } = run;
  const say = catalog(session.language).newPlan;
  const plan = readPlanKeys(run, options, file);
  checkFlags(plan, session, say);
  const invited = (text: string) => invitedBy(text, settings, say);
  const ofFile = peopleOfFile(file, invited);
  const people = [
    ...(options.attendee ?? []).map((text) => attendeeOf(text, settings, say)),
    ...(options.with ?? []).flatMap(invited),
  ];
  return {
    template: name ?? (options.template === undefined ? (file?.template ?? last?.plan.template) : undefined),
    templateFile: options.template,
    language: languageOf(run, options, file),
    plan,
    add: [...(options.add ?? []), ...(file?.add ?? [])],
    people: inOrder([...people, ...ofFile]),
    answers: { ...file?.answers, ...readSet(options.set ?? [], say) },
    trim: readTrimming(options, file, say),
    after: run.after,
    fromFile:
      options.answers === undefined ? undefined : { name: options.answers, people: ofFile, add: file?.add ?? [] },
  };
}
