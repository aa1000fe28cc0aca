import type { RootContent, Table, TableRow } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Reader } from '#domain/markdown/reader.ts';
import { render } from '#domain/markdown/render.ts';
import type { Html, Match } from '../item.ts';
import type { ItemSource } from '../kind.ts';
import { readExplanation, tellHiddenAnswers, tellStray } from './explanation.ts';

/** Whether the body of an item begins with a table. */
export const isMatch = ([first]: readonly RootContent[]): boolean => first?.type === 'table';

/** A table of two columns, and one explanation under it. */
export function readMatch(source: ItemSource, reader: Reader): Match | null {
  const before = reader.errors;
  tellHiddenAnswers(reader, source.body);
  const [table, ...rest] = source.body;
  if (table?.type !== 'table') return null;
  const [heads, ...pairs] = readRows(reader, table);
  for (const node of rest) if (node.type !== 'blockquote') tellStray(reader, node);
  const why = readExplanation(
    reader,
    source,
    rest.filter((node) => node.type === 'blockquote'),
  );
  if (table.children.length < 3) reader.tell('pairs-too-few', table);
  else if (new Set(pairs.map((pair) => pair[1])).size < 2) reader.tell('pairs-all-same', table);
  if (reader.errors > before || !heads) return null;
  const { id, serves, stem, setting } = source;
  return {
    kind: 'match',
    id,
    serves,
    stem,
    setting,
    heads,
    pairs: pairs.map(([left, right]) => ({ left, right })),
    why,
  };
}

function readRows(reader: Reader, table: Table): [Html, Html][] {
  const lefts = new Map<string, number>();
  return table.children.map((row, index) => {
    if (row.children.length !== 2) reader.tell('table-columns', row, { found: row.children.length });
    else for (const cell of row.children) if (textOf(cell).trim() === '') reader.tell('cell-empty', row);
    if (index > 0) tellTwice(reader, row, lefts);
    return [render(reader, row.children[0]?.children ?? []), render(reader, row.children[1]?.children ?? [])];
  });
}

function tellTwice(reader: Reader, row: TableRow, lefts: Map<string, number>): void {
  const [left] = row.children;
  const text = left ? textOf(left).trim() : '';
  if (!left || text === '') return;
  const earlier = lefts.get(text);
  if (earlier === undefined) lefts.set(text, row.position?.start.line ?? 1);
  else reader.tell('same-twice', left, { line: earlier });
}
