import { closest, distance } from 'fastest-levenshtein';

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

/** Words that people write for a key, in English and Finnish, which no count of letters leads to. */
const OTHER_WORDS: Readonly<Record<string, readonly string[]>> = {
  agenda: ['items', 'topics', 'asialista', 'kohdat'],
  attendees: ['participants', 'people', 'invitees', 'osallistujat'],
  duration: ['length', 'minutes', 'kesto'],
  start: ['time', 'begin', 'begins', 'aika', 'alku'],
  date: ['day', 'when', 'päivä', 'pvm'],
  title: ['subject', 'heading', 'topic', 'otsikko', 'aihe'],
  place: ['location', 'room', 'where', 'paikka'],
  purpose: ['goal', 'objective', 'why', 'tarkoitus'],
  timezone: ['tz', 'zone', 'aikavyöhyke'],
  chair: ['moderator', 'facilitator', 'puheenjohtaja'],
  noteTaker: ['secretary', 'scribe', 'sihteeri'],
  owner: ['presenter', 'speaker', 'lead', 'vastuuhenkilö'],
  decider: ['approver', 'päättäjä'],
  role: ['position', 'rooli'],
  prep: ['preparation', 'valmistelu'],
  count: ['heads', 'number', 'määrä'],
};

/** The key that was meant by one that does not exist. */
export function nearestKey(key: string, allowed: readonly string[]): string | undefined {
  const near = nearest(key, allowed);
  if (near !== undefined) return near;
  const word = key.toLowerCase();
  return allowed.find((name) => Object.hasOwn(OTHER_WORDS, name) && OTHER_WORDS[name]?.includes(word));
}
