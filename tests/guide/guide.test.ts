import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chapterSlugs } from '#domain/guide/chapters.ts';
import { help } from '#domain/guide/help.ts';
import { chapters } from './texts.ts';

const guide = chapters();
const examples = guide.flatMap(({ slug, blocks }) =>
  blocks.flatMap((block) => (block.type === 'example' ? { chapter: slug, ...block.example } : [])),
);

describe('the guide', () => {
  it.each(guide.map((chapter) => [chapter.slug, chapter] as const))('%s can be read to its end', (_slug, chapter) => {
    expect(chapter.diagnostics).toEqual([]);
    expect(chapter.lead).not.toBe('');
    expect(chapter.sections.length).toBeGreaterThan(0);
  });

  it('has the chapters that are listed', () => {
    expect(guide.map(({ slug }) => slug).sort()).toEqual([...chapterSlugs].sort());
  });

  it('links to sections of its own that exist', () => {
    const anchors = new Set(
      guide.flatMap(({ slug, sections }) => [slug, ...sections.map(({ id }) => `${slug}#${id}`)]),
    );
    const links = guide
      .flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'prose' ? block.html : [])))
      .flatMap((html) => [...html.matchAll(/href="\/studio\/guide\/([^"]+)"/g)].map(([, to]) => to!));
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((to) => !anchors.has(to))).toEqual([]);
  });
});

describe('its examples', () => {
  it.each(examples.map((one) => [`${one.chapter}: ${one.source.trim().split('\n', 1)[0]}`, one] as const))(
    '%s compiles, or breaks exactly the rules that it says',
    (_name, { diagnostics, told, document }) => {
      expect(diagnostics.map(({ rule }) => rule).sort()).toEqual([...told].sort());
      if (told.length === 0) expect(document).not.toBeNull();
    },
  );

  it('place their mistakes on lines of what is shown', () => {
    const outside = examples.flatMap(({ source, diagnostics }) =>
      diagnostics.filter(({ line }) => line < 1 || line > source.split('\n').length),
    );
    expect(outside).toEqual([]);
  });

  it('point at content that is there', () => {
    const unknown = examples
      .flatMap(({ references }) => references)
      .filter(({ kind, slug }) => kind !== 'evidence' && !existsSync(`content/${kind}/en/${slug}.md`));
    expect(unknown.map(({ kind, slug }) => `${kind}/${slug}`)).toEqual([]);
  }, 30_000);
});

describe('every rule of the language', () => {
  it('has a section of the guide that helps', () => {
    const places = new Set(guide.flatMap(({ slug, sections }) => sections.map(({ id }) => `${slug}#${id}`)));
    expect(Object.entries(help).filter(([, place]) => !places.has(place))).toEqual([]);
  });
});
