import type { Command } from 'commander';
import { severityOf } from '../diagnostic.ts';
import { EXIT } from '../errors.ts';
import { type ListedTemplate, renderTemplate, renderTemplateList } from '../render/template-text.ts';
import { renderFindings } from '../report/index.ts';
import { describeTemplate } from '../template/describe.ts';
import { settingsFor } from '../workspace/load-source.ts';
import { join } from '../workspace/paths.ts';
import type { Session } from '../workspace/session.ts';
import { listTemplates, loadTemplate } from '../workspace/templates.ts';
import type { Register } from './command.ts';
import { styleFor } from './style.ts';

async function list(session: Session): Promise<number> {
  const { io, flags } = session;
  const { settings } = await settingsFor(session, join(io.cwd, 'x'));
  const rows: ListedTemplate[] = [];
  for (const entry of listTemplates(session, settings)) {
    const { template, findings } = await loadTemplate(session, settings, { file: entry.file });
    if (template) rows.push({ ...describeTemplate(template, session.language), origin: entry.origin });
    else await report(session, findings);
  }
  io.stdout.write(renderTemplateList(rows, session.language, await styleFor(io.stdout, io.env, flags.color)));
  return EXIT.ok;
}

async function report(session: Session, findings: Parameters<typeof renderFindings>[0]): Promise<void> {
  const { io, flags, language } = session;
  if (!findings.length) return;
  const style = await styleFor(io.stderr, io.env, flags.color);
  io.stderr.write(renderFindings(findings, { format: 'text', max: 20, language }, style));
}

async function show(session: Session, which: string | { readonly file: string }): Promise<number> {
  const { io, flags, language } = session;
  const { settings } = await settingsFor(session, join(io.cwd, 'x'));
  const { template, findings } = await loadTemplate(session, settings, which);
  await report(session, findings);
  if (template) {
    io.stdout.write(
      renderTemplate(describeTemplate(template, language), language, await styleFor(io.stdout, io.env, flags.color)),
    );
  }
  return findings.some(({ problem }) => severityOf(problem) === 'error') ? EXIT.problems : EXIT.ok;
}

export const registerTemplates: Register = (program, run) => {
  const templates = program
    .command('templates')
    .summary('list the templates, or show one')
    .description(
      'Templates of the project (folders under `templates:`), of the user, and built in. A template is one YAML file.',
    );
  templates
    .command('list', { isDefault: true })
    .description('List every template that a name can mean.')
    .action(() => run(list));
  templates
    .command('show')
    .description('Show what a template holds: items, questions, the roles that it requires.')
    .argument('[name]', 'a name from the list')
    .option('--template <file>', 'a template file in place of a name')
    .action((name: string | undefined, options: { template?: string }, command: Command) => {
      const which = options.template === undefined ? name : { file: options.template };
      return run(async (session) => {
        if (which === undefined) command.error('error: give the name of a template, or --template FILE');
        return show(session, which);
      });
    });
};
