import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { reckon } from '../../src/calendar/clock.ts';
import { occurrencesOf } from '../../src/calendar/series.ts';
import { processZones } from '../../src/io/zones.ts';
import { timeOf } from '../../src/plan/minutes.ts';
import { root } from '../support/folders.ts';
import { seriesOf } from '../support/series.ts';

/**
 * Random rules with the starts that python-dateutil and libical give, recorded by test/external/recur.check.sh: a local
 * day and its moment in UTC, by minutes. ORACLES names a larger file of the same form.
 */

type Start = readonly [day: string, minutes: number];
type Case = readonly [rule: string, zone: string, date: string, time: string, ...starts: (readonly Start[])[]];

const file = process.env['ORACLES'] ?? path.join(root, 'test/calendar/oracles.json');
const { most, agreed, disputed } = JSON.parse(fs.readFileSync(file, 'utf8')) as {
  /** Starts of a rule that were written down. */
  readonly most: number;
  readonly agreed: readonly Case[];
  readonly disputed: readonly Case[];
};

const zones = processZones();

/** As many of our starts as the oracles were asked for. */
function ours([rule, timezone, date, time, expected = []]: Case): readonly Start[] {
  const plan = seriesOf(rule, { date, timezone, start: timeOf(time) });
  const isEnded = plan.repeat.until !== undefined || plan.repeat.count !== undefined;
  const to = isEnded && expected.length < most ? '2200-12-31' : expected.at(-1)?.[0];
  const { occurrences } = occurrencesOf(plan, to === undefined ? {} : { to }, zones, new Map());
  return occurrences.map((one) => [one.date, reckon(one.date, one.start, timezone, zones).epoch]);
}

const named = (cases: readonly Case[]) => cases.map((one) => one.slice(0, 4).join(' '));
const isSame = (one: Case, starts: readonly Start[] | undefined) =>
  JSON.stringify(ours(one)) === JSON.stringify(starts);

describe('rules on which python-dateutil and libical agree', () => {
  it('are many, in several zones', () => {
    expect(agreed.length).toBeGreaterThanOrEqual(200);
    expect(new Set(agreed.map(([, zone]) => zone)).size).toBeGreaterThanOrEqual(5);
  });
  it('have the same starts here', () => {
    expect(named(agreed.filter((one) => !isSame(one, one[4])))).toEqual([]);
  }, 600_000);
});

describe('rules on which they differ', () => {
  it('are read as one of them does', () => {
    expect(named(disputed.filter((one) => !isSame(one, one[4]) && !isSame(one, one[5])))).toEqual([]);
  }, 600_000);
});
