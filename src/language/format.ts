import { dayNumber, weekdayOf } from '../calendar/day.ts';
import type { Language } from '../plan/plan.ts';

/**
 * Dates, times and numbers by fixed rules rather than Intl, so that every Node prints the same bytes. English with a
 * 24-hour clock; Finnish as Kielikello and the EU style guide write it, with plain spaces.
 */

const WEEKDAYS = {
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  fi: ['ma', 'ti', 'ke', 'to', 'pe', 'la', 'su'],
} as const;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** `Wed 20 Jan 2027`, `ke 20.1.2027`. */
export function formatDate(date: string, language: Language): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const weekday = WEEKDAYS[language][weekdayOf(dayNumber(date) ?? 0)];
  return language === 'fi' ? `${weekday} ${day}.${month}.${year}` : `${weekday} ${day} ${MONTHS[month - 1]} ${year}`;
}

/** A local moment of an agenda, as text: date and time apart, offset left out. */
export function splitMoment(moment: string): { readonly date: string; readonly time: string; readonly offset: string } {
  return { date: moment.slice(0, 10), time: moment.slice(11, 16), offset: moment.slice(19) };
}

/** `09:05` of a moment as `9:05` or `9.05`. */
export function formatTime(moment: string, language: Language): string {
  const time = splitMoment(moment).time.replace(/^0/, '');
  return language === 'fi' ? time.replace(':', '.') : time.padStart(5, '0');
}

/** `+03:00` as `UTC+3`, `-03:30` as `UTC−3:30`. */
export function formatOffset(offset: string): string {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(offset) ?? [];
  const rest = minutes === '00' ? '' : `:${minutes}`;
  return hours === undefined ? 'UTC' : `UTC${sign === '-' ? '−' : '+'}${Number(hours)}${rest}`;
}

/** From one time of a day to another: `13:00–13:52`, `13.00–13.52`. */
export function formatTimes(start: string, end: string, language: Language): string {
  return `${formatTime(start, language)}–${formatTime(end, language)}`;
}

/** Date and clock of a meeting: with both dates if it runs past midnight. */
export function formatPeriod(start: string, end: string, language: Language): string {
  const [from, to] = [splitMoment(start), splitMoment(end)];
  const clock = language === 'fi' ? ' klo ' : ', ';
  const first = `${formatDate(from.date, language)}${clock}`;
  if (from.date === to.date) return `${first}${formatTimes(start, end, language)}`;
  return `${first}${formatTime(start, language)} – ${formatDate(to.date, language)}${clock}${formatTime(end, language)}`;
}

/** Digits in groups of three, and the decimal sign of the language, of a plain decimal text. */
export function formatDecimal(decimal: string, language: Language): string {
  const [whole = '0', digits] = decimal.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, language === 'fi' ? ' ' : ',');
  const sign = decimal.startsWith('-') ? '−' : '';
  return `${sign}${grouped}${digits === undefined ? '' : `${language === 'fi' ? ',' : '.'}${digits}`}`;
}

export const formatMoney = (amount: string, currency: string | null | undefined, language: Language): string =>
  currency ? `${formatDecimal(amount, language)} ${currency}` : formatDecimal(amount, language);

/** A number of minutes without superfluous decimals. */
const formatNumber = (value: number, language: Language): string =>
  formatDecimal(String(Math.round(value * 100) / 100), language);

/** `5 h 49 min`, `45 min`, `2 h`; in Finnish `5 t 49 min`. Half minutes keep their decimals. */
export function formatDuration(minutes: number, language: Language): string {
  const hours = Math.floor(minutes / 60);
  const rest = Math.round((minutes - hours * 60) * 100) / 100;
  const hour = language === 'fi' ? 't' : 'h';
  const parts = [
    ...(hours ? [`${formatDecimal(String(hours), language)} ${hour}`] : []),
    ...(rest || !hours ? [`${formatNumber(rest, language)} min`] : []),
  ];
  return parts.join(' ');
}

/** A difference with its sign: `+56 min`, `−1 h 5 min`, `0 min`. */
export function formatChange(minutes: number, language: Language): string {
  const sign = minutes > 0 ? '+' : minutes < 0 ? '−' : '';
  return `${sign}${formatDuration(Math.abs(minutes), language)}`;
}

/** A difference of money with its sign; `amount` is a plain decimal. */
export function formatMoneyChange(amount: string, currency: string | null, language: Language): string {
  const sign = /^-|^[0.]+$/.test(amount) ? '' : '+';
  return `${sign}${formatMoney(amount, currency, language)}`;
}

/** `10.93%`, `10,93 %`, of a number with at most two decimals. */
export function formatPercent(number: number, language: Language): string {
  return `${formatNumber(number, language)}${language === 'fi' ? ' %' : '%'}`;
}

/** Hours with two decimals, half up, from minutes that have at most two. */
function decimalHours(minutes: number): string {
  const hundredths = BigInt(Math.round(minutes * 100));
  const rounded = (hundredths * 2n + 60n) / 120n;
  const text = rounded.toString().padStart(3, '0');
  return `${text.slice(0, -2)}.${text.slice(-2)}`;
}

/**
 * `5.82 staff hours`, `1 staff hour`, `5,82 henkilötyötuntia`, `1 henkilötyötunti`. `exact`: the hours as a decimal that
 * was rounded once, where the minutes have been rounded already.
 */
export function formatStaffHours(minutes: number, language: Language, exact = decimalHours(minutes)): string {
  const hours = exact.replace(/\.00$|(?<=\.\d)0$/, '');
  const number = formatDecimal(hours, language);
  if (language === 'fi') return `${number} ${hours === '1' ? 'henkilötyötunti' : 'henkilötyötuntia'}`;
  return `${number} ${hours === '1' ? 'staff hour' : 'staff hours'}`;
}

const DUE_UNITS = {
  en: { h: 'hour', d: 'day', w: 'week' },
  fi: { h: 'tunnin', d: 'päivän', w: 'viikon' },
} as const;

/** `1d` as `within 1 day` or `1 päivän kuluessa`, a date as `by Wed 20 Jan 2027`; other words as they are. */
export function formatDue(due: string, language: Language): string {
  if (dayNumber(due) !== undefined) return `${language === 'fi' ? 'viimeistään' : 'by'} ${formatDate(due, language)}`;
  const [, digits, unit] = /^(\d{1,3})([hdw])$/.exec(due) ?? [];
  if (digits === undefined || (unit !== 'h' && unit !== 'd' && unit !== 'w')) return due;
  const count = Number(digits);
  const name = DUE_UNITS[language][unit];
  if (language === 'fi') return `${count} ${name} kuluessa`;
  return `within ${count} ${name}${count === 1 ? '' : 's'}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function formatList(words: readonly string[], language: Language): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} ${language === 'fi' ? 'ja' : 'and'} ${words.at(-1)}`;
}
