import { describe, expect, it } from 'vitest';
import { changePlan } from '../../src/cost/change-plan.ts';
import type { Change } from '../../src/cost/what-if.ts';
import type { Item, Plan } from '../../src/plan/plan.ts';
import {
  blockOf,
  clientOf,
  itemOf,
  NO_ZONES,
  personOf,
  planOf,
  rolesOf,
  timelineOf,
  trackOf,
} from '../support/plans.ts';

const anna = personOf('anna', { name: 'Anna', role: 'sales-manager' });
const north = personOf('north', { count: 3, prep: 10 });
const south = personOf('south', { name: 'South', count: 2, prep: 20 });
const acme = clientOf('acme', { count: 2 });
const track = trackOf('ws-a', [itemOf('talk', 10), itemOf('quiz', 5)]);
const plan = planOf({ people: [anna, north, south, acme], items: [itemOf('demo', 30), blockOf('ws', [track])] });

type PlanChange = Exclude<Change, { kind: 'assign' }>;
const change = (asked: PlanChange, of: Plan = plan) =>
  changePlan(of, asked, { timeline: timelineOf(of), zones: NO_ZONES, recovery: 7 });
const without = (who: string, of: Plan = plan) => change({ text: '', kind: 'without', who }, of);
const heads = (who: string, count: number, of: Plan = plan) =>
  change({ text: '', kind: 'heads', who, count, isRelative: false }, of);
const more = (who: string, count: number, of: Plan = plan) =>
  change({ text: '', kind: 'heads', who, count, isRelative: true }, of);

function planIn(changed: ReturnType<typeof changePlan>): Plan {
  if (!('plan' in changed)) throw new Error(`no plan: ${JSON.stringify(changed)}`);
  return changed.plan;
}
const countsIn = (changed: ReturnType<typeof changePlan>) => planIn(changed).people.map(({ id, count }) => [id, count]);
const idsIn = (items: readonly Item[]): readonly unknown[] =>
  items.map(({ id, tracks }) => (tracks.length ? [id, ...tracks.map((one) => idsIn(one.items))] : id));

describe('without', () => {
  it.each([
    ['an id', 'north', ['anna', 'south', 'acme']],
    ['a name', 'Anna', ['north', 'south', 'acme']],
    ['a role', 'sales-rep', ['anna', 'acme']],
  ])('%s leaves everybody else as they were', (_, who, left) => {
    const changed = planIn(without(who));
    expect(changed.people.map(({ id }) => id)).toEqual(left);
    expect({ ...changed, people: plan.people }).toEqual(plan);
  });

  it('a word that is an id, a name and a role means the id; else the name', () => {
    const people = [
      personOf('client'),
      personOf('x', { name: 'client' }),
      clientOf('y'),
      personOf('z', { name: 'sales-rep' }),
    ];
    const of = planOf({ people });
    expect(countsIn(without('client', of)).map(([id]) => id)).toEqual(['x', 'y', 'z']);
    expect(countsIn(without('sales-rep', of)).map(([id]) => id)).toEqual(['client', 'x', 'y']);
  });

  it.each([
    ['an item', 'demo', [['ws', ['talk', 'quiz']]]],
    ['a block', 'ws', ['demo']],
    ['an item of a track', 'talk', ['demo', ['ws', ['quiz']]]],
  ])('%s leaves the others', (_, who, left) => {
    const changed = planIn(without(who));
    expect(idsIn(changed.items)).toEqual(left);
    expect(changed.people).toBe(plan.people);
  });

  it('anybody takes a person before an item', () => {
    const of = planOf({ people: [personOf('demo'), anna], items: [itemOf('demo', 5)] });
    const changed = planIn(without('demo', of));
    expect([changed.people, changed.items]).toEqual([[anna], of.items]);
  });

  it('what is nobody and nothing names all that there is, once', () =>
    expect(without('nemo')).toEqual({
      unknown: 'nemo',
      candidates: [
        'anna',
        'Anna',
        'sales-manager',
        'north',
        'sales-rep',
        'south',
        'South',
        'acme',
        'client',
        'demo',
        'ws',
      ],
    }));
});

describe('heads', () => {
  it.each([
    ['of an entry, so many', () => heads('north', 5), 5, 2],
    ['of an entry, more', () => more('north', 2), 5, 2],
    ['of an entry, fewer', () => more('north', -1), 2, 2],
    ['of a role that are added join the last entry', () => more('sales-rep', 4), 3, 6],
    ['of a role that leave do so from the last entry', () => more('sales-rep', -1), 3, 1],
    ['of a role, so many of the five', () => heads('sales-rep', 4), 3, 1],
    ['of a role, so many more than the five', () => heads('sales-rep', 7), 3, 4],
    ['of a name', () => heads('South', 1), 3, 1],
  ])('%s', (_, asked, inNorth, inSouth) => {
    const changed = planIn(asked());
    expect(changed).toEqual({
      ...plan,
      people: [anna, { ...north, count: inNorth }, { ...south, count: inSouth }, acme],
    });
  });

  it('that leave an entry empty take it away, and go on with the one before', () => {
    expect(countsIn(more('sales-rep', -2))).toEqual([
      ['anna', 1],
      ['north', 3],
      ['acme', 2],
    ]);
    expect(countsIn(more('sales-rep', -4))).toEqual([
      ['anna', 1],
      ['north', 1],
      ['acme', 2],
    ]);
    expect(countsIn(more('sales-rep', -5))).toEqual([
      ['anna', 1],
      ['acme', 2],
    ]);
    expect(countsIn(heads('sales-rep', 0))).toEqual([
      ['anna', 1],
      ['acme', 2],
    ]);
  });

  it('cannot be fewer than none', () => {
    expect(more('sales-rep', -6)).toEqual({ tooFew: 5, who: 'sales-rep' });
    expect(more('anna', -2)).toEqual({ tooFew: 1, who: 'anna' });
  });

  it('that are there already change nothing', () => {
    expect(planIn(heads('sales-rep', 5))).toBe(plan);
    expect(planIn(more('anna', 0))).toBe(plan);
  });

  it.each([
    ['more', () => more('developer', 3)],
    ['so many', () => heads('developer', 3)],
  ])('of a role that nobody has attend everything: %s', (_, asked) => {
    const { people } = planIn(asked());
    expect(people.slice(0, 4)).toEqual(plan.people);
    // Nothing but the recovery of the configuration comes with them.
    expect(people.slice(4)).toEqual([personOf('developer', { role: 'developer', count: 3, recovery: 7 })]);
  });

  it('of a guest’s role are guests', () =>
    expect(planIn(more('manufacturer', 1)).people.at(-1)).toMatchObject({ role: 'manufacturer', side: 'partner' }));

  it('of a role have an id of their own', () => {
    const people = [personOf('chief-developer', { role: 'executive' })];
    const of = planOf({ people, roles: rolesOf({ 'Chief Developer': '90' }) });
    expect(planIn(more('Chief Developer', 1, of)).people.at(-1)).toMatchObject({
      id: 'chief-developer-2',
      role: 'Chief Developer',
    });
  });

  it('of nobody cannot be fewer, and none of a role without any is no change', () => {
    const candidates = [
      ...['anna', 'Anna', 'sales-manager', 'north', 'sales-rep', 'south', 'South', 'acme', 'client'],
      ...['executive', 'developer', 'product-owner', 'technical-expert', 'marketing', 'expert', 'manufacturer'],
    ];
    expect(more('developer', -1)).toEqual({ unknown: 'developer', candidates });
    expect(more('nemo', 1)).toEqual({ unknown: 'nemo', candidates });
    expect(heads('nemo', 1)).toEqual({ unknown: 'nemo', candidates });
    expect(planIn(heads('developer', 0))).toBe(plan);
    expect(planIn(more('developer', 0))).toBe(plan);
  });
});

describe('a length', () => {
  const duration = (minutes: number, of: Plan) => change({ text: '', kind: 'duration', minutes }, of);

  it('moves every item in proportion', () => {
    const changed = planIn(duration(20, planOf({ items: [itemOf('a', 10), itemOf('b', 30)] })));
    expect(changed.items.map(({ minutes }) => minutes)).toEqual([5, 15]);
  });

  it('is nothing to change where nothing takes time', () =>
    expect(duration(20, planOf({ items: [itemOf('a', 0, { untimed: true })] }))).toEqual({ noLength: true }));
});
