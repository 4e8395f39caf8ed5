import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printableLine } from '../../src/language/printable.ts';
import { renderText } from '../../src/render/text.ts';
import { loadWidth } from '../../src/render/width.ts';
import type { Agenda } from '../../src/schema/agenda.ts';
import { root } from '../support/folders.ts';
import { agendaOf, agendaOfText, styleFor } from './agendas.ts';

const here = import.meta.dirname;
const plan = (file: string): string => fs.readFileSync(file, 'utf8');
const demo = plan(path.join(root, 'examples/client-demo.yaml'));
const kickOff = plan(path.join(here, 'kick-off.yaml'));
const tokyo = plan(path.join(here, 'tokyo.yaml'));

const shown = async (agenda: Agenda, columns: number): Promise<string> =>
  renderText(agenda, await styleFor(agenda, columns));

describe('an agenda looks as it has looked', () => {
  test.each([
    ['demo', 'en', 40, demo],
    ['demo', 'en', 80, demo],
    ['demo', 'en', 120, demo],
    ['demo', 'fi', 80, demo],
    ['kick-off', 'fi', 40, kickOff],
    ['kick-off', 'fi', 80, kickOff],
    ['kick-off', 'en', 120, kickOff],
    ['tokyo', 'en', 40, tokyo],
    ['tokyo', 'en', 80, tokyo],
  ])('%s in %s at %d columns', async (name, language, columns, source) => {
    const text = await shown(await agendaOf(source, '--lang', language), columns);
    await expect(text).toMatchFileSnapshot(`golden/${name}-${language}-${columns}.txt`);
  });
});

describe('in every width', () => {
  test.each([40, 41, 63, 64, 65, 80, 100, 137, 200])(
    '%d columns are not passed, and no line ends in a space',
    async (columns) => {
      const width = await loadWidth();
      for (const source of [demo, kickOff, tokyo]) {
        for (const line of (await shown(await agendaOf(source), columns)).split('\n')) {
          expect(line).not.toMatch(/\s$/);
          expect(width(line), line).toBeLessThanOrEqual(columns);
        }
      }
    },
  );

  test('without a width nothing is wrapped', async () => {
    const agenda = await agendaOf(tokyo);
    const text = renderText(agenda, { ...(await styleFor(agenda, 80)), columns: Number.POSITIVE_INFINITY });
    expect(text).toContain('新製品のデモンストレーションと質疑応答 and a second look at the report  이민호\n');
  });

  test('owners stand in one column, whatever the titles are made of', async () => {
    const width = await loadWidth();
    const title = fc.string({
      unit: fc.constantFrom('a', 'ä', '日', '한', 'é', '👩‍👩‍👧', '🇫🇮', 'ｱ'),
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(title, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 64, max: 120 }),
        async (titles, columns) => {
          const base = agendaOfText('x');
          const [item] = base.items;
          if (!item) throw new Error('no item');
          const { outcome, who, notes, ...bare } = item;
          const agenda = { ...base, items: titles.map((one) => ({ ...bare, title: one, owner: ['§'] })) };
          const rows = (await shown(agenda, columns)).split('\n').filter((line) => line.endsWith('§'));
          const columnsOfOwner = rows.map((line) => width(line.slice(0, -1)));
          expect(rows).toHaveLength(titles.length);
          expect(new Set(columnsOfOwner).size).toBe(1);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('a text of the plan', () => {
  const hostile = fc.array(
    fc.constantFrom(
      '::error::',
      '##[error]',
      '##vso[x]',
      '\u001b[31m',
      '\u0007',
      '\r',
      '\n',
      '\t',
      '\u202e',
      '\u009b',
      'word',
      '日本',
      ' ',
      'a'.repeat(39),
      '\ud800',
      '%s',
      '$&',
    ),
    { minLength: 1, maxLength: 8 },
  );

  test('never reaches the terminal or the log as a command', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, fc.constantFrom(40, 80), async (parts, columns) => {
        const text = await shown(agendaOfText(parts.join('')), columns);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
        expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]|^\s*::|##(?:vso)?\[/m);
      }),
      { numRuns: 300 },
    );
  });

  test('is all there, word for word', async () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'Ä', 'ж', '日', '-', '*', '|', '<', '&', '1'),
      minLength: 1,
      maxLength: 9,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(word, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(40, 80, 120),
        async (words, columns) => {
          const text = words.join(' ');
          const output = (await shown(agendaOfText(text), columns)).replace(/\s+/g, '');
          const found = output.split(printableLine(text).replace(/\s+/g, '')).length - 1;
          // Two items show it as a title of a row that has an owner beside it, which a wrapped line would part.
          expect(found).toBeGreaterThanOrEqual(15);
        },
      ),
      { numRuns: 200 },
    );
  });
});

test('a client in the room makes the first line say that this is internal', async () => {
  expect((await shown(await agendaOf(demo), 80)).split('\n')[0]).toBe(
    'INTERNAL – for our own staff only; attending as a client: Acme Oy and Liisa',
  );
  expect((await shown(await agendaOf(demo, '--lang', 'fi'), 80)).split('\n')[0]).toBe(
    'SISÄINEN – vain omalle väelle; asiakkaana mukana: Acme Oy ja Liisa Kallio',
  );
  expect((await shown(await agendaOf(kickOff), 80)).split('\n')[0]).toBe('Myynnin kick-off 2027');
});

test('colour changes no letter of it', async () => {
  const agenda = await agendaOf(kickOff);
  const plain = await styleFor(agenda, 80);
  const painted = (text: string) => `\u001b[1m${text}\u001b[22m`;
  const coloured = renderText(agenda, {
    ...plain,
    bold: painted,
    dim: painted,
    accent: painted,
    warn: painted,
    bad: painted,
  });
  expect(coloured).toContain('\u001b[1mAvaus\u001b[22m');
  expect(coloured.replaceAll('\u001b[1m', '').replaceAll('\u001b[22m', '')).toBe(renderText(agenda, plain));
});
