import type { Words } from '../errors.ts';
import type { Language, Side } from '../plan/plan.ts';
import { printableLine } from './printable.ts';
import type { ProblemWords } from './problem-words.ts';

/** What a client reads of somebody whose role has no label of its own; and why there may be no client view. */

const en = {
  sides: { staff: 'representative', partner: 'partner', client: 'client' } satisfies Record<Side, string>,
  notForClients: (title: string) =>
    `note: "${title}" is an internal meeting (audience: internal); its client view leaves out the purpose too`,
};

const fi: typeof en = {
  sides: { staff: 'edustaja', partner: 'kumppani', client: 'asiakas' },
  notForClients: (title) =>
    `huom: "${title}" on sisäinen kokous (audience: internal); asiakasnäkymästä jää pois myös tarkoitus`,
};

export const clientWords = (language: Language): typeof en => (language === 'fi' ? fi : en);

export const clientProblems: { readonly en: ProblemWords; readonly fi: ProblemWords } = {
  en: {
    'must-not-mention': (args) => ({
      message: `${args.quoted('text')} mentions ${args.quoted('phrase')} to a client, which mustNotMention rules out`,
      help: 'word it differently, move it to `notes`, or set `internal: true` on the item',
    }),
  },
  fi: {
    'must-not-mention': (args) => ({
      message: `${args.quoted('text')}: asiakas lukisi tästä, mitä mustNotMention kieltää mainitsemasta: ${args.quoted('phrase')}`,
      help: 'muuta sanamuotoa, siirrä teksti kohtaan `notes` tai merkitse asia sisäiseksi: `internal: true`',
    }),
  },
};

export const oneClientAtATime: Words = {
  en: 'a client view holds one plan, so that no client reads of another; give one file at a time',
  fi: 'asiakasnäkymä sisältää yhden suunnitelman, jottei asiakas lue toisesta; anna yksi tiedosto kerrallaan',
};

export const nothingForClients = (file: string): Words => ({
  en: `nothing to show a client: every item of ${printableLine(file)} is internal or a buffer`,
  fi: `asiakkaalle ei ole näytettävää: tiedoston ${printableLine(file)} kaikki asiat ovat sisäisiä tai joustovaraa`,
});

export const brokenForClients = (file: string): Words => ({
  en: `no client view of ${printableLine(file)}: it has errors`,
  fi: `tiedostosta ${printableLine(file)} ei tehdä asiakasnäkymää: siinä on virheitä`,
});

export const mendFirst: Words = {
  en: 'mend what is reported above; nothing goes to a client before that',
  fi: 'korjaa yllä luetellut virheet; sitä ennen mitään ei anneta asiakkaalle',
};

/** Clients who never sit at one table should not learn of each other from a page that both get. */
export const clientsApart = (one: string, other: string): Words => ({
  en: `clients "${printableLine(one)}" and "${printableLine(other)}" meet at no item, and one page would tell each of the other`,
  fi: `asiakkaat "${printableLine(one)}" ja "${printableLine(other)}" eivät tapaa missään kohdassa, ja yhteinen sivu kertoisi toisesta toiselle`,
});

export const partClients: Words = {
  en: 'make a plan for each; people of one client can be one entry with `count`',
  fi: 'tee kummallekin oma suunnitelma; saman asiakkaan väki voi olla yhtenä rivinä (`count`)',
};

export const minutesAreMarkdown: Words = {
  en: 'minutes are written as Markdown; use --format markdown',
  fi: 'muistio kirjoitetaan Markdownina; käytä valitsinta --format markdown',
};
