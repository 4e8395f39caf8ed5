import { describe, expect, it } from 'vitest';
import { isWithin } from '../../src/calendar/window.ts';

describe('a window of days', () => {
  it.each([
    ['2027-01-09', {}, true],
    ['2027-01-10', { from: '2027-01-10' }, true],
    ['2027-01-11', { from: '2027-01-10' }, true],
    ['2027-01-09', { from: '2027-01-10' }, false],
    ['2027-01-10', { to: '2027-01-10' }, true],
    ['2027-01-09', { to: '2027-01-10' }, true],
    ['2027-01-11', { to: '2027-01-10' }, false],
    ['2027-01-10', { from: '2027-01-10', to: '2027-01-10' }, true],
    ['2027-01-09', { from: '2027-01-10', to: '2027-01-12' }, false],
    ['2027-01-13', { from: '2027-01-10', to: '2027-01-12' }, false],
    ['2027-01-11', { from: '2027-01-12', to: '2027-01-10' }, false],
  ])('has %s in %j: %s', (date, window, expected) => expect(isWithin(date, window)).toBe(expected));
});
