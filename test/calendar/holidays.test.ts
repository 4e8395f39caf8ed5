import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import type { Holidays } from '../../src/calendar/series.ts';
import { readHolidayCalendar } from '../../src/ical/holidays.ts';
import { isScanFault } from '../../src/ical/scan.ts';
import { loadHolidays } from '../../src/workspace/holidays.ts';
import { copyOf } from '../support/folders.ts';
import { bufferedIo, runInProcess } from '../support/run.ts';
import { seriesOf } from '../support/series.ts';

const days = (from: string, to: string, holidays: Holidays) => {
  const year = from.slice(0, 4);
  const all = Array.from({ length: 12 * 31 }, (_, index) => {
    const [month, day] = [Math.floor(index / 31) + 1, (index % 31) + 1].map((part) => String(part).padStart(2, '0'));
    return `${year}-${month}-${day}`;
  });
  return all.filter((date) => date >= from && date <= to && holidays.get(date) !== undefined);
};

const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:1', 'DTSTAMP:20260101T000000Z', ...lines, 'END:VEVENT'];
const calendar = (...events: string[][]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//EN', ...events.flat(), 'END:VCALENDAR', ''].join('\r\n');

const holidaysOf = (text: string): Holidays | undefined => {
  const read = readHolidayCalendar(text);
  return isScanFault(read) ? undefined : read;
};

describe('an iCalendar file of holidays', () => {
  it('gives its all-day events by their days, yearly ones for every year', () => {
    const holidays = holidaysOf(
      calendar(
        event('DTSTART;VALUE=DATE:20271206', 'SUMMARY:Itsenäisyyspäivä'),
        event('DTSTART;VALUE=DATE:20201224', 'DTEND;VALUE=DATE:20201227', 'RRULE:FREQ=YEARLY', 'SUMMARY:Joulu'),
        event('DTSTART:20271210T120000Z', 'SUMMARY:A meeting'),
        event('DTSTART;VALUE=DATE:20271211', 'STATUS:CANCELLED', 'SUMMARY:Not'),
      ),
    );
    expect(holidays && days('2027-12-01', '2027-12-31', holidays)).toEqual([
      '2027-12-06',
      '2027-12-24',
      '2027-12-25',
      '2027-12-26',
    ]);
    expect(holidays?.get('2027-12-06')).toBe('Itsenäisyyspäivä');
    expect(holidays?.get('2150-12-25')).toBe('Joulu');
  });

  it.each(['', 'holidays: none', 'BEGIN:VCARD\r\nEND:VCARD\r\n', 'BEGIN:VCALENDAR'])('%j is none', (text) => {
    expect(holidaysOf(text)).toBeUndefined();
  });
});

const session = (cwd: string) => ({
  io: bufferedIo({ cwd, env: {}, stdin: '' }).io,
  flags: {} as never,
  packageFolder: '',
  language: 'en' as const,
});

describe('the holidays of a country', () => {
  const load = async (code: string) => {
    const plan = seriesOf({ rule: 'FREQ=DAILY', holidays: { calendar: code } });
    return loadHolidays(session('/'), { file: 'plan.yaml', root: '/' }, plan);
  };

  it('are for Finland the public ones and the two eves, and no New Year’s Eve', async () => {
    const { holidays } = await load('FI');
    expect(days('2027-01-01', '2027-12-31', holidays)).toEqual([
      '2027-01-01',
      '2027-01-06',
      '2027-03-26',
      '2027-03-28',
      '2027-03-29',
      '2027-05-01',
      '2027-05-06',
      '2027-05-16',
      '2027-06-25',
      '2027-06-26',
      '2027-11-06',
      '2027-12-06',
      '2027-12-24',
      '2027-12-25',
      '2027-12-26',
    ]);
    expect(holidays.get('2027-06-25')).toBe('Midsummer Eve');
  });

  test.each(['DE', 'DE-BY', 'SE', 'US-LA-NO'])('are known of %s', async (code) => {
    expect((await load(code)).problems).toEqual([]);
  });

  test.each(['QQ', 'DE-XX'])('are not known of %s', async (code) => {
    expect((await load(code)).problems).toMatchObject([{ rule: 'unknown-value', args: { value: code } }]);
  });
});

describe('a project’s holidays and work days', () => {
  const plan = (holidays: string) =>
    `meetplan: plan/1\ntitle: A\ndate: "2026-12-01"\nstart: "13:00"\ntimezone: UTC\nattendees: [{id: a, role: developer}]\nagenda: [{id: a, title: A, duration: 5m, owner: a}]\nrepeat: {rule: FREQ=WEEKLY, count: 5, add: ["2026-12-22"]${holidays}}\n`;
  const check = async (config: string, holidays: string) => {
    const cwd = copyOf('');
    fs.mkdirSync(path.join(cwd, 'plans'));
    fs.writeFileSync(path.join(cwd, 'meetplan.yaml'), `meetplan: config/1\n${config}`);
    fs.writeFileSync(path.join(cwd, 'off.ics'), calendar(event('DTSTART;VALUE=DATE:20261222', 'SUMMARY:Off')));
    fs.writeFileSync(path.join(cwd, 'plans/a.yaml'), plan(holidays));
    return runInProcess(['validate', 'plans/a.yaml'], { cwd, env: {}, stdin: '' });
  };

  // On a day that is a holiday already another meeting may be added; on one of the series not.
  it('hold for a series that names none', async () => {
    expect(await check('holidays: off.ics\n', '')).toMatchObject({ exitCode: 0 });
    expect(await check('holidays: ["2026-12-22"]\n', '')).toMatchObject({ exitCode: 0 });
    expect(await check('', '')).toMatchObject({ exitCode: 1 });
  });

  it('give way to those of the plan', async () => {
    expect(await check('holidays: off.ics\n', ', holidays: {calendar: []}')).toMatchObject({ exitCode: 1 });
    expect(await check('', ', holidays: {calendar: ../off.ics}')).toMatchObject({ exitCode: 0 });
  });

  it('decide where a meeting is shifted to', async () => {
    const shifted = ', holidays: {policy: next-working-day}';
    const twice = async (workdays: string) => (await check(`holidays: off.ics\n${workdays}`, shifted)).stderr;
    // A shifted meeting is still the one of its day.
    expect(await twice('')).toContain('is a day of the series already');
    expect(await twice('workdays: [TU]\n')).toContain('is a day of the series already');
  });

  it('that are missing stop everything, with the name of the file', async () => {
    expect(await check('holidays: gone.ics\n', '')).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: expect.stringContaining('cannot read gone.ics') as string,
    });
  });
});
