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
  // Split and join rather than one expression: `\s*\n\s*` is quadratic on a long run of spaces.
  const lines = text.split(/[\r\n\t]+/).map((line) => line.trim());
  return printable(lines.filter((line) => line !== '').join(' '));
}

const LEGACY_COMMAND = /##(?=(?:vso)?\[)/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: a line may begin with colour
const COMMAND = /^((?:\u001b\[[\d;]*m|\s|\u200d|\ufe0f)*):(?=:)/gm;

/**
 * A finished text, without what the log of a CI job would obey: the runners of GitHub and Azure take `##[…]` and
 * `##vso[…]` anywhere in a line, and `::…::` at its start even behind spaces, so that an indent protects nobody.
 */
export function guardLog(text: string): string {
  return text.replace(LEGACY_COMMAND, '#\\u{23}').replace(COMMAND, '$1\\u{3a}');
}
