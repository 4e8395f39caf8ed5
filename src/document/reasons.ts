/** Why a text is not one that a plan may be; the words are in language/syntax.ts. */
export type Reason =
  // the bytes
  | 'too-large'
  | 'too-many-pieces'
  | 'utf-16'
  | 'not-utf-8'
  | 'control-character'
  | 'half-character'
  // what a plan does without
  | 'empty'
  | 'not-a-mapping'
  | 'several-documents'
  | 'directive'
  | 'after-marker'
  | 'tag'
  | 'anchor'
  | 'alias'
  | 'merge-key'
  | 'key-not-text'
  | 'duplicate-key'
  | 'long-key'
  | 'too-deep'
  // what does not read as YAML
  | 'tab-indent'
  | 'bad-indent'
  | 'bad-escape'
  | 'bad-scalar-start'
  | 'nested-mapping'
  | 'unclosed'
  | 'stray-bracket'
  | 'missing-colon'
  | 'missing-comma'
  | 'extra-comma'
  | 'missing-space'
  | 'comment-space'
  | 'missing-dash'
  | 'dash-after-key'
  | 'block-header'
  | 'text-after-value'
  | 'unexpected'
  | 'other';

/** The parser's codes are broad: what it says tells more. The first that fits counts. */
const BY_MESSAGE: readonly (readonly [RegExp, Reason])[] = [
  [/^Missing closing|end with a [\]}]$/, 'unclosed'],
  [/^Unexpected flow-(?:map|seq)-end/, 'stray-bracket'],
  [/^Unexpected (?:, in|empty item)/, 'extra-comma'],
  [/^Unexpected .* at node end$/, 'text-after-value'],
  [/block-seq-ind on same line with key$/, 'dash-after-key'],
  [/^Block scalar header|^Not a YAML token/, 'block-header'],
  [/^Missing space after/, 'missing-space'],
  [/^Missing ,/, 'missing-comma'],
  [/^Comments must be separated/, 'comment-space'],
  [/^Sequence item without/, 'missing-dash'],
  [/^Implicit (?:map )?keys/, 'missing-colon'],
  [/^Block scalars with more-indented|^A block sequence may not/, 'bad-indent'],
  [/^Block collection cannot start/, 'after-marker'],
  [/^Tags and anchors must|^Missing newline after block sequence props/, 'tag'],
];

const BY_CODE: Readonly<Record<string, Reason>> = {
  ALIAS_PROPS: 'alias',
  BAD_ALIAS: 'alias',
  BAD_COLLECTION_TYPE: 'tag',
  BAD_DQ_ESCAPE: 'bad-escape',
  BAD_INDENT: 'bad-indent',
  BAD_PROP_ORDER: 'tag',
  BAD_SCALAR_START: 'bad-scalar-start',
  BLOCK_AS_IMPLICIT_KEY: 'nested-mapping',
  BLOCK_IN_FLOW: 'missing-comma',
  KEY_OVER_1024_CHARS: 'long-key',
  MULTIPLE_ANCHORS: 'anchor',
  MULTIPLE_TAGS: 'tag',
  RESOURCE_EXHAUSTION: 'too-deep',
  TAB_AS_INDENT: 'tab-indent',
  TAG_RESOLVE_FAILED: 'tag',
  UNEXPECTED_TOKEN: 'unexpected',
};

/** Our reason for a finding of the parser. */
export function reasonOf(code: string, message: string): Reason {
  const found = BY_MESSAGE.find(([pattern]) => pattern.test(message));
  if (found) return found[1];
  return (Object.hasOwn(BY_CODE, code) ? BY_CODE[code] : undefined) ?? 'other';
}
