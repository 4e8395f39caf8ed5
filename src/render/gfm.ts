import type { BlockContent, ListItem, Nodes, Paragraph, PhrasingContent, RootContent, TableRow, Text } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Handle, toMarkdown } from 'mdast-util-to-markdown';
import { text } from './markdown-phrases.ts';

/** GitHub-flavoured Markdown from a syntax tree: its small parts, and how it is written. */

export type Phrase = readonly PhrasingContent[];

export const paragraph = (children: Phrase): Paragraph => ({ type: 'paragraph', children: [...children] });

export const heading = (depth: 1 | 2 | 3 | 4 | 5 | 6, value: string): RootContent => ({
  type: 'heading',
  depth,
  children: [...text(value)],
});

export const listItem = (children: BlockContent[]): ListItem => ({ type: 'listItem', spread: false, children });

export const bullets = (items: readonly Phrase[]): BlockContent => ({
  type: 'list',
  spread: false,
  children: items.map((one) => listItem([paragraph(one)])),
});

export const row = (cells: readonly Phrase[]): TableRow => ({
  type: 'tableRow',
  children: cells.map((children) => ({ type: 'tableCell', children: [...children] })),
});

/**
 * Texts in which nothing can mean anything: words and numbers, with punctuation that ends a word. Everything else goes
 * through the library's escaping, which tries some fifty patterns on it.
 */
const HARMLESS =
  /^(?:\p{L}|\d+(?![\d.)]))(?:[\p{L}\p{N} ,–×≥'()%?]|[.:;](?= |$)|(?<=\d)[.:](?=\d)|(?<=\p{L})[-/](?=\p{L}))*$/u;

const isHarmless = (value: string): boolean => value === ' ' || (HARMLESS.test(value) && !/ {2}| $/.test(value));

/** The number of a matter begins no list: `**` stands before it. */
const isNumbered = (value: string): boolean => isHarmless(value.replace(/^\d+\. /, ''));

const textHandler: Handle = (node: Text, parent, state, info) =>
  isHarmless(node.value) || (parent?.type === 'strong' && isNumbered(node.value))
    ? node.value
    : state.safe(node.value, info);

export function gfm(tree: Nodes): string {
  return toMarkdown(tree, {
    bullet: '-',
    emphasis: '_',
    rule: '-',
    handlers: { text: textHandler },
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    unsafe: [
      // Mathematics in GitHub and pandoc; a command in the log of a CI job.
      { character: '$', after: '\\S', inConstruct: 'phrasing' },
      { atBreak: true, character: ':', after: ':' },
    ],
  });
}
