import { Chalk } from 'chalk';
import type { Style } from '../render/style.ts';

/** The 16 colours that every terminal theme defines; whether to use them has been decided elsewhere. */
export function colours(): Pick<Style, 'bold' | 'dim' | 'accent' | 'good' | 'warn' | 'bad'> {
  const chalk = new Chalk({ level: 1 });
  return {
    bold: (text) => chalk.bold(text),
    dim: (text) => chalk.dim(text),
    accent: (text) => chalk.cyan(text),
    good: (text) => chalk.green(text),
    warn: (text) => chalk.yellow(text),
    bad: (text) => chalk.red(text),
  };
}
