import type { Args, Problem } from '../diagnostic.ts';
import type { Language } from '../plan/plan.ts';
import { nearest, nearestKey } from './did-you-mean.ts';
import { printableLine } from './printable.ts';
import type { WordArgs } from './problem-words.ts';
import { en } from './problems-en.ts';
import { fi } from './problems-fi.ts';
import { type Said, syntaxWords } from './syntax.ts';

/** Characters of a value that a message repeats; the source line below it has the rest. */
const LONGEST = 60;

function cut(text: string): string {
  const characters = [...printableLine(text)];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : characters.join('');
}

function wordArgs(args: Args): WordArgs {
  const listed = (name: string): readonly string[] =>
    [args[name]].flat().flatMap((one) => (one === undefined ? [] : [cut(String(one))]));
  const plain = (name: string): string => (args[name] === undefined ? '' : cut(String(args[name])));
  return {
    raw: args,
    plain,
    quoted: (name) => `"${plain(name)}"`,
    number: (name) => Number(args[name] ?? 0),
    list: listed,
    guess: (word, name) => nearest(word, listed(name)),
    guessKey: () => (args['meant'] === undefined ? nearestKey(plain('key'), listed('allowed')) : plain('meant')),
  };
}

/** The words of a problem: what is wrong, and how it is mended. */
export function describe(problem: Problem, language: Language): Said {
  if (problem.rule === 'syntax') return syntaxWords(language, problem.args);
  const say = (language === 'fi' ? fi : en)[problem.rule];
  return say ? say(wordArgs(problem.args)) : { message: problem.rule };
}
