import { diffArrays, diffWordsWithSpace } from 'diff';

/** A run of words in a line; `changed` where the other side has others. */
export interface Run {
  readonly text: string;
  readonly changed: boolean;
}

/** A line of one side or of both. Lines count from 1; null where the side has none. */
interface DifferenceLine {
  readonly is: 'same' | 'gone' | 'new';
  readonly runs: readonly Run[];
  readonly before: number | null;
  readonly after: number | null;
}

/** A stretch of lines around what differs. */
export type Hunk = readonly DifferenceLine[];

/** How many lines that are the same are shown around those that are not. */
const AROUND = 3;
/** Beyond so many changes two texts have nothing to do with each other, and finding the least of them takes too long. */
const MOST_EDITS = 2000;
/** Lines longer than this are marked as a whole. */
const LONGEST_MARKED = 2000;
/** Lines that differ in more words and spaces than this, likewise: the time to find them grows with its square. */
const MOST_WORDS = 200;
/** So many characters of changed lines are marked in a text; those after them are told as a whole. */
const MOST_MARKED = 60_000;

/** What differs between two texts, line by line, with the words that changed within a line marked. None when they are the same. */
export function differenceOf(before: string, after: string): readonly Hunk[] {
  const lines = allLines(linesOf(before), linesOf(after));
  const shown = new Set<number>();
  lines.forEach(({ is }, at) => {
    if (is !== 'same') for (let near = at - AROUND; near <= at + AROUND; near++) shown.add(near);
  });
  const hunks: DifferenceLine[][] = [];
  lines.forEach((line, at) => {
    if (!shown.has(at)) return;
    if (at > 0 && shown.has(at - 1)) hunks.at(-1)!.push(line);
    else hunks.push([line]);
  });
  return hunks;
}

/** How many lines a difference takes away and brings. */
export const countOf = (hunks: readonly Hunk[]): { readonly gone: number; readonly brought: number } => {
  const all = hunks.flat();
  return { gone: all.filter(({ is }) => is === 'gone').length, brought: all.filter(({ is }) => is === 'new').length };
};

const linesOf = (text: string): string[] => (text === '' ? [] : text.replace(/\n$/, '').split('\n'));

function allLines(before: string[], after: string[]): DifferenceLine[] {
  const parts = diffArrays(before, after, { maxEditLength: MOST_EDITS }) ?? [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ];
  const lines: DifferenceLine[] = [];
  let [old, fresh, budget] = [0, 0, MOST_MARKED];
  let fromBefore: readonly Both[] | null = null;
  parts.forEach((part, at) => {
    if (part.removed) {
      const next = parts[at + 1];
      const others = next?.added && next.value.length === part.value.length ? next.value : null;
      const both = part.value.map((text, line): Both => {
        const other = others?.[line];
        const length = text.length + (other?.length ?? 0);
        if (other === undefined || length > LONGEST_MARKED || length > budget) return [plain(text), plain(other ?? '')];
        budget -= length;
        return marked(text, other);
      });
      fromBefore = others && both;
      for (const [runs] of both) lines.push({ is: 'gone', runs, before: ++old, after: null });
    } else if (part.added) {
      part.value.forEach((text, line) => {
        lines.push({ is: 'new', runs: fromBefore?.[line]?.[1] ?? plain(text), before: null, after: ++fresh });
      });
      fromBefore = null;
    } else {
      for (const text of part.value) lines.push({ is: 'same', runs: plain(text), before: ++old, after: ++fresh });
    }
  });
  return lines;
}

/** The runs of a line that is gone, and of the one in its place. */
type Both = readonly [readonly Run[], readonly Run[]];

const plain = (text: string): Run[] => [{ text, changed: false }];

/** Two lines with the words marked that the other has not. */
function marked(before: string, after: string): Both {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: MOST_WORDS });
  if (!parts) return [plain(before), plain(after)];
  const side = (text: string, own: 'added' | 'removed'): Run[] => {
    const runs = parts
      .filter((part) => part[own] || !(part.added || part.removed))
      .map((part) => ({ text: part.value, changed: part[own] }));
    // A line of which little is left is another line.
    const kept = runs.reduce((sum, run) => sum + (run.changed ? 0 : run.text.trim().length), 0);
    return kept * 3 < text.trim().length ? plain(text) : runs;
  };
  return [side(before, 'removed'), side(after, 'added')];
}
