import type { Problem } from '../diagnostic.ts';
import type { Document } from '../document/document.ts';

/** A problem in the file where it was found. */
export interface Finding {
  readonly document: Document;
  readonly problem: Problem;
}
