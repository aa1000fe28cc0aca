import { checkFrontMatter, type FrontMatter, readFrontMatter } from '#domain/markdown/front-matter.ts';
import { withinLimits } from '#domain/markdown/limits.ts';
import { withMedia } from '#domain/markdown/media.ts';
import { parse } from '#domain/markdown/parse.ts';
import { type Reader, readerOf } from '#domain/markdown/reader.ts';
import { withTimes } from '#domain/markdown/time-links.ts';
import { noTimes } from '#domain/times/none.ts';
import { type Settled, timesFor } from '#domain/times/words.ts';
import { type Compiled, type ContentKind, contentKinds, type Document } from './documents.ts';
import { compileEvidence, evidencePath } from './evidence-table.ts';
import { referToFrontMatter } from './front-references.ts';
import { type Place, placeOf, sourceLanguage } from './path.ts';
import type { ContentReader } from './reader.ts';
import { claims } from './readers/claims.ts';
import { lessons } from './readers/lessons.ts';
import { modules } from './readers/modules.ts';
import { quizzes } from './readers/quizzes.ts';
import { scenarios } from './readers/scenarios.ts';
import { standards } from './readers/standards.ts';
import { outlineOf } from './translation/outline.ts';
import { warn } from './warnings/warn.ts';

const readers = { standards, claims, lessons, quizzes, scenarios, modules } satisfies Record<ContentKind, unknown>;

/**
 * Compiles one file, given its path in the content folder (`quizzes/en/put-it-right.md`), its text, and what the company
 * has settled for every text. Never throws:
 * whatever is wrong is a diagnostic, and after an error there is no document. Whether what it points at exists, the catalogue knows.
 */
export function compile(path: string, text: string, settled: Settled = noTimes): Compiled {
  if (path === evidencePath) return compileEvidence(text);
  const place = placeOf(path);
  const language = place?.language ?? '';
  const here = timesFor(settled, language);
  const reader = readerOf(place?.kind ?? contentKinds[0], text, language, here, settled.media);
  let read: Readings = nothing;
  if (!place) reader.tell('path-unreadable', { start: 0, end: 1 }, { path: path.slice(0, 120) });
  else {
    try {
      read = readFile(reader, place);
    } catch {
      // Only a depth that the stack cannot hold gets here, and what else nobody foresaw; either must not stop the rest.
      reader.tell('file-unreadable', { start: 0, end: 1 });
    }
  }
  const diagnostics = [...reader.diagnostics].sort((a, b) => a.line - b.line || a.column - b.column);
  const { references, dated, shown: media } = reader;
  const document = reader.errors === 0 ? read.document : null;
  return { ...read, document, diagnostics, dated, references, media, usesTimes: here.used };
}

type Readings = Pick<Compiled, 'document' | 'fields' | 'outline' | 'translates'>;

const nothing: Readings = { document: null, fields: {}, outline: null, translates: null };

function readFile(reader: Reader, place: Place): Readings {
  if (!withinLimits(reader)) return nothing;
  const kind: ContentReader<ContentKind> = readers[place.kind] as unknown as ContentReader<ContentKind>;
  const { front, from } = readFrontMatter(reader);
  const data = front && checkFrontMatter(reader, front, kind.frontMatter);
  if (front && data) referToFrontMatter(reader, front, data as Record<string, unknown>);
  Object.assign(reader.here, kind.times?.(data, place.slug));
  const nodes = withMedia(reader, withTimes(reader, parse(reader, from)));
  const read = kind.read(reader, data, nodes, front);
  // Which version of its source a file follows says nothing to those who read it, so no attempt pins it.
  const { translates = null, ...said } = (read ?? {}) as { translates?: string };
  const document = read && ({ ...said, slug: place.slug, language: place.language } as Document);
  if (front && document && reader.errors === 0) warn(reader, front, document, nodes);
  const mayTranslate = document !== null && reader.errors === 0 && place.language !== sourceLanguage;
  return {
    document,
    fields: front ? fieldsOf(reader, front) : {},
    outline: mayTranslate ? outlineOf(reader, nodes) : null,
    translates,
  };
}

const fieldsOf = (reader: Reader, front: FrontMatter): Compiled['fields'] =>
  Object.fromEntries(Object.keys(Object(front.data)).map((key) => [key, reader.place(front.at([key]))]));
