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
  let [old, fresh] = [0, 0];
  parts.forEach((part, at) => {
    if (part.removed) {
      const next = parts[at + 1];
      const other = next?.added && next.value.length === part.value.length ? next.value : null;
      part.value.forEach((text, line) => {
        lines.push({ is: 'gone', runs: runsOf(text, other?.[line] ?? null, 'removed'), before: ++old, after: null });
      });
    } else if (part.added) {
      const last = parts[at - 1];
      const other = last?.removed && last.value.length === part.value.length ? last.value : null;
      part.value.forEach((text, line) => {
        lines.push({ is: 'new', runs: runsOf(text, other?.[line] ?? null, 'added'), before: null, after: ++fresh });
      });
    } else {
      for (const text of part.value) {
        lines.push({ is: 'same', runs: [{ text, changed: false }], before: ++old, after: ++fresh });
      }
    }
  });
  return lines;
}

/** A line with the words marked that the one in its place has not. */
function runsOf(text: string, other: string | null, side: 'added' | 'removed'): Run[] {
  const plain = [{ text, changed: false }];
  if (other === null || text.length + other.length > LONGEST_MARKED) return plain;
  const [before, after] = side === 'removed' ? [text, other] : [other, text];
  const runs = diffWordsWithSpace(before, after)
    .filter((part) => part[side] || !(part.added || part.removed))
    .map((part) => ({ text: part.value, changed: part[side] }));
  // A line of which little is left is another line.
  const kept = runs.reduce((sum, run) => sum + (run.changed ? 0 : run.text.trim().length), 0);
  return kept * 3 < text.trim().length ? plain : runs;
}
