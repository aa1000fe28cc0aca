import Papa from 'papaparse';

/** What a spreadsheet would carry out: these signs, also in full width, behind whatever blanks. */
const formula = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

/**
 * A CSV text of these lines, its header first: commas, CRLF, and a byte order mark, by which Excel reads UTF-8. A cell
 * that a spreadsheet could take for a formula begins with an apostrophe instead.
 */
export const writeCsv = (lines: readonly (readonly (string | number)[])[]): string =>
  `\uFEFF${Papa.unparse(
    lines.map((line) => line.map((cell) => (typeof cell === 'string' && formula.test(cell) ? `'${cell}` : cell))),
    { newline: '\r\n' },
  )}\r\n`;
