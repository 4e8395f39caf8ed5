import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, dayText, weekdayOf } from '../../src/calendar/day.ts';
import { formatDate } from '../../src/language/format.ts';
import { readClock, readWhen } from '../../src/prompt/when.ts';

/** Thursday 26 November 2026, ten o'clock. */
const now = { date: '2026-11-26', minutes: 600 };

function said(text: string, at = now): string {
  const reading = readWhen(text, at);
  if ('when' in reading) return [reading.when.date, reading.when.start].filter(Boolean).join(' ');
  const { problem } = reading;
  const dates = problem.reason === 'ambiguous' ? problem.dates : 'date' in problem ? [problem.date] : [];
  return [problem.reason, ...dates].join(' ');
}

describe('a spoken day', () => {
  it.each([
    ['2027-01-05', '2027-01-05'],
    ['2027-01-05 09:00', '2027-01-05 9:00'],
    ['2027-1-5 9', '2027-01-05 9:00'],
    ['1.12.', '2026-12-01'],
    ['1.12.2026 klo 13', '2026-12-01 13:00'],
    ['1.11.', '2027-11-01'],
    ['29.2.', '2028-02-29'],
    ['ke 9.12. 9.30', '2026-12-09 9:30'],
    ['Wed 20 Jan 2027', '2027-01-20'],
    ['20 January 2027 at 1 pm', '2027-01-20 13:00'],
    ['January 20th', '2027-01-20'],
    ['on the 20th of January, 9am', '2027-01-20 9:00'],
    ['20. tammikuuta klo 9.15', '2027-01-20 9:15'],
    ['24 Dec 12am', '2026-12-24 0:00'],
    ['24 Dec 12 pm', '2026-12-24 12:00'],
    ['20/1/2027', '2027-01-20'],
    ['5/5', '2027-05-05'],
    ['today', '2026-11-26'],
    ['today 10:00', '2026-11-26 10:00'],
    ['tomorrow', '2026-11-27'],
    ['huomenna klo 9', '2026-11-27 9:00'],
    ['ylihuomenna', '2026-11-28'],
    ['ti 9:00', '2026-12-01 9:00'],
    ['TIISTAINA', '2026-12-01'],
    ['next Tuesday 9', '2026-12-01 9:00'],
    ['ensi tiistai 9', '2026-12-01 9:00'],
    ['seuraavana tiistaina klo 9', '2026-12-01 9:00'],
    ['this Friday', '2026-11-27'],
    ['tänä perjantaina', '2026-11-27'],
    ['Friday', '2026-11-27'],
    ['Friday next week', '2026-12-04'],
    ['next week Friday 14:30', '2026-12-04 14:30'],
    ['ensi viikon perjantaina klo 14.30', '2026-12-04 14:30'],
    ['perjantaina ensi viikolla', '2026-12-04'],
    ['next Thursday', '2026-12-03'],
  ])('%s', (text, expected) => expect(said(text)).toBe(expected));

  it.each([
    ['Thursday', 'ambiguous 2026-11-26 2026-12-03'],
    ['next Friday', 'ambiguous 2026-11-27 2026-12-04'],
    ['ensi perjantaina', 'ambiguous 2026-11-27 2026-12-04'],
    ['1/2', 'ambiguous 2027-02-01 2027-01-02'],
    ['1/2/2027 9:00', 'ambiguous 2027-02-01 2027-01-02'],
    ['2026-11-25', 'past 2026-11-25'],
    ['today 9:59', 'past 2026-11-26'],
    ['1.1.2020', 'past 2020-01-01'],
    ['ti 20.1.2027', 'weekday 2027-01-20'],
    ['31.2.', 'unknown'],
    ['31.2.2027', 'unknown'],
    ['2027-02-30', 'unknown'],
    ['soon', 'unknown'],
    ['', 'unknown'],
    ['9:00', 'unknown'],
    ['tue 25:00', 'unknown'],
    ['tue 9 foo', 'unknown'],
    ['next 20.1.', 'unknown'],
    ['next', 'unknown'],
    ['January', 'unknown'],
  ])('asks again for %j', (text, expected) => expect(said(text)).toBe(expected));

  it('next Monday on a Sunday is tomorrow, and no other', () => {
    expect(said('next Monday', { date: '2026-11-29', minutes: 0 })).toBe('2026-11-30');
  });

  it('is read back from what we write, in both languages, on any day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), fc.constantFrom('en', 'fi'), (days, language) => {
        const date = dayText((dayNumber(now.date) ?? 0) + days);
        expect(said(formatDate(date, language))).toBe(date);
      }),
    );
  });

  it('a weekday alone is in the coming week, or today’s own', () => {
    const names = ['ma', 'ti', 'ke', 'to', 'pe', 'la', 'su'];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 0, max: 6 }), (days, weekday) => {
        const reading = readWhen(names[weekday] ?? '', { date: dayText(days), minutes: 0 });
        if (weekdayOf(days) === weekday) {
          expect(reading).toHaveProperty('problem.reason', 'ambiguous');
          return;
        }
        const ahead = (dayNumber('when' in reading ? reading.when.date : '') ?? 0) - days;
        expect(ahead).toBeGreaterThan(0);
        expect(ahead).toBeLessThan(7);
        expect(weekdayOf(days + ahead)).toBe(weekday);
      }),
    );
  });
});

describe('a spoken time', () => {
  it.each([
    ['9', '9:00'],
    ['09:05', '9:05'],
    ['klo 13.30', '13:30'],
    ['at 7', '7:00'],
    ['7 pm', '19:00'],
    ['24:00', undefined],
    ['13 pm', undefined],
    ['9:60', undefined],
    ['nine', undefined],
  ])('%s', (text, expected) => expect(readClock(text)).toBe(expected));
});
