import { expect, it } from 'vitest';
import type { Language } from '../../src/plan/plan.ts';
import { fillTemplate } from '../../src/template/fill.ts';
import { resolved } from '../support/templates.ts';

/** What a text of a template becomes. */
function written(
  text: string,
  language: Language,
  keys: Readonly<Record<string, string | number>>,
  more = '',
): unknown {
  const template = resolved({
    mine: `title: ${JSON.stringify(text)}\nquestions: [{id: dur, type: duration, default: 1h30m}]\nagenda: [{title: A}]\n${more}`,
  });
  const { value, problems } = fillTemplate({ template, language, answers: {}, plan: keys });
  expect(problems).toEqual([]);
  return value['title'];
}

it.each([
  ['fi', 'pe 1.1.2027, 9.00, 45 min, 1 t 30 min'],
  ['en', 'Fri 1 Jan 2027, 09:00, 45 min, 1 h 30 min'],
] as const)('plan keys and durations in a text are written as the language writes them (%s)', (language, expected) => {
  const keys = { date: '2027-01-01', start: '9:00', duration: 45 };
  expect(written('{{ date }}, {{ start }}, {{ duration }}, {{ dur }}', language, keys)).toBe(expected);
});

it('the template’s own start and duration are written so too', () => {
  const more = 'start: "13:00"\nduration: 2h\n';
  expect(written('{{ start }}, {{ duration }}', 'fi', {}, more)).toBe('13.00, 2 t');
});

it('a link keeps the notation of files', () => {
  expect(written('https://example.org/{{ date }}/{{ dur }}', 'fi', { date: '2027-01-01' })).toBe(
    'https://example.org/2027-01-01/1h30m',
  );
});

it('a key that nobody gave leaves nothing behind', () => {
  expect(written('T {{ date }}{{ duration }}.', 'fi', {})).toBe('T .');
});
