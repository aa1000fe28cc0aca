import type { Reader } from './reader.ts';

/** The largest file that is read, in bytes of UTF-8. */
export const LARGEST_FILE = 64 * 1024;
/** The longest line, in characters: some marks without their partner take time that grows with its square. */
const LONGEST_LINE = 4000;
/** How many lists and quotations may stand inside each other. */
const DEEPEST = 8;

/** Whether a file is small and flat enough to be parsed at all. Told when not. */
export function withinLimits(reader: Reader): boolean {
  const { text } = reader.source;
  if (new TextEncoder().encode(text).length > LARGEST_FILE) {
    reader.tell('file-too-large', { start: 0, end: 1 }, { most: LARGEST_FILE / 1024 });
    return false;
  }
  let start = 0;
  for (const line of text.split('\n')) {
    const inner = { start, end: start + line.length };
    if (line.length > LONGEST_LINE) return refused(reader, 'line-too-long', inner, LONGEST_LINE);
    if (depthOf(line) > DEEPEST) return refused(reader, 'nested-too-deep', inner, DEEPEST);
    start += line.length + 1;
  }
  return true;
}

function refused(
  reader: Reader,
  rule: 'line-too-long' | 'nested-too-deep',
  span: { start: number; end: number },
  most: number,
) {
  reader.tell(rule, span, { most });
  return false;
}

/** How deep a line stands, at most: one for each marker before its text, and one for each two columns of indentation. */
function depthOf(line: string): number {
  let depth = 0;
  let spaces = 0;
  const before = /^(?:[ \t]|>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))*/.exec(line)![0];
  for (const character of before) {
    if (character === ' ') spaces++;
    else if (character === '\t') spaces += 4;
    else if (!/\d/.test(character)) depth++;
  }
  return Math.max(depth, Math.floor((spaces - depth) / 2));
}
