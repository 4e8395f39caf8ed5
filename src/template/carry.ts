import type { Document } from '../document/document.ts';
import { DEFAULT_LANGUAGE, isLanguage, type Language } from '../language/catalogs.ts';
import type { TemplateFile } from '../schema/template.ts';
import { withFreeId } from './add-item.ts';
import { carryPeople, type Known, peopleIn, seatPeople } from './carry-people.ts';
import { renameReferences } from './cast.ts';
import { type Recovered, recoverAnswers } from './recover.ts';
import {
  final,
  isMap,
  itemsOf,
  plainValue,
  type Sourced,
  type SourcedMap,
  sourced,
  textAt,
  withEntries,
} from './sourced.ts';
import type { ResolvedTemplate } from './template.ts';

/** How a meeting is set up, whatever it is about. */
const SETTINGS = ['channel', 'link', 'place', 'organiser', 'start', 'private', 'currency', 'estimate'] as const;

/** What makes sense only under the template that it was written for. */
const OF_TEMPLATE = ['audience', 'form', 'duration', 'chair', 'noteTaker', 'costs'] as const;

/** An item that was left open, and how many times it has been carried over now. */
interface CarriedItem {
  readonly id: string;
  readonly title: string;
  readonly times: number;
}

export interface Carried {
  readonly template: ResolvedTemplate;
  readonly items: readonly CarriedItem[];
  /** Titles of items that say neither `open` nor `done`, which are not carried. */
  readonly unmarked: readonly string[];
}

const scalar = (value: string | number | boolean): Sourced => ({ kind: 'scalar', value, origin: undefined });

/** Items one after another, with those of parallel tracks. */
const flat = (agenda: Sourced | undefined): readonly SourcedMap[] =>
  itemsOf(agenda).flatMap((item) => {
    if (!isMap(item)) return [];
    const tracks = itemsOf(item.entries.get('parallel'));
    return tracks.length ? tracks.flatMap((track) => (isMap(track) ? flat(track.entries.get('agenda')) : [])) : [item];
  });

function timesOf(item: SourcedMap): number {
  const carried = item.entries.get('carried');
  return carried?.kind === 'scalar' && typeof carried.value === 'number' ? carried.value : 0;
}

/** An open item as the next meeting has it. What colleagues left among themselves stays there before clients. */
function carryItem(item: SourcedMap, isForStaff: boolean): SourcedMap {
  const changes = { status: undefined, at: undefined, carried: scalar(timesOf(item) + 1) };
  const carried = final(withEntries(item, isForStaff ? { ...changes, internal: scalar(true) } : changes));
  return isMap(carried) ? carried : item;
}

const isVisible = (item: Sourced): boolean =>
  !(isMap(item) && (plainValue(item) as { readonly internal?: unknown }).internal === true);

/**
 * Carried items in the places that the template has for them. Others come behind the first item; before clients, those
 * of the staff behind the last that clients see.
 */
function carryAgenda(
  agenda: Sourced | undefined,
  open: readonly SourcedMap[],
  isForClients: boolean,
): { readonly agenda: Sourced; readonly isLonger: boolean } {
  const items = [...itemsOf(agenda)];
  const further: SourcedMap[] = [];
  for (const item of open) {
    const id = textAt(item, 'id');
    const index = items.findIndex((one) => id !== undefined && textAt(one, 'id') === id);
    if (index < 0) further.push(withFreeId(item, [...items, ...flat(agenda), ...further]));
    else items[index] = item;
  }
  const [seen, hidden] = [further.filter(isVisible), further.filter((item) => !isVisible(item))];
  items.splice(1, 0, ...seen, ...(isForClients ? [] : hidden));
  if (isForClients) items.splice(items.findLastIndex(isVisible) + 1, 0, ...hidden);
  return { agenda: { kind: 'list', items, origin: agenda?.origin }, isLonger: further.length > 0 };
}

/** What must not be mentioned stays so, beside what the template says. */
function secrets(template: SourcedMap, last: SourcedMap): Sourced | undefined {
  const all = [template, last].flatMap(({ entries }, index) => {
    const node = entries.get('mustNotMention');
    const texts = node?.kind === 'list' ? node.items : node ? [node] : [];
    return index ? texts.map(final) : texts;
  });
  return all.length ? { kind: 'list', items: all, origin: undefined } : undefined;
}

/** Questions whose default is what was answered last time. */
function withDefaults(questions: Sourced, answers: Recovered): Sourced {
  const items = itemsOf(questions).map((question) => {
    const answer = answers.get(textAt(question, 'id') ?? '');
    return answer === undefined || !isMap(question) ? question : withEntries(question, { default: scalar(answer) });
  });
  return { kind: 'list', items, origin: questions.origin };
}

function languageOf(plan: SourcedMap): Language {
  const language = textAt(plan, 'language');
  return isLanguage(language) ? language : DEFAULT_LANGUAGE;
}

/**
 * A template that goes on where a plan ended: its people, its settings, and its items with `status: open`. Not its date,
 * nor what it was about. The plan is valid.
 */
export function carryOver(template: ResolvedTemplate, plan: Document, known: Known): Carried {
  const last = sourced(plan.value, plan);
  const { tree } = template;
  if (!isMap(last) || !isMap(tree)) return { template, items: [], unmarked: [] };
  const isSame = textAt(last, 'template') === template.name;
  const settings = [...SETTINGS, ...(isSame ? OF_TEMPLATE : [])].flatMap((key) => {
    const node = last.entries.get(key);
    return node ? [[key, final(node)] as const] : [];
  });
  const set = withEntries(tree, Object.fromEntries(settings));
  const isForClients = textAt(set, 'audience') === 'client';
  const isForStaff = isForClients && textAt(last, 'audience') !== 'client';
  const all = flat(last.entries.get('agenda'));
  const open = all.filter((item) => textAt(item, 'status') === 'open').map((item) => carryItem(item, isForStaff));
  const { agenda, isLonger } = carryAgenda(set.entries.get('agenda'), open, isForClients);
  const attendees = last.entries.get('attendees');
  const people = peopleIn(attendees, known);
  const seats = seatPeople(people, itemsOf(set.entries.get('attendees')), known.roleOf);
  const answers = isSame ? recoverAnswers(template, last, seats, languageOf(last)) : new Map();
  const cast = carryPeople(set, agenda, attendees?.origin, { ...known, people, seats, answers, isSame });
  const questions = tree.entries.get('questions');
  const secret = secrets(tree, last);
  const whole = withEntries(set, {
    agenda,
    attendees: cast.attendees,
    ...(questions ? { questions: withDefaults(questions, answers) } : {}),
    ...(secret ? { mustNotMention: secret } : {}),
    // The slot was meant for the items that were there.
    ...(isLonger ? { duration: undefined } : {}),
  });
  const renamed = renameReferences(whole, cast.renamed);
  return {
    // A valid template and parts of a valid plan, whose keys are the same.
    template: { name: template.name, tree: renamed, file: plainValue(renamed) as TemplateFile, kept: cast.kept },
    items: open.map((item) => ({
      id: textAt(item, 'id') ?? '',
      title: textAt(item, 'title') ?? '',
      times: timesOf(item),
    })),
    unmarked: all.filter((item) => !item.entries.has('status')).map((item) => textAt(item, 'title') ?? ''),
  };
}
