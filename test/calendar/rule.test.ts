import { expect, test } from 'vitest';
import { isFault, parseRule } from '../../src/calendar/parse-rule.ts';
import { firstDay } from '../../src/calendar/recurrence.ts';
import { ruleText } from '../../src/calendar/rule.ts';

test.each([
  ['RRULE:FREQ=WEEKLY;BYDAY=TU', 'prefix RRULE'],
  ['DTSTART:20270105T130000\nRRULE:FREQ=WEEKLY', 'property DTSTART'],
  ['FREQ=WEEKLY\nEXDATE:20270105', 'property EXDATE'],
  ['FREQ=WEEKLY;FOO=1', 'unknown-part FOO 1'],
  ['FREQ=WEEKLY;SKIP=OMIT;RSCALE=GREGORIAN', 'unknown-part SKIP OMIT'],
  ['FREQ=WEEKLY;BYDAY', 'no-value BYDAY'],
  ['every Tuesday', 'no-value EVERY TUESDAY'],
  ['', 'no-value '],
  ['FREQ=WEEKLY;BYDAY=TU;BYDAY=TH', 'twice BYDAY'],
  ['BYDAY=TU', 'no-frequency FREQ'],
  ['FREQ=HOURLY', 'sub-daily FREQ HOURLY'],
  ['FREQ=SECONDLY;INTERVAL=1', 'sub-daily FREQ SECONDLY'],
  ['FREQ=DAILY;BYHOUR=9', 'time-part BYHOUR 9'],
  ['FREQ=SOMETIMES', 'bad-value FREQ SOMETIMES'],
  ['FREQ=WEEKLY;INTERVAL=0', 'bad-value INTERVAL 0'],
  ['FREQ=WEEKLY;INTERVAL=99999999999', 'bad-value INTERVAL 99999999999'],
  ['FREQ=WEEKLY;COUNT=10001', 'bad-value COUNT 10001'],
  ['FREQ=WEEKLY;COUNT=-1', 'bad-value COUNT -1'],
  ['FREQ=WEEKLY;UNTIL=20270230', 'bad-value UNTIL 20270230'],
  ['FREQ=WEEKLY;UNTIL=20270228T990000', 'bad-value UNTIL 20270228T990000'],
  ['FREQ=WEEKLY;UNTIL=20270228;COUNT=3', 'until-and-count UNTIL'],
  ['FREQ=WEEKLY;BYDAY=TX', 'bad-value BYDAY TX'],
  ['FREQ=MONTHLY;BYDAY=0TU', 'bad-value BYDAY 0TU'],
  ['FREQ=MONTHLY;BYDAY=6MO', 'ordinal BYDAY 6MO'],
  ['FREQ=YEARLY;BYMONTH=2;BYDAY=-6MO', 'ordinal BYDAY -6MO'],
  ['FREQ=YEARLY;BYDAY=53MO', 'rare BYDAY 53MO'],
  ['FREQ=YEARLY;BYWEEKNO=53', 'rare BYWEEKNO 53'],
  ['FREQ=YEARLY;INTERVAL=2;BYWEEKNO=1;BYDAY=MO', 'rare BYWEEKNO 1'],
  ['FREQ=WEEKLY;BYDAY=1TU', 'not-together BYDAY=1TU FREQ=WEEKLY'],
  ['FREQ=YEARLY;BYWEEKNO=2;BYDAY=1TU', 'not-together BYDAY=1TU BYWEEKNO'],
  ['FREQ=MONTHLY;BYWEEKNO=2', 'not-together BYWEEKNO FREQ=MONTHLY'],
  ['FREQ=DAILY;BYYEARDAY=2', 'not-together BYYEARDAY FREQ=DAILY'],
  ['FREQ=YEARLY;BYYEARDAY=60;BYMONTHDAY=31', 'not-together BYYEARDAY BYMONTHDAY'],
  ['FREQ=YEARLY;BYWEEKNO=9;BYMONTH=3', 'not-together BYWEEKNO BYMONTH'],
  ['FREQ=WEEKLY;BYMONTHDAY=2', 'not-together BYMONTHDAY FREQ=WEEKLY'],
  ['FREQ=MONTHLY;BYMONTHDAY=32', 'bad-value BYMONTHDAY 32'],
  ['FREQ=YEARLY;BYMONTH=-1', 'bad-value BYMONTH -1'],
  ['FREQ=WEEKLY;WKST=X', 'bad-value WKST X'],
  ['FREQ=MONTHLY;BYSETPOS=1', 'alone BYSETPOS'],
  ['FREQ=YEARLY;BYWEEKNO=20', 'alone BYWEEKNO'],
])('%j is no rule: %s', (text, expected) => {
  const rule = parseRule(text);
  expect(isFault(rule) ? [rule.reason, rule.part, rule.value].filter((one) => one !== undefined).join(' ') : rule).toBe(
    expected,
  );
});

test.each([
  ['freq=weekly;byday=tu,th;', 'FREQ=WEEKLY;BYDAY=TU,TH'],
  ['BYDAY=+1TU;FREQ=MONTHLY;INTERVAL=1;WKST=MO', 'FREQ=MONTHLY;BYDAY=1TU'],
  ['FREQ=WEEKLY;UNTIL=2027-05-31', 'FREQ=WEEKLY'],
])('%s is the rule %s', (text, expected) => {
  const rule = parseRule(text);
  expect(isFault(rule) ? rule : ruleText(rule)).toBe(expected);
});

/** The first day on or after 1 January 2027, a Friday. */
test.each([
  ['FREQ=WEEKLY;BYDAY=TU', '2027-01-05'],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', '2027-01-05'],
  ['FREQ=MONTHLY;BYDAY=1FR', '2027-01-01'],
  ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO', '2044-02-29'],
  ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', undefined],
  ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', undefined],
  ['FREQ=DAILY;BYDAY=MO;BYSETPOS=2', undefined],
  ['FREQ=WEEKLY;INTERVAL=9999;BYDAY=MO;BYSETPOS=5', undefined],
  ['FREQ=MONTHLY;BYDAY=MO;BYSETPOS=200', undefined],
  ['FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=31;BYDAY=MO', undefined],
])('%s can begin on %s', (text, expected) => {
  const rule = parseRule(text);
  if (isFault(rule)) throw new Error(rule.reason);
  const started = performance.now();
  expect(firstDay(rule, '2027-01-01')).toBe(expected);
  // Whoever writes a rule that never comes true hears of it soon.
  expect(performance.now() - started).toBeLessThan(3000);
});
