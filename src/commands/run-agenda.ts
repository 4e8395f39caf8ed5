import { buildAgenda } from '../agenda/build-agenda.ts';
import { startText } from '../calendar/moment.ts';
import { computeFigures } from '../cost/figures.ts';
import { agendaCost } from '../cost/report.ts';
import { EXIT, UserError } from '../errors.ts';
import { present } from '../plan/present.ts';
import { type FormatName, formats, minutesRenderer, type Renderer, renderer } from '../render/index.ts';
import type { Style } from '../render/style.ts';
import { loadWidth, needsWideWidth } from '../render/width.ts';
import type { Agenda } from '../schema/agenda.ts';
import type { CheckedPlan } from '../workspace/load-plan.ts';
import type { Session } from '../workspace/session.ts';
import { type Loaded, loadPlans } from './load-plans.ts';
import { formatOfFile, writeOutput } from './output.ts';
import { styleFor } from './style.ts';

export interface AgendaOptions {
  readonly format?: FormatName;
  readonly json?: boolean;
  readonly for: 'team' | 'client';
  /** The skeleton of the record in place of the agenda. */
  readonly minutes?: boolean;
  /** A day, or `next`: which meeting of a series. */
  readonly on?: string;
  /** Zones whose clocks are shown beside the plan's own. */
  readonly timezone?: readonly string[];
  readonly output?: string;
  readonly width?: number;
  /** Minutes. */
  readonly alarm?: number;
  readonly sequence?: number;
}

/** One that was made for a client stays so: nothing turns it back. */
const isForClient = (loaded: Loaded, options: AgendaOptions): boolean =>
  options.for === 'client' || loaded.agenda?.view === 'client';

const BY_SUFFIX = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.txt': 'text',
  '.json': 'json',
  '.ics': 'ics',
} as const;

/** A checked plan with its timeline and its price, as everything that a renderer prints. */
export function agendaOf(session: Session, { plan, timeline }: CheckedPlan): Agenda {
  const cost = agendaCost(computeFigures(plan, timeline), plan.currency);
  return buildAgenda(plan, timeline, cost, session.io.zones, session.flags.lang ?? plan.language);
}

/** How a series goes on; it is only asked for where that is said. */
async function withSeries(session: Session, agenda: Agenda, { plan, holidays }: CheckedPlan): Promise<Agenda> {
  const { repeat, ...single } = plan;
  if (!repeat || !holidays) return agenda;
  const { exceptionsOf } = await import('../agenda/series.ts');
  return { ...agenda, ...exceptionsOf({ ...single, repeat }, agenda, session.io.zones, holidays) };
}

/** The agenda of one meeting; of a series the one that was asked for, which for calendars stands for all. */
async function agendaOn(
  session: Session,
  checked: CheckedPlan,
  { on, timezone }: AgendaOptions,
  format: FormatName,
): Promise<Agenda> {
  if (on === undefined && !checked.plan.repeat) return agendaOf(session, checked);
  const { chooseDay } = await import('./agenda-day.ts');
  const { checked: chosen, occurrence } = chooseDay(session, checked, on);
  const built = agendaOf(session, chosen);
  const agenda = { ...built, ...present({ repeat: built.repeat && { ...built.repeat, from: checked.plan.date } }) };
  const needsDays = format === 'json' || format === 'ics' || timezone !== undefined;
  const whole = needsDays ? await withSeries(session, agenda, checked) : agenda;
  if (on === undefined || !occurrence) return whole;
  const { plan } = checked;
  // What is done once is done for the first meeting.
  const tasks = occurrence.occurrence === plan.date ? whole.tasks : whole.tasks.filter(({ once }) => !once);
  const start = startText(occurrence.occurrence, plan.start, plan.timezone, session.io.zones);
  return { ...whole, tasks, occurrence: start };
}

async function agendaOfLoaded(
  session: Session,
  loaded: Loaded,
  options: AgendaOptions,
  format: FormatName,
): Promise<Agenda | undefined> {
  const { agenda, checked } = loaded;
  if (!agenda) return checked && agendaOn(session, checked, options, format);
  if (options.on !== undefined) throw new UserError(({ series }) => series.onNeedsPlan);
  return session.flags.lang === undefined ? agenda : { ...agenda, language: session.flags.lang };
}

/** What the user asked for, else what the file's suffix says, else what suits the place it goes to. */
function chooseFormat(session: Session, options: AgendaOptions): FormatName {
  if (options.json) return 'json';
  const bySuffix = formatOfFile(options.output, BY_SUFFIX);
  const isOnTerminal = session.io.stdout.isTTY && options.output === undefined;
  const fallback = isOnTerminal && !options.minutes ? 'text' : 'markdown';
  return options.format ?? formats.find((name) => name === bySuffix) ?? fallback;
}

type PageFormat = Exclude<FormatName, 'ics'>;

/** What writes an agenda, or its record. */
async function chooseRenderer(format: PageFormat, options: AgendaOptions): Promise<Renderer> {
  if (!options.minutes) return renderer(format);
  if (format !== 'markdown') throw new UserError(({ client }) => client.minutesAreMarkdown);
  return minutesRenderer(format);
}

async function agendaStyle(session: Session, agenda: Agenda, options: AgendaOptions): Promise<Style> {
  const { io, flags } = session;
  const toFile = options.output !== undefined && options.output !== '-';
  const style = await styleFor(io.stdout, io.env, toFile ? false : flags.color);
  const width = needsWideWidth(agenda) ? await loadWidth() : style.width;
  return { ...style, width, columns: options.width ?? (toFile ? 80 : style.columns) };
}

/** What knows of other zones, loaded where they are asked for. */
const zoned = () => import('./agenda-zones.ts');

/** Each agenda as its reader may see it. */
export async function agendasFor(
  session: Session,
  plans: readonly Loaded[],
  options: AgendaOptions,
  format: FormatName,
): Promise<Agenda[]> {
  const agendas: Agenda[] = [];
  const { on } = options;
  for (const loaded of on === undefined ? plans : (await import('./agenda-day.ts')).plansOn(session, plans, on)) {
    const built = await agendaOfLoaded(session, loaded, options, format);
    const own = built && options.timezone ? (await zoned()).chooseZones(built, options.timezone) : built;
    const agenda =
      own && isForClient(loaded, options)
        ? await (await import('./client-agenda.ts')).clientAgenda(session, loaded, own)
        : own;
    if (agenda) agendas.push(agenda.timezones ? await (await zoned()).inZones(session, agenda) : agenda);
  }
  return agendas;
}

async function pages(session: Session, agendas: readonly Agenda[], render: Renderer, options: AgendaOptions) {
  const texts: string[] = [];
  for (const agenda of agendas) texts.push(render(agenda, await agendaStyle(session, agenda, options)));
  return texts.join('\n');
}

/** What turns all agendas into what is written; usage is judged before anything is read. */
async function chooseWriter(session: Session, options: AgendaOptions, format: FormatName) {
  if (format === 'ics' && !options.minutes) {
    const { calendarFile } = await import('./calendar-file.ts');
    return (agendas: readonly Agenda[]) => calendarFile(session, agendas, options);
  }
  for (const flag of ['alarm', 'sequence'] as const) {
    if (options[flag] !== undefined) throw new UserError(({ calendars }) => calendars.onlyCalendars(`--${flag}`));
  }
  if (format === 'ics') throw new UserError(({ client }) => client.minutesAreMarkdown);
  const render = await chooseRenderer(format, options);
  return (agendas: readonly Agenda[]) => pages(session, agendas, render, options);
}

export async function printAgendas(
  session: Session,
  paths: readonly string[],
  options: AgendaOptions,
): Promise<number> {
  const format = chooseFormat(session, options);
  const write = await chooseWriter(session, options, format);
  if (options.timezone) (await zoned()).checkZones(session, options.timezone);
  const { plans, exitCode } = await loadPlans(session, paths, { acceptsAgenda: true });
  if (exitCode !== EXIT.ok) return exitCode;
  if (format === 'json' && plans.length > 1) throw new UserError(({ failures }) => failures.oneFileAtATime);
  if (plans.length > 1 && plans.some((loaded) => isForClient(loaded, options)))
    throw new UserError(({ client }) => client.oneAtATime);
  const agendas = await agendasFor(session, plans, options, format);
  await writeOutput(session, await write(agendas), options.output);
  return EXIT.ok;
}
