import path from 'node:path';
import { expect } from 'vitest';
import { PLAIN, type Style } from '../../src/render/style.ts';
import { loadWidth, needsWideWidth } from '../../src/render/width.ts';
import type { Agenda } from '../../src/schema/agenda.ts';
import { root } from '../support/folders.ts';
import { runInProcess } from '../support/run.ts';

/** The agenda of a plan's text, by the way that a user takes. */
export async function agendaOf(plan: string, ...flags: string[]): Promise<Agenda> {
  const { stdout, stderr, exitCode } = await runInProcess(['agenda', '-', '--json', ...flags], {
    cwd: path.join(root, 'examples'),
    env: {},
    stdin: plan,
  });
  expect({ stderr: exitCode ? stderr : '', exitCode }).toEqual({ stderr: '', exitCode: 0 });
  return JSON.parse(stdout);
}

/** How a terminal of so many columns shows an agenda. */
export async function styleFor(agenda: Agenda, columns: number): Promise<Style> {
  return { ...PLAIN, columns, ...(needsWideWidth(agenda) ? { width: await loadWidth() } : {}) };
}

/** An agenda in which one text stands in every place that takes one. */
export function agendaOfText(text: string, language: 'en' | 'fi' = 'en'): Agenda {
  const at = (minutes: number) => `2027-01-20T13:${String(minutes).padStart(2, '0')}:00+02:00`;
  const item = { kind: 'discuss', minutes: 10, start: at(0), end: at(10) } as const;
  return {
    meetplan: 'agenda/1',
    id: 'plan',
    type: 'general',
    language,
    audience: 'internal',
    title: text,
    purpose: text,
    expectedBenefit: text,
    mustNotMention: [text],
    contactRhythm: [{ whom: text, who: text, when: text }],
    place: text,
    link: 'https://example.org/x',
    status: 'cancelled',
    reason: text,
    chair: text,
    start: at(0),
    end: at(30),
    timezone: 'Europe/Helsinki',
    minutes: 30,
    attendees: [
      { id: 'a', name: text, role: 'client', roleLabel: text, side: 'client', count: 2, department: text },
      { id: 'b', name: 'B', role: 'r', roleLabel: 'r', side: 'staff', count: 1, attends: [text], tracks: [text] },
    ],
    tasks: [{ when: 'before', who: [text], what: text, minutes: 10, due: text }],
    items: [
      { ...item, id: 'one', title: text, owner: [text], outcome: text, who: [text], notes: text },
      { ...item, id: 'two', title: 'Two', details: text, materials: [{ title: text, link: 'mailto:a@example.org' }] },
      { ...item, id: 'three', title: text, track: { id: 't', title: text, block: 'b', blockTitle: text } },
    ],
    cost: {
      staffMinutes: { low: 30, expected: 30, high: 30 },
      guestMinutes: 60,
      buckets: { meeting: 30, prep: 0, followUp: 0, travel: 0, recovery: 0 },
      currency: 'EUR',
      cost: { low: '1.00', expected: '1.00', high: '1.00', complete: false, missingRates: ['client'] },
    },
  };
}
