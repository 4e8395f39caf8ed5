import { describe, expect, it } from 'vitest';
import { assumptionsOf } from '../../src/cost/assumptions.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { blockOf, clientOf, itemOf, percent, personOf, planOf, trackOf } from '../support/plans.ts';

const estimate = (optionalShare: string, overrun: string): Plan['estimate'] => ({
  optionalShare: percent(optionalShare),
  overrun: percent(overrun),
});
const maria = personOf('maria', { optional: true });

describe('what figures rest on', () => {
  it('is nothing where nothing is left to it', () =>
    expect(assumptionsOf([planOf({ people: [personOf('anna')], items: [itemOf('all', 40)] })])).toEqual({
      notCounted: [],
      optionalShares: [],
      overruns: [],
    }));

  it('is every kind on the agenda that does not count, once', () => {
    const items = [
      itemOf('break', 15, { kind: 'break' }),
      itemOf('lunch', 60, { kind: 'meal' }),
      blockOf('ws', [trackOf('a', [itemOf('demo', 5, { kind: 'demo' })]), trackOf('b', [itemOf('b1', 5)])]),
      itemOf('dinner', 90, { kind: 'meal' }),
    ];
    expect(assumptionsOf([planOf({ items })]).notCounted).toEqual(['meal']);
    // A block is of a kind as well, which says nothing.
    const counts = new Set(['meal'] as const);
    expect(assumptionsOf([planOf({ items, counts })]).notCounted).toEqual(['break', 'demo', 'discuss']);
    expect(assumptionsOf([planOf({ items: items.slice(1, 2), counts }), planOf({ items })]).notCounted).toEqual([
      'meal',
    ]);
  });

  it('is no kind of a block’s own', () => {
    const items = [blockOf('ws', [trackOf('a', [itemOf('demo', 5, { kind: 'demo' })])])];
    expect(assumptionsOf([planOf({ items, counts: new Set(['demo'] as const) })]).notCounted).toEqual([]);
  });

  it('is the share of optional people, where there are any', () => {
    const share = (text: string, people: Plan['people'] = [personOf('anna'), maria]) =>
      assumptionsOf([planOf({ people, estimate: estimate(text, '0') })]).optionalShares;
    expect(share('50')).toEqual(['50']);
    expect(share('50', [clientOf('acme', { optional: true })])).toEqual(['50']);
    expect(share('50', [personOf('anna')])).toEqual([]);
  });

  it.each([
    ['0', '0'],
    ['100', '100'],
    ['50', '50'],
    ['33.5', '33.5'],
    ['33.05', '33.05'],
    ['0.0001', '0.0001'],
    ['10.1000', '10.1'],
  ])('says %s percent as %s', (text, expected) => {
    const { optionalShares } = assumptionsOf([planOf({ people: [maria], estimate: estimate(text, '0') })]);
    expect(optionalShares).toEqual([expected]);
  });

  it('is the overrun, where there is any', () => {
    const overruns = (text: string) => assumptionsOf([planOf({ estimate: estimate('50', text) })]).overruns;
    expect([overruns('0'), overruns('12.5')]).toEqual([[], ['12.5']]);
  });

  it('is named once for several plans, and for each that differs', () => {
    const plan = (optionalShare: string, overrun: string) =>
      planOf({ people: [maria], estimate: estimate(optionalShare, overrun) });
    expect(assumptionsOf([plan('50', '10'), plan('25', '10'), plan('50', '20')])).toEqual({
      notCounted: [],
      optionalShares: ['50', '25'],
      overruns: ['10', '20'],
    });
  });

  it('is nothing of a meeting that is cancelled', () => {
    const items = [itemOf('lunch', 60, { kind: 'meal' })];
    const plan = planOf({ people: [maria], items, estimate: estimate('50', '10'), status: 'cancelled' });
    expect(assumptionsOf([plan])).toEqual({ notCounted: [], optionalShares: [], overruns: [] });
    expect(assumptionsOf([{ ...plan, status: 'done' }])).toEqual({
      notCounted: ['meal'],
      optionalShares: ['50'],
      overruns: ['10'],
    });
  });
});
