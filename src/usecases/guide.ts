import { wordsIn } from '#catalog/settled.ts';
import type { Document } from '#domain/content/documents.ts';
import { type Chapter, type GuideSection, readChapter } from '#domain/guide/chapter.ts';
import { chapterSlugs } from '#domain/guide/chapters.ts';
import { type Drawn, drawn } from '#domain/guide/drawn.ts';
import type { Example } from '#domain/guide/example.ts';
import { exampleTimes } from '#domain/guide/frame.ts';
import { ok, refuse } from '#domain/shared/result.ts';
import { chapterText } from '#guide/texts.ts';
import { type Context, useCase } from './context.ts';
import { exampleMedia } from './example-media.ts';

interface ChapterName {
  readonly slug: string;
  /** Of its words: where the reader's has no such chapter, the one that all fall back to. */
  readonly language: string;
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly GuideSection[];
}

type ShownBlock =
  | { readonly type: 'prose'; readonly html: string }
  /** `drawn` is null where the example shows mistakes. */
  | { readonly type: 'example'; readonly example: Example; readonly drawn: Drawn | null };

interface GuideChapter extends ChapterName {
  readonly blocks: readonly ShownBlock[];
  /** Whole files among the examples, which others point at. */
  readonly documents: readonly Document[];
  readonly before: ChapterName | null;
  readonly next: ChapterName | null;
}

/** The chapters of the guide for authors, with their sections. */
export const listGuide = useCase('studio.read', async (context, _input: Record<never, never>, authorise) => {
  const allowed = authorise();
  return allowed.ok ? ok(read(context).map(nameOf)) : allowed;
});

/** One chapter with its examples drawn; refuses a chapter that is not there. */
export const readGuide = useCase('studio.read', async (context, { chapter }: { chapter: string }, authorise) => {
  const allowed = authorise();
  if (!allowed.ok) return allowed;
  const chapters = read(context);
  const index = chapters.findIndex(({ slug }) => slug === chapter);
  const found = chapters[index];
  if (!found) return refuse('not-found');
  const documents = chapters.flatMap(documentsIn);
  const standards = documents.flatMap((one) => (one.kind === 'standards' ? one : []));
  return ok<GuideChapter>({
    ...nameOf(found),
    documents,
    blocks: found.blocks.map((block): ShownBlock => {
      if (block.type === 'prose') return block;
      const { document } = block.example;
      return { type: 'example', example: block.example, drawn: document && drawn(document, standards) };
    }),
    before: nameAt(chapters, index - 1),
    next: nameAt(chapters, index + 1),
  });
});

/** The examples refer to times and media of their own, whatever this company has promised and uploaded. */
const settled = { times: exampleTimes, wordsIn, media: exampleMedia };

// The guide is part of the product: it changes with the next version, not while this one runs.
const kept = new Map<string, readonly Chapter[]>();

function read({ language, languages }: Context): readonly Chapter[] {
  const known = kept.get(language);
  if (known) return known;
  const chapters = chapterSlugs.flatMap((slug) => {
    const found = chapterText(slug, [language, languages[0]]);
    return found ? readChapter(slug, found.text, found.language, settled) : [];
  });
  kept.set(language, chapters);
  return chapters;
}

const documentsIn = ({ blocks }: Chapter): Document[] =>
  blocks.flatMap((block) =>
    block.type === 'example' && block.example.path !== null ? (block.example.document ?? []) : [],
  );

const nameOf = ({ slug, language, title, lead, sections }: Chapter): ChapterName => ({
  slug,
  language,
  title,
  lead,
  sections,
});

const nameAt = (chapters: readonly Chapter[], index: number): ChapterName | null => {
  const chapter = chapters[index];
  return chapter ? nameOf(chapter) : null;
};
