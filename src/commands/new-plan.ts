import type { Value } from '../document/document.ts';
import { openDocument } from '../document/open.ts';
import { writePlan } from '../document/write-plan.ts';
import { UserError } from '../errors.ts';
import { type Catalog, catalog } from '../language/catalogs.ts';
import { nearest } from '../language/did-you-mean.ts';
import { describe } from '../language/problems.ts';
import type { Language } from '../plan/plan.ts';
import type { Settings } from '../plan/settings.ts';
import { slug } from '../plan/slug.ts';
import { schemaUrl } from '../schema/ids.ts';
import type { RoleOf } from '../template/cast.ts';
import { badAnswerText } from '../template/expected.ts';
import { fillTemplate } from '../template/fill.ts';
import { configuredRole } from '../template/invited.ts';
import { askedQuestions } from '../template/questions.ts';
import type { BadAnswer, Filled, ResolvedTemplate } from '../template/template.ts';
import { itemIds } from '../template/trim.ts';
import { unfitAnswers } from '../workspace/check-filled.ts';
import type { Session } from '../workspace/session.ts';
import type { NewRequest } from './new-request.ts';

/** A request, and the template with everything that the request adds to it. */
export interface Complete {
  readonly request: NewRequest;
  readonly template: ResolvedTemplate;
}

/** Names that Windows keeps for devices. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Builds the value of the plan; an id that nobody gave is made of title and date. */
export function fill({ request, template }: Complete, settings: Settings, isListed: boolean): Filled {
  const roleOf: RoleOf = (id, except) => configuredRole(id, settings, except);
  const input = {
    template,
    language: request.language,
    answers: request.answers,
    people: request.people,
    trim: request.trim,
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

/** A bare id for people and teams of whom the plan says no more. */
function shorten(value: Filled['value']): Filled['value'] {
  const attendees = value['attendees'];
  if (!Array.isArray(attendees)) return value;
  const short = attendees.map((one: Value): Value => {
    const [first, ...rest] = typeof one === 'object' && one !== null ? Object.entries(one) : [];
    return first && !rest.length && (first[0] === 'id' || first[0] === 'team') ? first[1] : one;
  });
  return { ...value, attendees: short };
}

/** Answers to questions that the template has not. */
function checkNames({ request, template }: Complete, say: Catalog['newPlan']): void {
  const all = template.file.questions?.map(({ id }) => id) ?? [];
  for (const name of Object.keys(request.answers)) {
    if (all.includes(name)) continue;
    const guess = nearest(name, all);
    throw new UserError(say.unknownQuestion(name, template.name), {
      help: guess ? say.didYouMean(guess) : say.questionsAre(all.join(', ')),
    });
  }
}

/** Whether an answer may yet come to fit: it is a default, or too near to one, and both are going to be asked for. */
const isOpen = ({ isDefault, outside }: BadAnswer, { answers }: NewRequest): boolean =>
  outside !== undefined && (isDefault || (outside.question !== undefined && !Object.hasOwn(answers, outside.question)));

function checkFits(bad: readonly BadAnswer[], language: Language): void {
  const say = catalog(language).newPlan;
  const faults = bad.map((one) => badAnswerText(one, language));
  const defaults = bad.filter(({ isDefault }) => isDefault).map(({ question }) => `--set ${question}=…`);
  if (faults.length)
    throw new UserError(faults.join('; '), defaults.length ? { help: say.badDefault(defaults.join(', ')) } : {});
}

/** Items to leave out or to change that the template has not. */
function checkItems({ request, template }: Complete, say: Catalog['newPlan']): void {
  const known = itemIds(template);
  for (const id of [...request.trim.drop, ...Object.keys(request.trim.minutes)]) {
    if (known.includes(id)) continue;
    const guess = nearest(id, known);
    throw new UserError(say.unknownItem(id, template.name), {
      help: guess ? say.didYouMean(guess) : say.itemsAre(known.join(', ')),
    });
  }
}

/**
 * Throws UserError for answers and items that the template has no place for, or that do not fit it. `isAsked`: what is
 * not given yet is going to be asked for.
 */
export async function checkAnswers(
  complete: Complete,
  settings: Settings,
  session: Session,
  isAsked: boolean,
): Promise<void> {
  const say = catalog(session.language).newPlan;
  checkNames(complete, say);
  checkItems(complete, say);
  const filled = fill(complete, settings, true);
  const { badAnswers } = filled;
  checkFits(isAsked ? badAnswers.filter((one) => !isOpen(one, complete.request)) : badAnswers, session.language);
  const unfit = await unfitAnswers(filled);
  const texts = unfit.map(({ question, problem }) => {
    return say.unfitAnswer(question, describe(problem, session.language).message);
  });
  if (texts.length) throw new UserError(texts.join('; '));
}

/** Throws UserError for flags that were not given and have no default. */
export function checkComplete({ request, template }: Complete, session: Session): void {
  const say = catalog(session.language).newPlan;
  const asked = askedQuestions(template, request.answers, request.plan, request.language);
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

/** The text of the plan, once it has been read again and found to say what it should. */
export async function textOf(filled: Filled, file: string, complete: Complete): Promise<string> {
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
