import type { Path, Problem } from '../diagnostic.ts';
import type { Person, Reference } from './plan.ts';

/** Words that stand for people without naming them. */
const GROUP_WORDS = ['chair', 'note-taker', 'everyone', 'group'] as const;

export interface Resolver {
  /** Whom one reference means; undefined, and a problem, if nobody. */
  one(label: string | undefined, at: Path): Reference | undefined;
  /** The same for a key that may hold a list. */
  list(labels: string | readonly (string | null)[] | undefined, at: Path): readonly Reference[];
}

function find(
  label: string,
  people: readonly Person[],
  special: ReadonlyMap<string, Reference>,
): Reference | undefined {
  const byId = people.filter(({ id }) => id === label);
  const byName = byId.length ? byId : people.filter(({ name }) => name === label);
  const matching = byName.length ? byName : people.filter(({ role }) => role === label);
  if (matching.length) return { label, people: matching.map(({ id }) => id), group: false };
  if (label === 'everyone' || label === 'group') return { label, people: people.map(({ id }) => id), group: true };
  return special.get(label);
}

/** `special` may grow while the plan is read: the chair and the note-taker are references themselves. */
export function referenceResolver(
  people: readonly Person[],
  special: ReadonlyMap<string, Reference>,
  problems: Problem[],
  isDoubtful: (label: string) => boolean,
): Resolver {
  const one = (label: string | undefined, at: Path): Reference | undefined => {
    if (label === undefined) return undefined;
    const reference = find(label, people, special);
    // Who is missing cannot be told from who was misspelt in the list of attendees.
    if (!reference && !isDoubtful(label)) {
      const names = people.flatMap(({ id, name, role }) => (name === undefined ? [id, role] : [id, name, role]));
      const candidates = [...new Set([...names, ...GROUP_WORDS])];
      problems.push({ rule: 'unknown-reference', args: { value: label, kind: 'person', candidates }, at });
    }
    return reference;
  };
  return {
    one,
    list(labels, at) {
      if (labels === undefined) return [];
      if (typeof labels === 'string') return [one(labels, at)].filter((reference) => reference !== undefined);
      return labels
        .map((label, index) => (label === null ? undefined : one(label, [...at, index])))
        .filter((reference) => reference !== undefined);
    },
  };
}
