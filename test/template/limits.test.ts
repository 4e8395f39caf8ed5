import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyOf } from '../support/folders.ts';
import { runInProcess } from '../support/run.ts';

const recovery = (lang: string, ...answers: readonly string[]) =>
  runInProcess(
    [
      ...['new', 'sales-recovery', '--yes', '--date', '2027-01-20', '--lang', lang, '-o', '-'],
      ...answers.flatMap((one) => ['--set', one]),
    ],
    { cwd: copyOf(''), env: {}, stdin: '' },
  );

describe('a sales recovery without a gap', () => {
  it.each([
    ['target=0', 'answer target: expected more than 0, got "0"'],
    ['actual=500000', 'answer actual: expected less than 500,000 (target), got "500000"'],
    ['actual=500000,01', 'answer actual: expected less than 500,000 (target), got "500000,01"'],
  ])('is refused with the reason: %s', async (answer, expected) => {
    const { stdout, stderr, exitCode } = await recovery('en', answer);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain(expected);
  });

  it('says so in Finnish', async () => {
    const { stderr } = await recovery('fi', 'actual=600000');
    expect(stderr).toContain('vastaus actual: tässä pitäisi olla vähemmän kuin 500 000 (target); nyt "600000"');
  });

  it('asks for the other answer too where only one was given', async () => {
    const { stderr, exitCode } = await recovery('en', 'target=300000');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('answer actual: expected less than 300,000 (target), got "380000"');
    expect(stderr).toContain('help: the default does not go with the other answers: give it too (--set actual=…)');
    expect((await recovery('en', 'target=300000', 'actual=299999,50')).stdout).toContain('gap of 0.50 (0%)');
  });
});

it.each([
  ['{id: b, type: money, below: c, default: 1}, {id: c, type: money, default: 2}', '"below" looks at "c", which is no'],
  ['{id: a, default: x}, {id: b, type: number, above: a, default: 1}', '"above" looks at "a", which is no number'],
  ['{id: b, type: text, above: 0, default: x}', '"above" goes with a number or an amount, not with the type text'],
  ['{id: b, type: number, above: 1.5, default: 1}', 'the default "1" is no answer to its question: expected a number'],
])('templates check finds a limit that limits nothing: %s', async (questions, expected) => {
  const cwd = copyOf('');
  const text = `meetplan: template/1\nname: mine\ntitle: T\nstart: "9:00"\nquestions: [${questions}]\nattendees: [{role: sales-rep}]\nagenda: [{title: A, duration: 5m}]\n`;
  fs.writeFileSync(path.join(cwd, 'mine.yaml'), text);
  const { stderr, exitCode } = await runInProcess(['templates', 'check', 'mine.yaml'], { cwd, env: {}, stdin: '' });
  expect(exitCode).toBe(1);
  expect(stderr).toContain(expected);
});
