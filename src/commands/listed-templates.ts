import { localMoment } from '../calendar/clock.ts';
import { computeFigures } from '../cost/figures.ts';
import { toNumber } from '../cost/fraction.ts';
import { inLanguage } from '../language/catalogs.ts';
import type { Settings } from '../plan/settings.ts';
import type { ListedItem, ListedTemplate } from '../render/template-text.ts';
import type { Finding } from '../report/finding.ts';
import { describeTemplate } from '../template/describe.ts';
import { fillTemplate } from '../template/fill.ts';
import { asTemplate } from '../template/library.ts';
import type { ResolvedTemplate } from '../template/template.ts';
import { checkValue } from '../workspace/check-filled.ts';
import type { Session } from '../workspace/session.ts';
import { listItems, type TemplateEntry, type TemplateOrigin } from '../workspace/shelves.ts';
import { loadItems, loadTemplate } from '../workspace/templates.ts';

const headsOf = (people: readonly { readonly count: number }[]): number =>
  people.reduce((heads, { count }) => heads + count, 0);

/** A template in the session's language, with the size of the meeting that it makes today with nothing but defaults. */
export async function listed(
  session: Session,
  settings: Settings,
  template: ResolvedTemplate,
  origin: TemplateOrigin,
): Promise<ListedTemplate> {
  const { io, language } = session;
  const { date } = localMoment(Math.floor(io.now() / 60), settings.timezone, io.zones);
  const plan = { date, ...(settings.timezone === undefined ? {} : { timezone: settings.timezone }) };
  const filled = fillTemplate({ template, language, answers: {}, plan });
  const checked = await checkValue(session, filled.value, settings);
  const figures = computeFigures(checked.plan, checked.timeline);
  const { people } = checked.plan;
  const description = describeTemplate(template, language);
  return {
    ...description,
    origin,
    minutes: figures.minutes || description.minutes,
    people: {
      staff: headsOf(people.filter(({ side }) => side === 'staff')),
      guests: headsOf(people.filter(({ side }) => side !== 'staff')),
    },
    staffMinutes: toNumber(figures.staffMinutes.expected),
  };
}

/** Every template of a list, and what is wrong with those that are left out. */
export async function describeAll(
  session: Session,
  settings: Settings,
  entries: readonly TemplateEntry[],
): Promise<{ readonly templates: readonly ListedTemplate[]; readonly findings: readonly Finding[] }> {
  const templates: ListedTemplate[] = [];
  const found: Finding[] = [];
  for (const { file, origin } of entries) {
    const { template, findings } = await loadTemplate(session, settings, { file });
    found.push(...findings);
    if (template) templates.push(await listed(session, settings, template, origin));
  }
  return { templates, findings: found };
}

/** The library in the session's language. */
export async function describeItems(
  session: Session,
  settings: Settings,
): Promise<{ readonly items: readonly ListedItem[]; readonly findings: readonly Finding[] }> {
  const { language } = session;
  const entries = listItems(session, settings);
  const { items, findings } = await loadItems(
    session,
    settings,
    entries.map(({ name }) => name),
  );
  const described = entries.flatMap(({ name, origin }): ListedItem[] => {
    const document = items.get(name);
    const template = document && asTemplate(document);
    if (!document || !template) return [];
    const { items: agenda, questions } = describeTemplate(template, language);
    const [item] = agenda;
    if (!item || item.kind === 'parallel') return [];
    const { title, kind, minutes } = item;
    return [{ name, origin, title, kind, minutes, questions, description: descriptionOf(document.value, language) }];
  });
  return { items: described, findings };
}

function descriptionOf(value: unknown, language: Session['language']): string {
  const texts = typeof value === 'object' && value !== null && 'description' in value ? value.description : '';
  if (typeof texts !== 'object' || texts === null) return String(texts);
  return String(inLanguage<unknown>(Object.fromEntries(Object.entries(texts)), language) ?? '');
}
