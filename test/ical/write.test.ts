import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { foldLine } from '../../src/ical/fold.ts';
import { renderCalendar } from '../../src/render/calendar.ts';
import type { Agenda } from '../../src/schema/agenda.ts';
import { runBinary, runInProcess } from '../support/run.ts';
import { agendaOf, heldBy, seriesArbitrary, seriesOf } from './series.ts';

const AT_ZERO = { stamp: 0 };

const eventsIn = (text: string) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
const firstIn = (text: string) => eventsIn(text)[0] ?? new ICAL.Component('vevent');

/** `2027-01-05 13:00 40` for each meeting, as ical.js expands a file. */
function expanded(text: string): readonly string[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  const [master] = events;
  if (!master) return [];
  for (const event of events.slice(1)) master.relateException(event);
  const lines: string[] = [];
  const starts = master.iterator();
  for (let start = starts.next(); start; start = starts.next()) {
    const { startDate, endDate } = master.getOccurrenceDetails(start);
    const zone = master.startDate.zone;
    const local = zone.tzid === 'floating' ? startDate : startDate.convertToZone(zone);
    const minutes = endDate.subtractDateTz(startDate).toSeconds() / 60;
    lines.push(`${local.toString().slice(0, 16).replace('T', ' ')} ${minutes}`);
  }
  return lines.sort();
}

describe('a series in a calendar', () => {
  it('is held when the plan says, whatever is skipped, moved and added', () => {
    const property = fc.property(seriesArbitrary, (plan) => {
      expect(expanded(renderCalendar([agendaOf(plan)], AT_ZERO))).toEqual(heldBy(plan));
    });
    fc.assert(property, { seed: 5, numRuns: Number(process.env['RUNS'] ?? 60) });
  });

  it('excludes a start that the clocks jump over, and then says its end by day', () => {
    const night = seriesOf('FREQ=WEEKLY;BYDAY=SU;COUNT=4', { date: '2027-03-14', start: 3 * 60 + 30 });
    const text = renderCalendar([agendaOf(night)], AT_ZERO);
    expect(text).toContain('EXDATE;TZID=Europe/Helsinki:20270328T033000\r\n');
    expect(text).toContain('RRULE:FREQ=WEEKLY;BYDAY=SU;UNTIL=20270411T011000Z\r\n');
  });

  it('begins with the first day that has its start, where the clocks jump over that of the rule', () => {
    const night = seriesOf('FREQ=WEEKLY;BYDAY=SU;COUNT=3', { date: '2027-03-28', start: 3 * 60 + 30 });
    const days = expanded(renderCalendar([agendaOf(night)], AT_ZERO));
    expect(days.map((line) => line.slice(0, 16))).toEqual(['2027-04-04 03:30', '2027-04-11 03:30', '2027-04-18 03:30']);
    expect(days).toEqual(heldBy(night));
  });

  it('goes on for ever where the plan does, and says what is known of it', () => {
    const skip = [{ date: '2041-01-01', reason: 'New year', path: [] }];
    const endless = seriesOf('FREQ=WEEKLY;BYDAY=TU', {}, { skip });
    const text = renderCalendar([agendaOf(endless)], AT_ZERO);
    expect(text).toContain('RRULE:FREQ=WEEKLY;BYDAY=TU\r\n');
    expect(text).toContain('EXDATE;TZID=Europe/Helsinki:20410101T130000\r\n');
  });

  it('cuts the agenda of a shorter meeting where it ends, and does not price it', () => {
    const move = [{ from: '2026-12-08', to: '2026-12-09', start: 14 * 60, minutes: 30, path: [] }];
    const plan = seriesOf('FREQ=WEEKLY;BYDAY=TU;COUNT=3', {}, { move });
    const cost = { staffMinutes: { low: 40, expected: 40, high: 40 }, guestMinutes: 0 };
    const buckets = { meeting: 40, prep: 0, followUp: 0, travel: 0, recovery: 0 };
    const agenda: Agenda = { ...agendaOf(plan), cost: { ...cost, buckets } };
    const [master, moved] = eventsIn(renderCalendar([agenda], AT_ZERO)).map((event) =>
      String(event.getFirstPropertyValue('description')),
    );
    expect(master).toContain('Staff hours');
    expect(master).toContain('13:00–13:40');
    expect(moved).not.toContain('Staff hours');
    expect(moved).toContain('14:00–14:30');
  });
});

/** Properties that a meeting with people, a place and a link has; a text can add none. */
const PROPERTIES = [
  ...['attendee', 'comment', 'conference', 'description', 'dtend', 'dtstamp', 'dtstart', 'location', 'organizer'],
  ...['sequence', 'status', 'summary', 'uid', 'url'],
];

const hostile = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc
    .array(
      fc.constantFrom(
        ...['\r\n', '\n', '\r', '\u2028', '\u0085', 'ATTENDEE:mailto:evil@example.com', 'END:VEVENT', '\\', '\\n', ';'],
        ...[
          ',',
          '"',
          ':',
          '::error::',
          '##vso[x]',
          '\u001b[31m',
          '\u202e',
          '🧑‍🧑‍🧒',
          'ä',
          '日本',
          ' ',
          '\t',
          '^',
          '^n',
          '\u0000',
        ],
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join('')),
);

describe('texts of a plan', () => {
  it('stay texts: no line, no property and no long line comes of them', () => {
    const property = fc.property(hostile, hostile, hostile, (title, name, reason) => {
      const plan = seriesOf('FREQ=WEEKLY;BYDAY=TU;COUNT=1');
      const { repeat: _, ...agenda } = agendaOf(plan);
      const [person] = agenda.attendees;
      const text = renderCalendar(
        [
          {
            ...agenda,
            title,
            reason,
            purpose: title,
            place: name,
            chair: name,
            channel: 'video',
            link: 'https://example.org/x',
            attendees: person ? [{ ...person, name }] : [],
          },
        ],
        AT_ZERO,
      );
      const names = firstIn(text)
        .getAllProperties()
        .map((one) => one.name);
      const optional = ['location', 'comment'];
      expect(PROPERTIES.filter((one) => !optional.includes(one) && !names.includes(one))).toEqual([]);
      expect(names.filter((one) => !PROPERTIES.includes(one))).toEqual([]);
      expect(names.length).toBe(new Set(names).size);
      for (const line of text.split('\r\n')) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line).not.toMatch(/^\s*::|##(?:vso)?\[/);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left
        expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202e\ufffd]/);
      }
    });
    fc.assert(property, { seed: 7, numRuns: Number(process.env['RUNS'] ?? 200) });
  });

  it('come back as they were', () => {
    const title = 'Åland, 3 goals; "next" \\ 🎯 – it’s 50 % ^n';
    const agenda = { ...agendaOf(seriesOf('FREQ=WEEKLY;BYDAY=TU;COUNT=1')), title };
    expect(firstIn(renderCalendar([agenda], AT_ZERO)).getFirstPropertyValue('summary')).toBe(title);
  });

  it('are folded between characters and never before what a log obeys', () => {
    const property = fc.property(
      fc.string({ unit: fc.constantFrom(':', ' ', 'a', 'ä', '🎯'), maxLength: 300 }),
      (line) => {
        const pieces = foldLine(`X${line}`).split('\r\n ');
        expect(pieces.join('')).toBe(`X${line}`);
        for (const [index, piece] of pieces.entries()) {
          expect(Buffer.byteLength(piece) + (index ? 1 : 0)).toBeLessThanOrEqual(
            75 + (/^[ :]*$/.test(piece) ? 999 : 0),
          );
        }
      },
    );
    fc.assert(property, { seed: 9 });
  });
});

describe('the file', () => {
  const folder = path.join(import.meta.dirname, 'plans');
  const run = (argv: readonly string[], stdin = '') => runInProcess(argv, { cwd: folder, env: {}, stdin });

  it.each(['weekly', 'cancelled', 'demo'])('of %s is this one', async (name) => {
    const { stdout } = await run(['agenda', `${name}.yaml`, '--format', 'ics', '--alarm', '15m']);
    await expect(stdout).toMatchFileSnapshot(path.join(import.meta.dirname, `golden/${name}.ics`));
    const client = await run(['agenda', `${name}.yaml`, '--format', 'ics', '--for', 'client']);
    await expect(client.stdout).toMatchFileSnapshot(path.join(import.meta.dirname, `golden/${name}-client.ics`));
  });

  it.each(fs.readdirSync(folder).filter((file) => file !== 'meetplan.yaml'))(
    'of %s is the same by way of its JSON',
    async (file) => {
      const json = await run(['agenda', file, '--json']);
      const direct = await run(['agenda', file, '--format', 'ics']);
      const piped = await run(['agenda', '-', '--format', 'ics'], json.stdout);
      expect(piped.stdout).toBe(direct.stdout);
    },
  );

  it('is the same wherever and whenever it is made', () => {
    const argv = ['agenda', 'weekly.yaml', 'cancelled.yaml', '--format', 'ics'];
    const outputs = ['Asia/Tokyo', 'America/New_York', 'Europe/Helsinki'].map(
      (TZ) => runBinary(argv, { cwd: folder, env: { TZ, SOURCE_DATE_EPOCH: '' }, stdin: '' }).stdout,
    );
    expect(new Set(outputs).size).toBe(1);
    expect(outputs[0]).toContain('DTSTAMP:19700101T000000Z');
  });

  it('has one definition of each zone, and none of UTC', () => {
    const named = (timezone: string) => agendaOf(seriesOf('FREQ=WEEKLY;BYDAY=TU;COUNT=1', { timezone, uid: timezone }));
    const text = renderCalendar(['US/Eastern', 'America/New_York', 'UTC'].map(named), AT_ZERO);
    expect(text.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1);
    expect(text).toContain('DTSTART:20261201T130000Z');
  });

  it('takes a wish for an alarm or a number only as a calendar', async () => {
    for (const flag of ['--alarm', '--sequence']) {
      const { exitCode, stderr } = await run(['agenda', 'weekly.yaml', '--format', 'text', flag, '5']);
      expect(exitCode).toBe(2);
      expect(stderr).toContain(`${flag} is for calendar files`);
    }
    const { stdout } = await run(['agenda', 'weekly.yaml', '-f', 'ics', '--sequence', '7']);
    expect(stdout.match(/^SEQUENCE:(\d+)/gm)).toEqual(Array(4).fill('SEQUENCE:7'));
    expect((await run(['agenda', 'weekly.yaml', '-f', 'ics', '--alarm', 'soon'])).exitCode).toBe(2);
  });

  it('is not made of two plans that are one meeting to a calendar', async () => {
    const { exitCode, stdout } = await run(['agenda', 'weekly.yaml', '../plans/weekly.yaml', '-f', 'ics']);
    expect([exitCode, stdout]).toEqual([2, '']);
  });
});
