import { describe, expect, it } from 'vitest';
import { type Change, readChange } from '../../src/cost/what-if.ts';

/** What a change says, without its text. */
function read(text: string): Omit<Change, 'text'> | undefined {
  const change = readChange(text);
  if (!change) return undefined;
  const { text: asked, ...rest } = change;
  expect(asked).toBe(text);
  return rest;
}

describe('a change of heads', () => {
  it.each([
    ['reps=4', 4, false],
    ['reps=0', 0, false],
    ['reps=+1', 1, true],
    ['reps=-2', -2, true],
    // As text programs write minus.
    ['reps=−2', -2, true],
    [' reps = -2 ', -2, true],
    ['reps=999999', 999_999, false],
  ])('%j is so many, or so many more or fewer', (text, count, isRelative) =>
    expect(read(text)).toEqual({ kind: 'heads', who: 'reps', count, isRelative }),
  );

  it.each([
    ['reps=1234567', 1_234_567],
    ['reps=+x', '+x'],
    ['reps=x1', 'x1'],
    ['reps=1x', '1x'],
    ['reps=--1', '--1'],
    ['reps=-', '-'],
  ])('%j is none, but a value', (text, value) => expect(read(text)).toEqual({ kind: 'assign', path: ['reps'], value }));
});

describe('a change that leaves something out', () => {
  it('takes the whole name', () => expect(read('without=pekka = 2')).toEqual({ kind: 'without', who: 'pekka = 2' }));
  it('may be written with spaces', () => expect(read(' without = maria ')).toEqual({ kind: 'without', who: 'maria' }));
});

describe('a change of length', () => {
  it.each([
    ['45', 45],
    ['45m', 45],
    ['1h', 60],
    ['1h30m', 90],
    ['0h5m', 5],
    ['999999', 999_999],
    ['999999m', 999_999],
    ['9999h9999m', 609_939],
  ])('%s is minutes', (value, minutes) => expect(read(`duration=${value}`)).toEqual({ kind: 'duration', minutes }));

  it.each(['0', '0m', '0h0m', '-5', '1234567', '1234567m', '12345h', '1h12345m', 'x5', '5x', 'x5m', '5mx', '1.5h'])(
    '%s is none, and no value either',
    (value) => expect(readChange(`duration=${value}`)).toBeUndefined(),
  );
});

describe('a change of a value', () => {
  it.each([
    ['estimate.overrun=10', ['estimate', 'overrun'], 10],
    ['estimate.overrun=0', ['estimate', 'overrun'], 0],
    ['estimate.overrun=010', ['estimate', 'overrun'], '010'],
    ['estimate.overrun=1.5', ['estimate', 'overrun'], '1.5'],
    ['estimate.overrun=-1', ['estimate', 'overrun'], '-1'],
    ['a.b=999999999999999', ['a', 'b'], 999_999_999_999_999],
    ['a.b=1234567890123456', ['a', 'b'], '1234567890123456'],
    ['attendees.reps.optional=true', ['attendees', 'reps', 'optional'], true],
    ['attendees.reps.optional=false', ['attendees', 'reps', 'optional'], false],
    ['attendees.reps.optional=True', ['attendees', 'reps', 'optional'], 'True'],
    ['title=Demo', ['title'], 'Demo'],
    ['t=Demo', ['t'], 'Demo'],
    ['a.b=1x', ['a', 'b'], '1x'],
    ['a.b=x1', ['a', 'b'], 'x1'],
    ['a.b=two\nlines = 2', ['a', 'b'], 'two\nlines = 2'],
    [' a.b = 5 ', ['a', 'b'], 5],
    ['attendees.duration=45m', ['attendees', 'duration'], '45m'],
  ])('%j has a path and what YAML would read', (text, path, value) =>
    expect(read(text)).toEqual({ kind: 'assign', path, value }),
  );

  it.each(['', 'x', 'xy', '=5', ' =5', 'x=', 'x= ', 'without=', 'a..b=5', '.a=5', 'a.=5'])('%j is none', (text) =>
    expect(readChange(text)).toBeUndefined(),
  );
});
