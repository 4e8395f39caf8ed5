import type { Path, Problem } from '../diagnostic.ts';
import type { Value } from '../document/document.ts';

/** A file's shape in which anything may be missing: what is left of a file with mistakes. */
export type Loose<T> = T extends readonly (infer Element)[]
  ? readonly Loose<Element>[]
  : T extends object
    ? { readonly [Key in keyof T]?: Loose<T[Key]> }
    : T;

const isMap = (value: Value | undefined): value is { readonly [key: string]: Value } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function without(value: Value, path: Path): Value {
  const [head, ...rest] = path;
  if (head === undefined) return value;
  if (Array.isArray(value)) {
    if (typeof head !== 'number' || head >= value.length) return value;
    // A list keeps its length, so that the places of its other members stay right.
    return value.map((member: Value, index) =>
      index === head ? (rest.length ? without(member, rest) : null) : member,
    );
  }
  if (!isMap(value) || !Object.hasOwn(value, head)) return value;
  const entries = Object.entries(value);
  if (!rest.length) return Object.fromEntries(entries.filter(([key]) => key !== head));
  return Object.fromEntries(entries.map(([key, member]) => [key, key === head ? without(member, rest) : member]));
}

/**
 * The value without the parts that are wrong in shape, so that the rest can still be checked and one run reports
 * every mistake of a file. A missing key takes nothing away.
 */
export function withoutFaults(value: Value, faults: readonly Problem[]): Value {
  let rest = value;
  for (const { rule, at } of faults) if (rule !== 'missing-key') rest = without(rest, at);
  return rest;
}

/** Where a fault lies; a misspelt key is the fault of what it was meant to be. */
const placeOf = ({ at, args }: Problem): Path =>
  typeof args['meant'] === 'string' ? [...at.slice(0, -1), args['meant']] : at;

/** Whether a fault touches what a path names: it, something in it, or something that holds it. */
export function touches(faults: readonly Problem[], path: Path): boolean {
  return faults.some((fault) => {
    const at = placeOf(fault);
    return path.every((step, index) => index >= at.length || at[index] === step);
  });
}
