import type { Args } from '../diagnostic.ts';
import type { Reason } from '../document/reasons.ts';
import type { Language } from '../plan/plan.ts';
import { printableLine } from './printable.ts';

/** What is said of a problem, and how it is mended. */
export interface Said {
  readonly message: string;
  readonly help?: string;
}

type Catalog = Readonly<Record<Reason, readonly [message: string, help?: string]>>;

/** `{name}` stands for an argument of the problem. */
const en: Catalog = {
  'too-large': ['the file is larger than 1 MiB', 'a plan is a page or two: split it'],
  'utf-16': ['the file is in UTF-16', 'save it as UTF-8'],
  'not-utf-8': ['this byte is not UTF-8', 'save the file as UTF-8'],
  'control-character': ['a control character has no place in a plan', 'remove it'],
  empty: ['the file is empty', 'make a plan with meetplan new'],
  'not-a-mapping': ['expected lines of the form `key: value`', 'a plan begins with meetplan: plan/1'],
  'several-documents': ['a second document begins here, and a file holds one', 'give each plan a file of its own'],
  directive: ['a directive (%) is not allowed', 'remove the line: plans are YAML 1.2'],
  tag: ['a tag (!) is not allowed', 'remove it, or quote the value if it begins with !'],
  anchor: ['an anchor (&) is not allowed', 'remove it, or quote the value if it begins with &'],
  alias: ['an alias (*) is not allowed', 'write the value out, or quote it if it begins with *'],
  'merge-key': ['a merge key (<<) is not allowed', 'write the keys out'],
  'key-not-text': ['expected a word as the key', 'quote the value if it begins with { or ['],
  'duplicate-key': ['key "{key}" stands on line {line} already', 'remove one of the two'],
  'too-deep': ['maps and lists are nested too deep', 'a plan needs no more than a few levels'],
  'tab-indent': ['a tab cannot indent', 'use spaces'],
  'bad-indent': ['the indentation does not fit the lines around it', 'keys of one map begin in one column'],
  'bad-escape': ['unknown escape in a "double-quoted" text', "write \\\\ for a backslash, or use 'single quotes'"],
  'missing-character': ['{detail}', 'close the quote or the bracket, or put a space after the colon'],
  'bad-scalar-start': ['a value cannot begin with this character', 'put the value into quotes'],
  'nested-mapping': ['a second `key:` on one line', 'put a text that holds ": " into quotes'],
  unexpected: ['{detail}', 'put a text with special characters into quotes'],
  other: ['{detail}'],
};

const fi: Catalog = {
  'too-large': ['tiedosto on yli 1 MiB', 'suunnitelma on sivu tai pari: jaa se osiin'],
  'utf-16': ['tiedosto on UTF-16-muodossa', 'tallenna se UTF-8-muodossa'],
  'not-utf-8': ['tämä tavu ei ole UTF-8:aa', 'tallenna tiedosto UTF-8-muodossa'],
  'control-character': ['ohjausmerkki ei kuulu suunnitelmaan', 'poista se'],
  empty: ['tiedosto on tyhjä', 'tee suunnitelma: meetplan new'],
  'not-a-mapping': ['tässä pitäisi olla rivejä muotoa `avain: arvo`', 'suunnitelma alkaa rivillä meetplan: plan/1'],
  'several-documents': [
    'tästä alkaa toinen dokumentti, ja tiedostossa on yksi',
    'anna kullekin suunnitelmalle oma tiedosto',
  ],
  directive: ['direktiivi (%) ei ole sallittu', 'poista rivi: suunnitelmat ovat YAML 1.2:ta'],
  tag: ['tyyppimerkintä (!) ei ole sallittu', 'poista se tai pane !-alkuinen arvo lainausmerkkeihin'],
  anchor: ['ankkuri (&) ei ole sallittu', 'poista se tai pane &-alkuinen arvo lainausmerkkeihin'],
  alias: ['viittaus (*) ei ole sallittu', 'kirjoita arvo auki tai pane *-alkuinen arvo lainausmerkkeihin'],
  'merge-key': ['yhdistämisavain (<<) ei ole sallittu', 'kirjoita avaimet auki'],
  'key-not-text': ['avaimen pitäisi olla sana', 'pane arvo lainausmerkkeihin, jos se alkaa merkillä { tai ['],
  'duplicate-key': ['avain "{key}" on jo rivillä {line}', 'poista toinen'],
  'too-deep': ['sisäkkäisiä tasoja on liikaa', 'suunnitelma tarvitsee vain muutaman tason'],
  'tab-indent': ['sarkain ei kelpaa sisennykseksi', 'käytä välilyöntejä'],
  'bad-indent': ['sisennys ei sovi ympäröiviin riveihin', 'saman tason avaimet alkavat samasta sarakkeesta'],
  'bad-escape': [
    'tuntematon koodinvaihto "lainausmerkeissä"',
    "kirjoita kenoviiva \\\\ tai käytä 'puolilainausmerkkejä'",
  ],
  'missing-character': ['{detail}', 'sulje lainausmerkki tai hakasulje, tai lisää välilyönti kaksoispisteen jälkeen'],
  'bad-scalar-start': ['arvo ei voi alkaa tällä merkillä', 'pane arvo lainausmerkkeihin'],
  'nested-mapping': ['toinen `avain:` samalla rivillä', 'pane lainausmerkkeihin teksti, jossa on ": "'],
  unexpected: ['{detail}', 'pane lainausmerkkeihin teksti, jossa on erikoismerkkejä'],
  other: ['{detail}'],
};

/** One lower-case line of what the parser itself says. */
function detailOf(text: string): string {
  const line = printableLine(text).replace(/\.$/, '');
  return line.charAt(0).toLowerCase() + line.slice(1);
}

export function syntaxWords(language: Language, args: Args): Said {
  const catalog = language === 'fi' ? fi : en;
  const reason = String(args['reason']);
  const [pattern, help] = Object.entries(catalog).find(([name]) => name === reason)?.[1] ?? catalog.other;
  const message = pattern.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(args[name] ?? '');
    return name === 'detail' ? detailOf(value) : printableLine(value).slice(0, 60);
  });
  return help === undefined ? { message } : { message, help };
}
