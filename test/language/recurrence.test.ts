import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isFault, parseRule } from '../../src/calendar/parse-rule.ts';
import type { Choice, Pattern } from '../../src/calendar/pattern.ts';
import { patternOf, ruleOf } from '../../src/calendar/pattern.ts';
import { type RecurrenceRule, ruleText } from '../../src/calendar/rule.ts';
import { LANGUAGES } from '../../src/language/catalogs.ts';
import { readRepetition } from '../../src/language/read-recurrence.ts';
import { formatPattern, formatRepetition } from '../../src/language/recurrence.ts';

function ruleIn(text: string): RecurrenceRule {
  const rule = parseRule(text);
  if (isFault(rule)) throw new Error(`${text}: ${rule.reason}`);
  return rule;
}

/** A Wednesday. */
const FIRST = '2027-01-20';

const words = (text: string, language: 'en' | 'fi'): string => {
  const rule = ruleIn(text);
  return formatRepetition(
    { rule, ...(rule.until && { until: rule.until }), ...(rule.count && { count: rule.count }) },
    FIRST,
    language,
  );
};

describe('a rule in words', () => {
  test.each([
    ['FREQ=DAILY', 'every day', 'joka päivä'],
    ['FREQ=DAILY;INTERVAL=2', 'every second day', 'joka toinen päivä'],
    ['FREQ=DAILY;INTERVAL=13', 'every 13th day', 'joka 13. päivä'],
    ['FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR', 'every weekday', 'joka arkipäivä'],
    ['FREQ=DAILY;BYMONTH=1', 'every day in January', 'joka päivä tammikuussa'],
    ['FREQ=WEEKLY', 'every Wednesday', 'joka keskiviikko'],
    ['FREQ=WEEKLY;BYDAY=TU', 'every Tuesday', 'joka tiistai'],
    [
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20270531',
      'every second Tuesday until 31 May 2027',
      'joka toinen tiistai 31.5.2027 asti',
    ],
    ['FREQ=WEEKLY;INTERVAL=3;BYDAY=TU', 'every third Tuesday', 'joka kolmas tiistai'],
    ['FREQ=WEEKLY;BYDAY=TH,MO', 'every Monday and Thursday', 'joka maanantai ja torstai'],
    [
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE',
      'on Monday and Wednesday of every second week',
      'joka toinen viikko maanantaisin ja keskiviikkoisin',
    ],
    ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;COUNT=20', 'every weekday, 20 times', 'joka arkipäivä, 20 kertaa'],
    [
      'FREQ=WEEKLY;BYDAY=TU;BYMONTH=9,10,11',
      'every Tuesday in September, October and November',
      'joka tiistai syyskuussa, lokakuussa ja marraskuussa',
    ],
    ['FREQ=MONTHLY', 'on day 20 of the month', 'kuukauden 20. päivä'],
    ['FREQ=MONTHLY;BYDAY=1TU', 'on the first Tuesday of the month', 'kuukauden ensimmäinen tiistai'],
    ['FREQ=MONTHLY;BYDAY=TU;BYSETPOS=1', 'on the first Tuesday of the month', 'kuukauden ensimmäinen tiistai'],
    [
      'FREQ=MONTHLY;BYDAY=1TU,3TU',
      'on the first and third Tuesday of the month',
      'kuukauden ensimmäinen ja kolmas tiistai',
    ],
    ['FREQ=MONTHLY;BYDAY=-1FR', 'on the last Friday of the month', 'kuukauden viimeinen perjantai'],
    ['FREQ=MONTHLY;BYDAY=-2MO', 'on the second last Monday of the month', 'kuukauden toiseksi viimeinen maanantai'],
    [
      'FREQ=MONTHLY;INTERVAL=2;BYDAY=1TU',
      'on the first Tuesday of every second month',
      'joka toisen kuukauden ensimmäinen tiistai',
    ],
    ['FREQ=MONTHLY;BYMONTHDAY=1,15', 'on days 1 and 15 of the month', 'kuukauden 1. ja 15. päivä'],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', 'on the last day of the month', 'kuukauden viimeinen päivä'],
    [
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
      'on the last weekday of the month',
      'kuukauden viimeinen arkipäivä',
    ],
    ['FREQ=YEARLY', 'every year on 20 January', 'joka vuosi 20.1.'],
    ['FREQ=YEARLY;INTERVAL=2;BYMONTH=12;BYMONTHDAY=6', 'every second year on 6 December', 'joka toinen vuosi 6.12.'],
    [
      'FREQ=YEARLY;BYMONTH=9;BYDAY=1MO',
      'every year on the first Monday of September',
      'joka vuosi syyskuun ensimmäinen maanantai',
    ],
    [
      'FREQ=MONTHLY;BYMONTH=3,9;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1',
      'every year on the first weekday of March and September',
      'joka vuosi maaliskuun ja syyskuun ensimmäinen arkipäivä',
    ],
    ['FREQ=YEARLY;BYDAY=20MO', 'by the rule FREQ=YEARLY;BYDAY=20MO', 'säännön FREQ=YEARLY;BYDAY=20MO mukaan'],
    [
      'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=1',
      'by the rule FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13, 1 time',
      'säännön FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13 mukaan, 1 kerran',
    ],
  ])('%s', (rule, en, fi) => {
    expect([words(rule, 'en'), words(rule, 'fi')]).toEqual([en, fi]);
  });
});

describe('words read as a rule', () => {
  test.each([
    ['every second Tuesday', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU'],
    ['every other tuesday until 2027-05-31', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU until 2027-05-31'],
    ['Every 2nd Tue until May 31, 2027', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU until 2027-05-31'],
    ['joka toinen tiistai 31.5.2027 asti', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU until 2027-05-31'],
    ['every weekday', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
    ['on weekdays, 20 times', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR 20 times'],
    ['joka arkipäivä', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
    ['arkisin 20 kertaa', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR 20 times'],
    ['first Tuesday of the month', 'FREQ=MONTHLY;BYDAY=1TU'],
    ['on the first and third Tuesday of each month', 'FREQ=MONTHLY;BYDAY=1TU,3TU'],
    ['every last Friday of the month', 'FREQ=MONTHLY;BYDAY=-1FR'],
    ['every second Tuesday of the month', 'FREQ=MONTHLY;BYDAY=2TU'],
    ['kuukauden ensimmäinen tiistai', 'FREQ=MONTHLY;BYDAY=1TU'],
    ['joka kuukauden viimeinen arkipäivä', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1'],
    ['joka toisen kuukauden 15. päivä', 'FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=15'],
    ['the 15th of every month', 'FREQ=MONTHLY;BYMONTHDAY=15'],
    ['daily', 'FREQ=DAILY'],
    ['weekly', 'FREQ=WEEKLY'],
    ['weekly on Tuesdays', 'FREQ=WEEKLY;BYDAY=TU'],
    ['every 3 weeks', 'FREQ=WEEKLY;INTERVAL=3'],
    ['every 3 weeks on Monday and Thursday', 'FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,TH'],
    ['tiistaisin ja torstaisin', 'FREQ=WEEKLY;BYDAY=TU,TH'],
    ['viikoittain', 'FREQ=WEEKLY'],
    ['kuukausittain', 'FREQ=MONTHLY'],
    ['every year on 6 December', 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=6'],
    ['joka vuosi 6.12.', 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=6'],
    ['first Monday of September', 'FREQ=YEARLY;BYDAY=1MO;BYMONTH=9'],
    ['every second Tuesday in September', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;BYMONTH=9'],
  ])('%s', (text, expected) => {
    const read = readRepetition(text);
    const until = read?.until === undefined ? '' : ` until ${read.until}`;
    expect(`${read?.rule}${until}${read?.count === undefined ? '' : ` ${read.count} times`}`).toBe(expected);
  });

  test.each([
    '',
    'Tuesday',
    'now and then',
    'every',
    'second Tuesday',
    'every Tuesday of the week month',
    'every 0 weeks',
    'every Tuesday until 31 February 2027',
    'every Tuesday 20',
    'every Tuesday until 31 May 2027, 20 times',
    'every weekday until',
    'every seventh Tuesday of the month',
    'every day 40 of the month',
    'first Tuesday and last day of the month',
  ])('%s is none', (text) => expect(readRepetition(text)).toBeUndefined());
});

const some = (min: number, max: number, most = 3) =>
  fc.uniqueArray(fc.integer({ min, max }), { minLength: 1, maxLength: most }).map((list) => list.sort((a, b) => a - b));
const every = fc.integer({ min: 1, max: 14 });
const months = fc.oneof(fc.constant([]), some(1, 12));
const choices: fc.Arbitrary<readonly Choice[]> = fc.oneof(
  some(1, 31).map((days) => days.map((ordinal) => ({ ordinal, of: 'day' as const }))),
  fc
    .tuple(fc.constantFrom(1, 2, 3, 4, 5, -1, -2), fc.constantFrom<Choice['of']>(0, 1, 2, 3, 4, 5, 6, 'workday'))
    .map(([ordinal, of]) => [{ ordinal, of }]),
  fc.constant([{ ordinal: -1, of: 'day' as const }]),
);
const patterns: fc.Arbitrary<Pattern> = fc.oneof(
  fc.record({ kind: fc.constant('daily' as const), every, months }),
  fc.record({ kind: fc.constant('workdays' as const), months }),
  fc.record({ kind: fc.constant('weekly' as const), every, days: some(0, 6, 4), months }),
  fc.record({ kind: fc.constant('monthly' as const), every, choices }),
  fc.record({ kind: fc.constant('yearly-choice' as const), every, months: some(1, 12, 1), choices }),
);

describe('words of words', () => {
  it.each(LANGUAGES)('are the same: %s', (language) => {
    fc.assert(
      fc.property(patterns, (pattern) => {
        const rule = ruleOf(pattern);
        const said = rule && patternOf(rule, FIRST);
        // Some of a month are all of its days, or days that a year names by date.
        if (!said) return;
        const text = formatPattern(said, language);
        const read = readRepetition(text);
        expect(read, text).toBeDefined();
        expect(formatRepetition({ rule: ruleIn(read?.rule ?? '') }, FIRST, language)).toBe(text);
        expect(ruleText(ruleIn(read?.rule ?? '')).length).toBeGreaterThan(0);
      }),
      { numRuns: 500, seed: 11 },
    );
  });
});
