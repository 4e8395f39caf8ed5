import { expect, test } from 'vitest';
import { meet } from '../../src/agenda/visible.ts';
import type { AgendaItem, AgendaPerson } from '../../src/schema/agenda.ts';

const at = (minutes: number) => `2027-01-20T13:${String(minutes).padStart(2, '0')}:00+02:00`;
const item = (title: string, start: number, end: number, track?: string): AgendaItem => ({
  id: title,
  title,
  kind: 'demo',
  minutes: end - start,
  start: at(start),
  end: at(end),
  ...(track === undefined ? {} : { track: { id: track, title: track, block: 'b', blockTitle: 'Block' } }),
});
const items = [item('Demo', 0, 10), item('In', 10, 20, 'One'), item('There', 10, 20, 'Two'), item('Photo', 20, 20)];
const client = (parts: Partial<AgendaPerson>): AgendaPerson => ({
  ...{ id: 'x', name: 'X', role: 'client', roleLabel: 'client', side: 'client', count: 1 },
  ...parts,
});

test.each<[string, Partial<AgendaPerson>, Partial<AgendaPerson>, boolean | undefined]>([
  ['both come to everything', {}, {}, true],
  ['one leaves when the other comes', { attends: ['Demo'], leaves: at(5) }, { attends: ['Demo'], joins: at(5) }, false],
  ['one leaves after the other came', { attends: ['Demo'], leaves: at(6) }, { attends: ['Demo'], joins: at(5) }, true],
  ['they come to different items', { attends: ['Demo'] }, { attends: ['Photo'] }, false],
  ['they are in different tracks', { attends: ['Block: One'] }, { attends: ['There'] }, false],
  ['they meet in a track', { attends: ['Block: One'] }, { tracks: ['Block: One'], joins: at(11) }, true],
  ['they come to an item without length', { attends: ['Photo'] }, { attends: ['Photo'] }, true],
  ['one comes to nothing', { attends: ['Other'] }, {}, undefined],
])('clients meet or do not: %s', (_, one, other, expected) => {
  expect(meet(client(one), client(other), items)).toBe(expected);
  expect(meet(client(other), client(one), items)).toBe(expected);
});
