import { Option } from 'commander';
import { LANGUAGES } from '../language/catalogs.ts';
import { collect } from './arguments.ts';
import type { Register } from './command.ts';
import type { NewOptions } from './new-request.ts';

export const registerNew: Register = (program, run) => {
  program
    .command('new')
    .summary('build a plan from a template')
    .description(
      'Builds a plan from a template. In a terminal it asks for what is missing; with --yes, in CI or in a pipe it never\nasks. People who are given take the parts that the template has for their roles; the rest of its cast stays.',
    )
    .argument('[template]', 'a name from `meetplan templates`')
    .option('--template <file>', 'a template file in place of a name')
    .option('--after <plan>', 'go on from a plan: its people, settings and open items')
    .option('--date <date>', 'the day, like 2027-01-20')
    .option('--start <time>', 'the start, like 13:00')
    .option('--timezone <zone>', 'an IANA name, like Europe/Helsinki (env: MEETPLAN_TIMEZONE)')
    .option('--duration <minutes>', 'the slot, like 45 or 1h30m')
    .option('--repeat <words>', "how often, like 'every second Tuesday until 31 May 2027', or a rule of RFC 5545")
    .option('--review-by <date>', 'when somebody asks whether a series without an end is still needed')
    .option('--title <text>', 'the title')
    .option('--purpose <text>', 'why people meet')
    .option('--id <id>', 'the id; default: from title and date')
    .addOption(new Option('--language <language>', 'of the texts').choices(LANGUAGES))
    .addOption(new Option('--channel <channel>', 'how people meet').choices(['in-person', 'video', 'phone', 'hybrid']))
    .addOption(new Option('--form <form>', 'how formal it is').choices(['formal', 'informal']))
    .option('--link <link>', 'where the meeting is online')
    .option('--place <text>', 'where the meeting is')
    .option(
      '--attendee <name=role>',
      "somebody who takes part, like 'Anna Virtanen=sales-manager', or 6=sales-rep; repeat",
      collect,
    )
    .option(
      '--add <item>',
      'an item of the library, like software-coaching or software-coaching:after=demo; repeat',
      collect,
    )
    .option('--drop <items>', 'items of the template to leave out, like story,promises', collect)
    .option('--minutes <item=minutes>', 'how long items are, like story=8,goals=15', collect)
    .option('--with <ids>', 'people and teams of the configuration, like north,-ville,anna; repeat', collect)
    .option('--set <question=value>', 'an answer to a question of the template; repeat for lists', collect)
    .option('--answers <file>', 'answers from a file, or - for standard input')
    .option('-y, --yes', 'never ask: take the defaults')
    .option('--accessible', 'ask line by line, for screen readers (env: MEETPLAN_ACCESSIBLE=1)')
    .option('--force', 'replace the file if it exists')
    .option('-o, --output <file>', 'where to write; - for standard output; default <id>.meetplan.yaml')
    .action((template: string | undefined, options: NewOptions) =>
      run(async (session) => (await import('./run-new.ts')).buildNewPlan(session, template, options)),
    );
};
