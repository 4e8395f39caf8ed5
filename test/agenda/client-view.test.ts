import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { buildAgenda } from '../../src/agenda/build-agenda.ts';
import { clientView } from '../../src/agenda/client-view.ts';
import { isVisible } from '../../src/agenda/visible.ts';
import { epochOf } from '../../src/calendar/moment.ts';
import type { Item, Plan } from '../../src/plan/plan.ts';
import { type Agenda, type AgendaItem, agenda as shape } from '../../src/schema/agenda.ts';
import { jsonSchemas } from '../../src/schema/json-schema.ts';
import { blockOf, clientOf, itemOf, personOf, planArbitrary, planOf, timelineOf, trackOf } from '../support/plans.ts';

const NO_ZONES = { isKnown: () => false, offset: () => 0 };

const agendaOf = (plan: Plan): Agenda => buildAgenda(plan, timelineOf(plan), undefined, NO_ZONES, 'en');
const viewOf = (items: readonly Item[], parts: Partial<Plan> = {}): Agenda =>
  clientView(agendaOf(planOf({ audience: 'client', items, ...parts })));

const clock = (moment: string): string => moment.slice(11, 16);
/** `a 09:00–09:10 10` for each item, and the whole. */
const times = ({ items, start, end, minutes }: Agenda) => [
  `${clock(start)}–${clock(end)} ${minutes}`,
  ...items.map((item) => `${item.title} ${clock(item.start)}–${clock(item.end)} ${item.minutes}`),
];

const hidden = { internal: true };
const at = (time: number) => ({ at: { time } });

describe('the minutes of a hidden item', () => {
  test.each<[string, readonly Item[], readonly string[]]>([
    [
      'go to the visible item before it',
      [itemOf('a', 10), itemOf('x', 5, hidden), itemOf('b', 20)],
      ['09:00–09:35 35', 'a 09:00–09:15 15', 'b 09:15–09:35 20'],
    ],
    [
      'add up where several follow one another',
      [itemOf('a', 10), itemOf('x', 5, hidden), itemOf('y', 7, { kind: 'buffer' }), itemOf('b', 20)],
      ['09:00–09:42 42', 'a 09:00–09:22 22', 'b 09:22–09:42 20'],
    ],
    [
      'at the start make the meeting begin later',
      [itemOf('x', 5, hidden), itemOf('a', 10)],
      ['09:05–09:15 10', 'a 09:05–09:15 10'],
    ],
    [
      'at the end make it end earlier',
      [itemOf('a', 10), itemOf('x', 5, { kind: 'buffer' }), itemOf('y', 5, hidden)],
      ['09:00–09:10 10', 'a 09:00–09:10 10'],
    ],
    [
      'are added, as far as they go, where a gap lies before the hidden item',
      [itemOf('a', 10), itemOf('x', 5, { ...hidden, ...at(9 * 60 + 30) }), itemOf('b', 5, at(10 * 60))],
      ['09:00–10:05 65', 'a 09:00–09:15 15', 'b 10:00–10:05 5'],
    ],
    [
      'pass over an item that takes no time of its own',
      [itemOf('a', 10), itemOf('u', 0, { untimed: true }), itemOf('x', 5, hidden), itemOf('b', 5)],
      ['09:00–09:20 20', 'a 09:00–09:15 15', 'u 09:10–09:10 0', 'b 09:15–09:20 5'],
    ],
    [
      'past midnight are on the next day',
      [itemOf('a', 890), itemOf('x', 20, hidden), itemOf('b', 20)],
      ['09:00–00:30 930', 'a 09:00–00:10 910', 'b 00:10–00:30 20'],
    ],
    [
      'leave breaks and meals alone',
      [itemOf('p', 10, { kind: 'break' }), itemOf('m', 60, { kind: 'meal' })],
      ['09:00–10:10 70', 'p 09:00–09:10 10', 'm 09:10–10:10 60'],
    ],
  ])('%s', (_, items, expected) => expect(times(viewOf(items))).toEqual(expected));

  it('stay in their own track, and a track without visible items is gone', () => {
    const block = blockOf('block', [
      trackOf('t1', [itemOf('a', 10), itemOf('x', 5, hidden), itemOf('b', 10)]),
      trackOf('t2', [itemOf('y', 5, hidden), itemOf('c', 20)]),
      trackOf('t3', [itemOf('z', 25, hidden)]),
    ]);
    const view = viewOf([itemOf('first', 10), block, itemOf('w', 5, hidden), itemOf('last', 10)]);
    expect(times(view)).toEqual([
      '09:00–09:50 50',
      'first 09:00–09:10 10',
      'a 09:10–09:25 15',
      'b 09:25–09:40 15',
      'c 09:15–09:40 25',
      'last 09:40–09:50 10',
    ]);
    expect(view.items.map(({ track }) => track?.title)).toEqual([undefined, 't1', 't1', 't2', undefined]);
  });

  it('of a block that is hidden as a whole go to the item before it', () => {
    const block = { ...blockOf('block', [trackOf('t1', [itemOf('x', 15)])]), internal: true };
    expect(times(viewOf([itemOf('a', 10), block, itemOf('b', 5)]))).toEqual([
      '09:00–09:30 30',
      'a 09:00–09:25 25',
      'b 09:25–09:30 5',
    ]);
  });

  it('leave the rest of a slot to the client unless the meeting ends with them', () => {
    expect(times(viewOf([itemOf('a', 10)], { duration: 15 }))[0]).toBe('09:00–09:15 15');
    expect(times(viewOf([itemOf('a', 10), itemOf('x', 2, hidden)], { duration: 15 }))[0]).toBe('09:00–09:10 10');
  });
});

describe('people', () => {
  const items = [itemOf('before', 10, hidden), itemOf('a', 20), itemOf('b', 20), itemOf('after', 10, hidden)];
  const view = viewOf(items, {
    people: [
      personOf('early', { name: 'Early', leaves: { time: 9 * 60 + 10 } }),
      personOf('aside', { name: 'Aside', attends: ['before', 'after'] }),
      personOf('part', {
        name: 'Part',
        attends: ['before', 'b'],
        joins: { time: 9 * 60 + 5 },
        leaves: { time: 9 * 60 + 55 },
      }),
      personOf('late', { name: 'Late', joins: { time: 9 * 60 + 20 }, leaves: { time: 9 * 60 + 40 } }),
      personOf('nameless', { role: 'bad-cop' }),
      clientOf('guest', { name: 'Acme', relationship: 'new', department: 'Purchasing' }),
    ],
  });

  it('who come for hidden items alone are not named', () =>
    expect(view.attendees.map(({ name }) => name)).toEqual(['Part', 'Late', 'representative', 'Acme']));

  it('come and go at times that the client sees them, for items that the client sees', () => {
    const [part, late] = view.attendees;
    expect(part).toEqual({
      id: 'person-1',
      name: 'Part',
      role: 'staff',
      roleLabel: 'sales rep',
      side: 'staff',
      count: 1,
      attends: ['b'],
    });
    expect([late?.joins, late?.leaves].map((moment) => clock(moment ?? ''))).toEqual(['09:20', '09:40']);
  });

  it('go by their side where a role has no words of its own', () =>
    expect(view.attendees[2]).toMatchObject({ name: 'representative', roleLabel: 'representative', role: 'staff' }));
});

describe('by construction', () => {
  interface Node {
    readonly type?: string | readonly string[];
    readonly enum?: readonly string[];
    readonly const?: string;
    readonly pattern?: string;
    readonly items?: Node;
    readonly properties?: Readonly<Record<string, Node>>;
  }

  const MOMENTS: Readonly<Record<string, string>> = {
    start: '2027-01-20T13:00:00+02:00',
    end: '2027-01-20T13:30:00+02:00',
    joins: '2027-01-20T13:10:00+02:00',
    leaves: '2027-01-20T13:30:00+02:00',
  };
  const PLAIN: Readonly<Record<string, unknown>> = { string: 'canary', number: 5, integer: 5, boolean: false };

  function scalar(node: Node, key: string): unknown {
    if (key === 'kind') return 'demo';
    const type = [node.type].flat()[0] ?? '';
    return node.const ?? node.enum?.at(-1) ?? MOMENTS[key] ?? PLAIN[type];
  }

  /** A value in which every key that a schema knows is there, and one that it does not know in every object. */
  function fill(node: Node, key: string): unknown {
    if (node.items) return [fill(node.items, key)];
    if (!node.properties) return scalar(node, key);
    const known = Object.entries(node.properties).map(([name, one]) => [name, fill(one, name)]);
    return Object.fromEntries([...known, ['futureKey', 'canary']]);
  }

  const keysOf = (value: unknown, at = ''): string[] => {
    if (Array.isArray(value)) return value.flatMap((one) => keysOf(one, `${at}[]`));
    if (typeof value !== 'object' || value === null) return [at];
    return Object.entries(value).flatMap(([key, one]) => keysOf(one, at === '' ? key : `${at}.${key}`));
  };

  it('a key of agenda/1 is in the client view only if it is listed here', () => {
    const { view, ...filled } = fill((jsonSchemas().get('agenda') ?? {}) as Node, '') as Agenda;
    expect(view).toBe('client');
    const [item] = filled.items as [AgendaItem];
    const whole = { ...filled, end: '2027-01-20T14:00:00+02:00', items: [{ ...item, track: undefined }, item] };
    const keys = keysOf(clientView(whole as Agenda)).filter((key) => !key.endsWith('.track'));
    expect([...new Set(keys)].sort()).toEqual(
      [
        ...['meetplan', 'view', 'id', 'type', 'language', 'audience', 'title', 'purpose', 'form', 'channel', 'place'],
        ...['link', 'organiser', 'status', 'chair', 'noteTaker', 'start', 'end', 'timezone', 'minutes'],
        'timezones[]',
        ...['rule', 'from', 'until', 'count'].map((key) => `repeat.${key}`),
        ...['uid', 'sequence', 'occurrence', 'exceptions.ends', 'exceptions.skipped[].start', 'exceptions.added[]'],
        ...['from', 'start', 'end'].map((key) => `exceptions.moved[].${key}`),
        ...['start', 'end'].map((key) => `exceptions.first.${key}`),
        ...['id', 'name', 'role', 'roleLabel', 'side', 'count', 'optional', 'joins'].map((key) => `attendees[].${key}`),
        ...['leaves', 'attends[]', 'tracks[]'].map((key) => `attendees[].${key}`),
        ...['id', 'title', 'kind', 'minutes', 'untimed', 'start', 'end', 'outcome', 'details'].map(
          (key) => `items[].${key}`,
        ),
        ...['owner[]', 'decider[]', 'who[]', 'materials[].title', 'materials[].link'].map((key) => `items[].${key}`),
        ...['id', 'title', 'block', 'blockTitle'].map((key) => `items[].track.${key}`),
      ].sort(),
    );
  });
});

/** Clients' minutes of items one after another, by the contract's own words. */
function foldedByHand(items: readonly AgendaItem[]): number[] {
  const minutes: number[] = [];
  let waiting = 0;
  for (const item of items) {
    if (!isVisible(item)) waiting += item.minutes;
    else {
      if (minutes.length) minutes[minutes.length - 1] = (minutes.at(-1) ?? 0) + waiting;
      minutes.push(item.minutes);
      waiting = 0;
    }
  }
  return minutes;
}

describe('whatever the plan', () => {
  const agendas = planArbitrary.map(agendaOf);

  it('the view has the shape of an agenda, and seen again it is the same', () => {
    fc.assert(
      fc.property(agendas, (agenda) => {
        const view = clientView(agenda);
        expect(shape.safeParse(view).error?.issues ?? []).toEqual([]);
        expect(clientView(view)).toEqual(view);
      }),
    );
  });

  it('visible items keep their start, and none reaches past the next', () => {
    fc.assert(
      fc.property(agendas, (agenda) => {
        const { items } = clientView(agenda);
        const visible = agenda.items.filter(isVisible);
        expect(items.map(({ title, start }) => [title, start])).toEqual(
          visible.map(({ title, start }) => [title, start]),
        );
        for (const [index, item] of items.entries()) {
          expect(epochOf(item.end) - epochOf(item.start)).toBe(item.minutes);
          const next = items
            .slice(index + 1)
            .find((one) => !one.track || one.track.id === item.track?.id || !item.track);
          if (next) expect(epochOf(item.end)).toBeLessThanOrEqual(epochOf(next.start));
        }
      }),
    );
  });

  it('items one after another fill the time from their start to their end', () => {
    const single = agendas.filter(({ items }) => items.every(({ track }) => !track) && items.some(isVisible));
    fc.assert(
      fc.property(single, (agenda) => {
        const { items, minutes, start, end } = clientView(agenda);
        expect(items.map((item) => item.minutes)).toEqual(foldedByHand(agenda.items));
        const total = items.reduce((sum, item) => sum + item.minutes, 0);
        const [first, last] = [items[0]?.start ?? '', items.at(-1)?.end ?? ''];
        expect(epochOf(last) - epochOf(first)).toBe(total);
        expect(minutes).toBe(epochOf(end) - epochOf(start));
        expect(epochOf(start)).toBeLessThanOrEqual(epochOf(first));
        expect(epochOf(end)).toBeGreaterThanOrEqual(epochOf(last));
      }),
    );
  });
});
