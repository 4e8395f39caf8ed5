import type { PhrasingContent } from 'mdast';
import { printableLine } from '../language/printable.ts';

/** Texts of a plan as Markdown phrases that show exactly these texts. */

/**
 * What hosts bring to life after the Markdown is parsed, whatever is escaped: mentions, mail addresses, issue numbers.
 * Only code stays as it is.
 */
const RUN = /[\w.+@#/-]+/g;
const LIVE = /@[A-Za-z0-9]|#\d|(?:^|\/)GH-\d/i;
const ENDS = /^[./+-]+|[./+-]+$/g;
const EMOJI = /(?<![\w:]):(?:[a-z][a-z0-9_]*|[+-]1):(?![\w:])/g;

interface Found {
  readonly start: number;
  readonly end: number;
}

function* liveParts(value: string): Generator<Found> {
  for (const { 0: run, index } of value.matchAll(RUN)) {
    if (!LIVE.test(run)) continue;
    const lead = run.length - run.replace(/^[./+-]+/, '').length;
    yield { start: index + lead, end: index + lead + run.replace(ENDS, '').length };
  }
  for (const { 0: shortcode, index } of value.matchAll(EMOJI)) yield { start: index, end: index + shortcode.length };
}

/** One line, already without what cannot be seen. */
function phrase(value: string): PhrasingContent[] {
  const found = [...liveParts(value)].sort((a, b) => a.start - b.start);
  const parts: PhrasingContent[] = [];
  let from = 0;
  for (const { start, end } of found) {
    if (start > from) parts.push({ type: 'text', value: value.slice(from, start) });
    parts.push({ type: 'inlineCode', value: value.slice(start, end) });
    from = end;
  }
  return from < value.length ? [...parts, { type: 'text', value: value.slice(from) }] : parts;
}

/** Words of our own, whose spaces at the ends are meant. */
export const own = (value: string): PhrasingContent => ({ type: 'text', value });

export const text = (value: string): PhrasingContent[] => phrase(printableLine(value));

export const strong = (children: readonly PhrasingContent[]): PhrasingContent => ({
  type: 'strong',
  children: [...children],
});

/** The schema lets only web, mail and telephone addresses through; the log of a CI job reads them too. */
export const linked = (url: string, label: string): PhrasingContent => ({
  type: 'link',
  url: url.replace(/(##(?:vso)?)\[/g, '$1%5B'),
  children: label === url ? [own(label)] : text(label),
});

/** Lines of a text, one below the other. */
export function linesOf(value: string): PhrasingContent[] {
  const lines = value.split(/[\r\n]+/).map(printableLine);
  return lines
    .filter((line) => line !== '')
    .flatMap((line, index): PhrasingContent[] => [...(index ? [{ type: 'break' } as const] : []), ...phrase(line)]);
}
