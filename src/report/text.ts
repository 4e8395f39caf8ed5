import { catalog } from '../language/catalogs.ts';
import { printable, printableLine } from '../language/printable.ts';
import type { Language } from '../plan/plan.ts';
import type { Style } from '../render/style.ts';
import { diagnose, type Placed } from './diagnose.ts';
import { frame } from './frame.ts';

/** One finding as a compiler would print it: place, words, source, fix. */
export function renderPlaced(placed: Placed, language: Language, style: Style): string {
  const words = catalog(language).report;
  const found = diagnose(placed, language);
  const colour = { error: style.bad, warning: style.warn, hint: style.accent }[found.severity];
  const { text } = placed.finding.document;
  // What no file holds has a name, and no line to show.
  const position = text === '' && found.file.startsWith('--') ? '' : `:${found.line}:${found.column}`;
  const place = style.bold(`${printableLine(found.file)}${position}:`);
  const lines = [
    `${place} ${colour(`${words.severity[found.severity]}:`)} ${printable(found.message)} ${style.dim(`[${found.rule}]`)}`,
    ...(position === '' ? [] : [frame(text, placed.span, found.line, style)]),
  ];
  if (found.help !== undefined) lines.push(`  ${style.good(`${words.help}:`)} ${printable(found.help)}`);
  return lines.join('\n');
}
