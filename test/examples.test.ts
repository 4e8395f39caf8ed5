import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './support/folders.ts';
import { runInProcess } from './support/run.ts';

const cwd = path.join(root, 'examples');

/** By hand; docs/cost.md has the terms. */
const STAFF_MINUTES = {
  'client-demo.yaml': 50 + 40 + 10 + 25 + (9 + 7 + 10 + 60 + 10) + 50 / 2,
  'new-product.yaml': 50 + 15 + (50 + 30) + (12 + 8 + 45) + (50 + 5) + 6 * (50 + 5) + (20 + 15),
  'problem-review.yaml': 50 + 5 + (50 + 30 + 10) + 2 * (50 + 5) + (42 + 5) + 50 / 2,
  'retirement-goals.yaml': 60 + 45 + 20 + (8 + 12 + 7 + 20 + 30),
};

describe('the examples', () => {
  it('take the staff minutes that a calculation by hand gives', async () => {
    const { stdout } = await runInProcess(['cost', ...Object.keys(STAFF_MINUTES), '--json'], {
      cwd,
      env: {},
      stdin: '',
    });
    const { plans } = JSON.parse(stdout);
    const found = plans.map(({ file, meeting }: { file: string; meeting: { staffMinutes: { expected: number } } }) => [
      file,
      meeting.staffMinutes.expected,
    ]);
    expect(Object.fromEntries(found)).toEqual(STAFF_MINUTES);
  });

  it.each(Object.keys(STAFF_MINUTES))('%s prints the same from its JSON as from itself', async (file) => {
    const { stdout: json } = await runInProcess(['agenda', file, '--json'], { cwd, env: {}, stdin: '' });
    for (const format of ['text', 'markdown', 'json']) {
      const direct = await runInProcess(['agenda', file, '--format', format], { cwd, env: {}, stdin: '' });
      const again = await runInProcess(['agenda', '-', '--format', format], { cwd, env: {}, stdin: json });
      expect(again).toEqual(direct);
    }
  });
});
