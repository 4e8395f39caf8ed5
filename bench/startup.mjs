// CPU time of whole commands as multiples of `node -e 0`: medians over interleaved rounds, so that the drift of a busy
// machine touches every command alike. Run: npm run build && npm run bench [-- rounds]
import { spawnSync } from 'node:child_process';
import process from 'node:process';

const rounds = Number(process.argv[2] ?? 21);
const bin = 'bin/meetplan.cjs';
const plan = 'examples/client-demo.yaml';

/** Each with the multiple of `node -e 0` that it may cost. */
const commands = [
  { name: 'node -e 0', argv: ['-e', '0'] },
  { name: '--help', argv: [bin, '--help'], limit: 1.25 },
  { name: 'validate', argv: [bin, 'validate', plan], limit: 1.7 },
  { name: 'cost', argv: [bin, 'cost', plan], limit: 1.7 },
  { name: 'cost --json', argv: [bin, 'cost', plan, '--json'], limit: 1.7 },
  { name: 'agenda, markdown', argv: [bin, 'agenda', plan], limit: 2 },
  { name: 'agenda, text', argv: [bin, 'agenda', plan, '--format', 'text'], limit: 2 },
  { name: 'agenda, json', argv: [bin, 'agenda', plan, '--format', 'json'], limit: 2 },
];

/** User and system milliseconds of one whole process, as the kernel reports them to the process that waited. */
function cpuOf(argv) {
  const timed = spawnSync('bash', ['-c', 'TIMEFORMAT="%U %S"; time "$0" "$@" >/dev/null', process.execPath, ...argv], {
    encoding: 'utf8',
  });
  const last = timed.stderr.trim().split('\n').at(-1) ?? '';
  const [user = 0, system = 0] = last.split(' ').map(Number);
  if (timed.status !== 0) throw new Error(`${argv.join(' ')}: exit ${timed.status}\n${timed.stderr}`);
  return (user + system) * 1000;
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const ratios = commands.map(() => []);
const times = commands.map(() => []);
for (let round = -1; round < rounds; round += 1) {
  const cpu = commands.map(({ argv }) => cpuOf(argv));
  if (round < 0) continue; // the first round warms the disk
  for (const [index, value] of cpu.entries()) {
    times[index].push(value);
    ratios[index].push(value / cpu[0]);
  }
}

let isOver = false;
for (const [index, { name, limit }] of commands.entries()) {
  const ratio = median(ratios[index]);
  const verdict = limit === undefined ? '' : ratio <= limit ? `at most ${limit}: yes` : `at most ${limit}: NO`;
  isOver ||= limit !== undefined && ratio > limit;
  console.log(
    `${name.padEnd(18)} ${ratio.toFixed(2).padStart(5)} ×  ${median(times[index]).toFixed(0).padStart(4)} ms CPU  ${verdict}`,
  );
}
process.exitCode = isOver ? 1 : 0;
