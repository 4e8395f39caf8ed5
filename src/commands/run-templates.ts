import { severityOf } from '../diagnostic.ts';
import { EXIT } from '../errors.ts';
import type { Style } from '../render/style.ts';
import {
  type ListedItem,
  type ListedTemplate,
  renderItem,
  renderTemplate,
  renderTemplateList,
} from '../render/template-text.ts';
import { renderTemplatesJson } from '../render/templates-json.ts';
import { isWide, loadWidth } from '../render/width.ts';
import type { Finding } from '../report/finding.ts';
import { renderFindings } from '../report/index.ts';
import { settingsFor } from '../workspace/load-source.ts';
import { join, relativeTo } from '../workspace/paths.ts';
import type { Session } from '../workspace/session.ts';
import { everyTemplate, listItems, listTemplates } from '../workspace/shelves.ts';
import { loadTemplate } from '../workspace/templates.ts';
import { describeAll, describeItems, listed } from './listed-templates.ts';
import { type ValidateOptions, validate } from './run-validate.ts';
import { commandLine } from './shell.ts';
import { styleFor } from './style.ts';

export interface ListOptions {
  readonly json?: boolean;
}

async function report(session: Session, findings: readonly Finding[]): Promise<number> {
  const { io, flags, language } = session;
  const style = await styleFor(io.stderr, io.env, flags.color);
  if (findings.length) io.stderr.write(await renderFindings(findings, { format: 'text', max: 20, language }, style));
  return findings.some(({ problem }) => severityOf(problem) === 'error') ? EXIT.problems : EXIT.ok;
}

/** The style of standard output for what is printed; wide characters are measured where there are any. */
async function outputStyle({ io, flags }: Session, printed: unknown): Promise<Style> {
  const style = await styleFor(io.stdout, io.env, flags.color);
  return isWide(JSON.stringify(printed)) ? { ...style, width: await loadWidth() } : style;
}

/** Every template and item; those with mistakes are reported on standard error, and the rest is listed. */
export async function listTemplateFiles(session: Session, { json }: ListOptions): Promise<number> {
  const { settings } = await settingsFor(session, join(session.io.cwd, 'x'));
  const { templates, findings } = await describeAll(session, settings, listTemplates(session, settings));
  const library = await describeItems(session, settings);
  const { items } = library;
  await report(session, [...findings, ...library.findings]);
  const style = await outputStyle(session, [templates, items]);
  const text = json
    ? renderTemplatesJson(templates, items)
    : renderTemplateList(templates, items, session.language, style);
  session.io.stdout.write(text);
  return EXIT.ok;
}

async function showItem(session: Session, item: ListedItem, { json }: ListOptions): Promise<void> {
  const style = await outputStyle(session, item);
  session.io.stdout.write(json ? renderTemplatesJson([], [item]) : renderItem(item, session.language, style));
}

async function showOne(session: Session, template: ListedTemplate, { json }: ListOptions, file?: string) {
  const style = await outputStyle(session, template);
  const which = file === undefined ? template.name : commandLine(['--template', file]);
  const text = json ? renderTemplatesJson([template], []) : renderTemplate(template, session.language, style, which);
  session.io.stdout.write(text);
}

/** A template by name, alias or file, or an item of the library by name. */
export async function showTemplate(
  session: Session,
  which: string | { readonly file: string },
  options: ListOptions,
): Promise<number> {
  const { settings } = await settingsFor(session, join(session.io.cwd, 'x'));
  const entry = listTemplates(session, settings).find(({ name }) => name === which);
  if (!entry && listItems(session, settings).some(({ name }) => name === which)) {
    const { items, findings } = await describeItems(session, settings);
    const item = items.find(({ name }) => name === which);
    if (item) await showItem(session, item, options);
    return report(session, item ? [] : findings);
  }
  const { template, findings } = await loadTemplate(session, settings, which);
  const exitCode = await report(session, findings);
  if (!template) return exitCode;
  const origin = entry?.origin ?? (typeof which === 'string' ? 'built-in' : 'project');
  const one = await listed(session, settings, template, origin);
  await showOne(session, one, options, typeof which === 'string' ? undefined : which.file);
  return exitCode;
}

/**
 * Checks templates and items as `validate` does. Without paths: those of the project and the user; where there are
 * none, the built-in ones.
 */
export async function checkTemplates(
  session: Session,
  paths: readonly string[],
  options: ValidateOptions,
): Promise<number> {
  if (paths.length) return validate(session, paths, options);
  const { settings } = await settingsFor(session, join(session.io.cwd, 'x'));
  const all = [...everyTemplate(session, settings), ...listItems(session, settings)];
  const own = all.filter(({ origin }) => origin !== 'built-in');
  const files = (own.length ? own : all).map(({ file }) => relativeTo(session.io.cwd, file));
  return validate(session, files, options);
}
