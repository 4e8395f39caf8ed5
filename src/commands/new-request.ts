import { dayNumber } from '../calendar/day.ts';
import { isFault, parseRule } from '../calendar/parse-rule.ts';
import { ruleText } from '../calendar/rule.ts';
import type { Value } from '../document/document.ts';
import { kindOf } from '../document/kind.ts';
import { MAX_BYTES } from '../document/limits.ts';
import { openDocument } from '../document/open.ts';
import { EXIT, UserError } from '../errors.ts';
import { type Catalog, catalog, DEFAULT_LANGUAGE, isLanguage } from '../language/catalogs.ts';
import { nearest } from '../language/did-you-mean.ts';
import { readRepetition } from '../language/read-recurrence.ts';
import type { Language } from '../plan/plan.ts';
import { present } from '../plan/present.ts';
import type { Settings } from '../plan/settings.ts';
import type { Finding } from '../report/finding.ts';
import type { AnswersFile } from '../schema/answers.ts';
import { checkShape } from '../schema/check.ts';
import type { Answers } from '../template/template.ts';
import type { Session } from '../workspace/session.ts';

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
  readonly channel?: string;
  readonly form?: string;
  readonly link?: string;
  readonly place?: string;
  readonly add?: readonly string[];
  readonly attendee?: readonly string[];
  readonly with?: readonly string[];
  readonly set?: readonly string[];
  readonly answers?: string;
  readonly yes?: boolean;
  readonly force?: boolean;
  readonly output?: string;
}

export type GivenPerson = { readonly [key: string]: Value };

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

function readAttendee(text: string, say: NewWords): GivenPerson {
  const [, name, role] = /^\s*(.*?\S)\s*=\s*([a-z][a-z0-9-]*)\s*$/.exec(text) ?? [];
  if (name === undefined || role === undefined) throw new UserError(say.notAnAttendee(text));
  return { name, role };
}

/** People and teams of the configuration by their ids. */
function readWith(id: string, settings: Settings, say: NewWords): GivenPerson {
  if (settings.people.has(id)) return { id };
  if (settings.teams.has(id)) return { team: id };
  const names = [...settings.people.keys(), ...settings.teams.keys()];
  const guess = nearest(id, names);
  throw new UserError(say.unknownPerson(id), { help: guess ? say.didYouMean(guess) : say.peopleAre(names.join(', ')) });
}

function checkFlags(plan: Readonly<Record<string, Value>>, session: Session, say: NewWords): void {
  const { date, start, timezone } = plan;
  const bad = (flag: string, value: unknown, type: keyof NewWords['types']) =>
    new UserError(say.badFlag(flag, String(value), say.types[type]), { exitCode: EXIT.unable });
  if (typeof date === 'string' && dayNumber(date) === undefined) throw bad('--date', date, 'date');
  if (typeof start === 'string' && !/^(?:[01]?\d|2[0-3]):[0-5]\d$/.test(start)) throw bad('--start', start, 'time');
  if (typeof timezone === 'string' && !session.io.zones.isKnown(timezone)) throw bad('--timezone', timezone, 'zone');
}

/** `every second Tuesday until 31 May 2027`, or a rule of RFC 5545, as a plan writes it. */
function repeatOf(text: string, say: NewWords): Value {
  const rule = parseRule(text);
  // A time of day at the end of a rule stays there: beside it stand days.
  if (!isFault(rule) && rule.until?.minutes === undefined) {
    return present({ rule: ruleText(rule), until: rule.until?.date, count: rule.count });
  }
  if (/\bFREQ=/i.test(text)) return { rule: text.trim() };
  const read = readRepetition(text);
  if (!read) throw new UserError(say.badFlag('--repeat', text, say.types.repeat));
  return present({ rule: read.rule, until: read.until, count: read.count });
}

/** The same as one text, which `--repeat` takes. */
export function repeatFlag(repeat: Value): string {
  const { rule, until, count } = repeat as { readonly rule: string; readonly until?: string; readonly count?: number };
  const end =
    until === undefined ? (count === undefined ? '' : `;COUNT=${count}`) : `;UNTIL=${until.replaceAll('-', '')}`;
  return `${rule}${end}`;
}

/** Plan keys from flags, the answers file, the environment and the project, in this order. */
function readPlanKeys(
  session: Session,
  options: NewOptions,
  file: AnswersFile | undefined,
  settings: Settings,
  say: NewWords,
) {
  const plan = new Map<string, Value>();
  for (const key of PLAN_KEYS) {
    const value = options[key] ?? file?.[key];
    if (value !== undefined) plan.set(key, value);
  }
  const duration = plan.get('duration');
  if (typeof duration === 'string' && /^\d{1,6}$/.test(duration)) plan.set('duration', Number(duration));
  const repeat = options.repeat ?? file?.repeat;
  if (repeat !== undefined) plan.set('repeat', repeatOf(repeat, say));
  const timezone = plan.get('timezone') ?? session.io.env['MEETPLAN_TIMEZONE'] ?? settings.timezone;
  if (timezone !== undefined) plan.set('timezone', timezone);
  return Object.fromEntries(plan);
}

function readPeople(
  options: NewOptions,
  file: AnswersFile | undefined,
  settings: Settings,
  say: NewWords,
): readonly GivenPerson[] {
  const ids = [...(options.with ?? []).flatMap((text) => text.split(',')), ...(file?.with ?? [])];
  return [
    ...(options.attendee ?? []).map((text) => readAttendee(text, say)),
    ...ids
      .map((id) => id.trim())
      .filter((id) => id !== '')
      .map((id) => readWith(id, settings, say)),
    ...(file?.attendees ?? []).map((one) => (typeof one === 'string' ? readWith(one, settings, say) : present(one))),
  ];
}

function languageOf(
  session: Session,
  options: NewOptions,
  file: AnswersFile | undefined,
  settings: Settings,
): Language {
  const fromEnv = session.io.env['MEETPLAN_LANG'];
  const known = isLanguage(fromEnv) ? fromEnv : undefined;
  return options.language ?? session.flags.lang ?? file?.language ?? known ?? settings.language ?? DEFAULT_LANGUAGE;
}

/** Everything that was given, in one shape. Throws UserError for flags that do not parse. */
export function readRequest(
  session: Session,
  name: string | undefined,
  options: NewOptions,
  file: AnswersFile | undefined,
  settings: Settings,
): NewRequest {
  const say = catalog(session.language).newPlan;
  const plan = readPlanKeys(session, options, file, settings, say);
  checkFlags(plan, session, say);
  return {
    template: name ?? (options.template === undefined ? file?.template : undefined),
    templateFile: options.template,
    language: languageOf(session, options, file, settings),
    plan,
    add: [...(options.add ?? []), ...(file?.add ?? [])],
    people: readPeople(options, file, settings, say),
    answers: { ...file?.answers, ...readSet(options.set ?? [], say) },
  };
}
