import { describe, expect, it } from 'vitest';
import { processZones } from '../../src/io/zones.ts';

const zones = processZones();

describe('the zones of the running Node', () => {
  it.each(['Europe/Helsinki', 'UTC', 'Asia/Calcutta', 'US/Eastern', 'Etc/GMT+3'])('know %s', (zone) => {
    expect(zones.isKnown(zone)).toBe(true);
  });
  it.each(['Europe/Helsingfors', 'europe/helsinki', 'EEST', '+02:00', 'FOO-3', 'GMT+3', 'Mars/Olympus', ''])(
    'do not know %s',
    (zone) => {
      expect(zones.isKnown(zone)).toBe(false);
    },
  );
  it('leave the zone of the process as it was', () => {
    const before = process.env['TZ'];
    zones.offset('Asia/Tokyo', 0);
    expect(process.env['TZ']).toBe(before);
  });
});

describe('offsets', () => {
  const places = [
    'Europe/Helsinki',
    'America/New_York',
    'Africa/Casablanca',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'America/St_Johns',
    'Pacific/Chatham',
  ];

  it.each(places)('in %s are those of the database at any moment', (zone) => {
    const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
    const truth = (minute: number): number => {
      const name = format.formatToParts(minute * 60_000).find(({ type }) => type === 'timeZoneName')?.value ?? '';
      const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? [];
      return hours === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
    };
    // From 2024 on, a moment every two days and a bit.
    for (let minute = 28_401_120; minute < 28_401_120 + 6 * 525_600; minute += 2917) {
      expect([minute, zones.offset(zone, minute)]).toEqual([minute, truth(minute)]);
    }
  });
});
