import { Option } from 'commander';
import { collect, once } from './arguments.ts';
import type { Register } from './command.ts';
import type { CostOptions } from './run-cost.ts';

export const registerCost: Register = (program, run) => {
  program
    .command('cost')
    .summary('say what meetings take in staff hours, and in money')
    .description(
      'Staff hours first, then money if roles have rates. Clients and partners bring no staff hours; meals do not count.\nThe cost says what a meeting takes, not what it is worth: meetplan explain cost.',
    )
    .argument('<plans...>', 'plans or .ics calendars: files, folders, globs, or - for standard input')
    .addOption(new Option('--by <rows>', 'what the tables list').choices(['person', 'role', 'item', 'bucket', 'month']))
    .option('--from <date>', 'only meetings held on this day or later, like 2027-01-01')
    .option('--to <date>', 'only meetings held on this day or earlier')
    .option('--on <date>', 'only meetings held on this day')
    .option(
      '--role <address=role>',
      'in calendars, what an address is: "*@example.com=sales-rep", "anna@example.com=sales-manager"; repeat',
      collect,
    )
    .option('--explain', 'print every term of the sums with its rule')
    .option(
      '--what-if <change>',
      'before, after and difference of sales-rep=-2, without=pekka, duration=45m, attendees.reps.count=4, estimate.overrun=10; repeat',
      collect,
    )
    .option('--budget <limit>', 'fail above so many staff hours (12h) or so much money (1000.00)', once)
    .addOption(
      new Option('-f, --format <format>', 'how to print; default: text').choices(['text', 'markdown', 'json', 'csv']),
    )
    .option('-o, --output <file>', 'write to a file; its suffix also chooses the format')
    .option('--json', 'the same as --format json')
    .action((paths: string[], options: CostOptions) =>
      run(async (session) => (await import('./hot.ts')).printCosts(session, paths, options)),
    );
};
