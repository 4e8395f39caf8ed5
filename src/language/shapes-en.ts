import { likelyMeant } from './habits.ts';
import { listing, type ProblemWords, type WordArgs } from './problem-words.ts';
import type { Said } from './syntax.ts';

/** What a shape is called where another was found, with an example. */
const SHAPES: Readonly<Record<string, string>> = {
  text: 'text',
  id: 'an id of lower-case letters, digits and hyphens',
  date: 'a date like "2027-01-20"',
  time: 'a time like "9:00" or "13:00"',
  moment: 'a time like "14:00" or "day 2 08:30"',
  duration: 'minutes like 45, 45m, 2h or 1h30m',
  money: 'an amount like "120.00", not negative',
  percent: 'a percentage like 50',
  zone: 'a time zone like Europe/Helsinki',
  link: 'a link that begins with https:, http:, tel:, mailto: or sip:',
  currency: 'a currency code like EUR',
  due: 'a time to do it like 24h, 1d, 2w or "2027-01-22"',
  count: 'a whole number, 1 or more',
  email: 'an e-mail address',
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping of keys',
};

const KINDS_OF_REFERENCE: Readonly<Record<string, string>> = {
  person: 'nobody here is called',
  role: 'there is no role',
  item: 'no item, block or track has the id',
  track: 'no track has the id',
  team: 'the configuration has no team',
  template: 'there is no template',
  placeholder: 'there is no question or key for',
  question: 'the template has no question',
};

export const { or, few } = listing('or');

const withHelp = (message: string, help: string | undefined): Said =>
  help === undefined ? { message } : { message, help };
const didYouMean = (guess: string | undefined): string | undefined => guess && `did you mean ${guess}?`;

/** What was found, as the reader knows it: texts in quotes, the rest by kind. */
function found(args: WordArgs): string {
  const got = args.plain('got');
  if (got === 'empty') return 'nothing';
  if (got === 'list') return 'a list';
  if (got === 'mapping') return 'a mapping';
  if (got === 'number') return `the number ${args.plain('value')}`;
  return got === 'boolean' ? args.plain('value') : args.quoted('value');
}

const expected = (args: WordArgs): string => or(args.list('expected').map((shape) => SHAPES[shape] ?? shape));
const remove = (args: WordArgs): string => (args.raw['isEntry'] ? 'the line' : 'the key');

function overLimit(args: WordArgs): Said | undefined {
  const limit = args.number('limit');
  const said: Readonly<Record<string, Said>> = {
    minItems: { message: 'the list is empty', help: `add a line, or remove ${remove(args)}` },
    maxItems: { message: `the list is longer than ${limit}` },
    maxLength: { message: `the text is longer than ${limit} characters` },
    minimum: { message: `expected ${limit} or more, got ${args.plain('value')}` },
    maximum: { message: `expected at most ${limit}, got ${args.plain('value')}` },
  };
  return said[args.plain('keyword')];
}

function wrongType(args: WordArgs): Said {
  const message = `expected ${expected(args)}, got ${found(args)}`;
  if (args.plain('got') === 'empty') return { message, help: `give a value, or remove ${remove(args)}` };
  const meant = likelyMeant(args);
  const isListed = args.plain('got') === 'mapping' && args.list('expected').includes('array');
  const help = isListed ? 'begin each line of a list with "- "' : meant.length ? `write ${or(meant)}` : undefined;
  return overLimit(args) ?? withHelp(message, help);
}

function unknownKey(args: WordArgs): Said {
  const reason = args.plain('reason');
  const message = `unknown key ${args.quoted('key')}`;
  if (reason === 'guest-rate') {
    return {
      message: `a ${args.plain('side')} role has no rate`,
      help: 'only own staff cost staff hours; remove the rate',
    };
  }
  if (reason === 'nested') {
    return { message: 'a track cannot hold a parallel block', help: 'parallel blocks do not nest' };
  }
  if (args.plain('beside') !== '') {
    return {
      message: `${args.quoted('key')} does not go with ${args.quoted('beside')}`,
      help: 'a block is as long as its longest track',
    };
  }
  const allowed = args.list('allowed');
  const keys = allowed.length ? `keys here: ${few(allowed)}; your own keys begin with x-` : undefined;
  return withHelp(message, didYouMean(args.guessKey()) ?? keys);
}

function missingKey(args: WordArgs): Said {
  const key = args.plain('key');
  const isOfItem = args.plain('item') !== '';
  if (key === 'decider' && isOfItem) {
    return {
      message: `nobody is named to decide ${args.quoted('item')}`,
      help: 'add `decider:` with a person, a role or group',
    };
  }
  if (key === 'duration' && isOfItem) {
    return {
      message: `${args.quoted('item')} has no duration and takes no time`,
      help: 'add `duration:`, or 0 if that is meant',
    };
  }
  if (key === 'meetplan') {
    const kinds = args.list('expected').map((kind) => `meetplan: ${kind}`);
    return { message: 'the file does not say what it is', help: `begin it with one of: ${kinds.join(', ')}` };
  }
  const candidates = args.list('candidates');
  if (key === 'role' && candidates.length)
    return { message: 'somebody without a role', help: `add \`role:\`, one of ${few(candidates)}` };
  return { message: `missing key "${key}"`, help: `add \`${key}:\`` };
}

function unknownReference(args: WordArgs): Said {
  const reason = args.plain('reason');
  if (reason === 'cycle')
    return { message: `template ${args.quoted('value')} extends itself in the end`, help: 'leave one `extends` out' };
  if (reason === 'too-deep') {
    return {
      message: `more than ${args.number('limit')} templates extend one another`,
      help: 'put what they share into fewer files',
    };
  }
  const name = args.plain('value') === '' ? 'name' : 'value';
  const candidates = args.list('candidates');
  const message = `${KINDS_OF_REFERENCE[args.plain('kind')] ?? 'unknown:'} ${args.quoted(name)}`;
  const choice = candidates.length ? `there are: ${few(candidates)}` : undefined;
  return withHelp(message, didYouMean(args.guess(args.plain(name), 'candidates')) ?? choice);
}

function unknownValue(args: WordArgs): Said {
  const shape = args.plain('expected');
  if (shape === 'currency') {
    return { message: `${args.quoted('value')} is no ISO 4217 currency`, help: 'write a code like EUR, USD or SEK' };
  }
  if (shape === 'above-zero')
    return { message: 'expected a number above 0', help: 'it is what the yearly pay is divided by' };
  const name = args.list('allowed').length ? 'allowed' : 'expected';
  const choices = args.list(name);
  const message = `expected ${choices.length > 1 ? 'one of ' : ''}${few(choices)}, got ${found(args)}`;
  return withHelp(message, didYouMean(args.guess(args.plain('value'), name)));
}

function badDate(args: WordArgs): Said {
  const [meant] = likelyMeant(args);
  if (meant !== undefined) return { message: `expected ${SHAPES['date']}, got ${found(args)}`, help: `write ${meant}` };
  return {
    message: `${args.quoted('value')} is no date of the calendar`,
    help: 'write year, month and day: "2027-01-20"',
  };
}

/** What is said of a value that has not the shape it should have, or means nothing where it stands. */
export const shapes: ProblemWords = {
  'unknown-key': unknownKey,
  'missing-key': missingKey,
  'wrong-type': wrongType,
  'unknown-value': unknownValue,
  'bad-date': badDate,
  'unknown-reference': unknownReference,
};
