import type { Holidays, Series } from '../calendar/series.ts';
import type { Problem } from '../diagnostic.ts';
import { MAX_BYTES } from '../document/limits.ts';
import { UserError } from '../errors.ts';
import { isScanFault } from '../ical/scan.ts';
import { brokenCalendar } from '../language/calendar-failures.ts';
import type { HolidayCalendar } from '../plan/plan.ts';
import { dirname, join, relativeTo } from './paths.ts';
import { calendarText } from './read-calendar.ts';
import type { Session } from './session.ts';

/** Where the paths that name calendars begin. */
interface Places {
  /** The plan's file; `-` or `<stdin>` where it has none. */
  readonly file: string;
  /** The folder of the project's configuration. */
  readonly root: string;
}

export interface LoadedHolidays {
  readonly holidays: Holidays;
  readonly problems: readonly Problem[];
}

type Country = Extract<HolidayCalendar, { kind: 'country' }>;

const NONE: Holidays = new Map();

/** Listed as a holiday of banks, and worked on like any other day. */
const WORKED: Readonly<Record<string, string>> = { FI: '12-31' };

/**
 * The package with the data of countries is large, and its data has a licence of its own: whoever names a country
 * installs it beside meetplan. It is looked for there and nowhere else: a plan's folder may be anybody's.
 */
async function loadPackage() {
  try {
    return (await import('date-holidays')).default;
  } catch (error) {
    throw new UserError(({ series }) => series.noPackage, {
      help: ({ series }) => series.noPackageHelp,
      cause: error,
    });
  }
}

/** Days off of a country: what is public, and the eves on which banks are closed all day. Years as they are asked for. */
async function countryHolidays({ code }: Country, language: string): Promise<Holidays | undefined> {
  const Package = await loadPackage();
  const [country = '', state = '', region = ''] = code.split('-');
  const data = new Package();
  const isKnown =
    country in data.getCountries() &&
    (state === '' || state in (data.getStates(country) ?? {})) &&
    (region === '' || region in (data.getRegions(country, state) ?? {}));
  if (!isKnown) return undefined;
  data.init(country, state, region, { types: ['bank', 'public'] });
  const years = new Map<string, ReadonlyMap<string, string>>();
  const ofYear = (year: string): ReadonlyMap<string, string> => {
    const listed = data.getHolidays(Number(year), language);
    const whole = listed.filter(({ type, date }) => type === 'public' || date.slice(11, 16) === '00:00');
    const off = whole.filter(({ date }) => date.slice(5, 10) !== WORKED[country]);
    return new Map(off.map(({ date, name }) => [date.slice(0, 10), name]));
  };
  return {
    get(date) {
      const year = date.slice(0, 4);
      const known = years.get(year) ?? ofYear(year);
      years.set(year, known);
      return known.get(date);
    },
  };
}

async function fileHolidays(session: Session, file: string): Promise<Holidays> {
  const bytes = session.io.files.read(file, MAX_BYTES);
  const { readHolidayCalendar } = await import('../ical/holidays.ts');
  const holidays = readHolidayCalendar(calendarText(bytes, file, MAX_BYTES));
  if (isScanFault(holidays)) throw new UserError(brokenCalendar(file, holidays));
  return holidays;
}

/**
 * The holidays that a series keeps. Throws UserError where the package or the file of its calendar is missing; a
 * country that nobody knows is a problem of the plan.
 */
export async function loadHolidays(session: Session, { file, root }: Places, plan: Series): Promise<LoadedHolidays> {
  const calendar = plan.repeat.holidays?.calendar;
  if (calendar === undefined) return { holidays: NONE, problems: [] };
  if (calendar.kind === 'dates') {
    return { holidays: new Map(calendar.dates.map((date) => [date, ''])), problems: [] };
  }
  if (calendar.kind === 'file') {
    const { io } = session;
    const isPiped = file === '-' || file === '<stdin>';
    const folder = calendar.of === 'project' ? root : isPiped ? io.cwd : dirname(join(io.cwd, file));
    return { holidays: await fileHolidays(session, relativeTo(io.cwd, join(folder, calendar.file))), problems: [] };
  }
  const holidays = await countryHolidays(calendar, plan.language);
  if (holidays) return { holidays, problems: [] };
  const args = { value: calendar.code, expected: 'country' };
  return { holidays: NONE, problems: [{ rule: 'unknown-value', args, at: ['repeat', 'holidays', 'calendar'] }] };
}
