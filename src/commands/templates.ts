import { UserError } from '../errors.ts';
import type { Register } from './command.ts';
import { withReportOptions } from './report-options.ts';
import type { ListOptions } from './run-templates.ts';
import type { ValidateOptions } from './run-validate.ts';

const load = () => import('./run-templates.ts');

export const registerTemplates: Register = (program, run) => {
  const templates = program
    .command('templates')
    .summary('list the templates, show one, or check your own')
    .description(
      'Templates of the project (folders under `templates:`), of the user, and built in; and the library of items that\n`new --add` and `use:` take. A template is one YAML file, and so is an item.',
    );
  templates
    .command('list', { isDefault: true })
    .description('List every template that a name can mean by what it is for, with length, people and staff hours.')
    .option('--json', 'as JSON, with agenda, questions and required roles')
    .action((options: ListOptions) => run(async (session) => (await load()).listTemplateFiles(session, options)));
  templates
    .command('show')
    .description('Show what a template or an item holds: agenda, questions, the roles that it requires.')
    .argument('[name]', 'a name from the list, or another name of the template')
    .option('--template <file>', 'a template file in place of a name')
    .option('--json', 'as JSON')
    .action((name: string | undefined, options: ListOptions & { template?: string }) => {
      const which = options.template === undefined ? name : { file: options.template };
      return run(async (session) => {
        if (which === undefined) throw new UserError(({ usage }) => usage.whichTemplate);
        return (await load()).showTemplate(session, which, options);
      });
    });
  const check = templates
    .command('check')
    .description(
      'Find every mistake in templates and items, each with its place. Without paths: those of the project and your own.',
    )
    .argument('[paths...]', 'files, folders, globs, or - for standard input');
  withReportOptions(check).action((paths: string[], options: ValidateOptions) =>
    run(async (session) => (await load()).checkTemplates(session, paths, options)),
  );
};
