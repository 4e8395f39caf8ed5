import { likelyMeant } from './habits.ts';
import { listing, type ProblemWords, type WordArgs } from './problem-words.ts';
import type { Said } from './syntax.ts';

/** What a shape is called where another was found, with an example. */
const SHAPES: Readonly<Record<string, string>> = {
  text: 'teksti',
  id: 'tunnus pienistä kirjaimista, numeroista ja yhdysmerkeistä',
  date: 'päivä muodossa "2027-01-20"',
  time: 'kellonaika muodossa "9:00" tai "13:00"',
  moment: 'kellonaika muodossa "14:00" tai "day 2 08:30"',
  duration: 'minuutteja muodossa 45, 45m, 2h tai 1h30m',
  money: 'rahamäärä muodossa "120.00", ei negatiivinen',
  percent: 'prosenttiluku kuten 50',
  zone: 'aikavyöhyke kuten Europe/Helsinki',
  link: 'linkki, jonka alussa on https:, http:, tel:, mailto: tai sip:',
  currency: 'valuuttakoodi kuten EUR',
  due: 'määräaika muodossa 24h, 1d, 2w tai "2027-01-22"',
  count: 'kokonaisluku, vähintään 1',
  email: 'sähköpostiosoite',
  string: 'teksti',
  integer: 'kokonaisluku',
  number: 'luku',
  boolean: 'true tai false',
  array: 'luettelo',
  object: 'avaimia ja arvoja',
};

const KINDS_OF_REFERENCE: Readonly<Record<string, string>> = {
  person: 'kukaan täällä ei ole',
  role: 'tuntematon rooli',
  item: 'millään kohdalla, lohkolla tai rinnakkaisohjelmalla ei ole tunnusta',
  track: 'millään rinnakkaisohjelmalla ei ole tunnusta',
  team: 'asetuksissa ei ole tiimiä',
  template: 'mallia ei ole:',
  placeholder: 'kysymystä tai avainta ei ole:',
  question: 'mallissa ei ole kysymystä',
};

export const { or, few } = listing('tai');

const withHelp = (message: string, help: string | undefined): Said =>
  help === undefined ? { message } : { message, help };
const didYouMean = (guess: string | undefined): string | undefined => guess && `tarkoititko ${guess}?`;

/** What was found, as the reader knows it: texts in quotes, the rest by kind. */
function found(args: WordArgs): string {
  const got = args.plain('got');
  if (got === 'empty') return 'ei mitään';
  if (got === 'list') return 'luettelo';
  if (got === 'mapping') return 'avaimia ja arvoja';
  if (got === 'number') return `luku ${args.plain('value')}`;
  return got === 'boolean' ? args.plain('value') : args.quoted('value');
}

const expected = (args: WordArgs): string => or(args.list('expected').map((shape) => SHAPES[shape] ?? shape));
const remove = (args: WordArgs): string => (args.raw['isEntry'] ? 'rivi' : 'avain');

function overLimit(args: WordArgs): Said | undefined {
  const limit = args.number('limit');
  const said: Readonly<Record<string, Said>> = {
    minItems: { message: 'luettelo on tyhjä', help: `lisää rivi tai poista ${remove(args)}` },
    maxItems: { message: `luettelossa on yli ${limit} riviä` },
    maxLength: { message: `tekstissä on yli ${limit} merkkiä` },
    minimum: { message: `luvun pitäisi olla vähintään ${limit}, nyt ${args.plain('value')}` },
    maximum: { message: `luvun pitäisi olla enintään ${limit}, nyt ${args.plain('value')}` },
  };
  return said[args.plain('keyword')];
}

function wrongType(args: WordArgs): Said {
  const message = `tässä pitäisi olla ${expected(args)}`;
  if (args.plain('got') === 'empty')
    return { message: `${message}, mutta arvo puuttuu`, help: `anna arvo tai poista ${remove(args)}` };
  const meant = likelyMeant(args);
  const isListed = args.plain('got') === 'mapping' && args.list('expected').includes('array');
  const help = isListed ? 'aloita luettelon kukin rivi "- "' : meant.length ? `kirjoita ${or(meant)}` : undefined;
  return overLimit(args) ?? withHelp(`${message}, nyt ${found(args)}`, help);
}

function unknownKey(args: WordArgs): Said {
  const reason = args.plain('reason');
  const message = `tuntematon avain ${args.quoted('key')}`;
  if (reason === 'guest-rate') {
    return {
      message: `roolilla, jonka side on ${args.plain('side')}, ei ole hintaa`,
      help: 'vain oma väki kuluttaa henkilötyötunteja; poista rate',
    };
  }
  if (reason === 'nested') {
    return { message: 'rinnakkaisohjelmassa ei voi olla rinnakkaislohkoa', help: 'lohkot eivät ole sisäkkäin' };
  }
  if (args.plain('beside') !== '') {
    return {
      message: `${args.quoted('key')} ja ${args.quoted('beside')} eivät sovi yhteen`,
      help: 'lohko kestää yhtä kauan kuin sen pisin rinnakkaisohjelma',
    };
  }
  const allowed = args.list('allowed');
  const keys = allowed.length ? `avaimet tässä: ${few(allowed)}; omien avaintesi alussa on x-` : undefined;
  return withHelp(message, didYouMean(args.guessKey()) ?? keys);
}

function missingKey(args: WordArgs): Said {
  const key = args.plain('key');
  const isOfItem = args.plain('item') !== '';
  if (key === 'decider' && isOfItem) {
    return {
      message: `kohdalla ${args.quoted('item')} ei ole päättäjää`,
      help: 'lisää `decider:` ja henkilö, rooli tai group',
    };
  }
  if (key === 'duration' && isOfItem) {
    return {
      message: `kohdalla ${args.quoted('item')} ei ole kestoa, joten se ei vie aikaa`,
      help: 'lisää `duration:` tai 0, jos niin on tarkoitus',
    };
  }
  if (key === 'meetplan') {
    const kinds = args.list('expected').map((kind) => `meetplan: ${kind}`);
    return { message: 'tiedosto ei kerro, mikä se on', help: `aloita se rivillä ${or(kinds)}` };
  }
  const candidates = args.list('candidates');
  if (key === 'role' && candidates.length)
    return { message: 'osallistujalla ei ole roolia', help: `lisää \`role:\`, jokin näistä: ${few(candidates)}` };
  return { message: `avain "${key}" puuttuu`, help: `lisää \`${key}:\`` };
}

function unknownReference(args: WordArgs): Said {
  const reason = args.plain('reason');
  if (reason === 'cycle')
    return { message: `malli ${args.quoted('value')} laajentaa lopulta itseään`, help: 'poista yksi `extends`' };
  if (reason === 'too-deep') {
    return {
      message: `yli ${args.number('limit')} mallia laajentaa toisiaan`,
      help: 'kokoa yhteinen osa harvempaan tiedostoon',
    };
  }
  const name = args.plain('value') === '' ? 'name' : 'value';
  const candidates = args.list('candidates');
  const message = `${KINDS_OF_REFERENCE[args.plain('kind')] ?? 'tuntematon:'} ${args.quoted(name)}`;
  const choice = candidates.length ? `vaihtoehdot: ${few(candidates)}` : undefined;
  return withHelp(message, didYouMean(args.guess(args.plain(name), 'candidates')) ?? choice);
}

function unknownValue(args: WordArgs): Said {
  const shape = args.plain('expected');
  if (shape === 'currency') {
    return {
      message: `${args.quoted('value')} ei ole ISO 4217 -valuutta`,
      help: 'kirjoita koodi kuten EUR, USD tai SEK',
    };
  }
  if (shape === 'above-zero') return { message: 'luvun pitäisi olla yli 0', help: 'sillä jaetaan vuoden palkka' };
  const name = args.list('allowed').length ? 'allowed' : 'expected';
  const choices = args.list(name);
  const message = `tässä pitäisi olla ${choices.length > 1 ? 'jokin näistä: ' : ''}${few(choices)}; nyt ${found(args)}`;
  return withHelp(message, didYouMean(args.guess(args.plain('value'), name)));
}

function badDate(args: WordArgs): Said {
  const [meant] = likelyMeant(args);
  if (meant !== undefined)
    return { message: `tässä pitäisi olla ${SHAPES['date']}, nyt ${found(args)}`, help: `kirjoita ${meant}` };
  return {
    message: `${args.quoted('value')} ei ole kalenterin päivä`,
    help: 'kirjoita vuosi, kuukausi ja päivä: "2027-01-20"',
  };
}

/** What is said of a value that has not the shape it should have, or means nothing where it stands. */
export const shapes: ProblemWords = {
  'unknown-key': unknownKey,
  'missing-key': missingKey,
  'wrong-type': wrongType,
  'unknown-value': unknownValue,
  'bad-date': badDate,
  'unknown-reference': unknownReference,
};
