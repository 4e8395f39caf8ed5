import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyOf, root } from './support/folders.ts';
import { BASE_ENV } from './support/run.ts';

const bin = path.join(root, 'bin/meetplan.cjs');
const example = path.join(root, 'examples/client-demo.yaml');

/** A line of a real shell with the real binary as `meetplan`; its last exit code and standard error. */
function shell(line: string, env: Record<string, string> = {}, cwd = copyOf('')) {
  const run = spawnSync(
    'bash',
    ['-c', `set -o pipefail; meetplan() { '${process.execPath}' '${bin}' "$@"; }; ${line}`],
    {
      cwd,
      env: { PATH: process.env['PATH'] ?? '', ...BASE_ENV, ...env },
      encoding: 'utf8',
      input: '',
      timeout: 30_000,
    },
  );
  return { stdout: run.stdout, stderr: run.stderr, exitCode: run.status };
}

const ESCAPE = String.fromCharCode(27);

describe('the binary', () => {
  it('is executable', () => {
    expect(fs.statSync(bin).mode & 0o777).toBe(0o755);
  });

  it('stays quiet when its reader has seen enough', () => {
    const run = shell(`for i in 1 2 3 4 5; do meetplan agenda '${example}'; done | head -1`);
    expect(run.stderr).toBe('');
  });

  it('does not call a full disk a success', () => {
    if (!fs.existsSync('/dev/full')) return;
    expect(shell(`meetplan agenda '${example}' >/dev/full`)).toEqual({
      stdout: '',
      stderr: 'meetplan: error: cannot write standard output: no space left on the device\n',
      exitCode: 2,
    });
  });

  it('writes a long output whole into a pipe', () => {
    const folder = path.dirname(example);
    const make = `mkdir many; cp '${folder}/meetplan.yaml' .; for i in $(seq 60); do sed "s/acme-demo-2027-01-20/plan-$i/" '${example}' > many/$i.yaml; done`;
    const run = shell(`${make}; meetplan agenda many/*.yaml | (sleep 0.2; wc -c); meetplan agenda many/1.yaml | wc -c`);
    const [all, one] = run.stdout.trim().split('\n').map(Number);
    expect(run.exitCode).toBe(0);
    expect(one).toBeGreaterThan(1500);
    // One blank line between two agendas.
    expect(all).toBe(60 * Number(one) + 59);
  });

  it('never asks without a terminal', () => {
    const run = shell('meetplan new client-demo </dev/null');
    expect(run.exitCode).toBe(2);
    expect(run.stdout).toBe('');
    expect(run.stderr).toMatch(/--date/);
  });

  it('never asks for a plan on a terminal’s behalf: empty input is a mistake with a place', () => {
    const run = shell('meetplan agenda - </dev/null');
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toBe('');
    expect(run.stderr).toMatch(/<stdin>:1:1: error: /);
  });

  it.each([
    ['into a pipe', {}, false],
    ['with FORCE_COLOR', { FORCE_COLOR: '1' }, true],
    ['with NO_COLOR', { NO_COLOR: '1' }, false],
    ['on a dumb terminal', { TERM: 'dumb' }, false],
    ['with CLICOLOR_FORCE', { CLICOLOR_FORCE: '1' }, true],
    ['with FORCE_COLOR=0', { FORCE_COLOR: '0' }, false],
  ])('colours %s as it should', (_, env: Record<string, string>, isColoured) => {
    const run = shell(`meetplan agenda '${example}' --format text`, env);
    expect(run.stdout.includes(ESCAPE)).toBe(isColoured);
  });

  it('lets flags win over the environment', () => {
    expect(shell(`meetplan agenda '${example}' --format text --color`, { NO_COLOR: '1' }).stdout).toContain(ESCAPE);
    expect(shell(`meetplan agenda '${example}' --format text --no-color`, { FORCE_COLOR: '1' }).stdout).not.toContain(
      ESCAPE,
    );
  });

  it('prints the same bytes wherever and whenever it runs', () => {
    const outputs = ['UTC', 'America/New_York', 'Asia/Kolkata', 'Pacific/Kiritimati', 'Nope/Bad'].flatMap((zone) =>
      ['C', 'fi_FI.UTF-8', 'tr_TR.UTF-8'].map((locale) =>
        [`agenda '${example}' -f text`, `agenda '${example}' -f json`, `cost '${example}' --explain --lang fi`]
          .map((command) => shell(`meetplan ${command}`, { TZ: zone, LC_ALL: locale, LANG: locale }).stdout)
          .join(''),
      ),
    );
    expect(new Set(outputs).size).toBe(1);
  }, 120_000);

  it('prints the exact characters of Finnish, whatever the machine speaks', () => {
    const env = { TZ: 'America/New_York', LC_ALL: 'de_DE.UTF-8', NODE_ICU_DATA: '/nowhere' };
    const agenda = shell(`meetplan agenda '${example}' -f text --lang fi`, env).stdout;
    expect(agenda).toContain('ke 20.1.2027 klo 13.00–13.50 (Europe/Helsinki), 50 min\n');
    expect(agenda).toContain('4 t 6 min (4,1 henkilötyötuntia), 3 t 41 min – 4 t 31 min\n');
    expect(agenda).toContain('226,83 EUR, 207,75 EUR – 245,90 EUR\n');
    const cost = shell(`meetplan cost '${example}' --lang fi`, env).stdout;
    expect(cost).toContain('10,93 % yhden henkilön työviikosta (37 t 30 min)');
    expect(agenda + cost).not.toMatch(/[\u00a0\u2007\u2009\u202f\u200e\u200f]/);
  });

  it('runs where code generation from strings is forbidden', () => {
    const run = (args: string[]) =>
      execFileSync(process.execPath, ['--disallow-code-generation-from-strings', bin, ...args], {
        encoding: 'utf8',
        env: { ...BASE_ENV },
      });
    expect(run(['agenda', example])).toContain('Demo for Acme Oy');
    expect(run(['cost', example, '--json'])).toContain('cost/1');
  });

  it('leaves the prompts, the YAML writer and zod out of the hot path', () => {
    const hot = fs.readFileSync(path.join(root, 'dist/meetplan.cjs'), 'utf8');
    expect(hot).not.toContain('ZodError');
    expect(hot).not.toContain('ExitPromptError');
    expect(hot.length).toBeLessThan(420_000);
  });
});
