import { describe, expect, it } from 'vitest';
import { readText } from '../support/documents.ts';

const readValue = (source: string, head = 'meetplan: plan/1') => {
  const { document, problems } = readText(`${head}\nx: ${source}\n`);
  expect(problems).toEqual([]);
  return Reflect.get(Object(document.value), 'x');
};

describe('a plain value', () => {
  it.each([
    ['0', 0],
    ['5', 5],
    ['-5', -5],
    ['999999999999999', 999999999999999],
    ['-999999999999999', -999999999999999],
  ])('%s is a number', (source, value) => {
    expect(readValue(source)).toBe(value);
  });

  it.each([
    '1000000000000000',
    '9007199254740993',
    '010',
    '00',
    '+5',
    '0900',
    '1e3',
    '1E400',
    '0x10',
    '0o17',
    '.5',
    '5.',
    '40.220',
    '40.0',
    '-0.5',
    '.inf',
    '-.Inf',
    '.NaN',
    '1_000',
    '12:30',
    '9:00',
    '2027-01-20',
    '2027-01-20T12:00:00Z',
    'yes',
    'no',
    'on',
    'off',
    'y',
    'N',
    'nul',
    'TrUe',
    '45m',
    '=',
  ])('%s keeps its source text', (source) => {
    expect(readValue(source)).toBe(source);
  });

  it.each([
    ['true', true],
    ['True', true],
    ['TRUE', true],
    ['false', false],
    ['null', null],
    ['~', null],
    ['', null],
  ])('%j is what the core schema makes of it', (source, value) => {
    expect(readValue(source)).toBe(value);
  });

  it.each(['5', 'true', 'null', '~', '40.5', '', ' ', '2027-01-20'])('%j in quotes is a text', (text) => {
    expect(readValue(`"${text}"`)).toBe(text);
    expect(readValue(`'${text}'`)).toBe(text);
  });

  it('reads blocks of text as YAML does', () => {
    expect(readValue('|\n  a\n   b\n\n  c\n')).toBe('a\n b\n\nc\n');
    expect(readValue('|-\n  010\n')).toBe('010');
    expect(readValue('>\n  a\n  b\n\n  c\n')).toBe('a b\nc\n');
    expect(readValue('a\n  b # comment')).toBe('a b');
  });

  it('reads the same with every kind of line end', () => {
    const text = 'a: |\n  b\n  c\nd:\n  - e\n  - {f: g,\n     h: i}\n';
    const values = ['\n', '\r\n', '\r'].map((end) => readText(text.replaceAll('\n', end)).document.value);
    expect(values[0]).toEqual({ a: 'b\nc\n', d: ['e', { f: 'g', h: 'i' }] });
    expect(values[1]).toEqual(values[0]);
    expect(values[2]).toEqual(values[0]);
  });
});

describe('what meetplan prints itself', () => {
  const decimals = '{"a": 1.5, "b": -2e3, "c": 0.10, "d": 12, "e": "1.5", "f": [0.5E-2]}';

  it.each(['agenda/1', 'cost/1', 'agenda/2'])('is read with the numbers of JSON: %s', (kind) => {
    const { document, problems } = readText(`{"meetplan": "${kind}", "x": ${decimals}}`);
    expect(problems).toEqual([]);
    expect(document.value).toEqual({ meetplan: kind, x: JSON.parse(decimals) });
  });

  it.each(['plan/1', 'config/1', 'myagenda/1'])('is not %s, whose decimals are texts', (kind) => {
    const { document } = readText(`{"meetplan": "${kind}", "x": ${decimals}}`);
    expect(document.value).toEqual({
      meetplan: kind,
      x: { a: '1.5', b: '-2e3', c: '0.10', d: 12, e: '1.5', f: ['0.5E-2'] },
    });
  });

  it('keeps the text of a number that JavaScript would not hold', () => {
    expect(readValue('12345678901234567890', 'meetplan: agenda/1')).toBe('12345678901234567890');
    expect(readValue('1e999', 'meetplan: agenda/1')).toBe('1e999');
    expect(readValue('0x1F', 'meetplan: agenda/1')).toBe('0x1F');
  });

  it('is known by a key of the root only', () => {
    expect(readValue('{meetplan: agenda/1, y: 1.5}')).toEqual({ meetplan: 'agenda/1', y: '1.5' });
  });
});
