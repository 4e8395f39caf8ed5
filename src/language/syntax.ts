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
  'too-many-pieces': ['the file holds more than {limit} words and signs', 'a plan is a page or two: split it'],
  'utf-16': ['the file is in UTF-16', 'save it as UTF-8'],
  'not-utf-8': ['this byte is not UTF-8', 'save the file as UTF-8'],
  'control-character': ['the control character {value} has no place in a plan', 'remove it'],
  'half-character': ['the escape for {value} is half of a character', 'write the character itself'],
  empty: ['the file is empty', 'make a plan with meetplan new'],
  'not-a-mapping': ['expected lines of the form `key: value`', 'a plan begins with meetplan: plan/1'],
  'several-documents': ['a second document begins here, and a file holds one', 'give each plan a file of its own'],
  'after-marker': ['only a comment can follow --- on its line', 'begin on the next line'],
  directive: ['a directive (%) is not allowed', 'remove the line: plans are YAML 1.2'],
  tag: ['a tag ("{value}") is not allowed', 'remove it, or quote the value if it begins with !'],
  anchor: ['an anchor ("{value}") is not allowed', 'remove it, or quote the value if it begins with &'],
  alias: ['an alias ("{value}") is not allowed', 'write the value out, or quote it if it begins with *'],
  'merge-key': ['a merge key (<<) is not allowed', 'write the keys out'],
  'key-not-text': ['expected a word as the key', 'quote the value if it begins with { or ['],
  'duplicate-key': ['key "{key}" stands on line {line} already', 'remove one of the two'],
  'long-key': ['a key is longer than 1,024 characters', 'shorten it, or put a long text into quotes'],
  'too-deep': ['maps and lists are nested too deep', 'a plan needs no more than a few levels'],
  'tab-indent': ['a tab cannot indent', 'use spaces'],
  'bad-indent': ['the indentation does not fit the lines around it', 'keys of one map begin in one column'],
  'bad-escape': [
    'unknown escape {value} in a double-quoted text',
    "write \\\\ for a backslash, or use 'single quotes'",
  ],
  'bad-scalar-start': ['a value cannot begin with {value}', 'put the value into quotes'],
  'nested-mapping': ['a second `key:` on one line', 'put a text that holds ": " into quotes'],
  unclosed: [
    'this {value} is never closed',
    'add the closing {closing}; lines up to it are indented deeper than the key',
  ],
  'stray-bracket': ['this {value} closes nothing', 'remove it, or put the text into quotes'],
  'missing-colon': ['expected `key: value`, got "{value}"', 'put a colon and a space after the key'],
  'missing-comma': ['expected a comma before "{value}"', 'put a comma between entries, or a text with : into quotes'],
  'extra-comma': ['a comma with nothing before it', 'remove it'],
  'missing-space': ['expected a space after the colon', 'put one there, or put the text into quotes'],
  'comment-space': ['expected a space before #', 'put one there, or put a text with # into quotes'],
  'missing-dash': ['expected a list item, which begins with a dash', 'put a dash and a space before it, or indent it'],
  'dash-after-key': ['a list cannot begin on the line of its key', 'begin it on the next line, or write [a, b]'],
  'block-header': ['nothing can follow | or > on its line', 'begin the text on the next line, or put it into quotes'],
  'text-after-value': [
    'unexpected "{value}" after the end of the value',
    'put the whole text into quotes of the other kind',
  ],
  unexpected: ['unexpected "{value}"', 'put a text with special characters into quotes'],
  other: ['this does not read as YAML: {detail}'],
};

const fi: Catalog = {
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
  'missing-colon': ['tässä pitäisi olla `avain: arvo`, on "{value}"', 'pane avaimen perään kaksoispiste ja välilyönti'],
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
};

/** Characters of a value that a message repeats; the source line below it has the rest. */
const LONGEST = 60;

/** One lower-case line of what the parser itself says. */
function detailOf(text: string): string {
  const line = printableLine(text).replace(/\.$/, '');
  return line.charAt(0).toLowerCase() + line.slice(1);
}

const CLOSING: ReadonlyMap<unknown, string> = new Map([
  ['[', ']'],
  ['{', '}'],
]);

const count = (value: unknown, language: Language): string =>
  String(value).replace(/\B(?=(?:\d{3})+$)/g, language === 'fi' ? '\u00a0' : ',');

/** What a catalog's `{name}` stands for. */
function fill(name: string, args: Args, language: Language): string {
  if (name === 'detail') return detailOf(String(args['detail'] ?? ''));
  if (name === 'closing') return CLOSING.get(args['value']) ?? String(args['value'] ?? '');
  if (name === 'limit') return count(args['limit'], language);
  const text = printableLine(String(args[name] ?? ''));
  return [...text].length > LONGEST ? `${[...text].slice(0, LONGEST - 1).join('')}…` : text;
}

export function syntaxWords(language: Language, args: Args): Said {
  const catalog = language === 'fi' ? fi : en;
  const reason = String(args['reason']);
  const [pattern, help] = Object.entries(catalog).find(([name]) => name === reason)?.[1] ?? catalog.other;
  const say = (words: string) => words.replace(/\{(\w+)\}/g, (_, name: string) => fill(name, args, language));
  return help === undefined ? { message: say(pattern) } : { message: say(pattern), help: say(help) };
}
