import type { Path, Problem } from '../diagnostic.ts';
import type { Item, Plan } from '../plan/plan.ts';
import type { Agenda } from '../schema/agenda.ts';
import { clientView } from './client-view.ts';
import { visibleItems, visiblePeople } from './visible.ts';

/** Texts that a client would read although `mustNotMention` names what is in them. */

/** Keys without words of the plan's own. All other texts are looked at, also those of keys yet to come. */
const WORDLESS: ReadonlySet<string | number> = new Set([
  ...['meetplan', 'view', 'id', 'type', 'language', 'audience', 'form', 'channel', 'status', 'timezone', 'timezones'],
  ...['start', 'end', 'kind', 'role', 'side', 'joins', 'leaves', 'block', 'uid', 'occurrence', 'exceptions', 'repeat'],
]);
/** Keys that repeat a text which stands elsewhere, and is reported there. */
const REPEATED: ReadonlySet<string | number> = new Set([
  ...['chair', 'noteTaker', 'owner', 'decider', 'who', 'attends', 'tracks'],
]);

const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const BETWEEN = /[\s\p{Z}\p{Pd}_/.,:;'’‘"“”«»()]+/gu;

/** A text as far as a reader tells it from another: case, width, hidden characters and what parts words do not matter. */
function plainly(text: string): string {
  const visible = text.normalize('NFKC').replace(INVISIBLE, '').toUpperCase().normalize('NFC');
  return visible.replace(BETWEEN, ' ').trim();
}

/** A link says `Beta%20Oy` for what it means. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** One phrase a line: a long text may name several. */
const phrasesOf = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) => text.split(/[\r\n]+/)).map((line) => line.replace(/^\s*[-*•]\s+/, '').trim());

interface Text {
  readonly at: Path;
  readonly text: string;
}

function* textsIn(value: unknown, at: Path): Generator<Text> {
  if (typeof value === 'string') yield { at, text: value };
  else if (Array.isArray(value)) for (const [index, part] of value.entries()) yield* textsIn(part, [...at, index]);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) if (!WORDLESS.has(key)) yield* textsIn(part, [...at, key]);
  }
}

const isRepeated = ({ at }: Text): boolean => at.some((step) => REPEATED.has(step));

/** A place in the client's agenda as a place in the team's, which has more items and people. */
function originOf(at: Path, agenda: Agenda, client: Agenda): Path {
  const [list, index, ...rest] = at;
  if (typeof index !== 'number' || list === undefined) return at;
  const items = visibleItems(agenda);
  const item = items[index];
  if (list === 'items') return [list, item ? agenda.items.indexOf(item) : index, ...rest];
  const person = visiblePeople(agenda, items, client)[index];
  return [list, person ? agenda.attendees.indexOf(person) : index, ...rest];
}

/** What of an agenda a client must not read; places are those of the agenda. */
export function mentionsIn(agenda: Agenda): readonly Problem[] {
  const phrases = phrasesOf(agenda.mustNotMention ?? []).map((phrase) => ({ phrase, plain: plainly(phrase) }));
  const wanted = phrases.filter(({ plain }) => plain !== '');
  if (!wanted.length) return [];
  const client = clientView(agenda);
  const found = [...textsIn(client, [])].flatMap((text) => {
    const plain = `${plainly(text.text)}\n${plainly(decoded(text.text))}`;
    const named = wanted.find((one) => plain.includes(one.plain));
    return named ? [{ ...text, phrase: named.phrase }] : [];
  });
  const own = found.filter((one) => !isRepeated(one));
  return (own.length ? own : found).map(({ at, text, phrase }) => ({
    rule: 'must-not-mention',
    args: { text, phrase },
    at: originOf(at, agenda, client),
  }));
}

const flatItems = (plan: Plan): readonly Item[] =>
  plan.items.flatMap((item) => [item, ...item.tracks.flatMap((track) => track.items)]);

/** Where a track's and its block's titles stand in the plan. */
function trackPath(plan: Plan, item: Item, key: Path[number] | undefined): Path {
  const block = plan.items.find(({ tracks }) => tracks.some(({ items }) => items.includes(item)));
  const track = block?.tracks.find(({ items }) => items.includes(item));
  return key === 'blockTitle' ? [...(block?.path ?? []), 'title'] : [...(track?.path ?? []), 'track'];
}

/** A place in an agenda as a place in the plan that it was built from. */
export function planPath(at: Path, agenda: Agenda, plan: Plan): Path {
  const [list, index, ...rest] = at;
  if (typeof index !== 'number') return at;
  if (list === 'items') {
    const item = flatItems(plan).find(({ id }) => id === agenda.items[index]?.id);
    if (!item) return ['agenda'];
    return rest[0] === 'track' ? trackPath(plan, item, rest[1]) : [...item.path, ...rest];
  }
  const person = plan.people.find(({ id }) => id === agenda.attendees[index]?.id);
  return person ? [...person.path, rest[0] === 'roleLabel' ? 'role' : (rest[0] ?? 'name')] : ['attendees'];
}
