// Builds dist/: the hot path in one minified CommonJS chunk, rare paths in chunks of their own, source maps beside.
import fs from 'node:fs';
import path from 'node:path';
import { rolldown } from 'rolldown';
import { writeLicences } from './licences.mjs';

fs.rmSync('dist', { recursive: true, force: true });
/** commander can start other programs as subcommands; we never do, and loading that module takes a twentieth of a start. */
const withoutChildProcess = {
  name: 'without-child-process',
  transform(code, id) {
    if (!id.endsWith('/commander/lib/command.js')) return undefined;
    const line = "const childProcess = require('node:child_process');";
    if (!code.includes(line)) throw new Error('commander no longer loads child_process as it did');
    return { code: code.replace(line, 'const childProcess = {};'), map: null };
  },
};

const bundle = await rolldown({
  input: { meetplan: 'src/bin.ts' },
  platform: 'node',
  // Large, and for those who name a country in `holidays`: found beside us where it is installed.
  external: ['date-holidays'],
  plugins: [withoutChildProcess],
  // For Node the package names its CommonJS build, which can be neither shaken nor flattened; this is the same code.
  resolve: { alias: { yaml: path.resolve('node_modules/yaml/browser/index.js') } },
});

/** Under the MPL: a file of its own, so that it can be told from ours and replaced. */
const ICAL = { name: 'ical', test: /node_modules\/ical\.js\// };

/** Modules that are loaded whenever a chunk is, which stand in many small ones as far as rarer code shares them. */
function loadedWith(chunks, module) {
  const byFile = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const seen = new Set();
  const waiting = chunks.filter(({ moduleIds }) => moduleIds.some((id) => id.endsWith(module)));
  for (let chunk = waiting.pop(); chunk; chunk = waiting.pop()) {
    if (seen.has(chunk)) continue;
    seen.add(chunk);
    waiting.push(...chunk.imports.map((file) => byFile.get(file)).filter(Boolean));
  }
  return [...seen].flatMap(({ moduleIds }) => moduleIds);
}

const isChunk = ({ type }) => type === 'chunk';
const { output: pieces } = await bundle.generate({ format: 'cjs', codeSplitting: { groups: [ICAL] } });
const taken = new Set();
/** Modules of the named ones' chunks that no group before has taken. */
function group(name, ...wanted) {
  const own = wanted.flatMap((module) => loadedWith(pieces.filter(isChunk), module)).filter((id) => !taken.has(id));
  const ids = new Set(own);
  for (const id of ids) taken.add(id);
  return { name, test: (id) => ids.has(id) };
}

const { output } = await bundle.write({
  dir: 'dist',
  format: 'cjs',
  minify: true,
  // The words of the catalogues would make a chunk two bytes a character, which V8 reads more slowly.
  charset: 'ascii',
  sourcemap: 'hidden',
  sourcemapExcludeSources: true,
  entryFileNames: '[name].cjs',
  chunkFileNames: '[name]-[hash].cjs',
  // What every start loads in one chunk, what scripts run by the hundred in another, a page in a third: each file takes
  // time to open.
  codeSplitting: {
    groups: [
      ICAL,
      group('base', '/src/bin.ts'),
      group('hot', '/src/commands/hot.ts'),
      group('facts', '/src/render/facts.ts', '/src/render/layout.ts'),
      group('text', '/src/render/text.ts'),
      group('cost-page', '/src/render/cost-parts.ts', '/src/render/cost-text.ts'),
      group('markdown', '/src/render/markdown.ts'),
    ],
  },
});
await bundle.close();
const modules = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
writeLicences(modules, 'dist/THIRD-PARTY-LICENSES.txt');
