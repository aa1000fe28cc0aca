import { expect, test } from 'vitest';
import { decodeUtf8 } from '#domain/csv/decode.ts';
import { readCsv } from '#domain/csv/read.ts';

const cells = (text: string) => readCsv(text).map((line) => line.cells);
const bytes = (...all: number[]) => new Uint8Array(all);

test.each([
  ['comma', 'name,email\nRūta,ruta@x.example'],
  ['semicolon', 'name;email\nRūta;ruta@x.example'],
  ['tab, as pasted from a sheet', 'name\temail\nRūta\truta@x.example'],
  ['what sep= says', 'sep=|\nname|email\nRūta|ruta@x.example'],
])('the separator is found by itself: %s', (_, text) => {
  expect(cells(text)).toEqual([
    ['name', 'email'],
    ['Rūta', 'ruta@x.example'],
  ]);
});

test('a byte order mark, Windows line ends and empty lines are no part of any cell', () => {
  const lines = readCsv('\uFEFFname;email\r\n\r\nRūta;r@x.example\r\n;;\r\nJonas;j@x.example\r\n');
  expect(lines.map(({ number, cells }) => [number, cells?.[0]])).toEqual([
    [1, 'name'],
    [3, 'Rūta'],
    [5, 'Jonas'],
  ]);
});

test('a quoted cell may hold the separator, quotation marks and a line break, and the numbers stay those of the file', () => {
  const lines = readCsv('name,team\n"Mažeikaitė, Rūta","The ""Old""\nMarket"\nJonas,Dock');
  expect(lines.map(({ number, cells }) => ({ number, cells })).slice(1)).toEqual([
    { number: 2, cells: ['Mažeikaitė, Rūta', 'The "Old"\nMarket'] },
    { number: 4, cells: ['Jonas', 'Dock'] },
  ]);
});

test('a quotation mark that never closes spoils its own line alone', () => {
  const lines = readCsv('name,email\n"Rūta,r@x.example\n"Jonas ""Jo"" V",j@x.example\nTomas,t@x.example');
  expect(lines.map(({ number, cells }) => [number, cells?.[0] ?? null])).toEqual([
    [1, 'name'],
    [2, null],
    [3, 'Jonas "Jo" V'],
    [4, 'Tomas'],
  ]);
});

test('what looks like a formula or a number is text', () => {
  expect(cells('name,email\n=1+1,0012')[1]).toEqual(['=1+1', '0012']);
});

test('UTF-8 is read, with or without its mark; Windows-1257, UTF-16 and a spreadsheet’s own format are not', () => {
  expect(decodeUtf8(bytes(0xef, 0xbb, 0xbf, 0xc4, 0x97))).toBe('ė');
  expect(decodeUtf8(bytes(0x52, 0xf8, 0x74, 0x61))).toBeNull();
  expect(decodeUtf8(bytes(0xff, 0xfe, 0x41, 0x00))).toBeNull();
  expect(decodeUtf8(bytes(0x50, 0x4b, 0x03, 0x04, 0x00))).toBeNull();
});
