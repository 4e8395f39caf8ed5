import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { filesIn } from '../../src/io.ts';
import { copyOf } from '../support/folders.ts';

const empty = () => {
  const folder = copyOf('');
  return { folder, files: filesIn(folder), at: (name: string) => path.join(folder, name) };
};
const messageOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
  return 'no error';
};

describe('writing a file', () => {
  it('creates it whole, and leaves nothing else', async () => {
    const { folder, files, at } = empty();
    await files.write('a.yaml', 'text\n', { overwrite: false });
    expect(fs.readFileSync(at('a.yaml'), 'utf8')).toBe('text\n');
    expect(fs.readdirSync(folder).sort()).toEqual(['.git', 'a.yaml']);
  });

  it('never replaces what is there unless told to', async () => {
    const { files, at } = empty();
    fs.writeFileSync(at('a.yaml'), 'old');
    await expect(files.write('a.yaml', 'new', { overwrite: false })).rejects.toThrow('a.yaml exists already');
    expect(fs.readFileSync(at('a.yaml'), 'utf8')).toBe('old');
  });

  it('does not follow a dangling link when it creates', async () => {
    const { files, at } = empty();
    fs.symlinkSync(at('elsewhere'), at('a.yaml'));
    await expect(files.write('a.yaml', 'new', { overwrite: false })).rejects.toThrow('exists already');
    expect(fs.existsSync(at('elsewhere'))).toBe(false);
  });

  it('replaces a file and keeps its mode', async () => {
    const { files, at } = empty();
    fs.writeFileSync(at('a.md'), 'old', { mode: 0o600 });
    await files.write('a.md', 'new', { overwrite: true });
    expect(fs.readFileSync(at('a.md'), 'utf8')).toBe('new');
    expect(fs.statSync(at('a.md')).mode & 0o777).toBe(0o600);
  });

  it('says what is wrong when it cannot', async () => {
    const { files, at } = empty();
    await expect(files.write('no/such/a.yaml', 'x', { overwrite: false })).rejects.toThrow(
      'cannot write no/such/a.yaml: no such file or folder',
    );
    fs.mkdirSync(at('folder'));
    await expect(files.write('folder', 'x', { overwrite: true })).rejects.toThrow(
      'cannot write folder: it is a folder',
    );
  });

  it('lets one of many writers that create the same file win, whole', async () => {
    const { files, at } = empty();
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) => files.write('a.yaml', `${index}\n`.repeat(1000), { overwrite: false })),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(fs.readFileSync(at('a.yaml'), 'utf8')).toMatch(/^(\d+\n)\1{999}$/);
  });
});

describe('reading a file', () => {
  it('stops one byte after the limit', () => {
    const { files, at } = empty();
    fs.writeFileSync(at('big'), 'x'.repeat(1000));
    expect(files.read('big', 10)).toHaveLength(11);
    expect(files.read('big', 1000)).toHaveLength(1000);
  });

  it('refuses what is no regular file, at once', () => {
    const { files, at } = empty();
    execFileSync('mkfifo', [at('fifo')]);
    expect(messageOf(() => files.read('fifo', 10))).toMatch('cannot read fifo: it is not a regular file');
    expect(messageOf(() => files.read('/dev/zero', 10))).toMatch('it is not a regular file');
    expect(messageOf(() => files.read('.', 10))).toBe('cannot read .: it is a folder');
    expect(messageOf(() => files.read('nothing.yaml', 10))).toBe('cannot read nothing.yaml: no such file or folder');
  });
});
