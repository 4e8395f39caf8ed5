// Builds dist/: the hot path in one minified CommonJS chunk, rare paths in chunks of their own, source maps beside.
import fs from 'node:fs';
import { rolldown } from 'rolldown';
import { writeLicences } from './licences.mjs';

fs.rmSync('dist', { recursive: true, force: true });
const bundle = await rolldown({ input: { meetplan: 'src/bin.ts' }, platform: 'node' });
const { output } = await bundle.write({
  dir: 'dist',
  format: 'cjs',
  minify: true,
  sourcemap: 'hidden',
  sourcemapExcludeSources: true,
  entryFileNames: '[name].cjs',
  chunkFileNames: '[name]-[hash].cjs',
});
await bundle.close();
const modules = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
writeLicences(modules, 'dist/THIRD-PARTY-LICENSES.txt');
