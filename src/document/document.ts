import type { Path, Problem, Span } from '../diagnostic.ts';

/** Plain data as read: maps are null-prototype-safe objects, numbers only where the source is a plain integer. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

/** Values by their keys. */
export type Mapping = { readonly [key: string]: Value };

export const isMapping = (value: Value | undefined): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A source file whose every value keeps its place. */
export interface Document {
  /** As the user named it; `<stdin>` for standard input. */
  readonly file: string;
  /** Every line ends with LF here, whatever it ends with in the file. */
  readonly text: string;
  readonly value: Value;
  /** The place of a key or value; the nearest parent's where the path has no node. */
  locate(path: Path, part?: 'key' | 'value'): Span;
  /** 1-based line and column (in code points) of an offset. */
  position(offset: number): { readonly line: number; readonly column: number };
}

/** `document` is there even with problems, so that they can be shown with their source. */
export interface ReadResult {
  readonly document: Document;
  /** Whether the text could be parsed, so that `document.value` holds all of it but what the problems name. */
  readonly isParsed: boolean;
  readonly problems: readonly Problem[];
}
