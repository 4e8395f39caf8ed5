import type { Path, Problem } from '../diagnostic.ts';
import type { Value } from '../document/document.ts';
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

function scalarProblem(error: ShapeError, node: SchemaNode, path: Path, value: Value | undefined): Problem {
  const [shape] = strings(node['x-type']);
  const allowed =
    error.keyword === 'const'
      ? [String(error.params['allowedValue'])]
      : [...strings(node['enum']), ...strings(node['x-values'])];
  const given = { value: shown(value), got: kindOfValue(value) };
  if (error.keyword === 'enum' || error.keyword === 'const' || (error.keyword === 'pattern' && allowed.length)) {
    return { rule: 'unknown-value', args: { ...given, allowed }, at: path };
  }
  if (shape === 'date' && typeof value === 'string') return { rule: 'bad-date', args: given, at: path };
  const limit = error.params['limit'];
  const isLimit = error.keyword !== 'pattern' && error.keyword !== 'type' && typeof limit === 'number';
  const limits = isLimit ? { keyword: error.keyword, limit } : {};
  return { rule: 'wrong-type', args: { ...given, expected: expectedAt(node), ...limits }, at: path };
}

function toProblem(error: ShapeError, schema: SchemaNode, root: Value): Problem {
  const { path, value } = pathOf(error.instancePath, root);
  const node = schemaAt(schema, error.schemaPath);
  if (error.keyword === 'additionalProperties') {
    const key = String(error.params['additionalProperty']);
    const allowed = isNode(node['properties']) ? Object.keys(node['properties']) : [];
    return { rule: 'unknown-key', args: { key, allowed }, at: [...path, key], part: 'key' };
  }
  if (error.keyword === 'required')
    return { rule: 'missing-key', args: { key: String(error.params['missingProperty']) }, at: path };
  if (error.keyword === 'propertyNames') {
    const key = String(error.params['propertyName']);
    const names = isNode(node['propertyNames']) ? strings(node['propertyNames']['enum']) : [];
    return { rule: 'unknown-key', args: { key, allowed: names }, at: [...path, key], part: 'key' };
  }
  return scalarProblem(error, node, path, value);
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
  }
  return [...byPlace.values()];
}
