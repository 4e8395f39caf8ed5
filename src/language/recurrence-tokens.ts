import { dayNumber } from '../calendar/day.ts';
import type { Catalog } from './catalogs.ts';
import { inAnyLanguage, oneOf } from './vocabulary.ts';

/** The words of a phrase like `joka toinen tiistai 31.5.2027 asti`, in any language, as what they mean. */

export type Unit = 'day' | 'workday' | 'week' | 'month' | 'year';

export type Token =
  | { readonly kind: 'every' | 'until' | 'times' }
  | { readonly kind: 'unit'; readonly unit: Unit }
  /** `isDigits`: written as a number; negative ones count from the end. */
  | { readonly kind: 'ordinal'; readonly number: number; readonly isDigits: boolean }
  | { readonly kind: 'number'; readonly number: number }
  /** `isEach`: of every week, as in tiistaisin. */
  | { readonly kind: 'weekday'; readonly weekday: number; readonly isEach: boolean }
  | { readonly kind: 'month'; readonly month: number }
  | { readonly kind: 'month-day'; readonly month: number; readonly day: number }
  | { readonly kind: 'date'; readonly date: string };

type Words = Catalog['input']['repeat'];

const EVERY: Token = { kind: 'every' };
const unit = (name: Unit): Token => ({ kind: 'unit', unit: name });
const ordinal = (number: number, isDigits = false): Token => ({ kind: 'ordinal', number, isDigits });

/** What a phrase of the catalogues means. */
function meanings(): ReadonlyMap<string, readonly Token[]> {
  const map = new Map<string, readonly Token[]>();
  const add = (pick: (words: Words) => readonly string[], ...tokens: readonly Token[]) => {
    for (const word of inAnyLanguage(({ repeat }) => pick(repeat))) if (!map.has(word)) map.set(word, tokens);
  };
  const range = (length: number) => Array.from({ length }, (_, index) => index);
  add(({ every }) => every, EVERY);
  add(({ until }) => until, { kind: 'until' });
  add(({ times }) => times, { kind: 'times' });
  for (const name of ['day', 'workday', 'week', 'month', 'year'] as const) add((words) => words[name], unit(name));
  add(({ daily }) => daily, EVERY, unit('day'));
  add(({ workdaily }) => workdaily, EVERY, unit('workday'));
  add(({ weekly }) => weekly, EVERY, unit('week'));
  add(({ fortnightly }) => fortnightly, EVERY, ordinal(2), unit('week'));
  add(({ monthly }) => monthly, EVERY, unit('month'));
  add(({ yearly }) => yearly, EVERY, unit('year'));
  for (const index of range(10)) add(({ ordinals }) => ordinals[index] ?? [], ordinal(index + 1));
  for (const index of range(2)) add(({ lasts }) => lasts[index] ?? [], ordinal(-index - 1));
  for (const index of range(12)) {
    for (const word of inAnyLanguage(({ months }) => months[index] ?? [])) {
      if (!map.has(word)) map.set(word, [{ kind: 'month', month: index + 1 }]);
    }
  }
  for (const weekday of range(7)) {
    add(({ weekdays }) => weekdays[weekday] ?? [], { kind: 'weekday', weekday, isEach: true });
    for (const word of inAnyLanguage(({ weekdays }) => weekdays[weekday] ?? [])) {
      if (!map.has(word)) map.set(word, [{ kind: 'weekday', weekday, isEach: false }]);
    }
  }
  add(({ between }) => between);
  return map;
}

const pad = (text: string): string => text.padStart(2, '0');

function dateToken(year: string, month: string, day: string): readonly Token[] | undefined {
  const date = `${year}-${pad(month)}-${pad(day)}`;
  return dayNumber(date) === undefined ? undefined : [{ kind: 'date', date }];
}

const monthDay = (month: number, day: number): readonly Token[] | undefined =>
  // A leap year has all the days that there are.
  dateToken('2028', String(month), String(day)) && [{ kind: 'month-day', month, day }];

/** One expression and what it makes of its groups; the first that fits at a place wins. */
type Reader = readonly [expression: RegExp, read: (groups: readonly string[]) => readonly Token[] | undefined];

function readers(): readonly Reader[] {
  const known = meanings();
  const endings = oneOf(inAnyLanguage(({ ordinals }) => ordinals));
  const words = new RegExp(`(${oneOf([...known.keys()])})(?![\\p{L}\\p{N}])`, 'uy');
  return [
    [/[\s,]+/uy, () => []],
    [/(\d{4})-(\d\d)-(\d\d)(?!\d)/uy, ([, year = '', month = '', day = '']) => dateToken(year, month, day)],
    [/(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/uy, ([, day = '', month = '', year = '']) => dateToken(year, month, day)],
    [/(\d{1,2})\.(\d{1,2})\.(?!\d)/uy, ([, day, month]) => monthDay(Number(month), Number(day))],
    [new RegExp(`(\\d{1,5})(?:${endings})(?![\\p{L}\\p{N}])`, 'uy'), ([, digits]) => [ordinal(Number(digits), true)]],
    [/(\d{1,5})(?![\p{L}\p{N}])/uy, ([, digits]) => [{ kind: 'number', number: Number(digits) }]],
    [words, ([, word = '']) => known.get(word)],
  ];
}

let made: readonly Reader[] | undefined;

/** A number in digits. */
const digitsOf = (token: Token | undefined): number | undefined =>
  token?.kind === 'number' || (token?.kind === 'ordinal' && token.isDigits) ? token.number : undefined;

/** The day that some tokens begin with: `31 May 2027`, `May 31, 2027`, `6 December`, `December 6`. */
function dayAhead([first, second, third]: readonly Token[]):
  | { readonly length: number; readonly token: Token }
  | undefined {
  const [month, number] = first?.kind === 'month' ? [first, second] : [second, first];
  const day = digitsOf(number);
  if (month?.kind !== 'month' || day === undefined) return undefined;
  const year = third?.kind === 'number' && third.number > 999 ? third.number : undefined;
  // In maaliskuun 1. maanantai the number belongs to what follows.
  const isOther = third?.kind === 'weekday' || third?.kind === 'unit';
  const [token] =
    (year !== undefined
      ? dateToken(String(year), String(month.month), String(day))
      : isOther
        ? undefined
        : monthDay(month.month, day)) ?? [];
  return token && { length: year === undefined ? 2 : 3, token };
}

function joined(tokens: readonly Token[]): readonly Token[] {
  const [first, ...rest] = tokens;
  if (!first) return [];
  const day = dayAhead(tokens);
  return day ? [day.token, ...joined(tokens.slice(day.length))] : [first, ...joined(rest)];
}

/** No recurrence takes more characters to say. */
const LONGEST = 300;

/** The words of a text, or the first that is unknown. */
function scan(text: string): { readonly tokens: readonly Token[] } | { readonly unknown: string } {
  if (text.length > LONGEST) return { unknown: text };
  made ??= readers();
  const source = text.trim().toLowerCase();
  const tokens: Token[] = [];
  let at = 0;
  while (at < source.length) {
    const place = at;
    const [found] = made.flatMap(([expression, read]) => {
      expression.lastIndex = place;
      const match = expression.exec(source);
      const meant = match && read(match);
      return meant ? [{ length: match[0].length, tokens: meant }] : [];
    });
    if (!found) return { unknown: /^\S*/u.exec(source.slice(at))?.[0] ?? '' };
    tokens.push(...found.tokens);
    at += found.length;
  }
  return { tokens: joined(tokens) };
}

/** The words of a text; undefined where one of them is unknown. */
export function tokensOf(text: string): readonly Token[] | undefined {
  const found = scan(text);
  return 'tokens' in found ? found.tokens : undefined;
}

/** The first word of a text that no recurrence has. */
export function unknownWord(text: string): string | undefined {
  const found = scan(text);
  return 'unknown' in found ? found.unknown : undefined;
}
