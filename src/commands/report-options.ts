import { type Command, Option } from 'commander';
import { wholeNumber } from './arguments.ts';

/** How problems are reported, alike wherever files are checked. */
export const withReportOptions = (command: Command): Command =>
  command
    .addOption(new Option('-f, --format <format>', 'how to report').choices(['text', 'json', 'github']).default('text'))
    .option('--strict', 'warnings fail as errors do')
    .option('--max-problems <number>', 'show at most so many; 0 for all (default: 20, json 1000)', wholeNumber)
    .option('--json', 'the same as --format json');
