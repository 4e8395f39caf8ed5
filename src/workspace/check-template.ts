import { isFatal, severityOf } from '../diagnostic.ts';
import type { Document } from '../document/document.ts';
import { LANGUAGES, type Language } from '../language/catalogs.ts';
import { withoutFaults } from '../plan/loose.ts';
import type { Settings } from '../plan/settings.ts';
import type { Finding } from '../report/finding.ts';
import { checkShape } from '../schema/check.ts';
import { checkQuestions } from '../template/check-questions.ts';
import { checkTemplateSource } from '../template/check-source.ts';
import { fillTemplate } from '../template/fill.ts';
import { asTemplate } from '../template/library.ts';
import type { Filled, ResolvedTemplate } from '../template/template.ts';
import { checkFilled } from './check-filled.ts';
import { join, stem } from './paths.ts';
import type { Session } from './session.ts';
import { listTemplates } from './shelves.ts';
import { loadForChecking } from './templates.ts';

const HOPELESS = 200;

const fillWithDefaults = (template: ResolvedTemplate, language: Language): Filled =>
  fillTemplate({ template, language, answers: {}, plan: { date: '2026-01-01', timezone: 'UTC' } });

const placeOf = ({ document, problem }: Finding): string =>
  JSON.stringify([document.file, problem.rule, problem.at, problem.within, problem.nth]);

/** The findings of both languages, each once: what differs in the second is its words at most. */
function inBothLanguages([first = [], second = []]: readonly (readonly Finding[])[]): readonly Finding[] {
  const places = new Set(first.map(placeOf));
  return [...first, ...second.filter((finding) => !places.has(placeOf(finding)))];
}

/** Rules that would only guess what the time is while an item or its length is in doubt. */
const OF_TIME = ['agenda-overrun', 'slot-unused', 'item-overlap', 'no-track'];

/** A default that names nobody has been reported where it stands, not where it is put in. */
function withoutEchoes(findings: readonly Finding[], known: readonly Finding[]): readonly Finding[] {
  const values = new Set(
    known.filter(({ problem }) => problem.args['kind'] === 'person').map(({ problem }) => problem.args['value']),
  );
  const isDoubtful = known.some(({ problem }) => severityOf(problem) === 'error');
  const places = new Set(known.map(placeOf));
  return findings.filter((finding) => {
    const { problem } = finding;
    if (places.has(placeOf(finding))) return false;
    if (problem.args['kind'] === 'person' && values.has(problem.args['value'])) return false;
    return !isDoubtful || (isFatal(problem) && !OF_TIME.includes(problem.rule));
  });
}

/** The plan that a template makes with nothing but defaults, in every language. */
async function checkMade(
  session: Session,
  settings: Settings,
  template: ResolvedTemplate,
): Promise<readonly Finding[]> {
  const made = await Promise.all(
    LANGUAGES.map((language) => checkFilled(session, fillWithDefaults(template, language), settings, template)),
  );
  return inBothLanguages(made);
}

/** Of a file with faults it is not known what it requires. */
const withoutRequires = (template: ResolvedTemplate): ResolvedTemplate => ({
  ...template,
  file: { ...template.file, requires: [] },
});

/** A template that others find by its file has to be called as the file is. */
function checkName(session: Session, settings: Settings, file: string, document: Document): readonly Finding[] {
  const path = session.io.files.realPath(join(session.io.cwd, file));
  const isListed = listTemplates(session, settings).some((entry) => session.io.files.realPath(entry.file) === path);
  const { value } = document;
  const name = typeof value === 'object' && value !== null && 'name' in value ? value['name'] : undefined;
  if (!isListed || typeof name !== 'string' || name === stem(file)) return [];
  const args = { topic: 'template', reason: 'name', value: name, file: stem(file) };
  return [{ document, problem: { rule: 'unknown-value', args, at: ['name'] } }];
}

/**
 * Everything that can be said of one template: its own shape, what it extends and takes from the library, its
 * questions, and whether the plan that it makes with nothing but defaults is a good one, in every language.
 */
export async function checkTemplateFile(
  session: Session,
  settings: Settings,
  file: string,
  document: Document,
): Promise<readonly Finding[]> {
  const faults = (await checkShape('template', document)).map((problem) => ({ document, problem }));
  if (faults.length > HOPELESS) return faults;
  // What is wrong in shape is taken out, so that one run finds the mistakes of meaning too.
  const value = withoutFaults(
    document.value,
    faults.map(({ problem }) => problem),
  ) as Document['value'];
  const rest: Document = faults.length ? { ...document, value } : document;
  const roles = [...settings.roles.keys()];
  const own = [
    ...checkTemplateSource(rest, roles).map((problem) => ({ document: rest, problem })),
    ...checkName(session, settings, file, rest),
  ];
  const { template, findings } = await loadForChecking(session, settings, file, rest);
  const known = [...faults, ...own, ...findings, ...(template ? checkQuestions(template) : [])];
  const whole = template && (faults.length ? withoutRequires(template) : template);
  const made = whole ? withoutEchoes(await checkMade(session, settings, whole), known) : [];
  return [...known, ...made].map((finding) => (finding.document === rest ? { ...finding, document } : finding));
}

/** Everything that can be said of one item of the library, put into a template that has nothing else. */
export async function checkItemFile(document: Document): Promise<readonly Finding[]> {
  const faults = await checkShape('item', document);
  if (faults.length) return faults.map((problem) => ({ document, problem }));
  const template = asTemplate(document);
  const own = checkTemplateSource(document, []).map((problem) => ({ document, problem }));
  const made = template ? LANGUAGES.map((language) => fillWithDefaults(template, language).problems) : [];
  return [...own, ...(template ? checkQuestions(template) : []), ...inBothLanguages(made)];
}
