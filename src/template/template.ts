import type { Path, Problem } from '../diagnostic.ts';
import type { Document, Value } from '../document/document.ts';
import type { Language } from '../plan/plan.ts';
import type { QuestionFile, TemplateFile } from '../schema/template.ts';

/** A place in one of the files that a plan was made from. */
export interface Origin {
  readonly document: Document;
  readonly path: Path;
}

export interface Located {
  readonly document: Document;
  readonly problem: Problem;
}

/** A template with everything that it extends merged in. `extends`, `drop`, `move`, `before`, `after` are gone. */
export interface ResolvedTemplate {
  readonly name: string;
  readonly type: string;
  readonly file: TemplateFile;
  /** Where the value at a path of `file` was written. */
  origin(path: Path): Origin;
}

export type Question = QuestionFile & { readonly type: NonNullable<QuestionFile['type']> };
export type Answer = string | number | boolean | readonly string[];

export interface FillInput {
  readonly template: ResolvedTemplate;
  readonly language: Language;
  /** Answers by question id; a question without one takes its default. */
  readonly answers: Readonly<Record<string, Answer>>;
  /** Plan keys that flags, an answers file or prompts give: they win over the template's. `attendees` replaces. */
  readonly plan: Readonly<Record<string, Value>>;
}

export interface Filled {
  /** The value of a plan file, keys in the order they are written; valid in shape if there are no problems. */
  readonly value: { readonly [key: string]: Value };
  /** Where the value at a path of `value` came from; undefined for what the caller gave. */
  origin(path: Path): Origin | undefined;
  /** Ids of asked questions that took their default. */
  readonly defaulted: readonly string[];
  /** Ids of questions without answer and default. */
  readonly missing: readonly string[];
  readonly problems: readonly Located[];
}
