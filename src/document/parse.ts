import { Composer, Lexer, Parser } from 'yaml';
import type { Problem } from '../diagnostic.ts';
import { MAX_DEPTH, MAX_PIECES, MAX_PROBLEMS } from './limits.ts';
import type { Reason } from './reasons.ts';
import { createScanner, type Scanner, type Sighting } from './scan.ts';
import { syntaxProblem, translate } from './translate.ts';

/** Fixed here, so that no plan can switch the rules that it is read by. */
const OPTIONS = {
  version: '1.2',
  schema: 'core',
  resolveKnownTags: false,
  uniqueKeys: false, // the library's check is quadratic; ours is in walk.ts
  merge: false,
  stringKeys: false,
  prettyErrors: false, // quadratic too
  logLevel: 'error',
  keepSourceTokens: false,
} as const;

/** A syntax tree, as far as there is one, and what is wrong with the text. */
export interface Parsed {
  readonly contents: unknown;
  /** Whether the tree is that of the whole text; tags, anchors and the like only leave something out of it. */
  readonly isWhole: boolean;
  readonly problems: readonly Problem[];
}

const HARMLESS: readonly unknown[] = ['tag', 'anchor', 'alias', 'directive'] satisfies Reason[];

interface Pass {
  readonly parser: Parser;
  readonly composer: Composer;
  readonly problems: Problem[];
  documents: number;
  errors: number;
}

type Token = ReturnType<Parser['next']> extends Generator<infer One> ? One : never;

/** Hands a finished token to the composer; true if the rest of the text is of no interest. */
function compose(pass: Pass, token: Token): boolean {
  if (token.type === 'directive') {
    // Not handed on: what it says must have no effect.
    if (pass.problems.length < MAX_PROBLEMS) {
      pass.problems.push(syntaxProblem({ reason: 'directive' }, token.offset, token.offset + token.source.length));
    }
    return false;
  }
  if (token.type === 'document' && ++pass.documents > 1) {
    const isMarked = token.start.some(({ type }) => type === 'doc-start');
    pass.problems.push(syntaxProblem({ reason: 'several-documents' }, token.offset, token.offset + (isMarked ? 3 : 1)));
    return true;
  }
  if (token.type === 'error') pass.errors += 1;
  // It yields nothing before a second document.
  pass.composer.next(token).next();
  return pass.errors >= MAX_PROBLEMS;
}

/** Piece by piece, so that a text that is too much can be left in its middle; what made it too much, if anything. */
function feed(pass: Pass, scanner: Scanner, text: string): Sighting | undefined {
  for (const piece of new Lexer().lex(text)) {
    const refused = scanner.take(piece);
    if (refused) return refused;
    for (const token of pass.parser.next(piece)) if (compose(pass, token)) return undefined;
  }
  for (const token of pass.parser.end()) if (compose(pass, token)) return undefined;
  return undefined;
}

function parseText(text: string): Parsed {
  const pass: Pass = { parser: new Parser(), composer: new Composer(OPTIONS), problems: [], documents: 0, errors: 0 };
  const scanner = createScanner();
  const refused = feed(pass, scanner, text);
  if (refused) {
    const limit = refused.reason === 'too-deep' ? MAX_DEPTH : MAX_PIECES;
    const problem = syntaxProblem({ reason: refused.reason, limit }, refused.start);
    const named = scanner.end().filter(({ reason }) => reason !== 'unclosed');
    return {
      contents: undefined,
      isWhole: false,
      problems: [...pass.problems, ...translate([], named, text), problem],
    };
  }
  const tree = pass.composer.end(true, text.length).next().value ?? undefined;
  const errors = [...(tree?.errors ?? []), ...(tree?.warnings ?? [])];
  const problems = [...pass.problems, ...translate(errors, scanner.end(), text)];
  return {
    contents: tree?.contents,
    isWhole: problems.every(({ args }) => HARMLESS.includes(args['reason'])),
    problems,
  };
}

/** Parses a text whose lines end with LF. */
export function parse(text: string): Parsed {
  const { stackTraceLimit } = Error;
  // The parser makes an Error of every finding; the stack of each would cost more than all the rest.
  Error.stackTraceLimit = 0;
  try {
    return parseText(text);
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
