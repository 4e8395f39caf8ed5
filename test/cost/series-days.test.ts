import { describe, expect, it } from 'vitest';
import { occurrencesOf, type Series } from '../../src/calendar/series.ts';
import type { Window } from '../../src/calendar/window.ts';
import { yearFrom } from '../../src/calendar/window.ts';
import { computeFigures } from '../../src/cost/figures.ts';
import { toNumber } from '../../src/cost/fraction.ts';
import { type CostEntry, costReport } from '../../src/cost/report.ts';
import { computeSeries, type Dated, type SeriesFigures } from '../../src/cost/series.ts';
import { processZones } from '../../src/io/zones.ts';
import { layOut } from '../../src/plan/lay-out.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { itemOf, overheadOf, personOf, planOf, rolesOf, taskOf } from '../support/plans.ts';
import { repeating } from '../support/series.ts';

const zones = processZones();

function entryOf(plan: Series, window: Window = {}, dated: ReadonlyMap<string, Dated> = new Map()) {
  const timeline = layOut(plan, zones);
  const figures = computeFigures(plan, timeline);
  const held = occurrencesOf(plan, window, zones, new Map());
  const series = computeSeries(plan, timeline, figures, { held, dated, window: {}, isFromFirst: true }, zones);
  return { file: 'series.yaml', plan, figures, series } satisfies CostEntry;
}

const partsIn = ({ parts }: SeriesFigures) =>
  parts.map(({ what, times, figures }) => [what, times, toNumber(figures.staffMinutes.expected)]);
const costIn = (plan: Series, window: Window = {}) =>
  costReport([entryOf(plan, window)], { currency: 'EUR', window }).plans[0]?.series;

/** 20 minutes of preparation and 40 of meeting, of one person at 60 an hour. */
const tuesday = planOf({
  date: '2026-12-01',
  timezone: 'Europe/Helsinki',
  people: [personOf('anna', { name: 'Anna', role: 'sales-manager', prep: 20 })],
  items: [itemOf('all', 40)],
  roles: rolesOf({ 'sales-manager': '60' }),
});

const weekly = repeating(tuesday, 'FREQ=WEEKLY;COUNT=3');

describe('the parts of a series', () => {
  it('are one where all meetings take the same', () => {
    const entry = entryOf(repeating(tuesday, 'FREQ=WEEKLY;COUNT=30'));
    expect(partsIn(entry.series)).toEqual([['meeting', 30, 60]]);
    // Also across the change of the clocks: nobody comes or goes by them.
    expect(entry.series.days.every(({ figures }) => figures === entry.figures)).toBe(true);
  });

  it('are what is done once, apart from what each meeting takes', () => {
    const tasks = [taskOf(['anna'], 7), taskOf(['anna'], 100, { once: true })];
    const { series } = entryOf(repeating({ ...tuesday, tasks }, 'FREQ=WEEKLY;COUNT=3'));
    expect(partsIn(series)).toEqual([
      ['meeting', 3, 67],
      ['once', 1, 100],
    ]);
  });

  it('are a cost that falls due once, for the slot or for as long as the items are', () => {
    const costs = [overheadOf('Stage', '60', { once: true, per: 'hour' }), overheadOf('Room', '9')];
    const other = (plan: Plan) => entryOf(repeating(plan, 'FREQ=WEEKLY;COUNT=3')).series.parts.at(-1);
    expect(other({ ...tuesday, costs })).toMatchObject({
      what: 'once',
      figures: { other: { low: { n: 40n, d: 1n } } },
    });
    expect(other({ ...tuesday, costs, duration: 90 })?.figures.other.low).toEqual({ n: 90n, d: 1n });
  });

  it('are other meetings where one is moved to another time or slot, not where it is to another day', () => {
    const move = (to: object) => [{ from: '2026-12-08', to: '2026-12-09', path: [], ...to }];
    const parts = (to: object) =>
      partsIn(entryOf(repeating(tuesday, 'FREQ=WEEKLY;COUNT=3', { move: move(to) })).series);
    expect(parts({})).toEqual([['meeting', 3, 60]]);
    expect(parts({ start: 10 * 60 })).toEqual([
      ['meeting', 2, 60],
      ['different', 1, 60],
    ]);
    expect(parts({ minutes: 30 })).toEqual([
      ['meeting', 2, 60],
      ['different', 1, 50],
    ]);
  });

  // From 17:00 to 9:20; Bo leaves at 5:00, two hours after the clocks change in the night to 28 March 2027.
  it('are other meetings where the clocks change while somebody goes by them', () => {
    const night = planOf({
      date: '2027-03-20',
      start: 17 * 60,
      timezone: 'Europe/Helsinki',
      people: [personOf('bo', { leaves: { day: 2, time: 5 * 60 } })],
      items: [itemOf('watch', 980)],
    });
    expect(partsIn(entryOf(repeating(night, 'FREQ=WEEKLY;COUNT=3')).series)).toEqual([
      ['meeting', 2, 720],
      ['different', 1, 660],
    ]);
    const { timezone: _, ...floating } = night;
    expect(partsIn(entryOf(repeating(floating, 'FREQ=WEEKLY;COUNT=3')).series)).toEqual([['meeting', 3, 720]]);
  });
});

describe('the days of a series', () => {
  const dated = (plan: Plan): ReadonlyMap<string, Dated> =>
    new Map([['2026-12-08', { plan, figures: computeFigures(plan, layOut(plan, zones)) }]]);
  const own = { ...tuesday, id: 'own', date: '2026-12-10', items: [itemOf('all', 10)] };
  it('are those of the plans that stand for them', () => {
    expect(entryOf(weekly).series.replaced).toEqual([]);
    const { days, replaced, parts } = entryOf(weekly, {}, dated(own)).series;
    expect(replaced).toEqual([own]);
    expect(days.map(({ date, minutes }) => [date, toNumber(minutes)])).toEqual([
      ['2026-12-01', 60],
      ['2026-12-10', 30],
      ['2026-12-15', 60],
    ]);
    expect(parts.map(({ what }) => what)).toEqual(['meeting', 'different']);
  });

  it('are skipped where such a plan was cancelled', () => {
    const off: Plan = { ...own, status: 'cancelled' };
    const { skipped, replaced } = entryOf(weekly, {}, dated(off)).series;
    expect(skipped).toStrictEqual([{ date: '2026-12-08', because: 'skip' }]);
    expect(replaced).toEqual([off]);
  });

  it('are none of a series that was cancelled, which still says what it skips', () => {
    const skip = [{ date: '2026-12-08', path: [] }];
    const off = repeating({ ...tuesday, status: 'cancelled' }, 'FREQ=WEEKLY;COUNT=3', { skip });
    const { days, skipped, replaced, parts } = entryOf(off).series;
    expect({ days, replaced, parts }).toEqual({ days: [], replaced: [], parts: [] });
    expect(skipped.map(({ date }) => date)).toEqual(['2026-12-08']);
  });

  it('may be none, and leave what is done once', () => {
    const skip = [{ date: '2026-12-01', path: [] }];
    const tasks = [taskOf(['anna'], 100, { once: true })];
    const { days, whole } = entryOf(repeating({ ...tuesday, tasks }, 'FREQ=WEEKLY;COUNT=1', { skip })).series;
    expect([days, toNumber(whole.staffMinutes.expected)]).toEqual([[], 100]);
  });
});

describe('the printed series', () => {
  it('goes from the first day held to the last, whatever was moved', () => {
    const move = [{ from: '2026-12-01', to: '2026-12-20', path: [] }];
    expect(costIn(repeating(tuesday, 'FREQ=WEEKLY;COUNT=2', { move }))).toMatchObject({
      from: '2026-12-08',
      to: '2026-12-20',
      staffHours: '2.00',
    });
  });

  it('ends on the day of a plan that stands for one in the middle', () => {
    const plan = { ...tuesday, id: 'own', date: '2026-12-20' };
    const own = new Map([['2026-12-08', { plan, figures: computeFigures(plan, layOut(plan, zones)) }]]);
    const [page] = costReport([entryOf(weekly, {}, own)], {}).plans;
    expect(page?.series).toMatchObject({ from: '2026-12-01', to: '2026-12-20' });
  });

  it('without a day goes from where it was looked for to where that ends', () => {
    const skip = [{ date: '2026-12-01', path: [] }];
    const none = repeating(tuesday, 'FREQ=WEEKLY;COUNT=1', { skip });
    expect(costIn(none)).toMatchObject({ occurrences: 0, from: '2026-12-01', to: '2026-12-01', rolling12: [] });
    const window = { from: '2026-11-01', to: '2026-12-31' };
    expect(costIn(none, window)).toMatchObject({ from: '2026-11-01', to: '2026-12-31' });
  });

  it('has a year of its days alone', () => {
    // 53 of the 60 Tuesdays, from 1 December to 30 November; the first was held the day before.
    const move = [{ from: '2026-12-01', to: '2026-11-30', path: [] }];
    const { year } = costIn(repeating(tuesday, 'FREQ=WEEKLY;COUNT=60', { move })) ?? {};
    expect(year).toEqual({
      from: '2026-12-01',
      to: '2027-11-30',
      occurrences: 52,
      staffMinutes: 52 * 60,
      cost: '3120.00',
      staffHours: '52.00',
      byPerson: [
        {
          id: 'anna',
          name: 'Anna',
          role: 'sales-manager',
          people: 1,
          staffMinutes: 52 * 60,
          cost: '3120.00',
          // Of 2,250 × 365 / 7.
          share: 2.66,
        },
      ],
    });
  });

  it('has no share of a week without work', () =>
    expect(
      costIn(repeating({ ...tuesday, workweek: 0 }, 'FREQ=WEEKLY;COUNT=2'))?.year?.byPerson.map(({ share }) => share),
    ).toEqual([0]));

  it('prices those who have a rate, and nobody where nobody has', () => {
    const people = [...tuesday.people, personOf('dev', { role: 'developer' }), personOf('idle', { attends: ['no'] })];
    const costs = (plan: Plan) =>
      costIn(repeating(plan, 'FREQ=WEEKLY;COUNT=2'))?.year?.byPerson.map(({ name, cost }) => [name, cost]);
    expect(costs({ ...tuesday, people })).toEqual([
      ['Anna', '120.00'],
      ['dev', null],
      ['idle', '0.00'],
    ]);
    expect(costs({ ...tuesday, people, roles: rolesOf({}) })).toEqual([
      ['Anna', null],
      ['dev', null],
      ['idle', null],
    ]);
  });

  it('of a private plan names nobody and no reason among others', () => {
    const skip = [{ date: '2026-12-08', reason: 'Talks', path: [] }];
    const secret = repeating({ ...tuesday, private: true }, 'FREQ=WEEKLY;COUNT=3', { skip });
    const alone = costIn(secret);
    expect(alone?.skipped).toEqual([{ date: '2026-12-08', because: 'skip', reason: 'Talks' }]);
    const among = (window: Window) =>
      costReport([entryOf(secret, window), entryOf(weekly)], { currency: 'EUR', window }).plans[0]?.series;
    expect(among({})).toStrictEqual({
      ...alone,
      year: { ...alone?.year, byPerson: [] },
      skipped: [{ date: '2026-12-08', because: 'skip' }],
    });
    expect(among({ to: '2026-12-31' })).not.toHaveProperty('year');
  });

  it('ends a year early in our era as well', () => expect(yearFrom('0998-01-01')).toBe('0998-12-31'));
});
