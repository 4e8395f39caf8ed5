import { describe, expect, it } from 'vitest';
import { kindOf } from '../../src/document/kind.ts';
import { readText } from '../support/documents.ts';

const kinds = ['plan/1', 'template/1', 'config/1', 'answers/1', 'agenda/1'];
const problemOf = (text: string) => {
  const found = kindOf(readText(text).document);
  return 'kind' in found ? found.kind : found.map(({ rule, args, at }) => ({ rule, value: args['value'], at }));
};

describe('what a file says that it is', () => {
  it.each(kinds)('%s is known', (name) => {
    expect(kindOf(readText(`title: x\nmeetplan: ${name}\n`).document)).toEqual({ kind: name.replace('/1', '') });
    expect(kindOf(readText(`{"meetplan": "${name}"}`).document)).toEqual({ kind: name.replace('/1', '') });
  });

  it.each(['plan/2', 'Plan/1', 'plan', '1', 'true'])('%s is not', (value) => {
    expect(problemOf(`meetplan: ${value}`)).toEqual([{ rule: 'unknown-value', value, at: ['meetplan'] }]);
  });

  it.each(['', '{a: b}', '[plan/1]', 'null'])('%j behind the key says nothing', (value) => {
    expect(problemOf(`meetplan: ${value}`)).toEqual([{ rule: 'missing-key', value: undefined, at: ['meetplan'] }]);
  });

  it.each(['a: b', 'x: {meetplan: plan/1}', 'constructor: plan/1'])('%j lacks the key', (text) => {
    expect(problemOf(text)).toEqual([{ rule: 'missing-key', value: undefined, at: [] }]);
  });

  it('is asked of any document, however broken', () => {
    for (const text of ['', '- a', 'a', '{', '\u0000']) expect(problemOf(text)).toHaveLength(1);
  });
});
