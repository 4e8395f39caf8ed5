import { clientProblems } from './client-words.ts';
import type { ProblemWords, WordArgs } from './problem-words.ts';
import { few, or, shapes } from './shapes-fi.ts';

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
  ...shapes,
  ...clientProblems.fi,
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
