import type { Path } from '../diagnostic.ts';
import type { Value } from '../document/document.ts';
import type { Item, Plan } from './plan.ts';

type ValueMap = { readonly [key: string]: Value };

const isMap = (value: Value | undefined): value is ValueMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isList = (value: Value | undefined): value is readonly Value[] => Array.isArray(value);

/** What a step into a list may be called, where its members have no ids: costs and tasks. */
const NAMES = ['id', 'label', 'what', 'track', 'title', 'name'] as const;

/** Keys that hold lists: without one, no step leads into it. */
const LISTS: ReadonlySet<string> = new Set(['attendees', 'agenda', 'tasks', 'costs', 'suppress']);

export type Assigned =
  | { readonly value: Value }
  /** A step that leads nowhere, and those that would. */
  | { readonly unknown: string; readonly candidates: readonly string[] }
  /** Somebody whose entry in the file is that of a whole team. */
  | { readonly team: string };

const allItems = (items: readonly Item[]): readonly Item[] =>
  items.flatMap((item) => [item, ...item.tracks.flatMap((track) => allItems(track.items))]);

/** The members of a list by the names that a step may use, with their places in the file. */
function membersOf(list: readonly Value[], at: Path, plan: Plan): ReadonlyMap<string, Path> {
  const members = new Map<string, Path>();
  const name = (text: Value | undefined, path: Path) => {
    if (typeof text === 'string' && !members.has(text)) members.set(text, path);
  };
  if (at.length === 1 && at[0] === 'attendees') for (const { id, path } of plan.people) name(id, path);
  if (at.length === 1 && at[0] === 'agenda') for (const { id, path } of allItems(plan.items)) name(id, path);
  for (const key of NAMES) {
    for (const [index, member] of list.entries()) if (isMap(member)) name(member[key], [...at, index]);
  }
  return members;
}

function valueAt(root: Value, path: Path): Value | undefined {
  let value: Value | undefined = root;
  for (const step of path) {
    if (isList(value)) value = value[Number(step)];
    else value = isMap(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  }
  return value;
}

function put(root: Value | undefined, path: Path, value: Value): Value {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (isList(root)) return root.map((member, index) => (index === step ? put(member, rest, value) : member));
  // An id in a list of people stands for all that the configuration knows; here it gets a key of its own.
  const map: ValueMap = typeof root === 'string' ? { id: root } : isMap(root) ? root : {};
  const own = Object.hasOwn(map, step) ? map[step] : undefined;
  return Object.fromEntries([...Object.entries(map), [String(step), put(own, rest, value)]]);
}

/** Whether an attendee's entry means a whole team, of which one member was named. */
function isTeamEntry(root: Value, path: Path, id: string): boolean {
  const entry = path[0] === 'attendees' && path.length === 2 ? valueAt(root, path) : undefined;
  return typeof entry === 'string' ? entry !== id : isMap(entry) && entry['team'] !== undefined;
}

/**
 * A plan file's value with another value at a path such as `attendees.reps.count`. Steps into lists are ids, also
 * derived ones, else labels or titles. `plan` is what the file was read as.
 */
export function assign(root: Value, plan: Plan, steps: readonly string[], value: Value): Assigned {
  let path: Path = [];
  for (const step of steps) {
    const here = valueAt(root, path);
    if (here === undefined && path.length === 1 && LISTS.has(String(path[0]))) return { unknown: step, candidates: [] };
    if (!isList(here)) {
      path = [...path, step];
      continue;
    }
    const members = membersOf(here, path, plan);
    const found = members.get(step);
    if (!found) return { unknown: step, candidates: [...members.keys()] };
    if (isTeamEntry(root, found, step)) return { team: step };
    path = found;
  }
  return { value: put(root, path, value) };
}
