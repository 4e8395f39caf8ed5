import { severityOf } from '../diagnostic.ts';
import { EXIT, UserError } from '../errors.ts';
import { catalog } from '../language/catalogs.ts';
import { present } from '../plan/present.ts';
import type { Settings } from '../plan/settings.ts';
import type { Finding } from '../report/finding.ts';
import { checkFilled, isGiven } from '../workspace/check-filled.ts';
import { settingsFor } from '../workspace/load-source.ts';
import { dirname, join, relativeTo } from '../workspace/paths.ts';
import type { Session } from '../workspace/session.ts';
import { userLanguage } from '../workspace/settings.ts';
import { listTemplates } from '../workspace/shelves.ts';
import { equivalent } from './equivalent.ts';
import { reportFindings } from './load-plans.ts';
import { type Complete, checkAnswers, checkComplete, fill, textOf } from './new-plan.ts';
import { type NewOptions, type NewRequest, readAnswers, readRequest } from './new-request.ts';
import { carryNotes, loadLast, type NewRun, prepareTemplate } from './new-template.ts';
import { writeOutput } from './output.ts';
import { commandLine } from './shell.ts';

const hasErrors = (findings: readonly Finding[]): boolean =>
  findings.some(({ problem }) => severityOf(problem) === 'error');

/** Prompts need two terminals, somebody at them, and no CI. */
function mayAsk({ io }: Session, options: NewOptions): boolean {
  const readsInput = options.answers === '-' || options.after === '-';
  return !options.yes && !readsInput && !io.env['CI'] && io.stdin.isTTY && io.stderr.isTTY;
}

const isKnownName = (session: Session, settings: Settings, name: string): boolean =>
  listTemplates(session, settings).some((entry) => entry.name === name);

/** Where the plan goes: a file of its own name, or standard output where that is no terminal. */
function target(session: Session, options: NewOptions, id: string, asked: boolean): string {
  if (options.output !== undefined) return options.output;
  return session.io.stdout.isTTY || asked ? `${id}.meetplan.yaml` : '-';
}

async function write(session: Session, text: string, file: string, options: NewOptions): Promise<void> {
  if (file === '-') await writeOutput(session, text, undefined);
  else await session.io.files.write(file, text, { overwrite: options.force === true });
}

/** The configuration of the folder that the plan goes to, with the language of the user where it names none. */
async function findSettings(session: Session, { output = '-' }: NewOptions) {
  const loaded = await settingsFor(session, join(session.io.cwd, output === '-' ? 'x' : output));
  const language = loaded.settings.language ?? (await userLanguage(session));
  session.language = session.flags.lang ?? language ?? session.language;
  return { settings: { ...loaded.settings, ...present({ language }) }, findings: loaded.findings };
}

/** The template that was named, ready to use; findings where it cannot be, undefined where none was named. */
async function namedTemplate(run: NewRun, request: NewRequest, isAsked: boolean) {
  if (request.template !== undefined || request.templateFile !== undefined) return prepareTemplate(run, request);
  if (isAsked) return undefined;
  const { session, settings } = run;
  const say = catalog(session.language).newPlan;
  const names = listTemplates(session, settings).map((entry) => entry.name);
  const missing = [say.template(names.join(', ')), ...(request.plan['date'] === undefined ? ['--date'] : [])];
  throw new UserError(say.missing(missing), { help: say.missingHelp });
}

/** Writes a plan for which nothing is missing, and says what to do with it. */
async function finish(
  { session, settings }: NewRun,
  complete: Complete,
  options: NewOptions,
  isAsked: boolean,
): Promise<number> {
  const { io } = session;
  const say = catalog(session.language).newPlan;
  const isListed =
    complete.request.templateFile === undefined && isKnownName(session, settings, complete.template.name);
  const filled = fill(complete, settings, isListed);
  const findings = await checkFilled(session, filled, settings, complete.template);
  // Who was asked has seen the warnings beside the plan.
  if (!isAsked || hasErrors(findings)) await reportFindings(session, findings);
  if (hasErrors(findings)) return hasErrors(findings.filter(isGiven)) ? EXIT.unable : EXIT.problems;
  const file = target(session, options, String(filled.value['id']), isAsked);
  await write(session, await textOf(filled, file, complete), file, options);
  if (filled.defaulted.length && !isAsked) io.stderr.write(`${say.defaults(filled.defaulted.join(', '))}\n`);
  if (file !== '-') io.stderr.write(`${say.wrote(file)}\n${say.next(commandLine(['meetplan', 'agenda', file]))}\n`);
  io.stderr.write(`${say.again(equivalent(complete, file))}\n`);
  return EXIT.ok;
}

/** The plan to go on from: the flag's, else the answers file's, which is relative to that file. */
function lastFile({ io }: Session, { after, answers }: NewOptions, inFile: string | undefined): string | undefined {
  if (after !== undefined || inFile === undefined || answers === undefined || answers === '-') return after ?? inFile;
  return relativeTo(io.cwd, join(dirname(join(io.cwd, answers)), inFile));
}

/** Everything that was given, in one shape, and what it rests on; findings where some of it cannot be read. */
async function readGiven(session: Session, name: string | undefined, options: NewOptions) {
  const { settings, findings } = await findSettings(session, options);
  if (hasErrors(findings)) return findings;
  const file = await readAnswers(session, options.answers);
  if (file.findings.length) return file.findings;
  const after = lastFile(session, options, file.answers?.after);
  const { last, findings: faults } = after === undefined ? { findings: [] } : await loadLast(session, settings, after);
  if (faults.length) return faults;
  const run: NewRun = { session, settings, after, last };
  return { run, request: readRequest(run, name, options, file.answers) };
}

/** `meetplan new`: everything that is given, then what is asked or taken by default, then the file. */
export async function buildNewPlan(session: Session, name: string | undefined, options: NewOptions): Promise<number> {
  const { io } = session;
  const given = await readGiven(session, name, options);
  if (!('run' in given)) {
    await reportFindings(session, given);
    return EXIT.problems;
  }
  const { run, request } = given;
  const isAsked = mayAsk(session, options);
  const named = await namedTemplate(run, request, isAsked);
  if (named && !('template' in named)) {
    await reportFindings(session, named.findings);
    return hasErrors(named.findings) ? EXIT.problems : EXIT.unable;
  }
  // A wrong flag is not found out only after twenty questions.
  if (named) await checkAnswers({ request, template: named.template }, run.settings, session, isAsked);
  if (!named || isAsked) {
    const { askForRest } = await import('./new-prompts.ts');
    const asked = await askForRest(run, request, named, options);
    if (asked !== 'cancelled') return finish(run, asked, options, true);
    io.stderr.write(`${catalog(session.language).newPlan.cancelled}\n`);
    return EXIT.interrupted;
  }
  const complete = { request, template: named.template };
  checkComplete(complete, session);
  for (const note of carryNotes(session, request, named)) io.stderr.write(`${note}\n`);
  return finish(run, complete, options, false);
}
