import type { RootContent, Table, TableRow } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { z } from 'zod';
import { checkFrontMatter, readFrontMatter } from '#domain/markdown/front-matter.ts';
import { withinLimits } from '#domain/markdown/limits.ts';
import { parse } from '#domain/markdown/parse.ts';
import { type Reader, readerOf } from '#domain/markdown/reader.ts';
import { render } from '#domain/markdown/render.ts';
import { type Compiled, type EvidenceRow, type EvidenceTable, evidenceKinds, grades } from './documents.ts';
import { rowId, text } from './schema.ts';

/** Where the table of the evidence stands in the content folder. A folder may do without. */
export const evidencePath = 'evidence.md';

/** For an opinion that states no figure. */
const NO_GRADE = '–';
const COLUMNS = 5;

/** Compiles the table of the evidence. Never throws. Its rows are left out when there is anything to mend. */
export function compileEvidence(written: string): Compiled {
  const reader = readerOf('claims', written);
  let evidence: EvidenceTable | null = null;
  try {
    evidence = withinLimits(reader) ? read(reader) : null;
  } catch {
    reader.tell('file-unreadable', { start: 0, end: 1 });
  }
  const { references, errors } = reader;
  const diagnostics = [...reader.diagnostics].sort((a, b) => a.line - b.line || a.column - b.column);
  return {
    document: null,
    evidence: errors === 0 ? evidence : null,
    diagnostics,
    references,
    media: [],
    dated: [],
    fields: {},
    outline: null,
    translates: null,
    usesTimes: false,
  };
}

function read(reader: Reader): EvidenceTable | null {
  const { front, from } = readFrontMatter(reader);
  const data = front && checkFrontMatter(reader, front, z.strictObject({ title: text }));
  const nodes = parse(reader, from);
  const isTable = (node: RootContent): node is Table => node.type === 'table';
  const table = nodes.find(isTable);
  if (!table) reader.tell('evidence-columns', { start: 0, end: 3 }, { most: COLUMNS });
  const about = render(
    reader,
    nodes.filter((node) => node !== table),
  );
  const lines = new Map<string, number>();
  const rows = (table?.children ?? []).slice(1).flatMap((row) => readRow(reader, row, lines) ?? []);
  return data && { title: data.title, about, rows };
}

function readRow(reader: Reader, row: TableRow, lines: Map<string, number>): EvidenceRow | null {
  const [first, says, kind, grade, source] = row.children;
  if (!first || !says || !kind || !grade || !source || row.children.length !== COLUMNS) {
    reader.tell('evidence-columns', row, { most: COLUMNS });
    return null;
  }
  const id = textOf(first).trim();
  const earlier = lines.get(id);
  if (!rowId.safeParse(id).success) reader.tell('value-not-row', row, { key: id });
  else if (earlier === undefined) lines.set(id, row.position?.start.line ?? 1);
  else reader.tell('same-twice', first, { line: earlier });
  if (textOf(says).trim() === '') reader.tell('cell-empty', row);
  const kinds = textOf(kind)
    .split(',')
    .flatMap((word) => evidenceKinds.find((one) => one === word.trim()) ?? []);
  if (kinds.length === 0) reader.tell('value-not-listed', kind, { key: 'kind', allowed: evidenceKinds.join(', ') });
  const letter = textOf(grade).trim();
  const graded = grades.find((one) => one === letter) ?? null;
  if (!graded && letter !== NO_GRADE)
    reader.tell('value-not-listed', grade, { key: 'grade', allowed: [...grades, NO_GRADE].join(', ') });
  return { id, says: render(reader, says.children), kinds, grade: graded, source: render(reader, source.children) };
}
