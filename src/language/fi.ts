import type { Choice } from '../calendar/pattern.ts';
import type { Catalog } from './en.ts';
import { choosing, counted, few, grouping, naming, type Said, type WordArgs, withHelp } from './wording.ts';

/**
 * Everything that meetplan says in Finnish. Terms as in domain usage: palaveri inside the house, asiakastapaaminen with
 * a client; dates, times and numbers as Kielikello and the EU style guide write them, with plain spaces.
 */

const WEEKDAY_NAMES = ['maanantai', 'tiistai', 'keskiviikko', 'torstai', 'perjantai', 'lauantai', 'sunnuntai'] as const;
/** Without the ending: tammikuu, tammikuun, tammikuussa. */
const MONTH_STEMS = [
  'tammi',
  'helmi',
  'maalis',
  'huhti',
  'touko',
  'kesä',
  'heinä',
  'elo',
  'syys',
  'loka',
  'marras',
  'joulu',
] as const;
/** As a subject, and as an attribute of a month or week: joka toinen, joka toisen. */
const ORDINALS = [
  ['ensimmäinen', 'ensimmäisen'],
  ['toinen', 'toisen'],
  ['kolmas', 'kolmannen'],
  ['neljäs', 'neljännen'],
  ['viides', 'viidennen'],
  ['kuudes', 'kuudennen'],
  ['seitsemäs', 'seitsemännen'],
  ['kahdeksas', 'kahdeksannen'],
  ['yhdeksäs', 'yhdeksännen'],
  ['kymmenes', 'kymmenennen'],
] as const;

const or = choosing('tai');
const and = choosing('ja');
const grouped = grouping(' ');

const ROLES = {
  'sales-manager': 'myyntipäällikkö',
  executive: 'johtaja',
  'sales-rep': 'myyjä',
  developer: 'kehittäjä',
  'product-owner': 'tuoteomistaja',
  'technical-expert': 'tekninen asiantuntija',
  marketing: 'markkinointi',
  expert: 'asiantuntija',
  manufacturer: 'valmistaja',
  client: 'asiakas',
};
const roleNames = naming(ROLES);

/** A time of day in a message, of `13:00`. */
const clock = (args: WordArgs, name: string): string => `klo ${args.plain(name).replace(':', '.')}`;

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
  domain: 'verkkotunnus kuten example.org',
  string: 'teksti',
  integer: 'kokonaisluku',
  number: 'luku',
  boolean: 'true tai false',
  array: 'luettelo',
  object: 'avaimia ja arvoja',
};

const KINDS_OF_REFERENCE: Readonly<Record<string, string>> = {
  person: 'osallistujissa ei ole nimeä tai roolia',
  role: 'tuntematon rooli',
  item: 'millään kohdalla, lohkolla tai rinnakkaisohjelmalla ei ole tunnusta',
  track: 'millään rinnakkaisohjelmalla ei ole tunnusta',
  team: 'asetuksissa ei ole tiimiä',
  template: 'mallia ei ole:',
  placeholder: 'kysymystä tai avainta ei ole:',
  question: 'mallissa ei ole kysymystä',
};

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
    maxItems: { message: `luettelossa on yli ${grouped(limit)} riviä` },
    maxLength: { message: `tekstissä on yli ${grouped(limit)} merkkiä` },
    minimum: { message: `luvun pitäisi olla vähintään ${grouped(limit)}, nyt ${args.plain('value')}` },
    maximum: { message: `luvun pitäisi olla enintään ${grouped(limit)}, nyt ${args.plain('value')}` },
  };
  return said[args.plain('keyword')];
}

function wrongType(args: WordArgs): Said {
  const message = `tässä pitäisi olla ${expected(args)}`;
  if (args.plain('got') === 'empty')
    return { message: `${message}, mutta arvo puuttuu`, help: `anna arvo tai poista ${remove(args)}` };
  const meant = args.meant();
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
  if (shape === 'currency-of-rates') {
    return {
      message: `asetusten tuntihinnat ovat valuuttana ${args.plain('rates')}, ja summat olisivat tässä ${args.quoted('value')}`,
      help: 'jätä `currency` tästä pois, tai käytä asetuksia, joiden tuntihinnat ovat tässä valuutassa',
    };
  }
  if (shape === 'fraction') {
    return {
      message: `${args.quoted('value')} on enemmän kuin mitkään sivukulut`,
      help: 'kirjoita osuus: 0.2115 on 21,15 %',
    };
  }
  if (shape === 'holidays') {
    return {
      message: `tässä pitäisi olla maa, .ics-tiedosto tai luettelo päivistä, nyt ${args.quoted('value')}`,
      help: 'kirjoita FI, pyhat.ics tai ["2026-12-24"]',
    };
  }
  if (shape === 'country') {
    return {
      message: `maan ${args.quoted('value')} pyhäpäiviä ei ole`,
      help: 'kirjoita koodi kuten FI, SE tai DE-BY; tai nimeä .ics-tiedosto tai päivät',
    };
  }
  if (shape === 'above-zero') return { message: 'luvun pitäisi olla yli 0', help: 'sillä jaetaan vuoden palkka' };
  const name = args.list('allowed').length ? 'allowed' : 'expected';
  const choices = args.list(name);
  const message = `tässä pitäisi olla ${choices.length > 1 ? 'jokin näistä: ' : ''}${few(choices)}; nyt ${found(args)}`;
  return withHelp(message, didYouMean(args.guess(args.plain('value'), name)));
}

function badDate(args: WordArgs): Said {
  if (args.plain('reason') === 'before-first') {
    return {
      message: `${args.quoted('value')} on ennen sarjan ensimmäistä päivää ${args.quoted('date')}`,
      help: 'anna myöhempi päivä',
    };
  }
  const [meant] = args.meant();
  if (meant !== undefined)
    return { message: `tässä pitäisi olla ${SHAPES['date']}, nyt ${found(args)}`, help: `kirjoita ${meant}` };
  return {
    message: `${args.quoted('value')} ei ole kalenterin päivä`,
    help: 'kirjoita vuosi, kuukausi ja päivä: "2027-01-20"',
  };
}

const RULE_VALUES: Readonly<Record<string, string>> = {
  FREQ: 'DAILY, WEEKLY, MONTHLY tai YEARLY',
  INTERVAL: 'kokonaisluku 1–9999',
  COUNT: 'kokonaisluku 1–10000',
  UNTIL: 'päivä muodossa 20270531',
  WKST: 'viikonpäivä kuten MO',
  BYDAY: 'viikonpäiviä kuten TU, 1TU (ensimmäinen) tai -1TU (viimeinen)',
  BYMONTH: 'kuukausia 1–12',
  BYMONTHDAY: 'päiviä 1–31 tai lopusta -1 (viimeinen) … -31',
  BYYEARDAY: 'päiviä 1–366 tai lopusta -1 (viimeinen) … -366',
  BYWEEKNO: 'viikkoja 1–52 tai lopusta -1 (viimeinen) … -51',
  BYSETPOS: 'sijoja 1–366 tai lopusta -1 (viimeinen) … -366',
};

const RULE_PROPERTIES: Readonly<Record<string, string>> = {
  DTSTART: 'ensimmäinen päivä on `date` ja kellonaika `start`',
  DTEND: 'pituus on `duration`',
  RDATE: 'lisäpäivät ovat luettelossa `add`',
  EXDATE: 'pois jäävät päivät ovat luettelossa `skip`',
  EXRULE: 'pois jäävät päivät ovat luettelossa `skip`',
};

function badRule(args: WordArgs): Said {
  const [part, value, fix] = [args.quoted('part'), args.quoted('value'), args.plain('fix')];
  const parts = args.list('allowed');
  const said: Readonly<Record<string, Said>> = {
    prefix: { message: 'säännön edessä ei ole sanaa RRULE', help: `kirjoita ${fix}` },
    property: {
      message: `${part} ei kuulu sääntöön`,
      help: RULE_PROPERTIES[args.plain('part')] ?? 'anna pelkkä sääntö',
    },
    'no-value': {
      message: `tässä pitäisi olla NIMI=arvo, nyt ${part}`,
      help: 'osien välissä on puolipiste: FREQ=WEEKLY;BYDAY=TU',
    },
    'unknown-part': {
      message: `säännössä ei ole osaa ${part}`,
      help: didYouMean(args.guess(args.plain('part'), 'allowed')) ?? `osat: ${parts.join(', ')}`,
    },
    twice: { message: `${part} on säännössä kahdesti`, help: 'yhdistä arvot pilkuilla' },
    'no-frequency': { message: 'sääntö ei kerro, kuinka usein', help: 'aloita se esimerkiksi FREQ=WEEKLY' },
    'sub-daily': {
      message: `sarjassa on enintään yksi kokous päivässä, nyt FREQ=${args.plain('value')}`,
      help: 'tee jokaiselle kellonajalle oma suunnitelma, jossa on FREQ=DAILY',
    },
    'time-part': {
      message: `${part} ei kuulu sääntöön: kellonaika on \`start\``,
      help: 'poista se; jos kellonaikoja on monta, tee jokaiselle oma suunnitelma',
    },
    'bad-value': {
      message: `osan ${args.plain('part')} arvona pitäisi olla ${RULE_VALUES[args.plain('part')] ?? 'muuta'}, nyt ${value}`,
    },
    'not-together': { message: `${part} ja ${value} eivät sovi yhteen`, help: 'jätä toinen pois' },
    alone: {
      message: `${part} valitsee päivistä, joita mikään ei nimeä`,
      help: 'lisää BYDAY, esim. BYDAY=MO,TU,WE,TH,FR',
    },
    ordinal: {
      message: `kuukaudessa on samaa viikonpäivää enintään viisi, nyt ${value}`,
      help: 'viimeinen on -1, esim. -1TU',
    },
    rare: {
      message: `ohjelmat tulkitsevat osan ${part} arvon ${value} tässä eri tavoin`,
      help: 'laske toisesta päästä tai anna päivä (BYMONTH ja BYMONTHDAY)',
    },
    'until-and-count': { message: 'sarja päättyy kahdesti: päivään ja lukumäärään', help: 'jätä toinen pois' },
    'end-in-rule': {
      message: `${args.quoted('key')} päättää sarjan, jonka säännön ${args.plain('part')} jo päättää`,
      help: 'jätä toinen pois',
    },
    'too-long': {
      message: `sarjassa on yli ${grouped(args.number('limit'))} kokousta, tai se jatkuu yli päivän ${args.plain('last')}`,
      help: 'päätä se aiemmin: `until` tai `count`; tai jätä molemmat pois ja kerro `reviewBy`',
    },
  };
  return said[args.plain('reason')] ?? { message: 'tämä ei ole sääntö' };
}

function notOnRule(args: WordArgs): Said {
  const [value, nearest] = [args.quoted('value'), args.list('nearest')];
  const said: Readonly<Record<string, Said>> = {
    first: {
      message: `sarja alkaa päivästä ${value}, joka ei ole sen säännössä`,
      help: `ensimmäinen sopiva päivä: ${args.quoted('first')}`,
    },
    twice: { message: `${value} on jo mukana`, help: 'poista toinen' },
    skipped: { message: `${value} jää väliin, joten sille ei voi tehdä muuta`, help: 'poista toinen' },
    stays: {
      message: `kokous siirretään päivästä ${value} samaan päivään`,
      help: 'anna toinen päivä, `start` tai `duration`',
    },
    added: { message: `${value} on jo sarjan päivä`, help: 'poista se luettelosta `add`' },
  };
  const help = nearest.length
    ? `${nearest.length > 1 ? 'lähimmät säännön päivät' : 'lähin säännön päivä'}: ${and(nearest.map((day) => `"${day}"`))}`
    : 'anna jokin säännön päivistä';
  return said[args.plain('reason')] ?? { message: `${value} ei ole säännössä`, help };
}

const someDays = (days: readonly string[]): string =>
  days.length > 3 ? `${days.slice(0, 3).join(', ')} ja ${days.length - 3} muuta` : days.join(', ');

function clockChange(args: WordArgs): Said {
  const [zone, days] = [args.plain('zone'), args.list('days')];
  const day = days.length ? `päivinä ${someDays(days)}` : 'tänä päivänä';
  const when = days.length === 1 ? `päivänä ${days[0]}` : day;
  const gap = `kelloja siirretään (${zone}), eikä ${when} ole aikaa ${clock(args, 'time')}`;
  const said: Readonly<Record<string, Said>> = {
    gap: { message: gap, help: `tarkoitetaan aikaa ${clock(args, 'read')}` },
    skipped: { message: gap, help: 'silloin sarjan kokousta ei pidetä; lisää päivä (`add`) tai valitse muu aika' },
  };
  return (
    said[args.plain('kind')] ?? {
      message: `kelloja siirretään (${zone}), ja ${clock(args, 'time')} on ${when} kahdesti`,
      help: 'tarkoitetaan ensimmäistä niistä',
    }
  );
}

function requires(args: WordArgs) {
  if (args.plain('reason') === 'no-staff')
    return {
      message: 'paikalla ei ole omaa väkeä, joten kokous ei vie henkilötyötunteja',
      help: 'lisää osallistujia, joiden rooli on omaa väkeä',
    };
  const [min, found] = [args.number('min'), args.number('found')];
  const [bound, limit] = found < min ? ['vähintään', min] : ['enintään', args.number('max')];
  return {
    message: `malli ${args.quoted('template')} edellyttää rooliin ${or(roleNames(args.list('role')))} ${bound} ${counted(limit, 'henkilön', 'henkilöä')}, nyt ${found}`,
    help: found < min ? 'lisää heidät kohtaan `attendees`' : 'jätä joku pois',
  };
}

/** What an answer to a template’s question of a type looks like. */
const ANSWER_TYPES: Readonly<Record<string, string>> = {
  number: 'luku',
  money: 'rahamäärä kuten 120.00',
  date: 'päivä kuten "2027-01-20"',
  time: 'kellonaika kuten "13:00"',
  duration: 'minuutteja kuten 45 tai 1h30m',
  'yes-no': 'true tai false',
};

const LANGUAGE_NAMES: Readonly<Record<string, string>> = { en: 'englanninkielinen', fi: 'suomenkielinen' };
const OF_SIDE: Readonly<Record<string, string>> = { staff: 'oma', partner: 'kumppanin', client: 'asiakkaan' };
const guessOf = (args: WordArgs): string | undefined => args.guess(args.plain('value'), 'candidates');
const some = (args: WordArgs, name: string): string => args.list(name).slice(0, 20).join(', ');
function nth(number: number, form: 0 | 1 = 0): string {
  if (number < 0) return number === -1 ? 'viimeinen' : 'toiseksi viimeinen';
  return ORDINALS[number - 1]?.[form] ?? `${number}.`;
}

/** `ensimmäinen ja kolmas tiistai`, `15. päivä`, `viimeinen arkipäivä`. */
function chosen(choices: readonly Choice[]): string {
  const kinds = [...new Set(choices.map(({ of }) => of))];
  const ordinal = (one: Choice) => (one.of === 'day' && one.ordinal > 0 ? `${one.ordinal}.` : nth(one.ordinal));
  return and(
    kinds.map((kind) => {
      const name = kind === 'workday' ? 'arkipäivä' : kind === 'day' ? 'päivä' : WEEKDAY_NAMES[kind];
      return `${and(choices.filter(({ of }) => of === kind).map(ordinal))} ${name}`;
    }),
  );
}

const each = (every: number, unit: string): string => (every === 1 ? `joka ${unit}` : `joka ${nth(every)} ${unit}`);
const monthsIn = (months: readonly number[], ending: string): string =>
  and(months.map((month) => `${MONTH_STEMS[month - 1]}${ending}`));

export const fi: Catalog = {
  name: 'suomi',
  format: {
    weekdays: ['ma', 'ti', 'ke', 'to', 'pe', 'la', 'su'],
    date: (weekday, day, month, year) => `${weekday} ${day}.${month}.${year}`,
    time: (hours, minutes) => `${hours}.${minutes}`,
    dateAndTime: (date, time) => `${date} klo ${time}`,
    decimalSign: ',',
    grouped,
    hour: 't',
    minute: 'min',
    staffHours: (number) => `${number} ${number === '1' ? 'henkilötyötunti' : 'henkilötyötuntia'}`,
    by: (date) => `viimeistään ${date}`,
    within: (number, unit) => `${number} ${{ h: 'tunnin', d: 'päivän', w: 'viikon' }[unit]} kuluessa`,
    and: 'ja',
    units: 't|min|tunnin|päiv(?:än|ää)|viikon|henkilötyötunti(?:a)?',
  },
  agenda: {
    internal: (who) => `SISÄINEN – vain omalle väelle; asiakkaana mukana: ${who}`,
    meeting(kind, form) {
      const name = { internal: 'Palaveri', client: 'Asiakastapaaminen', conference: 'Myyntikonferenssi' }[kind];
      if (form !== 'formal') return name;
      return kind === 'internal' ? 'Kokouskutsu' : `Kokouskutsu, ${name.toLowerCase()}`;
    },
    cancelled: 'PERUTTU',
    done: 'PIDETTY',
    when: 'Aika',
    elsewhere: 'Muualla',
    clockShifts: 'Kellonsiirrot',
    clockOn: (time, days) => (days === 0 ? time : `${time} ${days > 0 ? 'seuraavana päivänä' : 'edellisenä päivänä'}`),
    clockShift: (there, usual, days) => `klo ${there} eikä ${usual} ${days}`,
    shiftDays(first, last, meetings) {
      if (last === undefined) return `${first} alkaen`;
      return meetings === 1 ? first : `${first} – ${last} (${meetings} kokousta)`;
    },
    moreShifts: (number) => `vielä ${counted(number, 'kerran', 'kertaa')}`,
    clocksDiffer: (zone, times) => `${zone}: ${times}, koska kelloja ei siirretä siellä samoina päivinä`,
    repeats: 'Toistuu',
    where: 'Paikka',
    link: 'Linkki',
    purpose: 'Tarkoitus',
    benefit: 'Odotettu hyöty',
    justification: 'Perustelu',
    price: 'Työaika',
    cost: 'Kustannus',
    organiser: 'Järjestäjä',
    chair: 'Puheenjohtaja',
    noteTaker: 'Sihteeri',
    lead: 'Vetäjä',
    scribe: 'Muistion kirjoittaja',
    people: 'Osallistujat',
    invited: 'Kutsutut',
    headcount: (all, optional) => {
      if (!optional) return String(all);
      return all === 1 ? '1, valinnainen' : `${all}, joista valinnaisia ${optional}`;
    },
    agenda: 'Asialista',
    before: 'Etukäteen',
    after: 'Jälkikäteen',
    time: 'Aika',
    minutes: 'Min',
    item: 'Asia',
    owner: 'Vastuuhenkilö',
    outcome: 'Tulos',
    decides: 'Päättää',
    group: 'ryhmä',
    everyone: 'kaikki',
    recognised: 'Kiitetään',
    materials: 'Aineisto',
    attachment: (number) => `Liite ${number}`,
    attachments: 'Liitteet',
    notHeld: 'Ei pidetä',
    notes: 'Sisäinen huomautus',
    internalItem: 'sisäinen',
    untimed: 'ilman omaa aikaa',
    carried: (times) => `siirretty ${counted(times, 'kerran', 'kertaa')}`,
    itemDone: 'käsitelty',
    mustNotMention: 'Ei saa mainita (sisäinen)',
    contactRhythm: 'Kuka ottaa yhteyttä kehen ja milloin',
    whom: 'Kehen',
    who: 'Kuka',
    tracks: (names) => `mukana: ${names}`,
    parallel: 'samaan aikaan',
    days: (number) => counted(number, 'päivä', 'päivää'),
    clockChange: (from, to) => `kellonaika vaihtuu: ${from} → ${to}`,
    rhythm: 'Milloin',
    optional: 'valinnainen',
    clock: (time) => `klo ${time}`,
    joins: (time) => `${time} alkaen`,
    leaves: (time) => `${time} asti`,
    only: (items) => `vain: ${items}`,
    once: 'kerran',
    floating: 'paikallista aikaa',
    incomplete: (roles) => `tuntihinta puuttuu: ${roles}`,
    range: (low, high) => `${low} – ${high}`,
    relationship: { new: 'uusi asiakas', existing: 'nykyinen asiakas' },
    channels: {
      'in-person': 'lähitapaaminen',
      video: 'videoneuvottelu',
      phone: 'puhelinneuvottelu',
      hybrid: 'lähitapaaminen ja etäyhteys',
    },
    kinds: {
      inform: 'tiedoksi',
      discuss: 'keskustelu',
      questions: 'kysymykset',
      decide: 'päätös',
      recognise: 'tunnustus',
      demo: 'esittely',
      practice: 'harjoitus',
      break: 'tauko',
      meal: 'ruokatauko',
      buffer: 'joustovara',
    },
    roles: ROLES,
    buckets: {
      meeting: 'kokous',
      prep: 'valmistelu',
      followUp: 'jälkityö',
      travel: 'matka-aika',
      recovery: 'palautuminen',
    },
    bucket: 'Osa',
    role: 'Rooli',
    person: 'Henkilö',
    heads: 'Henkilöitä',
    hours: 'Tunnit',
    amount: 'Kustannus',
    total: 'Yhteensä',
    plan: 'Suunnitelma',
    guests: 'Vieraat',
    guestTime: (time) => `${time}, joka ei kuluta henkilötyötunteja`,
    otherCosts: 'Muut kulut',
    noPurpose: 'puuttuu; kokous tarvitsee tarkoituksen',
    notValue: 'Kustannus kertoo, mitä kokous vie, ei sitä, minkä arvoinen se on.',
  },
  clocks: {
    floating: (title) => `kokouksella "${title}" ei ole aikavyöhykettä, joten kellonaikoja muualla ei voi laskea`,
    unknown: (zone) => `aikavyöhykettä "${zone}" ei ole`,
    floatingHelp: 'lisää `timezone:` suunnitelmaan tai tiedostoon meetplan.yaml',
  },
  client: {
    sides: { staff: 'edustaja', partner: 'kumppani', client: 'asiakas' },
    internalMeeting: (title) =>
      `huom: "${title}" on sisäinen kokous (audience: internal); asiakasnäkymästä jää pois myös tarkoitus`,
    oneAtATime: 'asiakasnäkymä sisältää yhden suunnitelman, jottei asiakas lue toisesta; anna yksi tiedosto kerrallaan',
    nothingToShow: (file) =>
      `asiakkaalle ei ole näytettävää: tiedoston ${file} kaikki asiat ovat sisäisiä tai joustovaraa`,
    broken: (file) => `tiedostosta ${file} ei tehdä asiakasnäkymää: siinä on virheitä`,
    mendFirst: 'korjaa yllä luetellut virheet; sitä ennen mitään ei anneta asiakkaalle',
    apart: (one, other) =>
      `asiakkaat "${one}" ja "${other}" eivät tapaa missään kohdassa, ja yhteinen sivu kertoisi toisesta toiselle`,
    partThem: 'tee kummallekin oma suunnitelma; saman asiakkaan väki voi olla yhtenä rivinä (`count`)',
    minutesAreMarkdown: 'muistio kirjoitetaan Markdownina; käytä valitsinta --format markdown',
  },
  calendars: {
    noZone: (zone) => `aikavyöhykkeelle ${zone} ei ole kalenterimääritelmää; anna nimi kuten Europe/Helsinki`,
    onlyCalendars: (flag) => `${flag} koskee kalenteritiedostoja; käytä sitä valinnan --format ics kanssa`,
    sameUid: (uid) => `kaksi suunnitelmaa on kalenterissa sama ${uid}; anna kummallekin oma tunnus (id)`,
    onlyCost: (file) => `${file} on kalenteri; kalentereita lukee meetplan cost`,
    badRole: (value) => `--role: tässä pitäisi olla osoite ja rooli kuten "*@example.com=sales-rep", nyt ${value}`,
    unknownRole: (value, role) => `--role ${value}: roolia ${role} ei ole`,
    roles: (names) => `roolit: ${names}`,
    roleWithoutCalendar: '--role kertoo, keitä kalenterin osoitteet ovat; suunnitelmassa roolit ovat itsessään',
    countedOnce: (file, number) =>
      `huom: ${counted(number, 'palaveri', 'palaveria')} tiedostosta ${file} on jo aiemmassa kalenterissa ja lasketaan kerran`,
    broken: {
      'no-calendar': () => 'tässä pitäisi olla BEGIN:VCALENDAR; tiedosto ei ole iCalendar-tiedosto',
      'no-colon': (line) => `${line} ei ole kalenterin rivi; rivillä pitäisi olla nimi, kaksoispiste ja arvo`,
      'no-end': (name) => `${name} alkaa tästä eikä pääty; tiedosto on ehkä katkennut`,
      'wrong-end': (line) => `${line} ei päätä sitä, mikä tässä on kesken`,
      rule: (rule) => `tämän merkinnän toistosääntöä ei lueta: ${rule}`,
      outside: (line) => `${line} on kalenterin ulkopuolella`,
      'too-many': () => 'tämä on enemmän kuin kalenterista luetaan: 50 000 merkintää, 100 000 pyhäpäivää',
    },
    unfit: {
      'too-large': 'kalenterista luetaan enintään 16 MiB; vie vähemmän vuosia',
      'utf-16': 'tiedosto on UTF-16-muotoa; tallenna se UTF-8-muodossa',
      'not-utf-8': 'tästä alkaen tiedosto ei ole UTF-8-muotoa; tallenna se UTF-8-muodossa',
      'half-character': 'tässä on puolikas merkki; tallenna tiedosto UTF-8-muodossa',
    },
    notPriced: (title, why) => `merkinnälle ${title} ei ole hintaa: ${why}`,
    reasons: {
      cancelled: () => 'se on peruttu',
      'all-day': () => 'se kestää koko päivän, eikä se ole palaverin aika',
      'no-start': () => 'sillä ei ole alkua',
      'no-length': () => 'sillä ei ole kestoa',
      'too-long': () => 'se on yli 16 tuntia pitkä; yön yli jatkuva ei ole palaveri',
      'unknown-zone': (zone) => `sen aikavyöhykettä ${zone} ei tunneta`,
      unreadable: (line) => `riviä ${line} ei voi lukea`,
      rule: (rule) => `sen toistosääntöä ei lueta: ${rule}`,
      'too-many': () => 'se toistuu yli 10 000 kertaa; valitse vähemmän päiviä valinnoilla --from ja --to',
      'this-and-future': () =>
        'se muuttaa sarjansa kaikkia myöhempiä palavereja; ne lasketaan niin kuin ne sarjassa ovat',
      'no-people': () => 'siinä ei ole osallistujia',
      'no-role': (who) => `kenelläkään siinä ei ole roolia, esimerkkinä ${who}; anna --role "osoite=rooli"`,
    },
    group: (who, meetings) =>
      `${who} on ryhmä, jonka kokoa ei tiedetä, eikä sitä lasketa (${counted(meetings, 'palaveri', 'palaveria')})`,
    noRole: (who, meetings) =>
      `osallistujalla ${who} ei ole roolia, eikä häntä lasketa (${counted(meetings, 'palaveri', 'palaveria')})`,
    moreEntries: (number) =>
      `ja vielä ${counted(number, 'merkintä', 'merkintää')} ilman hintaa; --json luettelee kaikki`,
    morePeople: (number) => `ja vielä ${counted(number, 'henkilö', 'henkilöä')} ilman roolia; --json luettelee kaikki`,
  },
  minutes: {
    title: (meeting) => `Muistio: ${meeting}`,
    present: 'Läsnä',
    names: 'nimet',
    absent: 'Poissa',
    items: 'Käsitellyt asiat',
    sought: 'Tavoiteltu tulos',
    decisions: 'Päätökset',
    actions: 'Sovitut tehtävät',
    action: 'Tehtävä',
    deadline: 'Määräaika',
    attachments: 'Liitteet',
    next: 'Jatko',
    nextMeeting: 'Seuraava kokous tai seurantapäivä',
    distribution: 'Jakelu',
  },
  cost: {
    notCounted: (kinds) => `Ei lasketa: ${kinds}.`,
    optionalShare: (percent) => `Valinnaisten osallistujien osuudesta lasketaan ${percent}.`,
    overrun: (percent) => `Suurimmassa luvussa läsnäoloaika venyy ${percent}.`,
    percent: (number) => `${number} %`,
    allPlans: (number) => counted(number, 'suunnitelma', 'suunnitelmaa'),
    weekShare: 'Osuus viikosta',
    ofWeek: (percent, week) => `${percent} yhden henkilön työviikosta (${week})`,
    ofWeeks: (percent) => `${percent} yhden henkilön työviikosta`,
    mostFor: (person, percent) => `eniten: ${person} ${percent}`,
    week: 'Viikosta',
    privateMeeting: 'Yksityinen tapaaminen',
    window: 'Päivät',
    from: (date) => `${date} alkaen`,
    until: (date) => `${date} asti`,
    budget: 'Budjetti',
    within: (limit, under) => `${limit}: jäljellä ${under}`,
    atLimit: (limit) => `${limit}: käytetty viimeistä myöten`,
    above: (limit, over) => `${limit}: ylitys ${over}`,
    aboveByLess: (limit) => `${limit}: ylitys on pienempi kuin voi näyttää`,
    undecided: (limit, roles) => `${limit}: ei voi arvioida, tuntihinta puuttuu: ${roles}`,
    noMoney: (limit) => `${limit}: ei voi arvioida, koska millään roolilla ei ole tuntihintaa`,
    held: 'Kokoukset',
    series: 'Sarja',
    meetings: (number) => counted(number, 'kokous', 'kokousta'),
    one: 'Työaika, yksi kokous',
    together: 'Kaikki yhteensä',
    aYear: 'Vuodessa',
    takesAYear: (hours) => `sarja vie vuodessa ${hours}`,
    takesAYearMost: (hours, percent, who) => `sarja vie vuodessa ${hours}, eniten: ${who} ${percent} työajasta`,
    leftOut: 'Ei pidetä',
    notHeld: { skip: 'jää pois', holiday: 'pyhäpäivä', 'clock-gap': 'kellot hyppäävät tämän ajan yli' },
    more: (number) => `ja ${number} muuta`,
    oneMeeting: (rows) => `${rows}, yksi kokous`,
    period: 'Jakso',
    periods: {
      month: (month, year) => `${month}/${year}`,
      quarter: (quarter, year) => `${quarter}. neljännes ${year}`,
      year: (year) => `vuosi ${year}`,
    },
    rolling12: '12 kuukautta, viimeinen',
    personYear: 'Henkilö, vuosi',
    workingTime: 'Työajasta',
    countedIn: (series) => `lasketaan sarjassa ${series}`,
    whatIf: 'Entä jos',
    before: 'Ennen',
    after: 'Jälkeen',
    change: 'Erotus',
    cases: { low: 'vähintään', expected: 'odotettu', high: 'enintään' },
    hoursIn: (name) => `työaika, ${name}`,
    costIn: (name) => `kustannus, ${name}`,
    termsTitle: 'Laskelman jokainen termi',
    terms: 'Minuutit × henkilöt',
    sum: 'Yhteensä',
    rule: 'Sääntö',
    guestTerms: 'Vieraat, jotka eivät kuluta henkilötyötunteja',
    itemNotCounted: (item, kind, time) => `${item}: ${time}, ${kind}, ei lasketa (R4)`,
    seriesTitle: 'Sarja (R11, R12)',
    seriesParts: { meeting: 'tavalliset kokoukset', different: 'poikkeavat kokoukset', once: 'tehdään kerran' },
    partTimes: 'Kerrat × minuutit',
    sumTitle: 'Työminuutit (R9)',
    requiredPart: 'pakolliset + osuus × valinnaiset + venymä × läsnäolo',
    moneyTitle: (name) => `Raha, ${name} (R7)`,
    formula: 'Minuutit × tuntihinta / 60',
    noRate: 'ei tuntihintaa (R8)',
    per: {
      meeting: 'kokoukselta',
      head: 'henkeä kohti',
      staff: 'oman väen henkeä kohti',
      hour: 'varatulta tunnilta',
      'started-hour': 'alkavalta varatulta tunnilta',
    },
    roundedOnce: (rounded) => `kerran pyöristettynä, puolikas ylös: ${rounded}`,
    rulesTitle: 'Säännöt',
  },
  costRules: {
    R1: 'Minuutit ovat kokonaisia. Kohta kestää niin monta minuuttia kuin siinä kuluu; kellojen siirto ei muuta sitä.',
    R2: 'Kohdat seuraavat toisiaan, ellei kohdalla ole omaa alkua. Rinnakkaiset ryhmät alkavat yhdessä, ja pisin päättää lohkon.',
    R3: 'Läsnäolo on niiden kohtien yhdiste, joissa ollaan mukana: mikään minuutti ei laske kahdesti, ei edes kahdessa ryhmässä.',
    R4: 'Kahvitauot ja joustovara lasketaan, ruokatauot eivät; asetus `counts` muuttaa tämän minkä tahansa lajin kohdalta.',
    R5: 'Vain oma väki kuluttaa henkilötyötunteja. Asiakkaat, kumppanit ja muut vieraat eivät tarvitse tuntihintaa; heidän aikansa kerrotaan erikseen.',
    R6: 'Kokous, valmistelu, jälkityö, matka-aika ja palautuminen ovat minuutteja henkeä kohti, kertaa henkilöt. Merkintä `once` lasketaan sarjassa kerran.',
    R7: 'Raha on minuutit × tuntihinta / 60 tarkasti; jokainen näytetty luku pyöristetään kerran, puolikas ylös, valuutan pienimpään yksikköön.',
    R8: 'Tuntihinta 0 on tuntihinta. Jos hinta puuttuu, tunnit pysyvät täysinä ja raha on alaraja, joka nimeää roolit.',
    R9: 'Vähintään: pakolliset henkilöt suunnitellusti. Odotettu: lisäksi odotettu osuus siitä, mitä valinnaiset tuovat. Enintään: kaikki, ja läsnäoloajan venymä.',
    R10: 'Muut kulut lasketaan kokoukselta, henkeä kohti, oman väen henkeä kohti, varatulta tai alkavalta tunnilta taikka kerran sarjassa.',
    R11: 'Sarja pitää kellonaikansa omalla vyöhykkeellään. Olemattomat päivät jäävät pois; lukumäärä lasketaan ennen peruutuksia, ja viimeinen päivä kuuluu mukaan.',
    R12: 'Kuukausien, vuosineljännesten ja vuosien summat lasketaan oikeista kokouspäivistä: viikonpäivä voi osua vuoteen 53 kertaa.',
    R13: 'Tuntihinta on summa tunnilta tai palkka × kuukaudet × (1 + sivukulut) / vuosityöaika tarkkana murtolukuna. Pelkkä jakaja voi muuttaa sitä viidenneksen.',
    R14: 'Osuus viikosta on henkilön minuutit jaettuna työviikon minuuteilla; viikko on 37 t 30 min, elleivät asetukset sano muuta.',
    R15: 'Palautuminen eli aika, jossa palataan omaan työhön, lisätään kerran jokaista oman väen henkeä ja kokousta kohti; 0, elleivät asetukset sano muuta.',
  },
  repeat: {
    daily: (every) => each(every, 'päivä'),
    workdays: 'joka arkipäivä',
    weeks: (every) => each(every, 'viikko'),
    months: (every) => each(every, 'kuukausi'),
    years: (every) => each(every, 'vuosi'),
    weekly(every, days) {
      const isPlain = every === 1 || days.length === 1;
      const names = days.map((day) => WEEKDAY_NAMES[day] ?? '');
      // Maanantaisin, keskiviikkoisin.
      const times = names.map((name) => `${name}${name.endsWith('i') ? 'sin' : 'isin'}`);
      return isPlain ? each(every, and(names)) : `${each(every, 'viikko')} ${and(times)}`;
    },
    monthly: (every, choices) => `${every === 1 ? 'kuukauden' : `joka ${nth(every, 1)} kuukauden`} ${chosen(choices)}`,
    yearly: (every, dates) => `${each(every, 'vuosi')} ${and(dates.map(({ month, day }) => `${day}.${month}.`))}`,
    yearlyChoice: (every, months, choices) => `${each(every, 'vuosi')} ${monthsIn(months, 'kuun')} ${chosen(choices)}`,
    inMonths: (text, months) => `${text} ${monthsIn(months, 'kuussa')}`,
    rule: (text) => `säännön ${text} mukaan`,
    day: (day, month, year) => `${day}.${month}.${year}`,
    until: (text, day) => `${text} ${day} asti`,
    times: (text, count) => `${text}, ${counted(count, 'kerran', 'kertaa')}`,
  },
  series: {
    tooMany: (limit) => `sarjasta näytetään ja lasketaan enintään ${grouped(limit)} kokousta ja kaksisataa vuotta`,
    notHeld: (title, day, why) => `${title}: ei kokousta ${day} (${why})`,
    noneHeld: (title) => `${title}: sarjan jokainen päivä jää pois`,
    movedTo: (title, day, to) => `${title}: ei kokousta ${day}, se on siirretty: ${to}`,
    noNext: (title) => `${title}: seuraavaa kokousta ei ole`,
    onNeedsPlan: '--on valitsee suunnitelmasta päivän; JSON-asialistan päivä on jo valittu',
    tooManyHelp: 'päätä se (`until` tai `count`) tai rajaa päiviä',
    noPackage: 'maiden pyhäpäivät tulevat paketista date-holidays, jota ei ole asennettu',
    noPackageHelp:
      'asenna se meetplanin viereen: npm i date-holidays (-g, jos meetplankin on); tai nimeä .ics-tiedosto tai päivät',
  },
  expand: {
    endless: (id) => `sarja ${id} ei pääty`,
    endlessHelp: 'anna --to PÄIVÄ tai --count LUKU, tai lopeta sarja avaimella `until` tai `count`',
    noSeries: 'mikään suunnitelma ei toistu, joten laajennettavaa ei ole',
    noSeriesHelp: 'sarja on suunnitelma, jossa on `repeat: {rule: "FREQ=WEEKLY;BYDAY=TU"}`',
    twice: (id) => `kahdella sarjalla on tunnus ${id}; anna kummallekin oma`,
    nobodyToRotate: (id) =>
      `sarjassa ${id} ei ole yksittäisiä pakollisia osallistujia omasta väestä, joten kukaan ei vuorottele`,
    notInCalendar: (flag) =>
      `${flag} ei sovi yhteen valinnan --format ics kanssa: kalenterissa on sarja ensimmäisestä päivästä alkaen`,
    onlyCalendar: (flag) => `${flag} vaatii valinnan --format ics`,
    jsonNeedsDryRun: '--json kertoo sarjojen päivät; anna sen kanssa --dry-run',
    head: (file) =>
      `Tehty tiedostosta ${file} komennolla meetplan expand. Muokkaa vapaasti: seuraava ajo päivittää muun ja säilyttää muutoksesi.`,
    notOfSeries: 'ei enää sarjan päivä',
    nothingWritten: 'mitään ei kirjoitettu',
    actions: {
      create: (file) => `puuttuu: ${file}`,
      update: (file) => `vanhentunut: ${file}`,
      cancel: (file) => `peruttava: ${file}`,
      keep: (file) => `ennallaan: ${file}`,
    },
    stale: (number) =>
      `${counted(number, 'päivätty suunnitelma', 'päivättyä suunnitelmaa')} puuttuu tai on vanhentunut; aja meetplan expand`,
    fresh: (number) => `${counted(number, 'päivätty suunnitelma', 'päivättyä suunnitelmaa')}: ajan tasalla`,
    done: ({ created, updated, cancelled, kept }, edited) =>
      `päivättyjä suunnitelmia tehtiin ${created}, päivitettiin ${updated}, peruttiin ${cancelled}, ennallaan ${kept}${edited ? `; muokattuja ${edited}, muutokset säilyivät` : ''}`,
  },
  costFailures: {
    badDay: (flag, value) => `${flag}: ${value} ei ole kalenterin päivä; muoto on 2027-01-20`,
    windowBackwards: (from, to) => `--from ${from} on myöhemmin kuin --to ${to}`,
    onOrWindow: '--on nimeää yhden päivän; se ei sovi yhteen valitsimien --from ja --to kanssa',
    nothingOn: (day) => `päivänä ${day} ei ole kokousta`,
    heldOn: (days) => `suunnitelmien päivät: ${days}`,
    otherDays: (number) => `huom: ${counted(number, 'suunnitelmalla', 'suunnitelmalla')} ei ole silloin omaa kokousta`,
    outsideWindow: (number) =>
      `huom: ${counted(number, 'suunnitelma on', 'suunnitelmaa on')} muilta päiviltä, eikä niitä lasketa`,
    nothingCounted: 'huom: näinä päivinä ei ole kokouksia, joten kaikki luvut ovat 0',
    badBudget: (value) =>
      `--budget: muoto on henkilötyötunteja (12h, 12h30m) tai rahaa (1000.00, "1000.00 EUR"); nyt ${value}`,
    unknownCurrency: (value, code) => `--budget ${value}: valuuttaa ${code} ei ole`,
    otherCurrency: (value, currency) =>
      `--budget ${value}: suunnitelmien valuutta on ${currency}, eikä eri valuuttoja verrata`,
    noCurrency: (value) => `--budget ${value}: suunnitelmissa ei ole valuuttaa`,
    noCurrencyHelp: 'anna pelkkä summa tai aseta `currency` tiedostossa meetplan.yaml',
    overBudget: (verdict) => `budjetti ${verdict}`,
    badChange: (text) => `--what-if: muoto on polku=arvo, nyt ${text}`,
    badLength: 'kesto on yli 0, kuten 45m tai 1h30m',
    changeExamples: 'kuten sales-rep=-2, without=pekka, duration=45m, attendees.reps.count=4 tai estimate.overrun=10',
    changeMeansNothing: (name) => `täällä ei ole nimeä ${name}`,
    tooFewHeads: (who, heads) => `${who}: pois voi ottaa vain ${heads}`,
    noLength: 'kokouksella ei ole pituutta, jota muuttaa',
    teamEntry: (id) => `${id} on mukana tiimin jäsenenä`,
    teamHelp: (id) => `nimeä ${id} suunnitelmassa tai käytä: without=${id}`,
    changed: (title, message) => `entä jos: ${title}: ${message}`,
    unknownTopic: (name) => `aihetta ${name} ei ole`,
    guess: (name, candidates) =>
      name !== undefined
        ? `tarkoititko ${name}?`
        : candidates === ''
          ? 'missään suunnitelmassa ei ole sellaisia'
          : `vaihtoehdot: ${candidates}`,
  },
  topics: {
    cost: {
      title: 'Mitä kokous maksaa',
      summary: 'koko laskutapa: tunnit, raha, vaihteluväli, pyöristys',
      text: [
        'Kokouksia kannattaa pitää, kun niillä on tarkoitus, ja ne ovat kalliita. Liian monta kokousta, varsinkin säännöllistä, maksaa rahaa ja laskee tuottavuutta, jota niillä piti nostaa: kokouksessa oltu aika on työstä pois. Siksi meetplan asettaa hinnan tarkoituksen viereen, ennen kuin kenenkään kalenteri täyttyy.',
        'Hinta lasketaan vain suunnitelmasta ja asetuksista. Henkilötyötunnit tulevat ensin eivätkä tarvitse palkkatietoja; raha seuraa, jos rooleilla on tuntihintoja. Mitään ei arvioida, mitä suunnitelmassa ei ole, ja jokaisen termin voi tulostaa: meetplan cost SUUNNITELMA --explain.',
        'Kustannus kertoo, mitä kokous vie, ei sitä, mitä se on arvoltaan. Kallis kokous voi olla hintansa arvoinen, jos sillä on tarkoitus; halpa kokous ilman tarkoitusta ei ole.',
      ],
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
    },
  },
  templates: {
    origin: { project: 'tämä projekti', user: 'oma', 'built-in': 'valmis malli' },
    items: 'Asialista',
    cast: 'Osallistujat, ellei muita nimetä',
    questions: 'Kysymykset (--set tunnus=vastaus)',
    requires: 'Edellyttää',
    from: (min, max) => (max === undefined ? `vähintään ${min}` : min === max ? `tasan ${min}` : `${min}–${max}`),
    use: (name) => `Käytä: meetplan new ${name}`,
    show: 'Yhden mallin tai kohdan tiedot: meetplan templates show NIMI',
  },
  problems: {
    'unknown-key': unknownKey,
    'missing-key': missingKey,
    'wrong-type': wrongType,
    'unknown-value': unknownValue,
    'bad-date': badDate,
    'unknown-reference': unknownReference,
    'unknown-zone': (args) => ({
      message: `aikavyöhykettä ${args.quoted('value')} ei ole`,
      help: 'kirjoita IANA-nimi kuten Europe/Helsinki',
    }),
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
      message: `${args.quoted('item')} alkaa ${clock(args, 'at')}, ennen kuin edellinen kohta päättyy ${clock(args, 'end')}`,
      help: `aloita ${clock(args, 'end')} tai myöhemmin, tai poista \`at\``,
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
    'clock-change': clockChange,
    'edit-conflict': (args) => ({
      message:
        args.plain('key') === ''
          ? 'sarjasta on poistunut kohta, jota joku on muokannut'
          : `kohtaa ${args.quoted('key')} on muutettu sekä tässä että sarjassa`,
      help: 'tee niistä samat, tai ota sarjan sisältö: expand --force',
    }),
    'no-timezone': () => ({
      message: 'aikavyöhyke puuttuu, joten aika on lukijan paikallista aikaa',
      help: 'lisää `timezone:` tähän tai tiedostoon meetplan.yaml',
    }),
    'bad-rule': badRule,
    'not-on-rule': notOnRule,
    'never-occurs': (args) =>
      args.plain('reason') === 'all-out'
        ? { message: 'sarjan jokainen päivä jää väliin', help: 'aseta status: cancelled tai pidä jokin niistä' }
        : {
            message: 'tämä sääntö ei tuota yhtään päivää neljäänkymmeneen vuoteen',
            help: 'sen osat sulkevat toisensa pois',
          },
    'no-end-date': () => ({
      message: 'sarjalla ei ole loppua, eikä kukaan katso siihen uudelleen',
      help: 'lisää `until`, `count` tai `reviewBy`',
    }),
    'two-on-one-day': (args) => ({
      message: `sarjassa on kaksi kokousta samana päivänä: ${someDays(args.list('days'))}`,
      help: 'jätä toinen väliin tai siirrä se, ellei kumpikin ole tarpeen',
    }),
    'must-not-mention': (args) => ({
      message: `${args.quoted('text')}: asiakas lukisi tästä, mitä mustNotMention kieltää mainitsemasta: ${args.quoted('phrase')}`,
      help: 'muuta sanamuotoa, siirrä teksti kohtaan `notes` tai merkitse asia sisäiseksi: `internal: true`',
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
  },
  library: {
    template: 'Malli',
    notAnAddition: (text) =>
      `--add: muoto on KOHTA, KOHTA:3, KOHTA:before=TUNNUS tai KOHTA:after=TUNNUS, nyt "${text}"`,
    unknownItem: (name) => `kirjastossa ei ole kohtaa "${name}"`,
    unknownPlace: (text, template) => `--add ${text}: mallissa ${template} ei ole sellaista paikkaa`,
    didYouMean: (name) => `tarkoititko ${name}?`,
    thereAre: (names) => `vaihtoehdot: ${names}`,
    other: 'Muut',
    items: 'Lisättävät kohdat (new MALLI --add KOHTA)',
    head: { length: 'Kesto', people: 'Väki', hours: 'Työtunnit' },
    people: (staff, guests) => (guests ? `${staff} + ${guests}` : String(staff)),
    explain: 'Työtunneissa ovat mukana valmistelu ja jälkityö mallin omalla väellä; a + b: b on vieraiden määrä.',
    use: (name) => `Lisää asialistaan: meetplan new MALLI --add ${name}`,
    aliases: 'Muita nimiä',
    ifNot: { warning: 'muuten varoitus', hint: 'muuten vihje' },
    ofSide: { staff: 'oma', partner: 'kumppanin', client: 'asiakkaan' },
  },
  /** Mistakes that only a template can hold, by the reason of the problem. */
  templateProblems: {
    cycle: (args) => ({
      message: `mallit laajentavat toisiaan kehässä: ${args.list('cycle').join(' → ')}`,
      help: 'jätä yksi `extends` pois',
    }),
    'too-deep': (args) => ({
      message: `yli ${args.number('limit')} mallia laajentaa toisiaan`,
      help: 'kokoa yhteinen sisältö harvempaan tiedostoon',
    }),
    outside: (args) => ({
      message: `${args.quoted('value')} on projektin ulkopuolella, mistä malleja ei lueta`,
      help: 'kopioi se projektiin tai nimeä valmis malli',
    }),
    library: (args) => ({
      message: `kirjastossa ei ole kohtaa ${args.quoted('value')}`,
      help: didYouMean(guessOf(args)) ?? `vaihtoehdot: ${some(args, 'candidates')}`,
    }),
    reckoned: (args) => ({
      message: `${args.quoted('value')} lasketaan arvoista ${args.list('needs').join(' ja ')}, joita kumpaakin ei tässä tiedetä`,
      help: `kysy ${args
        .list('needs')
        .filter((name) => name !== 'date')
        .join(' ja ')}: rahamäärät tyyppinä money, päivät tyyppinä date`,
    }),
    unclosed: (args) => ({
      message: `paikkamerkki ${args.quoted('value')} ei pääty`,
      help: 'kirjoita {{ nimi }}, kaksi aaltosuljetta kummallekin puolelle',
    }),
    language: (args) => ({
      message: `${LANGUAGE_NAMES[args.plain('key')] ?? args.plain('key')} teksti puuttuu`,
      help: `lisää \`${args.plain('key')}:\` tai kirjoita yksi teksti kaikille kielille`,
    }),
    default: (args) => ({
      message: `oletus ${args.quoted('value')} ei kelpaa vastaukseksi kysymykseensä: tässä pitäisi olla ${
        args.list('choices').length
          ? `jokin näistä: ${some(args, 'choices')}`
          : (ANSWER_TYPES[args.plain('type')] ?? 'teksti')
      }${args.plain('above') && `, yli ${args.plain('above')}`}${args.plain('below') && `, alle ${args.plain('below')}`}`,
      help: 'vaihda oletus tai tyyppi',
    }),
    later: (args) => ({
      message: `"when" katsoo kohtaa ${args.quoted('value')}, jota ei kysytä ennen tätä kysymystä`,
      help: 'siirrä kysymys, johon se viittaa, ylemmäs',
    }),
    when: (args) => ({
      message: `"when" katsoo kohtaa ${args.quoted('value')}, joka ei ole kysymys eikä suunnitelman avain`,
      help: didYouMean(guessOf(args)) ?? `vaihtoehdot: ${some(args, 'candidates')}`,
    }),
    beside: () => ({ message: '"after" ja "before" eivät sovi yhteen', help: 'yksi paikka riittää' }),
    place: () => ({ message: 'siirrettävälle kohdalle ei sanota paikkaa', help: 'lisää `before:` tai `after:`' }),
    'min-max': (args) => ({
      message: `enintään ${args.number('max')} on vähemmän kuin vähintään ${args.number('min')}`,
      help: 'muuta arvoa `min` tai `max`',
    }),
    'no-default': (args) => ({
      message: `kysymyksellä ${args.quoted('id')} ei ole oletusta, joten \`new --yes\` ei tee suunnitelmaa ilman vastausta siihen`,
      help: 'lisää `default:`; luettelon tai henkilöiden oletus voi olla tyhjä: []',
    }),
    bound: (args) => ({
      message: `"${args.plain('key')}" viittaa vastaukseen ${args.quoted('value')}, joka ei ole ennen tätä kysyttävä luku tai rahamäärä`,
      help: didYouMean(guessOf(args)) ?? 'kirjoita luku tai sellaisen kysymyksen id',
    }),
    'bound-type': (args) => ({
      message: `"${args.plain('key')}" sopii lukuun ja rahamäärään, ei tyyppiin ${args.plain('type')}`,
      help: 'vaihda tyyppi tai poista avain',
    }),
    needs: (args) => ({
      message: `kysymykseltä, jonka tyyppi on ${args.plain('type')}, puuttuu ${args.plain('key')}`,
      help: `lisää \`${args.plain('key')}:\``,
    }),
    side: (args) => {
      const isFew = args.number('found') < args.number('min');
      const wanted = isFew ? `vähintään ${args.number('min')}` : `enintään ${args.number('max')}`;
      const who = `${OF_SIDE[args.plain('side')] ?? args.plain('side')} ${or(roleNames(args.list('role')))}`;
      return {
        message: `malli ${args.quoted('template')} edellyttää: ${who}, ${wanted}, nyt ${args.number('found')}`,
        help: isFew ? `lisää joku, jolla on \`side: ${args.plain('side')}\` ja tämä rooli` : 'jätä joku pois',
      };
    },
    name: (args) => ({
      message: `tiedoston nimi on ${args.quoted('file')} ja nimi sen sisällä ${args.quoted('value')}`,
      help: 'suunnitelmat ja `extends` löytävät mallin tiedoston nimellä: anna molemmille sama nimi',
    }),
  },
  syntax: {
    'too-large': ['tiedosto on yli 1 MiB', 'suunnitelma on sivu tai pari: jaa se osiin'],
    'too-many-pieces': ['tiedostossa on yli {limit} sanaa ja merkkiä', 'suunnitelma on sivu tai pari: jaa se osiin'],
    'utf-16': ['tiedosto on UTF-16-muodossa', 'tallenna se UTF-8-muodossa'],
    'not-utf-8': ['tämä tavu ei ole UTF-8:aa', 'tallenna tiedosto UTF-8-muodossa'],
    'control-character': ['ohjausmerkki {value} ei kuulu suunnitelmaan', 'poista se'],
    'half-character': ['koodinvaihto {value} on vain puolikas merkki', 'kirjoita merkki sellaisenaan'],
    empty: ['tiedosto on tyhjä', 'tee suunnitelma: meetplan new'],
    'not-a-mapping': ['tässä pitäisi olla rivejä muotoa `avain: arvo`', 'suunnitelma alkaa rivillä meetplan: plan/1'],
    'several-documents': [
      'tästä alkaa toinen dokumentti, mutta tiedostossa saa olla vain yksi',
      'anna kullekin suunnitelmalle oma tiedosto',
    ],
    'after-marker': ['merkin --- rivillä voi olla vain kommentti', 'aloita seuraavalta riviltä'],
    directive: ['direktiivi (%) ei ole sallittu', 'poista rivi: suunnitelmat ovat YAML 1.2:ta'],
    tag: ['tyyppimerkintä ("{value}") ei ole sallittu', 'poista se tai pane !-alkuinen arvo lainausmerkkeihin'],
    anchor: ['ankkuri ("{value}") ei ole sallittu', 'poista se tai pane &-alkuinen arvo lainausmerkkeihin'],
    alias: ['viittaus ("{value}") ei ole sallittu', 'kirjoita arvo auki tai pane *-alkuinen arvo lainausmerkkeihin'],
    'merge-key': ['yhdistämisavain (<<) ei ole sallittu', 'kirjoita avaimet auki'],
    'key-not-text': ['avaimen pitäisi olla sana', 'pane arvo lainausmerkkeihin, jos se alkaa merkillä { tai ['],
    'duplicate-key': ['avain "{key}" on jo rivillä {line}', 'poista toinen'],
    'long-key': ['avain on yli 1 024 merkkiä pitkä', 'lyhennä sitä tai pane pitkä teksti lainausmerkkeihin'],
    'too-deep': ['sisäkkäisiä tasoja on liikaa', 'suunnitelma tarvitsee vain muutaman tason'],
    'tab-indent': ['sarkain ei kelpaa sisennykseksi', 'käytä välilyöntejä'],
    'bad-indent': ['sisennys ei sovi ympäröiviin riveihin', 'saman tason avaimet alkavat samasta sarakkeesta'],
    'bad-escape': [
      'tuntematon koodinvaihto {value} lainausmerkeissä',
      "kirjoita kenoviiva \\\\ tai käytä 'puolilainausmerkkejä'",
    ],
    'bad-scalar-start': ['arvo ei voi alkaa merkillä {value}', 'pane arvo lainausmerkkeihin'],
    'nested-mapping': ['toinen `avain:` samalla rivillä', 'pane lainausmerkkeihin teksti, jossa on ": "'],
    unclosed: [
      'merkki {value} jää sulkematta',
      'lisää sulkeva {closing}; rivit siihen asti sisennetään avainta syvemmälle',
    ],
    'stray-bracket': ['tämä {value} ei sulje mitään', 'poista se tai pane teksti lainausmerkkeihin'],
    'missing-colon': [
      'tässä pitäisi olla `avain: arvo`, on "{value}"',
      'pane avaimen perään kaksoispiste ja välilyönti',
    ],
    'missing-comma': [
      'ennen kohtaa "{value}" pitäisi olla pilkku',
      'erota kohdat pilkulla tai pane lainausmerkkeihin teksti, jossa on kaksoispiste',
    ],
    'extra-comma': ['pilkun edessä ei ole mitään', 'poista pilkku'],
    'missing-space': ['kaksoispisteen jälkeen pitäisi olla välilyönti', 'lisää se tai pane teksti lainausmerkkeihin'],
    'comment-space': [
      'ennen merkkiä # pitäisi olla välilyönti',
      'lisää se tai pane lainausmerkkeihin teksti, jossa on #',
    ],
    'missing-dash': [
      'tässä pitäisi olla luettelon kohta, joka alkaa viivalla',
      'lisää eteen viiva ja välilyönti tai sisennä rivi',
    ],
    'dash-after-key': ['luettelo ei voi alkaa avaimensa riviltä', 'aloita se seuraavalta riviltä tai kirjoita [a, b]'],
    'block-header': [
      'merkin | tai > rivillä ei voi olla muuta',
      'aloita teksti seuraavalta riviltä tai pane se lainausmerkkeihin',
    ],
    'text-after-value': ['arvon jälkeen tulee vielä "{value}"', 'pane koko teksti toisenlaisiin lainausmerkkeihin'],
    unexpected: ['tähän ei sovi "{value}"', 'pane lainausmerkkeihin teksti, jossa on erikoismerkkejä'],
    other: ['tämä ei ole YAMLia: {detail}'],
  },
  input: {
    yes: ['kyllä', 'k', 'tosi'],
    no: ['ei', 'e', 'epätosi'],
    hours: ['t', 'tunti', 'tuntia'],
    minutes: ['minuutti', 'minuuttia'],
    days: ['pv', 'päivä', 'päivää'],
    weeks: ['vk', 'viikko', 'viikkoa'],
    at: ['klo', 'kello'],
    daysAhead: [['tänään'], ['huomenna'], ['ylihuomenna']],
    weekdays: [
      ['ma', 'maanantai', 'maanantaina'],
      ['ti', 'tiistai', 'tiistaina'],
      ['ke', 'keskiviikko', 'keskiviikkona'],
      ['to', 'torstai', 'torstaina'],
      ['pe', 'perjantai', 'perjantaina'],
      ['la', 'lauantai', 'lauantaina'],
      ['su', 'sunnuntai', 'sunnuntaina'],
    ],
    repeat: {
      every: ['joka', 'jokainen'],
      ordinals: ORDINALS.map((forms) => [...forms]),
      lasts: [
        ['viimeinen', 'viimeisen'],
        ['toiseksi viimeinen', 'toiseksi viimeisen'],
      ],
      day: ['päivä', 'päivän', 'päivänä'],
      workday: ['arkipäivä', 'arkipäivän', 'arkipäivänä', 'työpäivä', 'työpäivän', 'työpäivänä'],
      week: ['viikko', 'viikon'],
      month: ['kuukausi', 'kuukauden'],
      year: ['vuosi', 'vuoden'],
      daily: ['päivittäin'],
      weekly: ['viikoittain'],
      fortnightly: ['kahden viikon välein'],
      monthly: ['kuukausittain'],
      yearly: ['vuosittain'],
      workdaily: ['arkisin', 'arkipäivisin', 'työpäivisin'],
      weekdays: WEEKDAY_NAMES.map((name) => [`${name}${name.endsWith('i') ? 'sin' : 'isin'}`]),
      once: ['kerran', 'vain kerran', 'ei toistu'],
      until: ['asti', 'saakka'],
      times: ['kerran', 'kertaa'],
      between: ['ja'],
    },
    months: MONTH_STEMS.map((stem) => [
      stem,
      ...['kuu', 'kuun', 'kuussa', 'kuuta'].map((ending) => `${stem}${ending}`),
    ]),
    ordinals: ['.'],
    am: [],
    pm: [],
    thisDay: ['tänä', 'tämä', 'tuleva', 'tulevana'],
    nextDay: ['ensi', 'seuraava', 'seuraavana'],
    nextWeek: ['ensi viikon', 'ensi viikolla', 'ensi viikko'],
    fillers: [],
    keys: {
      agenda: ['asialista', 'esityslista', 'kohdat'],
      attendees: ['osallistujat', 'kutsutut'],
      duration: ['kesto'],
      start: ['aika', 'alku'],
      date: ['päivä', 'pvm'],
      title: ['otsikko', 'aihe'],
      place: ['paikka'],
      purpose: ['tarkoitus'],
      timezone: ['aikavyöhyke'],
      chair: ['puheenjohtaja', 'vetäjä'],
      noteTaker: ['sihteeri'],
      owner: ['vastuuhenkilö'],
      decider: ['päättäjä'],
      role: ['rooli'],
      prep: ['valmistelu'],
      count: ['määrä'],
    },
  },
  usage: {
    unknownOption: (flag) => `tuntematon valitsin '${flag}'`,
    unknownCommand: (name) => `tuntematon komento '${name}'`,
    otherName: (name) => `tuntematon komento; tarkoititko meetplan ${name}?`,
    missingArgument: (name) => `argumentti '${name}' puuttuu`,
    missingValue: (flags) => `valitsimen '${flags}' arvo puuttuu`,
    tooMany: (expected, got) => `liikaa argumentteja: paikkoja on ${expected}, argumentteja ${got}.`,
    badOption: (flags, value) => `valitsimen '${flags}' arvoksi ei käy '${value}'.`,
    badArgument: (name, value) => `argumentiksi '${name}' ei käy '${value}'.`,
    choices: (choices) => `Vaihtoehdot: ${choices}.`,
    wholeNumber: 'Arvon pitää olla kokonaisluku.',
    columns: 'Arvon pitää olla 40–200.',
    once: 'Sen voi antaa vain kerran.',
    ahead: 'Arvon pitää olla minuutteja kuten 15 tai 1h30m, enintään neljä viikkoa.',
    didYouMean: (names) => `(Tarkoititko ${names}?)`,
    badVariable: (name, value, choices) => `${name}: tässä pitäisi olla jokin näistä: ${choices}; nyt "${value}"`,
    whichTemplate: 'anna mallin nimi tai --template TIEDOSTO',
  },
  failures: {
    reasons: {
      ENOENT: 'tiedostoa tai kansiota ei ole',
      EACCES: 'ei oikeuksia',
      EPERM: 'ei oikeuksia',
      EISDIR: 'se on kansio',
      ENOTDIR: 'polun osa ei ole kansio',
      ENOSPC: 'levy on täynnä',
      EDQUOT: 'levykiintiö on täynnä',
      EFBIG: 'tiedosto olisi sallittua suurempi',
      EROFS: 'tiedostojärjestelmä on vain luettava',
      EIO: 'laite ilmoittaa virheestä',
      ENAMETOOLONG: 'nimi on liian pitkä',
      EMFILE: 'liian monta avointa tiedostoa',
      ELOOP: 'liikaa symbolisia linkkejä',
      'not-regular': 'se ei ole tavallinen tiedosto; vakiosyöte on -',
    },
    standardInput: 'vakiosyöte',
    standardOutput: 'vakiotuloste',
    cannotRead: (file, reason) => `${file} ei ole luettavissa: ${reason}`,
    cannotWrite: (file, reason) => `${file} ei ole kirjoitettavissa: ${reason}`,
    alreadyThere: (file) => `${file} on jo olemassa`,
    alreadyThereHelp: 'valitse toinen nimi tai korvaa valitsimella --force',
    unknownTemplate: (name) => `mallia "${name}" ei ole`,
    unknownTemplateHelp: (guess, names) =>
      guess === undefined
        ? `vaihtoehdot: ${names}; tai anna tiedosto: --template TIEDOSTO`
        : `tarkoititko ${guess}? vaihtoehdot: ${names}`,
    nothingFound: (where) => `suunnitelmia ei löydy: ${where}`,
    nothingFoundHelp:
      'suunnitelmia ovat plans/**/*.yaml ja **/*.meetplan.yaml tai mitä meetplan.yaml:n `plans` sanoo; tee uusi: meetplan new',
    noPlanAmong: (files, kind) => `ei suunnitelmaa: ${files} on lajia meetplan: ${kind}`,
    kinds: {
      plan: 'suunnitelma',
      template: 'malli',
      item: 'kirjaston kohta',
      config: 'asetukset',
      answers: 'vastaustiedosto',
      file: 'tiedosto',
    },
    isSource: (file, kind) => `tiedostoa ${file} ei korvata: se on jonkun kirjoittama (${kind})`,
    oneFileAtATime: 'JSON-muotoinen asialista sisältää yhden suunnitelman; anna yksi tiedosto kerrallaan',
    severalCurrencies: (codes) =>
      `suunnitelmissa on useita valuuttoja (${codes.join(', ')}), eikä eri valuuttoja lasketa yhteen`,
  },
  notHonoured: (keys) => `huom: tämä versio ei vielä käytä avainta ${keys}`,
  report: {
    severity: { error: 'virhe', warning: 'varoitus', hint: 'vihje' },
    help: 'ohje',
    more: (number) => `ja ${counted(number, 'ongelma', 'ongelmaa')} lisää; --max-problems 0 näyttää kaikki`,
    summary(checked, problems) {
      const files = [
        counted(checked.plans, 'suunnitelma', 'suunnitelmaa'),
        ...(checked.templates ? [counted(checked.templates, 'malli', 'mallia')] : []),
        ...(checked.others ? [counted(checked.others, 'muu tiedosto', 'muuta tiedostoa')] : []),
        ...(checked.skipped ? [`${checked.skipped} ohitettu`] : []),
      ];
      const found = [
        ...(problems.error ? [counted(problems.error, 'virhe', 'virhettä')] : []),
        ...(problems.warning ? [counted(problems.warning, 'varoitus', 'varoitusta')] : []),
        ...(problems.hint ? [counted(problems.hint, 'vihje', 'vihjettä')] : []),
      ];
      return `${files.join(', ')}: ${found.length ? found.join(', ') : 'ei ongelmia'}`;
    },
  },
  newPlan: {
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
    file: 'TIEDOSTO',
    template: (names) => `MALLI (${names})`,
    defaults: (ids) => `Vielä oletusarvossaan: ${ids}`,
    cancelled: 'Peruttu, mitään ei kirjoitettu.',
    notAPlan: (file) => `${file} ei ole suunnitelma`,
    carried: (titles) => `Siirtyi edellisestä: ${titles}`,
    carriedTimes: (title, times) => (times > 1 ? `${title} (${times}. kerran)` : title),
    carriedOften: (title, times) =>
      `"${title}" siirtyy jo ${times}. kerran: päättäkää siitä, luopukaa siitä tai antakaa se jonkun hoidettavaksi kokouksen ulkopuolella.`,
    noneOpen: (file, titles) =>
      `Mitään ei siirry: missään tiedoston ${file} kohdassa ei ole merkintää \`status: open\`. Kohdat: ${titles}`,
    allDone: (file) => `Mitään ei siirry: tiedoston ${file} kaikki kohdat on käsitelty.`,
    missing: (values) => `puuttuu: ${values.join(', ')}`,
    missingHelp: 'anna ne valitsimina tai tiedostossa (--answers TIEDOSTO) tai aja päätteessä, niin ne kysytään',
    badAnswer: (question, value, type, choices) =>
      `vastaus ${question}: tässä pitäisi olla ${choices === '' ? type : `jokin näistä: ${choices}`}; nyt "${value}"`,
    unfitAnswer: (question, problem) => `vastaus ${question}: ${problem}`,
    unknownQuestion: (name, template) => `mallissa ${template} ei ole kysymystä "${name}"`,
    questionsAre: (names) => `sen kysymykset: ${names}`,
    didYouMean: (name) => `tarkoititko ${name}?`,
    unknownItem: (id, template) => `mallissa ${template} ei ole kohtaa "${id}"`,
    itemsAre: (ids) => `sen kohdat: ${ids}`,
    notMinutes: (text) => `--minutes: muoto on kohta=minuutit, esim. story=8, nyt "${text}"`,
    notAnAnswer: (text) => `--set: muoto on kysymys=arvo, nyt "${text}"`,
    notAnAttendee: (text) => `--attendee: muoto on 'Nimi=rooli', nyt "${text}"`,
    unknownPerson: (name) => `asetuksissa ei ole henkilöä eikä tiimiä "${name}"`,
    notInTeam: (id, team) =>
      team === undefined
        ? `-${id} jättää jonkun pois edellisestä tiimistä, mutta sellaista ei ole`
        : `"${id}" ei ole tiimissä ${team}`,
    peopleAre: (names) => (names === '' ? 'niissä ei ole kohtia `people` ja `teams`' : `vaihtoehdot: ${names}`),
    bounds: { above: (limit) => `enemmän kuin ${limit}`, below: (limit) => `vähemmän kuin ${limit}` },
    badDefault: (ids) => `oletus ei sovi muihin vastauksiin: anna sekin (${ids})`,
    badFlag: (flag, value, expected) => `${flag}: tässä pitäisi olla ${expected}; nyt "${value}"`,
    types: {
      date: 'päivä kuten 2027-01-20',
      time: 'kellonaika kuten 13:00',
      zone: 'aikavyöhyke kuten Europe/Helsinki',
      number: 'luku',
      money: 'rahamäärä kuten 120.00',
      duration: 'minuutteja kuten 45 tai 1h30m',
      repeat: "kerran tai toisto kuten 'joka toinen tiistai 31.5.2027 asti' tai FREQ=WEEKLY;BYDAY=TU",
      'yes-no': 'kyllä tai ei',
      text: 'teksti',
    },
  },
  prompts: {
    template: 'Mihin kokous pidetään?',
    size: (minutes, hours, people) => `${minutes}, osallistujia ${people}, työaika ${hours}`,
    title: 'Otsikko',
    date: 'Päivä (20.1.2027, huomenna, ti 9.00)',
    start: 'Alkaa klo',
    repeat: (examples) => `Kuinka usein? (${examples})`,
    once: 'kerran',
    unknownWord: (word) => `"${word}" ei kerro, kuinka usein`,
    badRepeat: (examples) => `tässä pitäisi olla kerran tai kuinka usein: ${examples}`,
    notOnRule: (date, rule) => `${date} ei ole toiston päivä: ${rule}. Milloin aloitetaan?`,
    noDay: (rule) => `Tällä toistolla ei ole yhtään päivää: ${rule}.`,
    beginOn: (date) => date,
    again: 'vastaa uudelleen',
    reviewBy: 'Toistolla ei ole loppua. Milloin sen tarvetta arvioidaan? (päivä tai loppu: 31.5.2027 asti, 20 kertaa)',
    badReview:
      'tässä pitäisi olla ensimmäistä myöhempi päivä, loppu kuten 31.5.2027 asti tai 20 kertaa, tai - jos ei kumpaakaan',
    timezone: 'Aikavyöhyke (tyhjä: lukijan paikallista aikaa)',
    channel: 'Miten kokoonnutaan?',
    link: 'Linkki tai numero (tyhjä tai -: myöhemmin)',
    place: 'Paikka (tyhjä tai -: myöhemmin)',
    with: 'Ketkä osallistuvat?',
    team: (name, members) => `${name} (tiimi, ${members} henkeä)`,
    members: (team) => `Ketkä tulevat tiimistä ${team}?`,
    nobodyMore: 'ei muita',
    enough: (names) => `tässä kaikki: ${names}`,
    takeBack: (name) => `poista: ${name}`,
    nothingFound: 'ei löytynyt',
    attendees: 'Ketkä muut? (Nimi=rooli, pilkuin erotettuina; tyhjä: mallin osallistujat)',
    heads: (role) => `Montako: ${role}`,
    duration: 'Kuinka kauan? (minuutteja, kuten 45 tai 1h30m)',
    items: 'Mitä asialistalla on?',
    item: (title, minutes) => `${title}, ${minutes}`,
    minutes: (slot, sum) => `Kohtien minuutit järjestyksessä (yhteensä enintään ${slot}, nyt ${sum})`,
    badMinutes: (items, slot) => `tässä pitäisi olla pilkuin erotettuina ${items} lukua, yhteensä enintään ${slot}`,
    badDay: 'tässä pitäisi olla päivä kuten 20.1.2027, 2027-01-20, 20. tammikuuta, huomenna tai ti 9.00',
    pastDay: (date) => `${date} on jo mennyt`,
    twoDays: (one, other) => `se voi olla ${one} tai ${other}: kirjoita se, jota tarkoitat`,
    otherWeekday: (date) => `se päivä on ${date}`,
    badTime: 'tässä pitäisi olla kellonaika kuten 9.00 tai 13.00',
    pastTime: 'se aika on jo mennyt',
    badZone: 'tässä pitäisi olla aikavyöhyke kuten Europe/Helsinki',
    badPeople: (roles) => `tässä pitäisi olla Nimi=rooli, pilkuin erotettuina; roolit: ${roles}`,
    badAnswer: 'tämä ei sovi kysymykseen',
    expected: (what) => `tässä pitäisi olla ${what}`,
    badLink: 'tässä pitäisi olla linkki, jonka alussa on https:, tel:, mailto: tai sip:',
    several: 'useita, pilkuin erotettuina',
    yes: 'kyllä',
    no: 'ei',
    review: 'Tässä on suunnitelma. Kirjoitetaanko se?',
    write: 'kirjoita',
    change: 'muuta vastausta',
    changeWhich: 'Mitä vastausta?',
    cancel: 'peru',
    problems: 'Suunnitelmassa on ongelmia. Mitä tehdään?',
    answers: {
      template: 'Malli',
      date: 'Päivä',
      start: 'Alkaa klo',
      repeat: 'Kuinka usein',
      reviewBy: 'Tarvetta arvioidaan',
      timezone: 'Aikavyöhyke',
      channel: 'Kokoontumistapa',
      place: 'Paikka',
      link: 'Linkki',
      people: 'Osallistujat',
      others: 'Muut',
      duration: 'Kesto',
      items: 'Kohdat',
      minutes: 'Minuutit',
      title: 'Otsikko',
    },
    nothing: 'ei mitään',
    keys: 'Enter hyväksyy suluissa olevan vastauksen, Esc palaa, Ctrl-C peruu.',
    keysTyped: (back) => `Enter hyväksyy hakasuluissa olevan vastauksen, ${back} palaa, Ctrl-C peruu.`,
    number: 'Numero',
    numbers: 'Numerot pilkuin erotettuina, 0 jos ei mitään',
    badNumber: (last) => `tässä pitäisi olla luku väliltä 1–${last}`,
    keyWords: new Map([
      ['space', 'välilyönti'],
      ['navigate', 'liiku'],
      ['select', 'valitse'],
      ['all', 'kaikki'],
      ['invert', 'vaihda'],
      ['submit', 'hyväksy'],
    ]),
  },
};
