import type { Args, Problem } from '../diagnostic.ts';
import { isKey } from '../plan/is-key.ts';
import { type Catalog, catalog, type Language } from './catalogs.ts';
import { nearest, nearestKey } from './did-you-mean.ts';
import { likelyMeant } from './habits.ts';
import { printableLine } from './printable.ts';
import { syntaxWords } from './syntax.ts';
import type { Said, WordArgs } from './wording.ts';

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
    meant: () => likelyMeant({ plain, list: listed }),
    guessKey: () => (args['meant'] === undefined ? nearestKey(plain('key'), listed('allowed')) : plain('meant')),
  };
}

/** The words of a problem about a value in a catalogue's language. */
export function describeIn({ rule, args }: Problem, { problems, templateProblems }: Catalog): Said {
  const reason = String(args['reason'] ?? '');
  if (args['topic'] === 'template' && isKey(templateProblems, reason)) return templateProblems[reason](wordArgs(args));
  // Rules of later releases have a name and no words yet.
  return isKey(problems, rule) ? problems[rule](wordArgs(args)) : { message: rule };
}

/** The words of a problem: what is wrong, and how it is mended. */
export const describe = (problem: Problem, language: Language): Said =>
  problem.rule === 'syntax' ? syntaxWords(language, problem.args) : describeIn(problem, catalog(language));
