import { type Choice, type MonthDay, type Pattern, ruleOf } from '../calendar/pattern.ts';
import { ruleText } from '../calendar/rule.ts';
import { present } from '../plan/present.ts';
import { type Token, tokensOf, type Unit } from './recurrence-tokens.ts';

/** What people type for a recurrence, in any language: `every second Tuesday until 31 May 2027`, `arkisin, 20 kertaa`. */

export interface ReadRepetition {
  /** As RFC 5545 writes it, without its end. */
  readonly rule: string;
  /** YYYY-MM-DD. */
  readonly until?: string;
  readonly count?: number;
}

interface Ended {
  readonly tokens: readonly Token[];
  readonly until?: string;
  readonly count?: number;
}

const without = (tokens: readonly Token[], ...indices: readonly number[]): readonly Token[] =>
  tokens.filter((_, index) => !indices.includes(index));

/** `until 31.5.2027`, `31.5.2027 asti`. */
function takeUntil(tokens: readonly Token[]): Ended {
  const index = tokens.findIndex(({ kind }) => kind === 'until');
  const at = [index + 1, index - 1].find((place) => tokens[place]?.kind === 'date');
  const day = index < 0 || at === undefined ? undefined : tokens[at];
  return day?.kind === 'date' ? { tokens: without(tokens, index, at ?? index), until: day.date } : { tokens };
}

/** `20 times`. */
function takeCount({ tokens, until }: Ended): Ended {
  const index = tokens.findIndex(({ kind }) => kind === 'times');
  const number = index < 0 ? undefined : tokens[index - 1];
  const isNumber = number?.kind === 'number' && number.number >= 1 && number.number <= 10_000;
  if (!isNumber) return { tokens, ...present({ until }) };
  return { tokens: without(tokens, index - 1, index), count: number.number, ...present({ until }) };
}

const isUnit = (token: Token | undefined, ...units: readonly Unit[]): boolean =>
  token?.kind === 'unit' && units.includes(token.unit);
const numberOf = (token: Token | undefined): number | undefined =>
  token?.kind === 'ordinal' || token?.kind === 'number' ? token.number : undefined;

interface Period {
  readonly tokens: readonly Token[];
  /** 1 for each, 2 for every second. */
  readonly every: number;
  /** Whether the text says every, or the like. */
  readonly isSaid: boolean;
}

/** How often the period comes, and what is left; in `every last Friday of the month` the number is one of days. */
function takeEvery(tokens: readonly Token[]): Period {
  const index = tokens.findIndex(({ kind }) => kind === 'every');
  const unsaid = (some: readonly Token[]) => some.filter(({ kind }) => kind !== 'every');
  const number = index < 0 ? undefined : numberOf(tokens[index + 1]);
  const next = tokens[index + 2];
  const isOfMonth = !isUnit(next, 'week', 'month', 'year') && tokens.some((token) => isUnit(token, 'month'));
  if (number === undefined || number < 1 || isOfMonth) return { tokens: unsaid(tokens), every: 1, isSaid: index >= 0 };
  return { tokens: unsaid(without(tokens, index + 1)), every: number, isSaid: true };
}

/** What a word names a day of the month by. */
function nounOf(token: Token): Choice['of'] | undefined {
  if (token.kind === 'weekday') return token.weekday;
  return isUnit(token, 'day') ? 'day' : isUnit(token, 'workday') ? 'workday' : undefined;
}

/** Numbers belong to the day that is named behind them: `first and third Tuesday`; in `days 1 and 15` to the one ahead. */
function choicesIn(tokens: readonly Token[]): readonly Choice[] | undefined {
  const choices: Choice[] = [];
  let waiting: readonly number[] = [];
  let isBehindDay = false;
  const choose = (ordinals: readonly number[], of: Choice['of']) =>
    choices.push(...ordinals.map((ordinal) => ({ ordinal, of })));
  for (const token of tokens) {
    const number = numberOf(token);
    const of = nounOf(token);
    if (number !== undefined && token.kind === 'number' && isBehindDay) choose([number], 'day');
    else if (number !== undefined) waiting = [...waiting, number];
    else if (of === undefined || (!waiting.length && of !== 'day')) return undefined;
    else {
      isBehindDay = !waiting.length;
      choose(waiting, of);
      waiting = [];
    }
  }
  choose(waiting, 'day');
  const isThere = choices.every(({ ordinal, of }) => ordinal !== 0 && ordinal <= (of === 'day' ? 31 : 5));
  return isThere ? choices : undefined;
}

const monthsIn = (tokens: readonly Token[]): readonly number[] =>
  tokens.flatMap((token) => (token.kind === 'month' ? [token.month] : []));
const datesIn = (tokens: readonly Token[]): readonly MonthDay[] =>
  tokens.flatMap((token) => (token.kind === 'month-day' ? [{ month: token.month, day: token.day }] : []));

/** The days of some weeks; undefined where more than weekdays stands there. */
function weekdaysIn(tokens: readonly Token[]): readonly number[] | undefined {
  const days = tokens.flatMap((token) => (token.kind === 'weekday' ? [token.weekday] : []));
  return days.length === tokens.length ? days : undefined;
}

function yearly(every: number, tokens: readonly Token[]): Pattern | undefined {
  const dates = datesIn(tokens);
  if (dates.length === tokens.length) return { kind: 'yearly', every, dates };
  const months = monthsIn(tokens);
  const choices = choicesIn(tokens.filter(({ kind }) => kind !== 'month'));
  if (!months.length || !choices?.length) return undefined;
  return { kind: 'yearly-choice', every, months, choices };
}

/** Days of weeks, all or of some months only; none where the first day settles it. */
function weekly(every: number, tokens: readonly Token[]): Pattern | undefined {
  const days = weekdaysIn(tokens.filter(({ kind }) => kind !== 'month'));
  return days && { kind: 'weekly', every, days, months: monthsIn(tokens) };
}

function monthly(every: number, tokens: readonly Token[]): Pattern | undefined {
  const choices = choicesIn(tokens);
  return choices && { kind: 'monthly', every, choices };
}

/** `every day`, `every weekday`, in some months perhaps. */
function daily(every: number, tokens: readonly Token[]): Pattern | undefined {
  const months = monthsIn(tokens);
  const [unit, ...others] = tokens.filter(({ kind }) => kind !== 'month');
  if (others.length || !isUnit(unit, 'day', 'workday')) return undefined;
  if (isUnit(unit, 'day')) return { kind: 'daily', every, months };
  return every === 1 ? { kind: 'workdays', months } : undefined;
}

function patternIn(all: readonly Token[]): Pattern | undefined {
  const { tokens, every, isSaid } = takeEvery(all);
  const behind = (unit: Unit) =>
    tokens.some((token) => isUnit(token, unit)) ? tokens.filter((token) => !isUnit(token, unit)) : undefined;
  const [ofYear, ofMonth, ofWeek] = [behind('year'), behind('month'), behind('week')];
  if (ofYear) return yearly(every, ofYear);
  if (ofMonth) return monthly(every, ofMonth);
  if (ofWeek) return weekly(every, ofWeek);
  const isChoice = monthsIn(tokens).length > 0 && tokens.some(({ kind }) => kind === 'ordinal');
  if (isChoice || (isSaid && datesIn(tokens).length)) return yearly(every, tokens);
  const days = tokens.filter(({ kind }) => kind === 'weekday');
  if (days.some((token) => token.kind === 'weekday' && token.isEach)) return weekly(every, tokens);
  if (!isSaid) return undefined;
  return days.length ? weekly(every, tokens) : daily(every, tokens);
}

/** The rule that a phrase means; undefined where it is none, or none that one rule can say. */
export function readRepetition(text: string): ReadRepetition | undefined {
  const all = tokensOf(text);
  if (!all?.length) return undefined;
  const { tokens, until, count } = takeCount(takeUntil(all));
  const pattern = patternIn(tokens);
  const rule = pattern && ruleOf(pattern);
  if (!rule || (until !== undefined && count !== undefined)) return undefined;
  return { rule: ruleText(rule), ...present({ until, count }) };
}

/** `until 31 May 2027`, `20 kertaa`: the end of a recurrence alone; undefined for anything else. */
export function readEnd(text: string): Pick<ReadRepetition, 'until' | 'count'> | undefined {
  const all = tokensOf(text);
  if (!all?.length) return undefined;
  const { tokens, until, count } = takeCount(takeUntil(all));
  const isOne = (until === undefined) !== (count === undefined);
  return isOne && !tokens.length ? present({ until, count }) : undefined;
}
