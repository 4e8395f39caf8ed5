// `npm start`: a client demo from its template with example answers, then its agenda and its price. No prompt.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

const plan = 'build/demo/acme-demo.meetplan.yaml';
fs.mkdirSync('build/demo', { recursive: true });

const lines = [
  ['new', 'client-demo', '--yes', '--answers', 'examples/answers/acme-demo.yaml', '--force', '-o', plan],
  ['validate', plan],
  ['agenda', plan, '--format', 'text'],
  ['cost', plan],
];
for (const line of lines) {
  console.log(`\n$ meetplan ${line.join(' ')}`);
  const { status } = spawnSync(process.execPath, ['bin/meetplan.cjs', ...line], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
}
