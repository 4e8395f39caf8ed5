import {
  formatDuration,
  formatList,
  formatMoney,
  formatPeriod,
  formatStaffHours,
  formatTime,
} from '../language/format.ts';
import { type Words, words } from '../language/words.ts';
import type { Agenda, AgendaItem, AgendaPerson } from '../schema/agenda.ts';

/** The sentences of an agenda that every format prints alike; the format only says where they stand. */

export interface Fact {
  readonly label: string;
  readonly text: string;
  readonly link?: string;
}

/** With a client attending: the line that says that this page is not for them. */
export function internalNotice(agenda: Agenda): string | undefined {
  const clients = agenda.attendees.filter(({ side }) => side === 'client').map(({ name }) => name);
  return clients.length ? words(agenda.language).internal(formatList(clients, agenda.language)) : undefined;
}

export function statusText({ status, reason, language }: Agenda): string | undefined {
  const word =
    status === 'cancelled' ? words(language).cancelled : status === 'done' ? words(language).done : undefined;
  return word === undefined ? undefined : reason === undefined ? word : `${word}: ${reason}`;
}

function whenText(agenda: Agenda, say: Words): string {
  const { start, end, timezone, minutes, language } = agenda;
  const zone = timezone ?? say.floating;
  return `${formatPeriod(start, end, language)} (${zone}), ${formatDuration(minutes, language)}`;
}

/** Hours and minutes first, the decimal behind; a range where optional people or overrun make one. */
export function priceText({ cost, language }: Pick<Agenda, 'cost' | 'language'>): string {
  const { low, expected, high } = cost.staffMinutes;
  const one = `${formatDuration(expected, language)} (${formatStaffHours(expected, language)})`;
  if (low === high) return one;
  return `${one}, ${words(language).range(formatDuration(low, language), formatDuration(high, language))}`;
}

export function moneyText({ cost, language }: Pick<Agenda, 'cost' | 'language'>): string | undefined {
  const { cost: money, currency } = cost;
  if (!money) return undefined;
  const amount = (text: string) => formatMoney(text, currency, language);
  const range = money.low === money.high ? '' : `, ${words(language).range(amount(money.low), amount(money.high))}`;
  const missing = money.complete ? '' : ` (${words(language).incomplete(formatList(money.missingRates, language))})`;
  return `${money.complete ? '' : '≥ '}${amount(money.expected)}${range}${missing}`;
}

/** Purpose and price side by side, then time, place and people in charge. */
export function facts(agenda: Agenda): readonly Fact[] {
  const say = words(agenda.language);
  const { channel, place, link, form } = agenda;
  const where = [
    place,
    channel === undefined ? undefined : say.channels[channel],
    form === undefined ? undefined : say.forms[form],
  ];
  const rows: { label: string; text: string | undefined; link?: string }[] = [
    { label: say.when, text: whenText(agenda, say) },
    { label: say.where, text: where.filter((part) => part !== undefined).join(', ') || undefined },
    { label: say.link, text: link, ...(link === undefined ? {} : { link }) },
    { label: say.purpose, text: agenda.purpose },
    { label: say.benefit, text: agenda.expectedBenefit },
    { label: say.justification, text: agenda.justification },
    { label: say.price, text: priceText(agenda) },
    { label: say.cost, text: moneyText(agenda) },
    { label: say.organiser, text: agenda.organiser },
    { label: say.chair, text: agenda.chair },
    { label: say.noteTaker, text: agenda.noteTaker },
  ];
  return rows.flatMap((row) => (row.text === undefined ? [] : [{ ...row, text: row.text }]));
}

/** `Acme Oy × 3 – client, new client, from 13:10`. */
export function personText(person: AgendaPerson, agenda: Agenda): string {
  const say = words(agenda.language);
  const { name, roleLabel, department, relationship, optional, joins, leaves, attends, count } = person;
  const time = (moment: string) => formatTime(moment, agenda.language);
  const details = [
    ...(name === roleLabel ? [] : [roleLabel]),
    department,
    relationship && say.relationship[relationship],
    optional ? say.optional : undefined,
    joins && say.joins(time(joins)),
    leaves && say.leaves(time(leaves)),
    attends && say.only(formatList(attends, agenda.language)),
  ].filter((part) => part !== undefined);
  const heads = count > 1 ? ` × ${count}` : '';
  return `${name}${heads}${details.length ? ` – ${details.join(', ')}` : ''}`;
}

/** What stands below an item: its outcome first, then all that it carries. */
export function itemFacts(item: AgendaItem, agenda: Agenda): readonly Fact[] {
  const say = words(agenda.language);
  const list = (names: readonly string[] | undefined) => names && formatList(names, agenda.language);
  const rows: { label: string; text: string | undefined; link?: string }[] = [
    { label: say.outcome, text: item.outcome },
    { label: say.decides, text: list(item.decider) },
    { label: say.recognised, text: list(item.who) },
    { label: '', text: item.details },
    ...(item.materials ?? []).map(({ title, link }) => ({
      label: say.materials,
      text: title,
      ...(link === undefined ? {} : { link }),
    })),
    { label: say.notes, text: item.notes },
  ];
  return rows.flatMap((row) => (row.text === undefined ? [] : [{ ...row, text: row.text }]));
}

/** Marks behind an item's title: internal, done, carried over. */
export function itemMarks(item: AgendaItem, agenda: Agenda): readonly string[] {
  const say = words(agenda.language);
  return [
    ...(item.internal ? [say.internalItem] : []),
    ...(item.status === 'done' ? [say.itemDone] : []),
    ...(item.carried ? [say.carried(item.carried)] : []),
    ...(item.untimed ? [say.untimed] : []),
  ];
}

export function taskText(task: Agenda['tasks'][number], agenda: Agenda): string {
  const say = words(agenda.language);
  const parts = [
    formatList(task.who, agenda.language),
    formatDuration(task.minutes, agenda.language),
    ...(task.due === undefined ? [] : [`${say.due.toLowerCase()} ${task.due}`]),
    ...(task.once ? [say.once] : []),
  ];
  return `${task.what} – ${parts.filter((part) => part !== '').join(', ')}`;
}

export const tasksOf = (agenda: Agenda, when: 'before' | 'after') => agenda.tasks.filter((task) => task.when === when);
