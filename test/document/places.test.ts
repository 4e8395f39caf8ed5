import { describe, expect, it } from 'vitest';
import { linePositions } from '../../src/document/lines.ts';
import { readText, underlined } from '../support/documents.ts';

const plan = `# a comment
meetplan: plan/1
title: "Demo: 😀 ä"
empty:
notes: |
  first
  second
agenda:
  - id: welcome
    owner: [anna, pekka]
  - {id: demo, duration: 5m}
flow: {
  a: b,
  c: [d]
  }
long: one
  two
"quoted key" : x
010: y
true: z
`;

describe('the place of a path', () => {
  it.each<[readonly (string | number)[], string]>([
    [['title'], '"Demo: 😀 ä"'],
    [['agenda', 0, 'id'], 'welcome'],
    [['agenda', 0, 'owner'], '[anna, pekka]'],
    [['agenda', 0, 'owner', 1], 'pekka'],
    [['agenda', 1], '{id: demo, duration: 5m}'],
    [['agenda', 1, 'duration'], '5m'],
    [['flow', 'c', 0], 'd'],
    [['quoted key'], 'x'],
    [['010'], 'y'],
    [['true'], 'z'],
  ])('%j is its value', (path, text) => {
    expect(underlined(readText(plan).document, path)).toBe(text);
  });

  it.each<[readonly (string | number)[], string]>([
    [['title'], 'title'],
    [['agenda'], 'agenda'],
    [['agenda', 0, 'owner'], 'owner'],
    [['agenda', 1, 'duration'], 'duration'],
    [['quoted key'], '"quoted key"'],
    [['010'], '010'],
  ])('%j is its key if that is asked for', (path, text) => {
    expect(underlined(readText(plan).document, path, 'key')).toBe(text);
  });

  it.each<[string, readonly (string | number)[], string]>([
    ['list over several lines is its key', ['agenda'], 'agenda'],
    ['map over several lines is its key', ['flow'], 'flow'],
    ['value that is not there is its key', ['empty'], 'empty'],
    ['key that a map lacks is the key of the map', ['flow', 'missing'], 'flow'],
    ['key that the root lacks is the first line', ['missing'], 'meetplan: plan/1'],
    ['key that an item lacks is the first line of the item', ['agenda', 0, 'title'], 'id: welcome'],
    ['key that an item on one line lacks is the item', ['agenda', 1, 'title', 'fi'], '{id: demo, duration: 5m}'],
    ['item that a list lacks is the key of the list', ['agenda', 7], 'agenda'],
    ['item of what is no list is the value’s key', ['title', 0], 'title'],
    ['block of text is its first line', ['notes'], '|'],
    ['text over two lines is the first of them', ['long'], 'one'],
    ['document is its first line', [], 'meetplan: plan/1'],
  ])('of a %s', (_, path, text) => {
    expect(underlined(readText(plan).document, path)).toBe(text);
  });

  it('is right in JSON too', () => {
    const { document } = readText('{\n  "a": {"b": [1, "x"]},\n  "c": null\n}\n');
    expect(underlined(document, ['a', 'b', 1])).toBe('"x"');
    expect(underlined(document, ['a', 'b'], 'key')).toBe('"b"');
    expect(underlined(document, ['c'])).toBe('null');
    expect(document.position(document.locate(['c']).start)).toEqual({ line: 3, column: 8 });
  });

  it.each([
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('has the same line and column with %s', (_, end) => {
    const [unix, other] = [readText(plan).document, readText(plan.replaceAll('\n', end)).document];
    const paths = [
      ['title'],
      ['notes'],
      ['agenda', 0, 'owner', 1],
      ['agenda', 1, 'duration'],
      ['flow', 'c', 0],
      ['long'],
    ];
    for (const path of paths) {
      expect(underlined(other, path)).toBe(underlined(unix, path));
      expect(other.position(other.locate(path).start)).toEqual(unix.position(unix.locate(path).start));
    }
  });

  it('is not moved by a byte order mark', () => {
    const { document } = readText('\ufeffa: b\n');
    expect(document.position(document.locate(['a']).start)).toEqual({ line: 1, column: 4 });
  });

  it('is found for a key that stands twice where it stood first', () => {
    const { document } = readText('a: 1\nb: 2\na: 3\n');
    expect(underlined(document, ['a'])).toBe('1');
  });
});

describe('line and column', () => {
  it.each([
    ['a', 0, 1, 1],
    ['a', 1, 1, 2],
    ['a\nb', 2, 2, 1],
    ['a\n\n\nb', 4, 4, 1],
    ['😀😀x', 4, 1, 3],
    ['\t\tx', 2, 1, 3],
    ['ä\u0308x', 2, 1, 3],
    ['a\u2028b', 2, 1, 3],
    ['', 0, 1, 1],
  ])('of %j at %i', (text, offset, line, column) => {
    expect(linePositions(text)(offset)).toEqual({ line, column });
  });

  it('do not depend on the order in which they are asked for', () => {
    const text = 'a😀b\ncd😀\n\nä😀x';
    const offsets = Array.from({ length: text.length + 1 }, (_, offset) => offset);
    const fresh = offsets.map((offset) => linePositions(text)(offset));
    const inOrder = linePositions(text);
    expect(offsets.map((offset) => inOrder(offset))).toEqual(fresh);
    const backwards = linePositions(text);
    expect(offsets.toReversed().map((offset) => backwards(offset))).toEqual(fresh.toReversed());
  });
});
