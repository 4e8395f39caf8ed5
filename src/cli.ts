import { Command, CommanderError, Option } from 'commander';
import type { Action } from './commands/command.ts';
import { commands } from './commands/index.ts';
import { reportUserError } from './commands/report-error.ts';
import { EXIT, UserError } from './errors.ts';
import type { Io } from './io.ts';
import { catalog, DEFAULT_LANGUAGE, isLanguage, LANGUAGES, type Language } from './language/catalogs.ts';
import { printable } from './language/printable.ts';
import { usageError } from './language/usage.ts';
import type { GlobalFlags, Session } from './workspace/session.ts';

/** Names that other tools have for our commands. */
const ALIASES: Readonly<Record<string, string>> = {
  check: 'validate',
  lint: 'validate',
  render: 'agenda',
  print: 'agenda',
  list: 'templates list',
  init: 'new',
  create: 'new',
  price: 'cost',
};

const EXAMPLES = `
Examples:
  $ meetplan new                                     ask, then write a plan
  $ meetplan new client-demo --yes --date 2027-01-20 -o demo.meetplan.yaml
  $ meetplan validate                                check every plan of the project
  $ meetplan agenda demo.meetplan.yaml >> notes.md   an agenda for a document
  $ meetplan cost plans/*.yaml                       what they take in staff hours

Exit codes: 0 fine, 1 problems found, 2 could not do it, 3 a bug in meetplan, 130 interrupted
`;

function buildProgram(io: Io, version: string, run: (action: Action, command: Command) => Promise<void>): Command {
  const program = new Command('meetplan')
    .description('Meeting plans as code: templates, checks, agendas, and the price of a meeting in staff hours.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .addOption(new Option('--lang <language>', 'language of the output').choices(LANGUAGES))
    .option('--config <file>', 'use this configuration')
    .option('--no-config', 'use no configuration')
    .addOption(new Option('--color', 'colour, whatever the terminal says').default(undefined))
    .option('--no-color', 'no colour')
    .addHelpText('after', EXAMPLES)
    .exitOverride()
    .showSuggestionAfterError(true)
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(printable(text)),
      // Said once the language is known: see main.
      outputError: () => {},
      getOutHelpWidth: () => Math.max(40, io.stdout.columns ?? 80),
      getErrHelpWidth: () => Math.max(40, io.stderr.columns ?? 80),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
  for (const register of commands) register(program, (action) => run(action, program));
  return program;
}

function flagsOf(program: Command): GlobalFlags {
  const { lang, config, color } = program.opts();
  return {
    ...(lang === undefined ? {} : { lang }),
    ...(typeof config === 'string' ? { config } : { noConfig: config === false }),
    ...(color === undefined ? {} : { color }),
  };
}

function languageOf(flags: GlobalFlags, io: Io): Language {
  const fromEnv = io.env['MEETPLAN_LANG'];
  return flags.lang ?? (isLanguage(fromEnv) ? fromEnv : DEFAULT_LANGUAGE);
}

/** A language that nobody speaks is no reason to answer in another without a word. */
function checkLanguage({ lang }: GlobalFlags, io: Io): void {
  const fromEnv = io.env['MEETPLAN_LANG'];
  if (lang !== undefined || !fromEnv || isLanguage(fromEnv)) return;
  throw new UserError(({ usage }) => usage.badVariable('MEETPLAN_LANG', fromEnv, LANGUAGES.join(', ')));
}

/** What to say of a command that does not exist, where another tool's name for ours was used. */
function aliasOf(argv: readonly string[], program: Command): string | undefined {
  const name = argv.find((argument) => !argument.startsWith('-'));
  if (name === undefined || program.commands.some((command) => command.name() === name)) return undefined;
  return Object.hasOwn(ALIASES, name) ? ALIASES[name] : undefined;
}

/** Once a project's configuration has chosen a language, a failure is told in it. */
const spokenIn = (session: Session, program: Command): Language => flagsOf(program).lang ?? session.language;

/** Help and version are no failures, and are on the screen already. */
function reportUsage(session: Session, { code, exitCode, message }: CommanderError): number {
  if (exitCode === 0) return EXIT.ok;
  if (code !== 'commander.help')
    session.io.stderr.write(printable(`${usageError(message, catalog(session.language))}\n`));
  return EXIT.unable;
}

/** Runs one command line. The exit code is the result; nothing but a bug throws. */
export async function main(
  argv: readonly string[],
  io: Io,
  about: { version: string; packageFolder: string },
): Promise<number> {
  let exitCode: number = EXIT.ok;
  const session: Session = { io, flags: {}, packageFolder: about.packageFolder, language: languageOf({}, io) };
  const program = buildProgram(io, about.version, async (action) => {
    const flags = flagsOf(program);
    checkLanguage(flags, io);
    Object.assign(session, { flags, language: languageOf(flags, io) });
    exitCode = await action(session);
  });
  const alias = aliasOf(argv, program);
  if (alias !== undefined) {
    reportUserError(session, new UserError(({ usage }) => usage.otherName(alias)));
    return EXIT.unable;
  }
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    Object.assign(session, { language: spokenIn(session, program) });
    if (error instanceof CommanderError) return reportUsage(session, error);
    if (!(error instanceof UserError)) throw error;
    reportUserError(session, error);
    return error.exitCode;
  }
}
