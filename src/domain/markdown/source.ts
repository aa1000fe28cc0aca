/** A run of characters of a file, by offsets; `end` is the offset after the last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The text of one file, with its places. */
export interface Source {
  /** Without a byte order mark, with `\n` for every line ending. */
  readonly text: string;
  /** Line and column of an offset, from 1. */
  at(offset: number): { readonly line: number; readonly column: number };
  /** The offset at which a line (from 1) ends, before its line ending. */
  endOfLine(line: number): number;
}

/** The text of a file, whatever its line endings, without a byte order mark. */
export function sourceOf(written: string): Source {
  const text = written.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return {
    text,
    at(offset) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle]! <= offset) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: offset - starts[low]! + 1 };
    },
    endOfLine: (line) => (starts[line] ?? text.length + 1) - 1,
  };
}
