import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import type { Document } from '../../src/document/document.ts';
import { readDocument } from '../../src/document/read.ts';
import { template as shape } from '../../src/schema/template.ts';
import { resolveTemplate } from '../../src/template/resolve.ts';
import type { Located, ResolvedTemplate } from '../../src/template/template.ts';
import { root } from './folders.ts';

const folder = path.join(root, 'templates');

export const builtIns = fs.readdirSync(folder).map((file) => path.basename(file, '.yaml'));

/** A template file that a reader and the schema accept. */
function templateDocument(text: string, file = 'template.yaml'): Document {
  const { document, problems } = readDocument(file, new TextEncoder().encode(text));
  expect(problems).toEqual([]);
  expect(shape.safeParse(document.value).error?.issues ?? []).toEqual([]);
  return document;
}

/** The templates of a folder that a test makes up: file name without suffix → what it holds below the head. */
export type Family = Readonly<Record<string, string>>;

/** Resolves the first of a family; the others, and the built-in ones, are what `extends` may name. */
export function resolveFamily(family: Family): { template?: ResolvedTemplate; problems: readonly Located[] } {
  const documents = new Map<string, Document>();
  for (const [name, body] of Object.entries(family)) {
    documents.set(name, templateDocument(`meetplan: template/1\nname: ${name}\n${body}`, `${name}.yaml`));
  }
  for (const name of builtIns) {
    const text = fs.readFileSync(path.join(folder, `${name}.yaml`), 'utf8');
    if (!documents.has(name)) documents.set(name, templateDocument(text, `${name}.yaml`));
  }
  const first = documents.get(Object.keys(family)[0] ?? '');
  if (!first) throw new Error('an empty family');
  return resolveTemplate(first, (reference) => documents.get(reference), [...documents.keys()]);
}

/** The same for a family that has nothing wrong with it. */
export function resolved(family: Family): ResolvedTemplate {
  const { template, problems } = resolveFamily(family);
  expect(problems).toEqual([]);
  if (!template) throw new Error('no template');
  return template;
}

export function builtIn(name: string): ResolvedTemplate {
  const text = fs.readFileSync(path.join(folder, `${name}.yaml`), 'utf8');
  const { template } = resolveTemplate(templateDocument(text, `${name}.yaml`), () => undefined);
  if (!template) throw new Error(`no template ${name}`);
  return template;
}

/** `file:line:column` of a problem, and the text there. */
export function placeOf({ document, problem }: Located): { at: string; text: string } {
  const { start, end } = document.locate(problem.at, problem.part);
  const { line, column } = document.position(start);
  return { at: `${document.file}:${line}:${column}`, text: document.text.slice(start, end) };
}
