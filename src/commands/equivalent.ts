import { attendeeText, type GivenPerson, invitedText } from '../template/invited.ts';
import { repeatText } from '../template/repeat-text.ts';
import type { Complete } from './new-plan.ts';
import { type NewRequest, PLAN_KEYS } from './new-request.ts';
import { commandLine } from './shell.ts';

/** What a flag can say of somebody. */
const SAID = ['id', 'team', 'except', 'name', 'role', 'count'];

function personWords(person: GivenPerson): readonly string[] {
  const invited = invitedText(person);
  return invited === undefined ? ['--attendee', attendeeText(person)] : ['--with', invited];
}

/** Whether the answers file says more of people than flags could, so that the command line has to name it. */
function needsFile({ fromFile, people }: NewRequest): boolean {
  const isKept = fromFile?.people.every((person) => people.includes(person));
  const saysMore = (person: GivenPerson) => Object.keys(person).some((key) => !SAID.includes(key));
  return Boolean(isKept && fromFile?.people.some(saysMore));
}

/** `--review-by` for `reviewBy`. */
const flagOf = (key: string): string => `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** Flags for everything that was said, but for what the answers file says. */
function flagWords(
  { plan, people, trim, answers, add, after }: NewRequest,
  file: NewRequest['fromFile'],
): readonly string[] {
  const given = PLAN_KEYS.flatMap((key) => (plan[key] === undefined ? [] : [flagOf(key), String(plan[key])]));
  const minutes = Object.entries(trim.minutes).map(([id, value]) => `${id}=${value}`);
  const sets = Object.entries(answers).flatMap(([name, answer]) =>
    [answer].flat().flatMap((value) => ['--set', `${name}=${String(value)}`]),
  );
  return [
    ...(after === undefined ? [] : ['--after', after]),
    ...given,
    ...(plan['repeat'] === undefined ? [] : ['--repeat', repeatText(plan['repeat'])]),
    ...add.filter((item) => !file?.add.includes(item)).flatMap((item) => ['--add', item]),
    ...people.filter((person) => !file?.people.includes(person)).flatMap(personWords),
    ...(trim.drop.length ? ['--drop', trim.drop.join(',')] : []),
    ...(minutes.length ? ['--minutes', minutes.join(',')] : []),
    ...sets,
  ];
}

/** The command line that builds the same plan without asking. */
export function equivalent({ request, template }: Complete, output: string): string {
  const file = needsFile(request) ? request.fromFile : undefined;
  const which = request.templateFile === undefined ? [] : ['--template', request.templateFile];
  // The name that was given may say more than the template's own: how people meet.
  const name = which.length ? [] : [request.template ?? template.name];
  const words = ['meetplan', 'new', ...name, ...which, '--yes', '--language', request.language];
  const answers = file ? ['--answers', file.name] : [];
  return commandLine([...words, ...answers, ...flagWords(request, file), '-o', output]);
}
