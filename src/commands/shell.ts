/** A word as a POSIX shell reads it back. */
const quoteWord = (word: string): string =>
  /^[A-Za-z0-9_./:=@%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;

export const commandLine = (words: readonly string[]): string => words.map(quoteWord).join(' ');
