import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { copyOf, root } from '../support/folders.ts';
import { BASE_ENV } from '../support/run.ts';

/**
 * docs/languages.md holds: a language is one file and its line in the registry. A copy of the program gets a third
 * one, made of the Finnish with a few words of Swedish in it, and is built and run.
 */

const copy = copyOf('');
const inCopy = (...parts: string[]) => path.join(copy, ...parts);

function node(args: readonly string[], env: Record<string, string> = {}, input = '') {
  const options = { cwd: copy, env: { ...BASE_ENV, ...env }, encoding: 'utf8', input } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, args, options);
  return { exitCode: status, stdout, stderr };
}
const meetplan = (args: readonly string[], env: Record<string, string> = {}, input = '') =>
  node([inCopy('bin/meetplan.cjs'), ...args], env, input);

const SWEDISH: readonly (readonly [finnish: string, swedish: string])[] = [
  ['export const fi: Catalog', 'export const sv: Catalog'],
  ["name: 'suomi'", "name: 'svenska'"],
  ["['ma', 'ti', 'ke', 'to', 'pe', 'la', 'su']", "['mån', 'tis', 'ons', 'tors', 'fre', 'lör', 'sön']"],
  ["agenda: 'Asialista'", "agenda: 'Dagordning'"],
  ["price: 'Työaika'", "price: 'Arbetstid'"],
  ["minutes: ['minuutti', 'minuuttia']", "minutes: ['minuter']"],
  ["ENOENT: 'tiedostoa tai kansiota ei ole'", "ENOENT: 'filen finns inte'"],
];

function addSwedish(): void {
  const finnish = fs.readFileSync(path.join(root, 'src/language/fi.ts'), 'utf8');
  for (const [word] of SWEDISH) expect(finnish).toContain(word);
  const swedish = SWEDISH.reduce((text, [from, to]) => text.replace(from, to), finnish);
  fs.writeFileSync(inCopy('src/language/sv.ts'), swedish);
  const registry = fs.readFileSync(inCopy('src/language/catalogs.ts'), 'utf8');
  const added = registry
    .replace("from './fi.ts';", "from './fi.ts';\nimport { sv } from './sv.ts';")
    .replace('{ en, fi }', '{ en, fi, sv }');
  fs.writeFileSync(inCopy('src/language/catalogs.ts'), added);
}

const planOf = (duration: string): string => `meetplan: plan/1
title: Möte
language: sv
date: "2027-01-20"
start: "9:00"
timezone: Europe/Stockholm
purpose: Vi vet vad vi gör
attendees: [{id: a, name: Åsa, role: sales-rep}]
agenda: [{title: Början, duration: ${duration}, owner: a}]
`;

beforeAll(() => {
  for (const part of ['src', 'scripts', 'bin', 'templates', 'schema', 'package.json']) {
    fs.cpSync(path.join(root, part), inCopy(part), { recursive: true });
  }
  fs.symlinkSync(path.join(root, 'node_modules'), inCopy('node_modules'));
  addSwedish();
});

describe('a third language', () => {
  it('that lacks a word fails the build, which names the word', () => {
    const whole = fs.readFileSync(inCopy('src/language/sv.ts'), 'utf8');
    fs.writeFileSync(inCopy('src/language/sv.ts'), whole.replace("    agenda: 'Dagordning',\n", ''));
    const { exitCode, stderr } = node(['scripts/generate.mjs']);
    fs.writeFileSync(inCopy('src/language/sv.ts'), whole);
    expect([exitCode, stderr]).toEqual([1, 'src/language/sv.ts: agenda.agenda is missing\n']);
  }, 120_000);

  it('is built', () => {
    expect(node(['scripts/generate.mjs'])).toMatchObject({ exitCode: 0, stderr: '' });
    expect(node(['scripts/build.mjs'])).toMatchObject({ exitCode: 0, stderr: '' });
    for (const kind of ['plan', 'template', 'config', 'answers']) {
      expect(fs.readFileSync(inCopy(`schema/${kind}-1.schema.json`), 'utf8')).toContain('"sv"');
    }
  }, 240_000);

  it('is what a plan may speak, and what its agenda and its cost are written in', () => {
    const agenda = meetplan(['agenda', '-', '--format', 'text'], {}, planOf('45m'));
    expect(agenda).toMatchObject({ exitCode: 0, stderr: '' });
    expect(agenda.stdout).toContain('ons 20.1.2027 klo 9.00–9.45');
    expect(agenda.stdout).toMatch(/^Dagordning$/m);
    expect(agenda.stdout).toMatch(/^Arbetstid +45 min/m);
    expect(meetplan(['cost', '-', '--lang', 'sv'], {}, planOf('45m')).stdout).toContain('Arbetstid');
  });

  it('is understood where people write in it, and spoken where they ask for it', () => {
    const mistake = meetplan(['validate', '-'], { MEETPLAN_LANG: 'sv' }, planOf('45 minuter'));
    expect(mistake.stderr).toContain('kirjoita 45m');
    expect(meetplan(['agenda', 'none.yaml', '--lang', 'sv']).stderr).toContain('filen finns inte');
    fs.writeFileSync(inCopy('meetplan.yaml'), 'meetplan: config/1\nlanguage: sv\n');
    expect(meetplan(['agenda', 'none.yaml']).stderr).toContain('filen finns inte');
    fs.rmSync(inCopy('meetplan.yaml'));
  });

  it('has every built-in template, in English until somebody translates it', () => {
    const listed = meetplan(['templates', 'check', '--lang', 'sv']);
    expect(listed.exitCode).toBe(0);
    for (const name of fs.readdirSync(inCopy('templates')).filter((file) => file.endsWith('.yaml'))) {
      const argv = ['new', name.replace('.yaml', ''), '--yes', '--date', '2026-12-01', '--language', 'sv', '-o', '-'];
      const { stdout, exitCode } = meetplan([...argv, '--timezone', 'Europe/Stockholm']);
      expect([name, exitCode]).toEqual([name, 0]);
      expect(stdout).toContain('\nlanguage: sv\n');
      expect(meetplan(['validate', '-', '--strict'], {}, stdout)).toMatchObject({ exitCode: 0 });
    }
  }, 120_000);

  it('is taken where a template speaks it', () => {
    const own = `meetplan: template/1
name: fika
type: general
description: {en: A coffee, sv: En fika}
title: {en: Coffee, fi: Kahvit, sv: Fika}
start: "14:00"
attendees: [{id: a, role: sales-rep}]
agenda: [{id: fika, title: {en: Coffee, sv: En kopp kaffe}, duration: 15m, owner: a}]
`;
    fs.writeFileSync(inCopy('fika.yaml'), own);
    const argv = ['new', '--template', 'fika.yaml', '--yes', '--date', '2027-01-20', '--language', 'sv', '-o', '-'];
    expect(meetplan(argv).stdout).toContain('title: En kopp kaffe');
  });
});
