/** Finds line and column of offsets in a text with any of the three line ends. */
export function linePositions(text: string): (offset: number) => { line: number; column: number } {
  let starts: number[] | undefined;
  const find = (): number[] => {
    const found = [0];
    for (const end of text.matchAll(/\r\n|\r|\n/g)) found.push(end.index + end[0].length);
    return found;
  };
  return (offset) => {
    starts ??= find();
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    // Code points, as editors count; the slice is one line.
    return { line: low + 1, column: [...text.slice(starts[low], offset)].length + 1 };
  };
}
