/** Why a text is not one that a plan may be; the words are in language/syntax.ts. */
export type Reason =
  | 'too-large'
  | 'utf-16'
  | 'not-utf-8'
  | 'control-character'
  | 'empty'
  | 'not-a-mapping'
  | 'several-documents'
  | 'directive'
  | 'tag'
  | 'anchor'
  | 'alias'
  | 'merge-key'
  | 'key-not-text'
  | 'duplicate-key'
  | 'too-deep'
  | 'tab-indent'
  | 'bad-indent'
  | 'bad-escape'
  | 'missing-character'
  | 'bad-scalar-start'
  | 'nested-mapping'
  | 'unexpected'
  | 'other';

const BY_CODE: Readonly<Record<string, Reason>> = {
  ALIAS_PROPS: 'alias',
  BAD_ALIAS: 'alias',
  BAD_DIRECTIVE: 'directive',
  BAD_DQ_ESCAPE: 'bad-escape',
  BAD_INDENT: 'bad-indent',
  BAD_SCALAR_START: 'bad-scalar-start',
  BLOCK_AS_IMPLICIT_KEY: 'nested-mapping',
  BLOCK_IN_FLOW: 'bad-indent',
  MISSING_CHAR: 'missing-character',
  MULTILINE_IMPLICIT_KEY: 'missing-character',
  MULTIPLE_ANCHORS: 'anchor',
  MULTIPLE_DOCS: 'several-documents',
  MULTIPLE_TAGS: 'tag',
  NON_STRING_KEY: 'key-not-text',
  RESOURCE_EXHAUSTION: 'too-deep',
  TAB_AS_INDENT: 'tab-indent',
  TAG_RESOLVE_FAILED: 'tag',
  UNEXPECTED_TOKEN: 'unexpected',
};

/** A reason, and what the parser itself said of it. */
export interface ReasonArgs extends Readonly<Record<string, string | number>> {
  readonly reason: Reason;
}

/** Our reason for an error code of the parser; `detail` is its own text, for those that have no better words. */
export function reasonOf(code: string, message: string): ReasonArgs {
  if (code === 'BAD_INDENT' && /end with a [}\]]/.test(message))
    return { reason: 'missing-character', detail: message };
  const reason = Object.hasOwn(BY_CODE, code) ? BY_CODE[code] : undefined;
  return { reason: reason ?? 'other', detail: message };
}
