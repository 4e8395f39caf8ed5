import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../support/run.ts';
import { onTerminal, plansIn, writtenTwice } from '../support/terminal.ts';

const config = `meetplan: config/1
timezone: Europe/Helsinki
people:
  anna: {name: Anna Virtanen, role: sales-manager}
  ville: {name: Ville Aho, role: sales-rep}
  liisa: {name: Liisa Salo, role: sales-rep}
teams:
  north: [ville, liisa]
`;

/** Types all lines at once; the end of them is the end of input. */
async function typed(
  lines: readonly string[],
  argv: readonly string[],
  env: Readonly<Record<string, string>> = { MEETPLAN_ACCESSIBLE: '1' },
): Promise<Outcome & { readonly cwd: string }> {
  const keyboard = new PassThrough();
  const { cwd, finished } = onTerminal(argv, { 'meetplan.yaml': config }, env, keyboard);
  keyboard.end(lines.map((line) => `${line}\n`).join(''));
  return { ...(await finished), cwd };
}

const BEGIN = ['new', 'motivation', '--channel', 'in-person', '--place', 'Sofia'];

describe('prompts line by line', () => {
  it('number their lists, go back by a sign, and draw nothing', async () => {
    const lines = [
      'soon',
      'tomorrow 9',
      '',
      '1, anna',
      '<',
      '1, 2',
      '7',
      '1',
      '',
      '<',
      'Sari=manufacturer',
      '',
      '',
      '',
      '',
      '',
      '1, 2, 3, 5, 6, 7',
      '',
      '',
      '2',
      '4',
      '10:30',
      '1',
    ];
    const { exitCode, stderr, cwd } = await typed(lines, BEGIN);
    // Colours there may be, but nothing that moves or clears.
    const commands = stderr.split('\u001b').slice(1);
    expect(commands.filter((text) => !/^\[\d+m/.test(text))).toEqual([]);
    expect(stderr).toContain('Enter takes the answer in brackets, < goes back, Ctrl-C cancels.\n');
    expect(stderr).toContain('expected a day like');
    expect(stderr).toContain('= Wed 25 Nov 2026, 09:00 (Europe/Helsinki)\n');
    expect(stderr).toContain('Who takes part?\n  1. north (team of 2)\n  2. Anna Virtanen, sales manager\n');
    expect(stderr).toContain('Who of north comes?\n  1. Ville Aho, sales rep\n');
    expect(stderr).toContain('expected a number from 1 to 2\n');
    expect(exitCode).toBe(0);
    const [first, second] = await writtenTwice(cwd, stderr);
    expect(first).toContain('start: "10:30"');
    expect(first).toContain('{team: north, except: [liisa]');
    expect(first).toContain('name: Sari, role: manufacturer');
    expect(first).not.toContain('id: story\n');
    expect(second).toBe(first);
  });

  it('leave a team out of which nobody comes', async () => {
    const lines = ['tomorrow 9', '', '1, anna', '0', ...Array.from({ length: 11 }, () => '')];
    const { exitCode, stderr, cwd } = await typed(lines, BEGIN);
    expect(exitCode).toBe(0);
    const [first, second] = await writtenTwice(cwd, stderr);
    expect(first).toContain('{id: anna, prep: 20m}');
    expect(first).not.toContain('north');
    expect(second).toBe(first);
  });

  it('ask again for an answer that the plan cannot hold, with the reason', async () => {
    const argv = ['new', 'client-demo', '--date', '2027-01-20', '--channel', 'video', '--timezone', 'UTC'];
    // Start, how often, link, who, the others, client, relationship.
    const begun = Array.from({ length: 7 }, () => '');
    const { stderr } = await typed([...begun, '0', '1.5', '3'], argv);
    expect(stderr).toContain('decides? [2]: expected 1 or more, got 0\n');
    expect(stderr).toContain('decides? [2]: expected a whole number, 1 or more, got "1.5"\n');
    expect(stderr).toContain('decides? [2]: Their goals');
  });

  it('ask again for an answer beyond its limit, also where it was within at first', async () => {
    const argv = [
      'new',
      'sales-recovery',
      '--date',
      '2027-01-20',
      '--start',
      '9:00',
      '--channel',
      'video',
      '--link',
      'tel:1',
    ];
    const given = [...argv, '--timezone', 'UTC', '--repeat', 'once', '--title', 'T', '--attendee', 'Anna=sales-rep'];
    const lines = ['0', '300000', '', '290000', '', '', '', '2', 'Target of', '290000', '290001', '1'];
    const { stderr, exitCode } = await typed(lines, given);
    expect(stderr).toContain('[500000]: expected more than 0\n');
    expect(stderr).toContain('[380000]: expected less than 300,000 (target)\n');
    expect(stderr).toContain('[300000]: answer actual: expected less than 290,000 (target), got "290000"\n');
    expect(stderr).toContain('gap of 1 (0%)');
    expect(exitCode).toBe(0);
  });

  it.each([[{ TERM: 'dumb' }], [{ MEETPLAN_ACCESSIBLE: 'yes' }]])('are what %j gets', async (env) => {
    const { stderr, exitCode } = await typed([], BEGIN, env);
    expect(stderr).toContain('< goes back');
    // The end of input cancels, like Ctrl-C.
    expect(exitCode).toBe(130);
    expect(stderr).toContain('Cancelled, nothing was written.');
  });

  it('come with --accessible, find a template by a word, and speak Finnish', async () => {
    const argv = ['new', '--accessible', '--lang', 'fi', '--language', 'fi', '--channel', 'video', '--title', 'Tunti'];
    const ends = [...Array.from({ length: 11 }, () => ''), '1'];
    const { stderr, exitCode, cwd } = await typed(
      ['xyz', 'kannustuspalaveri', 'ti 1.12. klo 9', '', ...ends],
      argv,
      {},
    );
    expect(stderr).toContain('  1. motivation, 50 min: Kannustus ja tavoitteet');
    expect(stderr).toContain('Numero [1]: tässä pitäisi olla luku väliltä 1–10\n');
    expect(stderr).toContain('= ti 1.12.2026 klo 9.00 (Europe/Helsinki)');
    expect(exitCode).toBe(0);
    expect(plansIn(cwd)).toEqual(['tunti-2026-12-01.meetplan.yaml']);
  });
});
