import { attendeeText, type GivenPerson, invitedText } from '../template/invited.ts';
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

/** The command line that builds the same plan without asking. */
export function equivalent({ request, template }: Complete, output: string): string {
  const words = ['meetplan', 'new'];
  // The name that was given may say more than the template's own: how people meet.
  if (request.templateFile === undefined) words.push(request.template ?? template.name);
  else words.push('--template', request.templateFile);
  words.push('--yes', '--language', request.language);
  if (request.after !== undefined) words.push('--after', request.after);
  const file = needsFile(request) ? request.fromFile : undefined;
  if (file) words.push('--answers', file.name);
  for (const key of PLAN_KEYS) {
    const value = request.plan[key];
    if (value !== undefined) words.push(`--${key}`, String(value));
  }
  for (const item of request.add) if (!file?.add.includes(item)) words.push('--add', item);
  for (const person of request.people) if (!file?.people.includes(person)) words.push(...personWords(person));
  for (const [name, answer] of Object.entries(request.answers)) {
    for (const value of [answer].flat()) words.push('--set', `${name}=${String(value)}`);
  }
  return commandLine([...words, '-o', output]);
}
