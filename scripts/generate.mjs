// From the zod schemas: schema/*.schema.json, which are committed, and the validators in build/, which are not.
// With --check, writes nothing in schema/ and fails where a committed file is stale.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { rolldown } from 'rolldown';

const isCheck = process.argv.includes('--check');
const work = path.resolve('build');

/** Bundles one module with all it imports. */
async function bundle(input, file, minify = false) {
  const build = await rolldown({ input, platform: 'node', logLevel: 'silent' });
  await build.write({ file, format: 'esm', minify });
  await build.close();
}

const emitter = path.join(work, 'json-schema.mjs');
await bundle('src/schema/json-schema.ts', emitter);
const { jsonSchemas } = await import(pathToFileURL(emitter));

/** Kinds that are read as well as written. */
const READ = ['plan', 'template', 'config', 'answers', 'agenda'];

const DECLARATION = `import type { Validator } from '../../src/schema/validators.ts';
export declare const validate: Validator;
`;

const stale = [];
fs.mkdirSync('schema', { recursive: true });
fs.mkdirSync(path.join(work, 'validators'), { recursive: true });
for (const [kind, schema] of jsonSchemas()) {
  const file = `schema/${kind}-1.schema.json`;
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  const isFresh = fs.existsSync(file) && fs.readFileSync(file, 'utf8') === text;
  if (isFresh) continue;
  if (isCheck) stale.push(file);
  else fs.writeFileSync(file, text);
}

if (isCheck) {
  for (const file of stale) console.error(`${file} is stale: run npm run generate`);
  process.exit(stale.length ? 1 : 0);
}

for (const [kind, schema] of jsonSchemas()) {
  if (!READ.includes(kind)) continue;
  const ajv = new Ajv({
    allErrors: true,
    strict: true,
    strictTypes: false, // a flat schema speaks of several types at once
    strictTuples: false,
    allowUnionTypes: true,
    messages: false,
    code: { source: true, esm: true, lines: false, optimize: true },
  });
  ajv.addVocabulary(['x-type', 'x-values']);
  const source = path.join(work, 'validators', `${kind}.source.mjs`);
  // The generated code calls require for ajv's run-time helpers, which an ES module has not.
  const code = standalone(ajv, ajv.compile(schema)).replace(
    /const (\w+) = require\("ajv\/dist\/runtime\/(\w+)"\)\.default;/g,
    'import $1_module from "ajv/dist/runtime/$2.js"; const $1 = $1_module.default ?? $1_module;',
  );
  if (/\brequire\(/.test(code)) throw new Error(`the validator of ${kind} still calls require`);
  fs.writeFileSync(source, code);
  await bundle(source, path.join(work, 'validators', `${kind}.mjs`), true);
  fs.rmSync(source);
  fs.writeFileSync(path.join(work, 'validators', `${kind}.d.mts`), DECLARATION);
}
