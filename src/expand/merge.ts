import type { Path } from '../diagnostic.ts';
import type { Value } from '../document/document.ts';
import { fingerprint } from '../plan/fingerprint.ts';
import type { PlanValue } from './dated.ts';

/**
 * Three-way, key by key and agenda item by item: what was generated last (its fingerprints), what the file says now, and
 * what would be generated now. What only one side changed is taken; what both changed is a conflict.
 */

/** Fingerprints of what was generated, as a dated plan records them under `series.generated`. */
export interface Generated {
  readonly keys: ReadonlyMap<string, string>;
  /** In the order of the agenda. */
  readonly items: ReadonlyMap<string, string>;
}

export interface Merged {
  readonly value: PlanValue;
  /** Where both sides changed the same. */
  readonly conflicts: readonly Path[];
  /** How many keys and items were left as somebody edited them. */
  readonly kept: number;
}

/** Keys that say what a file is, and are never somebody's text. */
const FIXED = ['meetplan', 'series'];

/** The same value in whatever order its keys stand. */
function canonical(value: Value): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`;
}

const printOf = (value: Value | undefined): string => (value === undefined ? '' : fingerprint(canonical(value)));

const itemsOf = (value: PlanValue): readonly Value[] => (Array.isArray(value['agenda']) ? value['agenda'] : []);

/** What an item is known by; one that a person added may have no id. */
function nameOf(item: Value, index: number): string {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return `#${index}`;
  const { id, title } = item as PlanValue;
  return id === undefined ? `#${String(title ?? index)}` : String(id);
}

const named = (value: PlanValue): ReadonlyMap<string, Value> =>
  new Map(itemsOf(value).map((item, index) => [nameOf(item, index), item]));

export function generatedOf(value: PlanValue): Generated {
  const keys = Object.keys(value).filter((key) => !FIXED.includes(key) && key !== 'agenda');
  return {
    keys: new Map(keys.map((key) => [key, printOf(value[key])])),
    items: new Map([...named(value)].map(([name, item]) => [name, printOf(item)])),
  };
}

type Choice = 'current' | 'next' | 'conflict';

/** Takes what is generated where both sides changed the same: somebody asked for that. */
export interface MergeOptions {
  readonly prefersGenerated: boolean;
}

/** Which side counts, by what was generated last, what stands there, and what would be generated now. */
function choose({ prefersGenerated }: MergeOptions, base: string, current: string, next: string): Choice {
  if (next === base || next === current) return 'current';
  return current === base || prefersGenerated ? 'next' : 'conflict';
}

const without = (names: readonly string[], known: (name: string) => boolean): string => names.filter(known).join('\n');

/**
 * The order of an agenda of which only one side changed the order; undefined where both did. What only stands in the
 * other side follows what it followed there.
 */
function mergeOrder(
  base: readonly string[],
  current: readonly string[],
  next: readonly string[],
): readonly string[] | undefined {
  const inAll = (name: string) => base.includes(name) && current.includes(name) && next.includes(name);
  const [was, is, will] = [without(base, inAll), without(current, inAll), without(next, inAll)];
  if (is !== was && will !== was && is !== will) return undefined;
  const [lead, other] = will === was ? [current, next] : [next, current];
  const order = [...lead];
  other.forEach((name, index) => {
    if (order.includes(name)) return;
    const before = other.slice(0, index).findLast((one) => order.includes(one));
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, name);
  });
  return order;
}

function mergeAgenda(
  options: MergeOptions,
  base: Generated,
  current: PlanValue,
  next: PlanValue,
): { agenda: readonly Value[]; conflicts: Path[]; kept: number } {
  const [here, there] = [named(current), named(next)];
  const order = mergeOrder([...base.items.keys()], [...here.keys()], [...there.keys()]);
  const conflicts: Path[] = order || options.prefersGenerated ? [] : [['agenda']];
  let kept = 0;
  const agenda = (order ?? [...new Set([...there.keys(), ...here.keys()])]).flatMap((name): Value[] => {
    const [was, is, will] = [base.items.get(name) ?? '', printOf(here.get(name)), printOf(there.get(name))];
    const choice = choose(options, was, is, will);
    if (choice === 'conflict') conflicts.push(here.has(name) ? ['agenda', [...here.keys()].indexOf(name)] : ['agenda']);
    if (choice === 'current' && is !== will) kept += 1;
    const item = choice === 'next' ? there.get(name) : here.get(name);
    return item === undefined ? [] : [item];
  });
  return { agenda, conflicts, kept };
}

/** The dated plan with what is new in its series and what somebody wrote into it. `next` has no key `series`. */
export function mergeDated(options: MergeOptions, base: Generated, current: PlanValue, next: PlanValue): Merged {
  const conflicts: Path[] = [];
  let kept = 0;
  const merged: Record<string, Value> = {};
  const keys = [...new Set([...Object.keys(current), ...Object.keys(next)])];
  for (const key of keys.filter((one) => !FIXED.includes(one) && one !== 'agenda')) {
    const [was, is, will] = [base.keys.get(key) ?? '', printOf(current[key]), printOf(next[key])];
    const choice = choose(options, was, is, will);
    if (choice === 'conflict') conflicts.push(key in current ? [key] : []);
    if (choice === 'current' && is !== will) kept += 1;
    const value = choice === 'next' ? next[key] : current[key];
    if (value !== undefined) merged[key] = value;
  }
  const agenda = mergeAgenda(options, base, current, next);
  const value = { meetplan: 'plan/1', ...merged, agenda: agenda.agenda };
  return { value, conflicts: [...conflicts, ...agenda.conflicts], kept: kept + agenda.kept };
}

/** `series.generated` as a file holds it, and back. */
export function generatedValue({ keys, items }: Generated): PlanValue {
  return { ...Object.fromEntries(keys), agenda: Object.fromEntries(items) };
}

export function readGenerated(value: Value | undefined): Generated | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { agenda, ...keys } = value as PlanValue;
  const texts = (map: Value | undefined) =>
    typeof map === 'object' && map !== null
      ? Object.entries(map).map(([name, one]): [string, string] => [name, String(one)])
      : [];
  return { keys: new Map(texts(keys)), items: new Map(texts(agenda)) };
}
