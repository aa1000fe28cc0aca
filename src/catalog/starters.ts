import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentKind } from '#domain/content/documents.ts';

/** The template of each kind's starting file, read when it is asked for. */
export const starterOf = (kind: ContentKind): string =>
  readFileSync(join(import.meta.dirname, '../starters', `${kind}.md`), 'utf8');
