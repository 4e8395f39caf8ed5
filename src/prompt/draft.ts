import type { NewRequest } from '../commands/new-request.ts';
import type { Value } from '../document/document.ts';
import type { Catalog } from '../language/catalogs.ts';
import type { Settings } from '../plan/settings.ts';
import type { RoleOf } from '../template/cast.ts';
import { fillTemplate } from '../template/fill.ts';
import { configuredRole, type GivenPerson, inOrder } from '../template/invited.ts';
import type { Answer, Filled, ResolvedTemplate } from '../template/template.ts';
import { type Trimming, UNTRIMMED } from '../template/trim.ts';
import type { Session } from '../workspace/session.ts';
import type { BACK, Terminal } from './terminal.ts';

/** A plan on its way: what is known so far. */
export interface Draft {
  /** What flags and files said; it is not asked, but may be changed at the end. */
  readonly given: NewRequest;
  readonly request: NewRequest;
  readonly template: ResolvedTemplate;
  readonly settings: Settings;
  /** Ids of the steps that were asked, the last one last. */
  readonly asked: readonly string[];
}

/** What a step asks with. */
export interface Asking {
  readonly terminal: Terminal;
  readonly say: Catalog['prompts'];
  readonly session: Session;
}

/** One question of the way to a plan. */
export interface Step {
  readonly id: string;
  isGiven(draft: Draft): boolean;
  /** Whether it makes sense with what is known. */
  applies(draft: Draft): boolean;
  /** Its name and its present answer in the list of answers. */
  label(draft: Draft, asking: Asking): string;
  shown(draft: Draft, asking: Asking): string;
  /** The draft with its answer, or the wish to go back. The answer it had is what Enter takes. */
  ask(draft: Draft, asking: Asking): Promise<Draft | typeof BACK>;
}

const withRequest = (draft: Draft, changes: Partial<NewRequest>): Draft => ({
  ...draft,
  request: { ...draft.request, ...changes },
});

/** Keys of the plan set, or left to the template where the value is undefined. */
export function withKeys(draft: Draft, keys: Readonly<Record<string, Value | undefined>>): Draft {
  const plan = new Map(Object.entries(draft.request.plan));
  for (const [key, value] of Object.entries(keys)) {
    if (value === undefined) plan.delete(key);
    else plan.set(key, value);
  }
  return withRequest(draft, { plan: Object.fromEntries(plan) });
}

/** An answer. The template's default is left to the template, unless a flag or a file said something else before. */
export function withAnswer(draft: Draft, id: string, answer: Answer, isDefault: boolean): Draft {
  const { [id]: _, ...others } = draft.request.answers;
  const isLeft = isDefault && !Object.hasOwn(draft.given.answers, id);
  return withRequest(draft, { answers: isLeft ? others : { ...others, [id]: answer } });
}

/** People in place of those of the same sort who were there. */
export const withPeople = (
  draft: Draft,
  isOfSort: (person: GivenPerson) => boolean,
  people: readonly GivenPerson[],
): Draft =>
  withRequest(draft, { people: inOrder([...draft.request.people.filter((one) => !isOfSort(one)), ...people]) });

export const withTrimming = (draft: Draft, changes: Partial<Trimming>): Draft =>
  withRequest(draft, { trim: { ...draft.request.trim, ...changes } });

export const withTemplate = (draft: Draft, name: string, template: ResolvedTemplate): Draft => ({
  ...withRequest(draft, { template: name, templateFile: undefined, trim: UNTRIMMED }),
  template,
});

/** What the plan would be with what is known now. */
export const fillDraft = (draft: Draft, changes: Partial<NewRequest> = {}): Filled['value'] =>
  filledDraft(draft, changes).value;

/** The same with where everything comes from, and the answers that do not fit. */
export function filledDraft({ request, template, settings }: Draft, changes: Partial<NewRequest> = {}): Filled {
  const { language, answers, plan, people, trim } = { ...request, ...changes };
  const roleOf: RoleOf = (id, except) => configuredRole(id, settings, except);
  return fillTemplate({ template, language, answers, plan, people, trim, roleOf });
}

/** A key as it was answered; what the template says anyway is left to it, as with answers. */
export function withKey(draft: Draft, key: string, value: Value): Draft {
  const isLeft = value === '' || (value === proposed(draft, key) && !Object.hasOwn(draft.given.plan, key));
  return withKeys(draft, { [key]: isLeft ? undefined : value });
}

/** What the template says for a key where nobody says anything. */
function proposed(draft: Draft, key: string): string {
  const { [key]: _, ...plan } = draft.request.plan;
  const found = fillDraft(draft, { plan })[key];
  return typeof found === 'string' || typeof found === 'number' ? String(found) : '';
}

/** The text of a key as it stands: given, answered, or the template's. */
export function present(draft: Draft, key: string): string {
  const value = draft.request.plan[key];
  return value === undefined ? proposed(draft, key) : String(value);
}
