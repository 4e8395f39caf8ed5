import { catalog } from '../language/catalogs.ts';
import { formatDuration, formatList } from '../language/format.ts';
import { printableLine } from '../language/printable.ts';
import { isKey } from '../plan/is-key.ts';
import type { Kind } from '../plan/kinds.ts';
import type { Language } from '../plan/plan.ts';
import type { TemplateDescription } from '../template/describe.ts';
import type { Question } from '../template/questions.ts';
import { hang, padEnd, padStart, wrap } from './layout.ts';
import type { Style } from './style.ts';
import { renderTable } from './table.ts';

/** A template in the list of those that a name can mean, with the size of the meeting that its defaults make. */
export interface ListedTemplate extends TemplateDescription {
  readonly origin: 'project' | 'user' | 'built-in';
  readonly people: { readonly staff: number; readonly guests: number };
  readonly staffMinutes: number;
}

/** An item of the library. */
export interface ListedItem {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly kind: Kind;
  readonly minutes: number;
  readonly origin: ListedTemplate['origin'];
  readonly questions: readonly Question[];
}

const roleLabel = (role: string, language: Language): string => {
  const { roles } = catalog(language).agenda;
  return isKey(roles, role) ? roles[role] : printableLine(role);
};

const originText = ({ origin }: { origin: ListedTemplate['origin'] }, language: Language): string =>
  origin === 'built-in' ? '' : ` [${catalog(language).templates.origin[origin]}]`;

/** Templates under their headings, in the order in which the headings come up. */
function byGroup(rows: readonly ListedTemplate[], other: string): ReadonlyMap<string, readonly ListedTemplate[]> {
  const groups = new Map<string, ListedTemplate[]>();
  for (const row of rows.filter(({ group }) => group !== undefined)) {
    const group = row.group ?? other;
    groups.set(group, [...(groups.get(group) ?? []), row]);
  }
  const rest = rows.filter(({ group }) => group === undefined);
  return rest.length ? groups.set(other, rest) : groups;
}

export function renderTemplateList(
  rows: readonly ListedTemplate[],
  items: readonly ListedItem[],
  language: Language,
  style: Style,
): string {
  const say = catalog(language).templates;
  const { template, head, people, other, explain, items: itemsTitle } = catalog(language).library;
  const table = rows.map((row) => ({
    row,
    cells: [
      formatDuration(row.minutes, language),
      people(row.people.staff, row.people.guests),
      formatDuration(row.staffMinutes, language),
    ],
  }));
  const names = [...rows, ...items].map((row) => style.width(row.name));
  const first = Math.max(style.width(template), ...names) + 2;
  const titles = [head.length, head.people, head.hours];
  const widths = titles.map((title, index) =>
    Math.max(style.width(title), ...table.map(({ cells }) => style.width(cells[index] ?? ''))),
  );
  const line = (name: string, cells: readonly string[]) =>
    `  ${padEnd(name, first, style)}${cells.map((cell, index) => padStart(cell, widths[index] ?? 0, style)).join('  ')}`;
  const described = (text: string) => hang('      ', text, style);
  const lines = [line(template, titles)];
  for (const [group, members] of byGroup(rows, other)) {
    lines.push('', style.bold(printableLine(group)));
    for (const row of members) {
      const cells = table.find((one) => one.row === row)?.cells ?? [];
      lines.push(line(row.name, cells), ...described(`${printableLine(row.description)}${originText(row, language)}`));
    }
  }
  if (items.length) lines.push('', style.bold(itemsTitle));
  for (const item of items) {
    lines.push(
      line(item.name, [formatDuration(item.minutes, language)]),
      ...described(`${printableLine(item.description)}${originText(item, language)}`),
    );
  }
  return `${[...lines, '', ...wrap(explain, style.columns, style).map(style.dim), style.dim(say.show)].join('\n')}\n`;
}

const section = (title: string, lines: readonly string[], style: Style): string[] =>
  lines.length ? ['', style.bold(title), ...lines] : [];

const choiceText = ({ value, label }: Question['choices'][number]): string =>
  value === label ? value : `${value}: ${label}`;

function questionLines(questions: readonly Question[], language: Language, style: Style): string[] {
  return questions.flatMap(({ id, ask, choices, default: fallback }) => {
    const text = typeof fallback === 'object' ? formatList(fallback, language) : String(fallback ?? '');
    const parts = [
      ask,
      ...(choices.length ? [`(${choices.map(choiceText).join(', ')})`] : []),
      ...(text ? [`[${text}]`] : []),
    ];
    return hang(`${id}: `, printableLine(parts.join(' ')), style, '  ');
  });
}

/** An item of the library by itself. */
export function renderItem(item: ListedItem, language: Language, style: Style): string {
  const say = catalog(language).templates;
  const lines = [
    style.bold(`${item.name}, ${formatDuration(item.minutes, language)}`),
    ...wrap(printableLine(item.description), style.columns, style),
    '',
    `  ${printableLine(item.title)} (${catalog(language).agenda.kinds[item.kind]})`,
    ...section(say.questions, questionLines(item.questions, language, style), style),
    '',
    style.dim(catalog(language).library.use(item.name)),
  ];
  return `${lines.join('\n')}\n`;
}

/** `which` is what `new` takes for it: its name, or the flag with its file. */
export function renderTemplate(
  template: TemplateDescription,
  language: Language,
  style: Style,
  which = template.name,
): string {
  const say = catalog(language).templates;
  const library = catalog(language).library;
  const { kinds, item, minutes } = catalog(language).agenda;
  const rows = template.items.map((one) => [
    one.track === undefined ? printableLine(one.title) : `  ${printableLine(`${one.track}: ${one.title}`)}`,
    one.kind === 'parallel' ? '' : kinds[one.kind],
    String(one.minutes),
  ]);
  const table = renderTable({ head: [item, '', minutes], rows }, style);
  const cast = template.cast.map(
    ({ role, count }) => `${roleLabel(role, language)}${count === '1' ? '' : ` × ${count}`}`,
  );
  const requires = template.requires.map(({ roles, side, min, max, level }) => {
    const who = roles.map((role) => roleLabel(role, language)).join(' / ');
    const ofSide = side === undefined ? '' : `${library.ofSide[side]} `;
    return hang(
      '',
      `${say.from(min, max)}: ${ofSide}${who}${level === 'error' ? '' : ` (${library.ifNot[level]})`}`,
      style,
      '  ',
    );
  });
  const lines = [
    style.bold(`${template.name}, ${formatDuration(template.minutes, language)}`),
    ...wrap(printableLine(template.description), style.columns, style),
    ...(template.aliases.length
      ? hang(`${library.aliases}: `, template.aliases.map(printableLine).join(', '), style)
      : []),
    ...section(say.items, table, style),
    ...section(say.cast, hang('', formatList(cast, language), style, '  '), style),
    ...section(say.questions, questionLines(template.questions, language, style), style),
    ...section(say.requires, requires.flat(), style),
    '',
    style.dim(say.use(which)),
  ];
  return `${lines.join('\n')}\n`;
}
