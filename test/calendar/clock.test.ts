import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localMoment, reckon } from '../../src/calendar/clock.ts';
import type { Zones } from '../../src/calendar/zone.ts';
import { processZones } from '../../src/io/zones.ts';
import { runs } from '../support/runs.ts';

const zones = processZones();
const NEVER: Zones = {
  isKnown: () => false,
  offset: () => {
    throw new Error('a floating time has no offset');
  },
};
const at = (date: string, time: string) => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return { date, minutes: hours * 60 + minutes };
};
const utc = (epoch: number) => new Date(epoch * 60_000).toISOString().slice(0, 16);

describe('reckon', () => {
  it.each([
    ['2027-01-20', '13:00', 'Europe/Helsinki', '2027-01-20T11:00', 'plain'],
    ['2027-07-20', '13:00', 'Europe/Helsinki', '2027-07-20T10:00', 'plain'],
    // 2027-03-28: 3:00 becomes 4:00; 3:30 is read with the offset before, +02:00.
    ['2027-03-28', '03:30', 'Europe/Helsinki', '2027-03-28T01:30', 'gap'],
    ['2027-03-28', '02:59', 'Europe/Helsinki', '2027-03-28T00:59', 'plain'],
    ['2027-03-28', '04:00', 'Europe/Helsinki', '2027-03-28T01:00', 'plain'],
    // 2027-10-31: 4:00 becomes 3:00; the first 3:30 is still summer time, +03:00.
    ['2027-10-31', '03:30', 'Europe/Helsinki', '2027-10-31T00:30', 'twice'],
    ['2027-10-31', '04:00', 'Europe/Helsinki', '2027-10-31T02:00', 'plain'],
    ['2027-03-14', '02:30', 'America/New_York', '2027-03-14T07:30', 'gap'],
    ['2027-11-07', '01:30', 'America/New_York', '2027-11-07T05:30', 'twice'],
    ['2027-01-20', '09:00', 'Asia/Kolkata', '2027-01-20T03:30', 'plain'],
    ['2027-01-20', '09:00', 'Pacific/Kiritimati', '2027-01-19T19:00', 'plain'],
    ['2027-10-03', '02:15', 'Australia/Lord_Howe', '2027-10-02T15:45', 'gap'],
  ])('reads %s %s in %s as %s (%s)', (date, time, zone, expected, kind) => {
    const moment = at(date, time);
    const found = reckon(moment.date, moment.minutes, zone, zones);
    expect([utc(found.epoch), found.kind]).toEqual([expected, kind]);
  });

  it('leaves a floating time where it is, and asks no zone', () => {
    expect(reckon('1970-01-02', 90, undefined, NEVER)).toEqual({ epoch: 1530, kind: 'plain' });
    expect(localMoment(1530, undefined, NEVER)).toStrictEqual({ date: '1970-01-02', minutes: 90 });
  });

  it('comes back with the offset that holds then', () => {
    const { epoch } = reckon('2027-07-20', 60, 'Europe/Helsinki', zones);
    expect(localMoment(epoch, 'Europe/Helsinki', zones)).toEqual({
      date: '2027-07-20',
      minutes: 60,
      offset: 180,
    });
    expect(localMoment(0, 'Europe/Helsinki', zones)).toEqual({ date: '1970-01-01', minutes: 120, offset: 120 });
    const behind: Zones = { isKnown: () => true, offset: () => -90 };
    expect(localMoment(30, 'X', behind)).toEqual({ date: '1969-12-31', minutes: 1380, offset: -90 });
  });

  it('comes back to the same wall time wherever the clocks do not change', () => {
    const zone = fc.constantFrom('Europe/Helsinki', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC');
    fc.assert(
      fc.property(
        zone,
        fc.integer({ min: 20_000, max: 40_000 }),
        fc.integer({ min: 0, max: 1439 }),
        (name, day, minutes) => {
          const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
          const { epoch, kind } = reckon(date, minutes, name, zones);
          const local = localMoment(epoch, name, zones);
          if (kind !== 'gap') expect([local.date, local.minutes]).toEqual([date, minutes]);
        },
      ),
      runs(1000),
    );
  });
});
