import type { Language } from '../plan/plan.ts';

const en = {
  head: (file: string) => [
    `Check it with: meetplan validate ${file}`,
    `Print it with: meetplan agenda ${file}   What it takes: meetplan cost ${file}`,
  ],
  above: {
    purpose: 'Why people meet: what is different afterwards. Purpose and price stand side by side in every agenda.',
    mustNotMention: 'For own staff only.',
    start: 'A wall clock time; the zone below says where.',
    attendees:
      'People, or ids of `people` and `teams` in meetplan.yaml. Minutes: 45, 45m, 2h, 1h30m; prep and followUp count for each head.',
    tasks: 'Staff work around the meeting; it counts in the price.',
    agenda:
      'Items follow one another. internal: true keeps an item from clients; attends: [ids] keeps people out of the rest.',
  },
  floating:
    'No time zone is known, so the time is local wherever it is read: add timezone: Europe/Helsinki, or the like.',
  wrote: (file: string) => `Wrote ${file}`,
  next: (command: string) => `Next: ${command}`,
  again: (command: string) => `The same without questions: ${command}`,
  defaults: (ids: string) => `Still at their defaults: ${ids}`,
  cancelled: 'Cancelled, nothing was written.',
  missing: (values: readonly string[]) => `missing: ${values.join(', ')}`,
  missingHelp: 'give them as flags or in a file (--answers FILE), or run it in a terminal to be asked',
  badAnswer: (question: string, value: string, type: string, choices: string) =>
    `answer ${question}: expected ${choices === '' ? type : `one of ${choices}`}, got "${value}"`,
  unknownQuestion: (name: string, template: string) => `template ${template} has no question "${name}"`,
  questionsAre: (names: string) => `its questions: ${names}`,
  didYouMean: (name: string) => `did you mean ${name}?`,
  notAnAnswer: (text: string) => `--set expects question=value, got "${text}"`,
  notAnAttendee: (text: string) => `--attendee expects 'Name=role', got "${text}"`,
  unknownPerson: (name: string) => `the configuration knows no person and no team "${name}"`,
  peopleAre: (names: string) => (names === '' ? 'it has neither `people` nor `teams`' : `there are: ${names}`),
  badFlag: (flag: string, value: string, expected: string) => `${flag}: expected ${expected}, got "${value}"`,
  types: {
    date: 'a date like 2027-01-20',
    time: 'a time like 13:00',
    zone: 'a time zone like Europe/Helsinki',
    number: 'a number',
    money: 'an amount like 120.00',
    duration: 'minutes like 45 or 1h30m',
    'yes-no': 'yes or no',
    text: 'a text',
  },
};

const fi: typeof en = {
  head: (file) => [
    `Tarkista: meetplan validate ${file}`,
    `Tulosta: meetplan agenda ${file}   Mitä se vie: meetplan cost ${file}`,
  ],
  above: {
    purpose: 'Miksi kokoonnutaan: mikä on sen jälkeen toisin. Tarkoitus ja hinta ovat asialistassa rinnakkain.',
    mustNotMention: 'Vain omalle väelle.',
    start: 'Kellonaika paikallista aikaa; aikavyöhyke alla.',
    attendees:
      'Henkilöitä tai meetplan.yaml:n `people`- ja `teams`-tunnuksia. Minuutit: 45, 45m, 2h, 1h30m; prep ja followUp lasketaan henkeä kohti.',
    tasks: 'Oman väen työ kokouksen ympärillä; se lasketaan hintaan.',
    agenda:
      'Kohdat seuraavat toisiaan. internal: true piilottaa kohdan asiakkaalta; attends: [tunnukset] rajaa, mihin osallistutaan.',
  },
  floating:
    'Aikavyöhykettä ei tiedetä, joten aika on lukijan paikallista aikaa: lisää timezone: Europe/Helsinki tai vastaava.',
  wrote: (file) => `Kirjoitettu ${file}`,
  next: (command) => `Seuraavaksi: ${command}`,
  again: (command) => `Sama ilman kysymyksiä: ${command}`,
  defaults: (ids) => `Vielä oletusarvossaan: ${ids}`,
  cancelled: 'Peruttu, mitään ei kirjoitettu.',
  missing: (values) => `puuttuu: ${values.join(', ')}`,
  missingHelp: 'anna ne valitsimina tai tiedostossa (--answers TIEDOSTO) tai aja päätteessä, niin ne kysytään',
  badAnswer: (question, value, type, choices) =>
    `vastaus ${question}: tässä pitäisi olla ${choices === '' ? type : `jokin näistä: ${choices}`}; nyt "${value}"`,
  unknownQuestion: (name, template) => `mallissa ${template} ei ole kysymystä "${name}"`,
  questionsAre: (names) => `sen kysymykset: ${names}`,
  didYouMean: (name) => `tarkoititko ${name}?`,
  notAnAnswer: (text) => `--set: muoto on kysymys=arvo, nyt "${text}"`,
  notAnAttendee: (text) => `--attendee: muoto on 'Nimi=rooli', nyt "${text}"`,
  unknownPerson: (name) => `asetuksissa ei ole henkilöä eikä tiimiä "${name}"`,
  peopleAre: (names) => (names === '' ? 'niissä ei ole kohtia `people` ja `teams`' : `vaihtoehdot: ${names}`),
  badFlag: (flag, value, expected) => `${flag}: tässä pitäisi olla ${expected}; nyt "${value}"`,
  types: {
    date: 'päivä kuten 2027-01-20',
    time: 'kellonaika kuten 13:00',
    zone: 'aikavyöhyke kuten Europe/Helsinki',
    number: 'luku',
    money: 'rahamäärä kuten 120.00',
    duration: 'minuutteja kuten 45 tai 1h30m',
    'yes-no': 'kyllä tai ei',
    text: 'teksti',
  },
};

export const newWords = (language: Language): typeof en => (language === 'fi' ? fi : en);

export type NewWords = typeof en;
