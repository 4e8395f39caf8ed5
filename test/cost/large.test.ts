import { describe, expect, it } from 'vitest';
import { computeFigures } from '../../src/cost/figures.ts';
import { toNumber } from '../../src/cost/fraction.ts';
import { meetingCost } from '../../src/cost/report.ts';
import { itemOf, overheadOf, personOf, planOf, rolesOf, timelineOf } from '../support/plans.ts';

describe('a large meeting', () => {
  // Two days of 8 h 30 min, an hour of lunch each: 900 minutes that count.
  const day = (name: string, start: Parameters<typeof itemOf>[2]) => [
    itemOf(`${name}-morning`, 210, start),
    itemOf(`${name}-lunch`, 60, { kind: 'meal' }),
    itemOf(`${name}-afternoon`, 240),
  ];
  const items = [...day('one', {}), ...day('two', { at: { day: 2, time: 9 * 60 } })];

  it('of 200 people over two days counts neither lunch nor the night', () => {
    const people = [
      personOf('managers', { role: 'sales-manager', count: 20 }),
      personOf('reps', { count: 178, travel: 180 }),
      personOf('late', { count: 2, joins: { day: 2, time: 12 * 60 } }),
    ];
    const roles = rolesOf({ 'sales-manager': '60', 'sales-rep': '45' });
    const plan = planOf({ people, items, roles, costs: [overheadOf('Venue', '95.50', { per: 'head' })] });
    const cost = meetingCost(computeFigures(plan, timelineOf(plan)), 'EUR');
    // 20 × 900; 178 × (900 + 180); 2 × (30 + 240).
    expect(cost.byPerson.map((row) => row.staffMinutes)).toEqual([18_000, 192_240, 540]);
    // 18,000 × 60 / 60 + 192,780 × 45 / 60 = 18,000 + 144,585; the venue 200 × 95.50.
    expect(cost).toMatchObject({ labour: '162585.00', other: '19100.00', cost: { expected: '181685.00' } });
    // From 9:00 on day 1 to 17:30 on day 2.
    expect(cost.minutes).toBe(1440 + 510);
  });

  it('takes no longer than a blink for a thousand entries and five hundred items', () => {
    const people = Array.from({ length: 1000 }, (_, index) => personOf(`p${index}`, { optional: index % 2 === 0 }));
    const plan = planOf({
      people,
      items: Array.from({ length: 500 }, (_, index) => itemOf(`i${index}`, 1)),
      roles: rolesOf({ 'sales-rep': '40.22' }),
    });
    const timeline = timelineOf(plan);
    const before = performance.now();
    const figures = computeFigures(plan, timeline);
    expect(performance.now() - before).toBeLessThan(5000);
    expect(toNumber(figures.staffMinutes.high)).toBe(500_000);
  });
});
