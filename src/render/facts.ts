import { catalog } from '../language/catalogs.ts';
import {
  formatDue,
  formatDuration,
  formatList,
  formatMoment,
  formatMoney,
  formatStaffHours,
  formatTime,
  splitMoment,
} from '../language/format.ts';
import { isKey } from '../plan/is-key.ts';
import type { Language } from '../plan/plan.ts';
import type { Agenda, AgendaCost, AgendaItem, AgendaPerson } from '../schema/agenda.ts';
import { numberOfFirst } from './attachments.ts';
import { clockShiftFacts, elsewhereText, repeatText, whenText } from './zones.ts';

/** The sentences of an agenda that every format prints alike; the format only says where they stand. */

export interface Fact {
  readonly label: string;
  readonly text: string;
  readonly link?: string;
}

/** What an agenda takes, and in which language to say so. */
interface Priced {
  readonly cost: AgendaCost;
  readonly language: Language;
}

/** With a client attending the team's own view: the line that says that this page is not for them. */
export function internalNotice(agenda: Agenda): string | undefined {
  if (agenda.view === 'client') return undefined;
  const clients = agenda.attendees.filter(({ side }) => side === 'client').map(({ name }) => name);
  return clients.length ? catalog(agenda.language).agenda.internal(formatList(clients, agenda.language)) : undefined;
}

export function statusText({ status, reason, language }: Agenda): string | undefined {
  const word =
    status === 'cancelled'
      ? catalog(language).agenda.cancelled
      : status === 'done'
        ? catalog(language).agenda.done
        : undefined;
  return word === undefined ? undefined : reason === undefined ? word : `${word}: ${reason}`;
}

/** Types of meetings that many travel to. */
const CONFERENCES: ReadonlySet<string> = new Set(['kickoff', 'conference']);

function meetingKind({ attendees, audience, type }: Agenda): 'conference' | 'client' | 'internal' {
  const isClient = audience === 'client' || attendees.some(({ side }) => side === 'client');
  return CONFERENCES.has(type) ? 'conference' : isClient ? 'client' : 'internal';
}

/** `Client meeting, formal`, `Kokouskutsu`: what kind of page it is, below its title. */
export const meetingText = (agenda: Agenda): string =>
  catalog(agenda.language).agenda.meeting(meetingKind(agenda), agenda.form);

/** `Client meeting`, `Asiakastapaaminen`: what kind of meeting it was. */
export const meetingName = (agenda: Agenda): string =>
  catalog(agenda.language).agenda.meeting(meetingKind(agenda), undefined);

/** Hours and minutes first, the decimal behind; a range where optional people or overrun make one. */
export function priceText({ cost, language }: Priced): string {
  const { low, expected, high } = cost.staffMinutes;
  const one = `${formatDuration(expected, language)} (${formatStaffHours(expected, language, cost.staffHours?.expected)})`;
  if (low === high) return one;
  return `${one}, ${catalog(language).agenda.range(formatDuration(low, language), formatDuration(high, language))}`;
}

/** A built-in role in words, any other by its name. */
function roleName(role: string, language: Language): string {
  const { roles } = catalog(language).agenda;
  return isKey(roles, role) ? roles[role] : role;
}

/** `≥` stands before an amount that lacks somebody's rate. */
export function moneyText(
  { cost, language }: Priced,
  nameOf: (role: string) => string = (role) => roleName(role, language),
): string | undefined {
  const { cost: money, currency } = cost;
  if (!money) return undefined;
  const amount = (text: string) => formatMoney(text, currency, language);
  const range =
    money.low === money.high ? '' : `, ${catalog(language).agenda.range(amount(money.low), amount(money.high))}`;
  const missing = money.complete
    ? ''
    : ` (${catalog(language).agenda.incomplete(formatList(money.missingRates.map(nameOf), language))})`;
  return `${money.complete ? '' : '≥ '}${amount(money.expected)}${range}${missing}`;
}

type Row = { readonly label: string; readonly text: string | undefined; readonly link?: string };

const filled = (rows: readonly Row[]): readonly Fact[] =>
  rows.flatMap((row) => (row.text === undefined ? [] : [{ ...row, text: row.text }]));

function times(agenda: Agenda): readonly Fact[] {
  const say = catalog(agenda.language).agenda;
  return filled([
    { label: say.when, text: whenText(agenda) },
    { label: say.elsewhere, text: elsewhereText(agenda) },
  ]);
}

function places(agenda: Agenda): readonly Fact[] {
  const say = catalog(agenda.language).agenda;
  const { channel, place, link } = agenda;
  const where = [place, channel === undefined ? undefined : say.channels[channel]];
  return filled([
    { label: say.where, text: where.filter((part) => part !== undefined).join(', ') || undefined },
    { label: say.link, text: link, ...(link === undefined ? {} : { link }) },
  ]);
}

/** Time, place and link. */
export const whenAndWhere = (agenda: Agenda): readonly Fact[] => [...times(agenda), ...places(agenda)];

/** Why they meet and what it takes, and the people in charge. */
export function whyAndWho(agenda: Agenda): readonly Fact[] {
  const say = catalog(agenda.language).agenda;
  const { cost, form, language } = agenda;
  const priced = cost && { cost, language };
  const labels = new Map(agenda.attendees.map(({ role, roleLabel }) => [role, roleLabel]));
  const nameOf = (role: string) => labels.get(role) ?? roleName(role, agenda.language);
  return filled([
    { label: say.purpose, text: agenda.purpose },
    { label: say.benefit, text: agenda.expectedBenefit },
    { label: say.justification, text: agenda.justification },
    { label: say.price, text: priced && priceText(priced) },
    { label: say.cost, text: priced && moneyText(priced, nameOf) },
    { label: say.organiser, text: agenda.organiser },
    // An informal meeting has no offices, only people who do the work.
    { label: form === 'informal' ? say.lead : say.chair, text: agenda.chair },
    { label: form === 'informal' ? say.scribe : say.noteTaker, text: agenda.noteTaker },
  ]);
}

/** Purpose and price side by side, behind time and place and before the people in charge. */
export function facts(agenda: Agenda): readonly Fact[] {
  const say = catalog(agenda.language).agenda;
  return [
    ...times(agenda),
    ...filled([{ label: say.repeats, text: repeatText(agenda) }]),
    ...clockShiftFacts(agenda),
    ...places(agenda),
    ...whyAndWho(agenda),
  ];
}

/** `People (7, of whom 1 optional)`. */
export function peopleTitle({ attendees, form, language }: Agenda): string {
  const say = catalog(language).agenda;
  const heads = (people: readonly AgendaPerson[]) => people.reduce((total, { count }) => total + count, 0);
  return `${form === 'formal' ? say.invited : say.people} (${say.headcount(heads(attendees), heads(attendees.filter(({ optional }) => optional)))})`;
}

/** `Acme Oy × 3 – client, new client, from 13:10`. */
export function personText(person: AgendaPerson, agenda: Agenda): string {
  const say = catalog(agenda.language).agenda;
  const { name, roleLabel, department, relationship, optional, joins, leaves, attends, tracks, count } = person;
  const firstDay = splitMoment(agenda.start).date;
  const time = (moment: string) => {
    const { date } = splitMoment(moment);
    const clock = formatTime(moment, agenda.language);
    return date === firstDay ? say.clock(clock) : formatMoment(moment, agenda.language);
  };
  const details = [
    ...(name === roleLabel ? [] : [roleLabel]),
    department,
    relationship && say.relationship[relationship],
    optional ? say.optional : undefined,
    joins && say.joins(time(joins)),
    leaves && say.leaves(time(leaves)),
    attends && say.only(formatList(attends, agenda.language)),
    tracks && say.tracks(formatList(tracks, agenda.language)),
  ].filter((part) => part !== undefined);
  const heads = count > 1 ? ` × ${count}` : '';
  return `${name}${heads}${details.length ? ` – ${details.join(', ')}` : ''}`;
}

/** What stands below an item: its outcome first, then all that it carries. */
export function itemFacts(item: AgendaItem, agenda: Agenda): readonly Fact[] {
  const say = catalog(agenda.language).agenda;
  const list = (names: readonly string[] | undefined) => names && formatList(names, agenda.language);
  return filled([
    { label: say.outcome, text: item.outcome },
    { label: say.decides, text: list(item.decider) },
    { label: say.recognised, text: list(item.who) },
    { label: '', text: item.details },
    ...(item.materials ?? []).map(({ title, link }, index) => ({
      label: agenda.form === 'formal' ? say.attachment(numberOfFirst(item, agenda) + index) : say.materials,
      text: title,
      ...(link === undefined ? {} : { link }),
    })),
    { label: say.notes, text: item.notes },
  ]);
}

/** Marks behind an item's title: internal, done, carried over. */
export function itemMarks(item: AgendaItem, agenda: Agenda): readonly string[] {
  const say = catalog(agenda.language).agenda;
  return [
    ...(item.internal ? [say.internalItem] : []),
    ...(item.status === 'done' ? [say.itemDone] : []),
    ...(item.carried ? [say.carried(item.carried)] : []),
    ...(item.untimed ? [say.untimed] : []),
  ];
}

export function taskText(task: Agenda['tasks'][number], agenda: Agenda): string {
  const say = catalog(agenda.language).agenda;
  const parts = [
    formatList(task.who, agenda.language),
    formatDuration(task.minutes, agenda.language),
    ...(task.due === undefined ? [] : [formatDue(task.due, agenda.language)]),
    ...(task.once ? [say.once] : []),
  ];
  return `${task.what} – ${parts.filter((part) => part !== '').join(', ')}`;
}

export const tasksOf = (agenda: Agenda, when: 'before' | 'after') => agenda.tasks.filter((task) => task.when === when);

/** Who contacts whom, a line each. */
export function rhythmTexts({ contactRhythm }: Agenda): readonly string[] {
  if (contactRhythm === undefined) return [];
  if (typeof contactRhythm === 'string') return [contactRhythm];
  return contactRhythm.map(({ whom, who, when }) => `${whom} – ${who}, ${when}`);
}
