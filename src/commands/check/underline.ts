import type { At } from '#domain/markdown/diagnostic.ts';

/** The widest that a line of a file is shown, in columns of a terminal. */
const WIDEST = 110;
/** How much of a cut line is shown before the mistake. */
const BEFORE = 30;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

interface Cell {
  readonly shown: string;
  readonly width: number;
  readonly marked: boolean;
}

/**
 * A line as a terminal may show it, cut to where the mistake is when it is long, and the marks under it. The columns of
 * `at` count as editors do, in UTF-16 units; a terminal gives a letter with its accents one column and most of the
 * emoji two.
 */
export function underlined(line: string, { column, endColumn }: At): { text: string; mark: string } {
  const cells = [...graphemes.segment(line)].map(({ segment, index }): Cell => {
    const marked = index < endColumn - 1 && index + segment.length > column - 1;
    return { ...shownAs(segment), marked };
  });
  // Just after the end of the line there may be something to add.
  if (!cells.some(({ marked }) => marked)) cells.push({ shown: ' ', width: 1, marked: true });
  const { from, to } = cutOf(cells);
  const kept = cells.slice(from, to);
  const [before, after] = [from > 0 ? '…' : '', to < cells.length ? '…' : ''];
  const text = before + kept.map(({ shown }) => shown).join('') + after;
  const first = kept.findIndex(({ marked }) => marked);
  const marks = kept.slice(first).filter(({ marked }) => marked);
  const width = (of: readonly Cell[]) => of.reduce((sum, cell) => sum + cell.width, 0);
  const mark = ' '.repeat(before.length + width(kept.slice(0, first))) + '^'.repeat(Math.max(1, width(marks)));
  return { text: text.trimEnd(), mark };
}

/** Which cells are shown: all when they fit, else as many as fit from a little before the first that is marked. */
function cutOf(cells: readonly Cell[]): { from: number; to: number } {
  const fits = (from: number) => {
    let room = WIDEST;
    let to = from;
    while (to < cells.length && cells[to]!.width <= room) room -= cells[to++]!.width;
    return to;
  };
  if (fits(0) === cells.length) return { from: 0, to: cells.length };
  let from = Math.max(0, cells.findIndex(({ marked }) => marked) - BEFORE);
  while (from > 0 && fits(from - 1) === cells.length) from--;
  return { from, to: fits(from) };
}

/** A control character would command the terminal, and one that turns the direction would hide what is written. */
const commands = /^[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]/u;
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\ufe0f/u;

function shownAs(grapheme: string): { shown: string; width: number } {
  if (grapheme === '\t') return { shown: ' ', width: 1 };
  if (commands.test(grapheme)) return { shown: '·', width: 1 };
  if (/^[\p{M}\p{Cf}]+$/u.test(grapheme)) return { shown: grapheme, width: 0 };
  return { shown: grapheme, width: wide.test(grapheme) ? 2 : 1 };
}
