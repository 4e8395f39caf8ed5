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
  // Under the MPL: a file of its own, so that it can be told from ours and replaced.
  codeSplitting: { groups: [{ name: 'ical', test: /node_modules\/ical\.js\// }] },
});
await bundle.close();
const modules = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
writeLicences(modules, 'dist/THIRD-PARTY-LICENSES.txt');
