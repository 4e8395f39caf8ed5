import { Argument } from 'commander';
import { EXIT } from '../errors.ts';
import { SCHEMA_KINDS } from '../schema/ids.ts';
import { join } from '../workspace/paths.ts';
import type { Register } from './command.ts';

const LIMIT = 4 * 1024 * 1024;

export const registerSchema: Register = (program, run) => {
  program
    .command('schema')
    .summary('print the JSON Schema of a kind of file')
    .description('Prints the JSON Schema (draft-07) of a kind of file, for editors and other tools.')
    .addArgument(new Argument('<kind>', 'which files').choices(SCHEMA_KINDS))
    .action((kind: string) =>
      run(async ({ io, packageFolder }) => {
        const bytes = io.files.read(join(packageFolder, `schema/${kind}-1.schema.json`), LIMIT);
        io.stdout.write(new TextDecoder().decode(bytes));
        return EXIT.ok;
      }),
    );
};
