import { checkFrontMatter, readFrontMatter } from '#domain/markdown/front-matter.ts';
import { withinLimits } from '#domain/markdown/limits.ts';
import { parse } from '#domain/markdown/parse.ts';
import { type Reader, readerOf } from '#domain/markdown/reader.ts';
import { type Compiled, type ContentKind, contentKinds, type Document } from './documents.ts';
import { referToFrontMatter } from './front-references.ts';
import { type Place, placeOf } from './path.ts';
import type { ContentReader } from './reader.ts';
import { claims } from './readers/claims.ts';
import { lessons } from './readers/lessons.ts';
import { modules } from './readers/modules.ts';
import { quizzes } from './readers/quizzes.ts';
import { scenarios } from './readers/scenarios.ts';
import { standards } from './readers/standards.ts';

const readers = { standards, claims, lessons, quizzes, scenarios, modules } satisfies Record<ContentKind, unknown>;

/**
 * Compiles one file, given its path in the content folder (`quizzes/en/put-it-right.md`) and its text. Never throws:
 * whatever is wrong is a diagnostic, and after an error there is no document. Whether what it points at exists, the catalogue knows.
 */
export function compile(path: string, text: string): Compiled {
  const place = placeOf(path);
  const reader = readerOf(place?.kind ?? contentKinds[0], text);
  let document: Document | null = null;
  if (!place) reader.tell('path-unreadable', { start: 0, end: 1 }, { path: path.slice(0, 120) });
  else {
    try {
      document = read(reader, place);
    } catch {
      // Only a depth that the stack cannot hold gets here, and what else nobody foresaw; either must not stop the rest.
      reader.tell('file-unreadable', { start: 0, end: 1 });
    }
  }
  const diagnostics = [...reader.diagnostics].sort((a, b) => a.line - b.line || a.column - b.column);
  return { document: reader.errors === 0 ? document : null, diagnostics, references: reader.references };
}

function read(reader: Reader, place: Place): Document | null {
  if (!withinLimits(reader)) return null;
  const kind: ContentReader<ContentKind> = readers[place.kind] as unknown as ContentReader<ContentKind>;
  const { front, from } = readFrontMatter(reader);
  const data = front && checkFrontMatter(reader, front, kind.frontMatter);
  if (front && data) referToFrontMatter(reader, front, data as Record<string, unknown>);
  const document = kind.read(reader, data, parse(reader, from));
  return document && ({ ...document, slug: place.slug, language: place.language } as Document);
}
