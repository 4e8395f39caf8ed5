import { type Catalog, catalog, DEFAULT_LANGUAGE } from './catalogs.ts';

/**
 * What commander says of a command line, taken apart and said in the user's language. What it says and we do not know
 * stays as it is.
 */

const CHOICES = /^Allowed choices are (.*)\.$/s;

/** The sentence about a bad value: commander's own, or one of ours from commands/arguments.ts. */
function sayExpected(text: string, { usage }: Catalog): string {
  const choices = CHOICES.exec(text)?.[1];
  if (choices !== undefined) return usage.choices(choices);
  const ours = catalog(DEFAULT_LANGUAGE).usage;
  const found = (['wholeNumber', 'columns', 'ahead', 'once'] as const).find((name) => ours[name] === text);
  return found ? usage[found] : text;
}

type SayParts = (say: Catalog, ...parts: readonly string[]) => string;

const SENTENCES: readonly (readonly [RegExp, SayParts])[] = [
  [/^unknown option '(.*)'$/s, ({ usage }, flag = '') => usage.unknownOption(flag)],
  [/^unknown command '(.*)'$/s, ({ usage }, name = '') => usage.unknownCommand(name)],
  [/^missing required argument '(.*)'$/s, ({ usage }, name = '') => usage.missingArgument(name)],
  [/^option '(.*)' argument missing$/s, ({ usage }, flags = '') => usage.missingValue(flags)],
  [
    /^too many arguments(?: for '(.*)')?\. Expected (\d+) arguments? but got (\d+)\.$/s,
    ({ usage }, _, expected = '', got = '') => usage.tooMany(Number(expected), Number(got)),
  ],
  [
    /^option '(.*?)' argument '(.*)' is invalid\. (.*)$/s,
    (say, flags = '', value = '', text = '') => `${say.usage.badOption(flags, value)} ${sayExpected(text, say)}`,
  ],
  [
    /^command-argument value '(.*)' is invalid for argument '(.*?)'\. (.*)$/s,
    (say, value = '', name = '', text = '') => `${say.usage.badArgument(name, value)} ${sayExpected(text, say)}`,
  ],
];

/** One of commander's error messages in the words of a catalogue. */
export function usageError(message: string, say: Catalog): string {
  const [, text = message, guess] = /^error: (.*?)(?:\n\(Did you mean (?:one of )?(.*)\?\))?$/s.exec(message) ?? [];
  for (const [pattern, sayParts] of SENTENCES) {
    const found = pattern.exec(text);
    if (!found) continue;
    const said = `${say.report.severity.error}: ${sayParts(say, ...found.slice(1))}`;
    return guess === undefined ? said : `${said}\n${say.usage.didYouMean(guess)}`;
  }
  return message;
}
