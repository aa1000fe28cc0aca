import type { FrontMatter } from '#domain/markdown/front-matter.ts';
import type { Reader } from '#domain/markdown/reader.ts';
import type { Reference } from './documents.ts';

/** The fields of front matter that name other content. */
const fields = {
  serves: 'standards',
  conflicts: 'claims',
  lesson: 'lessons',
  covers: 'evidence',
} as const satisfies Record<string, Reference['kind']>;

/** Notes what a checked front matter points at, each at its place. */
export function referToFrontMatter(reader: Reader, front: FrontMatter, data: Readonly<Record<string, unknown>>): void {
  for (const [field, kind] of Object.entries(fields)) {
    const value = data[field];
    const slugs = Array.isArray(value) ? value.map(String) : [];
    for (const [index, slug] of slugs.entries()) reader.refer(kind, slug, front.at([field, index]));
    if (typeof value === 'string') reader.refer(kind, value, front.at([field]));
  }
}
