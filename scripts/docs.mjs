// `npm run docs`: runs every terminal session in the README and the docs and writes down what it prints now.
import { spawnSync } from 'node:child_process';

const { status } = spawnSync('npx', ['vitest', 'run', 'test/docs.test.ts', '-t', 'terminal session'], {
  stdio: 'inherit',
  env: { ...process.env, UPDATE_DOCS: '1' },
});
process.exitCode = status ?? 1;
