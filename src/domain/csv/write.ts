import Papa from 'papaparse';

/** What a spreadsheet would carry out: these signs, also in full width, behind whatever blanks. */
const formula = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

/** What stands between cells: a semicolon where a comma stands in numbers, for there a spreadsheet parts lists by it. */
export type Separator = ',' | ';';

/**
 * A CSV text of these lines, its header first: CRLF, and a byte order mark, by which Excel reads UTF-8. A line `sep=;`
 * would tell the separator in every country, but Excel then forgets the mark and garbles names. A cell that a
 * spreadsheet could take for a formula begins with an apostrophe instead.
 */
export const writeCsv = (lines: readonly (readonly (string | number)[])[], separator: Separator): string =>
  `\uFEFF${Papa.unparse(
    lines.map((line) => line.map((cell) => (typeof cell === 'string' && formula.test(cell) ? `'${cell}` : cell))),
    { newline: '\r\n', delimiter: separator },
  )}\r\n`;
