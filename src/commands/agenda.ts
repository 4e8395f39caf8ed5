import { Option } from 'commander';
import { ahead, collect, columns, wholeNumber } from './arguments.ts';
import type { Register } from './command.ts';
import type { AgendaOptions } from './run-agenda.ts';

/** Also in render/index.ts, which the help does not need to load; a test holds the two together. */
const FORMATS = ['text', 'markdown', 'json', 'ics'];

export const registerAgenda: Register = (program, run) => {
  program
    .command('agenda')
    .summary('print the agenda with clock times and its price')
    .description(
      'Prints the agenda of plans, or of what `agenda --format json` printed, with a clock time for every item.',
    )
    .argument('<plans...>', 'files, folders, globs, or - for standard input')
    .addOption(new Option('-f, --format <format>', 'default: text on a terminal, markdown elsewhere').choices(FORMATS))
    .addOption(new Option('--for <reader>', 'whom it is for').choices(['team', 'client']).default('team'))
    .option('--minutes', 'the skeleton of the record instead, to be filled in')
    .option('--on <date>', 'of a series the meeting of this day, or the next; default: the first')
    .option('--timezone <zone>', 'show the clocks of this zone too; repeat it for several', collect)
    .option('-o, --output <file>', 'write to a file; its suffix also chooses the format')
    .option('--width <columns>', 'columns of a text agenda, 40 to 200', columns)
    .option('--alarm <ahead>', 'in a calendar file, remind so long before the start: 15m, 1h30m', ahead)
    .option(
      '--sequence <number>',
      'in a calendar file, the number of the version; default: changes that the plan tells of',
      wholeNumber,
    )
    .option('--json', 'the same as --format json')
    .action((paths: string[], options: AgendaOptions) =>
      run(async (session) => (await import('./hot.ts')).printAgendas(session, paths, options)),
    );
};
