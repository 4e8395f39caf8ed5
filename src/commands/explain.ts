import { columns } from './arguments.ts';
import type { Register } from './command.ts';
import type { ExplainOptions } from './run-explain.ts';

export const registerExplain: Register = (program, run) => {
  program
    .command('explain')
    .summary('explain the cost model: cost, staff-hours, rates')
    .description('Tells in one page how meetplan reckons. Without a topic it lists them.')
    .argument('[topic]', 'cost, staff-hours or rates')
    .option('--width <columns>', 'columns of the text, 40 to 200', columns)
    .action((topic: string | undefined, options: ExplainOptions) =>
      run(async (session) => (await import('./run-explain.ts')).explainTopic(session, topic, options)),
    );
};
