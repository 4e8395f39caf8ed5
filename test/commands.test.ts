import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { formats } from '../src/render/index.ts';
import { copyOf } from './support/folders.ts';
import { runInProcess } from './support/run.ts';

describe('the help of agenda', () => {
  it('names every format that there is', async () => {
    const { stdout } = await runInProcess(['agenda', '--help'], { cwd: copyOf(''), env: {}, stdin: '' });
    const choices = /choices: ([^)]*)\)/.exec(stdout.replace(/\s+/g, ' '))?.[1];
    expect(choices).toBe(formats.map((name) => `"${name}"`).join(', '));
  });
});

describe('the user’s own configuration', () => {
  it('gives new its language, and no figure anything', async () => {
    const cwd = copyOf('');
    fs.mkdirSync(path.join(cwd, 'home/meetplan'), { recursive: true });
    const config = 'meetplan: config/1\nlanguage: fi\ncurrency: EUR\nroles:\n  sales-rep: {rate: "45.00"}\n';
    fs.writeFileSync(path.join(cwd, 'home/meetplan/config.yaml'), config);
    const setting = { cwd, env: { XDG_CONFIG_HOME: path.join(cwd, 'home') }, stdin: '' };
    const made = await runInProcess(['new', 'motivation', '--date', '2027-01-20', '-o', 'plan.yaml'], setting);
    expect(made.exitCode).toBe(0);
    expect(fs.readFileSync(path.join(cwd, 'plan.yaml'), 'utf8')).toContain('language: fi');
    const { stdout } = await runInProcess(['cost', 'plan.yaml', '--json'], setting);
    expect(JSON.parse(stdout).total.cost).toBeNull();
  });

  it('may bring templates of the user’s own', async () => {
    const cwd = copyOf('');
    const folder = path.join(cwd, 'home/meetplan/templates');
    fs.mkdirSync(folder, { recursive: true });
    const template =
      'meetplan: template/1\nname: mine\ntitle: Mine\nstart: "9:00"\nagenda: [{title: A, duration: 5}]\n';
    fs.writeFileSync(path.join(folder, 'mine.yaml'), template);
    const setting = { cwd, env: { XDG_CONFIG_HOME: path.join(cwd, 'home') }, stdin: '' };
    const { stdout } = await runInProcess(['templates'], setting);
    expect(stdout).toContain('mine');
  });
});
