import type { Path, Problem } from '../diagnostic.ts';
import type { Item } from '../plan/plan.ts';
import type { Subject } from './rule.ts';

/** Path of one member of a key that holds a reference or a list of them. */
const memberPath = (item: Item, key: string, index: number, length: number): Path =>
  length > 1 ? [...item.path, key, index] : [...item.path, key];

/** Who leads an item must be there for it. A role leads if anybody who holds it is there. */
export function* checkOwners({ timeline }: Subject): Generator<Problem> {
  for (const { item } of timeline.slots) {
    for (const [index, owner] of item.owner.entries()) {
      if (owner.group || item.tracks.length) continue;
      const isThere = owner.people.some((id) => timeline.attendance.get(id)?.some(({ slot }) => slot.item === item));
      if (isThere) continue;
      const args = { person: owner.label, item: item.title };
      yield { rule: 'idle-owner', args, at: memberPath(item, 'owner', index, item.owner.length) };
    }
  }
}

/** A decision needs somebody, or the group, who makes it. */
export function* checkDeciders({ timeline }: Subject): Generator<Problem> {
  for (const { item } of timeline.slots) {
    if (item.kind !== 'decide' || item.decider.length) continue;
    yield { rule: 'missing-key', args: { key: 'decider', item: item.title }, at: item.path, severity: 'warning' };
  }
}

/** An item without length takes no time; the reader should know that this is how it is counted. */
export function* checkLengths({ timeline }: Subject): Generator<Problem> {
  for (const { item } of timeline.slots) {
    if (!item.untimed) continue;
    yield { rule: 'missing-key', args: { key: 'duration', item: item.title }, at: item.path, severity: 'hint' };
  }
}
