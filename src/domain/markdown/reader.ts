import type { Nodes } from 'mdast';
import type { ContentKind, MediumUse, Reference } from '#domain/content/documents.ts';
import { sourceLanguage } from '#domain/content/path.ts';
import { type MediaHere, noMedia } from '#domain/media/medium.ts';
import type { Day } from '#domain/shared/time.ts';
import { noTimes } from '#domain/times/none.ts';
import { type TimesHere, timesFor } from '#domain/times/words.ts';
import type { At, Dated, Diagnostic } from './diagnostic.ts';
import { type DiagnosticRule, severityOf } from './rules.ts';
import { type Source, type Span, sourceOf } from './source.ts';

/** One file while it is read: its text, the mistakes told so far, and what it points at. */
export interface Reader {
  readonly source: Source;
  readonly kind: ContentKind;
  readonly diagnostics: readonly Diagnostic[];
  /** How many errors were told so far. What they leave of an item or a file is not used; warnings spoil nothing. */
  readonly errors: number;
  readonly dated: readonly Dated[];
  readonly references: readonly Reference[];
  /** The pictures and sounds that it shows, found or not. */
  readonly shown: readonly MediumUse[];
  /** The language in which the file is written. */
  readonly language: string;
  /** By what its references to reply times and opening hours are read. */
  readonly here: TimesHere;
  /** The pictures and sounds that it may show. */
  readonly media: MediaHere;
  /** Tells a mistake at a place, as severe as its rule. The same mistake at the same place is told once. */
  tell(rule: DiagnosticRule, at: Span | Nodes, values?: Diagnostic['values']): void;
  /** Notes what there will be to tell once a day has passed. */
  tellAfter(day: Day, rule: DiagnosticRule, at: Span, values?: Diagnostic['values']): void;
  /** Notes that the file points at another. */
  refer(kind: Reference['kind'], slug: string, at: Span): void;
  /** Notes that the file shows a picture or a sound; `found`: its digest, or why it cannot be shown. */
  showMedium(name: string, found: string, at: Span): void;
  /** Line and columns of a span, as far as its first line goes. */
  place(at: Span): At;
  /** The source of a node or span, as it was written. */
  written(at: Span | Nodes): string;
}

/** Nobody mends more errors than this before looking again, nor more warnings. */
const MOST_TOLD = 200;

/** Begins to read a file: nothing is told of it yet. Times and media that are not given are taken for none. */
export function readerOf(
  kind: ContentKind,
  text: string,
  language: string = sourceLanguage,
  here: TimesHere = timesFor(noTimes, language),
  media: MediaHere = noMedia,
): Reader {
  const source = sourceOf(text);
  const diagnostics: Diagnostic[] = [];
  const dated: Dated[] = [];
  const references: Reference[] = [];
  const shown: MediumUse[] = [];
  const count = { error: 0, warning: 0 };
  const place = ({ start, end }: Span): At => {
    const { line, column } = source.at(start);
    const last = Math.min(end, source.endOfLine(line));
    return { line, column, endColumn: column + Math.max(1, last - start) };
  };
  return {
    source,
    kind,
    diagnostics,
    get errors() {
      return count.error;
    },
    dated,
    references,
    shown,
    language,
    here,
    media,
    tell(rule, at, values = {}) {
      const severity = severityOf(rule);
      if (count[severity] >= MOST_TOLD) return;
      const told = { severity, rule, ...place(spanOf(at)), values };
      const same = (one: Diagnostic) => one.rule === rule && one.line === told.line && one.column === told.column;
      if (diagnostics.some(same)) return;
      diagnostics.push(told);
      count[severity]++;
    },
    tellAfter: (day, rule, at, values = {}) =>
      void dated.push({ day, diagnostic: { severity: severityOf(rule), rule, ...place(at), values } }),
    refer: (to, slug, at) => void references.push({ kind: to, slug, ...place(at) }),
    showMedium: (name, found, at) => void shown.push({ name, found, ...place(at) }),
    place,
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
