import { guardLog, printable, printableLine } from '../language/printable.ts';

/** Texts of a plan as a calendar file may hold them; escaping is the writer's. */

/** One line: titles, names, places. */
export const lineText = (text: string): string => guardLog(printableLine(text));

/** Several lines. What is no line break to us is none to readers that split at U+2028 either. */
export const longText = (text: string): string =>
  guardLog(printable(text.replace(/\r\n?/g, '\n').replaceAll('\t', ' ')));

/** The value of a parameter. A quote would end it, and few readers undo what RFC 6868 writes in its place. */
export const parameterText = (text: string): string => lineText(text).replaceAll('"', "'").replaceAll('^', '');

/** An address or a link: what cannot be seen has no business in it. */
export const addressText = (text: string): string => lineText(text).replace(/\s/g, '');
