import { screen } from '@inquirer/testing/vitest';
import { expect, it } from 'vitest';
import { main } from '../../src/cli.ts';
import type { Io } from '../../src/io.ts';
import { englishIn } from '../support/english.ts';
import { copyOf } from '../support/folders.ts';
import { about, bufferedIo } from '../support/run.ts';

/** Everything that `new` shows somebody who answers each question with Enter. */
async function shownBy(argv: readonly string[]): Promise<{ shown: string; stderr: string; exitCode: number }> {
  const { io, outcome } = bufferedIo({ cwd: copyOf(''), env: { MEETPLAN_LANG: 'fi' }, stdin: '' });
  const terminal: Io = {
    ...io,
    stdin: { isTTY: true, stream: screen.input as unknown as NodeJS.ReadStream },
    stdout: { ...io.stdout, isTTY: true },
    stderr: { ...io.stderr, isTTY: true, columns: 80 },
  };
  let isRunning = true;
  const finished = main(argv, terminal, about).finally(() => {
    isRunning = false;
  });
  const screens: string[] = [];
  for (let presses = 0; presses < 60 && isRunning; presses += 1) {
    await new Promise((resolve) => setTimeout(resolve, 40));
    screens.push(screen.getScreen());
    screen.keypress('enter');
  }
  const { stderr, exitCode } = outcome(await finished);
  screen.clear();
  return { shown: screens.join('\n'), stderr, exitCode };
}

it.each([
  ['motivation', 'Mikä jakso päättyy?'],
  ['client-demo', 'Kuka asiakkaan puolella päättää?'],
  ['kickoff', 'Montako henkeä kummassakin ryhmässä on?'],
])(
  'the prompts of %s speak no English',
  async (template, question) => {
    const { shown, stderr, exitCode } = await shownBy(['new', template, '--date', '2027-01-20', '--timezone', 'UTC']);
    expect(exitCode).toBe(0);
    expect(shown).toContain(question);
    // What is to be typed, or is the name of a file or a template, is no word of ours.
    const said = `${shown}\n${stderr.replaceAll(/(?:meetplan (?:new|agenda)|--)[^\n]*/g, '')}`;
    expect(englishIn(said.replaceAll(template, ''))).toEqual([]);
  },
  30_000,
);
