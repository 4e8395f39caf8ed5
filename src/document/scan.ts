import { MAX_DEPTH, MAX_PIECES, MAX_PROBLEMS } from './limits.ts';
import type { Reason } from './reasons.ts';

/** Something in the text that the lexer's pieces alone give away. */
export interface Sighting {
  readonly reason: Reason;
  readonly start: number;
  readonly end: number;
}

/** Watches the pieces of a text go by, before a tree is made of them. */
export interface Scanner {
  /** What makes the text too much to go on with, if this piece does. */
  take(piece: string): Sighting | undefined;
  /** Anchors, aliases, tags; quotes and brackets that nothing closes, which the parser notices only far behind. */
  end(): readonly Sighting[];
}

/** Marks of the lexer that stand for no characters of the text. */
const FLOW_END = '\u0018';
const SCALAR = '\u001f';
const MARKS: readonly string[] = ['\u0002', FLOW_END, SCALAR];

const CLOSED_BY: ReadonlyMap<string, string> = new Map([
  ['[', ']'],
  ['{', '}'],
]);
const NAMED: ReadonlyMap<string, Reason> = new Map([
  ['&', 'anchor'],
  ['*', 'alias'],
  ['!', 'tag'],
]);

interface Bracket {
  readonly closedBy: string;
  readonly start: number;
}

/** The brackets that are open at some place. */
function watchBrackets(leftOpen: (start: number) => void) {
  const open: Bracket[] = [];
  const forget = (): void => {
    const inner = open.pop();
    if (inner) leftOpen(inner.start);
  };
  return {
    depth: () => open.length,
    take(piece: string, start: number): void {
      const closedBy = CLOSED_BY.get(piece);
      if (closedBy) open.push({ closedBy, start });
      if (piece !== ']' && piece !== '}') return;
      // A bracket that closes the one outside means that the inner one was forgotten.
      if (open.at(-1)?.closedBy !== piece && open.at(-2)?.closedBy === piece) forget();
      if (open.at(-1)?.closedBy === piece) open.pop();
    },
    end: () => {
      while (open.length) forget();
    },
  };
}

const isUnclosedQuote = (piece: string): boolean =>
  /^["']/.test(piece) && (piece.length === 1 || piece.at(-1) !== piece.charAt(0));

export function createScanner(): Scanner {
  const seen: Sighting[] = [];
  const see = (reason: Reason, start: number, length = 1): void => {
    if (seen.length < MAX_PROBLEMS) seen.push({ reason, start, end: start + length });
  };
  const brackets = watchBrackets((start) => see('unclosed', start));
  let [pieces, offset, indicators] = [0, 0, 0];
  let previous = '';

  function follow(piece: string): void {
    const named = NAMED.get(piece.charAt(0));
    brackets.take(piece, offset);
    if (piece === FLOW_END) brackets.end();
    else if (named) see(named, offset, piece.length);
    else if (isUnclosedQuote(piece)) see('unclosed', offset);
    // `- - -` and `? ? ?` nest without brackets.
    else if (piece === '-' || piece === '?') indicators += brackets.depth() ? 0 : 1;
    else if (piece.endsWith('\n')) indicators = 0;
  }

  return {
    take(piece) {
      const place = { start: offset, end: offset + 1 };
      pieces += 1;
      if (previous !== SCALAR) follow(piece);
      previous = piece;
      if (!MARKS.includes(piece)) offset += piece.length;
      if (pieces > MAX_PIECES) return { reason: 'too-many-pieces', ...place };
      return Math.max(brackets.depth(), indicators) > MAX_DEPTH ? { reason: 'too-deep', ...place } : undefined;
    },
    end() {
      brackets.end();
      return seen;
    },
  };
}
