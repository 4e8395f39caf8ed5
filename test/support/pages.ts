import { meetingText as meetingTextOf, peopleTitle as peopleTitleOf } from '../../src/render/facts.ts';
import { numbered as numberedAgenda } from '../../src/render/program.ts';
import { PLAIN } from '../../src/render/style.ts';
import { renderText } from '../../src/render/text.ts';
import type { Agenda } from '../../src/schema/agenda.ts';

/** A small Finnish agenda with one of everything that a page has; `changes` make it another kind of meeting. */
export function smallAgenda(changes: Partial<Agenda> = {}): Agenda {
  const moment = (minute: number) => `2026-12-01T13:${String(minute).padStart(2, '0')}:00+02:00`;
  const slot = (from: number, to: number) => ({ minutes: to - from, start: moment(from), end: moment(to) });
  return {
    meetplan: 'agenda/1',
    id: 'pieni',
    type: 'general',
    language: 'fi',
    audience: 'internal',
    title: 'Viikkopalaveri',
    place: 'Neuvotteluhuone 2',
    chair: 'Anna',
    noteTaker: 'Pekka',
    ...slot(0, 45),
    timezone: 'Europe/Helsinki',
    attendees: [{ id: 'anna', name: 'Anna', role: 'sales-rep', roleLabel: 'myyjä', side: 'staff', count: 1 }],
    tasks: [],
    items: [
      {
        id: 'avaus',
        title: 'Avaus',
        kind: 'inform',
        ...slot(0, 10),
        outcome: 'Ohjelma on tuttu',
        materials: [{ title: 'Ohjelma' }],
      },
      { id: 'tauko', title: 'Tauko', kind: 'break', ...slot(10, 20) },
      { id: 'paatos', title: 'Päätös', kind: 'decide', ...slot(20, 45) },
    ],
    cost: {
      staffMinutes: { low: 45, expected: 45, high: 45 },
      guestMinutes: 0,
      buckets: { meeting: 45, prep: 0, followUp: 0, travel: 0, recovery: 0 },
    },
    ...changes,
  };
}

export const meetingText = (changes: Partial<Agenda>): string => meetingTextOf(smallAgenda(changes));
export const peopleTitle = (changes: Partial<Agenda>): string => peopleTitleOf(smallAgenda(changes));
export const pageOf = (changes: Partial<Agenda>): string => renderText(smallAgenda(changes), PLAIN);

/** The titles of the items, as they are printed. */
export const numbered = (changes: Partial<Agenda>): string =>
  numberedAgenda(smallAgenda(changes))
    .items.map(({ title }) => title)
    .join(' | ');
