import { closest, distance } from 'fastest-levenshtein';
import { inAnyLanguage } from './vocabulary.ts';

const letters = (word: string): string => [...word].sort().join('');

/** Two letters that changed places are one slip of the hand, though two edits. */
const isSwap = (a: string, b: string): boolean => distance(a, b) === 2 && letters(a) === letters(b);

/** The candidate that a misspelt word most likely means: at most a third of its letters differ. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const wanted = word.slice(0, 100).toLowerCase();
  const lower = candidates.map((candidate) => candidate.toLowerCase());
  if (!wanted || !lower.length) return undefined;
  const best = closest(wanted, lower);
  const limit = Math.max(1, Math.floor(Math.max(wanted.length, best.length) / 3));
  if (distance(wanted, best) <= limit) return candidates[lower.indexOf(best)];
  return candidates[lower.findIndex((candidate) => isSwap(wanted, candidate))];
}

/** The key that was meant by one that does not exist: a misspelt one, or another word for it in any language. */
export function nearestKey(key: string, allowed: readonly string[]): string | undefined {
  const near = nearest(key, allowed);
  if (near !== undefined) return near;
  const word = key.toLowerCase();
  const named = inAnyLanguage(({ keys }) => Object.entries(keys)).filter(([, words]) => words.includes(word));
  return allowed.find((name) => named.some(([own]) => own === name));
}
