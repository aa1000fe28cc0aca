import { expect, test } from 'vitest';
import { readCsv } from '#domain/csv/read.ts';
import { writeCsv } from '#domain/csv/write.ts';

const cellsOf = (text: string) => readCsv(text).map(({ cells }) => cells);

test.each([',', ';'] as const)(
  'what is written is read again, parted by %j: commas, quotation marks, line breaks, every alphabet',
  (separator) => {
    const lines = [
      ['Name', 'Why'],
      ['Žydrūnė “Z” Šė', 'one, two'],
      ['5;5', ';'],
      ['Алеся Ў', 'she said "no"\nand went'],
    ];
    expect(cellsOf(writeCsv(lines, separator))).toEqual(lines);
    expect(writeCsv(lines, separator).slice(0, 9)).toBe(`\uFEFFName${separator}Why`);
  },
);

test.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1+1', '\t=1', '＝1+1', '－2', '\r=1', '\n@x'])(
  'a spreadsheet takes %j as text',
  (cell) => {
    expect(writeCsv([[cell]], ',')).toContain(`'${cell}`);
  },
);

test('a number stays a number, below zero too, and a name with a hyphen inside stays as it is', () => {
  expect(writeCsv([['Anna-Liisa', -3, 'a=b']], ',')).toBe('\uFEFFAnna-Liisa,-3,a=b\r\n');
});
