import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Window } from '../../src/calendar/window.ts';
import type { RoleRule } from '../../src/ical/attendees.ts';
import { type CalendarPlans, calendarPlans } from '../../src/ical/calendar-plans.ts';
import { isScanFault, scanCalendar } from '../../src/ical/scan.ts';
import { defaultSettings, type Settings } from '../../src/plan/settings.ts';
import { renderCalendar } from '../../src/render/calendar.ts';
import { agendaOf, clock, heldBy, seriesArbitrary, zones } from './series.ts';

const EVERYBODY: readonly RoleRule[] = [{ pattern: '*', role: 'sales-rep' }];
const YEAR = { from: '2027-01-01', to: '2027-12-31' };

interface Asked {
  readonly roles?: readonly RoleRule[];
  readonly window?: Window;
  readonly settings?: Partial<Settings>;
}

function read(text: string, { roles = EVERYBODY, window = YEAR, settings = {} }: Asked = {}): CalendarPlans {
  const options = { roles, window, zones, settings: { ...defaultSettings(''), ...settings } };
  const found = calendarPlans(text, options);
  if (isScanFault(found)) throw new Error(`${found.reason} in line ${found.number}`);
  return found;
}

const calendar = (...lines: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');

const ANNA = 'ATTENDEE;CN=Anna:mailto:anna@example.com';
const event = (...lines: readonly string[]): readonly string[] => [
  'BEGIN:VEVENT',
  ...(lines.some((line) => line.startsWith('UID')) ? [] : ['UID:1@example.com']),
  ...(lines.some((line) => line.startsWith('ATTENDEE')) ? [] : [ANNA]),
  ...lines,
  'END:VEVENT',
];
const HOUR = ['DTSTART;TZID=Europe/Helsinki:20270105T130000', 'DTEND;TZID=Europe/Helsinki:20270105T140000'];

/** `2027-01-05 13:00 60 Europe/Helsinki` for each meeting. */
const meetings = ({ plans }: CalendarPlans): readonly string[] =>
  plans
    .flatMap(({ plan, held }) =>
      held.map(({ date, start }) => `${date} ${clock(start)} ${plan.items[0]?.minutes} ${plan.timezone ?? 'floating'}`),
    )
    .sort();

describe('our own calendars', () => {
  it('read back as they were written', () => {
    const property = fc.property(seriesArbitrary, (plan) => {
      const found = read(renderCalendar([agendaOf(plan)], { stamp: 0 }), { window: {} });
      const own = meetings(found).map((line) => line.split(' ').slice(0, 3).join(' '));
      expect(own).toEqual(heldBy(plan));
      expect(found.unpriced).toEqual([]);
    });
    fc.assert(property, { seed: 3, numRuns: Number(process.env['RUNS'] ?? 60) });
  });
});

describe('the days of an entry', () => {
  const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['one meeting', HOUR, ['2027-01-05 13:00 60 Europe/Helsinki']],
    ['a duration', ['DTSTART:20270105T090000', 'DURATION:PT1H30M'], ['2027-01-05 09:00 90 floating']],
    [
      'UTC by the clock of the project',
      ['DTSTART:20270131T230000Z', 'DTEND:20270131T233000Z'],
      ['2027-02-01 01:00 30 Europe/Helsinki'],
    ],
    [
      'a Windows zone',
      ['DTSTART;TZID="FLE Standard Time":20270105T130000', 'DTEND;TZID="FLE Standard Time":20270105T133000'],
      ['2027-01-05 13:00 30 Europe/Kiev'],
    ],
    [
      'a zone behind a prefix',
      ['DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Helsinki:20270105T130000', 'DURATION:PT30M'],
      ['2027-01-05 13:00 30 Europe/Helsinki'],
    ],
    [
      'from one zone to another',
      ['DTSTART;TZID=Europe/Helsinki:20270105T130000', 'DTEND;TZID=America/New_York:20270105T070000'],
      ['2027-01-05 13:00 60 Europe/Helsinki'],
    ],
    [
      'over a change of the clocks',
      ['DTSTART;TZID=Europe/Helsinki:20270328T020000', 'DTEND;TZID=Europe/Helsinki:20270328T050000'],
      ['2027-03-28 02:00 120 Europe/Helsinki'],
    ],
    [
      'a count and an exclusion in UTC',
      [...HOUR, 'RRULE:FREQ=WEEKLY;COUNT=3', 'EXDATE:20270112T110000Z'],
      ['2027-01-05 13:00 60 Europe/Helsinki', '2027-01-19 13:00 60 Europe/Helsinki'],
    ],
    [
      'an exclusion of a whole day, and one of a time that is no meeting',
      [
        ...HOUR,
        'RRULE:FREQ=WEEKLY;COUNT=3',
        'EXDATE;VALUE=DATE:20270112',
        'EXDATE;TZID=Europe/Helsinki:20270119T120000',
      ],
      ['2027-01-05 13:00 60 Europe/Helsinki', '2027-01-19 13:00 60 Europe/Helsinki'],
    ],
    [
      'dates beside the rule',
      [
        ...HOUR,
        'RDATE;TZID=Europe/Helsinki:20270107T090000,20270105T130000',
        'RDATE;VALUE=PERIOD:20270108T110000Z/PT1H',
      ],
      [
        '2027-01-05 13:00 60 Europe/Helsinki',
        '2027-01-07 09:00 60 Europe/Helsinki',
        '2027-01-08 13:00 60 Europe/Helsinki',
      ],
    ],
    [
      'a first day that is not on the rule',
      [...HOUR, 'RRULE:FREQ=WEEKLY;BYDAY=TH;COUNT=3'],
      [
        '2027-01-05 13:00 60 Europe/Helsinki',
        '2027-01-07 13:00 60 Europe/Helsinki',
        '2027-01-14 13:00 60 Europe/Helsinki',
      ],
    ],
    [
      'a rule that says the hour again',
      [...HOUR, 'RRULE:FREQ=WEEKLY;BYDAY=TU;BYHOUR=13;BYMINUTE=0;UNTIL=20270112T110000Z'],
      ['2027-01-05 13:00 60 Europe/Helsinki', '2027-01-12 13:00 60 Europe/Helsinki'],
    ],
    [
      'a start that the clocks jump over',
      ['DTSTART;TZID=Europe/Helsinki:20270321T033000', 'DURATION:PT30M', 'RRULE:FREQ=WEEKLY;UNTIL=20270404T005900Z'],
      ['2027-03-21 03:30 30 Europe/Helsinki', '2027-04-04 03:30 30 Europe/Helsinki'],
    ],
    ['what lies outside of the window', ['DTSTART:20261231T090000', 'DURATION:PT1H'], []],
  ];

  it.each(cases)('%s', (_, lines, expected) => {
    const found = read(calendar(...event(...lines)), { settings: { timezone: 'Europe/Helsinki' } });
    expect(meetings(found)).toEqual(expected);
    expect(found.unpriced).toEqual([]);
  });

  it('of an endless series are those of twelve months', () => {
    const text = calendar(...event(...HOUR, 'RRULE:FREQ=MONTHLY'));
    expect(meetings(read(text, { window: {} }))).toHaveLength(12);
    expect(meetings(read(text, { window: { from: '2030-06-01' } }))).toHaveLength(12);
    expect(meetings(read(text, { window: { to: '2028-12-31' } }))).toHaveLength(24);
  });

  it('follow what changes one of them, and the newer of two versions', () => {
    const change = (occurrence: string, ...lines: readonly string[]) =>
      event(`RECURRENCE-ID;TZID=Europe/Helsinki:${occurrence}T130000`, ...lines);
    const moved = ['DTSTART;TZID=Europe/Helsinki:20270113T100000', 'DURATION:PT30M'];
    const text = calendar(
      ...change('20270112', 'SEQUENCE:2', ...moved),
      ...change('20270112', 'SEQUENCE:1', ...HOUR),
      ...change('20270119', 'STATUS:CANCELLED', ...HOUR),
      ...event(...HOUR, 'RRULE:FREQ=WEEKLY;COUNT=4'),
    );
    const found = read(text);
    expect(meetings(found)).toEqual([
      '2027-01-05 13:00 60 Europe/Helsinki',
      '2027-01-13 10:00 30 Europe/Helsinki',
      '2027-01-26 13:00 60 Europe/Helsinki',
    ]);
    expect(found.unpriced.map(({ reason }) => reason)).toEqual(['cancelled']);
  });
});

describe('what has no price', () => {
  const day = 'DTSTART;VALUE=DATE:20270105';
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['cancelled', [...HOUR, 'STATUS:CANCELLED']],
    ['all-day', [day]],
    ['no-start', ['SUMMARY:x']],
    ['no-length', ['DTSTART:20270105T090000']],
    ['no-length', ['DTSTART:20270105T090000', 'DTEND:20270105T080000']],
    ['too-long', ['DTSTART:20270105T090000', 'DTEND:20270107T090000']],
    ['unknown-zone', ['DTSTART;TZID=Our Own:20270105T090000', 'DURATION:PT1H']],
    ['unreadable', ['DTSTART:20270230T090000', 'DURATION:PT1H']],
    ['unreadable', [...HOUR, 'EXDATE:tomorrow']],
    ['unreadable', ['DTSTART;TZID:20270105T090000']],
    ['rule', [...HOUR, 'RRULE:FREQ=HOURLY;COUNT=3']],
    ['rule', [...HOUR, 'RRULE:FREQ=WEEKLY;BYHOUR=9,13']],
    ['rule', [...HOUR, 'RRULE:FREQ=WEEKLY', 'RRULE:FREQ=DAILY;COUNT=2']],
    ['rule', [...HOUR, 'EXRULE:FREQ=WEEKLY']],
    ['this-and-future', [...HOUR, 'RECURRENCE-ID;RANGE=THISANDFUTURE:20270105T110000Z']],
    ['no-people', [...HOUR, 'ATTENDEE;CUTYPE=ROOM:mailto:room@example.com']],
    ['no-people', [...HOUR, 'ATTENDEE;PARTSTAT=DECLINED:mailto:anna@example.com']],
  ];

  it.each(cases)('is listed: %s', (reason, lines) => {
    const found = read(calendar(...event(...lines)));
    expect(found.unpriced.map((one) => one.reason)).toEqual([reason]);
    expect(found.unpriced[0]?.line).toBe(3);
    expect(found.plans).toEqual([]);
  });

  it('is not listed for other days', () => {
    expect(read(calendar(...event(day)), { window: { from: '2027-02-01' } }).unpriced).toEqual([]);
  });

  it('is listed where a series has no end near', () => {
    const text = calendar(...event('DTSTART:20200101T090000', 'DURATION:PT1H', 'RRULE:FREQ=DAILY'));
    expect(read(text, { window: { to: '2099-12-31' } }).unpriced[0]?.reason).toBe('too-many');
  });
});

describe('the people of an entry', () => {
  const rows = [
    'ORGANIZER;CN=Boss:mailto:boss@example.com',
    'ATTENDEE;CN=Anna;ROLE=CHAIR:MAILTO:Anna@Example.com',
    'ATTENDEE;CN="Laine, Pekka";ROLE=OPT-PARTICIPANT:mailto:pekka@example.com',
    'ATTENDEE;PARTSTAT=DECLINED:mailto:ville@example.com',
    'ATTENDEE;ROLE=NON-PARTICIPANT:mailto:copy@example.com',
    'ATTENDEE;CUTYPE=RESOURCE:mailto:projector@example.com',
    'ATTENDEE:mailto:c_1@resource.calendar.google.com',
    'ATTENDEE;CUTYPE=GROUP:mailto:all@example.com',
    'ATTENDEE:mailto:buyer@acme.example',
    'ATTENDEE:mailto:anna@example.com',
  ];
  const text = calendar(...event(...HOUR, 'RRULE:FREQ=WEEKLY;COUNT=3', ...rows));
  const rules: readonly RoleRule[] = [
    { pattern: 'anna@example.com', role: 'sales-manager' },
    { pattern: '*@example.com', role: 'sales-rep' },
  ];

  it('are those who come, each once, with the organiser', () => {
    const [one] = read(text, { roles: rules }).plans;
    expect(one?.plan.people.map(({ name, role, optional }) => [name, role, optional])).toEqual([
      ['Anna', 'sales-manager', false],
      ['Laine, Pekka', 'sales-rep', true],
      ['Boss', 'sales-rep', false],
    ]);
  });

  it('are listed where they have no role, or are a group', () => {
    expect(read(text, { roles: rules }).leftOut).toEqual([
      { who: 'all@example.com', reason: 'group', meetings: 3 },
      { who: 'buyer@acme.example', reason: 'no-role', meetings: 3 },
    ]);
  });

  it('have the role of the nearest rule: their address, the project, the longest pattern', () => {
    const people = new Map([['pekka', { name: 'Pekka Laine', role: 'developer', email: 'Pekka@example.com' }]]);
    const roles = [
      { pattern: '*', role: 'client' },
      ...rules.toReversed(),
      { pattern: '*acme*', role: 'manufacturer' },
    ];
    const [one] = read(text, { roles, settings: { people } }).plans;
    expect(one?.plan.people.map(({ id, role, side }) => [id, role, side])).toEqual([
      ['anna@example.com', 'sales-manager', 'staff'],
      ['pekka', 'developer', 'staff'],
      ['buyer@acme.example', 'manufacturer', 'partner'],
      ['boss@example.com', 'sales-rep', 'staff'],
    ]);
  });
});

describe('a broken calendar', () => {
  const cases: readonly (readonly [string, string, number])[] = [
    ['', 'no-calendar', 1],
    ['meetplan: plan/1\n', 'no-calendar', 1],
    ['BEGIN:VEVENT\nEND:VEVENT\n', 'no-calendar', 1],
    ['BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x', 'no-end', 2],
    ['BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n', 'wrong-end', 3],
    ['BEGIN:VCALENDAR\nEND:VCALENDAR\nX:1\n', 'outside', 3],
    ['BEGIN:VCALENDAR\nEND:VCALENDAR\nEND:VCALENDAR\n', 'outside', 3],
    ['BEGIN:VCALENDAR\r\nDESCRIPTION:one\r\n two\r\nthree\r\nEND:VCALENDAR', 'no-colon', 4],
  ];
  it.each(cases)('%j is refused with its line', (text, reason, number) => {
    expect(scanCalendar(text)).toMatchObject({ reason, number });
  });

  it('never fails in another way', () => {
    const pieces = [
      'BEGIN:VCALENDAR',
      'END:VCALENDAR',
      ...event(...HOUR),
      'RRULE:FREQ=WEEKLY;UNTIL=20270301T000000Z',
      ' ',
    ];
    const line = fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 30 }));
    const values = fc
      .string({ maxLength: 12 })
      .map((value) => calendar(...event(...HOUR, `RRULE:FREQ=${value}`, `EXDATE;TZID=${value}:${value}`)));
    const texts = fc.oneof(
      fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\r\n')),
      values,
    );
    const property = fc.property(texts, (text) => {
      const options = { roles: EVERYBODY, window: YEAR, zones, settings: defaultSettings('') };
      calendarPlans(text, options);
    });
    fc.assert(property, { seed: 11, numRuns: Number(process.env['RUNS'] ?? 500) });
  });
});
