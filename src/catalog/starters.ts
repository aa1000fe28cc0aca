import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentKind } from '#domain/content/documents.ts';
import { sourceLanguage } from '#domain/content/path.ts';
import { root } from '#project/root.ts';

const folder = join(root, 'src/starters');

/** The languages that starting files are written in, each a folder. */
export const starterLanguages = (): string[] => readdirSync(folder);

/** The template of each kind's starting file, read when it is asked for; in the source language where this one has none. */
export const starterOf = (kind: ContentKind, language: string): string =>
  readFileSync(join(folder, starterLanguages().includes(language) ? language : sourceLanguage, `${kind}.md`), 'utf8');
