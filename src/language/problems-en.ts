import type { ProblemWords, WordArgs } from './problem-words.ts';

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

const GOT: Readonly<Record<string, string>> = {
  empty: 'nothing',
  list: 'a list',
  mapping: 'a mapping',
};

const or = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

const few = (words: readonly string[]): string =>
  words.length > 12 ? `${words.slice(0, 12).join(', ')}, …` : words.join(', ');

const expected = (args: WordArgs): string =>
  or([...new Set(args.list('expected').map((shape) => SHAPES[shape] ?? shape))]);

const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);

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

/** A hint for values that people write often and that mean something else. */
function habit(args: WordArgs): string | undefined {
  const value = args.plain('value');
  const shapes = args.list('expected');
  if (shapes.includes('boolean') && /^(?:yes|y|on)$/i.test(value)) return 'write true';
  if (shapes.includes('boolean') && /^(?:no|n|off)$/i.test(value)) return 'write false';
  if (shapes.includes('duration') && /^\d+$/.test(value)) return `write ${value} without quotes, or ${value}m`;
  if (shapes.includes('duration') && /^\d+[.,]\d+ ?h?$/.test(value)) return 'write hours and minutes: 1h30m';
  if ((shapes.includes('time') || shapes.includes('moment')) && /^\d{1,2}\.\d\d$/.test(value))
    return `write "${value.replace('.', ':')}"`;
  if (shapes.includes('money') && /^\d+,\d+$/.test(value)) return `write "${value.replace(',', '.')}"`;
  return undefined;
}

function wrongType(args: WordArgs) {
  const got = args.plain('got');
  const limit = args.number('limit');
  const what = GOT[got] ?? args.quoted('value');
  if (got === 'empty')
    return { message: `expected ${expected(args)}, got nothing`, help: 'give a value, or remove the key' };
  if (args.plain('keyword') === 'minItems')
    return { message: 'the list is empty', help: 'add a line, or remove the key' };
  if (args.plain('keyword') === 'maxItems') return { message: `the list is longer than ${limit}` };
  if (args.plain('keyword') === 'maxLength') return { message: `the text is longer than ${limit} characters` };
  if (args.plain('keyword') === 'minimum') return { message: `expected ${limit} or more, got ${what}` };
  if (args.plain('keyword') === 'maximum') return { message: `expected at most ${limit}, got ${what}` };
  const help = habit(args);
  return { message: `expected ${expected(args)}, got ${what}`, ...(help === undefined ? {} : { help }) };
}

function unknownKey(args: WordArgs) {
  if (args.plain('reason') === 'guest-rate') {
    return {
      message: `a ${args.plain('side')} role has no rate`,
      help: 'only own staff cost staff hours; remove the rate',
    };
  }
  if (args.plain('beside') !== '') {
    return {
      message: `${args.quoted('key')} does not go with ${args.quoted('beside')}`,
      help: 'a block is as long as its longest track',
    };
  }
  const guess = args.guess(args.plain('key'), 'allowed');
  const allowed = args.list('allowed');
  const isNested = args.plain('key') === 'parallel';
  if (isNested) return { message: 'a track cannot hold a parallel block', help: 'parallel blocks do not nest' };
  const help = guess
    ? `did you mean ${guess}?`
    : allowed.length
      ? `keys here: ${few(allowed)}; your own keys begin with x-`
      : undefined;
  return { message: `unknown key ${args.quoted('key')}`, ...(help === undefined ? {} : { help }) };
}

function missingKey(args: WordArgs) {
  const key = args.plain('key');
  if (key === 'decider')
    return {
      message: `nobody is named to decide ${args.quoted('item')}`,
      help: 'add `decider:` with a person, a role or group',
    };
  if (key === 'duration')
    return {
      message: `${args.quoted('item')} has no duration and takes no time`,
      help: 'add `duration:`, or 0 if that is meant',
    };
  if (key === 'meetplan')
    return {
      message: 'the file does not say what it is',
      help: `begin it with one of: ${args
        .list('expected')
        .map((kind) => `meetplan: ${kind}`)
        .join(', ')}`,
    };
  if (key === 'role')
    return { message: 'somebody without a role', help: `add \`role:\`, one of ${few(args.list('candidates'))}` };
  return { message: `missing key "${key}"`, help: `add \`${key}:\`` };
}

function unknownReference(args: WordArgs) {
  if (args.plain('reason') === 'cycle')
    return { message: `template ${args.quoted('value')} extends itself in the end`, help: 'leave one `extends` out' };
  if (args.plain('reason') === 'too-deep')
    return {
      message: `more than ${args.number('limit')} templates extend one another`,
      help: 'put what they share into fewer files',
    };
  const kind = args.plain('kind');
  const candidates = args.list('candidates');
  const guess = args.guess(args.plain('value') || args.plain('name'), 'candidates');
  const help = guess ? `did you mean ${guess}?` : candidates.length ? `there are: ${few(candidates)}` : undefined;
  const message = `${KINDS_OF_REFERENCE[kind] ?? 'unknown:'} ${args.quoted(args.plain('value') === '' ? 'name' : 'value')}`;
  return { message, ...(help === undefined ? {} : { help }) };
}

function unknownValue(args: WordArgs) {
  const allowed = args.list('allowed');
  const what = args.plain('value') === '' ? 'this value' : args.quoted('value');
  if (args.plain('expected') === 'currency')
    return { message: `${what} is no ISO 4217 currency`, help: 'write a code like EUR, USD or SEK' };
  if (args.plain('expected') === 'above-zero')
    return { message: 'expected a number above 0', help: 'it is what the yearly pay is divided by' };
  const choices = allowed.length ? allowed : args.list('expected');
  const guess = args.guess(args.plain('value'), allowed.length ? 'allowed' : 'expected');
  return {
    message: `expected ${choices.length > 1 ? 'one of ' : ''}${few(choices)}, got ${what}`,
    ...(guess ? { help: `did you mean ${guess}?` } : {}),
  };
}

function requires(args: WordArgs) {
  if (args.plain('reason') === 'no-staff')
    return {
      message: 'no staff take part, so the meeting costs no staff hours',
      help: 'add attendees with a staff role',
    };
  const [min, found] = [args.number('min'), args.number('found')];
  const wanted = found < min ? `at least ${min}` : `at most ${args.number('max')}`;
  return {
    message: `template ${args.quoted('template')} wants ${wanted} ${plural(min, 'person', 'people')} as ${or(args.list('role'))}, got ${found}`,
    help: found < min ? 'add them to `attendees`' : 'leave some out',
  };
}

const BETWEEN = 'an internal item between two that clients attend sends them out and back';

export const en: ProblemWords = {
  'unknown-key': unknownKey,
  'missing-key': missingKey,
  'wrong-type': wrongType,
  'unknown-value': unknownValue,
  'bad-date': (args) => ({
    message: `${args.quoted('value')} is no date of the calendar`,
    help: 'write year, month and day: "2027-01-20"',
  }),
  'unknown-zone': (args) => ({
    message: `there is no time zone ${args.quoted('value')}`,
    help: 'write an IANA name like Europe/Helsinki',
  }),
  'unknown-reference': unknownReference,
  'duplicate-id': (args) => ({
    message:
      args.plain('first') === ''
        ? `id ${args.quoted('id')} is used twice`
        : `id ${args.quoted('id')} is the id of ${args.plain('first')} too`,
    help: 'give each an id of its own',
  }),
  requires,
  'template-not-found': (args) => {
    const guess = args.guess(args.plain('name'), 'candidates');
    return {
      message: `template ${args.quoted('name')} is not found, so what it requires is not checked`,
      help: guess ? `did you mean ${guess}?` : `there are: ${few(args.list('candidates'))}`,
    };
  },
  'agenda-overrun': (args) => ({
    message: `items take ${args.number('items')} min, the slot is ${args.number('slot')}`,
    help: `shorten items by ${args.number('items') - args.number('slot')} min, or set duration: ${args.number('items')}m`,
  }),
  'slot-unused': (args) => ({
    message: `items take ${args.number('items')} min of a slot of ${args.number('slot')}`,
    help: `a slot of ${args.number('items')} min would do`,
  }),
  'item-overlap': (args) => ({
    message: `${args.quoted('item')} begins at ${args.plain('at')}, before the item ahead ends at ${args.plain('end')}`,
    help: `begin at ${args.plain('end')} or later, or remove \`at\``,
  }),
  'two-places': (args) => ({
    message: `${args.quoted('person')} is in two tracks at once: ${args.quoted('first')} and ${args.quoted('second')}`,
    help: 'leave one out; the time is counted once',
  }),
  'no-track': (args) => ({
    message: `${args.number('people')} of staff ${plural(args.number('people'), 'is', 'are')} in no track of ${args.quoted('block')} (${args.number('minutes')} min)`,
    help: 'give them `tracks:`; these minutes are not counted',
  }),
  'idle-owner': (args) => ({
    message: `${args.quoted('person')} owns ${args.quoted('item')} and does not attend it`,
    help: 'add the item to `attends`, or name another owner',
  }),
  'clock-change': (args) =>
    args.plain('kind') === 'gap'
      ? {
          message: `the clocks of ${args.plain('zone')} jump over ${args.plain('time')} on this day`,
          help: `it is read as ${args.plain('read')}`,
        }
      : {
          message: `the clocks of ${args.plain('zone')} show ${args.plain('time')} twice on this day`,
          help: 'the first of the two is meant',
        },
  'no-timezone': () => ({
    message: 'no time zone, so the time is local wherever it is read',
    help: 'add `timezone:` here or in meetplan.yaml',
  }),
  'client-at-internal': (args) => {
    if (args.plain('where') === 'between')
      return { message: BETWEEN, help: 'move it before the first or after the last' };
    if (args.plain('where') === 'item')
      return {
        message: `client ${args.quoted('who')} at the internal item ${args.quoted('item')}`,
        help: 'take the item out of `attends`, or `internal` off the item',
      };
    return {
      message: `client ${args.quoted('who')} at an internal meeting`,
      help: 'set audience: client, or leave the client out',
    };
  },
};
