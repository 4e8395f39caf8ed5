import { clientProblems } from './client-words.ts';
import type { ProblemWords, WordArgs } from './problem-words.ts';
import { few, or, shapes } from './shapes-en.ts';

const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);

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
  ...shapes,
  ...clientProblems.en,
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
