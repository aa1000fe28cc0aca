import type { RootContent } from 'mdast';
import type { z } from 'zod';
import type { FrontMatter } from '#domain/markdown/front-matter.ts';
import type { Reader } from '#domain/markdown/reader.ts';
import type { TimesHere } from '#domain/times/words.ts';
import type { ContentKind, DocumentOf } from './documents.ts';

/** What a reader makes of a file; its slug and language come from its path. */
type Read<K extends ContentKind> = Omit<DocumentOf<K>, 'slug' | 'language'>;

/** How one kind of content is read. */
export interface ContentReader<K extends ContentKind, S extends z.ZodType = z.ZodType> {
  readonly frontMatter: S;
  /** What the front matter changes in the way that references to times are read. */
  times?(front: z.output<S> | null, slug: string): Partial<TimesHere>;
  /**
   * The document, or null when there is none for want of front matter. Reads the markdown in any case and tells its
   * mistakes: whoever mends a file wants to see them all. `written`: where each value of the front matter stands.
   */
  read(
    reader: Reader,
    front: z.output<S> | null,
    nodes: readonly RootContent[],
    written: FrontMatter | null,
  ): Read<K> | null;
}

/** Keeps the type of a reader's front matter. */
export const contentReader = <K extends ContentKind, S extends z.ZodType>(
  reader: ContentReader<K, S>,
): ContentReader<K, S> => reader;
