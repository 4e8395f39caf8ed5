import { closest, distance } from 'fastest-levenshtein';

/** The candidate that a misspelt word most likely means: at most a third of its letters differ. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const wanted = word.slice(0, 100).toLowerCase();
  const lower = candidates.map((candidate) => candidate.toLowerCase());
  if (!wanted || !lower.length) return undefined;
  const best = closest(wanted, lower);
  const limit = Math.max(1, Math.floor(Math.max(wanted.length, best.length) / 3));
  return distance(wanted, best) <= limit ? candidates[lower.indexOf(best)] : undefined;
}
