import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { clientView } from '../../src/agenda/client-view.ts';
import { renderMinutes } from '../../src/render/minutes.ts';
import type { Agenda } from '../../src/schema/agenda.ts';
import { root } from '../support/folders.ts';
import { agendaOf, agendaOfText } from './agendas.ts';

const here = import.meta.dirname;
const demo = fs.readFileSync(path.join(root, 'examples/client-demo.yaml'), 'utf8');
const kickOff = fs.readFileSync(path.join(here, 'kick-off.yaml'), 'utf8');

describe('a record looks as it has looked', () => {
  test.each([
    ['demo', 'formal', 'en', demo],
    ['demo', 'formal', 'fi', demo],
    ['demo', 'informal', 'en', demo.replace('form: formal', 'form: informal')],
    ['kick-off', 'informal', 'fi', kickOff],
    ['kick-off', 'formal', 'en', kickOff.replace('form: informal', 'form: formal')],
  ])('%s, %s, in %s', async (name, form, language, source) => {
    const text = renderMinutes(await agendaOf(source, '--lang', language));
    await expect(text).toMatchFileSnapshot(`golden/minutes-${name}-${form}-${language}.md`);
  });

  test('for a client: without what the team alone knows', async () => {
    const text = renderMinutes(clientView(await agendaOf(demo)));
    await expect(text).toMatchFileSnapshot('golden/minutes-demo-client-en.md');
  });
});

describe('the Markdown of a record', () => {
  const hostile = '# <b>*x*</b> | [a](javascript:b) `c` @d #1 ::error::';
  const languages = ['en', 'fi'] as const;

  test.each(languages)(
    'is tidy: one blank line, no space at an end, one heading of the first level (%s)',
    async (language) => {
      for (const source of [demo, kickOff]) {
        const text = renderMinutes(await agendaOf(source, '--lang', language));
        expect(text).not.toMatch(/[ \t]$|\n\n\n/m);
        expect(text.match(/^# /gm)).toHaveLength(1);
        const rows = text.split('\n').filter((line) => line.startsWith('|'));
        for (const row of rows) expect(row.match(/(?<!\\)\|/g)).toHaveLength(5);
      }
    },
  );

  test('has no markup of the plan in it', () => {
    const text = renderMinutes(agendaOfText(hostile));
    expect(text).not.toMatch(/(?<!\\)<b>|(?<!\\)\[a\]|^::/m);
  });
});

describe('a deadline', () => {
  const due = (value: string, end: string): string | undefined => {
    const base: Agenda = agendaOfText('x');
    const tasks: Agenda['tasks'] = [{ when: 'after', who: [], what: 'Task', minutes: 1, due: value }];
    const row = renderMinutes({ ...base, end, tasks })
      .split('\n')
      .find((line) => line.startsWith('| | Task'));
    return row?.split('|').at(-2)?.trim();
  };

  test.each([
    ['1d', 'by Thu 21 Jan 2027'],
    ['2w', 'by Wed 3 Feb 2027'],
    ['365d', 'by Thu 20 Jan 2028'],
    ['24h', 'within 24 hours'],
    ['2027-02-28', 'by Sun 28 Feb 2027'],
    ['soon', 'soon'],
  ])('%s after a meeting on 20 January 2027 is %s', (value, expected) =>
    expect(due(value, '2027-01-20T13:50:00+02:00')).toBe(expected),
  );
});
