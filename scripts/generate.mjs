// From the zod schemas: schema/*.schema.json, which are committed, and the validators in build/, which are not.
// With --check, writes nothing in schema/ and fails where a committed file is stale.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { rolldown } from 'rolldown';
import { parse } from 'yaml';
import { faultsOf } from './catalogs.mjs';
import { hoist } from './hoist.mjs';

const isCheck = process.argv.includes('--check');
const work = path.resolve('build');

/** Bundles one module with all it imports. */
async function bundle(input, file, minify = false) {
  const build = await rolldown({ input, platform: 'node', logLevel: 'silent' });
  await build.write({ file, format: 'esm', minify });
  await build.close();
}

const catalogs = path.join(work, 'catalogs.mjs');
await bundle('src/language/catalogs.ts', catalogs);
const faults = faultsOf(await import(pathToFileURL(catalogs)));
for (const fault of faults) console.error(fault);
if (faults.length) process.exit(1);

const emitter = path.join(work, 'json-schema.mjs');
await bundle('src/schema/json-schema.ts', emitter);
const { jsonSchemas } = await import(pathToFileURL(emitter));

/** Kinds that are read as well as written. */
const READ = ['plan', 'template', 'item', 'config', 'answers', 'agenda'];

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

/** The code of a validator as an ES module with all it needs inside. */
async function writeValidator(schema, name, allErrors) {
  const ajv = new Ajv({
    allErrors,
    strict: true,
    strictTypes: false, // a flat schema speaks of several types at once
    strictTuples: false,
    allowUnionTypes: true,
    messages: false,
    inlineRefs: false,
    code: { source: true, esm: true, lines: false, optimize: true },
  });
  ajv.addVocabulary(['x-type', 'x-values']);
  const source = path.join(work, 'validators', `${name}.source.mjs`);
  // The generated code calls require for ajv's run-time helpers, which an ES module has not.
  const code = standalone(ajv, ajv.compile(schema)).replace(
    /const (\w+) = require\("ajv\/dist\/runtime\/(\w+)"\)\.default;/g,
    'import $1_module from "ajv/dist/runtime/$2.js"; const $1 = $1_module.default ?? $1_module;',
  );
  if (/\brequire\(/.test(code)) throw new Error(`the validator ${name} still calls require`);
  fs.writeFileSync(source, code);
  await bundle(source, path.join(work, 'validators', `${name}.mjs`), true);
  fs.rmSync(source);
  fs.writeFileSync(path.join(work, 'validators', `${name}.d.mts`), DECLARATION);
}

// Two of each: one that stops at the first error, for files that are right; one that finds all, for those that are not.
for (const [kind, schema] of jsonSchemas()) {
  if (!READ.includes(kind)) continue;
  await writeValidator(hoist(schema), kind, false);
  await writeValidator(schema, `${kind}-all`, true);
}

// What the built-in templates require, so that checking a plan does not have to read its template.
const readTemplate = (name) => parse(fs.readFileSync(`templates/${name}.yaml`, 'utf8'));
const requiresOf = ({ requires, extends: parent }) => requires ?? (parent ? requiresOf(readTemplate(parent)) : []);
const requires = {};
for (const file of fs.readdirSync('templates').sort()) {
  const name = path.basename(file, '.yaml');
  if (name !== file) requires[name] = requiresOf(readTemplate(name));
}
fs.writeFileSync(path.join(work, 'built-in-requires.json'), `${JSON.stringify(requires)}\n`);
