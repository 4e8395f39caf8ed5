// Builds dist/: the hot path in one minified CommonJS chunk, rare paths in chunks of their own, source maps beside.
import fs from 'node:fs';
import { rolldown } from 'rolldown';

fs.rmSync('dist', { recursive: true, force: true });
const bundle = await rolldown({
  input: { meetplan: 'src/bin.ts' },
  platform: 'node',
  resolve: { conditionNames: ['node', 'import', 'default'] },
});
await bundle.write({
  dir: 'dist',
  format: 'cjs',
  minify: true,
  sourcemap: 'hidden',
  sourcemapExcludeSources: true,
  entryFileNames: '[name].cjs',
  chunkFileNames: '[name]-[hash].cjs',
});
await bundle.close();
