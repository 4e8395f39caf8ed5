import type { Item } from './plan.ts';

/** Elapsed minutes from the start of the meeting, half open: the UTC line, so clock changes do not bend it. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

/** When an item takes place. A parallel block has a slot of its own, ahead of the slots of its tracks' items. */
export interface Slot extends Interval {
  readonly item: Item;
  /** Ids of the parallel block and the track that the item is in. */
  readonly block?: string;
  readonly track?: string;
}

/** A slot that a person attends, cut to the time the person is there. */
export interface Attended extends Interval {
  readonly slot: Slot;
}

export interface Timeline {
  readonly slots: readonly Slot[];
  /** From the first start to the last end; 0 if nothing takes time. */
  readonly minutes: number;
  /** For every person id: what they attend, by start. Overlaps only where the plan puts somebody in two places. */
  readonly attendance: ReadonlyMap<string, readonly Attended[]>;
}
