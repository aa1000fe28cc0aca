import type { Reader } from './reader.ts';

/** The largest file that is read, in bytes of UTF-8. */
export const LARGEST_FILE = 64 * 1024;
/** The longest line, in characters: some marks without their partner take time that grows with its square. */
const LONGEST_LINE = 4000;
/** How many lines may follow each other without a blank one, and how many marks may stand in them, for the same reason. */
const LONGEST_BLOCK = 250;
const MOST_MARKS = 800;
/** How many lines of a file may begin with a list marker or `>`: parsing nested lists takes time that grows likewise. */
const MOST_ENTRIES = 800;
/** How many lists and quotations may stand inside each other. */
const DEEPEST = 8;
/**
 * The most work that a file may be, in parts of about a microsecond. The largest of the curriculum are at 17,000; text
 * alone, 64 kB of it, is at 27,000.
 */
const MOST_WORK = 28_000;

/** Whether a file is a text in UTF-8, small and flat enough to be parsed at all. Told when not. */
export function withinLimits(reader: Reader): boolean {
  const { text } = reader.source;
  if (new TextEncoder().encode(text).length > LARGEST_FILE) {
    reader.tell('file-too-large', { start: 0, end: 1 }, { most: LARGEST_FILE / 1024 });
    return false;
  }
  // Letters were lost when it was read as UTF-8, or it never was a text.
  const lost = text.search(/[\uFFFD\0]/);
  if (lost >= 0) {
    reader.tell('text-garbled', { start: lost, end: lost + 1 });
    return false;
  }
  let start = 0;
  let lines = 0;
  let marks = 0;
  let entries = 0;
  let headings = 0;
  let work = 0;
  for (const line of text.split('\n')) {
    const inner = { start, end: start + line.length };
    if (line.length > LONGEST_LINE) return refused(reader, 'line-too-long', inner, LONGEST_LINE);
    const depth = depthOf(line);
    if (depth > DEEPEST) return refused(reader, 'nested-too-deep', inner, DEEPEST);
    const isBlank = /^[\s>]*$/.test(line);
    lines = isBlank ? 0 : lines + 1;
    const begins = !isBlank && lines === 1;
    const more = isBlank ? 0 : (line.match(/[*_`[\]<!&{\\]/g)?.length ?? 0);
    const entry = /^\s*(?:>|(?:[-+*]|\d+[.)])(?:\s|$))/.test(line);
    if (entry) entries++;
    if (line.startsWith('#')) headings++;
    // As measured, each by itself: marks are compared with those of their paragraph, scenes with all others.
    work += 3 + 0.4 * line.length + 7 * more + 0.2 * marks * more + 30 * (line.split('](').length - 1);
    work +=
      (begins ? 35 : 0) + (entry ? 25 * Math.max(1, depth) : 0) + (line.startsWith('#') ? 30 + 0.4 * headings : 0);
    if (line.includes('\t')) work += 4 * line.split('\t').length;
    if (line.includes('|')) work += 16 * line.split('|').length;
    marks = isBlank ? 0 : marks + more;
    if (entries > MOST_ENTRIES) return refused(reader, 'entries-too-many', inner, MOST_ENTRIES);
    if (lines > LONGEST_BLOCK) return refused(reader, 'block-too-long', inner, LONGEST_BLOCK);
    if (work > MOST_WORK) return refused(reader, 'file-too-dense', inner, MOST_WORK);
    if (marks > MOST_MARKS) return refused(reader, 'marks-too-many', inner, MOST_MARKS);
    start += line.length + 1;
  }
  return true;
}

function refused(
  reader: Reader,
  rule:
    | 'line-too-long'
    | 'nested-too-deep'
    | 'block-too-long'
    | 'file-too-dense'
    | 'marks-too-many'
    | 'entries-too-many',
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
