import type { Path, Problem } from '../diagnostic.ts';
import type { Value } from '../document/document.ts';
import { MAX_PROBLEMS } from '../document/limits.ts';
import { nearestKey } from '../language/did-you-mean.ts';
import type { SchemaNode } from './published.ts';
import type { ShapeError } from './validators.ts';

const decodeStep = (step: string): string => step.replaceAll('~1', '/').replaceAll('~0', '~');

const isNode = (value: unknown): value is SchemaNode => typeof value === 'object' && value !== null;

/** The part of the schema that an error speaks for: its path without the failed keyword. */
function schemaAt(schema: SchemaNode, schemaPath: string): SchemaNode {
  const steps = decodeURIComponent(schemaPath).split('/').slice(1, -1).map(decodeStep);
  let node: unknown = schema;
  for (const step of steps) node = isNode(node) ? node[step] : undefined;
  return isNode(node) ? node : {};
}

/** The path of an instance; list members become numbers where the value is a list. */
function pathOf(pointer: string, root: Value): { path: Path; value: Value | undefined } {
  const path: (string | number)[] = [];
  let value: Value | undefined = root;
  for (const step of pointer.split('/').slice(1).map(decodeStep)) {
    if (Array.isArray(value)) {
      path.push(Number(step));
      value = value[Number(step)];
    } else {
      path.push(step);
      value =
        typeof value === 'object' && value !== null && Object.hasOwn(value, step)
          ? (value as { [key: string]: Value })[step]
          : undefined;
    }
  }
  return { path, value };
}

const strings = (value: unknown): readonly string[] => [value].flat().filter((one) => typeof one === 'string');

/** What a value is called when another was expected. */
function kindOfValue(value: Value | undefined): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return 'list';
  return typeof value === 'object' ? 'mapping' : typeof value;
}

const shown = (value: Value | undefined): string | undefined =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;

/** The names of what the schema takes at this place: a shape of ours (`duration`), else JSON types. */
function expectedAt(node: SchemaNode): readonly string[] {
  const [shape] = strings(node['x-type']);
  const types = strings(node['type']);
  const containers = types.filter((type) => type === 'array' || type === 'object');
  return shape === undefined ? types : [shape, ...containers];
}

/** The words that a value is one of, if it is one of some. */
function allowedAt(error: ShapeError, node: SchemaNode): readonly string[] {
  if (error.keyword === 'const') return [String(error.params['allowedValue'])];
  return [...strings(node['enum']), ...strings(node['x-values'])];
}

const OF_CHOICE: ReadonlySet<string> = new Set(['enum', 'const', 'pattern', 'type']);

function valueProblem(error: ShapeError, node: SchemaNode, path: Path, value: Value | undefined): Problem {
  const [shape] = strings(node['x-type']);
  const given = {
    value: shown(value),
    got: kindOfValue(value),
    ...(typeof path.at(-1) === 'number' ? { isEntry: true } : {}),
  };
  const allowed = allowedAt(error, node);
  if (allowed.length && OF_CHOICE.has(error.keyword)) {
    return { rule: 'unknown-value', args: { ...given, allowed }, at: path };
  }
  const expected = expectedAt(node);
  if (shape === 'date' && error.keyword === 'pattern')
    return { rule: 'bad-date', args: { ...given, expected }, at: path };
  const limit = error.params['limit'];
  const limits = typeof limit === 'number' ? { keyword: error.keyword, limit } : {};
  // What an entry that should be a mapping and is a text was likely meant to say.
  const [first] = shape === undefined && expected.includes('object') ? strings(node['required']) : [];
  return {
    rule: 'wrong-type',
    args: { ...given, expected, ...limits, ...(first === undefined ? {} : { first }) },
    at: path,
  };
}

function toProblem(error: ShapeError, schema: SchemaNode, root: Value): Problem {
  const { path, value } = pathOf(error.instancePath, root);
  const node = schemaAt(schema, error.schemaPath);
  if (error.keyword === 'additionalProperties') {
    const key = String(error.params['additionalProperty']);
    const allowed = isNode(node['properties']) ? Object.keys(node['properties']) : [];
    const isNested = key === 'parallel' && path.includes('parallel');
    const args = { key, allowed, ...(isNested ? { reason: 'nested' } : {}) };
    return { rule: 'unknown-key', args, at: [...path, key], part: 'key' };
  }
  if (error.keyword === 'required')
    return { rule: 'missing-key', args: { key: String(error.params['missingProperty']) }, at: path };
  if (error.keyword === 'propertyNames') {
    const key = String(error.params['propertyName']);
    const names = isNode(node['propertyNames']) ? strings(node['propertyNames']['enum']) : [];
    return { rule: 'unknown-key', args: { key, allowed: names }, at: [...path, key], part: 'key' };
  }
  return valueProblem(error, node, path, value);
}

const parentOf = (path: Path): string => JSON.stringify(path.slice(0, -1));

/** A misspelt key that has to be there is one mistake: the unknown key says what it was meant to be. */
function joinMisspelt(problems: readonly Problem[]): readonly Problem[] {
  const missing = new Map<string, Set<string>>();
  for (const { rule, at, args } of problems) {
    if (rule !== 'missing-key') continue;
    const place = JSON.stringify(at);
    missing.set(place, (missing.get(place) ?? new Set()).add(String(args['key'])));
  }
  const joined = problems.map((problem): Problem => {
    const keys = problem.rule === 'unknown-key' ? missing.get(parentOf(problem.at)) : undefined;
    const meant = keys && nearestKey(String(problem.args['key']), [...keys]);
    if (meant === undefined) return problem;
    keys?.delete(meant);
    return { ...problem, args: { ...problem.args, meant } };
  });
  return joined.filter(
    ({ rule, at, args }) => rule !== 'missing-key' || missing.get(JSON.stringify(at))?.has(String(args['key'])),
  );
}

/** One problem for each mistake: a value that breaks several keywords, or a key that its name condemns, is one. */
export function problemsOf(errors: readonly ShapeError[], schema: SchemaNode, root: Value): readonly Problem[] {
  const byPlace = new Map<string, Problem>();
  for (const error of errors) {
    if (error.schemaPath.includes('/propertyNames/')) continue;
    const problem = toProblem(error, schema, root);
    const key = problem.rule === 'missing-key' ? [...problem.at, String(problem.args['key'])] : problem.at;
    const place = JSON.stringify([problem.rule === 'missing-key', key]);
    if (!byPlace.has(place)) byPlace.set(place, problem);
    if (byPlace.size >= MAX_PROBLEMS) break;
  }
  return joinMisspelt([...byPlace.values()]);
}
