import { dayNumber } from '../calendar/day.ts';
import type { Zones } from '../calendar/zone.ts';
import { isCurrency } from '../cost/currency.ts';
import { decimal, divide, fraction } from '../cost/fraction.ts';
import type { Path, Problem } from '../diagnostic.ts';
import { DEFAULT_LANGUAGE } from '../language/catalogs.ts';
import { nearest } from '../language/did-you-mean.ts';
import type { PlanFile } from '../schema/plan.ts';
import { type Loose, touches } from './loose.ts';
import { minutesOf, timeOf } from './minutes.ts';
import type { Estimate, Item, Overhead, Person, Plan, Reference, Task } from './plan.ts';
import { present } from './present.ts';
import { readItems } from './read-items.ts';
import { readPeople } from './read-people.ts';
import { readRepeat } from './read-repeat.ts';
import { type Resolver, referenceResolver } from './references.ts';
import type { Settings } from './settings.ts';
import { slug } from './slug.ts';

type File = Loose<PlanFile>;

export interface ReadPlan {
  readonly plan: Plan;
  readonly problems: readonly Problem[];
}

const percent = (value: number | string | undefined, fallback: Estimate[keyof Estimate]) =>
  value === undefined ? fallback : divide(decimal(value), fraction(100));

function readTasks(file: File, resolver: Resolver): readonly Task[] {
  return (file.tasks ?? []).flatMap((task, index) => {
    if (!task?.when || task.what === undefined) return [];
    const path = ['tasks', index];
    const who = resolver.list(task.who, [...path, 'who']);
    const { when, what, due } = task;
    const minutes = minutesOf(task.duration ?? 0);
    return [{ when, what, who, minutes, once: task.once ?? false, path, ...present({ due }) }];
  });
}

function readOverheads(file: File): readonly Overhead[] {
  return (file.costs ?? []).flatMap((cost) => {
    if (cost?.amount === undefined) return [];
    return [
      { label: cost.label ?? '', amount: decimal(cost.amount), per: cost.per ?? 'meeting', once: cost.once ?? false },
    ];
  });
}

/** Days, zones and currencies have the right shape by now; here they must exist. */
function* checkNames(file: File, settings: Settings, zones: Zones): Generator<Problem> {
  const dates: [Path, string | undefined][] = [
    [['date'], file.date],
    [['reviewBy'], file.reviewBy],
    [['series', 'occurrence'], file.series?.occurrence],
  ];
  for (const [at, value] of dates) {
    if (value !== undefined && dayNumber(value) === undefined) yield { rule: 'bad-date', args: { value }, at };
  }
  const named: [Path, string | undefined][] = [[['timezone'], file.timezone]];
  for (const [index, attendee] of (file.attendees ?? []).entries()) {
    if (attendee && typeof attendee !== 'string') named.push([['attendees', index, 'timezone'], attendee.timezone]);
  }
  for (const [at, value] of named) {
    if (value !== undefined && !zones.isKnown(value)) yield { rule: 'unknown-zone', args: { value }, at };
  }
  yield* checkCurrency(file, settings);
}

/** Rates are in the configuration's currency; a plan in another would only change their label. */
function* checkCurrency({ currency }: File, settings: Settings): Generator<Problem> {
  const hasRates = [...settings.roles.values()].some(({ rate }) => rate !== undefined);
  if (currency === undefined) return;
  if (!isCurrency(currency)) {
    yield { rule: 'unknown-value', args: { value: currency, expected: 'currency' }, at: ['currency'] };
  } else if (hasRates && settings.currency !== undefined && settings.currency !== currency) {
    const args = { value: currency, expected: 'currency-of-rates', rates: settings.currency };
    yield { rule: 'unknown-value', args, at: ['currency'] };
  }
}

/** `attends` and `tracks` name what the agenda holds. */
function* checkAttendance(people: readonly Person[], items: readonly Item[]): Generator<Problem> {
  const tracks = new Set(items.flatMap((item) => item.tracks.map(({ id }) => id)));
  const all = new Set([
    ...tracks,
    ...items.flatMap((item) => [item.id, ...item.tracks.flatMap((track) => track.items.map(({ id }) => id))]),
  ]);
  const seen = new Set<string>();
  for (const person of people) {
    // The members of a team share one entry of the file.
    const entry = JSON.stringify(person.path);
    if (seen.has(entry)) continue;
    seen.add(entry);
    for (const [index, value] of (person.attends ?? []).entries()) {
      if (all.has(value)) continue;
      yield {
        rule: 'unknown-reference',
        args: { value, kind: 'item', candidates: [...all] },
        at: [...person.path, 'attends', index],
      };
    }
    for (const [index, value] of person.tracks.entries()) {
      if (tracks.has(value)) continue;
      yield {
        rule: 'unknown-reference',
        args: { value, kind: 'track', candidates: [...tracks] },
        at: [...person.path, 'tracks', index],
      };
    }
  }
}

/** Texts and choices that are the same in file and plan. */
function carriedOver(file: File) {
  const { template, purpose, expectedBenefit, justification, form, channel, link, place, organiser, reason } = file;
  const rhythm = file.contactRhythm;
  const contactRhythm =
    typeof rhythm === 'object'
      ? rhythm.flatMap((row) =>
          row?.whom && row.who && row.when ? [{ whom: row.whom, who: row.who, when: row.when }] : [],
        )
      : rhythm;
  return present({
    template,
    purpose,
    expectedBenefit,
    justification,
    form,
    channel,
    link,
    place,
    organiser,
    reason,
    contactRhythm,
  });
}

const listOf = (value: string | readonly (string | null)[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value.filter((one) => one !== null);

function estimateOf(file: File, settings: Settings): Estimate {
  return {
    optionalShare: percent(file.estimate?.optionalShare, settings.estimate.optionalShare),
    overrun: percent(file.estimate?.overrun, settings.estimate.overrun),
  };
}

const isDay = (date: string | undefined): date is string => date !== undefined && dayNumber(date) !== undefined;

/** Keys of an attendee that others may be looking for. */
const NAMES: readonly unknown[] = ['id', 'name', 'role', 'team'];

/**
 * Whether a reference that means nobody may have meant somebody whose entry is wrong: a misspelt role or id that is
 * close to it, or an entry of which nothing is known. That is one mistake, and it has been reported.
 */
function doubtIn(problems: readonly Problem[]): (label: string) => boolean {
  const found = problems.filter(({ at }) => at[0] === 'attendees');
  const misspelt = found.flatMap(({ rule, args }) => (rule === 'unknown-reference' ? [String(args['value'])] : []));
  const isUnknown = found.some(
    ({ rule, at }) =>
      rule !== 'unknown-reference' && rule !== 'duplicate-id' && (at.length < 3 || NAMES.includes(at[2])),
  );
  const isTeam = found.some(({ at, args }) => at[2] === 'team' || args['kind'] === 'team');
  return (label) => isUnknown || isTeam || nearest(label, misspelt) !== undefined;
}

function seriesOf({ series }: File): Plan['series'] {
  if (series?.id === undefined || !isDay(series.occurrence)) return undefined;
  const start = series.start === undefined ? undefined : timeOf(series.start);
  return { id: series.id, occurrence: series.occurrence, ...present({ start }) };
}

/** What every plan has, defaults taken; a day that does not exist stands as the first of the epoch. */
function basicsOf(file: File, fileId: string, settings: Settings) {
  return {
    id: file.id ?? (slug(fileId) || 'plan'),
    title: file.title ?? '',
    type: file.type ?? 'general',
    language: file.language ?? settings.language ?? DEFAULT_LANGUAGE,
    audience: file.audience ?? 'internal',
    private: file.private ?? false,
    mustNotMention: listOf(file.mustNotMention),
    status: file.status ?? 'planned',
    date: isDay(file.date) ? file.date : '1970-01-01',
    start: timeOf(file.start ?? '0:00'),
  };
}

/**
 * Resolves every reference of a file that is valid in shape, or of what is left of one that is not (`faults`).
 * `fileId` is the id of a plan that writes none: its file's name.
 */
export function readPlan(
  file: File,
  fileId: string,
  settings: Settings,
  zones: Zones,
  faults: readonly Problem[],
): ReadPlan {
  const isDamaged = (path: Path) => touches(faults, path);
  const problems: Problem[] = [...checkNames(file, settings, zones)];
  const read = readPeople(file.attendees ?? [], settings, isDamaged);
  problems.push(...read.problems);
  const special = new Map<string, Reference>();
  const resolver = referenceResolver(read.people, special, problems, doubtIn([...faults, ...read.problems]));
  const chair = resolver.one(file.chair, ['chair']);
  if (chair) special.set('chair', chair);
  const noteTaker = resolver.one(file.noteTaker, ['noteTaker']);
  if (noteTaker) special.set('note-taker', noteTaker);
  const { items, problems: itemProblems } = readItems(file.agenda ?? [], resolver, isDamaged);
  problems.push(...itemProblems);
  if (!isDamaged(['agenda'])) problems.push(...checkAttendance(read.people, items));
  const timezone = file.timezone ?? settings.timezone;
  const basics = basicsOf(file, fileId, settings);
  const repeat = readRepeat(file.repeat, basics.date, settings, problems);
  const plan: Plan = {
    ...basics,
    people: read.people,
    tasks: readTasks(file, resolver),
    items,
    costs: readOverheads(file),
    estimate: estimateOf(file, settings),
    counts: settings.counts,
    roles: settings.roles,
    workweek: settings.workweek,
    workdays: settings.workdays,
    uid: `${file.series?.id ?? basics.id}@${settings.uidDomain}`,
    ...carriedOver(file),
    ...present({
      repeat,
      series: seriesOf(file),
      reviewBy: isDay(file.reviewBy) ? file.reviewBy : undefined,
      timezone: timezone !== undefined && zones.isKnown(timezone) ? timezone : undefined,
      currency: file.currency ?? settings.currency,
      duration: file.duration === undefined ? undefined : minutesOf(file.duration),
      chair,
      noteTaker,
    }),
  };
  return { plan, problems };
}
