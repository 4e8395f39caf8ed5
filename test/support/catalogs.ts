import { catalog, type LANGUAGES } from '../../src/language/catalogs.ts';
import type { WordArgs } from '../../src/language/wording.ts';

const args: WordArgs = {
  raw: {},
  plain: () => '1',
  quoted: () => '"1"',
  number: () => 1,
  list: () => ['1'],
  guess: () => undefined,
  guessKey: () => undefined,
  meant: () => ['1'],
};

/** Entries that take words of ours. */
const SAMPLES: Readonly<Record<string, readonly unknown[]>> = {
  'agenda.meeting': ['internal', 'formal'],
  'format.within': [1, 'd'],
  'newPlan.missing': [['1']],
  'failures.severalCurrencies': [['1', '2']],
  'repeat.weekly': [1, [1]],
  'repeat.monthly': [1, [{ ordinal: 1, of: 1 }]],
  'repeat.yearly': [1, [{ month: 1, day: 1 }]],
  'repeat.yearlyChoice': [1, [1], [{ ordinal: 1, of: 1 }]],
  'repeat.inMonths': ['1', [1]],
  'expand.done': [{ created: 1, updated: 1, cancelled: 1, kept: 1 }, 1],
  'report.summary': [
    { plans: 1, templates: 1, others: 1, skipped: 1 },
    { error: 1, warning: 1, hint: 1 },
  ],
};

/** What an entry says of arguments without letters. */
const saying = (entry: unknown, at: string): unknown =>
  typeof entry === 'function' ? entry(...(SAMPLES[at] ?? ['1', '1', '1', '1'])) : entry;

/** Every text of a catalogue by its path. */
function textsOf(entry: unknown, at = ''): readonly (readonly [string, string])[] {
  const said =
    /^(problems|templateProblems)\./.test(at) && typeof entry === 'function' ? entry(args) : saying(entry, at);
  if (typeof said === 'string') return [[at, said]];
  if (said instanceof Map) return [...said].map(([key, text]) => [`${at}.${key}`, String(text)] as const);
  if (typeof said !== 'object' || said === null) return [];
  return Object.entries(said).flatMap(([key, one]) => textsOf(one, at === '' ? key : `${at}.${key}`));
}

/** What people type and how a language is called is no output; both may know the same words. */
const SILENT = /^(?:input|format\.units|name)\b/;

/** Every text of a language that may be printed, by its path. */
export const spoken = (language: (typeof LANGUAGES)[number]): ReadonlyMap<string, string> =>
  new Map(textsOf(catalog(language)).filter(([at]) => !SILENT.test(at)));
