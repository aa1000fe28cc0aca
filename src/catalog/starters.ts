import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentKind } from '#domain/content/documents.ts';
import { root } from '#project/root.ts';

/** The template of each kind's starting file, read when it is asked for. */
export const starterOf = (kind: ContentKind): string => readFileSync(join(root, 'src/starters', `${kind}.md`), 'utf8');
