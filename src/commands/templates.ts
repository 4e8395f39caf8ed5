import { UserError } from '../errors.ts';
import type { Register } from './command.ts';

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
    .action(() => run(async (session) => (await import('./run-templates.ts')).listTemplateFiles(session)));
  templates
    .command('show')
    .description('Show what a template holds: items, questions, the roles that it requires.')
    .argument('[name]', 'a name from the list')
    .option('--template <file>', 'a template file in place of a name')
    .action((name: string | undefined, options: { template?: string }) => {
      const which = options.template === undefined ? name : { file: options.template };
      return run(async (session) => {
        if (which === undefined) throw new UserError(({ usage }) => usage.whichTemplate);
        return (await import('./run-templates.ts')).showTemplate(session, which);
      });
    });
};
