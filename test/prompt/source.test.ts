import fs from 'node:fs';
import path from 'node:path';
import { screen } from '@inquirer/testing/vitest';
import { afterEach, describe, expect, it } from 'vitest';
import { askedQuestions } from '../../src/template/questions.ts';
import { root } from '../support/folders.ts';
import { runInProcess } from '../support/run.ts';
import { builtIn } from '../support/templates.ts';
import { accept, answer, choose, onTerminal } from '../support/terminal.ts';

const page = fs.readFileSync(path.join(root, 'docs/source.md'), 'utf8');
const lines = [...page.matchAll(/^\$ meetplan (new .*)$/gm)].map(([, line = '']) => line);
const wordsOf = (line: string) => [...line.matchAll(/(?:'[^']*'|[^\s'])+/g)].map(([word]) => word.replaceAll("'", ''));

/** What a command line says by `--set`, and the rest of it without `--yes`. */
function parted(words: readonly string[]) {
  const answers = new Map<string, string[]>();
  const rest: string[] = [];
  for (const [index, word] of words.entries()) {
    if (words[index - 1] === '--set') {
      const [, id = '', value = ''] = /^(\w+)=(.*)$/.exec(word) ?? [];
      answers.set(id, [...(answers.get(id) ?? []), value]);
    } else if (word !== '--set' && word !== '--yes') rest.push(word);
  }
  return { answers, rest };
}

afterEach(() => screen.clear());

/** Answers the questions of a template with what a command line says, and takes the defaults of the others. */
async function answerAll(template: string, answers: ReadonlyMap<string, readonly string[]>): Promise<void> {
  for (const { id, ask, type, choices, default: usual } of askedQuestions(builtIn(template), {}, {}, 'en')) {
    const given = answers.get(id);
    const place = (value: unknown) => choices.findIndex((one) => one.value === value);
    if (type === 'choice' && given) await choose(ask, place(given[0]) - place(usual));
    else await answer(ask, given?.join(', '));
  }
}

describe('the examples of the source entry', () => {
  it('are three', () => expect(lines).toHaveLength(3));

  it.each(lines)('come out of the questions as out of the command line: %s', async (line) => {
    const words = wordsOf(line);
    const { answers, rest } = parted(words);
    const file = words.at(-1) ?? '';
    const { cwd, finished } = onTerminal(rest);
    await accept('Start', 'How often?', 'How do people meet?');
    if (!rest.includes('--place') && !rest.includes('--link')) await accept('Link or number');
    await answerAll(words[1] ?? '', answers);
    await accept('What is on the agenda?', 'How long?', 'Title', 'Write it?');
    expect((await finished).exitCode).toBe(0);
    const asked = fs.readFileSync(path.join(cwd, file), 'utf8');
    fs.rmSync(path.join(cwd, file));
    await runInProcess(words, { cwd, env: {}, stdin: '' });
    expect(asked).toBe(fs.readFileSync(path.join(cwd, file), 'utf8'));
    const { exitCode } = await runInProcess(['validate', '--strict', file], { cwd, env: {}, stdin: '' });
    expect(exitCode).toBe(0);
  });
});
