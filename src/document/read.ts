import type { Problem } from '../diagnostic.ts';
import { decode } from './decode.ts';
import type { Document, ReadResult } from './document.ts';
import { MAX_PROBLEMS } from './limits.ts';
import { linePositions } from './lines.ts';
import { locateIn, rangeOf, rootText } from './locate.ts';
import { parse } from './parse.ts';
import type { Reason } from './reasons.ts';
import { syntaxProblem } from './translate.ts';
import { readTree } from './walk.ts';

const startOf = ({ span }: Problem): number => span?.start ?? 0;

/** In the order of the text, each once. Of a tree that is too deep, the first place is enough. */
function tidy(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  return [...problems]
    .sort((a, b) => startOf(a) - startOf(b))
    .filter((problem) => {
      const { rule, args } = problem;
      const reason = String(args['reason']);
      const name = reason === 'too-deep' ? reason : `${rule} ${reason} ${startOf(problem)}`;
      if (seen.has(name)) return false;
      seen.add(name);
      return true;
    })
    .slice(0, MAX_PROBLEMS);
}

/** What the parser itself brings about where it has to mend a text that is no YAML. */
const GUESSED: readonly string[] = ['key-not-text', 'half-character'] satisfies Reason[];

function rootProblem(value: Document['value'], contents: unknown): Problem | undefined {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return undefined;
  const [start, end] = rangeOf(contents) ?? [0, 1];
  if (value === null) return syntaxProblem({ reason: 'empty' }, 0);
  return syntaxProblem({ reason: 'not-a-mapping' }, start, end);
}

/** Reads the bytes of a file. Nothing in them is ever evaluated, and nothing is taken in silence. */
export function readDocument(file: string, bytes: Uint8Array): ReadResult {
  const { text, problem } = decode(bytes);
  const position = linePositions(text);
  const {
    contents,
    isWhole,
    problems: found,
  } = problem ? { contents: undefined, isWhole: false, problems: [problem] } : parse(text);
  // What we print ourselves is JSON, whose numbers are read as JSON reads them.
  const decimals = /^(?:agenda|cost)\//.test(rootText(contents, 'meetplan') ?? '') ? 'number' : 'text';
  const tree = readTree(contents, decimals, (offset) => position(offset).line);
  const inTree = tree.problems.filter(({ args }) => isWhole || !GUESSED.includes(String(args['reason'])));
  const known = tidy([...found, ...inTree]);
  const root = known.length ? undefined : rootProblem(tree.value, contents);
  const document: Document = {
    file,
    text,
    value: tree.value,
    position,
    locate: (path, part = 'value') => locateIn(contents, text, path, part),
  };
  return { document, isParsed: isWhole && !root, problems: root ? [root] : known };
}
