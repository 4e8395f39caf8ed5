import type { Args } from '../diagnostic.ts';
import { catalog, type Language } from './catalogs.ts';
import { formatDecimal } from './format.ts';
import { printableLine } from './printable.ts';
import type { Said, SyntaxWords } from './wording.ts';

/** Characters of a value that a message repeats; the source line below it has the rest. */
const LONGEST = 60;

/** One lower-case line of what the parser itself says. */
function detailOf(text: string): string {
  const line = printableLine(text).replace(/\.$/, '');
  return line.charAt(0).toLowerCase() + line.slice(1);
}

const CLOSING: ReadonlyMap<unknown, string> = new Map([
  ['[', ']'],
  ['{', '}'],
]);

/** What a catalog's `{name}` stands for. */
function fill(name: string, args: Args, language: Language): string {
  if (name === 'detail') return detailOf(String(args['detail'] ?? ''));
  if (name === 'closing') return CLOSING.get(args['value']) ?? String(args['value'] ?? '');
  if (name === 'limit') return formatDecimal(String(args['limit']), language);
  const text = printableLine(String(args[name] ?? ''));
  return [...text].length > LONGEST ? `${[...text].slice(0, LONGEST - 1).join('')}…` : text;
}

export function syntaxWords(language: Language, args: Args): Said {
  const { syntax }: { readonly syntax: SyntaxWords } = catalog(language);
  const reason = String(args['reason']);
  const [pattern, help] = Object.entries(syntax).find(([name]) => name === reason)?.[1] ?? syntax.other;
  const say = (words: string) => words.replace(/\{(\w+)\}/g, (_, name: string) => fill(name, args, language));
  return help === undefined ? { message: say(pattern) } : { message: say(pattern), help: say(help) };
}
