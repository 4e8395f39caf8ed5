import { catalog } from '../language/catalogs.ts';
import { formatDuration, formatList } from '../language/format.ts';
import { minutesOf } from '../plan/minutes.ts';
import { readAnswer } from '../template/answer.ts';
import { itemIds } from '../template/trim.ts';
import { type Draft, fillDraft, type Step, withKeys, withTrimming } from './draft.ts';
import { BACK, splitList } from './terminal.ts';

/** What is on the agenda, and how long it takes. */

interface Item {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  /** Whether nothing but its own duration says how long it is. */
  readonly isPlain: boolean;
}

const DURATION = { id: 'duration', type: 'duration', ask: '', choices: [] } as const;

/** Items as the plan would have them now, or with everything that the template has. */
function itemsOf(draft: Draft, drop: readonly string[] = draft.request.trim.drop): readonly Item[] {
  const { agenda } = fillDraft(draft, { trim: { ...draft.request.trim, drop } });
  if (!Array.isArray(agenda)) return [];
  return agenda.flatMap((item): Item[] => {
    if (typeof item !== 'object' || item === null) return [];
    const { id, title, duration, parallel, at } = item as { readonly [key: string]: unknown };
    const isTimed = typeof duration === 'string' || typeof duration === 'number';
    const minutes = isTimed ? minutesOf(duration) : 0;
    return [{ id: String(id), title: String(title), minutes, isPlain: isTimed && !parallel && !at }];
  });
}

const sumOf = (items: readonly Item[]): number => items.reduce((sum, { minutes }) => sum + minutes, 0);

/** The slot: what is given, else the template's, else what the items take. */
function slotOf(draft: Draft): number {
  const { duration } = fillDraft(draft);
  return typeof duration === 'string' || typeof duration === 'number' ? minutesOf(duration) : sumOf(itemsOf(draft));
}

export const items: Step = {
  id: 'items',
  isGiven: ({ given }) => given.trim.drop.length > 0,
  applies: ({ template }) => itemIds(template).length > 1,
  label: (_, { say }) => say.answers.items,
  shown: (draft, { session }) =>
    formatList(
      itemsOf(draft).map(({ title }) => title),
      session.language,
    ),
  async ask(draft, asking) {
    const { terminal, say, session } = asking;
    const ids = itemIds(draft.template);
    // Without an id in the template an item cannot be named on a command line.
    const all = itemsOf(draft, []).filter(({ id }) => ids.includes(id));
    const choices = all.map(({ id, title, minutes }) => ({
      value: id,
      name: say.item(title, formatDuration(minutes, session.language)),
      short: title,
    }));
    const { drop } = draft.request.trim;
    const kept = await terminal.pick(
      say.items,
      choices,
      all.map(({ id }) => id).filter((id) => !drop.includes(id)),
    );
    if (kept === BACK) return BACK;
    if (!kept.length) return items.ask(draft, asking);
    return withTrimming(draft, { drop: all.map(({ id }) => id).filter((id) => !kept.includes(id)) });
  },
};

export const length: Step = {
  id: 'duration',
  isGiven: ({ given }) => Object.hasOwn(given.plan, 'duration'),
  applies: () => true,
  label: (_, { say }) => say.answers.duration,
  shown: (draft, { session }) => formatDuration(slotOf(draft), session.language),
  async ask(draft, { terminal, say, session }) {
    const { types } = catalog(session.language).newPlan;
    const usual = slotOf(withKeys(withTrimming(draft, { minutes: {} }), { duration: undefined }));
    const read = (text: string) => {
      const answer = readAnswer(DURATION, text);
      return answer === undefined ? 0 : minutesOf(answer as string | number);
    };
    const answer = await terminal.type({
      message: say.duration,
      fallback: String(slotOf(draft)),
      validate: (text) => (read(text) > 0 ? undefined : say.expected(types.duration)),
    });
    if (answer === BACK) return BACK;
    const minutes = read(answer);
    if (minutes === slotOf(draft)) return draft;
    const changed = withKeys(withTrimming(draft, { minutes: {} }), {
      duration: minutes === usual ? undefined : minutes,
    });
    return { ...changed, asked: draft.asked.filter((id) => id !== 'minutes') };
  },
};

/** Minutes in proportion that make the slot: every start moves to a whole minute, so that they add up. */
function proportional(all: readonly Item[], slot: number): readonly number[] {
  const sum = sumOf(all);
  let passed = 0;
  return all.map(({ minutes }) => {
    const from = Math.round((passed * slot) / sum);
    passed += minutes;
    return Math.round((passed * slot) / sum) - from;
  });
}

/** How long each item takes where they do not make the slot; a proposal that does is one Enter away. */
export const minutes: Step = {
  id: 'minutes',
  isGiven: ({ given }) => Object.keys(given.trim.minutes).length > 0,
  applies(draft) {
    const all = itemsOf(draft);
    const isPlain = all.length > 0 && all.every((item) => item.isPlain && itemIds(draft.template).includes(item.id));
    const isChanged = Object.keys(draft.request.trim.minutes).length > 0;
    return isPlain && sumOf(all) > 0 && (isChanged || sumOf(all) !== slotOf(draft));
  },
  label: (_, { say }) => say.answers.minutes,
  shown: (draft) =>
    itemsOf(draft)
      .map((item) => item.minutes)
      .join(', '),
  async ask(draft, { terminal, say, session }) {
    const all = itemsOf(draft);
    const slot = slotOf(draft);
    const time = (value: number) => formatDuration(value, session.language);
    const read = (text: string) => splitList(text).map((one) => (/^\d{1,4}$/.test(one) ? Number(one) : Number.NaN));
    const fits = (given: readonly number[]) =>
      given.length === all.length && given.reduce((sum, value) => sum + value, 0) <= slot;
    const answer = await terminal.type({
      message: say.minutes(time(slot), time(sumOf(all))),
      fallback: (sumOf(all) === slot ? all.map((item) => item.minutes) : proportional(all, slot)).join(', '),
      keepsWrong: true,
      validate: (text) => (fits(read(text)) ? undefined : say.badMinutes(all.length, time(slot))),
    });
    if (answer === BACK) return BACK;
    const given = read(answer);
    const changed = all.flatMap(({ id }, index): [string, number][] => [[id, given[index] ?? 0]]);
    return withTrimming(draft, { minutes: Object.fromEntries(changed) });
  },
};
