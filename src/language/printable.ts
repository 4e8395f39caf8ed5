/**
 * Characters that a terminal obeys or that a reader cannot see: controls, bidi marks, zero-width and tag characters,
 * lone surrogates. Tab and newline are kept.
 */
const UNPRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: naming them is the point
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u115f\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|\udb40[\udc00-\udfff]/g;

/** Keeps joiners inside emoji sequences, shows everything else that is invisible as `\u{…}`. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (found, offset: number) => {
    if (found === '\u200d' && /\p{Extended_Pictographic}|\ufe0f/u.test(text.slice(Math.max(0, offset - 2), offset)))
      return found;
    return `\\u{${(found.codePointAt(0) ?? 0).toString(16)}}`;
  });
}

/** The same, on one line: for titles, names and other places where a line break would lie. */
export function printableLine(text: string): string {
  return printable(text.replace(/\s*[\r\n\t]+\s*/g, ' ').trim());
}
