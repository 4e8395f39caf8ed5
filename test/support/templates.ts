import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import type { z } from 'zod';
import type { Document } from '../../src/document/document.ts';
import { readDocument } from '../../src/document/read.ts';
import { item as itemShape } from '../../src/schema/item.ts';
import { template as shape } from '../../src/schema/template.ts';
import { resolveTemplate } from '../../src/template/resolve.ts';
import type { Located, ResolvedTemplate } from '../../src/template/template.ts';
import { root } from './folders.ts';

const folder = path.join(root, 'templates');

const namesIn = (place: string): string[] =>
  fs
    .readdirSync(place)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => path.basename(file, '.yaml'));

export const builtIns = namesIn(folder);
export const libraryItems = namesIn(path.join(folder, 'items'));

/** A file that a reader and the schema of its kind accept. */
function validDocument(text: string, file: string, kind: z.ZodType): Document {
  const { document, problems } = readDocument(file, new TextEncoder().encode(text));
  expect(problems).toEqual([]);
  expect(kind.safeParse(document.value).error?.issues ?? []).toEqual([]);
  return document;
}

const templateDocument = (text: string, file: string): Document => validDocument(text, file, shape);

const textOf = (...names: string[]): string => fs.readFileSync(path.join(folder, ...names), 'utf8');

/** An item of the built-in library. */
function libraryItem(name: string): Document | undefined {
  return libraryItems.includes(name)
    ? validDocument(textOf('items', `${name}.yaml`), `items/${name}.yaml`, itemShape)
    : undefined;
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
    const text = textOf(`${name}.yaml`);
    if (!documents.has(name)) documents.set(name, templateDocument(text, `${name}.yaml`));
  }
  const first = documents.get(Object.keys(family)[0] ?? '');
  if (!first) throw new Error('an empty family');
  return resolveTemplate(first, {
    template: (reference) => documents.get(reference),
    item: libraryItem,
    templates: [...documents.keys()],
    items: libraryItems,
  });
}

/** The same for a family that has nothing wrong with it. */
export function resolved(family: Family): ResolvedTemplate {
  const { template, problems } = resolveFamily(family);
  expect(problems).toEqual([]);
  if (!template) throw new Error('no template');
  return template;
}

export function builtIn(name: string): ResolvedTemplate {
  const find = (one: string) => templateDocument(textOf(`${one}.yaml`), `${one}.yaml`);
  const shelf = { template: find, item: libraryItem, templates: builtIns, items: libraryItems };
  const { template, problems } = resolveTemplate(find(name), shelf);
  expect(problems).toEqual([]);
  if (!template) throw new Error(`no template ${name}`);
  return template;
}

/** `file:line:column` of a problem, and the text there. */
export function placeOf({ document, problem }: Located): { at: string; text: string } {
  const { start, end } = document.locate(problem.at, problem.part);
  const { line, column } = document.position(start);
  return { at: `${document.file}:${line}:${column}`, text: document.text.slice(start, end) };
}
