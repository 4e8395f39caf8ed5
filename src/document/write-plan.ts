import { Document, isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml';
import type { Value } from './document.ts';

/** How a plan file is written for people: notes above keys, short entries on one line. */
export interface PlanNotes {
  /** The first comment of the file. */
  readonly head: readonly string[];
  /** Comments above top-level keys. */
  readonly above: Readonly<Record<string, string>>;
}

/** An entry that fits in so many columns stands on one line. */
const LINE = 110;

/** Lists whose entries stand on one line each where they fit. */
const ENTRIES = ['attendees', 'tasks', 'agenda', 'costs', 'suppress', 'contactRhythm'];

/** Texts that readers of older YAML would take for dates or minutes. */
const QUOTED = ['date', 'start', 'reviewBy'];
/** Where such texts stand deeper: a series and what it was made for. */
const QUOTED_WITHIN: Readonly<Record<string, readonly string[]>> = { series: ['occurrence', 'start'] };

/** How our YAML is written: no line is broken. */
export const WRITTEN = { lineWidth: 0, flowCollectionPadding: false } as const;

const fits = (node: Node): boolean => {
  const probe = new Document({}, { compat: 'yaml-1.1' });
  probe.contents = probe.createNode({ entry: node });
  const text = probe.toString(WRITTEN).trimEnd();
  return text.length <= LINE && !text.includes('\n');
};

/** `{id: anna, prep: 20m}` where that fits; otherwise a key a line. */
export function layOut(node: unknown): void {
  if (isMap(node)) {
    node.flow = true;
    if (fits(node)) return;
    node.flow = false;
    for (const { value } of node.items) layOut(value);
  } else if (isSeq(node)) {
    const isPlain = node.items.every((item) => isScalar(item));
    node.flow = isPlain;
    if (!isPlain || !fits(node)) {
      node.flow = false;
      for (const item of node.items) layOut(item);
    }
  }
}

const quote = (node: unknown): void => {
  if (isScalar(node)) (node as Scalar).type = 'QUOTE_DOUBLE';
};

export function layOutKey(pair: Pair, notes: PlanNotes): void {
  const { key: name, value } = pair;
  if (!isScalar(name)) return;
  const key = String(name.value);
  // A list of entries is a line or more for each, however short it is.
  if (ENTRIES.includes(key) && isSeq(value)) for (const entry of value.items) layOut(entry);
  else layOut(value);
  if (QUOTED.includes(key)) quote(value);
  if (isMap(value)) for (const within of QUOTED_WITHIN[key] ?? []) quote(value.get(within, true));
  const note = Object.hasOwn(notes.above, key) ? notes.above[key] : undefined;
  if (note !== undefined) name.commentBefore = ` ${note}`;
}

/** The text of a plan file. Reading it gives the same value again, also to readers of YAML 1.1. */
export function writePlan(value: { readonly [key: string]: Value }, schema: string, notes: PlanNotes): string {
  const document = new Document(value, { compat: 'yaml-1.1', version: '1.2', schema: 'core' });
  if (isMap(document.contents)) for (const pair of document.contents.items) layOutKey(pair, notes);
  const head = [`yaml-language-server: $schema=${schema}`, ...notes.head];
  return `${head.map((line) => `# ${line}\n`).join('')}${document.toString(WRITTEN)}`;
}
