import { Option } from 'commander';
import type { Register } from './command.ts';
import type { CostOptions } from './run-cost.ts';

export const registerCost: Register = (program, run) => {
  program
    .command('cost')
    .summary('say what meetings take in staff hours, and in money')
    .description(
      'Staff hours first, then money if roles have rates. Clients and partners bring no staff hours; meals do not count.\nThe cost says what a meeting takes, not what it is worth.',
    )
    .argument('<plans...>', 'files, folders, globs, or - for standard input')
    .addOption(new Option('--by <rows>', 'what the table lists').choices(['person', 'role', 'item', 'bucket']))
    .addOption(new Option('-f, --format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .option('-o, --output <file>', 'write to a file')
    .option('--json', 'the same as --format json')
    .action((paths: string[], options: CostOptions) =>
      run(async (session) => (await import('./hot.ts')).printCosts(session, paths, options)),
    );
};
