import { RRuleTemporal } from 'rrule-temporal';
import { describe, expect, it, test } from 'vitest';
import { parseRule } from '../../src/calendar/parse-rule.ts';
import { occurrencesOf } from '../../src/calendar/series.ts';
import { processZones } from '../../src/io/zones.ts';
import { seriesOf } from '../support/series.ts';

/** The examples of RFC 5545, 3.8.5.3, at 9:00 in New York, with the days that the RFC lists. */

const zones = processZones();

/** `1997-09 2 9 16, 1997-10 7`: days by their months; `2-11` is all from one to the other. */
function daysIn(text: string): string[] {
  return text.split(', ').flatMap((part) => {
    const [month = '', ...days] = part.split(' ');
    return days.flatMap((day) => {
      const [from = 0, to = from] = day.split('-').map(Number);
      return Array.from({ length: to - from + 1 }, (_, index) => `${month}-${String(from + index).padStart(2, '0')}`);
    });
  });
}

function daysOf(rule: string, date: string, number: number): string[] {
  const plan = seriesOf(rule, { date, start: 9 * 60, timezone: 'America/New_York' });
  const isEndless = plan.repeat.until === undefined && plan.repeat.count === undefined;
  const { occurrences } = occurrencesOf(plan, isEndless ? { to: '2010-12-31' } : {}, zones, new Map());
  const days = occurrences.map((one) => one.date);
  return isEndless ? days.slice(0, number) : days;
}

const WORKDAYS = 'MO,TU,WE,TH,FR';
const AUTUMN = '1997-09 2-30, 1997-10 1-31, 1997-11 1-30, 1997-12 1-23';
const JANUARIES = '1998-01 1-31, 1999-01 1-31, 2000-01 1-31';
const TUESDAYS = '1997-09 2 9 16 23 30, 1997-10 7 14 21 28, 1997-11 4';
const TUESDAYS_THURSDAYS = '1997-09 2 4 9 11 16 18 23 25 30, 1997-10 2';

test.each([
  ['FREQ=DAILY;COUNT=10', '1997-09-02', '1997-09 2-11'],
  ['FREQ=DAILY;UNTIL=19971224T000000Z', '1997-09-02', AUTUMN],
  ['FREQ=DAILY;INTERVAL=2', '1997-09-02', '1997-09 2 4 6 8 10 12 14 16 18 20 22 24 26 28 30, 1997-10 2 4 6'],
  ['FREQ=DAILY;INTERVAL=10;COUNT=5', '1997-09-02', '1997-09 2 12 22, 1997-10 2 12'],
  ['FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA', '1998-01-01', JANUARIES],
  ['FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1', '1998-01-01', JANUARIES],
  ['FREQ=WEEKLY;COUNT=10', '1997-09-02', TUESDAYS],
  ['FREQ=WEEKLY;UNTIL=19971224T000000Z', '1997-09-02', `${TUESDAYS} 11 18 25, 1997-12 2 9 16 23`],
  [
    'FREQ=WEEKLY;INTERVAL=2;WKST=SU',
    '1997-09-02',
    '1997-09 2 16 30, 1997-10 14 28, 1997-11 11 25, 1997-12 9 23, 1998-01 6 20, 1998-02 3 17',
  ],
  ['FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH', '1997-09-02', TUESDAYS_THURSDAYS],
  ['FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH', '1997-09-02', TUESDAYS_THURSDAYS],
  [
    'FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR',
    '1997-09-01',
    '1997-09 1 3 5 15 17 19 29, 1997-10 1 3 13 15 17 27 29 31, 1997-11 10 12 14 24 26 28, 1997-12 8 10 12 22',
  ],
  ['FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH', '1997-09-02', '1997-09 2 4 16 18 30, 1997-10 2 14 16'],
  [
    'FREQ=MONTHLY;COUNT=10;BYDAY=1FR',
    '1997-09-05',
    '1997-09 5, 1997-10 3, 1997-11 7, 1997-12 5, 1998-01 2, 1998-02 6, 1998-03 6, 1998-04 3, 1998-05 1, 1998-06 5',
  ],
  ['FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR', '1997-09-05', '1997-09 5, 1997-10 3, 1997-11 7, 1997-12 5'],
  [
    'FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU',
    '1997-09-07',
    '1997-09 7 28, 1997-11 2 30, 1998-01 4 25, 1998-03 1 29, 1998-05 3 31',
  ],
  [
    'FREQ=MONTHLY;COUNT=6;BYDAY=-2MO',
    '1997-09-22',
    '1997-09 22, 1997-10 20, 1997-11 17, 1997-12 22, 1998-01 19, 1998-02 16',
  ],
  [
    'FREQ=MONTHLY;BYMONTHDAY=-3',
    '1997-09-28',
    '1997-09 28, 1997-10 29, 1997-11 28, 1997-12 29, 1998-01 29, 1998-02 26',
  ],
  [
    'FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15',
    '1997-09-02',
    '1997-09 2 15, 1997-10 2 15, 1997-11 2 15, 1997-12 2 15, 1998-01 2 15',
  ],
  [
    'FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1',
    '1997-09-30',
    '1997-09 30, 1997-10 1 31, 1997-11 1 30, 1997-12 1 31, 1998-01 1 31, 1998-02 1',
  ],
  ['FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15', '1997-09-10', '1997-09 10-15, 1999-03 10-13'],
  [
    'FREQ=MONTHLY;INTERVAL=2;BYDAY=TU',
    '1997-09-02',
    '1997-09 2 9 16 23 30, 1997-11 4 11 18 25, 1998-01 6 13 20 27, 1998-03 3 10 17 24 31',
  ],
  [
    'FREQ=YEARLY;COUNT=10;BYMONTH=6,7',
    '1997-06-10',
    '1997-06 10, 1997-07 10, 1998-06 10, 1998-07 10, 1999-06 10, 1999-07 10, 2000-06 10, 2000-07 10, 2001-06 10, 2001-07 10',
  ],
  [
    'FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3',
    '1997-03-10',
    '1997-03 10, 1999-01 10, 1999-02 10, 1999-03 10, 2001-01 10, 2001-02 10, 2001-03 10, 2003-01 10, 2003-02 10, 2003-03 10',
  ],
  [
    'FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200',
    '1997-01-01',
    '1997-01 1, 1997-04 10, 1997-07 19, 2000-01 1, 2000-04 9, 2000-07 18, 2003-01 1, 2003-04 10, 2003-07 19, 2006-01 1',
  ],
  ['FREQ=YEARLY;BYDAY=20MO', '1997-05-19', '1997-05 19, 1998-05 18, 1999-05 17'],
  ['FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO', '1997-05-12', '1997-05 12, 1998-05 11, 1999-05 17'],
  ['FREQ=YEARLY;BYMONTH=3;BYDAY=TH', '1997-03-13', '1997-03 13 20 27, 1998-03 5 12 19 26, 1999-03 4 11 18 25'],
  [
    'FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8',
    '1997-06-05',
    '1997-06 5 12 19 26, 1997-07 3 10 17 24 31, 1997-08 7 14 21 28, 1998-06 4 11 18 25, 1998-07 2 9 16 23 30, 1998-08 6 13 20 27, 1999-06 3 10 17 24, 1999-07 1 8 15 22 29, 1999-08 5 12 19 26',
  ],
  // The RFC begins it on 2 September 1997 and takes that day out again; the first Friday the 13th is this one.
  ['FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13', '1998-02-13', '1998-02 13, 1998-03 13, 1998-11 13, 1999-08 13, 2000-10 13'],
  [
    'FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13',
    '1997-09-13',
    '1997-09 13, 1997-10 11, 1997-11 8, 1997-12 13, 1998-01 10, 1998-02 7, 1998-03 7, 1998-04 11, 1998-05 9, 1998-06 13',
  ],
  [
    'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8',
    '1996-11-05',
    '1996-11 5, 2000-11 7, 2004-11 2',
  ],
  ['FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3', '1997-09-04', '1997-09 4, 1997-10 7, 1997-11 6'],
  [
    `FREQ=MONTHLY;BYDAY=${WORKDAYS};BYSETPOS=-2`,
    '1997-09-29',
    '1997-09 29, 1997-10 30, 1997-11 27, 1997-12 30, 1998-01 29, 1998-02 26, 1998-03 30',
  ],
  ['FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO', '1997-08-05', '1997-08 5 10 19 24'],
  ['FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU', '1997-08-05', '1997-08 5 17 19 31'],
  ['FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5', '2007-01-15', '2007-01 15 30, 2007-02 15, 2007-03 15 30'],
])('%s', (rule, date, listed) => {
  const days = daysIn(listed);
  expect(daysOf(rule, date, days.length)).toEqual(days);
});

describe('the examples within a day', () => {
  const temporal = { ZonedDateTime: { from: (text: string) => ({ timeZoneId: 'UTC', toString: () => text }) } };
  const start = { timeZoneId: 'America/New_York', toString: () => '1997-09-02T09:00:00-04:00[America/New_York]' };
  const clock = (hour: number, minute: number) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  const daytime = Array.from({ length: 24 }, (_, index) => clock(9 + Math.floor(index / 3), (index % 3) * 20));

  it.each([
    // The RFC writes 17:00 of UTC and lists the starts until 17:00 in New York.
    ['FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T210000Z', ['09:00', '12:00', '15:00']],
    ['FREQ=MINUTELY;INTERVAL=15;COUNT=6', ['09:00', '09:15', '09:30', '09:45', '10:00', '10:15']],
    ['FREQ=MINUTELY;INTERVAL=90;COUNT=4', ['09:00', '10:30', '12:00', '13:30']],
    ['FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40', daytime],
    ['FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16', daytime],
  ])('%s is right in the library, and no rule of a meeting', (rule, times) => {
    const all = new RRuleTemporal({ rruleString: rule, dtstart: start, temporal, strict: true });
    const found = all.all((_, index) => index < times.length).slice(0, times.length);
    expect(found.map((one) => String(one).slice(0, 16))).toEqual(times.map((time) => `1997-09-02T${time}`));
    expect(parseRule(rule)).toMatchObject({ reason: rule.includes('BYHOUR') ? 'time-part' : 'sub-daily' });
  });
});
