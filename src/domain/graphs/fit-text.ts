// What is drawn on the server cannot ask a browser how wide a word is. These are the widths of the interface's typeface
// at weight 620, in parts of its size, rounded up; another typeface of a viewer finds room in the boxes' margins.
const widths: readonly (readonly [RegExp, number])[] = [
  [/[\s.,:;'’‘!|ilIjІіЇїĮįĪī]/u, 0.3],
  [/[ftrJ()[\]{}“”"„«»\-–/*ŗ]/u, 0.44],
  [/[mwMWЖШЩЮМФжшщюмфЫ—%@]/u, 0.9],
  [/\p{Lu}/u, 0.72],
];

/** How wide a text is, in the unit of `size`; a little more rather than less. */
export const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, sign) => sum + (widths.find(([signs]) => signs.test(sign))?.[1] ?? 0.59), 0) * size;

/** A text in lines of at most `width`, at most `most` of them; what does not fit ends in an ellipsis. */
export function wrap(text: string, size: number, width: number, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text
    .trim()
    .split(/\s+/)
    .flatMap((one) => pieces(one, size, width))) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && widthOf(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), shortened(lines.slice(most - 1).join(' '), size, width)];
}

/** A word that is wider than a line, in parts that are not. */
function pieces(word: string, size: number, width: number): string[] {
  const parts = [''];
  for (const sign of word) {
    if (parts.at(-1) !== '' && widthOf(parts.at(-1) + sign, size) > width) parts.push('');
    parts[parts.length - 1] += sign;
  }
  return parts;
}

function shortened(text: string, size: number, width: number): string {
  const signs = [...text];
  while (signs.length > 1 && widthOf(`${signs.join('')}…`, size) > width) signs.pop();
  return `${signs.join('').trimEnd()}…`;
}
