import { describe, expect, it } from 'vitest';
import type { Value } from '../../src/document/document.ts';
import { processZones } from '../../src/io/zones.ts';
import { layOut } from '../../src/plan/lay-out.ts';
import type { Loose } from '../../src/plan/loose.ts';
import { readPlan } from '../../src/plan/read-plan.ts';
import { defaultSettings } from '../../src/plan/settings.ts';
import type { PlanFile } from '../../src/schema/plan.ts';

const zones = processZones();

/** Slots and attendance of a plan file, as `id: start–end` in minutes from the start. */
function times(file: { readonly [key: string]: Value }) {
  const whole = {
    meetplan: 'plan/1',
    title: 't',
    date: '2027-01-20',
    start: '9:00',
    timezone: 'Europe/Helsinki',
    ...file,
  };
  const { plan } = readPlan(whole as Loose<PlanFile>, 'test', defaultSettings('/'), zones, []);
  const timeline = layOut(plan, zones);
  const show = ({ start, end }: { start: number; end: number }) => `${start}–${end}`;
  return {
    minutes: timeline.minutes,
    slots: timeline.slots.map((slot) => `${slot.item.id}: ${show(slot)}`),
    of: (id: string) => (timeline.attendance.get(id) ?? []).map((one) => `${one.slot.item.id}: ${show(one)}`),
  };
}

const item = (id: string, duration: number, more = {}) => ({ id, title: id, duration, ...more });
const person = (id: string, more = {}) => ({ id, role: 'developer', ...more });

describe('items', () => {
  it('follow one another, unless one has a fixed start', () => {
    const { slots, minutes } = times({ agenda: [item('a', 10), item('b', 20, { at: '9:30' }), item('c', 5)] });
    expect(slots).toEqual(['a: 0–10', 'b: 30–50', 'c: 50–55']);
    expect(minutes).toBe(55);
  });

  it('at a time before the start’s are on the next day', () => {
    expect(times({ start: '23:00', agenda: [item('a', 30), item('b', 30, { at: '1:00' })] }).slots).toEqual([
      'a: 0–30',
      'b: 120–150',
    ]);
  });

  it('may name a day', () => {
    expect(times({ agenda: [item('a', 60), item('b', 30, { at: 'day 2 08:30' })] }).slots).toEqual([
      'a: 0–60',
      'b: 1410–1440',
    ]);
  });

  it.each([
    ['2027-03-27', 'the short night', 'b: 420–450'],
    ['2027-10-30', 'the long night', 'b: 540–570'],
    ['2027-06-05', 'a night like any other', 'b: 480–510'],
  ])('are reckoned on the UTC line from %s on (%s)', (date, _, expected) => {
    expect(times({ date, start: '23:00', agenda: [item('a', 60), item('b', 30, { at: '7:00' })] }).slots[1]).toBe(
      expected,
    );
  });

  it('of a date that cannot be read are still laid out', () => {
    expect(times({ date: '2027-02-30', agenda: [item('a', 10), item('b', 5, { at: '9:30' })] }).slots).toEqual([
      'a: 0–10',
      'b: 30–35',
    ]);
  });

  it('make a meeting that lasts from the first start to the last end of those that take time', () => {
    expect(times({ agenda: [item('a', 10, { at: '9:30' }), item('b', 20)] }).minutes).toBe(30);
    expect(times({ agenda: [item('a', 10), { id: 'b', title: 'b', at: '9:30' }] }).minutes).toBe(10);
    expect(times({ agenda: [{ id: 'b', title: 'b' }, item('a', 10, { at: '9:30' })] }).minutes).toBe(10);
    expect(times({ agenda: [item('a', 60), item('b', 10, { at: '9:10' })] }).minutes).toBe(60);
    expect(times({ agenda: [item('a', 10), item('b', 10, { at: 'day 1 08:00' })] }).minutes).toBe(70);
    expect(times({ agenda: [{ id: 'b', title: 'b' }] }).minutes).toBe(0);
    expect(times({ agenda: [] }).minutes).toBe(0);
  });

  it('without a duration take no time', () => {
    expect(times({ agenda: [item('a', 10), { id: 'b', title: 'b' }, item('c', 5)] }).slots).toEqual([
      'a: 0–10',
      'b: 10–10',
      'c: 10–15',
    ]);
  });
});

const block = {
  id: 'ws',
  title: 'ws',
  parallel: [
    { track: 'A', agenda: [item('a1', 20), item('a2', 25)] },
    { track: 'B', agenda: [item('b1', 60)] },
  ],
};

describe('a parallel block', () => {
  it('is as long as its longest track, and its tracks start together', () => {
    expect(times({ agenda: [item('x', 10), block, item('y', 5)] }).slots).toEqual([
      'x: 0–10',
      'ws: 10–70',
      'a1: 10–30',
      'a2: 30–55',
      'b1: 10–70',
      'y: 70–75',
    ]);
  });

  it.each([
    ['nothing said', {}, ['x: 0–10', 'y: 70–75']],
    ['tracks', { tracks: ['ws-a'] }, ['x: 0–10', 'a1: 10–30', 'a2: 30–55', 'y: 70–75']],
    ['attends an item and a track', { attends: ['x', 'ws-b'] }, ['x: 0–10', 'b1: 10–70']],
    ['attends the block itself', { attends: ['ws'] }, ['ws: 10–70']],
    ['joins and leaves', { tracks: ['ws-a'], joins: '9:20', leaves: '9:40' }, ['a1: 20–30', 'a2: 30–40']],
    ['leaves before it begins', { leaves: '9:00' }, []],
  ])('is attended as the entry says: %s', (_, entry, expected) => {
    expect(times({ agenda: [item('x', 10), block, item('y', 5)], attendees: [person('p', entry)] }).of('p')).toEqual(
      expected,
    );
  });
});

describe('somebody in two tracks at once', () => {
  it('is in both, by the clock', () => {
    const { of } = times({ agenda: [block], attendees: [person('p', { tracks: ['ws-a', 'ws-b'] })] });
    expect(of('p')).toEqual(['a1: 0–20', 'b1: 0–60', 'a2: 20–45']);
  });

  it('may attend an item of one and all of the other, or a block beside a track of it', () => {
    const attend = (entry: { readonly [key: string]: Value }) =>
      times({ agenda: [item('x', 5), block], attendees: [person('p', entry)] }).of('p');
    expect(attend({ attends: ['a2'], tracks: ['ws-b'] })).toEqual(['b1: 5–65', 'a2: 25–50']);
    expect(attend({ attends: ['x'], tracks: ['ws-b'] })).toEqual(['x: 0–5', 'b1: 5–65']);
    expect(attend({ attends: ['ws', 'ws-b'] })).toEqual(['ws: 5–65', 'b1: 5–65']);
  });
});

describe('who comes late or leaves early', () => {
  const agenda = [item('a', 10), { id: 'b', title: 'b' }, item('c', 20)];
  const attend = (entry: { readonly [key: string]: Value }) =>
    times({ agenda, attendees: [person('p', entry)] }).of('p');
  const all = ['a: 0–10', 'b: 10–10', 'c: 10–30'];

  it.each([
    ['joins at the start', { joins: '9:00' }, all],
    ['joins before it', { joins: 'day 1 08:30' }, all],
    ['joins in the middle', { joins: '9:04' }, ['a: 4–10', 'b: 10–10', 'c: 10–30']],
    ['joins where an item ends', { joins: '9:10' }, ['b: 10–10', 'c: 10–30']],
    ['joins a minute later', { joins: '9:11' }, ['c: 11–30']],
    ['joins at the end', { joins: '9:30' }, []],
    ['joins by a clock before the start’s, the day after', { joins: '8:59' }, []],
    ['leaves at the end', { leaves: '9:30' }, all],
    ['leaves where an item begins', { leaves: '9:10' }, ['a: 0–10', 'b: 10–10']],
    ['leaves a minute earlier', { leaves: '9:09' }, ['a: 0–9']],
    ['leaves the day after', { leaves: 'day 2 09:00' }, all],
    ['is there in between', { joins: '9:05', leaves: '9:15' }, ['a: 5–10', 'b: 10–10', 'c: 10–15']],
  ])('%s', (_, entry, expected) => expect(attend(entry)).toEqual(expected));
});

describe('internal items', () => {
  it('are for own staff only', () => {
    const { of } = times({
      agenda: [item('a', 10), item('b', 5, { internal: true })],
      attendees: [person('p'), { id: 'c', role: 'client' }, { id: 'm', role: 'manufacturer' }],
    });
    expect([of('p'), of('c'), of('m')]).toEqual([['a: 0–10', 'b: 10–15'], ['a: 0–10'], ['a: 0–10']]);
  });
});
