import type { Choice, MonthDay } from '../calendar/pattern.ts';
import {
  choosing,
  counted,
  few,
  grouping,
  naming,
  type Said,
  type SeverityCounts,
  type Summary,
  type SyntaxWords,
  type WordArgs,
  withHelp,
  worded,
} from './wording.ts';

/**
 * Everything that meetplan says in English, and how English writes dates, times and numbers. The other catalogues have
 * its type, so that a word that is missing in one of them fails the build. docs/languages.md says how to add one.
 */

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const WEEKDAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
] as const;
const ENDINGS: Readonly<Record<number, string>> = { 1: 'st', 2: 'nd', 3: 'rd' };

/** `1st`, `2nd`, `11th`. */
const ordinal = (number: number): string =>
  `${number}${number % 100 > 10 && number % 100 < 14 ? 'th' : (ENDINGS[number % 10] ?? 'th')}`;

const or = choosing('or');
const and = choosing('and');
const grouped = grouping(',');

const ROLES = {
  'sales-manager': 'sales manager',
  executive: 'executive',
  'sales-rep': 'sales rep',
  developer: 'developer',
  'product-owner': 'product owner',
  'technical-expert': 'technical expert',
  marketing: 'marketing',
  expert: 'expert',
  manufacturer: 'manufacturer',
  client: 'client',
};
const roleNames = naming(ROLES);

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
  domain: 'a domain like example.org',
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
    maxItems: { message: `the list is longer than ${grouped(limit)}` },
    maxLength: { message: `the text is longer than ${grouped(limit)} characters` },
    minimum: { message: `expected ${grouped(limit)} or more, got ${args.plain('value')}` },
    maximum: { message: `expected at most ${grouped(limit)}, got ${args.plain('value')}` },
  };
  return said[args.plain('keyword')];
}

function wrongType(args: WordArgs): Said {
  const message = `expected ${expected(args)}, got ${found(args)}`;
  if (args.plain('got') === 'empty') return { message, help: `give a value, or remove ${remove(args)}` };
  const meant = args.meant();
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
  if (shape === 'currency-of-rates') {
    return {
      message: `the rates of the configuration are in ${args.plain('rates')}, and amounts here would be in ${args.quoted('value')}`,
      help: 'leave `currency` out here, or use a configuration with rates in this currency',
    };
  }
  if (shape === 'fraction') {
    return {
      message: `${args.quoted('value')} is more than any side costs`,
      help: 'write a fraction: 0.2115 for 21.15 %',
    };
  }
  if (shape === 'holidays') {
    return {
      message: `expected a country, an .ics file or a list of dates, got ${args.quoted('value')}`,
      help: 'write FI, holidays.ics or ["2026-12-24"]',
    };
  }
  if (shape === 'country') {
    return {
      message: `there are no holidays of ${args.quoted('value')}`,
      help: 'write a code like FI, SE or DE-BY; or name an .ics file or dates',
    };
  }
  if (shape === 'above-zero')
    return { message: 'expected a number above 0', help: 'it is what the yearly pay is divided by' };
  const name = args.list('allowed').length ? 'allowed' : 'expected';
  const choices = args.list(name);
  const message = `expected ${choices.length > 1 ? 'one of ' : ''}${few(choices)}, got ${found(args)}`;
  return withHelp(message, didYouMean(args.guess(args.plain('value'), name)));
}

function badDate(args: WordArgs): Said {
  if (args.plain('reason') === 'before-first') {
    return {
      message: `${args.quoted('value')} is before the first day, ${args.quoted('date')}`,
      help: 'give a later day',
    };
  }
  const [meant] = args.meant();
  if (meant !== undefined) return { message: `expected ${SHAPES['date']}, got ${found(args)}`, help: `write ${meant}` };
  return {
    message: `${args.quoted('value')} is no date of the calendar`,
    help: 'write year, month and day: "2027-01-20"',
  };
}

/** What a part of a recurrence rule may hold. */
const RULE_VALUES: Readonly<Record<string, string>> = {
  FREQ: 'DAILY, WEEKLY, MONTHLY or YEARLY',
  INTERVAL: 'a whole number from 1 to 9999',
  COUNT: 'a whole number from 1 to 10000',
  UNTIL: 'a day like 20270531',
  WKST: 'a weekday like MO',
  BYDAY: 'weekdays like TU, 1TU (the first) or -1TU (the last)',
  BYMONTH: 'months from 1 to 12',
  BYMONTHDAY: 'days from 1 to 31, or from -1 (the last) to -31',
  BYYEARDAY: 'days from 1 to 366, or from -1 (the last) to -366',
  BYWEEKNO: 'weeks from 1 to 52, or from -1 (the last) to -51',
  BYSETPOS: 'places from 1 to 366, or from -1 (the last) to -366',
};

/** Where a file says what other properties of iCalendar do. */
const RULE_PROPERTIES: Readonly<Record<string, string>> = {
  DTSTART: 'the first day is `date`, the time `start`',
  DTEND: 'the length is `duration`',
  RDATE: 'further days stand in `add`',
  EXDATE: 'days that are left out stand in `skip`',
  EXRULE: 'days that are left out stand in `skip`',
};

function badRule(args: WordArgs): Said {
  const [part, value, fix] = [args.quoted('part'), args.quoted('value'), args.plain('fix')];
  const parts = args.list('allowed');
  const said: Readonly<Record<string, Said>> = {
    prefix: { message: 'a rule stands without RRULE in front of it', help: `write ${fix}` },
    property: {
      message: `${part} has no place in a rule`,
      help: RULE_PROPERTIES[args.plain('part')] ?? 'give the rule alone',
    },
    'no-value': {
      message: `expected NAME=value, got ${part}`,
      help: 'parts stand between semicolons: FREQ=WEEKLY;BYDAY=TU',
    },
    'unknown-part': {
      message: `no rule has a part ${part}`,
      help: didYouMean(args.guess(args.plain('part'), 'allowed')) ?? `there are: ${parts.join(', ')}`,
    },
    twice: { message: `${part} stands twice in the rule`, help: 'put its values into one, with commas' },
    'no-frequency': { message: 'the rule does not say how often', help: 'begin it like FREQ=WEEKLY' },
    'sub-daily': {
      message: `a series has at most one meeting a day, got FREQ=${args.plain('value')}`,
      help: 'make a plan for each time of the day, with FREQ=DAILY',
    },
    'time-part': {
      message: `${part} has no place in a rule: the time is \`start\``,
      help: 'remove it; for several times a day make a plan for each',
    },
    'bad-value': {
      message: `expected ${RULE_VALUES[args.plain('part')] ?? 'another value'} as ${args.plain('part')}, got ${value}`,
    },
    'not-together': { message: `${part} does not go with ${value}`, help: 'leave one of the two out' },
    alone: { message: `${part} chooses among days that nothing names`, help: 'add BYDAY, like BYDAY=MO,TU,WE,TH,FR' },
    ordinal: { message: `a month has five of a weekday at most, got ${value}`, help: 'the last is -1, like -1TU' },
    rare: {
      message: `programs differ on what ${part} with ${value} means here`,
      help: 'count from the other end, or give a day with BYMONTH and BYMONTHDAY',
    },
    'until-and-count': { message: 'the series ends twice, by a day and by a number', help: 'leave one of the two out' },
    'end-in-rule': {
      message: `${args.quoted('key')} ends a series that ${args.plain('part')} in the rule ends already`,
      help: 'leave one of the two out',
    },
    'too-long': {
      message: `the series has more than ${grouped(args.number('limit'))} meetings, or goes on beyond ${args.plain('last')}`,
      help: 'end it sooner: `until` or `count`; or leave both out, and say `reviewBy`',
    },
  };
  return said[args.plain('reason')] ?? { message: 'this is no rule' };
}

function notOnRule(args: WordArgs): Said {
  const [value, nearest] = [args.quoted('value'), args.list('nearest')];
  const said: Readonly<Record<string, Said>> = {
    first: {
      message: `the series begins on ${value}, which is not on its rule`,
      help: `the first day that is: ${args.quoted('first')}`,
    },
    twice: { message: `${value} is there already`, help: 'remove one of the two' },
    skipped: { message: `${value} is skipped, so nothing else can be done with it`, help: 'remove one of the two' },
    stays: {
      message: `a meeting is moved from ${value} to the same day`,
      help: 'give another day, `start` or `duration`',
    },
    added: { message: `${value} is a day of the series already`, help: 'remove it from `add`' },
  };
  const help = nearest.length
    ? `the nearest that ${nearest.length > 1 ? 'are' : 'is'}: ${and(nearest.map((day) => `"${day}"`))}`
    : 'name a day that the rule gives';
  return said[args.plain('reason')] ?? { message: `${value} is not on the rule`, help };
}

/** Some days, the first few of them by name. */
const someDays = (days: readonly string[]): string =>
  days.length > 3 ? `${days.slice(0, 3).join(', ')} and ${days.length - 3} more` : days.join(', ');

function clockChange(args: WordArgs): Said {
  const [zone, time] = [args.plain('zone'), args.plain('time')];
  const days = args.list('days').length ? someDays(args.list('days')) : 'this day';
  const gap = `the clocks of ${zone} jump over ${time} on ${days}`;
  const said: Readonly<Record<string, Said>> = {
    gap: { message: gap, help: `it is read as ${args.plain('read')}` },
    skipped: { message: gap, help: 'no meeting of the series is held then; `add` one or choose another time' },
  };
  return (
    said[args.plain('kind')] ?? {
      message: `the clocks of ${zone} show ${time} twice on ${days}`,
      help: 'the first of the two is meant',
    }
  );
}

function requires(args: WordArgs) {
  if (args.plain('reason') === 'no-staff')
    return {
      message: 'no staff take part, so the meeting costs no staff hours',
      help: 'add attendees with a staff role',
    };
  const [min, found] = [args.number('min'), args.number('found')];
  const [bound, limit] = found < min ? ['at least', min] : ['at most', args.number('max')];
  return {
    message: `template ${args.quoted('template')} wants ${bound} ${counted(limit, 'person', 'people')} as ${or(roleNames(args.list('role')))}, got ${found}`,
    help: found < min ? 'add them to `attendees`' : 'leave some out',
  };
}

/** `second`, `13th`, `last`. */
function nth(number: number): string {
  if (number < 0) return number === -1 ? 'last' : 'second last';
  const ending = /1[1-3]$/.test(String(number)) ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return ORDINALS[number - 1] ?? `${number}${ending}`;
}

/** `the first and third Tuesday`, `day 15`, `the last weekday`. */
function chosen(choices: readonly Choice[]): string {
  const isDay = ({ ordinal, of }: Choice) => of === 'day' && ordinal > 0;
  const days = choices.filter(isDay).map(({ ordinal }) => String(ordinal));
  const others = choices.filter((choice) => !isDay(choice));
  const kinds = [...new Set(others.map(({ of }) => of))];
  return and([
    ...(days.length ? [`${days.length > 1 ? 'days' : 'day'} ${and(days)}`] : []),
    ...kinds.map((kind) => {
      const ordinals = others.filter(({ of }) => of === kind).map(({ ordinal }) => nth(ordinal));
      const name = kind === 'workday' ? 'weekday' : kind === 'day' ? 'day' : WEEKDAY_NAMES[kind];
      return `the ${and(ordinals)} ${name}`;
    }),
  ]);
}

const each = (every: number, unit: string): string => (every === 1 ? `every ${unit}` : `every ${nth(every)} ${unit}`);
const daysNamed = (days: readonly number[]): string => and(days.map((day) => WEEKDAY_NAMES[day] ?? ''));
const monthsNamed = (months: readonly number[]): string => and(months.map((month) => MONTH_NAMES[month - 1] ?? ''));

const BETWEEN = 'an internal item between two that clients attend sends them out and back';

/** What an answer to a template’s question of a type looks like. */
const ANSWER_TYPES: Readonly<Record<string, string>> = {
  number: 'a number',
  money: 'an amount like 120.00',
  date: 'a date like "2027-01-20"',
  time: 'a time like "13:00"',
  duration: 'minutes like 45 or 1h30m',
  'yes-no': 'true or false',
};

const LANGUAGE_NAMES: Readonly<Record<string, string>> = { en: 'English', fi: 'Finnish' };
const OF_SIDE: Readonly<Record<string, string>> = { staff: 'our own', partner: 'a partner', client: 'the client' };
const guessOf = (args: WordArgs): string | undefined => args.guess(args.plain('value'), 'candidates');
const some = (args: WordArgs, name: string): string => args.list(name).slice(0, 20).join(', ');

export const en = {
  /** The language's own name. */
  name: 'English',
  format: {
    /** From Monday on. */
    weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    date: (weekday: string, day: number, month: number, year: number): string =>
      `${weekday} ${day} ${MONTHS[month - 1]} ${year}`,
    /** Hours without a leading zero, minutes with two digits. */
    time: (hours: string, minutes: string): string => `${hours.padStart(2, '0')}:${minutes}`,
    dateAndTime: (date: string, time: string): string => `${date}, ${time}`,
    decimalSign: '.',
    grouped,
    hour: 'h',
    minute: 'min',
    staffHours: (number: string): string => `${number} ${number === '1' ? 'staff hour' : 'staff hours'}`,
    by: (date: string): string => `by ${date}`,
    within: (number: number, unit: 'h' | 'd' | 'w'): string =>
      `within ${counted(number, { h: 'hour', d: 'day', w: 'week' }[unit], { h: 'hours', d: 'days', w: 'weeks' }[unit])}`,
    and: 'and',
    /** Words that stay on the line of the number before them, as an expression. */
    units: 'h|min|hours?|days?|weeks?|staff',
  },
  agenda: {
    internal: (who: string) => `INTERNAL – for our own staff only; attending as a client: ${who}`,
    /** What a page is, below its title. */
    meeting(kind: 'internal' | 'client' | 'conference', form: 'formal' | 'informal' | undefined): string {
      const name = { internal: 'Internal meeting', client: 'Client meeting', conference: 'Sales conference' }[kind];
      return form === undefined ? name : `${name}, ${form}`;
    },
    cancelled: 'CANCELLED',
    done: 'HELD',
    when: 'When',
    elsewhere: 'Elsewhere',
    clockShifts: 'Clock changes',
    /** A time on the day of a meeting, the day before it, or the day after. */
    clockOn: (time: string, days: number) =>
      days === 0 ? time : `${time} ${days > 0 ? 'the next day' : 'the day before'}`,
    clockShift: (there: string, usual: string, days: string) => `${there} instead of ${usual} ${days}`,
    /** Days of a series; without `last` where it goes on so. */
    shiftDays(first: string, last: string | undefined, meetings: number | undefined): string {
      if (last === undefined) return `from ${first} on`;
      return meetings === 1 ? `on ${first}` : `from ${first} to ${last} (${meetings} meetings)`;
    },
    moreShifts: (number: number) => counted(number, 'more time', 'more times'),
    clocksDiffer: (zone: string, times: string) =>
      `${zone}: ${times}, since clocks there do not change on the same days`,
    repeats: 'Repeats',
    where: 'Where',
    link: 'Link',
    purpose: 'Purpose',
    benefit: 'Expected benefit',
    justification: 'Justification',
    price: 'Staff hours',
    cost: 'Cost',
    organiser: 'Organiser',
    chair: 'Chair',
    noteTaker: 'Note-taker',
    /** The same two where nobody holds an office. */
    lead: 'Led by',
    scribe: 'Notes by',
    people: 'People',
    /** The same in the notice of a formal meeting. */
    invited: 'People',
    headcount: (all: number, optional: number) => {
      if (!optional) return String(all);
      return all === 1 ? '1, optional' : `${all}, of whom ${optional} optional`;
    },
    agenda: 'Agenda',
    before: 'Before',
    after: 'After',
    time: 'Time',
    minutes: 'Min',
    item: 'Item',
    owner: 'Owner',
    outcome: 'Outcome',
    decides: 'Decides',
    group: 'the group',
    everyone: 'everyone',
    recognised: 'Recognised',
    materials: 'Material',
    attachment: (number: number) => `Attachment ${number}`,
    attachments: 'Attachments',
    notHeld: 'Not held',
    notes: 'Internal note',
    internalItem: 'internal',
    untimed: 'no time of its own',
    carried: (times: number) => `carried over ${counted(times, 'time', 'times')}`,
    itemDone: 'done',
    mustNotMention: 'Do not mention (internal)',
    contactRhythm: 'Who contacts whom and when',
    whom: 'Whom',
    who: 'Who',
    tracks: (names: string) => `takes part in ${names}`,
    parallel: 'at the same time',
    days: (number: number) => counted(number, 'day', 'days'),
    clockChange: (from: string, to: string) => `clocks change from ${from} to ${to}`,
    rhythm: 'When',
    optional: 'optional',
    clock: (time: string) => time,
    joins: (time: string) => `from ${time}`,
    leaves: (time: string) => `until ${time}`,
    only: (items: string) => `only for: ${items}`,
    once: 'once',
    floating: 'local time',
    incomplete: (roles: string) => `no rate for ${roles}`,
    range: (low: string, high: string) => `${low} to ${high}`,
    relationship: { new: 'new client', existing: 'client of ours' },
    channels: { 'in-person': 'in person', video: 'video', phone: 'phone', hybrid: 'in person and video' },
    kinds: {
      inform: 'inform',
      discuss: 'discuss',
      questions: 'questions',
      decide: 'decide',
      recognise: 'recognise',
      demo: 'demo',
      practice: 'practice',
      break: 'break',
      meal: 'meal',
      buffer: 'buffer',
    },
    roles: ROLES,
    buckets: { meeting: 'meeting', prep: 'preparation', followUp: 'follow-up', travel: 'travel', recovery: 'recovery' },
    bucket: 'Part',
    role: 'Role',
    person: 'Person',
    heads: 'People',
    hours: 'Hours',
    amount: 'Cost',
    total: 'Total',
    plan: 'Plan',
    guests: 'Guests',
    guestTime: (time: string) => `${time}, which cost no staff hours`,
    otherCosts: 'Other costs',
    noPurpose: 'none is given; a meeting needs one',
    notValue: 'The cost says what a meeting takes, not what it is worth.',
  },
  /** Client views: what a client reads of somebody whose role has no label of its own; and why there may be none. */
  /** Clocks of other zones. */
  clocks: {
    floating: (title: string) => `"${title}" has no time zone, so its times elsewhere cannot be told`,
    unknown: (zone: string) => `there is no time zone "${zone}"`,
    floatingHelp: 'add `timezone:` to the plan or to meetplan.yaml',
  },
  client: {
    sides: { staff: 'representative', partner: 'partner', client: 'client' },
    internalMeeting: (title: string) =>
      `note: "${title}" is an internal meeting (audience: internal); its client view leaves out the purpose too`,
    oneAtATime: 'a client view holds one plan, so that no client reads of another; give one file at a time',
    nothingToShow: (file: string) => `nothing to show a client: every item of ${file} is internal or a buffer`,
    broken: (file: string) => `no client view of ${file}: it has errors`,
    mendFirst: 'mend what is reported above; nothing goes to a client before that',
    apart: (one: string, other: string) =>
      `clients "${one}" and "${other}" meet at no item, and one page would tell each of the other`,
    partThem: 'make a plan for each; people of one client can be one entry with `count`',
    minutesAreMarkdown: 'minutes are written as Markdown; use --format markdown',
  },
  /** Calendar files, out and in. */
  calendars: {
    noZone: (zone: string) => `there is no calendar definition of the time zone ${zone}; name one like Europe/Helsinki`,
    onlyCalendars: (flag: string) => `${flag} is for calendar files; use it with --format ics`,
    sameUid: (uid: string) => `two of these plans are ${uid} to a calendar; give each an id of its own`,
    onlyCost: (file: string) => `${file} is a calendar; meetplan cost reads calendars`,
    badRole: (value: string) => `--role: expected an address and a role like "*@example.com=sales-rep", got ${value}`,
    unknownRole: (value: string, role: string) => `--role ${value}: there is no role ${role}`,
    roles: (names: string) => `roles: ${names}`,
    roleWithoutCalendar: '--role says who the addresses of a calendar are; a plan names the roles of its people itself',
    countedOnce: (file: string, number: number) =>
      `note: ${counted(number, 'meeting', 'meetings')} of ${file} ${number === 1 ? 'stands' : 'stand'} in an earlier calendar too and ${number === 1 ? 'is' : 'are'} counted once`,
    broken: {
      'no-calendar': () => 'expected BEGIN:VCALENDAR; this is no iCalendar file',
      'no-colon': (line: string) => `${line} is no line of a calendar; expected a name, a colon and a value`,
      'no-end': (name: string) => `${name} begins here and does not end; the file may have been cut off`,
      'wrong-end': (line: string) => `${line} does not end what is open here`,
      rule: (rule: string) => `this entry repeats by a rule that is not read: ${rule}`,
      outside: (line: string) => `${line} stands outside of any calendar`,
      'too-many': () => 'this is more than a calendar is read to: 50,000 entries, 100,000 holidays',
    },
    unfit: {
      'too-large': 'a calendar is read up to 16 MiB; export fewer years',
      'utf-16': 'the file is UTF-16; save it as UTF-8',
      'not-utf-8': 'from here on the file is not UTF-8; save it as UTF-8',
      'half-character': 'there is half a character here; save the file as UTF-8',
    },
    notPriced: (title: string, why: string) => `${title} has no price: ${why}`,
    reasons: {
      cancelled: () => 'it is cancelled',
      'all-day': () => 'it lasts all day, which is no time of a meeting',
      'no-start': () => 'it has no start',
      'no-length': () => 'it has no length',
      'too-long': () => 'it is longer than 16 hours; what goes on over a night is no meeting',
      'unknown-zone': (zone: string) => `its time zone ${zone} is none that is known`,
      unreadable: (line: string) => `${line} cannot be read`,
      rule: (rule: string) => `it repeats by a rule that is not read: ${rule}`,
      'too-many': () => 'it repeats more than 10,000 times; choose fewer days with --from and --to',
      'this-and-future': () => 'it changes all later meetings of its series, which are counted as the series has them',
      'no-people': () => 'it names no attendees',
      'no-role': (who: string) => `nobody in it has a role, ${who} for one; say --role "address=role"`,
    },
    group: (who: string, meetings: number) =>
      `${who} is a group of unknown size and not counted (${counted(meetings, 'meeting', 'meetings')})`,
    noRole: (who: string, meetings: number) =>
      `${who} has no role and is not counted (${counted(meetings, 'meeting', 'meetings')})`,
    moreEntries: (number: number) =>
      `and ${counted(number, 'more entry', 'more entries')} without a price; --json lists all`,
    morePeople: (number: number) =>
      `and ${counted(number, 'more person', 'more people')} without a role; --json lists all`,
  },
  /** The record of a meeting. */
  minutes: {
    title: (meeting: string) => `Minutes: ${meeting}`,
    present: 'Present',
    names: 'names',
    absent: 'Absent',
    items: 'Items',
    sought: 'Outcome sought',
    decisions: 'Decisions',
    actions: 'Actions',
    action: 'What',
    deadline: 'Deadline',
    attachments: 'Attachments',
    next: 'What happens next',
    nextMeeting: 'Next meeting or check date',
    distribution: 'Sent to',
  },
  cost: {
    notCounted: (kinds: string) => `Not counted: ${kinds}.`,
    optionalShare: (percent: string) => `Optional people count for ${percent}.`,
    overrun: (percent: string) => `The highest figure lets attended time run over by ${percent}.`,
    percent: (number: string) => `${number}%`,
    allPlans: (number: number) => counted(number, 'plan', 'plans'),
    weekShare: 'Share of a week',
    ofWeek: (percent: string, week: string) => `${percent} of one person’s working week of ${week}`,
    ofWeeks: (percent: string) => `${percent} of one person’s working week`,
    mostFor: (person: string, percent: string) => `most for ${person}: ${percent}`,
    week: 'Of a week',
    privateMeeting: 'A private meeting',
    window: 'Days',
    from: (date: string) => `from ${date}`,
    until: (date: string) => `until ${date}`,
    budget: 'Budget',
    within: (limit: string, under: string) => `${limit}: ${under} are left`,
    atLimit: (limit: string) => `${limit}: used up to the last`,
    above: (limit: string, over: string) => `${limit}: exceeded by ${over}`,
    aboveByLess: (limit: string) => `${limit}: exceeded by less than can be printed`,
    undecided: (limit: string, roles: string) => `${limit}: cannot be judged without rates for ${roles}`,
    noMoney: (limit: string) => `${limit}: cannot be judged, since no role has a rate`,
    held: 'Meetings',
    series: 'Series',
    meetings: (number: number) => counted(number, 'meeting', 'meetings'),
    one: 'Hours, one meeting',
    together: 'All together',
    aYear: 'A year',
    takesAYear: (hours: string) => `this series takes ${hours} a year`,
    takesAYearMost: (hours: string, percent: string, who: string) =>
      `this series takes ${hours} a year, ${percent} of the working time of ${who}`,
    leftOut: 'Not held',
    notHeld: { skip: 'left out', holiday: 'holiday', 'clock-gap': 'the clocks jump over this time' },
    more: (number: number) => `and ${number} more`,
    oneMeeting: (rows: string) => `${rows}, one meeting`,
    period: 'Period',
    periods: {
      month: (month: number, year: string) => `${MONTHS[month - 1] ?? month} ${year}`,
      quarter: (quarter: string, year: string) => `Q${quarter} ${year}`,
      year: (year: string) => year,
    },
    rolling12: 'Twelve months to',
    personYear: 'Person, a year',
    workingTime: 'Of working time',
    countedIn: (series: string) => `counted in the series ${series}`,
    whatIf: 'What if',
    before: 'Before',
    after: 'After',
    change: 'Difference',
    cases: { low: 'low', expected: 'expected', high: 'high' },
    hoursIn: (name: string) => `staff hours, ${name}`,
    costIn: (name: string) => `cost, ${name}`,
    termsTitle: 'Every term of the sum',
    terms: 'Minutes × people',
    sum: 'Sum',
    rule: 'Rule',
    guestTerms: 'Guests, who cost no staff hours',
    itemNotCounted: (item: string, kind: string, time: string) => `${item}: ${time}, ${kind}, not counted (R4)`,
    seriesTitle: 'The series (R11, R12)',
    seriesParts: { meeting: 'usual meetings', different: 'meetings that differ', once: 'done once' },
    partTimes: 'Times × minutes',
    sumTitle: 'Staff minutes (R9)',
    requiredPart: 'required + share × optional + overrun × attended',
    moneyTitle: (name: string) => `Money, ${name} (R7)`,
    formula: 'Minutes × rate / 60',
    noRate: 'no rate (R8)',
    per: {
      meeting: 'per meeting',
      head: 'per head',
      staff: 'per head of staff',
      hour: 'per hour of the slot',
      'started-hour': 'per started hour of the slot',
    },
    roundedOnce: (rounded: string) => `rounded once, half up: ${rounded}`,
    rulesTitle: 'The rules',
  },
  costRules: {
    R1: 'Minutes are whole. An item lasts the minutes that pass; a clock change in the night does not bend them.',
    R2: 'Items follow one another unless one has a fixed start. Parallel tracks start together, and the longest ends the block.',
    R3: 'A person attends the union of the items attended: no minute counts twice, even for somebody put into two tracks.',
    R4: 'Coffee breaks and buffers count, meals do not; `counts` in the configuration changes that for any kind of item.',
    R5: 'Only own staff cost staff hours. Clients, partners and other guests need no rate; their time is told apart.',
    R6: 'Meeting, preparation, follow-up, travel and recovery are minutes of each head, times heads. What is marked `once` counts once in a series.',
    R7: 'Money is minutes × rate / 60, exact; each printed figure is rounded once, half up, to the smallest unit of the currency.',
    R8: 'A rate of 0 is a rate. Where one is missing, the hours stay whole and the money becomes a lower bound that names the roles.',
    R9: 'Low: required people as planned. Expected: and the expected share of what optional people bring. High: all of it, and overrun on attended time.',
    R10: 'Other costs fall due per meeting, per head, per head of staff, per exact or per started hour of the slot, or once in a series.',
    R11: 'A series keeps the clock time of its zone. Days that do not exist are left out; a count counts before cancellations, and the last day is included.',
    R12: 'Totals of months, quarters and years count the days on which meetings are really held: a weekday may come 53 times in a year.',
    R13: 'A rate is an hourly amount, or salary × months × (1 + on-cost) / annual hours, kept as an exact fraction. The divisor alone can move it by a fifth.',
    R14: 'The share of a week is a person’s minutes over the minutes of the working week, 37 h 30 min unless the configuration says otherwise.',
    R15: 'Recovery, the time until people are back at their work, is added once for each head of staff and meeting; 0 unless the configuration says otherwise.',
  },
  /** When a series is held, in words. */
  repeat: {
    daily: (every: number): string => each(every, 'day'),
    workdays: 'every weekday',
    /** Weeks, months and years alone, where the first day settles the rest. */
    weeks: (every: number): string => each(every, 'week'),
    months: (every: number): string => each(every, 'month'),
    years: (every: number): string => each(every, 'year'),
    weekly(every: number, days: readonly number[]): string {
      const isPlain = every === 1 || days.length === 1;
      return isPlain ? each(every, daysNamed(days)) : `on ${daysNamed(days)} of ${each(every, 'week')}`;
    },
    monthly: (every: number, choices: readonly Choice[]): string =>
      `on ${chosen(choices)} of ${every === 1 ? 'the month' : each(every, 'month')}`,
    yearly: (every: number, dates: readonly MonthDay[]): string =>
      `${each(every, 'year')} on ${and(dates.map(({ month, day }) => `${day} ${MONTH_NAMES[month - 1]}`))}`,
    yearlyChoice: (every: number, months: readonly number[], choices: readonly Choice[]): string =>
      `${each(every, 'year')} on ${chosen(choices)} of ${monthsNamed(months)}`,
    inMonths: (text: string, months: readonly number[]): string => `${text} in ${monthsNamed(months)}`,
    rule: (text: string): string => `by the rule ${text}`,
    day: (day: number, month: number, year: number): string => `${day} ${MONTH_NAMES[month - 1]} ${year}`,
    until: (text: string, day: string): string => `${text} until ${day}`,
    times: (text: string, count: number): string => `${text}, ${counted(count, 'time', 'times')}`,
  },
  series: {
    tooMany: (limit: number) => `a series is printed or counted up to ${grouped(limit)} meetings and two centuries`,
    notHeld: (title: string, day: string, why: string) => `${title} is not held on ${day}: ${why}`,
    noneHeld: (title: string) => `${title}: every day of the series is left out`,
    movedTo: (title: string, day: string, to: string) => `${title} is not held on ${day}: it was moved to ${to}`,
    noNext: (title: string) => `${title} has no next meeting`,
    onNeedsPlan: '--on chooses a day of a plan; what an agenda in JSON is of has been chosen already',
    tooManyHelp: 'end it with `until` or `count`, or choose fewer days',
    noPackage: 'the holidays of countries come from the package date-holidays, which is not installed',
    noPackageHelp:
      'install it beside meetplan: npm i date-holidays (with -g if meetplan is); or name an .ics file or dates',
  },
  expand: {
    endless: (id: string) => `the series ${id} has no end`,
    endlessHelp: 'give --to DATE or --count NUMBER, or end it with `until` or `count`',
    noSeries: 'none of the plans repeats, so there is nothing to expand',
    noSeriesHelp: 'a series is a plan with `repeat: {rule: "FREQ=WEEKLY;BYDAY=TU"}`',
    twice: (id: string) => `two series have the id ${id}; give each an id of its own`,
    nobodyToRotate: (id: string) => `nobody of staff is required at ${id} one by one, so nobody takes turns`,
    notInCalendar: (flag: string) => `${flag} does not go with --format ics, which holds a series from its first day`,
    onlyCalendar: (flag: string) => `${flag} goes with --format ics`,
    jsonNeedsDryRun: '--json tells the days of series; give --dry-run with it',
    head: (file: string) =>
      `Made from ${file} by meetplan expand. Write what you like: a later run brings the rest up to date and keeps it.`,
    notOfSeries: 'no longer a day of the series',
    nothingWritten: 'nothing was written',
    actions: {
      create: (file: string) => `missing: ${file}`,
      update: (file: string) => `out of date: ${file}`,
      cancel: (file: string) => `to be cancelled: ${file}`,
      keep: (file: string) => `as it is: ${file}`,
    },
    stale: (number: number) =>
      `${counted(number, 'dated plan is', 'dated plans are')} missing or out of date; run meetplan expand`,
    fresh: (number: number) => `${counted(number, 'dated plan', 'dated plans')}: up to date`,
    done: (
      { created, updated, cancelled, kept }: { created: number; updated: number; cancelled: number; kept: number },
      edited: number,
    ) =>
      `${counted(created, 'dated plan', 'dated plans')} made, ${updated} brought up to date, ${cancelled} cancelled, ${kept} as they were${edited ? `; ${edited} with edits, which were kept` : ''}`,
  },
  costFailures: {
    badDay: (flag: string, value: string) =>
      `${flag}: ${value} is no date of the calendar; expected one like 2027-01-20`,
    windowBackwards: (from: string, to: string) => `--from ${from} is after --to ${to}`,
    onOrWindow: '--on names one day; it does not go with --from or --to',
    nothingOn: (day: string) => `no meeting is held on ${day}`,
    heldOn: (days: string) => `the plans are for ${days}`,
    otherDays: (number: number) => `note: ${counted(number, 'plan has', 'plans have')} no meeting of their own then`,
    outsideWindow: (number: number) =>
      `note: ${counted(number, 'plan is', 'plans are')} for other days and not counted`,
    nothingCounted: 'note: no meeting is held on these days, so all figures are 0',
    badBudget: (value: string) =>
      `--budget: expected staff hours like 12h or 12h30m, or money like 1000.00 or "1000.00 EUR", got ${value}`,
    unknownCurrency: (value: string, code: string) => `--budget ${value}: there is no currency ${code}`,
    otherCurrency: (value: string, currency: string) =>
      `--budget ${value}: the plans are in ${currency}, and amounts in two currencies are never compared`,
    noCurrency: (value: string) => `--budget ${value}: the plans name no currency`,
    noCurrencyHelp: 'give the amount alone, or set `currency` in meetplan.yaml',
    overBudget: (verdict: string) => `budget ${verdict}`,
    badChange: (text: string) => `--what-if: expected path=value, got ${text}`,
    badLength: 'expected a length above 0, like 45m or 1h30m',
    changeExamples: 'like sales-rep=-2, without=pekka, duration=45m, attendees.reps.count=4 or estimate.overrun=10',
    changeMeansNothing: (name: string) => `nobody and nothing here is called ${name}`,
    tooFewHeads: (who: string, heads: number) => `there are only ${heads} to take away from ${who}`,
    noLength: 'the meeting has no length to be changed',
    teamEntry: (id: string) => `${id} is there as a member of a team`,
    teamHelp: (id: string) => `name ${id} in the plan, or use without=${id}`,
    changed: (title: string, message: string) => `what-if: ${title}: ${message}`,
    unknownTopic: (name: string) => `there is no topic ${name}`,
    guess: (name: string | undefined, candidates: string) =>
      name !== undefined ? `did you mean ${name}?` : candidates === '' ? 'no plan has any' : `there are: ${candidates}`,
  },
  topics: {
    cost: {
      title: 'What a meeting costs',
      summary: 'the whole model: hours, money, ranges, rounding',
      text: [
        'Meetings are worth holding for a purpose, and they are expensive. Too many of them, above all regular ones, cost money and lower the productivity that they were meant to raise: time in meetings is time away from work. So meetplan puts the price beside the purpose before anybody’s calendar is filled.',
        'The price is reckoned from the plan and the configuration alone. Staff hours come first and need no pay data; money follows where roles have rates. Nothing is estimated that the plan does not list, and every term can be printed: meetplan cost PLAN --explain.',
        'The cost says what a meeting takes, not what it is worth. A dear meeting with a purpose can be worth its price; a cheap one without a purpose is not.',
      ],
    },
    'staff-hours': {
      title: 'Staff hours',
      summary: 'whose minutes count, and how often',
      text: [
        'Staff hours are the hours that own staff give to a meeting: what they attend, and the work around it that the plan lists. Four people for 45 minutes are 3 staff hours.',
        'Say who is needed for what: `attends` names the items that somebody comes for, `joins` and `leaves` a time. An expert who is needed for 15 minutes of an hour then costs 15 minutes. `optional: true` counts in part (`estimate: {optionalShare: 50}`).',
        'To see what a change is worth: meetplan cost PLAN --what-if sales-rep=-2 --what-if duration=45m',
        'No hours come from the length of the slot: time that no item fills is nobody’s.',
      ],
    },
    rates: {
      title: 'Rates',
      summary: 'what an hour costs, and where that stands',
      text: [
        'A rate belongs to a role and stands in meetplan.yaml, never in a plan and never with a person: plans are read by everybody, and pay is not. Averages by role are also all that the figures need.',
        '- An hourly amount: sales-rep: {rate: "45.00"}',
        '- Or what a year costs over the hours worked in it: executive: {rate: {salary: "5200", months: "12.5", oncost: "0.2115", annualHours: "1720"}}. `months` is 12 and `oncost` 0 unless said otherwise. Side costs change from year to year and from country to country, so meetplan knows none.',
        'The divisor decides: 1,720 hours instead of 2,080 make the same pay 21% dearer. 1,720 is what the European Union uses, 2,000 and 2,080 are common in the United States. Say which one you took; --explain prints it.',
        'Clients and partners have no rate. A role without one keeps its hours, and the cost becomes a lower bound.',
      ],
    },
  },
  templates: {
    origin: { project: 'this project', user: 'your own', 'built-in': 'built in' },
    items: 'Agenda',
    cast: 'People unless you name others',
    questions: 'Questions (--set id=answer)',
    requires: 'Requires',
    from: (min: number, max: number | undefined) =>
      max === undefined ? `at least ${min}` : min === max ? `exactly ${min}` : `${min} to ${max}`,
    use: (name: string) => `Use it: meetplan new ${name}`,
    show: 'More about one: meetplan templates show NAME',
  },
  problems: worded({
    'unknown-key': unknownKey,
    'missing-key': missingKey,
    'wrong-type': wrongType,
    'unknown-value': unknownValue,
    'bad-date': badDate,
    'unknown-reference': unknownReference,
    'unknown-zone': (args) => ({
      message: `there is no time zone ${args.quoted('value')}`,
      help: 'write an IANA name like Europe/Helsinki',
    }),
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
      message: `items take ${args.number('items')} min, the slot is ${args.number('slot')} min`,
      help: `shorten items by ${args.number('items') - args.number('slot')} min, or set duration: ${args.number('items')}m`,
    }),
    'slot-unused': (args) => ({
      message: `items take ${args.number('items')} min of a slot of ${args.number('slot')} min`,
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
      message: `${args.number('people')} of staff ${args.number('people') === 1 ? 'is' : 'are'} in no track of ${args.quoted('block')} (${args.number('minutes')} min)`,
      help: 'give them `tracks:`; these minutes are not counted',
    }),
    'idle-owner': (args) => ({
      message: `${args.quoted('person')} owns ${args.quoted('item')} and does not attend it`,
      help: 'add the item to `attends`, or name another owner',
    }),
    'clock-change': clockChange,
    'edit-conflict': (args) => ({
      message:
        args.plain('key') === ''
          ? 'the series leaves out what somebody wrote here'
          : `somebody changed ${args.quoted('key')}, and so did its series`,
      help: 'make the two agree, or run expand --force to take what the series says',
    }),
    'no-timezone': () => ({
      message: 'no time zone, so the time is local wherever it is read',
      help: 'add `timezone:` here or in meetplan.yaml',
    }),
    'bad-rule': badRule,
    'not-on-rule': notOnRule,
    'never-occurs': (args) =>
      args.plain('reason') === 'all-out'
        ? { message: 'every day of the series is left out', help: 'set status: cancelled, or hold some' }
        : { message: 'this rule gives no day within forty years', help: 'its parts exclude one another' },
    'no-end-date': () => ({
      message: 'the series has no end, and nobody looks at it again',
      help: 'add `until`, `count` or `reviewBy`',
    }),
    'two-on-one-day': (args) => ({
      message: `two meetings of the series are held on ${someDays(args.list('days'))}`,
      help: 'skip or move one of them, unless both are meant',
    }),
    'must-not-mention': (args: WordArgs) => ({
      message: `${args.quoted('text')} mentions ${args.quoted('phrase')} to a client, which mustNotMention rules out`,
      help: 'word it differently, move it to `notes`, or set `internal: true` on the item',
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
  }),
  library: {
    template: 'Template',
    notAnAddition: (text: string) => `--add expects ITEM, ITEM:3, ITEM:before=ID or ITEM:after=ID, got "${text}"`,
    unknownItem: (name: string) => `the library has no item "${name}"`,
    unknownPlace: (text: string, template: string) => `--add ${text}: template ${template} has no such place`,
    didYouMean: (name: string) => `did you mean ${name}?`,
    thereAre: (names: string) => `there are: ${names}`,
    other: 'Other',
    items: 'Items to put in (new TEMPLATE --add ITEM)',
    head: { length: 'Length', people: 'People', hours: 'Staff hours' },
    people: (staff: number, guests: number) => (guests ? `${staff} + ${guests}` : String(staff)),
    explain: 'Staff hours hold preparation and follow-up, for the people that the template has; a + b: b are guests.',
    use: (name: string) => `Put it in: meetplan new TEMPLATE --add ${name}`,
    aliases: 'Also called',
    ifNot: { warning: 'a warning if not', hint: 'a hint if not' },
    ofSide: { staff: 'own staff', partner: 'partner', client: "client's" },
  },
  /** Mistakes that only a template can hold, by the reason of the problem. */
  templateProblems: {
    cycle: (args: WordArgs): Said => ({
      message: `the templates extend one another in a circle: ${args.list('cycle').join(' → ')}`,
      help: 'leave one `extends` out',
    }),
    'too-deep': (args: WordArgs): Said => ({
      message: `more than ${args.number('limit')} templates extend one another`,
      help: 'put what they share into fewer files',
    }),
    outside: (args: WordArgs): Said => ({
      message: `${args.quoted('value')} lies outside the project, where no template may reach`,
      help: 'copy it into the project, or name a built-in template',
    }),
    library: (args: WordArgs): Said => ({
      message: `the library has no item ${args.quoted('value')}`,
      help: didYouMean(guessOf(args)) ?? `there are: ${some(args, 'candidates')}`,
    }),
    reckoned: (args: WordArgs): Said => ({
      message: `${args.quoted('value')} is reckoned from ${args.list('needs').join(' and ')}, which are not both known here`,
      help: `ask for ${args
        .list('needs')
        .filter((name) => name !== 'date')
        .join(' and ')}: amounts of type money, days of type date`,
    }),
    unclosed: (args: WordArgs): Said => ({
      message: `the placeholder ${args.quoted('value')} does not end`,
      help: 'write {{ name }}, with two braces on each side',
    }),
    language: (args: WordArgs): Said => ({
      message: `the text is not there in ${LANGUAGE_NAMES[args.plain('key')] ?? args.plain('key')}`,
      help: `add \`${args.plain('key')}:\`, or write one plain text for every language`,
    }),
    default: (args: WordArgs): Said => ({
      message: `the default ${args.quoted('value')} is no answer to its question: expected ${
        args.list('choices').length ? `one of ${some(args, 'choices')}` : (ANSWER_TYPES[args.plain('type')] ?? 'a text')
      }${args.plain('above') && ` above ${args.plain('above')}`}${args.plain('below') && ` below ${args.plain('below')}`}`,
      help: 'change the default, or the type',
    }),
    later: (args: WordArgs): Said => ({
      message: `"when" looks at ${args.quoted('value')}, which is not asked before this question`,
      help: 'move the question that it looks at up',
    }),
    when: (args: WordArgs): Said => ({
      message: `"when" looks at ${args.quoted('value')}, which is neither a question nor a plan key`,
      help: didYouMean(guessOf(args)) ?? `there are: ${some(args, 'candidates')}`,
    }),
    beside: (): Said => ({ message: '"after" does not go with "before"', help: 'one place is enough' }),
    place: (): Said => ({ message: 'nothing says where the item is moved to', help: 'add `before:` or `after:`' }),
    'min-max': (args: WordArgs): Said => ({
      message: `at most ${args.number('max')} is less than at least ${args.number('min')}`,
      help: 'change `min` or `max`',
    }),
    'no-default': (args: WordArgs): Said => ({
      message: `question ${args.quoted('id')} has no default, so \`new --yes\` makes no plan without an answer to it`,
      help: 'add `default:`; of a list or of people it may be empty: []',
    }),
    bound: (args: WordArgs): Said => ({
      message: `"${args.plain('key')}" looks at ${args.quoted('value')}, which is no number or amount asked before this question`,
      help: didYouMean(guessOf(args)) ?? 'write a number, or the id of such a question',
    }),
    'bound-type': (args: WordArgs): Said => ({
      message: `"${args.plain('key')}" goes with a number or an amount, not with the type ${args.plain('type')}`,
      help: 'change the type, or remove the key',
    }),
    needs: (args: WordArgs): Said => ({
      message: `a question of type ${args.plain('type')} has no ${args.plain('key')}`,
      help: `add \`${args.plain('key')}:\``,
    }),
    side: (args: WordArgs): Said => {
      const isFew = args.number('found') < args.number('min');
      const wanted = isFew ? `at least ${args.number('min')}` : `at most ${args.number('max')}`;
      const who = `${or(roleNames(args.list('role')))} of ${OF_SIDE[args.plain('side')] ?? args.plain('side')}`;
      return {
        message: `template ${args.quoted('template')} wants ${wanted} as ${who}, got ${args.number('found')}`,
        help: isFew ? `add somebody with \`side: ${args.plain('side')}\` and that role` : 'leave some out',
      };
    },
    name: (args: WordArgs): Said => ({
      message: `the file is called ${args.quoted('file')} and the name in it is ${args.quoted('value')}`,
      help: 'plans and `extends` find it by the file: give both one name',
    }),
  },
  syntax: {
    'too-large': ['the file is larger than 1 MiB', 'a plan is a page or two: split it'],
    'too-many-pieces': ['the file holds more than {limit} words and signs', 'a plan is a page or two: split it'],
    'utf-16': ['the file is in UTF-16', 'save it as UTF-8'],
    'not-utf-8': ['this byte is not UTF-8', 'save the file as UTF-8'],
    'control-character': ['the control character {value} has no place in a plan', 'remove it'],
    'half-character': ['the escape for {value} is half of a character', 'write the character itself'],
    empty: ['the file is empty', 'make a plan with meetplan new'],
    'not-a-mapping': ['expected lines of the form `key: value`', 'a plan begins with meetplan: plan/1'],
    'several-documents': ['a second document begins here, and a file holds one', 'give each plan a file of its own'],
    'after-marker': ['only a comment can follow --- on its line', 'begin on the next line'],
    directive: ['a directive (%) is not allowed', 'remove the line: plans are YAML 1.2'],
    tag: ['a tag ("{value}") is not allowed', 'remove it, or quote the value if it begins with !'],
    anchor: ['an anchor ("{value}") is not allowed', 'remove it, or quote the value if it begins with &'],
    alias: ['an alias ("{value}") is not allowed', 'write the value out, or quote it if it begins with *'],
    'merge-key': ['a merge key (<<) is not allowed', 'write the keys out'],
    'key-not-text': ['expected a word as the key', 'quote the value if it begins with { or ['],
    'duplicate-key': ['key "{key}" stands on line {line} already', 'remove one of the two'],
    'long-key': ['a key is longer than 1,024 characters', 'shorten it, or put a long text into quotes'],
    'too-deep': ['maps and lists are nested too deep', 'a plan needs no more than a few levels'],
    'tab-indent': ['a tab cannot indent', 'use spaces'],
    'bad-indent': ['the indentation does not fit the lines around it', 'keys of one map begin in one column'],
    'bad-escape': [
      'unknown escape {value} in a double-quoted text',
      "write \\\\ for a backslash, or use 'single quotes'",
    ],
    'bad-scalar-start': ['a value cannot begin with {value}', 'put the value into quotes'],
    'nested-mapping': ['a second `key:` on one line', 'put a text that holds ": " into quotes'],
    unclosed: [
      'this {value} is never closed',
      'add the closing {closing}; lines up to it are indented deeper than the key',
    ],
    'stray-bracket': ['this {value} closes nothing', 'remove it, or put the text into quotes'],
    'missing-colon': ['expected `key: value`, got "{value}"', 'put a colon and a space after the key'],
    'missing-comma': ['expected a comma before "{value}"', 'put a comma between entries, or a text with : into quotes'],
    'extra-comma': ['a comma with nothing before it', 'remove it'],
    'missing-space': ['expected a space after the colon', 'put one there, or put the text into quotes'],
    'comment-space': ['expected a space before #', 'put one there, or put a text with # into quotes'],
    'missing-dash': [
      'expected a list item, which begins with a dash',
      'put a dash and a space before it, or indent it',
    ],
    'dash-after-key': ['a list cannot begin on the line of its key', 'begin it on the next line, or write [a, b]'],
    'block-header': ['nothing can follow | or > on its line', 'begin the text on the next line, or put it into quotes'],
    'text-after-value': [
      'unexpected "{value}" after the end of the value',
      'put the whole text into quotes of the other kind',
    ],
    unexpected: ['unexpected "{value}"', 'put a text with special characters into quotes'],
    other: ['this does not read as YAML: {detail}'],
  } satisfies SyntaxWords,
  /** What people type; every language's words are understood, whichever is spoken. Lower case. */
  input: {
    yes: ['yes', 'y'],
    no: ['no', 'n'],
    hours: ['h', 'hr', 'hrs', 'hour', 'hours'],
    minutes: ['m', 'min', 'mins', 'minute', 'minutes'],
    days: ['d', 'day', 'days'],
    weeks: ['w', 'week', 'weeks'],
    /** In front of a time of day. */
    at: ['at'],
    /** Today, tomorrow, the day after. */
    daysAhead: [['today'], ['tomorrow'], []] as string[][],
    /** From Monday on. */
    weekdays: [
      ['mon', 'monday'],
      ['tue', 'tues', 'tuesday'],
      ['wed', 'wednesday'],
      ['thu', 'thur', 'thurs', 'thursday'],
      ['fri', 'friday'],
      ['sat', 'saturday'],
      ['sun', 'sunday'],
    ],
    /** How often something is held, and until when. */
    repeat: {
      every: ['every', 'each'],
      /** From the first on. */
      ordinals: [
        ['first'],
        ['second', 'other'],
        ['third'],
        ['fourth'],
        ['fifth'],
        ['sixth'],
        ['seventh'],
        ['eighth'],
        ['ninth'],
        ['tenth'],
      ] as string[][],
      /** From the end. */
      lasts: [['last'], ['second last', 'second to last', 'next to last']] as string[][],
      day: ['day', 'days'],
      workday: ['weekday', 'weekdays', 'working day', 'working days', 'workday', 'workdays', 'business day'],
      week: ['week', 'weeks'],
      month: ['month', 'months'],
      year: ['year', 'years'],
      daily: ['daily'],
      weekly: ['weekly'],
      fortnightly: ['fortnightly'],
      monthly: ['monthly'],
      yearly: ['yearly', 'annually'],
      workdaily: ['on weekdays', 'on working days', 'on workdays'],
      /** From Monday on: each of them. */
      weekdays: [
        ['mondays'],
        ['tuesdays'],
        ['wednesdays'],
        ['thursdays'],
        ['fridays'],
        ['saturdays'],
        ['sundays'],
      ] as string[][],
      once: ['once', 'just once', 'only once', 'never'],
      until: ['until', 'till', 'through'],
      times: ['time', 'times'],
      /** Words between the others that mean nothing of their own. */
      between: ['on', 'of', 'the', 'in', 'and'],
    },
    months: [
      ['jan', 'january'],
      ['feb', 'february'],
      ['mar', 'march'],
      ['apr', 'april'],
      ['may'],
      ['jun', 'june'],
      ['jul', 'july'],
      ['aug', 'august'],
      ['sep', 'sept', 'september'],
      ['oct', 'october'],
      ['nov', 'november'],
      ['dec', 'december'],
    ] as string[][],
    /** Behind the number of a day. */
    ordinals: ['st', 'nd', 'rd', 'th'],
    /** Behind an hour of a clock with twelve of them; none where nobody has one. */
    am: ['am', 'a.m.'],
    pm: ['pm', 'p.m.'],
    /** In front of a weekday: the one that comes first, and the one that may be a week later. */
    thisDay: ['this', 'coming'],
    nextDay: ['next'],
    nextWeek: ['next week'],
    /** Words of a date that say nothing. */
    fillers: ['on', 'the', 'of'],
    /** What people write for a key, which no count of letters leads to. */
    keys: {
      agenda: ['items', 'topics'],
      attendees: ['participants', 'people', 'invitees'],
      duration: ['length', 'minutes'],
      start: ['time', 'begin', 'begins'],
      date: ['day', 'when'],
      title: ['subject', 'heading', 'topic'],
      place: ['location', 'room', 'where'],
      purpose: ['goal', 'objective', 'why'],
      timezone: ['tz', 'zone'],
      chair: ['moderator', 'facilitator'],
      noteTaker: ['secretary', 'scribe'],
      owner: ['presenter', 'speaker', 'lead'],
      decider: ['approver'],
      role: ['position'],
      prep: ['preparation'],
      count: ['heads', 'number'],
    },
  },
  /** A command line that cannot be understood. */
  usage: {
    unknownOption: (flag: string) => `unknown option '${flag}'`,
    unknownCommand: (name: string) => `unknown command '${name}'`,
    otherName: (name: string) => `unknown command; did you mean meetplan ${name}?`,
    missingArgument: (name: string) => `missing required argument '${name}'`,
    missingValue: (flags: string) => `option '${flags}' argument missing`,
    tooMany: (expected: number, got: number) =>
      `too many arguments. Expected ${counted(expected, 'argument', 'arguments')} but got ${got}.`,
    badOption: (flags: string, value: string) => `option '${flags}' argument '${value}' is invalid.`,
    badArgument: (name: string, value: string) => `argument '${name}' cannot be '${value}'.`,
    choices: (choices: string) => `Allowed choices are ${choices}.`,
    wholeNumber: 'Expected a whole number.',
    columns: 'Expected 40 to 200.',
    once: 'It may be given once.',
    ahead: 'Expected minutes like 15 or 1h30m, at most four weeks.',
    didYouMean: (names: string) => `(Did you mean ${names}?)`,
    badVariable: (name: string, value: string, choices: string) =>
      `${name}: expected one of ${choices}, got "${value}"`,
    whichTemplate: 'give the name of a template, or --template FILE',
  },
  failures: {
    reasons: {
      ENOENT: 'no such file or folder',
      EACCES: 'permission denied',
      EPERM: 'permission denied',
      EISDIR: 'it is a folder',
      ENOTDIR: 'a part of the path is not a folder',
      ENOSPC: 'no space left on the device',
      EDQUOT: 'the disk quota is used up',
      EFBIG: 'the file would be larger than allowed',
      EROFS: 'the file system is read-only',
      EIO: 'the device reports an error',
      ENAMETOOLONG: 'the name is too long',
      EMFILE: 'too many open files',
      ELOOP: 'too many symbolic links',
      'not-regular': 'it is not a regular file; use - for standard input',
    },
    standardInput: 'standard input',
    standardOutput: 'standard output',
    cannotRead: (file: string, reason: string) => `cannot read ${file}: ${reason}`,
    cannotWrite: (file: string, reason: string) => `cannot write ${file}: ${reason}`,
    alreadyThere: (file: string) => `${file} exists already`,
    alreadyThereHelp: 'choose another name, or --force to replace it',
    unknownTemplate: (name: string) => `there is no template "${name}"`,
    unknownTemplateHelp: (guess: string | undefined, names: string) =>
      guess === undefined
        ? `there are: ${names}; or give a file with --template FILE`
        : `did you mean ${guess}? there are: ${names}`,
    nothingFound: (where: string) => `no plans found in ${where}`,
    nothingFoundHelp:
      'plans are plans/**/*.yaml and **/*.meetplan.yaml, or what `plans` in meetplan.yaml says; make one with meetplan new',
    noPlanAmong: (files: string, kind: string) => `no plan to work on: ${files} says meetplan: ${kind}`,
    kinds: {
      plan: 'plan',
      template: 'template',
      item: 'library item',
      config: 'configuration',
      answers: 'file of answers',
      file: 'file',
    },
    isSource: (file: string, kind: string) => `will not write over ${file}: it is a ${kind} that somebody wrote`,
    oneFileAtATime: 'an agenda in JSON holds one plan; give one file at a time',
    severalCurrencies: (codes: readonly string[]) =>
      `the plans are in ${codes.join(' and ')}; amounts in several currencies are never added`,
  },
  /** Keys that validate and have no effect yet. */
  notHonoured: (keys: string) => `note: this version does not act on ${keys} yet`,
  report: {
    severity: { error: 'error', warning: 'warning', hint: 'hint' },
    help: 'help',
    more: (number: number) => `and ${counted(number, 'more problem', 'more problems')}; --max-problems 0 shows all`,
    summary(checked: Summary, problems: SeverityCounts): string {
      const files = [
        counted(checked.plans, 'plan', 'plans'),
        ...(checked.templates ? [counted(checked.templates, 'template', 'templates')] : []),
        ...(checked.others ? [counted(checked.others, 'other file', 'other files')] : []),
        ...(checked.skipped ? [`${checked.skipped} skipped`] : []),
      ];
      const found = [
        ...(problems.error ? [counted(problems.error, 'error', 'errors')] : []),
        ...(problems.warning ? [counted(problems.warning, 'warning', 'warnings')] : []),
        ...(problems.hint ? [counted(problems.hint, 'hint', 'hints')] : []),
      ];
      return `${files.join(', ')}: ${found.length ? found.join(', ') : 'no problems'}`;
    },
  },
  newPlan: {
    head: (file: string) => [
      `Check it with: meetplan validate ${file}`,
      `Print it with: meetplan agenda ${file}   What it takes: meetplan cost ${file}`,
    ],
    above: {
      purpose: 'Why people meet: what is different afterwards. Purpose and price stand side by side in every agenda.',
      mustNotMention: 'For own staff only.',
      start: 'A wall clock time; the zone below says where.',
      attendees:
        'People, or ids of `people` and `teams` in meetplan.yaml. Minutes: 45, 45m, 2h, 1h30m; prep and followUp count for each head.',
      tasks: 'Staff work around the meeting; it counts in the price.',
      agenda:
        'Items follow one another. internal: true keeps an item from clients; attends: [ids] keeps people out of the rest.',
    },
    floating:
      'No time zone is known, so the time is local wherever it is read: add timezone: Europe/Helsinki, or the like.',
    wrote: (file: string) => `Wrote ${file}`,
    next: (command: string) => `Next: ${command}`,
    again: (command: string) => `The same without questions: ${command}`,
    /** What stands for a file and for a template where there is none yet. */
    file: 'FILE',
    template: (names: string) => `TEMPLATE (${names})`,
    defaults: (ids: string) => `Still at their defaults: ${ids}`,
    cancelled: 'Cancelled, nothing was written.',
    notAPlan: (file: string) => `${file} is no plan`,
    carried: (titles: string) => `Carried over: ${titles}`,
    carriedTimes: (title: string, times: number) => (times > 1 ? `${title} (${ordinal(times)} time)` : title),
    carriedOften: (title: string, times: number) =>
      `"${title}" is carried over for the ${ordinal(times)} time: decide it, drop it, or hand it to somebody outside the meeting.`,
    noneOpen: (file: string, titles: string) =>
      `Nothing is carried over: no item of ${file} says \`status: open\`. It has: ${titles}`,
    allDone: (file: string) => `Nothing is carried over: every item of ${file} is done.`,
    missing: (values: readonly string[]) => `missing: ${values.join(', ')}`,
    missingHelp: 'give them as flags or in a file (--answers FILE), or run it in a terminal to be asked',
    badAnswer: (question: string, value: string, type: string, choices: string) =>
      `answer ${question}: expected ${choices === '' ? type : `one of ${choices}`}, got "${value}"`,
    unfitAnswer: (question: string, problem: string) => `answer ${question}: ${problem}`,
    unknownQuestion: (name: string, template: string) => `template ${template} has no question "${name}"`,
    questionsAre: (names: string) => `its questions: ${names}`,
    didYouMean: (name: string) => `did you mean ${name}?`,
    unknownItem: (id: string, template: string) => `template ${template} has no item "${id}"`,
    itemsAre: (ids: string) => `its items: ${ids}`,
    notMinutes: (text: string) => `--minutes expects item=minutes, like story=8, got "${text}"`,
    notAnAnswer: (text: string) => `--set expects question=value, got "${text}"`,
    notAnAttendee: (text: string) => `--attendee expects 'Name=role', got "${text}"`,
    unknownPerson: (name: string) => `the configuration knows no person and no team "${name}"`,
    notInTeam: (id: string, team: string | undefined) =>
      team === undefined
        ? `-${id} takes somebody out of the team before it, and there is none`
        : `"${id}" is not in the team ${team}`,
    peopleAre: (names: string) => (names === '' ? 'it has neither `people` nor `teams`' : `there are: ${names}`),
    bounds: { above: (limit: string) => `more than ${limit}`, below: (limit: string) => `less than ${limit}` },
    badDefault: (ids: string) => `the default does not go with the other answers: give it too (${ids})`,
    badFlag: (flag: string, value: string, expected: string) => `${flag}: expected ${expected}, got "${value}"`,
    types: {
      date: 'a date like 2027-01-20',
      time: 'a time like 13:00',
      zone: 'a time zone like Europe/Helsinki',
      number: 'a number',
      money: 'an amount like 120.00',
      duration: 'minutes like 45 or 1h30m',
      repeat: "once, or a recurrence like 'every second Tuesday until 31 May 2027' or FREQ=WEEKLY;BYDAY=TU",
      'yes-no': 'yes or no',
      text: 'a text',
    },
  },
  prompts: {
    template: 'What is the meeting for?',
    /** Behind what a template is for. */
    size: (minutes: string, hours: string, people: string) => `${minutes}, people ${people}, staff hours ${hours}`,
    title: 'Title',
    date: 'Day (2027-01-20, tomorrow, tue 9:00)',
    start: 'Start',
    /** Examples stand in the language of the question. */
    repeat: (examples: string) => `How often? (${examples})`,
    once: 'once',
    unknownWord: (word: string) => `"${word}" says nothing of how often`,
    badRepeat: (examples: string) => `expected once or how often: ${examples}`,
    notOnRule: (date: string, rule: string) => `${date} is not a day of: ${rule}. When does it begin?`,
    noDay: (rule: string) => `There is no day of: ${rule}.`,
    beginOn: (date: string) => `on ${date}`,
    again: 'answer again',
    reviewBy: 'No end. When is it looked at again? (a day, or an end: until 31 May 2027, 20 times)',
    badReview: 'expected a day after the first, an end like until 31 May 2027 or 20 times, or - for neither',
    timezone: 'Time zone (empty: local time wherever it is read)',
    channel: 'How do people meet?',
    link: 'Link or number (empty or -: later)',
    place: 'Place (empty or -: later)',
    with: 'Who takes part?',
    team: (name: string, members: number) => `${name} (team of ${members})`,
    members: (team: string) => `Who of ${team} comes?`,
    nobodyMore: 'nobody more',
    enough: (names: string) => `that is all: ${names}`,
    takeBack: (name: string) => `take back: ${name}`,
    nothingFound: 'nothing found',
    attendees: 'Who else? (Name=role, with commas; empty: the template’s people)',
    heads: (role: string) => `How many: ${role}`,
    duration: 'How long? (minutes, like 45 or 1h30m)',
    items: 'What is on the agenda?',
    item: (title: string, minutes: string) => `${title}, ${minutes}`,
    minutes: (slot: string, sum: string) => `Minutes of each item, in order (at most ${slot} together, now ${sum})`,
    badMinutes: (items: number, slot: string) => `expected ${items} numbers with commas, at most ${slot} together`,
    badDay: 'expected a day like 2027-01-20, 20.1.2027, 20 January, tomorrow or tue 9:00',
    pastDay: (date: string) => `${date} is past`,
    twoDays: (one: string, other: string) => `that can be ${one} or ${other}: type the one that is meant`,
    otherWeekday: (date: string) => `that day is ${date}`,
    badTime: 'expected a time like 9:00 or 13:00',
    pastTime: 'that time is past',
    badZone: 'expected a time zone like Europe/Helsinki',
    badPeople: (roles: string) => `expected Name=role, with commas; roles: ${roles}`,
    badAnswer: 'this does not fit the question',
    expected: (what: string) => `expected ${what}`,
    badLink: 'expected a link that begins with https:, tel:, mailto: or sip:',
    several: 'several, with commas',
    yes: 'yes',
    no: 'no',
    review: 'This is the plan. Write it?',
    write: 'write it',
    change: 'change an answer',
    changeWhich: 'Which answer?',
    cancel: 'cancel',
    problems: 'The plan has problems. What now?',
    /** Names of the questions in the list of answers. */
    answers: {
      template: 'Template',
      date: 'Day',
      start: 'Start',
      repeat: 'How often',
      reviewBy: 'Looked at again by',
      timezone: 'Time zone',
      channel: 'Form of meeting',
      place: 'Place',
      link: 'Link',
      people: 'People',
      others: 'Others',
      duration: 'Length',
      items: 'Items',
      minutes: 'Minutes',
      title: 'Title',
    },
    nothing: 'none',
    keys: 'Enter takes the answer in parentheses, Esc goes back, Ctrl-C cancels.',
    keysTyped: (back: string) => `Enter takes the answer in brackets, ${back} goes back, Ctrl-C cancels.`,
    number: 'Number',
    numbers: 'Numbers with commas, 0 for none',
    badNumber: (last: number) => `expected a number from 1 to ${last}`,
    /** What inquirer calls keys and what they do, in its words and in ours. */
    keyWords: new Map([['navigate', 'navigate']]),
  },
};

export type Catalog = typeof en;
