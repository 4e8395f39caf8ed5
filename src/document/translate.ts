import type { YAMLError } from 'yaml';
import type { Args, Problem } from '../diagnostic.ts';
import { MAX_PROBLEMS } from './limits.ts';
import { type Reason, reasonOf } from './reasons.ts';
import type { Sighting } from './scan.ts';

export function syntaxProblem(args: Args & { readonly reason: Reason }, start: number, end = start + 1): Problem {
  return { rule: 'syntax', args, at: [], span: { start, end: Math.max(start + 1, end) } };
}

interface Finding extends Sighting {
  /** What the parser says, for what has no better words. */
  readonly detail: string;
}

/** What the scanner sees itself, more exactly than the parser. */
const SEEN: ReadonlySet<Reason> = new Set(['unclosed', 'tag', 'anchor', 'alias']);

const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

const isFirstOfLine = (text: string, offset: number): boolean =>
  /^[ \t]*(?:- +)*$/.test(text.slice(lineStart(text, offset), offset));

/** Past the blanks that a finding begins with: they are not what is wrong. */
function skipBlanks(text: string, start: number): number {
  let at = start;
  while (text.charAt(at) === ' ') at += 1;
  return at < text.length && text.charAt(at) !== '\n' ? at : start;
}

/** A key that goes over lines: either its first line lacks a colon, or its last one stands too far to the right. */
function judgeLongKey(finding: Finding, text: string): Finding {
  const last = lineStart(text, finding.end);
  if (last <= finding.start) return text.charAt(finding.start) === '-' ? { ...finding, reason: 'bad-indent' } : finding;
  if (isFirstOfLine(text, finding.start)) return { ...finding, end: text.indexOf('\n', finding.start) };
  return { ...finding, reason: 'bad-indent', start: skipBlanks(text, last) };
}

function judge({ code, message, pos: [from, end] }: YAMLError, text: string): Finding {
  const start = skipBlanks(text, from);
  const finding: Finding = { reason: reasonOf(code, message), start, end: Math.max(end, start + 1), detail: message };
  if (code === 'MULTILINE_IMPLICIT_KEY') return judgeLongKey(finding, text);
  if (finding.reason === 'bad-escape') return { ...finding, end: start + 2 };
  // What follows a finished list or map at the start of a line is indented wrongly; behind a quote it is a quote too many.
  if (finding.reason === 'text-after-value' && isFirstOfLine(text, start)) return { ...finding, reason: 'bad-indent' };
  return finding;
}

/** A second colon that is only one because the next line continues this one is the next line's fault. */
function isConsequence(error: YAMLError, all: readonly YAMLError[]): boolean {
  return (
    error.code === 'BLOCK_AS_IMPLICIT_KEY' &&
    all.some(({ code, pos }) => code === 'MULTILINE_IMPLICIT_KEY' && pos[0] === error.pos[0])
  );
}

const firstLine = (text: string): string => /^[^\n]*/.exec(text)?.[0].slice(0, 100) ?? '';

/** Findings in our words and in order: the parser's own one a line, since the others on it are mostly consequences. */
export function translate(errors: readonly YAMLError[], seen: readonly Sighting[], text: string): readonly Problem[] {
  const few = errors.slice(0, MAX_PROBLEMS);
  const findings = few.filter((error) => !isConsequence(error, few)).map((error) => judge(error, text));
  // Behind a quote that is never closed, texts and keys have changed places.
  const openQuote = seen.find(({ reason, start }) => reason === 'unclosed' && /["']/.test(text.charAt(start)));
  const trusted = openQuote?.start ?? text.length + 1;
  const lines = new Set<number>();
  const kept = findings
    .sort((a, b) => a.start - b.start)
    .filter(({ reason, start }) => {
      const line = lineStart(text, start);
      if ((seen.length > 0 && SEEN.has(reason)) || lines.has(line) || start > trusted) return false;
      lines.add(line);
      return true;
    });
  const placed = [...kept, ...seen.map((one) => ({ ...one, detail: '' }))].slice(0, MAX_PROBLEMS);
  return placed.map(({ reason, start, end, detail }) => {
    const value = firstLine(text.slice(start, end));
    return syntaxProblem({ reason, value, ...(detail && { detail }) }, start, start + Math.max(1, value.length));
  });
}
