import { describe, expect, it } from 'vitest';

import { problemsIn, readText } from '../support/documents.ts';

/** The text, and every problem in it as `line:column reason "underlined"`. */
const refused: readonly (readonly [text: string, ...problems: string[]])[] = [
  ['a: "b', '1:4 unclosed """'],
  ["a: 'b", '1:4 unclosed "\'"'],
  ['a: [b', '1:4 unclosed "["'],
  ['a: {b: c', '1:4 unclosed "{"'],
  ['a: [b\nc: d', '1:4 unclosed "["'],
  ['a: {b: [c, d}\ne: f', '1:8 unclosed "["'],
  ['a: [b}', '1:4 unclosed "["'],
  ['a: }', '1:4 stray-bracket "}"'],
  ['a: b: c', '1:4 nested-mapping "b"'],
  ['a: b\n c: d', '2:2 bad-indent "c"'],
  ['a:\n  b: 1\n c: 2', '3:2 bad-indent "c"'],
  ['a: "b" c', '1:8 text-after-value "c"'],
  ['a: [b] c', '1:8 text-after-value "c"'],
  ['a\nb: c', '1:1 missing-colon "a"'],
  ['a: 1\nb', '2:1 missing-colon "b"'],
  ['a: 1\nb\nc: d', '2:1 missing-colon "b"'],
  ['a: @b', '1:4 bad-scalar-start "@"'],
  ['a: `b', '1:4 bad-scalar-start "`"'],
  ['a: %b', '1:4 bad-scalar-start "%"'],
  ['a: ,b', '1:4 bad-scalar-start ","'],
  ['a: {b: "c"d: e}', '1:8 missing-comma ""c"d: e"'],
  ['a: {b c: d, e', '1:4 unclosed "{"'],
  ['a: [b c: d\n e: f]', '1:10 missing-comma "d"', '2:2 bad-indent "e"'],
  ['a: {b: "c" d}', '1:12 text-after-value "d"'],
  ['a: "x"#c', '1:7 comment-space "#c"'],
  ['a: |x\n  b', '1:5 block-header "x"'],
  ['a: | b\n  c', '1:6 block-header "b"'],
  ['a: >\n  b\n c', '3:2 bad-indent "c"'],
  ['a: |\n    \n  b', '3:3 bad-indent "b"'],
  ['a: "\\q"', '1:5 bad-escape "\\q"'],
  ['a: "\\x4"', '1:5 bad-escape "\\x"'],
  ['a:\n\tb: 1', '2:1 tab-indent "\t"'],
  ['\ta: b', '1:1 tab-indent "\t"'],
  ['a: - b', '1:4 dash-after-key "-"'],
  ['- a\nb: c', '2:1 bad-indent "b"'],
  ['a: b\n- c', '2:1 bad-indent "-"'],
  ['a: [b,,c]', '1:7 extra-comma ","'],
  ['a: [,]', '1:5 extra-comma ","'],
  ['a: {b: c,, d: e}', '1:10 extra-comma ","'],
  ['a: "b\nc: "d"', '1:4 unclosed """'],
  ['a: ]', '1:4 stray-bracket "]"'],
  ['a: "b"\n c: d', '2:2 bad-indent "c"'],
  ['--- a: b', '1:5 after-marker "a"'],
  ['a: b\n---\nc: d', '2:1 several-documents "---"'],
  ['a: b\n...\nc: d', '3:1 several-documents "c"'],
  ['...', '1:1 empty "."'],
  ['%FOO a\na: b', '1:1 directive "%FOO a"'],
  ['%TAG ! x\n---\na: b', '1:1 directive "%TAG ! x"'],
  ['%YAML 1.1\n---\na: 12:30', '1:1 directive "%YAML 1.1"'],
  ['a: !x b', '1:4 tag "!x"'],
  ['a: !!str b', '1:4 tag "!!str"'],
  ['a: ! b', '1:4 tag "!"'],
  ['a: !!binary b', '1:4 tag "!!binary"'],
  ['a: !!set {b}', '1:4 tag "!!set"'],
  ['!!map\na: b', '1:1 tag "!!map"'],
  ['a: !<x> b', '1:4 tag "!<x>"'],
  ['a: &x', '1:4 anchor "&x"'],
  ['a: &x !y b', '1:4 anchor "&x"', '1:7 tag "!y"'],
  ['&x a: b', '1:1 anchor "&x"'],
  ['*x : b', '1:1 alias "*x"'],
  ['a: *x', '1:4 alias "*x"'],
  ['a: *', '1:4 alias "*"'],
  ['a: &', '1:4 anchor "&"'],
  ['a: !', '1:4 tag "!"'],
  ['a: &x &y b', '1:4 anchor "&x"', '1:7 anchor "&y"'],
  ['a: !x !y b', '1:4 tag "!x"', '1:7 tag "!y"'],
  ['a: &x *y', '1:4 anchor "&x"', '1:7 alias "*y"'],
  ['? [a]\n: b', '1:3 key-not-text "[a]"'],
  ['[a]: b', '1:1 key-not-text "[a]"'],
  ['{a: b}: c', '1:1 key-not-text "{a: b}"'],
  [': a', '1:1 key-not-text ":"'],
  ['a: {[b]: c}', '1:5 key-not-text "[b]"'],
  ['true: a\n"true": b', '2:1 duplicate-key ""true""'],
  ['- ? a', '1:1 not-a-mapping "- ? a"'],
  ["it's: 'a", '1:7 unclosed "\'"'],
  ["a: it's\nb: 'it's fine'", '2:8 text-after-value "s fine\'"'],
  ['a: "say "hi" now"', '1:10 text-after-value "hi" now""'],
  ['a: *important*', '1:4 alias "*important*"'],
  ['a: [x]: y', '1:7 key-not-text ":"'],
  ['a:b', '1:1 not-a-mapping "a:b"'],
  ['meetplan:plan/1\ntitle: x', '1:1 missing-colon "meetplan:plan/1"'],
  ['a: - b\n   - c', '1:4 dash-after-key "-"', '2:4 bad-indent "- c"'],
  ['a:\n  - b\n - c', '3:2 bad-indent "-"'],
  ['  a: b\nc: d', '2:1 bad-indent "c"'],
  ['a: b\n  c: d\n  e: f', '2:3 bad-indent "c"', '3:3 bad-indent "e"'],
  ['a: {\nb: c\n}', '1:4 unclosed "{"', '3:1 stray-bracket "}"'],
  ['a: [\n b: c', '1:4 unclosed "["'],
  ['x: "a\nb"', '1:4 unclosed """'],
  ['a: {b: c}}', '1:10 stray-bracket "}"'],
  ['a: "b""c"', '1:7 text-after-value ""c""'],
  ["a: 'b'c'", '1:7 text-after-value "c\'"'],
  ['a: {b: !c d}', '1:8 tag "!c"'],
  ['a:  "b\\', '1:5 unclosed """'],
  ['a: !!int "3"', '1:4 tag "!!int"'],
  ['a: !!float 3', '1:4 tag "!!float"'],
];

describe('a text that is no plan', () => {
  it.each(refused)('%j is refused at its place', (text, ...problems) => {
    expect(problemsIn(text)).toEqual(problems);
  });

  it.each(refused)('%j is refused at the same place with CRLF', (text, ...problems) => {
    expect(problemsIn(text.replaceAll('\n', '\r\n'))).toEqual(problems);
  });

  it.each(refused)('%j is refused at the same place with CR', (text, ...problems) => {
    expect(problemsIn(text.replaceAll('\n', '\r'))).toEqual(problems);
  });

  it.each(refused)('%j is refused at the same place behind a byte order mark', (text, ...problems) => {
    expect(problemsIn(`\ufeff${text}`)).toEqual(problems);
  });
});

describe('a key that no plan may hold', () => {
  it.each([
    ['a: 1\nb: 2\na: 3\na: 4', ['3:1 duplicate-key "a"', '4:1 duplicate-key "a"']],
    ['{a: 1, "a": 2}', ['1:8 duplicate-key ""a""']],
    ['010: 1\n"010": 2', ['2:1 duplicate-key ""010""']],
    ['<<: {a: b}', ['1:1 merge-key "<<"']],
    ['"<<": a', []],
    ['__proto__: {a: b}', ['1:1 unknown-key "__proto__"']],
    ['a: {"__proto__": b}', ['1:5 unknown-key ""__proto__""']],
    ['"__proto\\u005f_": b', ['1:1 unknown-key ""__proto\\u005f_""']],
    ['constructor: a\nhasOwnProperty: b\ntoString: c', []],
    ['"a\\u0000": b', ['1:1 control-character ""a\\u0000""']],
  ])('%j', (text, problems) => {
    expect(problemsIn(text)).toEqual(problems);
  });

  it('is named with the line where it stood first', () => {
    const { problems } = readText('x: 1\n\n# comment\na: 1\r\nb: 1\na: 2\n');
    expect(problems.map(({ args }) => args)).toEqual([{ reason: 'duplicate-key', key: 'a', line: 4 }]);
  });

  it('leaves nothing behind on any prototype', () => {
    const { document } = readText('a: {__proto__: {polluted: yes}, constructor: {prototype: {polluted: yes}}}');
    expect(Object.keys({}).concat(Object.keys(Object.prototype))).toEqual([]);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(JSON.stringify(document.value)).toBe('{"a":{"constructor":{"prototype":{"polluted":"yes"}}}}');
  });
});

describe('what is wrong in one place', () => {
  it('is told without what follows from it', () => {
    expect(problemsIn('title: Demo\n  date: "2027-01-20"\nstart: "9:00"\n')).toEqual(['2:3 bad-indent "date"']);
    expect(problemsIn('title: "Demo\nstart: 9:00\nagenda:\n  - {id: "a"}\n')).toEqual(['1:8 unclosed """']);
  });

  it('does not hide another mistake elsewhere', () => {
    const text = 'a: *b\nc: [d\ne: !f g\nh: @i\na: 2\n';
    expect(problemsIn(text)).toEqual([
      '1:4 alias "*b"',
      '2:4 unclosed "["',
      '3:4 tag "!f"',
      '4:4 bad-scalar-start "@"',
      '5:1 duplicate-key "a"',
    ]);
  });

  it('makes the value unreliable only where the text is no YAML', () => {
    expect(readText('a: b\n').isParsed).toBe(true);
    expect(readText('a: *b\nc: &d e\na: 2\n').isParsed).toBe(true);
    expect(readText('a: [b\n').isParsed).toBe(false);
    expect(readText('a: b\n---\nc: d\n').isParsed).toBe(false);
    expect(readText('').isParsed).toBe(false);
    expect(readText('- a\n').isParsed).toBe(false);
  });

  it('does not let a directive change how the rest is read', () => {
    const { document, problems } = readText('%YAML 1.1\n---\nstart: 12:30\nyes: no\non: 010\nd: 2027-01-20\n');
    expect(problems).toHaveLength(1);
    expect(document.value).toEqual({ start: '12:30', yes: 'no', on: '010', d: '2027-01-20' });
  });
});
