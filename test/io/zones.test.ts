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
