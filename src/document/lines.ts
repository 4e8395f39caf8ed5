/** Finds line and column of offsets in a text whose lines end with LF. Columns count code points. */
export function linePositions(text: string): (offset: number) => { line: number; column: number } {
  let starts: number[] | undefined;
  // Where the last column was counted: a long line is not counted from its start for each of a thousand findings.
  let last = { line: -1, offset: 0, column: 1 };

  function findStarts(): number[] {
    const found = [0];
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) found.push(end + 1);
    return found;
  }

  function lineOf(offset: number, all: readonly number[]): number {
    let [low, high] = [0, all.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((all[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  return (offset) => {
    starts ??= findStarts();
    const line = lineOf(offset, starts);
    const from = last.line === line && last.offset <= offset ? last : { offset: starts[line] ?? 0, column: 1 };
    let { column } = from;
    // A character beyond the first plane is two code units; the second of them does not count.
    for (let at = from.offset; at < offset; at += 1) {
      const code = text.charCodeAt(at);
      const isSecond = code >= 0xdc00 && code <= 0xdfff && at > 0 && isHigh(text.charCodeAt(at - 1));
      if (!isSecond) column += 1;
    }
    last = { line, offset, column };
    return { line: line + 1, column };
  };
}

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
