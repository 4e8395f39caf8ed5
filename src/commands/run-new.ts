import { severityOf } from '../diagnostic.ts';
import type { Value } from '../document/document.ts';
import { openDocument } from '../document/open.ts';
import { writePlan } from '../document/write-plan.ts';
import { EXIT, UserError } from '../errors.ts';
import { catalog } from '../language/catalogs.ts';
import { nearest } from '../language/did-you-mean.ts';
import { present } from '../plan/present.ts';
import type { Settings } from '../plan/settings.ts';
import { slug } from '../plan/slug.ts';
import { renderer } from '../render/index.ts';
import { loadWidth, needsWideWidth } from '../render/width.ts';
import type { Finding } from '../report/finding.ts';
import { renderFindings } from '../report/index.ts';
import { schemaUrl } from '../schema/ids.ts';
import { fillTemplate } from '../template/fill.ts';
import { askedQuestions } from '../template/questions.ts';
import type { Filled, ResolvedTemplate } from '../template/template.ts';
import { checkFilled, checkValue } from '../workspace/check-filled.ts';
import { settingsFor } from '../workspace/load-source.ts';
import { join } from '../workspace/paths.ts';
import type { Session } from '../workspace/session.ts';
import { userLanguage } from '../workspace/settings.ts';
import { listTemplates } from '../workspace/shelves.ts';
import { loadTemplate } from '../workspace/templates.ts';
import { withAdded } from './added-items.ts';
import {
  type GivenPerson,
  type NewOptions,
  type NewRequest,
  PLAN_KEYS,
  readAnswers,
  readRequest,
  repeatFlag,
} from './new-request.ts';
import { writeOutput } from './output.ts';
import { agendaOf } from './run-agenda.ts';
import { commandLine } from './shell.ts';
import { styleFor } from './style.ts';

/** A request for which nothing is missing any more, and its template. */
export interface Complete {
  readonly request: NewRequest;
  readonly template: ResolvedTemplate;
}

/** Names that Windows keeps for devices. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

async function reportFindings(session: Session, findings: readonly Finding[]): Promise<boolean> {
  const { io, flags, language } = session;
  const shown = findings.filter(({ problem }) => severityOf(problem) !== 'hint');
  if (shown.length) {
    const style = await styleFor(io.stderr, io.env, flags.color);
    io.stderr.write(await renderFindings(shown, { format: 'text', max: 20, language }, style));
  }
  return shown.some(({ problem }) => severityOf(problem) === 'error');
}

/** Prompts need two terminals, somebody at them, and no CI. */
function mayAsk({ io }: Session, options: NewOptions): boolean {
  return !options.yes && options.answers !== '-' && !io.env['CI'] && io.stdin.isTTY && io.stderr.isTTY;
}

/** Builds the value of the plan; an id that nobody gave is made of title and date. */
export function fill({ request, template }: Complete, settings: Settings, isListed: boolean): Filled {
  const roleOf = (id: string) => settings.people.get(id)?.role;
  const input = {
    template,
    language: request.language,
    answers: request.answers,
    people: request.people,
    roleOf,
    isListed,
    workdays: settings.workdays,
  };
  const filled = fillTemplate({ ...input, plan: request.plan });
  if (filled.value['id'] !== undefined) return filled;
  const base = slug(String(filled.value['title'] ?? ''))
    .slice(0, 48)
    .replace(/-+$/, '');
  const name = base === '' || DEVICE.test(base) ? `plan-${base}`.replace(/-$/, '') : base;
  return fillTemplate({ ...input, plan: { ...request.plan, id: `${name}-${String(request.plan['date'] ?? '')}` } });
}

/** A bare id for people of whom the plan says no more. */
function shorten(value: Filled['value']): { readonly [key: string]: Value } {
  const attendees = value['attendees'];
  if (!Array.isArray(attendees)) return value;
  const short = attendees.map((one: Value) => {
    const isAlone = typeof one === 'object' && one !== null && Object.keys(one).join() === 'id';
    return isAlone && 'id' in one ? (one['id'] ?? one) : one;
  });
  return { ...value, attendees: short };
}

/** Flags that were not given and have no default, and answers that do not fit. */
function checkComplete({ request, template }: Complete, session: Session): void {
  const say = catalog(session.language).newPlan;
  const asked = askedQuestions(template, request.answers, request.plan, request.language);
  const all = template.file.questions?.map(({ id }) => id) ?? [];
  for (const name of Object.keys(request.answers)) {
    if (all.includes(name)) continue;
    const guess = nearest(name, all);
    throw new UserError(say.unknownQuestion(name, template.name), {
      help: guess ? say.didYouMean(guess) : say.questionsAre(all.join(', ')),
    });
  }
  // A default that hangs on the date is none while there is no date, and not missing either.
  const hasDefault = new Set(
    template.file.questions?.flatMap(({ id, default: given }) => (given === undefined ? [] : [id])),
  );
  const isMissing = (id: string) => !hasDefault.has(id) && !Object.hasOwn(request.answers, id);
  const missing = [
    ...(request.plan['date'] === undefined ? ['--date'] : []),
    ...(request.plan['start'] === undefined && template.file.start === undefined ? ['--start'] : []),
    ...asked.filter(({ id }) => isMissing(id)).map(({ id }) => `--set ${id}=…`),
  ];
  if (missing.length) throw new UserError(say.missing(missing), { help: say.missingHelp });
}

function checkAnswers(filled: Filled, session: Session): void {
  const say = catalog(session.language).newPlan;
  const bad = filled.badAnswers.map(({ question, value, type, choices }) => {
    const types: Readonly<Record<string, string>> = say.types;
    return say.badAnswer(question, value, types[type] ?? say.types.text, choices.join(', '));
  });
  if (bad.length) throw new UserError(bad.join('; '));
}

const isKnownName = (session: Session, settings: Settings, name: string): boolean =>
  listTemplates(session, settings).some((entry) => entry.name === name);

function personWords({ name, role, id, team }: GivenPerson): readonly string[] {
  if (name !== undefined && role !== undefined) return ['--attendee', `${String(name)}=${String(role)}`];
  return ['--with', String(id ?? team)];
}

/** The command line that builds the same plan without asking. */
function equivalent({ request, template }: Complete, output: string): string {
  const words = ['meetplan', 'new'];
  // The name that was given may say more than the template's own: how people meet.
  if (request.templateFile === undefined) words.push(request.template ?? template.name);
  else words.push('--template', request.templateFile);
  words.push('--yes', '--language', request.language);
  for (const key of PLAN_KEYS) {
    const value = request.plan[key];
    if (value !== undefined) words.push(`--${key}`, String(value));
  }
  const { repeat } = request.plan;
  if (repeat !== undefined) words.push('--repeat', repeatFlag(repeat));
  for (const item of request.add) words.push('--add', item);
  for (const person of request.people) words.push(...personWords(person));
  for (const [name, answer] of Object.entries(request.answers)) {
    for (const value of [answer].flat()) words.push('--set', `${name}=${String(value)}`);
  }
  return commandLine([...words, '-o', output]);
}

/** Where the plan goes: a file of its own name, or standard output where that is no terminal. */
function target(session: Session, options: NewOptions, id: string, asked: boolean): string {
  if (options.output !== undefined) return options.output;
  return session.io.stdout.isTTY || asked ? `${id}.meetplan.yaml` : '-';
}

/** The text of the plan, once it has been read again and found to say what it should. */
async function textOf(filled: Filled, file: string, complete: Complete): Promise<string> {
  const value = shorten(filled.value);
  const say = catalog(complete.request.language).newPlan;
  const shown = file === '-' ? say.file : file;
  const start = value['timezone'] === undefined ? say.floating : say.above.start;
  const text = writePlan(value, schemaUrl('plan'), { head: say.head(shown), above: { ...say.above, start } });
  const read = await openDocument(file, new TextEncoder().encode(text));
  if (JSON.stringify(read.document.value) !== JSON.stringify(value))
    throw new Error('the plan written is not the plan built');
  return text;
}

async function write(session: Session, text: string, file: string, options: NewOptions): Promise<void> {
  if (file === '-') await writeOutput(session, text, undefined);
  else await session.io.files.write(file, text, { overwrite: options.force === true });
}

/** What the review shows: the agenda as the team will see it, with its staff hours, and whatever is wrong. */
async function review(session: Session, settings: Settings, complete: Complete) {
  const { io, flags, language } = session;
  const filled = fill(complete, settings, true);
  const findings = await checkFilled(session, filled, settings, complete.template);
  const style = await styleFor(io.stderr, io.env, flags.color);
  const hasErrors = findings.some(({ problem }) => severityOf(problem) === 'error');
  if (hasErrors)
    return { text: await renderFindings(findings, { format: 'text', max: 20, language }, style), hasErrors };
  const checked = await checkValue(session, filled.value, settings);
  const agenda = agendaOf({ ...session, flags: {} }, checked);
  const width = needsWideWidth(agenda) ? await loadWidth() : style.width;
  return { text: (await renderer('text'))(agenda, { ...style, width }), hasErrors };
}

/** `meetplan new`: everything that is given, then what is asked or taken by default, then the file. */
export async function buildNewPlan(session: Session, name: string | undefined, options: NewOptions): Promise<number> {
  const { io } = session;
  const folder = options.output === undefined || options.output === '-' ? 'x' : options.output;
  const loaded = await settingsFor(session, join(io.cwd, folder));
  if (await reportFindings(session, loaded.findings)) return EXIT.problems;
  const language = loaded.settings.language ?? (await userLanguage(session));
  session.language = session.flags.lang ?? language ?? session.language;
  const settings: Settings = { ...loaded.settings, ...present({ language }) };
  const { answers, findings } = await readAnswers(session, options.answers);
  if (await reportFindings(session, findings)) return EXIT.problems;
  const given = readRequest(session, name, options, answers, settings);
  const isAsked = mayAsk(session, options);
  const say = catalog(session.language).newPlan;
  const complete = await completed(session, settings, given, isAsked);
  if (complete === 'cancelled') {
    io.stderr.write(`${say.cancelled}\n`);
    return EXIT.interrupted;
  }
  if ('findings' in complete) return (await reportFindings(session, complete.findings)) ? EXIT.problems : EXIT.unable;
  checkComplete(complete, session);
  const isListed =
    complete.request.templateFile === undefined && isKnownName(session, settings, complete.template.name);
  const filled = fill(complete, settings, isListed);
  checkAnswers(filled, session);
  if (await reportFindings(session, await checkFilled(session, filled, settings, complete.template)))
    return EXIT.problems;
  const file = target(session, options, String(filled.value['id']), isAsked);
  await write(session, await textOf(filled, file, complete), file, options);
  if (filled.defaulted.length && !isAsked) io.stderr.write(`${say.defaults(filled.defaulted.join(', '))}\n`);
  if (file !== '-') io.stderr.write(`${say.wrote(file)}\n${say.next(commandLine(['meetplan', 'agenda', file]))}\n`);
  io.stderr.write(`${say.again(equivalent(complete, file))}\n`);
  return EXIT.ok;
}

/** What is asked or taken by default, with the items that `--add` puts in. */
async function completed(session: Session, settings: Settings, given: NewRequest, isAsked: boolean) {
  const add = (one: Complete) => withAdded(session, settings, one);
  const answered = isAsked
    ? await (await import('../prompt/ask.ts')).askForPlan(session, settings, given, async (draft) =>
        review(session, settings, await add(draft)),
      )
    : await completeWithoutAsking(session, settings, given);
  return typeof answered === 'object' && 'template' in answered ? add(answered) : answered;
}

async function completeWithoutAsking(
  session: Session,
  settings: Settings,
  request: NewRequest,
): Promise<Complete | { readonly findings: readonly Finding[] }> {
  const say = catalog(session.language).newPlan;
  const which = request.templateFile === undefined ? request.template : { file: request.templateFile };
  if (which === undefined) {
    const names = listTemplates(session, settings).map((entry) => entry.name);
    const missing = [say.template(names.join(', ')), ...(request.plan['date'] === undefined ? ['--date'] : [])];
    throw new UserError(say.missing(missing), { help: say.missingHelp });
  }
  const { template, findings } = await loadTemplate(session, settings, which);
  return template ? { request, template } : { findings };
}
