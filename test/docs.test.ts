import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyOf, root } from './support/folders.ts';
import { runInProcess } from './support/run.ts';
import { replay } from './support/transcript.ts';

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...fs.readdirSync(path.join(root, 'docs')).map((name) => `docs/${name}`),
].filter((name) => name.endsWith('.md'));

interface Block {
  readonly page: string;
  readonly line: number;
  readonly language: string;
  readonly text: string;
}

function blocksOf(page: string): Block[] {
  const source = fs.readFileSync(path.join(root, page), 'utf8');
  return [...source.matchAll(/^```(\S*)\n([\s\S]*?)^```$/gm)].map((match) => ({
    page,
    line: source.slice(0, match.index).split('\n').length,
    language: match[1] ?? '',
    text: match[2] ?? '',
  }));
}

const blocks = pages.flatMap(blocksOf);
const named = (list: readonly Block[]) => list.map((block) => [`${block.page}:${block.line}`, block] as const);

/** The examples and the project's own files, where a reader of the README would stand. */
function workshop(): string {
  const folder = copyOf(path.join(root, 'examples'));
  fs.cpSync(path.join(root, 'examples'), path.join(folder, 'examples'), { recursive: true });
  fs.cpSync(path.join(root, 'test/docs'), folder, { recursive: true });
  return folder;
}

/** `npm run docs` writes what a session prints now into its page; the diff is read before it is committed. */
function rewrite(page: string, text: string, actual: string): void {
  const file = path.join(root, page);
  const source = fs.readFileSync(file, 'utf8');
  fs.writeFileSync(
    file,
    source.replace(`\`\`\`console\n${text}`, () => `\`\`\`console\n${actual}`),
  );
}

describe('every terminal session in the docs', () => {
  const sessions = blocks.filter(({ language }) => language === 'console');
  it.each(named(sessions))('%s prints what it says', async (_, { page, text }) => {
    const actual = await replay(text, workshop(), runInProcess);
    if (process.env['UPDATE_DOCS']) rewrite(page, text, actual);
    else expect(actual).toBe(text);
  });
  it('is there', () => expect(sessions.length).toBeGreaterThan(2));
});

describe('every YAML file in the docs', () => {
  const files = blocks.filter(({ language, text }) => language === 'yaml' && /^meetplan:/m.test(text));
  it.each(named(files))('%s is valid', async (_, { text }) => {
    const outcome = await runInProcess(['validate', '-'], { cwd: workshop(), env: {}, stdin: text });
    expect(outcome).toMatchObject({ exitCode: 0 });
  });
  it('is there', () => expect(files.length).toBeGreaterThan(0));
});

describe('every example', () => {
  const folder = path.join(root, 'examples');
  const files = fs.readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  it.each(files)('%s is valid and without a warning', async (file) => {
    const outcome = await runInProcess(['validate', file, '--strict'], { cwd: folder, env: {}, stdin: '' });
    expect(outcome).toMatchObject({ exitCode: 0 });
  });
  it.each(files.filter((file) => file !== 'meetplan.yaml'))('%s is shown in the README or the docs', (file) => {
    expect(pages.some((page) => fs.readFileSync(path.join(root, page), 'utf8').includes(`examples/${file}`))).toBe(
      true,
    );
  });
});
