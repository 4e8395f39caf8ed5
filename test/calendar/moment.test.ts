import { describe, expect, it } from 'vitest';
import { epochOf, later, momentText, startText, utcText } from '../../src/calendar/moment.ts';
import { processZones } from '../../src/io/zones.ts';

const utc = (text: string) => Date.parse(text) / 60_000;

describe('a moment of an agenda', () => {
  it.each([
    ['2027-01-20T13:05:00+02:00', '2027-01-20T11:05Z'],
    ['2027-01-20T13:05:00-03:30', '2027-01-20T16:35Z'],
    ['2027-01-20T00:30:00+05:45', '2027-01-19T18:45Z'],
    ['2027-01-20T23:30:00-05:00', '2027-01-21T04:30Z'],
    ['2027-01-20T13:05:00+00:00', '2027-01-20T13:05Z'],
    ['2027-01-20T13:05:00Z', '2027-01-20T13:05Z'],
    ['2027-01-20T13:05:00', '2027-01-20T13:05Z'],
    ['1969-12-31T23:59:00', '1969-12-31T23:59Z'],
  ])('%s is %s', (moment, expected) => expect(epochOf(moment)).toBe(utc(expected)));

  it.each([
    ['2027-01-20T13:05:00+02:00', 0, '2027-01-20T13:05:00+02:00'],
    ['2027-01-20T13:05:00+02:00', 55, '2027-01-20T14:00:00+02:00'],
    ['2027-01-20T13:05:00', 64, '2027-01-20T14:09:00'],
    ['2027-01-20T23:59:00-03:30', 1, '2027-01-21T00:00:00-03:30'],
    ['2027-01-20T23:00:00', 3 * 1440 + 125, '2027-01-24T01:05:00'],
    ['2027-01-20T00:00:00+02:00', -1, '2027-01-19T23:59:00+02:00'],
    ['1970-01-01T01:00:00', -61, '1969-12-31T23:59:00'],
  ])('%s and %i minutes are %s', (moment, minutes, expected) => expect(later(moment, minutes)).toBe(expected));

  it.each([
    [{ date: '2027-01-20', minutes: 785 }, '2027-01-20T13:05:00'],
    [{ date: '2027-01-20', minutes: 5, offset: 120 }, '2027-01-20T00:05:00+02:00'],
    [{ date: '2027-01-20', minutes: 600, offset: 0 }, '2027-01-20T10:00:00+00:00'],
    [{ date: '2027-01-20', minutes: 600, offset: -210 }, '2027-01-20T10:00:00-03:30'],
    [{ date: '2027-01-20', minutes: 600, offset: 345 }, '2027-01-20T10:00:00+05:45'],
  ])('of %j is written %s', (local, expected) => expect(momentText(local)).toBe(expected));

  it.each([
    ['2027-01-20T13:05:00+02:00', '2027-01-20T11:05:00'],
    ['2027-01-20T01:05:00+02:00', '2027-01-19T23:05:00'],
    ['2027-01-20T22:00:00-03:30', '2027-01-21T01:30:00'],
    ['2027-01-20T13:05:00', '2027-01-20T13:05:00'],
  ])('%s is %s by the clock of UTC', (moment, expected) => expect(utcText(moment)).toBe(expected));

  it.each([
    ['2027-01-20', 785, 'Europe/Helsinki', '2027-01-20T13:05:00+02:00'],
    ['2027-07-20', 785, 'Europe/Helsinki', '2027-07-20T13:05:00+03:00'],
    // At 3:00 the clocks show 4:00; the rule still says 3:30.
    ['2027-03-28', 210, 'Europe/Helsinki', '2027-03-28T03:30:00+03:00'],
    ['2027-01-20', 785, undefined, '2027-01-20T13:05:00'],
  ])('%s and %i minutes in %s start a meeting at %s', (date, minutes, zone, expected) =>
    expect(startText(date, minutes, zone, processZones())).toBe(expected),
  );
});
