import type { Span } from '../diagnostic.ts';
import { printable } from '../language/printable.ts';
import type { Style } from '../render/style.ts';

/** Characters kept before the underlined part of a line that is too long to show. */
const LEAD = 30;

/** The line that an offset lies in, without its end. */
function lineAround(text: string, offset: number): { start: number; end: number } {
  const before = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1));
  const after = text.slice(offset).search(/[\r\n]/);
  return { start: before + 1, end: after < 0 ? text.length : offset + after };
}

const visible = (text: string): string => printable(text.replaceAll('\t', '  '));

/** Does not cut a character in two. */
const whole = (text: string, offset: number): number =>
  offset > 0 && offset < text.length && /[\udc00-\udfff]/.test(text.charAt(offset)) ? offset - 1 : offset;

/**
 * The source line with its number, and carets below the span. A long line is shown around the span only; `width` says
 * how many cells a text takes, so that carets stand right under wide characters.
 */
export function frame(text: string, span: Span, line: number, style: Style): string {
  const around = lineAround(text, span.start);
  const room = Math.max(20, style.columns - 10);
  const isLong = around.end - around.start > room;
  const from = whole(text, isLong ? Math.max(around.start, span.start - LEAD) : around.start);
  const to = whole(text, Math.min(around.end, isLong ? from + room : around.end));
  const [left, right] = [from > around.start ? '…' : '', to < around.end ? '…' : ''];
  const lead = left + visible(text.slice(from, span.start));
  const marked = visible(text.slice(span.start, Math.max(span.start, Math.min(span.end, to))));
  const rest = visible(text.slice(Math.max(span.start, Math.min(span.end, to)), to)) + right;
  const number = String(line);
  const gutter = ' '.repeat(number.length);
  const carets = '^'.repeat(Math.max(1, style.width(marked)));
  return [
    `${style.dim(`  ${number} |`)} ${lead}${marked}${rest}`.trimEnd(),
    `${style.dim(`  ${gutter} |`)} ${' '.repeat(style.width(lead))}${style.bad(carets)}`,
  ].join('\n');
}
