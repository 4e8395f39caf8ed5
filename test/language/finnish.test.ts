import { describe, expect, it, test } from 'vitest';
import { catalog } from '../../src/language/catalogs.ts';
import {
  formatDate,
  formatDecimal,
  formatDue,
  formatDuration,
  formatList,
  formatMoney,
  formatPeriod,
  formatStaffHours,
  formatTimes,
} from '../../src/language/format.ts';
import { describe as wordsOf } from '../../src/language/problems.ts';
import { renderMinutes } from '../../src/render/minutes.ts';
import { meetingText, numbered, pageOf, peopleTitle, smallAgenda } from '../support/pages.ts';

/**
 * The conventions of Finnish, one line each: what a convention says, an example, and the exact characters that we print.
 * Sources: Kielikello (dates, clock times), the EU style guide (numbers, units), SFS 2487 (documents).
 */

const fi = catalog('fi');
const at = (date: string, time: string) => `${date}T${time}:00+02:00`;

const conventions: readonly (readonly [convention: string, printed: string, expected: string])[] = [
  // dates
  ['a date rises, with points and no leading zeros', formatDate('2007-02-22', 'fi'), 'to 22.2.2007'],
  ['a day and a month below ten have one digit', formatDate('2026-12-01', 'fi'), 'ti 1.12.2026'],
  ['January is 1', formatDate('2027-01-02', 'fi'), 'la 2.1.2027'],
  ['a weekday has two small letters and no point: Monday', formatDate('2026-11-23', 'fi'), 'ma 23.11.2026'],
  ['Tuesday', formatDate('2026-11-24', 'fi'), 'ti 24.11.2026'],
  ['Wednesday', formatDate('2026-11-25', 'fi'), 'ke 25.11.2026'],
  ['Thursday', formatDate('2026-11-26', 'fi'), 'to 26.11.2026'],
  ['Friday', formatDate('2026-11-27', 'fi'), 'pe 27.11.2026'],
  ['Saturday', formatDate('2026-11-28', 'fi'), 'la 28.11.2026'],
  ['Sunday', formatDate('2026-11-29', 'fi'), 'su 29.11.2026'],
  // clock times
  [
    'a clock time has a point, klo in front, and an en dash without spaces',
    formatPeriod(at('2026-12-01', '13:00'), at('2026-12-01', '13:45'), 'fi'),
    'ti 1.12.2026 klo 13.00–13.45',
  ],
  [
    'hours have no leading zero, minutes two digits',
    formatTimes(at('2026-12-01', '09:00'), at('2026-12-01', '10:30'), 'fi'),
    '9.00–10.30',
  ],
  [
    'after midnight the hour is 0',
    formatTimes(at('2026-12-01', '00:05'), at('2026-12-01', '00:15'), 'fi'),
    '0.05–0.15',
  ],
  [
    'ends of several words have spaces around the dash',
    formatPeriod(at('2026-11-18', '21:30'), at('2026-11-19', '00:15'), 'fi'),
    'ke 18.11.2026 klo 21.30 – to 19.11.2026 klo 0.15',
  ],
  ['who comes later comes at a clock time', fi.agenda.joins(fi.agenda.clock('9.30')), 'klo 9.30 alkaen'],
  ['who leaves earlier stays until one', fi.agenda.leaves(fi.agenda.clock('9.50')), 'klo 9.50 asti'],
  [
    'a clock time in a message is one too',
    wordsOf({ rule: 'item-overlap', args: { item: 'Tauko', at: '13:10', end: '13:20' }, at: [] }, 'fi').message,
    '"Tauko" alkaa klo 13.10, ennen kuin edellinen kohta päättyy klo 13.20',
  ],
  // numbers
  ['a decimal has a comma', formatDecimal('2.5', 'fi'), '2,5'],
  ['digits stand in groups of three, with a space', formatDecimal('1234567.50', 'fi'), '1 234 567,50'],
  ['four digits are grouped too', formatDecimal('1234.50', 'fi'), '1 234,50'],
  ['a minus is a minus sign', formatDecimal('-3', 'fi'), '−3'],
  ['a space stands before the currency', formatMoney('12345.50', 'EUR', 'fi'), '12 345,50 EUR'],
  ['a space stands before the per cent sign', fi.cost.percent('78'), '78 %'],
  [
    'a number in a message is grouped alike',
    wordsOf({ rule: 'wrong-type', args: { keyword: 'maxLength', limit: 20_000, expected: ['text'] }, at: [] }, 'fi')
      .message,
    'tekstissä on yli 20 000 merkkiä',
  ],
  // units
  ['hours are t, minutes min', formatDuration(135, 'fi'), '2 t 15 min'],
  ['whole hours have no minutes', formatDuration(120, 'fi'), '2 t'],
  ['less than an hour has no hours', formatDuration(45, 'fi'), '45 min'],
  ['nothing is no minutes', formatDuration(0, 'fi'), '0 min'],
  ['half a minute has a comma', formatDuration(12.5, 'fi'), '12,5 min'],
  ['hours are grouped', formatDuration(75_015, 'fi'), '1 250 t 15 min'],
  // staff hours and other counted words
  ['one is in the singular', formatStaffHours(60, 'fi'), '1 henkilötyötunti'],
  ['a fraction is in the partitive', formatStaffHours(150, 'fi'), '2,5 henkilötyötuntia'],
  ['nothing is in the partitive', formatStaffHours(0, 'fi'), '0 henkilötyötuntia'],
  ['a fraction below one is in the partitive', formatStaffHours(30, 'fi'), '0,5 henkilötyötuntia'],
  ['twenty-one is in the partitive', formatStaffHours(1260, 'fi'), '21 henkilötyötuntia'],
  ['one time', fi.agenda.carried(1), 'siirretty 1 kerran'],
  ['two times', fi.agenda.carried(2), 'siirretty 2 kertaa'],
  ['one day', fi.agenda.days(1), '1 päivä'],
  ['two days', fi.agenda.days(2), '2 päivää'],
  ['one plan', fi.cost.allPlans(1), '1 suunnitelma'],
  ['two plans', fi.cost.allPlans(2), '2 suunnitelmaa'],
  ['a term in days', formatDue('1d', 'fi'), '1 päivän kuluessa'],
  ['a term in weeks', formatDue('2w', 'fi'), '2 viikon kuluessa'],
  ['a term in hours', formatDue('24h', 'fi'), '24 tunnin kuluessa'],
  ['a term that is a day', formatDue('2027-01-20', 'fi'), 'viimeistään ke 20.1.2027'],
  ['some of the people are optional', fi.agenda.headcount(6, 1), '6, joista valinnaisia 1'],
  // lists and ranges
  ['two in a list', formatList(['a', 'b'], 'fi'), 'a ja b'],
  ['a list has no comma before ja', formatList(['a', 'b', 'c'], 'fi'), 'a, b ja c'],
  ['a range of single numbers has no spaces', fi.templates.from(1, 6), '1–6'],
  ['a range of amounts has spaces', fi.agenda.range('207,75 EUR', '245,90 EUR'), '207,75 EUR – 245,90 EUR'],
  // documents
  ['a formal meeting of the house is called by a kokouskutsu', meetingText({ form: 'formal' }), 'Kokouskutsu'],
  ['one with a client too', meetingText({ form: 'formal', audience: 'client' }), 'Kokouskutsu, asiakastapaaminen'],
  ['an informal one of the house is a palaveri', meetingText({ form: 'informal' }), 'Palaveri'],
  ['an informal one with a client', meetingText({ form: 'informal', audience: 'client' }), 'Asiakastapaaminen'],
  ['a conference of the sales people', meetingText({ type: 'kickoff', form: 'informal' }), 'Myyntikonferenssi'],
  ['a kokouskutsu lists kutsutut', peopleTitle({ form: 'formal' }), 'Kutsutut (1)'],
  ['a palaveri has osallistujat', peopleTitle({ form: 'informal' }), 'Osallistujat (1)'],
  ['the matters of an asialista have numbers', numbered({ form: 'formal' }), '1. Avaus | Tauko | 2. Päätös'],
  ['those of a palaveri have none', numbered({ form: 'informal' }), 'Avaus | Tauko | Päätös'],
];

test.each(conventions)('%s', (_, printed, expected) => expect(printed).toBe(expected));

describe('the labels of a kokouskutsu', () => {
  it.each([
    ['Aika', fi.agenda.when],
    ['Paikka', fi.agenda.where],
    ['Linkki', fi.agenda.link],
    ['Kutsutut', fi.agenda.invited],
    ['Puheenjohtaja', fi.agenda.chair],
    ['Sihteeri', fi.agenda.noteTaker],
    ['Asialista', fi.agenda.agenda],
    ['Liitteet', fi.agenda.attachments],
    ['Liite 1', fi.agenda.attachment(1)],
  ])('%s begins with a capital and goes on in small letters', (expected, printed) => expect(printed).toBe(expected));

  it('stand on the page in this order', () => {
    const page = pageOf({ form: 'formal' });
    const labels = ['Kokouskutsu', 'Aika', 'Paikka', 'Puheenjohtaja', 'Sihteeri', 'Kutsutut', 'Asialista', 'Liitteet'];
    const places = labels.map((label) => page.search(new RegExp(`^${label}`, 'm')));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('name no office in a palaveri', () => {
    const page = pageOf({ form: 'informal' });
    expect(page).not.toMatch(/Puheenjohtaja|Sihteeri|Liitteet|^ .*\d\. [A-ZÄÖ]/m);
    expect(page).toMatch(/^Vetäjä +Anna$/m);
    expect(page).toMatch(/^Muistion kirjoittaja +Pekka$/m);
    expect(page).toContain('Tulos: Ohjelma on tuttu');
  });
});

describe('the labels of a muistio', () => {
  const page = renderMinutes(smallAgenda({ form: 'formal', title: 'Viikkopalaveri' }));

  it('stand on the page in this order, headings with a blank line before and after', () => {
    const lines = page.split('\n');
    const labels = ['# Muistio', '- **Aika', '- **Paikka', '- **Puheenjohtaja', '- **Sihteeri', '## Läsnä', '**Poissa'];
    const later = [
      '## Käsitellyt asiat',
      '### 1. Avaus',
      '### 2. Päätös',
      '## Sovitut tehtävät',
      '## Liitteet',
      '- **Jakelu',
    ];
    const places = [...labels, ...later].map((label) => lines.findIndex((line) => line.startsWith(label)));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    for (const [index, line] of lines.entries()) {
      if (!line.startsWith('#')) continue;
      expect([line, index === 0 || lines[index - 1], lines[index + 1]]).toEqual([line, index === 0 || '', '']);
    }
  });
});

describe('the terms of the house', () => {
  it.each([
    ['staff hours', fi.agenda.price, 'Työaika'],
    ['cost', fi.agenda.cost, 'Kustannus'],
    ['overhead', fi.agenda.otherCosts, 'Muut kulut'],
    ['travel', fi.agenda.buckets.travel, 'matka-aika'],
    ['preparation', fi.agenda.buckets.prep, 'valmistelu'],
    ['follow-up', fi.agenda.buckets.followUp, 'jälkityö'],
    ['cancelled', fi.agenda.cancelled, 'PERUTTU'],
    ['moved to the next meeting', fi.agenda.carried(1), 'siirretty 1 kerran'],
    ['inform', fi.agenda.kinds.inform, 'tiedoksi'],
    ['discuss', fi.agenda.kinds.discuss, 'keskustelu'],
    ['questions', fi.agenda.kinds.questions, 'kysymykset'],
    ['decide', fi.agenda.kinds.decide, 'päätös'],
    ['recognise', fi.agenda.kinds.recognise, 'tunnustus'],
    ['demo', fi.agenda.kinds.demo, 'esittely'],
    ['practice', fi.agenda.kinds.practice, 'harjoitus'],
    ['break', fi.agenda.kinds.break, 'tauko'],
    ['meal', fi.agenda.kinds.meal, 'ruokatauko'],
    ['buffer', fi.agenda.kinds.buffer, 'joustovara'],
    ['video meeting', fi.agenda.channels.video, 'videoneuvottelu'],
  ])('%s is %s', (_, printed, expected) => expect(printed).toBe(expected));

  it('are named where they are explained: sivukulut', () => {
    expect(fi.costRules.R13).toContain('sivukulut');
    expect(fi.topics.rates.text.join(' ')).toContain('Sivukulut');
  });
});

describe('spaces and signs', () => {
  it('are plain: no no-break space, no narrow one, no bidi mark, anywhere in either catalogue', () => {
    const texts = JSON.stringify([catalog('en'), catalog('fi')], (_, value) =>
      typeof value === 'function' ? String(value) : value instanceof Map ? [...value] : value,
    );
    expect(texts).not.toMatch(/[\u00a0\u2007\u202f\u2009\u200b-\u200f\u202a-\u202e]/u);
  });

  it('never mix t with h', () => {
    for (let minutes = 0; minutes <= 1500; minutes += 5) expect(formatDuration(minutes, 'fi')).not.toMatch(/\dh| h/);
  });
});
