import { type Problem, type Severity, type Span, severityOf } from '../diagnostic.ts';
import type { Document } from '../document/document.ts';
import { withPlaces } from '../document/open.ts';
import { describe } from '../language/problems.ts';
import type { Language } from '../plan/plan.ts';
import type { Finding } from './finding.ts';

/** A finding with place and words: what every format prints. */
export interface Diagnostic {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly severity: Severity;
  readonly rule: string;
  readonly message: string;
  readonly help?: string;
}

export interface Placed {
  readonly finding: Finding;
  readonly span: Span;
  readonly line: number;
  readonly column: number;
}

/** The part of a value that is meant, if the source has it just so. */
function narrow({ text }: Document, span: Span, { within, nth = 0 }: Problem): Span {
  if (within === undefined) return span;
  const value = text.slice(span.start, span.end);
  let at = value.indexOf(within);
  for (let left = nth; left > 0 && at >= 0; left -= 1) at = value.indexOf(within, at + within.length);
  return at < 0 ? span : { start: span.start + at, end: span.start + at + within.length };
}

/** What one finding refuses, no other of its file offers. */
function withoutRefused(findings: readonly Finding[]): readonly Finding[] {
  const refused = new Map<Document, Set<string>>();
  for (const { document, problem } of findings) {
    if (problem.rule !== 'unknown-reference') continue;
    const values = refused.get(document) ?? new Set();
    refused.set(document, values.add(String(problem.args['value'])));
  }
  return findings.map(({ document, problem }) => {
    const { candidates } = problem.args;
    const values = refused.get(document);
    if (!values || !Array.isArray(candidates)) return { document, problem };
    const offered = candidates.filter((one: string) => !values.has(one));
    return { document, problem: { ...problem, args: { ...problem.args, candidates: offered } } };
  });
}

/** Findings in the order of files and lines. Words come later: only those that are shown need any. */
export async function placeFindings(findings: readonly Finding[]): Promise<readonly Placed[]> {
  const documents = new Map<Document, Document>();
  for (const { document } of findings) {
    if (!documents.has(document)) documents.set(document, await withPlaces(document));
  }
  const placed = withoutRefused(findings).map(({ document: unplaced, problem }): Placed => {
    const document = documents.get(unplaced) ?? unplaced;
    const finding = { document, problem };
    const span = problem.span ?? narrow(document, document.locate(problem.at, problem.part), problem);
    return { finding, span, ...document.position(span.start) };
  });
  // What a spoilt value leaves behind (an alias: nothing) is the same mistake once more.
  const placeOf = ({ finding, line, column }: Placed) => `${finding.document.file} ${line} ${column}`;
  const spoilt = new Set(placed.filter(({ finding }) => finding.problem.rule === 'syntax').map(placeOf));
  const own = placed.filter((one) => one.finding.problem.rule === 'syntax' || !spoilt.has(placeOf(one)));
  const byName = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return own.sort(
    (a, b) => byName(a.finding.document.file, b.finding.document.file) || a.line - b.line || a.column - b.column,
  );
}

export function diagnose({ finding, span, line, column }: Placed, language: Language): Diagnostic {
  const { document, problem } = finding;
  const end = document.position(span.end);
  return {
    file: document.file,
    line,
    column,
    endLine: end.line,
    endColumn: end.column,
    severity: severityOf(problem),
    rule: problem.rule,
    ...describe(problem, language),
  };
}
