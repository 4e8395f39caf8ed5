import type { Path, Problem } from '../diagnostic.ts';
import type { Document, Value } from '../document/document.ts';
import type { Language } from '../plan/plan.ts';
import type { QuestionFile } from '../schema/question.ts';
import type { TemplateFile } from '../schema/template.ts';
import type { Outside } from './answer.ts';
import type { RoleOf } from './cast.ts';
import type { Sourced } from './sourced.ts';
import type { Trimming } from './trim.ts';

/** A place in one of the files that a plan was made from. */
export interface Origin {
  readonly document: Document;
  readonly path: Path;
}

/** A problem in one of those files. */
export interface Located {
  readonly document: Document;
  readonly problem: Problem;
}

/** A template with everything that it extends merged in. `extends`, `drop`, `move`, `before`, `after` are gone. */
export interface ResolvedTemplate {
  readonly name: string;
  readonly file: TemplateFile;
  /** The same with the place of every value. */
  readonly tree: Sourced;
  /** Ids of people of an earlier meeting, whose places nobody else takes. */
  readonly kept?: ReadonlySet<string>;
}

export type QuestionType = NonNullable<QuestionFile['type']>;
export type Answer = string | number | boolean | readonly string[];
export type Answers = Readonly<Record<string, Answer>>;

export interface FillInput {
  readonly template: ResolvedTemplate;
  readonly language: Language;
  /** Answers by question id; a question without one takes its default. */
  readonly answers: Answers;
  /** Plan keys that flags, an answers file or prompts give: they win over the template's. */
  readonly plan: Readonly<Record<string, Value>>;
  /** People who take the places of the template's cast, role by role; further ones join it. */
  readonly people?: readonly { readonly [key: string]: Value }[];
  /** What the plan leaves out of the agenda, or makes shorter or longer. */
  readonly trim?: Trimming;
  readonly roleOf?: RoleOf;
  /** Days of the working week, 0 for Monday; default Monday to Friday. */
  readonly workdays?: ReadonlySet<number>;
  /** Whether the template's name can be looked up again; else the plan does not name it. */
  readonly isListed?: boolean;
}

export interface Filled {
  /** The value of a plan file, keys in the order they are written; valid in shape if there are no problems. */
  readonly value: { readonly [key: string]: Value };
  /** Where the value at a path of `value` came from; undefined for what the caller gave. */
  origin(path: Path): Origin | undefined;
  /** The question whose answer, as it was given, is the whole value at a path of `value`. */
  answerAt(path: Path): string | undefined;
  /** Ids of asked questions that took their default. */
  readonly defaulted: readonly string[];
  /** Ids of questions without answer and default. */
  readonly missing: readonly string[];
  readonly problems: readonly Located[];
  /** Answers that do not fit their questions. */
  readonly badAnswers: readonly BadAnswer[];
}

export interface BadAnswer {
  /** Whether nobody gave it, so that another answer made the default unfit. */
  readonly isDefault: boolean;
  /** The limit that an answer of the right type does not keep. */
  readonly outside: Outside | undefined;
  readonly question: string;
  readonly value: string;
  readonly type: QuestionType;
  readonly choices: readonly string[];
}
