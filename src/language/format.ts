import { dayNumber, weekdayOf } from '../calendar/day.ts';
import { catalog, type Language } from './catalogs.ts';

/**
 * Dates, times and numbers by fixed rules rather than Intl, so that every Node prints the same bytes, with plain spaces.
 * What is a language's own stands in its catalogue under `format`; here is what they share.
 */

/** `Wed 20 Jan 2027`, `ke 20.1.2027`. */
export function formatDate(date: string, language: Language): string {
  const { format } = catalog(language);
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return format.date(format.weekdays[weekdayOf(dayNumber(date) ?? 0)] ?? '', day, month, year);
}

/** A local moment of an agenda, as text: date and time apart, offset left out. */
export function splitMoment(moment: string): { readonly date: string; readonly time: string; readonly offset: string } {
  return { date: moment.slice(0, 10), time: moment.slice(11, 16), offset: moment.slice(19) };
}

/** The clock of a moment: `09:05`, `9.05`. */
export function formatTime(moment: string, language: Language): string {
  const [hours = '', minutes = ''] = splitMoment(moment).time.split(':');
  return catalog(language).format.time(hours.replace(/^0/, ''), minutes);
}

/** `+03:00` as `UTC+3`, `-03:30` as `UTC−3:30`. */
export function formatOffset(offset: string): string {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(offset) ?? [];
  const rest = minutes === '00' ? '' : `:${minutes}`;
  return hours === undefined ? 'UTC' : `UTC${sign === '-' ? '−' : '+'}${Number(hours)}${rest}`;
}

/** A wall time as people write it in files: `9:00` as `09:00`, `9.00`. Other texts as they are. */
export function formatClock(text: string, language: Language): string {
  const [, hours, minutes] = /^0?(\d{1,2}):(\d\d)$/.exec(text) ?? [];
  return hours === undefined || minutes === undefined ? text : catalog(language).format.time(hours, minutes);
}

/** From one time of a day to another: `13:00–13:52`, `13.00–13.52`. */
export function formatTimes(start: string, end: string, language: Language): string {
  return `${formatTime(start, language)}–${formatTime(end, language)}`;
}

/** Date and clock of a meeting: with both dates, and spaces around the dash, if it runs past midnight. */
export function formatPeriod(start: string, end: string, language: Language): string {
  const [from, to] = [splitMoment(start).date, splitMoment(end).date];
  if (from !== to) return `${formatMoment(start, language)} – ${formatMoment(end, language)}`;
  return catalog(language).format.dateAndTime(formatDate(from, language), formatTimes(start, end, language));
}

/** A day and a time of it: `Wed 20 Jan 2027, 13:00`, `ke 20.1.2027 klo 13.00`. */
export function formatMoment(moment: string, language: Language): string {
  const date = formatDate(splitMoment(moment).date, language);
  return catalog(language).format.dateAndTime(date, formatTime(moment, language));
}

/** Digits in groups of three, and the decimal sign of the language, of a plain decimal text. */
export function formatDecimal(decimal: string, language: Language): string {
  const { grouped, decimalSign } = catalog(language).format;
  const [whole = '0', digits] = decimal.replace('-', '').split('.');
  return `${decimal.startsWith('-') ? '−' : ''}${grouped(whole)}${digits === undefined ? '' : decimalSign + digits}`;
}

export const formatMoney = (amount: string, currency: string | null | undefined, language: Language): string =>
  currency ? `${formatDecimal(amount, language)} ${currency}` : formatDecimal(amount, language);

/** A number of minutes without superfluous decimals. */
const formatNumber = (value: number, language: Language): string =>
  formatDecimal(String(Math.round(value * 100) / 100), language);

/** `5 h 49 min`, `45 min`, `2 h`; in Finnish `5 t 49 min`. Half minutes keep their decimals. */
export function formatDuration(minutes: number, language: Language): string {
  const { hour, minute } = catalog(language).format;
  const hours = Math.floor(minutes / 60);
  const rest = Math.round((minutes - hours * 60) * 100) / 100;
  const parts = [
    ...(hours ? [`${formatDecimal(String(hours), language)} ${hour}`] : []),
    ...(rest || !hours ? [`${formatNumber(rest, language)} ${minute}`] : []),
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
  return catalog(language).cost.percent(formatNumber(number, language));
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
  return catalog(language).format.staffHours(formatDecimal(hours, language));
}

/** `1d` as `within 1 day` or `1 päivän kuluessa`, a date as `by Wed 20 Jan 2027`; other words as they are. */
export function formatDue(due: string, language: Language): string {
  const { by, within } = catalog(language).format;
  if (dayNumber(due) !== undefined) return by(formatDate(due, language));
  const [, digits, unit] = /^(\d{1,3})([hdw])$/.exec(due) ?? [];
  return unit === 'h' || unit === 'd' || unit === 'w' ? within(Number(digits), unit) : due;
}

/** `a`, `a and b`, `a, b and c`. */
export function formatList(words: readonly string[], language: Language): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} ${catalog(language).format.and} ${words.at(-1)}`;
}
