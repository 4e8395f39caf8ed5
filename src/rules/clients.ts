import type { Problem } from '../diagnostic.ts';
import type { Subject } from './rule.ts';

/** A client is asked to meetings that are for clients, and to no internal item (G20). */
export function* checkClients({ plan, timeline }: Subject): Generator<Problem> {
  const clients = plan.people.filter(({ side }) => side === 'client');
  for (const person of clients) {
    const who = person.name ?? person.id;
    if (plan.audience === 'internal')
      yield { rule: 'client-at-internal', args: { who, where: 'plan' }, at: person.path };
    for (const [index, name] of (person.attends ?? []).entries()) {
      const item = timeline.slots.find((slot) => slot.item.id === name)?.item;
      if (!item?.internal) continue;
      yield {
        rule: 'client-at-internal',
        args: { who, where: 'item', item: item.title },
        at: [...person.path, 'attends', index],
      };
    }
  }
}

/** An internal item between two that clients attend sends them out of the room and back. */
export function* checkInternalBetween({ plan, timeline }: Subject): Generator<Problem> {
  const attended = plan.people
    .filter(({ side }) => side === 'client')
    .flatMap(({ id }) => timeline.attendance.get(id) ?? [])
    .filter(({ start, end }) => end > start);
  if (!attended.length) return;
  const first = Math.min(...attended.map(({ start }) => start));
  const last = Math.max(...attended.map(({ end }) => end));
  for (const { item, start, end } of timeline.slots) {
    if (!item.internal || start < first || end > last || start === end) continue;
    yield {
      rule: 'client-at-internal',
      args: { who: '', where: 'between', item: item.title },
      at: item.path,
      severity: 'warning',
    };
  }
}
