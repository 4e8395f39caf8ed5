import { Option } from 'commander';
import { wholeNumber } from './arguments.ts';
import type { Register } from './command.ts';
import type { ValidateOptions } from './run-validate.ts';

export const registerValidate: Register = (program, run) => {
  program
    .command('validate')
    .summary('check plans like a compiler')
    .description(
      'Checks plans, templates, configuration and answers: schema, references, times. Every problem of every file is\nshown at once, with its place and the fix. Without paths: the plans of the project.',
    )
    .argument('[paths...]', 'files, folders, globs, or - for standard input')
    .addOption(new Option('-f, --format <format>', 'how to report').choices(['text', 'json', 'github']).default('text'))
    .option('--strict', 'warnings fail as errors do')
    .option('--max-problems <number>', 'show at most so many; 0 for all (default: 20, json 1000)', wholeNumber)
    .option('--json', 'the same as --format json')
    .action((paths: string[], options: ValidateOptions) =>
      run(async (session) => (await import('./hot.ts')).validate(session, paths, options)),
    );
};
