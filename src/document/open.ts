import { decode } from './decode.ts';
import type { Document, ReadResult } from './document.ts';
import { linePositions } from './lines.ts';
import { readQuickly } from './quick.ts';

const NOWHERE = { start: 0, end: 1 };

/** Characters up to which no text has more pieces than the full parser takes, so that both always agree. */
const QUICK_LENGTH = 400_000;

/** Bytes of quickly read documents, for the day that one of their values has to be found. */
const unplaced = new WeakMap<Document, Uint8Array>();

const isOutput = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'meetplan' in value &&
  /^(?:agenda|cost)\//.test(String(value.meetplan));

/** Reads a file by the quick reader where that is sure of it, else by the full parser, which is loaded on need. */
export async function openDocument(file: string, bytes: Uint8Array): Promise<ReadResult> {
  const { text, problem } = decode(bytes);
  const value = problem || text.length > QUICK_LENGTH ? undefined : readQuickly(text);
  // What we print ourselves is JSON, whose numbers are read as JSON reads them.
  if (value === undefined || isOutput(value)) return (await import('./read.ts')).readDocument(file, bytes);
  const document: Document = { file, text, value, position: linePositions(text), locate: () => NOWHERE };
  unplaced.set(document, bytes);
  return { document, isParsed: true, problems: [] };
}

/** The same document with a place for every value. */
export async function withPlaces(document: Document): Promise<Document> {
  const bytes = unplaced.get(document);
  return bytes ? (await import('./read.ts')).readDocument(document.file, bytes).document : document;
}
