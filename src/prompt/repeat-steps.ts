import { dayNumber, dayText, weekdayOf } from '../calendar/day.ts';
import { dayCode } from '../calendar/rule.ts';
import type { Problem } from '../diagnostic.ts';
import type { Value } from '../document/document.ts';
import { formatDate } from '../language/format.ts';
import { describe } from '../language/problems.ts';
import { readEnd } from '../language/read-recurrence.ts';
import { formatRule } from '../language/recurrence.ts';
import { unknownWord } from '../language/recurrence-tokens.ts';
import type { Language } from '../plan/plan.ts';
import { type RepeatFile, readRepeat } from '../plan/read-repeat.ts';
import { readRepeatText } from '../template/repeat-text.ts';
import { type Asking, type Draft, present, type Step, withKeys } from './draft.ts';
import { isGiven, NONE, now } from './key-steps.ts';
import { isEndless, onRule, repeatOf, seriesOf, seriesText } from './series.ts';
import { BACK } from './terminal.ts';
import { readWhen } from './when.ts';

/** How often a meeting is held, and when somebody asks whether a series without an end is still needed. */

/** Days until a series is looked at again: 26 weeks (G14). */
const REVIEWED_AFTER = 26 * 7;

const later = (date: string, days: number): string => dayText((dayNumber(date) ?? 0) + days);

/** Two recurrences that the day fits, as they may be typed. */
function examples(date: string, language: Language): string {
  const byDay = dayCode({ weekday: weekdayOf(dayNumber(date) ?? 0) });
  const text = (parts: string, end: { readonly until?: string }) =>
    formatRule(`FREQ=WEEKLY;${parts}BYDAY=${byDay}`, end, date, language);
  return [text('', {}), text('INTERVAL=2;', { until: later(date, REVIEWED_AFTER) })].join(', ');
}

/** What is wrong with a series, in words. */
function problemWith(repeat: Value, draft: Draft, { session }: Asking): string | undefined {
  const problems: Problem[] = [];
  readRepeat((repeat ?? undefined) as RepeatFile | undefined, present(draft, 'date'), draft.settings, problems);
  const [problem] = problems;
  if (!problem) return undefined;
  const { message, help } = describe(problem, session.language);
  return help === undefined ? message : `${message}; ${help}`;
}

function wrongRepeat(text: string, draft: Draft, asking: Asking): string | undefined {
  const { say, session } = asking;
  const repeat = readRepeatText(text);
  if (repeat !== undefined) return problemWith(repeat, draft, asking);
  const unknown = unknownWord(text);
  const expected = say.badRepeat(examples(present(draft, 'date'), session.language));
  return unknown === undefined ? expected : `${say.unknownWord(unknown)}; ${expected}`;
}

/** Held as often as that; `null` for once, which need not be said where nobody says anything else. */
function withRepeat(draft: Draft, repeat: Value): Draft {
  const unsaid = withKeys(draft, { repeat: undefined });
  const isUnsaid = repeat === null && repeatOf(unsaid) === undefined && !isGiven('repeat')(draft);
  const changed = isUnsaid ? unsaid : withKeys(draft, { repeat });
  const series = seriesOf(changed);
  const asked = draft.asked.filter((id) => id !== 'reviewBy');
  return { ...(series && isEndless(series) ? changed : withKeys(changed, { reviewBy: undefined })), asked };
}

export const repeat: Step = {
  id: 'repeat',
  isGiven: isGiven('repeat'),
  applies: () => true,
  label: (_, { say }) => say.answers.repeat,
  shown: (draft, { session }) => seriesText(draft, session.language),
  async ask(draft, asking) {
    const { terminal, say, session } = asking;
    const before = seriesText(draft, session.language);
    const answer = await terminal.type({
      message: say.repeat(examples(present(draft, 'date'), session.language)),
      fallback: before,
      keepsWrong: true,
      validate: (text) => (text === before ? undefined : wrongRepeat(text, draft, asking)),
      echo(text) {
        const taken = seriesText(withRepeat(draft, readRepeatText(text) ?? null), session.language);
        return text === before || text === taken ? undefined : taken;
      },
    });
    if (answer === BACK) return BACK;
    const changed = answer === before ? draft : withRepeat(draft, readRepeatText(answer) ?? null);
    const begun = await onRule(changed, asking);
    return begun === BACK ? repeat.ask(changed, asking) : begun;
  },
};

/** The end or the review that a text means; undefined for neither. */
function readReview(text: string, draft: Draft, { session }: Asking): Draft | undefined {
  if (text.trim() === NONE) return withKeys(draft, { reviewBy: undefined });
  const end = readEnd(text);
  if (end) return withKeys(draft, { repeat: { ...(repeatOf(draft) as Value & object), ...end }, reviewBy: undefined });
  const found = readWhen(text, now(draft, session));
  const isLater = 'when' in found && found.when.start === undefined && found.when.date > present(draft, 'date');
  return isLater ? withKeys(draft, { reviewBy: found.when.date }) : undefined;
}

/** The day of the review as it stands, or half a year from the first day, or from today if that is over. */
function reviewDay(draft: Draft, { session }: Asking): string {
  const [from = ''] = [present(draft, 'date'), now(draft, session).date].toSorted().reverse();
  return present(draft, 'reviewBy') || later(from, REVIEWED_AFTER);
}

export const reviewBy: Step = {
  id: 'reviewBy',
  isGiven: isGiven('reviewBy'),
  applies(draft) {
    const series = seriesOf(draft);
    return series !== undefined && isEndless(series);
  },
  label: (_, { say }) => say.answers.reviewBy,
  shown(draft, { session }) {
    const date = present(draft, 'reviewBy');
    return date === '' ? '' : formatDate(date, session.language);
  },
  async ask(draft, asking) {
    const { terminal, say, session } = asking;
    const { language } = session;
    const before = formatDate(reviewDay(draft, asking), language);
    const read = (text: string) => readReview(text, draft, asking);
    const answer = await terminal.type({
      message: say.reviewBy,
      fallback: before,
      validate(text) {
        const changed = read(text);
        return changed ? problemWith(repeatOf(changed) as Value, changed, asking) : say.badReview;
      },
      echo(text) {
        const changed = text === before ? undefined : read(text);
        if (!changed || text.trim() === NONE) return undefined;
        return reviewBy.applies(changed) ? reviewBy.shown(changed, asking) : seriesText(changed, language);
      },
    });
    return answer === BACK ? BACK : (read(answer) ?? draft);
  },
};
