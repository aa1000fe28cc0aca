import Papa from 'papaparse';

/** A line of a CSV file that has something in it. */
export interface CsvLine {
  /** Its number in the file, from 1; a cell with a line break in it makes the next number jump. */
  readonly number: number;
  /** As it stands in the file. */
  readonly raw: string;
  /** Trimmed; null when its quotation marks do not pair. */
  readonly cells: readonly string[] | null;
}

/** A cell may break over so many lines; beyond it, a quotation mark was forgotten. */
const longestCell = 4;
const separators = [',', ';', '\t'];

/**
 * The lines of a CSV text, its header among them. The separator is the one of comma, semicolon and tab that parts the
 * first line most often, or what `sep=;` above it says. Each record is read by itself, so that one forgotten quotation
 * mark spoils its own line alone. Cells are text: nothing that looks like a formula or a number is read as one.
 */
export function readCsv(text: string): CsvLine[] {
  const rows = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const told = /^sep=(.)$/i.exec(rows[0] ?? '')?.[1];
  const start = told ? 1 : 0;
  const header = rows.slice(start).find((row) => row.trim() !== '') ?? '';
  const separator = told ?? mostUsed(header);
  const lines: CsvLine[] = [];
  for (let row = start; row < rows.length; ) {
    const { cells, taken } = recordAt(rows, row, separator);
    const raw = rows.slice(row, row + taken).join('\n');
    if (cells === null || cells.some((cell) => cell !== '')) lines.push({ number: row + 1, raw, cells });
    row += taken;
  }
  return lines;
}

const mostUsed = (header: string): string =>
  separators.reduce((best, one) => (header.split(one).length > header.split(best).length ? one : best));

/** One record from the line at `row` on, and how many lines it takes. */
function recordAt(rows: readonly string[], row: number, delimiter: string) {
  for (let taken = 1; taken <= longestCell && row + taken <= rows.length; taken++) {
    const { data, errors } = Papa.parse<string[]>(rows.slice(row, row + taken).join('\n'), {
      delimiter,
      newline: '\n',
    });
    if (errors.length === 0) return { cells: (data[0] ?? []).map((cell) => cell.trim()), taken };
    // An open quotation mark may close on a later line; any other fault stays.
    if (errors.some(({ code }) => code !== 'MissingQuotes')) break;
  }
  return { cells: null, taken: 1 };
}
