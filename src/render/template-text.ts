import { catalog } from '../language/catalogs.ts';
import { formatDuration, formatList } from '../language/format.ts';
import { printableLine } from '../language/printable.ts';
import type { Language } from '../plan/plan.ts';
import type { TemplateDescription } from '../template/describe.ts';
import { hang, padEnd, wrap } from './layout.ts';
import type { Style } from './style.ts';
import { renderTable } from './table.ts';

/** A template in the list of those that a name can mean. */
export interface ListedTemplate extends TemplateDescription {
  readonly origin: 'project' | 'user' | 'built-in';
}

const isKey = <T extends object>(map: T, key: string): key is Extract<keyof T, string> => Object.hasOwn(map, key);

const roleLabel = (role: string, language: Language): string => {
  const { roles } = catalog(language).agenda;
  return isKey(roles, role) ? roles[role] : printableLine(role);
};

export function renderTemplateList(rows: readonly ListedTemplate[], language: Language, style: Style): string {
  const say = catalog(language).templates;
  const name = Math.max(0, ...rows.map((row) => style.width(row.name))) + 2;
  const lines = rows.flatMap((row) => {
    const origin = row.origin === 'built-in' ? '' : ` [${say.origin[row.origin]}]`;
    const text = `${printableLine(row.description)} (${formatDuration(row.minutes, language)})${origin}`;
    return hang(padEnd(row.name, name, style), text, style);
  });
  return `${[...lines, '', style.dim(say.show)].join('\n')}\n`;
}

const section = (title: string, lines: readonly string[], style: Style): string[] =>
  lines.length ? ['', style.bold(title), ...lines] : [];

export function renderTemplate(template: TemplateDescription, language: Language, style: Style): string {
  const say = catalog(language).templates;
  const { kinds, item, minutes } = catalog(language).agenda;
  const rows = template.items.map((one) => [printableLine(one.title), kinds[one.kind], String(one.minutes)]);
  const table = renderTable({ head: [item, '', minutes], rows }, style);
  const cast = template.cast.map(
    ({ role, count }) => `${roleLabel(role, language)}${count === '1' ? '' : ` × ${count}`}`,
  );
  const questions = template.questions.flatMap(({ id, ask, default: fallback }) => {
    const shown =
      fallback === undefined
        ? ''
        : ` [${printableLine(typeof fallback === 'object' ? formatList(fallback, language) : String(fallback))}]`;
    return hang(`${id}: `, `${printableLine(ask)}${shown}`, style, '  ');
  });
  const requires = template.requires.map(
    ({ roles, min, max }) => `  ${say.from(min, max)}: ${roles.map((role) => roleLabel(role, language)).join(' / ')}`,
  );
  const lines = [
    style.bold(`${template.name}, ${formatDuration(template.minutes, language)}`),
    ...wrap(printableLine(template.description), style.columns, style),
    ...section(say.items, table, style),
    ...section(say.cast, hang('', formatList(cast, language), style, '  '), style),
    ...section(say.questions, questions, style),
    ...section(say.requires, requires, style),
    '',
    style.dim(say.use(template.name)),
  ];
  return `${lines.join('\n')}\n`;
}
