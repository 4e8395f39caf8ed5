import manifest from '../package.json' with { type: 'json' };
import { main } from './cli.ts';
import { EXIT, UserError } from './errors.ts';
import { type Io, processIo } from './io.ts';

/** The outside world; undefined, and said, where the working folder is gone. */
function openIo(): Io | undefined {
  try {
    return processIo();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    process.stderr.write(`meetplan: error: ${error.message}\n`);
    process.exitCode = error.exitCode;
    return undefined;
  }
}

/** The process around main: the exit code, and the one place where a bug is caught. */
export async function run(): Promise<void> {
  const io = openIo();
  if (!io) return;
  try {
    process.exitCode = await main(process.argv.slice(2), io, {
      version: manifest.version,
      packageFolder: `${__dirname}/..`,
    });
  } catch (error) {
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
    io.stderr.write(
      `meetplan: this is a bug in meetplan ${manifest.version}; please report it with what follows\n${trace}\n`,
    );
    process.exitCode = EXIT.bug;
  }
}
