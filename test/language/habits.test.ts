import { expect, it } from 'vitest';
import { likelyMeant } from '../../src/language/habits.ts';

/** What somebody wrote where a file wants a shape, in either language, and what we say they meant. */
const habits: readonly (readonly [shape: string, written: string, meant: string | undefined])[] = [
  ['due', '2 pv', '2d'],
  ['due', '2 päivää', '2d'],
  ['due', '3 days', '3d'],
  ['due', '1 vk', '1w'],
  ['due', '2 weeks', '2w'],
  ['due', '24 t', '24h'],
  ['due', '22.1.2027', '"2027-01-22"'],
  ['due', 'pian', undefined],
  ['duration', '1,5 t', '1h30m'],
  ['duration', '2 t 15 min', '2h15m'],
  ['duration', '20 min', '20m'],
  ['time', 'klo 9.30', '"9:30"'],
  ['time', '1.30 pm', '"13:30"'],
  ['date', '1.12.2026', '"2026-12-01"'],
  ['boolean', 'kyllä', 'true'],
  ['boolean', 'no', 'false'],
  ['money', '1 234,50 €', '"1234.50"'],
  ['money', '1,200', undefined],
  ['percent', '50 %', '50'],
  ['link', '+358 40 123 4567', 'tel:+358401234567'],
];

it.each(habits)('as %s, %j means %j', (shape, written, meant) => {
  const plain = (name: string) => ({ value: written, got: 'string' })[name] ?? '';
  expect(likelyMeant({ plain, list: (name) => (name === 'expected' ? [shape] : []) })[0]).toBe(meant);
});
