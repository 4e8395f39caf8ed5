import { Option } from 'commander';
import { wholeNumber } from './arguments.ts';
import type { Register } from './command.ts';
import type { ExpandOptions } from './run-expand.ts';

export const registerExpand: Register = (program, run) => {
  program
    .command('expand')
    .summary('make a plan for each day of a series')
    .description(
      'Makes dated plans from plans with `repeat`: OUT-DIR/SERIES/DATE.yaml. A later run brings them up to date and keeps what somebody wrote into them; where both changed the same, it says so and writes nothing.',
    )
    .argument('[paths...]', 'files, folders or globs; default: the plans of the project')
    .option('--from <date>', 'the first day: 2027-01-01 or today')
    .option('--to <date>', 'the last day')
    .option('--count <number>', 'so many meetings of each series', wholeNumber)
    .option('--out-dir <folder>', 'where the folders of the series are; default: beside each series')
    .addOption(new Option('--rotate <part>', 'who takes turns').choices(['chair', 'noteTaker']))
    .addOption(
      new Option('-f, --format <format>', 'dated plans, or one calendar file of each series with its dated plans')
        .choices(['yaml', 'ics'])
        .default('yaml'),
    )
    .addOption(new Option('--for <reader>', 'whom the calendar is for').choices(['team', 'client']).default('team'))
    .option('-o, --output <file>', 'where the calendar goes; default: standard output')
    .option('--check', 'write nothing; fail if a plan is missing or out of date')
    .option('--dry-run', 'write nothing; tell what would be')
    .option('--force', 'what is generated wins over edits and over other files')
    .option('--json', 'with --dry-run: the days, held and left out, as JSON')
    .action((paths: string[], options: ExpandOptions) =>
      run(async (session) => (await import('./run-expand.ts')).expandSeries(session, paths, options)),
    );
};
