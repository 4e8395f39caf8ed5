import { catalog, type Language, type Say } from './catalogs.ts';
import { printableLine } from './printable.ts';

/** What is wrong with a calendar, and what of it has no price. */

const quoted = (text: string): string => `"${shortened(printableLine(text))}"`;

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

export const badRole =
  (text: string): Say =>
  ({ calendars }) =>
    calendars.badRole(quoted(text));

export const unknownRole =
  (text: string, role: string): Say =>
  ({ calendars }) =>
    calendars.unknownRole(quoted(text), quoted(role));

interface Fault {
  readonly reason: string;
  readonly number: number;
  readonly value: string;
}

const isKey = <T extends object>(map: T, key: string): key is Extract<keyof T, string> => Object.hasOwn(map, key);

/** Structure: the reader says which line shows that it is broken. */
export const brokenCalendar =
  (file: string, { reason, number, value }: Fault): Say =>
  ({ calendars }) => {
    const say = isKey(calendars.broken, reason) ? calendars.broken[reason](quoted(value)) : reason;
    return `${printableLine(file)}:${number}: ${say}`;
  };

/** Bytes: it is no text that could be a calendar. */
export const unfitCalendar =
  (file: string, line: number, reason: string): Say =>
  ({ calendars }) =>
    `${printableLine(file)}:${line}: ${isKey(calendars.unfit, reason) ? calendars.unfit[reason] : reason}`;

interface Listed {
  readonly entries: readonly {
    readonly file: string;
    readonly line: number;
    readonly title: string;
    readonly reason: string;
    readonly value?: string | undefined;
  }[];
  readonly people: readonly {
    readonly file: string;
    readonly who: string;
    readonly reason: string;
    readonly meetings: number;
  }[];
}

/** More than this is read as JSON. */
const SHOWN = 20;

const upTo = (lines: readonly string[], more: (number: number) => string): readonly string[] =>
  lines.length > SHOWN ? [...lines.slice(0, SHOWN), more(lines.length - SHOWN)] : lines;

/** Lines on what no figure holds. */
export function unpricedLines({ entries, people }: Listed, language: Language): readonly string[] {
  const { calendars } = catalog(language);
  const entryLines = entries.map(({ file, line, title, reason, value = '' }) => {
    const why = isKey(calendars.reasons, reason) ? calendars.reasons[reason](quoted(value)) : reason;
    return `${printableLine(file)}:${line}: ${calendars.notPriced(quoted(title), why)}`;
  });
  const peopleLines = people.map(({ file, who, reason, meetings }) => {
    const name = quoted(who);
    return `${printableLine(file)}: ${reason === 'group' ? calendars.group(name, meetings) : calendars.noRole(name, meetings)}`;
  });
  return [...upTo(entryLines, calendars.moreEntries), ...upTo(peopleLines, calendars.morePeople)];
}
