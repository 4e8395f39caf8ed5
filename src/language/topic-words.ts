import type { Language } from '../plan/plan.ts';
import type { CostRule } from './cost-rules.ts';

/** What `meetplan explain TOPIC` tells: a title, then paragraphs; a paragraph that begins with `- ` is one of a list. */
export interface Topic {
  readonly title: string;
  readonly summary: string;
  readonly text: readonly string[];
  /** Rules of the cost model that are told below, by their numbers. */
  readonly rules: readonly CostRule[];
}

export interface Topics {
  readonly cost: Topic;
  readonly 'staff-hours': Topic;
  readonly rates: Topic;
}

const en: Topics = {
  cost: {
    title: 'What a meeting costs',
    summary: 'the whole model: hours, money, ranges, rounding',
    text: [
      'Meetings are worth holding for a purpose, and they are expensive. Too many of them, above all regular ones, cost money and lower the productivity that they were meant to raise: time in meetings is time away from work. So meetplan puts the price beside the purpose before anybody’s calendar is filled.',
      'The price is reckoned from the plan and the configuration alone. Staff hours come first and need no pay data; money follows where roles have rates. Nothing is estimated that the plan does not list, and every term can be printed: meetplan cost PLAN --explain.',
      'The cost says what a meeting takes, not what it is worth. A dear meeting with a purpose can be worth its price; a cheap one without a purpose is not.',
    ],
    rules: ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7', 'R8', 'R9', 'R10', 'R11', 'R12', 'R13', 'R14', 'R15'],
  },
  'staff-hours': {
    title: 'Staff hours',
    summary: 'whose minutes count, and how often',
    text: [
      'Staff hours are the hours that own staff give to a meeting: what they attend, and the work around it that the plan lists. Four people for 45 minutes are 3 staff hours.',
      'Say who is needed for what: `attends` names the items that somebody comes for, `joins` and `leaves` a time. An expert who is needed for 15 minutes of an hour then costs 15 minutes. `optional: true` counts in part (`estimate: {optionalShare: 50}`).',
      'To see what a change is worth: meetplan cost PLAN --what-if sales-rep=-2 --what-if duration=45m',
      'No hours come from the length of the slot: time that no item fills is nobody’s.',
    ],
    rules: ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R9', 'R14', 'R15'],
  },
  rates: {
    title: 'Rates',
    summary: 'what an hour costs, and where that stands',
    text: [
      'A rate belongs to a role and stands in meetplan.yaml, never in a plan and never with a person: plans are read by everybody, and pay is not. Averages by role are also all that the figures need.',
      '- An hourly amount: sales-rep: {rate: "45.00"}',
      '- Or what a year costs over the hours worked in it: executive: {rate: {salary: "5200", months: "12.5", oncost: "0.2115", annualHours: "1720"}}. `months` is 12 and `oncost` 0 unless said otherwise. Side costs change from year to year and from country to country, so meetplan knows none.',
      'The divisor decides: 1,720 hours instead of 2,080 make the same pay 21% dearer. 1,720 is what the European Union uses, 2,000 and 2,080 are common in the United States. Say which one you took; --explain prints it.',
      'Clients and partners have no rate. A role without one keeps its hours, and the cost becomes a lower bound.',
    ],
    rules: ['R5', 'R7', 'R8', 'R13'],
  },
};

const fi: Topics = {
  cost: {
    title: 'Mitä kokous maksaa',
    summary: 'koko laskutapa: tunnit, raha, vaihteluväli, pyöristys',
    text: [
      'Kokouksia kannattaa pitää, kun niillä on tarkoitus, ja ne ovat kalliita. Liian monta kokousta, varsinkin säännöllistä, maksaa rahaa ja laskee tuottavuutta, jota niillä piti nostaa: kokouksessa oltu aika on työstä pois. Siksi meetplan asettaa hinnan tarkoituksen viereen, ennen kuin kenenkään kalenteri täyttyy.',
      'Hinta lasketaan vain suunnitelmasta ja asetuksista. Henkilötyötunnit tulevat ensin eivätkä tarvitse palkkatietoja; raha seuraa, jos rooleilla on tuntihintoja. Mitään ei arvioida, mitä suunnitelmassa ei ole, ja jokaisen termin voi tulostaa: meetplan cost SUUNNITELMA --explain.',
      'Kustannus kertoo, mitä kokous vie, ei sitä, mitä se on arvoltaan. Kallis kokous voi olla hintansa arvoinen, jos sillä on tarkoitus; halpa kokous ilman tarkoitusta ei ole.',
    ],
    rules: en.cost.rules,
  },
  'staff-hours': {
    title: 'Henkilötyötunnit',
    summary: 'kenen minuutit lasketaan ja kuinka monesti',
    text: [
      'Henkilötyötunnit ovat tunteja, jotka oma väki antaa kokoukselle: läsnäolo ja suunnitelmassa mainittu työ sen ympärillä. Neljä henkilöä 45 minuuttia on 3 henkilötyötuntia.',
      'Kerro, ketä tarvitaan mihinkin: `attends` nimeää kohdat, joihin joku tulee, `joins` ja `leaves` kellonajan. Asiantuntija, jota tarvitaan tunnista 15 minuuttia, maksaa silloin 15 minuuttia. `optional: true` lasketaan osittain (`estimate: {optionalShare: 50}`).',
      'Mitä muutos säästää: meetplan cost SUUNNITELMA --what-if sales-rep=-2 --what-if duration=45m',
      'Tunteja ei tule varatun ajan pituudesta: aika, jota mikään kohta ei täytä, ei ole kenenkään.',
    ],
    rules: en['staff-hours'].rules,
  },
  rates: {
    title: 'Tuntihinnat',
    summary: 'mitä tunti maksaa ja missä se lukee',
    text: [
      'Tuntihinta kuuluu roolille ja on tiedostossa meetplan.yaml, ei koskaan suunnitelmassa eikä henkilöllä: suunnitelmia lukevat kaikki, palkkoja eivät. Luvut eivät tarvitsekaan muuta kuin roolin keskiarvon.',
      '- Summa tunnilta: sales-rep: {rate: "45.00"}',
      '- Tai mitä vuosi maksaa jaettuna siinä tehdyillä tunneilla: executive: {rate: {salary: "5200", months: "12.5", oncost: "0.2115", annualHours: "1720"}}. `months` on 12 ja `oncost` 0, ellei muuta sanota. Sivukulut vaihtelevat vuosittain ja maittain, joten meetplan ei oleta niitä.',
      'Jakaja ratkaisee: sama palkka on 1 720 tunnilla 21 % kalliimpi kuin 2 080 tunnilla. Euroopan unioni käyttää lukua 1 720, Yhdysvalloissa tavallisia ovat 2 000 ja 2 080. Kerro, minkä valitsit; --explain tulostaa sen.',
      'Asiakkailla ja kumppaneilla ei ole tuntihintaa. Rooli, jolta hinta puuttuu, pitää tuntinsa, ja kustannus on alaraja.',
    ],
    rules: en.rates.rules,
  },
};

export type TopicName = keyof Topics;

export const TOPICS = Object.keys(en) as TopicName[];

export const topicsIn = (language: Language): Topics => (language === 'fi' ? fi : en);
