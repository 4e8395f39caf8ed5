import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { buildAgenda } from '../../src/agenda/build-agenda.ts';
import { clientView } from '../../src/agenda/client-view.ts';
import { clockShiftsOf } from '../../src/agenda/clock-shifts.ts';
import { exceptionsOf } from '../../src/agenda/series.ts';
import { withZones } from '../../src/agenda/zones.ts';
import { epochOf } from '../../src/calendar/moment.ts';
import { occurrencesOf, type Series } from '../../src/calendar/series.ts';
import { processZones } from '../../src/io/zones.ts';
import { LANGUAGES } from '../../src/language/catalogs.ts';
import { layOut } from '../../src/plan/lay-out.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { formats, minutesFormats } from '../../src/render/index.ts';
import { renderText } from '../../src/render/text.ts';
import { loadWidth } from '../../src/render/width.ts';
import type { Agenda } from '../../src/schema/agenda.ts';
import { agendaOf as agendaOfText, styleFor } from '../render/agendas.ts';
import { root } from '../support/folders.ts';
import { itemOf, planOf } from '../support/plans.ts';
import { runInProcess } from '../support/run.ts';
import { seriesOf } from '../support/series.ts';

const zones = processZones();
const NO_HOLIDAYS = new Map<string, string>();

const agendaOf = (plan: Plan): Agenda => buildAgenda(plan, layOut(plan, zones), undefined, zones, 'en');

/** `09:30–09:40`, with the day of the month where the item begins on another. */
function clocks(parts: Partial<Plan>, timezone: string): readonly string[] {
  const plan = planOf({ timezone: 'Europe/Helsinki', ...parts });
  const { items } = withZones({ ...agendaOf(plan), timezones: [timezone] }, zones);
  return items.flatMap(({ zones: there = [], start }) =>
    there.map((one) => {
      const day = one.start.slice(0, 10) === start.slice(0, 10) ? '' : `${one.start.slice(8, 10)}: `;
      return `${day}${one.start.slice(11, 16)}–${one.end.slice(11, 16)}${one.start.slice(19)}`;
    }),
  );
}

describe('the clocks of another zone', () => {
  const two = { items: [itemOf('a', 60), itemOf('b', 30)] };
  test.each<[string, Partial<Plan>, string, readonly string[]]>([
    ['in winter', { date: '2027-01-20' }, 'America/New_York', ['02:00–03:00-05:00', '03:00–03:30-05:00']],
    [
      'between the two changes of spring',
      { date: '2027-03-16' },
      'America/New_York',
      ['03:00–04:00-04:00', '04:00–04:30-04:00'],
    ],
    [
      'between the two changes of autumn',
      { date: '2027-11-02' },
      'America/New_York',
      ['03:00–04:00-04:00', '04:00–04:30-04:00'],
    ],
    ['half an hour off', { date: '2027-01-20' }, 'Asia/Kolkata', ['12:30–13:30+05:30', '13:30–14:00+05:30']],
    ['three quarters off', { date: '2027-07-20' }, 'Asia/Kathmandu', ['11:45–12:45+05:45', '12:45–13:15+05:45']],
    [
      'a day later',
      { date: '2027-01-20', start: 16 * 60 + 30 },
      'Asia/Tokyo',
      ['23:30–00:30+09:00', '21: 00:30–01:00+09:00'],
    ],
    [
      'a day earlier',
      { date: '2027-01-01', start: 8 * 60 },
      'Pacific/Honolulu',
      ['31: 20:00–21:00-10:00', '31: 21:00–21:30-10:00'],
    ],
    // In New York 2:00 becomes 3:00 on 14 March, at 9:00 in Helsinki.
    [
      'over a change of clocks there',
      { date: '2027-03-14', start: 8 * 60 + 30 },
      'America/New_York',
      ['01:30–03:30-05:00', '03:30–04:00-04:00'],
    ],
    // In Helsinki 4:00 becomes 3:00 on 31 October, in the middle of the first item.
    [
      'over a change of clocks here',
      { date: '2027-10-31', start: 3 * 60 + 30 },
      'UTC',
      ['00:30–01:30+00:00', '01:30–02:00+00:00'],
    ],
  ])('%s', (_, parts, timezone, expected) => {
    expect(clocks({ ...two, ...parts }, timezone)).toEqual(expected);
  });

  it('mean the same moments as the meeting’s own, whatever the day and the zones', () => {
    const zone = fc.constantFrom(
      'America/New_York',
      'Asia/Kolkata',
      'Australia/Lord_Howe',
      'Pacific/Kiritimati',
      'UTC',
    );
    const date = fc.date({ min: new Date('2026-01-01'), max: new Date('2029-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(date, fc.integer({ min: 0, max: 1439 }), zone, zone, (day, start, timezone, other) => {
        const plan = planOf({ date: day.toISOString().slice(0, 10), start, timezone, ...two });
        const shown = withZones({ ...agendaOf(plan), timezones: [other] }, zones);
        for (const one of [shown, ...shown.items]) {
          expect(one.zones?.map(({ start: there }) => epochOf(there))).toEqual([epochOf(one.start)]);
          expect(one.zones?.map(({ end: there }) => epochOf(there))).toEqual([epochOf(one.end)]);
        }
      }),
      { numRuns: 200, seed: 6 },
    );
  });
});

const onTuesdays = { timezone: 'Europe/Helsinki', date: '2027-01-05', start: 13 * 60, items: [itemOf('a', 30)] };

function shownSeries(series: Series, timezones: readonly string[]): Agenda {
  const { repeat, ...single } = series;
  const agenda = agendaOf({ ...single, repeat });
  return { ...agenda, ...exceptionsOf(series, agenda, zones, NO_HOLIDAYS), timezones: [...timezones] };
}

/** `16 Mar–23 Mar (2): 07:00 not 06:00`, in short. */
const shifts = (agenda: Agenda): readonly string[] =>
  clockShiftsOf(agenda, zones).map(({ from, to = '', meetings = '', start, usual }) =>
    [from.slice(2), to.slice(2), meetings, start.slice(8, 16), usual.slice(8, 16)].join(' '),
  );

const WEEKLY = { rule: 'FREQ=WEEKLY;BYDAY=TU', until: '2027-12-31' };

describe('a series whose clocks change on other days elsewhere', () => {
  test.each<[string, Series, string, readonly string[]]>([
    [
      'tells of the weeks between the changes',
      seriesOf(WEEKLY, onTuesdays),
      'America/New_York',
      ['27-03-16 27-03-23 2 16T07:00 16T06:00', '27-11-02 27-11-02 1 02T07:00 02T06:00'],
    ],
    [
      'and counts the meetings that are held',
      seriesOf(
        {
          ...WEEKLY,
          skip: [{ date: '2027-03-16' }],
          move: [{ from: '2027-03-30', to: '2027-03-26' }],
          add: ['2027-03-25'],
        },
        onTuesdays,
      ),
      'America/New_York',
      ['27-03-23 27-03-26 3 23T07:00 23T06:00', '27-11-02 27-11-02 1 02T07:00 02T06:00'],
    ],
    [
      'measures from the day that is shown',
      seriesOf(WEEKLY, { ...onTuesdays, date: '2027-03-16' }),
      'America/New_York',
      ['27-03-30 27-10-26 31 30T06:00 30T07:00', '27-11-09 27-12-28 8 09T06:00 09T07:00'],
    ],
    [
      'is half a year off where clocks never change',
      seriesOf(WEEKLY, onTuesdays),
      'Asia/Kolkata',
      ['27-03-30 27-10-26 31 30T15:30 30T16:30'],
    ],
    ['says nothing where clocks change alike', seriesOf(WEEKLY, onTuesdays), 'Europe/London', []],
    [
      'knows the other days of the other half of the world',
      seriesOf(WEEKLY, onTuesdays),
      'Australia/Sydney',
      [
        '27-03-30 27-03-30 1 30T21:00 30T22:00',
        '27-04-06 27-09-28 26 06T20:00 06T22:00',
        '27-10-05 27-10-26 4 05T21:00 05T22:00',
      ],
    ],
    [
      'crosses midnight with its clocks',
      seriesOf(WEEKLY, { ...onTuesdays, start: 6 * 60 + 30 }),
      'America/New_York',
      ['27-03-16 27-03-23 2 16T00:30 15T23:30', '27-11-02 27-11-02 1 02T00:30 01T23:30'],
    ],
    [
      'is looked at for twelve months where it has no end',
      seriesOf('FREQ=WEEKLY;BYDAY=TU', { ...onTuesdays, date: '2027-08-03' }),
      'Asia/Kolkata',
      ['27-11-02 28-03-21 21 02T16:30 02T15:30'],
    ],
    [
      'and goes on beyond them where nothing changes before',
      seriesOf('FREQ=MONTHLY;BYMONTHDAY=20', { ...onTuesdays, date: '2027-10-20' }),
      'Asia/Kolkata',
      ['27-11-20 28-03-20 5 20T16:30 20T15:30'],
    ],
    [
      'goes on without end',
      seriesOf('FREQ=YEARLY;BYMONTH=1,7;BYMONTHDAY=5', { ...onTuesdays, date: '2027-01-05' }),
      'Asia/Kolkata',
      ['27-07-05   05T15:30 05T16:30'],
    ],
  ])('%s', (_, series, timezone, expected) => {
    expect(shifts(shownSeries(series, [timezone]))).toEqual(expected);
  });

  it('tells of every meeting that is not as usual, and of no other', () => {
    const rule = fc.constantFrom('FREQ=WEEKLY', 'FREQ=DAILY', 'FREQ=WEEKLY;INTERVAL=2', 'FREQ=MONTHLY');
    const zone = fc.constantFrom(
      'Europe/Helsinki',
      'America/New_York',
      'Asia/Kolkata',
      'Australia/Sydney',
      'America/Lima',
    );
    fc.assert(
      fc.property(rule, zone, zone, fc.integer({ min: 1, max: 60 }), (text, timezone, other, count) => {
        const series = seriesOf({ rule: text, count }, { ...onTuesdays, timezone });
        const shown = shownSeries(series, [other]);
        const off = clockShiftsOf(shown, zones);
        const distance = (day: string) => {
          const epoch = epochOf(agendaOf({ ...onTuesdays, ...planOf({ ...onTuesdays, timezone, date: day }) }).start);
          return zones.offset(other, epoch) - zones.offset(timezone, epoch);
        };
        const usual = distance(series.date);
        for (const { date } of occurrencesOf(series, {}, zones, NO_HOLIDAYS).occurrences) {
          const isTold = off.some(({ from, to }) => date >= from && to !== undefined && date <= to);
          expect([date, isTold]).toEqual([date, distance(date) !== usual]);
        }
      }),
      { numRuns: 60, seed: 6 },
    );
  });

  it('is told to a client by the client’s own start', () => {
    const items = [itemOf('hidden', 30, { internal: true }), itemOf('a', 30)];
    const agenda = shownSeries(seriesOf(WEEKLY, { ...onTuesdays, audience: 'client', items }), ['America/New_York']);
    expect(shifts(clientView(agenda))[0]).toBe('27-03-16 27-03-23 2 16T07:30 16T06:30');
  });
});

const folder = path.join(root, 'test/cases/other-zones');
const run = (argv: readonly string[], stdin = '') => runInProcess(argv, { cwd: folder, env: {}, stdin });
const both = ['--timezone', 'America/New_York', '--timezone', 'Asia/Kolkata'];

const writings = [
  ...formats.map((format) => ['--format', format]),
  ...minutesFormats.map((format) => ['--minutes', '--format', format]),
];
const cases = ['demo.yaml', 'weekly.yaml', 'workshops.yaml'].flatMap((file) =>
  ['team', 'client'].flatMap((reader) => writings.map((flags) => ({ file, reader, flags }))),
);

describe('by way of JSON', () => {
  it.each(cases)('$file for the $reader is the same with $flags', async ({ file, reader, flags }) => {
    for (const language of LANGUAGES) {
      const spoken = ['agenda', file, '--lang', language];
      const asked = ['--for', reader];
      const direct = await run([...spoken, ...both, ...asked, ...flags]);
      expect(direct.exitCode).toBe(0);
      const ways = [
        [[...spoken, '--json', ...both, ...asked], flags],
        [
          [...spoken, '--json', ...both],
          [...asked, ...flags],
        ],
        [
          [...spoken, '--json'],
          [...both, ...asked, ...flags],
        ],
      ] as const;
      for (const [first, second] of ways) {
        const { stdout } = await run(first);
        expect((await run(['agenda', '-', ...second], stdout)).stdout).toBe(direct.stdout);
      }
    }
  });

  it('other zones take the place of those that were asked for first', async () => {
    const first = await run(['agenda', 'weekly.yaml', '--json', ...both]);
    const flags = ['--timezone', 'Europe/London', '--format', 'markdown'];
    const direct = await run(['agenda', 'weekly.yaml', ...flags]);
    expect((await run(['agenda', '-', ...flags], first.stdout)).stdout).toBe(direct.stdout);
  });

  it('the plan’s own zone alone changes nothing', async () => {
    const plain = await run(['agenda', 'weekly.yaml', '--json']);
    const own = ['--json', '--timezone', 'Europe/Helsinki'];
    expect(await run(['agenda', 'weekly.yaml', ...own])).toEqual(plain);
    const zoned = await run(['agenda', 'weekly.yaml', '--json', ...both]);
    expect(await run(['agenda', '-', ...own], zoned.stdout)).toEqual(plain);
  });
});

test('names of zones keep to the width of the line', async () => {
  const width = await loadWidth();
  const flags = [...both, '--timezone', 'America/Argentina/ComodRivadavia'];
  for (const file of ['demo.yaml', 'weekly.yaml', 'workshops.yaml']) {
    for (const language of LANGUAGES) {
      const agenda = await agendaOfText(fs.readFileSync(path.join(folder, file), 'utf8'), '--lang', language, ...flags);
      for (const columns of [40, 41, 63, 64, 80, 120, 200]) {
        for (const line of renderText(agenda, await styleFor(agenda, columns)).split('\n')) {
          expect(line).not.toMatch(/\s$/);
          expect(width(line), line).toBeLessThanOrEqual(columns);
        }
      }
    }
  }
});
