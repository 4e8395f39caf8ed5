import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyOf, root } from './support/folders.ts';
import { runBinary, runInProcess } from './support/run.ts';
import { replay } from './support/transcript.ts';

const folder = path.join(root, 'test/cases');
const names = fs.readdirSync(folder).sort();

describe.each(names)('case %s', (name) => {
  const file = path.join(folder, name, 'transcript.txt');

  it('prints what the transcript says, in this process', async () => {
    const actual = await replay(fs.readFileSync(file, 'utf8'), copyOf(path.join(folder, name)), runInProcess);
    await expect(actual).toMatchFileSnapshot(file);
  });

  it('prints the same from the built binary', async () => {
    const transcript = fs.readFileSync(file, 'utf8');
    expect(await replay(transcript, copyOf(path.join(folder, name)), runBinary)).toBe(transcript);
  });
});
