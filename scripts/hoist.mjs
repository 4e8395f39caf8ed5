// Makes a schema small for a validator that only says yes or no: annotations away, and every shape that stands
// several times moved to `definitions`, so that its code is generated once.

const ANNOTATIONS = new Set(['description', 'title', 'x-type', 'x-values', '$id']);
/** Keywords that hold schemas by name, and those that hold one. */
const BY_NAME = ['properties', 'patternProperties'];
const SINGLE = ['items', 'additionalProperties', 'propertyNames'];

const isSchema = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

function bare(schema) {
  const result = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (ANNOTATIONS.has(keyword)) continue;
    if (BY_NAME.includes(keyword)) {
      result[keyword] = Object.fromEntries(Object.entries(value).map(([name, one]) => [name, bare(one)]));
    } else result[keyword] = SINGLE.includes(keyword) && isSchema(value) ? bare(value) : value;
  }
  return result;
}

/** Calls `visit` for every schema inside, deepest first, and puts in its place what it returns. */
function rewrite(schema, visit) {
  const result = { ...schema };
  for (const keyword of BY_NAME) {
    if (!result[keyword]) continue;
    result[keyword] = Object.fromEntries(
      Object.entries(result[keyword]).map(([name, one]) => [name, visit(rewrite(one, visit))]),
    );
  }
  for (const keyword of SINGLE) {
    if (isSchema(result[keyword])) result[keyword] = visit(rewrite(result[keyword], visit));
  }
  return result;
}

export function hoist(schema) {
  const { $schema, ...plain } = bare(schema);
  const counts = new Map();
  rewrite(plain, (one) => {
    const key = JSON.stringify(one);
    counts.set(key, (counts.get(key) ?? 0) + 1);
    return one;
  });
  const definitions = {};
  const names = new Map();
  const body = rewrite(plain, (one) => {
    // Counted as it stood before its parts were hoisted: `original` undoes that.
    const key = JSON.stringify(original(one, definitions));
    if (((counts.get(key) ?? 0) < 2 && !key.includes('"properties"')) || key.length < 30) return one;
    if (!names.has(key)) {
      names.set(key, `s${names.size}`);
      definitions[names.get(key)] = one;
    }
    return { $ref: `#/definitions/${names.get(key)}` };
  });
  return { $schema, ...body, definitions };
}

/** The schema with its references put back. */
function original(schema, definitions) {
  const back = (one) => (one.$ref ? original(definitions[one.$ref.split('/').at(-1)], definitions) : one);
  return rewrite(schema, back);
}
