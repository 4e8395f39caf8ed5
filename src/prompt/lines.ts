import { linesOf } from '../io/lines.ts';
import { catalog } from '../language/catalogs.ts';
import { printable } from '../language/printable.ts';
import type { Session } from '../workspace/session.ts';
import { BACK, type Choice, Interrupt, matching, printableChoices, splitList, type Terminal } from './terminal.ts';

type Reading<T> = { readonly value: T } | { readonly wrong: string };

/** What goes back where there is no key for it. */
const BACK_SIGN = '<';

/** Questions line by line: nothing is drawn twice, lists are numbered, and answers are typed. */
export function lineTerminal(session: Session): Terminal {
  const say = catalog(session.language).prompts;
  const lines = linesOf(session.io.stdin.stream);
  const tell = (text: string) => session.io.stderr.write(text);
  const list = (message: string, choices: readonly Choice[]) => {
    tell(`${printable(message)}\n`);
    for (const [index, { name, description }] of printableChoices(choices).entries())
      tell(`  ${index + 1}. ${name}${description === undefined ? '' : `: ${description.replace('\n', ', ')}`}\n`);
  };

  /** Asks until `read` takes the line. */
  async function ask<T>(
    prompt: string,
    read: (text: string) => Reading<T> | Promise<Reading<T>>,
  ): Promise<T | typeof BACK> {
    for (;;) {
      tell(`${printable(prompt)}: `);
      const text = (await lines.next())?.trim();
      if (text === undefined) {
        tell('\n');
        throw new Interrupt();
      }
      if (text === BACK_SIGN) return BACK;
      const answer = await read(text);
      if ('value' in answer) return answer.value;
      tell(`${answer.wrong}\n`);
    }
  }

  /** The choice that a number or a word means, if it means one. */
  const find = (text: string, choices: readonly Choice[]): Choice | undefined => {
    if (/^\d+$/.test(text)) return choices[Number(text) - 1];
    const found = matching(choices, text);
    return (
      found.find(({ value, name }) => value === text || name === text) ?? (found.length === 1 ? found[0] : undefined)
    );
  };

  const choose: Terminal['choose'] = (message, choices, fallback) => {
    list(message, choices);
    const usual = Math.max(
      0,
      choices.findIndex(({ value }) => value === fallback),
    );
    return ask(`${say.number} [${usual + 1}]`, (text) => {
      const chosen = find(text === '' ? String(usual + 1) : text, choices);
      return chosen ?? { wrong: say.badNumber(choices.length) };
    });
  };

  return {
    keys: say.keysTyped(BACK_SIGN),
    choose,
    search: choose,
    async type({ message, fallback, validate, echo }) {
      const answer = await ask(fallback === '' ? message : `${message} [${fallback}]`, async (text) => {
        const given = text === '' ? fallback : text;
        const wrong = await validate(given);
        return wrong === undefined ? { value: given } : { wrong };
      });
      const taken = answer === BACK || answer === '' ? undefined : echo?.(answer);
      if (taken !== undefined) tell(`= ${taken}\n`);
      return answer;
    },
    pick(message, choices, checked) {
      list(message, choices);
      const usual = choices.flatMap(({ value }, index) => (checked.includes(value) ? [index + 1] : []));
      return ask(`${say.numbers} [${usual.join(', ') || '0'}]`, (text) => {
        if (text === '0') return { value: [] };
        const given = text === '' ? usual.map(String) : splitList(text);
        const found = given.map((one) => find(one, choices));
        const known = found.filter((one) => one !== undefined);
        return known.length === found.length
          ? { value: known.map(({ value }) => value) }
          : { wrong: say.badNumber(choices.length) };
      });
    },
    close: lines.close,
  };
}
