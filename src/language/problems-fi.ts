import type { ProblemWords, WordArgs } from './problem-words.ts';

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

const GOT: Readonly<Record<string, string>> = { list: 'luettelo', mapping: 'avaimia ja arvoja' };

const or = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} tai ${words.at(-1)}`;

const few = (words: readonly string[]): string =>
  words.length > 12 ? `${words.slice(0, 12).join(', ')}, …` : words.join(', ');

const expected = (args: WordArgs): string =>
  or([...new Set(args.list('expected').map((shape) => SHAPES[shape] ?? shape))]);

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

/** A hint for values that people write often and that mean something else. */
function habit(args: WordArgs): string | undefined {
  const value = args.plain('value');
  const shapes = args.list('expected');
  if (shapes.includes('boolean') && /^(?:yes|y|on|kyllä)$/i.test(value)) return 'kirjoita true';
  if (shapes.includes('boolean') && /^(?:no|n|off|ei)$/i.test(value)) return 'kirjoita false';
  if (shapes.includes('duration') && /^\d+$/.test(value))
    return `kirjoita ${value} ilman lainausmerkkejä tai ${value}m`;
  if (shapes.includes('duration') && /^\d+[.,]\d+ ?[ht]?$/.test(value)) return 'kirjoita tunnit ja minuutit: 1h30m';
  if ((shapes.includes('time') || shapes.includes('moment')) && /^\d{1,2}\.\d\d$/.test(value))
    return `kirjoita "${value.replace('.', ':')}"`;
  if (shapes.includes('money') && /^\d+,\d+$/.test(value)) return `kirjoita "${value.replace(',', '.')}"`;
  return undefined;
}

function wrongType(args: WordArgs) {
  const got = args.plain('got');
  const limit = args.number('limit');
  const what = GOT[got] ?? args.quoted('value');
  if (got === 'empty')
    return { message: `tässä pitäisi olla ${expected(args)}, mutta arvo puuttuu`, help: 'anna arvo tai poista avain' };
  if (args.plain('keyword') === 'minItems')
    return { message: 'luettelo on tyhjä', help: 'lisää rivi tai poista avain' };
  if (args.plain('keyword') === 'maxItems') return { message: `luettelossa on yli ${limit} riviä` };
  if (args.plain('keyword') === 'maxLength') return { message: `tekstissä on yli ${limit} merkkiä` };
  if (args.plain('keyword') === 'minimum') return { message: `vähintään ${limit}, nyt ${what}` };
  if (args.plain('keyword') === 'maximum') return { message: `enintään ${limit}, nyt ${what}` };
  const help = habit(args);
  return { message: `tässä pitäisi olla ${expected(args)}, nyt ${what}`, ...(help === undefined ? {} : { help }) };
}

function unknownKey(args: WordArgs) {
  if (args.plain('reason') === 'guest-rate') {
    return {
      message: `roolilla, jonka side on ${args.plain('side')}, ei ole hintaa`,
      help: 'vain oma väki kuluttaa henkilötyötunteja; poista rate',
    };
  }
  if (args.plain('beside') !== '') {
    return {
      message: `${args.quoted('key')} ja ${args.quoted('beside')} eivät sovi yhteen`,
      help: 'lohko kestää yhtä kauan kuin sen pisin rinnakkaisohjelma',
    };
  }
  if (args.plain('key') === 'parallel')
    return { message: 'rinnakkaisohjelmassa ei voi olla rinnakkaislohkoa', help: 'lohkot eivät ole sisäkkäin' };
  const guess = args.guess(args.plain('key'), 'allowed');
  const allowed = args.list('allowed');
  const help = guess
    ? `tarkoititko ${guess}?`
    : allowed.length
      ? `avaimet tässä: ${few(allowed)}; omat avaimesi alkavat x-`
      : undefined;
  return { message: `tuntematon avain ${args.quoted('key')}`, ...(help === undefined ? {} : { help }) };
}

function missingKey(args: WordArgs) {
  const key = args.plain('key');
  if (key === 'decider')
    return {
      message: `kohdalla ${args.quoted('item')} ei ole päättäjää`,
      help: 'lisää `decider:` ja henkilö, rooli tai group',
    };
  if (key === 'duration')
    return {
      message: `kohdalla ${args.quoted('item')} ei ole kestoa, joten se ei vie aikaa`,
      help: 'lisää `duration:` tai 0, jos niin on tarkoitus',
    };
  if (key === 'meetplan')
    return {
      message: 'tiedosto ei kerro, mikä se on',
      help: `aloita se rivillä ${or(args.list('expected').map((kind) => `meetplan: ${kind}`))}`,
    };
  if (key === 'role')
    return {
      message: 'osallistujalla ei ole roolia',
      help: `lisää \`role:\`, jokin näistä: ${few(args.list('candidates'))}`,
    };
  return { message: `avain "${key}" puuttuu`, help: `lisää \`${key}:\`` };
}

function unknownReference(args: WordArgs) {
  if (args.plain('reason') === 'cycle')
    return { message: `malli ${args.quoted('value')} laajentaa lopulta itseään`, help: 'poista yksi `extends`' };
  if (args.plain('reason') === 'too-deep')
    return {
      message: `yli ${args.number('limit')} mallia laajentaa toisiaan`,
      help: 'kokoa yhteinen osa harvempaan tiedostoon',
    };
  const candidates = args.list('candidates');
  const name = args.plain('value') === '' ? 'name' : 'value';
  const guess = args.guess(args.plain(name), 'candidates');
  const help = guess ? `tarkoititko ${guess}?` : candidates.length ? `vaihtoehdot: ${few(candidates)}` : undefined;
  const message = `${KINDS_OF_REFERENCE[args.plain('kind')] ?? 'tuntematon'} ${args.quoted(name)}`;
  return { message, ...(help === undefined ? {} : { help }) };
}

function unknownValue(args: WordArgs) {
  const allowed = args.list('allowed');
  const what = args.plain('value') === '' ? 'tämä arvo' : args.quoted('value');
  if (args.plain('expected') === 'currency')
    return { message: `${what} ei ole ISO 4217 -valuutta`, help: 'kirjoita koodi kuten EUR, USD tai SEK' };
  if (args.plain('expected') === 'above-zero')
    return { message: 'luvun pitäisi olla yli 0', help: 'sillä jaetaan vuoden palkka' };
  const choices = allowed.length ? allowed : args.list('expected');
  const guess = args.guess(args.plain('value'), allowed.length ? 'allowed' : 'expected');
  return {
    message: `tässä pitäisi olla ${choices.length > 1 ? 'jokin näistä: ' : ''}${few(choices)}; nyt ${what}`,
    ...(guess ? { help: `tarkoititko ${guess}?` } : {}),
  };
}

function requires(args: WordArgs) {
  if (args.plain('reason') === 'no-staff')
    return {
      message: 'paikalla ei ole omaa väkeä, joten kokous ei vie henkilötyötunteja',
      help: 'lisää osallistujia, joiden rooli on omaa väkeä',
    };
  const [min, found] = [args.number('min'), args.number('found')];
  const wanted = found < min ? `vähintään ${min}` : `enintään ${args.number('max')}`;
  return {
    message: `malli ${args.quoted('template')} edellyttää rooliin ${or(args.list('role'))} ${wanted} henkilöä, nyt ${found}`,
    help: found < min ? 'lisää heidät kohtaan `attendees`' : 'jätä joku pois',
  };
}

export const fi: ProblemWords = {
  'unknown-key': unknownKey,
  'missing-key': missingKey,
  'wrong-type': wrongType,
  'unknown-value': unknownValue,
  'bad-date': (args) => ({
    message: `${args.quoted('value')} ei ole kalenterin päivä`,
    help: 'kirjoita vuosi, kuukausi ja päivä: "2027-01-20"',
  }),
  'unknown-zone': (args) => ({
    message: `aikavyöhykettä ${args.quoted('value')} ei ole`,
    help: 'kirjoita IANA-nimi kuten Europe/Helsinki',
  }),
  'unknown-reference': unknownReference,
  'duplicate-id': (args) => ({
    message:
      args.plain('first') === ''
        ? `tunnus ${args.quoted('id')} on käytössä kahdesti`
        : `tunnus ${args.quoted('id')} on myös tiedostossa ${args.plain('first')}`,
    help: 'anna kullekin oma tunnus',
  }),
  requires,
  'template-not-found': (args) => {
    const guess = args.guess(args.plain('name'), 'candidates');
    return {
      message: `mallia ${args.quoted('name')} ei löydy, joten sen vaatimuksia ei tarkisteta`,
      help: guess ? `tarkoititko ${guess}?` : `vaihtoehdot: ${few(args.list('candidates'))}`,
    };
  },
  'agenda-overrun': (args) => ({
    message: `kohdat vievät ${args.number('items')} min, aikaa on ${args.number('slot')} min`,
    help: `lyhennä kohtia ${args.number('items') - args.number('slot')} min tai kirjoita duration: ${args.number('items')}m`,
  }),
  'slot-unused': (args) => ({
    message: `kohdat vievät ${args.number('items')} min, aikaa on ${args.number('slot')} min`,
    help: `${args.number('items')} min riittäisi`,
  }),
  'item-overlap': (args) => ({
    message: `${args.quoted('item')} alkaa klo ${args.plain('at')}, ennen kuin edellinen kohta päättyy klo ${args.plain('end')}`,
    help: `aloita klo ${args.plain('end')} tai myöhemmin, tai poista \`at\``,
  }),
  'two-places': (args) => ({
    message: `${args.quoted('person')} on kahdessa rinnakkaisohjelmassa yhtä aikaa: ${args.quoted('first')} ja ${args.quoted('second')}`,
    help: 'jätä toinen pois; aika lasketaan kerran',
  }),
  'no-track': (args) => ({
    message: `omasta väestä ${args.number('people')} ei ole missään lohkon ${args.quoted('block')} rinnakkaisohjelmassa (${args.number('minutes')} min)`,
    help: 'anna heille `tracks:`; näitä minuutteja ei lasketa',
  }),
  'idle-owner': (args) => ({
    message: `${args.quoted('person')} vastaa kohdasta ${args.quoted('item')} mutta ei osallistu siihen`,
    help: 'lisää kohta avaimeen `attends` tai nimeä toinen vastuuhenkilö',
  }),
  'clock-change': (args) =>
    args.plain('kind') === 'gap'
      ? {
          message: `kelloja siirretään (${args.plain('zone')}), eikä aikaa ${args.plain('time')} ole tänä päivänä`,
          help: `se luetaan ajaksi ${args.plain('read')}`,
        }
      : {
          message: `kelloja siirretään (${args.plain('zone')}), ja aika ${args.plain('time')} on tänä päivänä kahdesti`,
          help: 'tarkoitetaan ensimmäistä',
        },
  'no-timezone': () => ({
    message: 'aikavyöhyke puuttuu, joten aika on lukijan paikallista aikaa',
    help: 'lisää `timezone:` tähän tai tiedostoon meetplan.yaml',
  }),
  'client-at-internal': (args) => {
    if (args.plain('where') === 'between')
      return {
        message: 'sisäinen kohta kahden asiakkaan kohdan välissä lähettää asiakkaan ulos ja takaisin',
        help: 'siirrä se alkuun tai loppuun',
      };
    if (args.plain('where') === 'item')
      return {
        message: `asiakas ${args.quoted('who')} sisäisessä kohdassa ${args.quoted('item')}`,
        help: 'poista kohta avaimesta `attends` tai `internal` kohdasta',
      };
    return {
      message: `asiakas ${args.quoted('who')} sisäisessä kokouksessa`,
      help: 'kirjoita audience: client tai jätä asiakas pois',
    };
  },
};
