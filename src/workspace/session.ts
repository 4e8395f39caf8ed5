import type { Io } from '../io.ts';
import type { Language } from '../plan/plan.ts';

/** Flags that every command knows. */
export interface GlobalFlags {
  readonly config?: string;
  readonly noConfig?: boolean;
  readonly lang?: Language;
  readonly color?: boolean;
}

/** One run of meetplan: the world, the flags, and the language that it speaks to its user. */
export interface Session {
  readonly io: Io;
  readonly flags: GlobalFlags;
  /** Folder of the package: the built-in templates and published schemas lie in it. */
  readonly packageFolder: string;
  /** Of diagnostics and talk; set from MEETPLAN_LANG, then from the project as soon as that is read. */
  language: Language;
}
