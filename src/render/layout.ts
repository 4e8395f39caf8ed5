import { catalog, LANGUAGES } from '../language/catalogs.ts';
import type { Style } from './style.ts';
import { isWide } from './width.ts';

/** Cells that a text leaves free; a column without an end is not filled. */
const gap = (text: string, cells: number, style: Style): number =>
  Number.isFinite(cells) ? Math.max(0, cells - style.width(text)) : 0;

/** Pads a text on the right to a number of terminal cells. */
export const padEnd = (text: string, cells: number, style: Style): string => text + ' '.repeat(gap(text, cells, style));

export const padStart = (text: string, cells: number, style: Style): string =>
  ' '.repeat(gap(text, cells, style)) + text;

/** What a reader takes for one character. */
function graphemes(word: string): readonly string[] {
  if (!isWide(word)) return [...word];
  return [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(word)].map(({ segment }) => segment);
}

/** Cuts a word that is wider than a line into pieces that fit. */
function splitWord(word: string, cells: number, style: Style): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of graphemes(word)) {
    if (piece && style.width(piece + character) > cells) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}

const UNIT = [...LANGUAGES.map((language) => catalog(language).format.units), '[A-Z]{3}', '\\d{3}'].join('|');

/** Spaces at which a line may end: not the one between a number and its unit or its next three digits. */
const SPACE = new RegExp(` +(?!(?<=\\d )(?:${UNIT})(?![\\p{L}\\d]))`, 'u');

/** The words of one line in lines of at most so many cells. */
export function wrap(text: string, cells: number, style: Style): string[] {
  if (style.width(text) <= cells) return [text];
  const lines: string[] = [];
  let line = '';
  const words = text.trim().split(SPACE);
  for (const word of words.flatMap((one) => (style.width(one) > cells ? splitWord(one, cells, style) : [one]))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (style.width(longer) <= cells) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** A text behind a label; its further lines begin where the first did. */
export function hang(label: string, text: string, style: Style, indent = ''): string[] {
  const cells = Math.max(16, style.columns - style.width(indent) - style.width(label));
  const below = ' '.repeat(style.width(label));
  return wrap(text, cells, style).map((line, index) => `${indent}${index === 0 ? label : below}${line}`.trimEnd());
}

/** A text that runs on behind its label; its further lines are indented by two. */
export function runOn(label: string, text: string, style: Style, indent = ''): string[] {
  const below = `${indent}  `;
  const cells = Math.max(16, style.columns - style.width(below));
  return wrap(label + text, cells, style).map((line, index) => `${index ? below : indent}${line}`.trimEnd());
}
