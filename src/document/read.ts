import { LineCounter, parseDocument } from 'yaml';
import type { Path, Problem, Span } from '../diagnostic.ts';
import { decode } from './decode.ts';
import type { Document, ReadResult } from './document.ts';
import { MAX_PROBLEMS } from './limits.ts';
import { linePositions } from './lines.ts';
import { reasonOf } from './reasons.ts';
import { follow, readTree, rootScalar } from './walk.ts';

/** What a hostile plan could switch is fixed here; see robustness in docs/. */
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

type Parsed = ReturnType<typeof parseDocument>;

/** The first line of a node: a frame that underlines a whole agenda says nothing. */
function firstLine(text: string, start: number, end: number): Span {
  const line = text.slice(start, Math.max(start + 1, end)).search(/[\r\n]/);
  const stop = line > 0 ? start + line : Math.max(start + 1, end);
  return { start, end: start + Math.max(1, text.slice(start, stop).trimEnd().length) };
}

const rangeOf = (node: unknown): readonly [number, number] | undefined => {
  const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
  return Array.isArray(range) ? [Number(range[0]), Number(range[1])] : undefined;
};

function locateIn(contents: unknown, text: string, path: Path, part: 'key' | 'value'): Span {
  const { node, key, depth } = follow(contents, path);
  const isWhole = depth === path.length;
  const keyRange = rangeOf(key);
  const nodeRange = rangeOf(node);
  // A missing child is the business of the key that should have had it; an empty value has no place of its own.
  const isEmpty = nodeRange !== undefined && nodeRange[1] <= nodeRange[0];
  const wanted = (part === 'key' && isWhole) || !nodeRange || isEmpty || (!isWhole && keyRange) ? keyRange : nodeRange;
  const [start, end] = wanted ?? nodeRange ?? [0, 1];
  return firstLine(text, start, end);
}

function documentOf(file: string, text: string, value: Document['value'], contents: unknown): Document {
  const position = linePositions(text);
  return { file, text, value, position, locate: (path, part = 'value') => locateIn(contents, text, path, part) };
}

function directiveProblem(text: string): Problem {
  const start = Math.max(0, text.search(/^%/m));
  return { rule: 'syntax', args: { reason: 'directive' }, at: [], span: firstLine(text, start, text.length) };
}

function problemsOf(parsed: Parsed, text: string): Problem[] {
  const directive = parsed.directives?.yaml.explicit ? [directiveProblem(text)] : [];
  const found = [...parsed.errors, ...parsed.warnings].slice(0, MAX_PROBLEMS).map(
    (error): Problem => ({
      rule: 'syntax',
      args: reasonOf(error.code, error.message),
      at: [],
      span: { start: error.pos[0], end: Math.max(error.pos[0] + 1, error.pos[1]) },
    }),
  );
  return [...directive, ...found];
}

/** Reads the bytes of a file. Nothing in them is ever evaluated, and nothing is taken in silence. */
export function readDocument(file: string, bytes: Uint8Array): ReadResult {
  const { text, problem } = decode(bytes);
  if (problem) return { document: documentOf(file, text, null, undefined), problems: [problem] };
  // A lone CR ends a line for editors of old; the parser knows LF and CRLF. Same length, so places stay right.
  const parsed = parseDocument(text.replace(/\r(?!\n)/g, '\n'), { ...OPTIONS, lineCounter: new LineCounter() });
  const syntax = problemsOf(parsed, text);
  const isOutput = /^(?:agenda|cost)\//.test(rootScalar(parsed.contents, 'meetplan') ?? '');
  const position = linePositions(text);
  const tree = readTree(parsed.contents, isOutput ? 'number' : 'text', (offset) => position(offset).line);
  const problems = [...syntax, ...tree.problems];
  if (!problems.length && (typeof tree.value !== 'object' || tree.value === null || Array.isArray(tree.value))) {
    const reason = tree.value === null ? 'empty' : 'not-a-mapping';
    problems.push({ rule: 'syntax', args: { reason }, at: [], span: firstLine(text, 0, 1) });
  }
  return { document: documentOf(file, text, tree.value, parsed.contents), problems };
}
