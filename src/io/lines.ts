import { createInterface } from 'node:readline';

/** Lines of a terminal, one by one. */
export interface Lines {
  /** undefined at the end of input, and after Ctrl-C. */
  next(): Promise<string | undefined>;
  close(): void;
}

/** Lines as the terminal itself edits and echoes them: nothing is drawn. */
export function linesOf(stream: NodeJS.ReadableStream): Lines {
  const reader = createInterface({ input: stream, terminal: false });
  const typed: string[] = [];
  let isOver = false;
  let waiting: ((line: string | undefined) => void) | undefined;
  const give = (line: string | undefined) => {
    const resolve = waiting;
    waiting = undefined;
    resolve?.(line);
  };
  const end = () => {
    isOver = true;
    give(undefined);
  };
  reader.on('line', (line) => {
    if (waiting) give(line);
    else typed.push(line);
  });
  reader.on('close', end);
  process.on('SIGINT', end);
  return {
    next: () =>
      new Promise((resolve) => {
        const line = typed.shift();
        if (line !== undefined || isOver) resolve(line);
        else waiting = resolve;
      }),
    close() {
      process.off('SIGINT', end);
      reader.close();
    },
  };
}
