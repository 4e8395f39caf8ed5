import type { Register } from './command.ts';
import { withReportOptions } from './report-options.ts';
import type { ValidateOptions } from './run-validate.ts';

export const registerValidate: Register = (program, run) => {
  const command = program
    .command('validate')
    .summary('check plans like a compiler')
    .description(
      'Checks plans, templates, configuration and answers: schema, references, times. Every problem of every file is\nshown at once, with its place and the fix. Without paths: the plans of the project.',
    )
    .argument('[paths...]', 'files, folders, globs, or - for standard input');
  withReportOptions(command).action((paths: string[], options: ValidateOptions) =>
    run(async (session) => (await import('./hot.ts')).validate(session, paths, options)),
  );
};
