import type { Document, ReadResult } from '../../src/document/document.ts';
import { readDocument } from '../../src/document/read.ts';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export const readText = (text: string): ReadResult => readDocument('plan.yaml', bytesOf(text));

/** The text that a document underlines for a path. */
export function underlined(document: Document, path: readonly (string | number)[], part?: 'key' | 'value'): string {
  const { start, end } = document.locate(path, part);
  return document.text.slice(start, end);
}

/** Problems as `line:column reason "underlined"`. */
export function problemsIn(bytes: Uint8Array | string): string[] {
  const { document, problems } = readDocument('plan.yaml', typeof bytes === 'string' ? bytesOf(bytes) : bytes);
  return problems.map(({ rule, args, span, at, part }) => {
    const place = span ?? document.locate(at, part);
    const { line, column } = document.position(place.start);
    return `${line}:${column} ${args['reason'] ?? rule} "${document.text.slice(place.start, place.end)}"`;
  });
}
