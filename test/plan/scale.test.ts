import { describe, expect, it } from 'vitest';
import type { Zones } from '../../src/calendar/zone.ts';
import { processZones } from '../../src/io/zones.ts';
import { layOut } from '../../src/plan/lay-out.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { scalePlan } from '../../src/plan/scale.ts';
import { at, blockOf, itemOf, NO_ZONES, personOf, planOf, trackOf } from '../support/plans.ts';

const scaled = (plan: Plan, minutes: number, zones: Zones = NO_ZONES): Plan => {
  const result = scalePlan(plan, layOut(plan, zones), minutes, zones);
  if (!result) throw new Error('no length');
  return result;
};
const minutesIn = (plan: Plan) => plan.items.map(({ minutes }) => minutes);

describe('a meeting in another time', () => {
  const thirds = planOf({ items: [itemOf('a', 10), itemOf('b', 10), itemOf('c', 10)] });

  // Starts at 0, 8⅓, 16⅔ and the end at 25: 0, 8, 17, 25.
  it('has items of whole minutes that add up', () => expect(minutesIn(scaled(thirds, 25))).toEqual([8, 9, 8]));
  it('may be longer', () => expect(minutesIn(scaled(thirds, 45))).toEqual([15, 15, 15]));
  it('of the same length stays as it is', () => expect(scaled(thirds, 30)).toEqual(thirds));

  it('is part of its slot, where it has one', () => {
    // 30 minutes of a slot of 60, which becomes 40: two thirds.
    const plan = scaled({ ...thirds, duration: 60 }, 40);
    expect(plan.duration).toBe(40);
    expect(minutesIn(plan)).toEqual([7, 6, 7]);
  });

  it('without a slot gets none', () => expect(scaled(thirds, 25)).not.toHaveProperty('duration'));

  it('keeps a block as long as its longest track, and its tracks together', () => {
    const block = blockOf('ws', [
      trackOf('ws-a', [itemOf('a1', 20), itemOf('a2', 20)]),
      trackOf('ws-b', [itemOf('b1', 30)]),
    ]);
    const plan = scaled(planOf({ items: [itemOf('x', 20), block] }), 30);
    expect(minutesIn(plan)).toEqual([10, 0]);
    const tracks = plan.items[1]?.tracks.map(({ id, items }) => [id, ...items.map(({ minutes }) => minutes)]);
    expect(tracks).toEqual([
      ['ws-a', 10, 10],
      ['ws-b', 15],
    ]);
    expect(plan.items[1]).toEqual({ ...block, tracks: plan.items[1]?.tracks });
  });

  it('moves fixed starts, and leaves the others without one', () => {
    // From 9:00 to 10:40 are 100 minutes; 9:40 is 40 of them.
    const plan = scaled(planOf({ items: [itemOf('a', 10), itemOf('b', 60, { at: at('9:40') })] }), 50);
    expect(minutesIn(plan)).toEqual([5, 30]);
    expect(plan.items.map((item) => item.at)).toEqual([undefined, { day: 1, time: 9 * 60 + 20 }]);
    expect(plan.items[0]).not.toHaveProperty('at');
  });

  it('moves those who come late or leave early, and nobody else', () => {
    const people = [
      personOf('late', { joins: at('9:20') }),
      personOf('early', { leaves: at('9:50') }),
      personOf('all'),
    ];
    const plan = scaled(planOf({ people, items: [itemOf('all', 60)] }), 30);
    expect(plan.people).toEqual([
      { ...people[0], joins: { day: 1, time: 9 * 60 + 10 } },
      { ...people[1], leaves: { day: 1, time: 9 * 60 + 25 } },
      people[2],
    ]);
    expect(plan.people.map((person) => Object.keys(person).filter((key) => /joins|leaves/.test(key)))).toEqual([
      ['joins'],
      ['leaves'],
      [],
    ]);
  });

  it('may end on another day', () => {
    // From 23:00 to 11:00 are 12 hours; 5:00 of day 2 is 6 of them, and becomes 3: 2:00.
    const items = [itemOf('a', 60), itemOf('b', 360, { at: { day: 2, time: 5 * 60 } })];
    const plan = scaled(planOf({ start: 23 * 60, items }), 360);
    expect(plan.items[1]).toMatchObject({ minutes: 180, at: { day: 2, time: 2 * 60 } });
    // In three hours: 1.5 of them, 0:30.
    expect(scaled(planOf({ start: 23 * 60, items }), 180).items[1]?.at).toEqual({ day: 2, time: 30 });
    expect(scaled(planOf({ start: 23 * 60, items }), 60).items[1]?.at).toEqual({ day: 1, time: 23 * 60 + 30 });
  });

  it('counts the minutes that pass where the clocks change', () => {
    // 2:00 to 5:00 of 28 March 2027 are two hours; 4:30 is 90 minutes in, and becomes 45: 2:45.
    const plan = planOf({
      date: '2027-03-28',
      start: 2 * 60,
      timezone: 'Europe/Helsinki',
      items: [itemOf('a', 60), itemOf('b', 30, { at: at('4:30') })],
    });
    expect(scaled(plan, 60, processZones()).items[1]?.at).toEqual({ day: 1, time: 2 * 60 + 45 });
    // In three hours it is 135 minutes in: 5:15 by the clock.
    expect(scaled(plan, 180, processZones()).items[1]?.at).toEqual({ day: 1, time: 5 * 60 + 15 });
  });

  it('has no length to change where nothing takes time', () => {
    const plan = planOf({ items: [itemOf('a', 0, { untimed: true })] });
    expect(scalePlan(plan, layOut(plan, NO_ZONES), 30, NO_ZONES)).toBeUndefined();
    expect(scalePlan({ ...plan, duration: 1 }, layOut(plan, NO_ZONES), 30, NO_ZONES)).toMatchObject({ duration: 30 });
  });
});
