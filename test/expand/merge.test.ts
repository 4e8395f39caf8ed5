import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanValue } from '../../src/expand/dated.ts';
import { generatedOf, generatedValue, mergeDated, readGenerated } from '../../src/expand/merge.ts';

const NORMAL = { prefersGenerated: false };

const plan = (keys: PlanValue, ...items: readonly (string | readonly [string, number])[]): PlanValue => ({
  meetplan: 'plan/1',
  ...keys,
  agenda: items.map((item) =>
    typeof item === 'string' ? { id: item, duration: 5 } : { id: item[0], duration: item[1] },
  ),
});
const merge = (was: PlanValue, is: PlanValue, will: PlanValue, options = NORMAL) =>
  mergeDated(options, generatedOf(was), is, will);
const idsOf = ({ agenda }: PlanValue) => (Array.isArray(agenda) ? agenda.map((item: PlanValue) => item['id']) : []);

describe('merging by keys', () => {
  it.each([
    ['nobody changed it', { purpose: 'a' }, { purpose: 'a' }, { purpose: 'a' }, { purpose: 'a' }],
    ['the series changed it', { purpose: 'a' }, { purpose: 'a' }, { purpose: 'b' }, { purpose: 'b' }],
    ['somebody changed it', { purpose: 'a' }, { purpose: 'b' }, { purpose: 'a' }, { purpose: 'b' }],
    ['both changed it alike', { purpose: 'a' }, { purpose: 'b' }, { purpose: 'b' }, { purpose: 'b' }],
    ['the series brought it', {}, {}, { purpose: 'b' }, { purpose: 'b' }],
    ['the series dropped it', { purpose: 'a' }, { purpose: 'a' }, {}, {}],
    ['somebody added it', {}, { place: 'here' }, {}, { place: 'here' }],
    ['somebody removed it', { purpose: 'a' }, {}, { purpose: 'a' }, {}],
  ])('where %s', (_, was, is, will, expected) => {
    const { value, conflicts } = merge(plan(was, 'x'), plan(is, 'x'), plan(will, 'x'));
    expect(conflicts).toEqual([]);
    expect(value).toEqual(plan(expected, 'x'));
  });

  it.each([
    ['differently', { purpose: 'a' }, { purpose: 'b' }, { purpose: 'c' }, [['purpose']]],
    ['where one removed it', { purpose: 'a' }, {}, { purpose: 'c' }, [[]]],
    ['where both added it', {}, { purpose: 'b' }, { purpose: 'c' }, [['purpose']]],
  ])('is a conflict where both changed it %s', (_, was, is, will, expected) =>
    expect(merge(plan(was, 'x'), plan(is, 'x'), plan(will, 'x')).conflicts).toEqual(expected),
  );

  it('takes what is generated where that was asked for', () => {
    const merged = merge(plan({ purpose: 'a' }, 'x'), plan({ purpose: 'b' }, 'x'), plan({ purpose: 'c' }, 'x'), {
      prefersGenerated: true,
    });
    expect(merged).toMatchObject({ conflicts: [], value: { purpose: 'c' } });
  });

  it('does not mind in which order the keys of a value stand', () => {
    const was = plan({ estimate: { overrun: 1, optionalShare: 2 } }, 'x');
    const is = plan({ estimate: { optionalShare: 2, overrun: 1 } }, 'x');
    expect(merge(was, is, plan({}, 'x')).conflicts).toEqual([]);
  });
});

describe('merging agendas', () => {
  it.each([
    ['a new item of the series', ['a', 'b'], ['a', 'b'], ['a', 'n', 'b'], ['a', 'n', 'b']],
    ['an item somebody added', ['a', 'b'], ['a', 'm', 'b'], ['a', 'b'], ['a', 'm', 'b']],
    ['both', ['a', 'b'], ['a', 'm', 'b'], ['a', 'b', 'n'], ['a', 'm', 'b', 'n']],
    ['an item the series dropped', ['a', 'b'], ['a', 'b'], ['b'], ['b']],
    ['an item somebody dropped', ['a', 'b'], ['b'], ['a', 'b'], ['b']],
    ['a new order of the series', ['a', 'b', 'c'], ['a', 'b', 'c'], ['c', 'a', 'b'], ['c', 'a', 'b']],
    ['an order somebody chose', ['a', 'b', 'c'], ['b', 'a', 'c'], ['a', 'b', 'c'], ['b', 'a', 'c']],
    ['an order somebody chose and a new item', ['a', 'b'], ['b', 'a'], ['a', 'b', 'n'], ['b', 'n', 'a']],
  ])('with %s', (_, was, is, will, expected) => {
    const { value, conflicts } = merge(plan({}, ...was), plan({}, ...is), plan({}, ...will));
    expect(conflicts).toEqual([]);
    expect(idsOf(value)).toEqual(expected);
  });

  it('is a conflict where both changed an item', () =>
    expect(merge(plan({}, 'a', 'b'), plan({}, 'a', ['b', 7]), plan({}, 'a', ['b', 9])).conflicts).toEqual([
      ['agenda', 1],
    ]));

  it('is a conflict where one changed it and the other dropped it', () => {
    expect(merge(plan({}, 'a', 'b'), plan({}, 'a', ['b', 7]), plan({}, 'a')).conflicts).toEqual([['agenda', 1]]);
    expect(merge(plan({}, 'a', 'b'), plan({}, 'a'), plan({}, 'a', ['b', 7])).conflicts).toEqual([['agenda']]);
  });

  it('is a conflict where both chose an order', () =>
    expect(merge(plan({}, 'a', 'b', 'c'), plan({}, 'b', 'a', 'c'), plan({}, 'c', 'a', 'b')).conflicts).toEqual([
      ['agenda'],
    ]));
});

const values = fc
  .record(
    {
      title: fc.constantFrom('one', 'two'),
      purpose: fc.constantFrom('a', 'b', 'c'),
      place: fc.constantFrom('x', 'y'),
      items: fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom(5, 10)), {
        minLength: 1,
        selector: ([id]) => id,
      }),
    },
    { requiredKeys: ['title', 'items'] },
  )
  .map(({ items, ...keys }) => plan(keys, ...items));

describe('merging any plans', () => {
  it('takes the new plan where nobody edited the old one', () =>
    fc.assert(
      fc.property(values, values, (was, will) => {
        expect(merge(was, was, will)).toMatchObject({ conflicts: [], value: will });
      }),
    ));

  it('keeps every edit where the series stays as it was', () =>
    fc.assert(
      fc.property(values, values, (was, is) => {
        expect(merge(was, is, was)).toMatchObject({ conflicts: [], value: is });
      }),
    ));

  it('changes nothing a second time', () =>
    fc.assert(
      fc.property(values, values, values, (was, is, will) => {
        const first = merge(was, is, will);
        if (first.conflicts.length) return;
        const again = mergeDated(NORMAL, generatedOf(will), first.value, will);
        expect(again).toMatchObject({ conflicts: [], value: first.value });
      }),
    ));

  it('reads its fingerprints back', () =>
    fc.assert(
      fc.property(values, (value) => {
        expect(readGenerated(generatedValue(generatedOf(value)))).toEqual(generatedOf(value));
      }),
    ));
});
