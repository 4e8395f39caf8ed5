const LIMIT = 75;

/** Bytes of a character in UTF-8. */
function octets(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/** What the log of a CI job would obey at the start of a line, however far it is indented. */
const isUnfitStart = (character: string | undefined): boolean => character === ':' || character === ' ';

/**
 * One content line in pieces of at most 75 octets, each after the first behind a space, none broken inside a character
 * (RFC 5545 3.1).
 */
export function foldLine(line: string): string {
  const pieces: string[] = [];
  let piece: string[] = [];
  let size = 0;
  for (const character of line) {
    if (size + octets(character) > LIMIT) {
      const rest: string[] = [];
      for (let next = character; isUnfitStart(next) && piece.length > 1; next = rest[0] ?? '') {
        rest.unshift(piece.pop() ?? '');
      }
      pieces.push(piece.join(''));
      piece = rest;
      size = 1 + rest.reduce((sum, one) => sum + octets(one), 0);
    }
    piece.push(character);
    size += octets(character);
  }
  return [...pieces, piece.join('')].join('\r\n ');
}
