import type { TemplatesFile } from '../schema/templates.ts';
import type { ListedItem, ListedTemplate } from './template-text.ts';

type Entry = TemplatesFile['templates'][number];

function templateEntry(one: ListedTemplate): Entry {
  const { name, type, group, description, aliases, origin, minutes, people, staffMinutes, items, cast } = one;
  return {
    name,
    type,
    group: group ?? null,
    description,
    aliases: [...aliases],
    origin,
    minutes,
    people: { ...people },
    staffMinutes,
    agenda: items.map((item) => ({ ...item })),
    cast: cast.map((entry) => ({ ...entry })),
    questions: one.questions.map(questionEntry),
    requires: one.requires.map(({ roles, side, min, max, level }) => ({
      roles: [...roles],
      ...(side === undefined ? {} : { side }),
      min,
      ...(max === undefined ? {} : { max }),
      level,
    })),
  };
}

function questionEntry(question: ListedTemplate['questions'][number]): Entry['questions'][number] {
  const { default: fallback, choices, ...rest } = question;
  const answer = typeof fallback === 'object' ? [...fallback] : fallback;
  return {
    ...rest,
    choices: choices.map((choice) => ({ ...choice })),
    ...(answer === undefined ? {} : { default: answer }),
  };
}

/** `templates/1`: templates and items of the library, for scripts. */
export function renderTemplatesJson(templates: readonly ListedTemplate[], items: readonly ListedItem[]): string {
  const file: TemplatesFile = {
    meetplan: 'templates/1',
    templates: templates.map(templateEntry),
    items: items.map(({ questions, ...item }) => ({ ...item, questions: questions.map(questionEntry) })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
