import type { Nodes } from 'mdast';
import type { ContentKind, Reference } from '#domain/content/documents.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { DiagnosticRule } from './rules.ts';
import { type Source, type Span, sourceOf } from './source.ts';

/** One file while it is read: its text, the mistakes told so far, and what it points at. */
export interface Reader {
  readonly source: Source;
  readonly kind: ContentKind;
  readonly diagnostics: readonly Diagnostic[];
  readonly references: readonly Reference[];
  /** Tells a mistake at a place. The same mistake at the same place is told once. */
  tell(rule: DiagnosticRule, at: Span | Nodes, values?: Diagnostic['values']): void;
  /** Notes that the file points at another. */
  refer(kind: ContentKind, slug: string, at: Span): void;
  /** The source of a node or span, as it was written. */
  written(at: Span | Nodes): string;
}

/** Nobody mends more than this before looking again. */
const MOST_TOLD = 200;

export function readerOf(kind: ContentKind, text: string): Reader {
  const source = sourceOf(text);
  const diagnostics: Diagnostic[] = [];
  const references: Reference[] = [];
  const place = ({ start, end }: Span) => {
    const { line, column } = source.at(start);
    const last = Math.min(end, source.endOfLine(line));
    return { line, column, endColumn: column + Math.max(1, last - start) };
  };
  return {
    source,
    kind,
    diagnostics,
    references,
    tell(rule, at, values = {}) {
      if (diagnostics.length >= MOST_TOLD) return;
      const told = { severity: 'error', rule, ...place(spanOf(at)), values } as const;
      const same = (one: Diagnostic) => one.rule === rule && one.line === told.line && one.column === told.column;
      if (!diagnostics.some(same)) diagnostics.push(told);
    },
    refer: (to, slug, at) => void references.push({ kind: to, slug, ...place(at) }),
    written(at) {
      const { start, end } = spanOf(at);
      return source.text.slice(start, end);
    },
  };
}

/** Where a node stands in the source. */
export function spanOf(at: Span | Nodes): Span {
  if ('start' in at && 'end' in at && typeof at.start === 'number' && typeof at.end === 'number') return at as Span;
  const { position } = at as Nodes;
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 1 };
}

/** The part of a node's source that `found` (the groups of a match on it) covers, counted from the node's start. */
export const within = (at: Span | Nodes, from: number, length: number): Span => {
  const { start } = spanOf(at);
  return { start: start + from, end: start + from + length };
};
