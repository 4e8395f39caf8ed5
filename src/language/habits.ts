import { slug } from '../plan/slug.ts';
import type { Catalog } from './catalogs.ts';
import { inAnyLanguage, oneOf } from './vocabulary.ts';
import type { WordArgs } from './wording.ts';

/**
 * What people write where a file wants another form of it. Each shape has expressions for what is found, and what is
 * to be written in its place; nothing is taken in silence, a message only says so.
 */

type Meant = (value: string) => readonly string[];

const quoted = (text: string): string => `"${text}"`;
const pad = (text: string): string => text.padStart(2, '0');

/** An expression made when it is first needed: most files hold no mistake. */
function once(make: () => RegExp): () => RegExp {
  let made: RegExp | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const words = (pick: (input: Catalog['input']) => readonly string[]): string => oneOf(inAnyLanguage(pick));
const whole = (expression: string): RegExp => new RegExp(`^(?:${expression})$`, 'i');

const BOOLEANS = {
  true: once(() => whole(`true|on|x|${words(({ yes }) => yes)}`)),
  false: once(() => whole(`false|off|${words(({ no }) => no)}`)),
} as const;

const boolean: Meant = (value) => (['true', 'false'] as const).filter((word) => BOOLEANS[word]().test(value));

function lengthOf(hours: number, minutes: number): readonly string[] {
  if (!Number.isInteger(minutes)) return [];
  const [h, m] = [hours + Math.floor(minutes / 60), minutes % 60];
  return [`${h ? `${h}h` : ''}${m || !h ? `${m}m` : ''}`];
}

const DECIMAL_HOURS = once(() => whole(`(\\d{1,4})[.,](\\d{1,3}) ?(?:${words(({ hours }) => hours)})?`));
const HOURS_AND_MINUTES = once(() =>
  whole(
    `(?:PT)?(?:(\\d{1,4}) ?(?:${words(({ hours }) => hours)}))? ?(?:(\\d{1,6}) ?(?:${words(({ minutes }) => minutes)}))?`,
  ),
);

function duration(value: string): readonly string[] {
  if (/^\d{1,6}$/.test(value)) return [value, `${value}m`];
  const decimal = DECIMAL_HOURS().exec(value);
  if (decimal) return lengthOf(Number(decimal[1]), Number(((Number(`0.${decimal[2]}`) * 60 * 1000) / 1000).toFixed(6)));
  const clock = /^(\d{1,3}):([0-5]\d)$/.exec(value);
  if (clock) return lengthOf(Number(clock[1]), Number(clock[2]));
  const spoken = HOURS_AND_MINUTES().exec(value);
  if (!spoken || (spoken[1] === undefined && spoken[2] === undefined)) return [];
  return lengthOf(Number(spoken[1] ?? 0), Number(spoken[2] ?? 0));
}

const CLOCK = once(() =>
  whole(`(?:(?:${words(({ at }) => at)}) ?)?(\\d{1,2})(?:[.:h]?(\\d\\d))?(?::00)? ?([ap]\\.?m\\.?)?`),
);

function time(value: string): readonly string[] {
  const found = CLOCK().exec(value);
  if (!found) return [];
  const [, hours = '', minutes = '00', half = ''] = found;
  const isAfternoon = /^p/i.test(half) && Number(hours) < 12;
  const isMidnight = /^a/i.test(half) && Number(hours) === 12;
  const hour = isAfternoon ? String(Number(hours) + 12) : isMidnight ? '0' : hours;
  return Number(hour) < 24 && Number(minutes) < 60 ? [quoted(`${hour}:${minutes}`)] : [];
}

function date(value: string): readonly string[] {
  const found =
    /^(?<d>\d{1,2})\.\s?(?<m>\d{1,2})\.\s?(?<y>\d{4})$/.exec(value) ??
    /^(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})(?:[T ].*)?$/.exec(value) ??
    /^(?<y>\d{4})(?<m>\d\d)(?<d>\d\d)$/.exec(value);
  const { y = '', m = '', d = '' } = found?.groups ?? {};
  const isDay = Number(m) >= 1 && Number(m) <= 12 && Number(d) >= 1 && Number(d) <= 31;
  const iso = `${y}-${pad(m)}-${pad(d)}`;
  return isDay && iso !== value ? [quoted(iso)] : [];
}

/** `1,200` may be either of two amounts, and is left to the writer. */
function money(value: string): readonly string[] {
  const bare = value
    .replace(/^(?:[€$£]|[A-Z]{3}) ?| ?(?:[€$£]|[A-Z]{3}|eur)$/g, '')
    .replace(/(?<=\d)[ \u00a0\u202f](?=\d{3})/g, '');
  const point = /^\d+,\d{1,2}$/.test(bare) ? bare.replace(',', '.') : bare.replace(/,(?=\d{3}(?:,\d{3})*\.)/g, '');
  return point !== value && /^\d{1,12}(?:\.\d{1,8})?$/.test(point) ? [quoted(point)] : [];
}

const number: Meant = (value) => (/^\d{1,9}$/.test(value) ? [value] : []);
const percent: Meant = (value) => [...value.matchAll(/^(\d{1,3}) ?%$/g)].map((found) => found[1] ?? '');

function link(value: string): readonly string[] {
  if (/^[^\s@/:<>"]+@[^\s@/:<>"]+$/.test(value)) return [`mailto:${value}`];
  if (/^\+[\d -]{5,20}$/.test(value)) return [`tel:${value.replace(/[ -]/g, '')}`];
  return /^[\w-]+(?:\.[\w-]+)+(?:[/?#][^\s<>"]*)?$/.test(value) ? [`https://${value}`] : [];
}

const CURRENCIES: Readonly<Record<string, string>> = { '€': 'EUR', $: 'USD', '£': 'GBP' };

function currency(value: string): readonly string[] {
  if (Object.hasOwn(CURRENCIES, value)) return [CURRENCIES[value] ?? ''];
  return /^[a-z]{3}$/i.test(value) ? [value.toUpperCase()] : [];
}

function id(value: string): readonly string[] {
  const found = slug(value);
  return found && found !== value ? [found] : [];
}

const DUE = {
  h: once(() => whole(`(\\d{1,3}) ?(?:${words(({ hours }) => hours)})`)),
  d: once(() => whole(`(\\d{1,3}) ?(?:${words(({ days }) => days)})`)),
  w: once(() => whole(`(\\d{1,3}) ?(?:${words(({ weeks }) => weeks)})`)),
} as const;

function due(value: string): readonly string[] {
  const found = (['h', 'd', 'w'] as const).flatMap((unit) => {
    const number = DUE[unit]().exec(value)?.[1];
    return number === undefined ? [] : [`${number}${unit}`];
  });
  return found.length ? found : date(value);
}

const BY_SHAPE: ReadonlyMap<string, Meant> = new Map<string, Meant>([
  ['boolean', boolean],
  ['duration', duration],
  ['time', time],
  ['moment', time],
  ['date', date],
  ['money', money],
  ['count', number],
  ['integer', number],
  ['percent', percent],
  ['link', link],
  ['currency', currency],
  ['due', due],
  ['id', id],
]);

/** Texts that the value was likely meant to be, as they stand in a file; mostly one or none. */
export function likelyMeant(args: Pick<WordArgs, 'plain' | 'list'>): readonly string[] {
  const value = args.plain('value');
  const expected = args.list('expected');
  const got = args.plain('got');
  if (value === '') return [];
  const isText = got === 'string';
  if (isText && args.plain('first') !== '') return [`${args.plain('first')}: ${value}`];
  // A person of whom only the name is written.
  if (isText && expected.includes('id') && expected.includes('object')) {
    return /^[\p{L}][\p{L} .'-]*$/u.test(value) ? [`{name: ${value}, role: …}`] : [];
  }
  for (const shape of expected) {
    const found = BY_SHAPE.get(shape)?.(value) ?? [];
    if (found.length) return found;
  }
  const takesText = expected.some((shape) => shape === 'text' || shape === 'id' || shape === 'string');
  if (!isText && takesText) return [quoted(value)];
  return isText && expected.includes('array') && expected.length === 1 ? [`[${value}]`] : [];
}
