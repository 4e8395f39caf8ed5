import type { Holidays, Series } from '../calendar/series.ts';
import type { Problem } from '../diagnostic.ts';
import { checkSeries } from '../rules/series.ts';
import { loadHolidays } from './holidays.ts';
import type { Session } from './session.ts';

export interface LoadedSeries {
  readonly holidays: Holidays;
  readonly problems: readonly Problem[];
}

/** The holidays of a series, and what is wrong with its days. Throws UserError where its calendar cannot be read. */
export async function loadSeries(session: Session, file: string, plan: Series, root: string): Promise<LoadedSeries> {
  const { holidays, problems } = await loadHolidays(session, { file, root }, plan);
  return { holidays, problems: [...problems, ...checkSeries({ plan, zones: session.io.zones, holidays })] };
}
