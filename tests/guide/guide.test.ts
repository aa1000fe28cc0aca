import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Chapter } from '#domain/guide/chapter.ts';
import { chapterSlugs } from '#domain/guide/chapters.ts';
import { help } from '#domain/guide/help.ts';
import { chapterText } from '#guide/texts.ts';
import { languages } from '#i18n/languages.ts';
import { chapters, guideLanguages } from './texts.ts';

const [source, ...others] = languages;
const english = chapters(source);

const examplesOf = ({ blocks }: Chapter) => blocks.flatMap((block) => (block.type === 'example' ? block.example : []));

/** The chapters and sections that prose links to: `quizzes#match`. */
const linksOf = ({ blocks }: Chapter): string[] =>
  blocks
    .flatMap((block) => (block.type === 'prose' ? block.html : []))
    .flatMap((html) => [...html.matchAll(/href="\/studio\/guide\/([^"]+)"/g)].map(([, to]) => to!));

describe.each(guideLanguages)('the guide in %s', (language) => {
  const guide = language === source ? english : chapters(language);
  const examples = guide.flatMap((chapter) => examplesOf(chapter).map((one) => ({ chapter: chapter.slug, ...one })));

  it('has the chapters that are listed, and each can be read to its end', () => {
    expect(guide.map(({ slug }) => slug).sort()).toEqual([...chapterSlugs].sort());
    for (const { slug, diagnostics, lead, sections } of guide) {
      expect(diagnostics, slug).toEqual([]);
      expect(lead, slug).not.toBe('');
      expect(sections.length, slug).toBeGreaterThan(0);
    }
  });

  it('links to sections of its own that exist', () => {
    const anchors = new Set(
      guide.flatMap(({ slug, sections }) => [slug, ...sections.map(({ id }) => `${slug}#${id}`)]),
    );
    const links = guide.flatMap(linksOf);
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((to) => !anchors.has(to))).toEqual([]);
  });

  it.each(examples.map((one) => [`${one.chapter}: ${one.source.trim().split('\n', 1)[0]}`, one] as const))(
    'its example %s compiles, or breaks exactly the rules that it says',
    (_name, { diagnostics, told, document }) => {
      expect(diagnostics.map(({ rule }) => rule).sort()).toEqual([...told].sort());
      if (told.length === 0) expect(document).not.toBeNull();
    },
  );

  it('places the mistakes of its examples on lines of what is shown', () => {
    const outside = examples.flatMap(({ source: text, diagnostics }) =>
      diagnostics
        .flatMap(({ line, values }) => [line, Number(values.line ?? line)])
        .filter((line) => line < 1 || line > text.split('\n').length),
    );
    expect(outside).toEqual([]);
  });

  it('has whole files in the folders of its language, and points at content that is there in it', () => {
    const paths = examples.flatMap(({ path }) => path ?? []);
    expect(paths.filter((path) => path.split('/')[1] !== language)).toEqual([]);
    const unknown = examples
      .flatMap(({ references }) => references)
      .filter(({ kind, slug }) => kind !== 'evidence' && !existsSync(`content/${kind}/${language}/${slug}.md`));
    expect(unknown.map(({ kind, slug }) => `${kind}/${slug}`)).toEqual([]);
  }, 30_000);
});

describe.each(english.map(({ slug }) => slug))('the chapter %s in every language of the guide', (slug) => {
  const ours = english.find((one) => one.slug === slug)!;
  const theirs = others
    .filter((language) => guideLanguages.includes(language))
    .flatMap((language) => chapters(language).find((one) => one.slug === slug) ?? []);

  it('has the same sections and the same links, in the same order', () => {
    for (const one of theirs) {
      expect(
        one.sections.map(({ id }) => id),
        one.language,
      ).toEqual(ours.sections.map(({ id }) => id));
      expect(linksOf(one), one.language).toEqual(linksOf(ours));
    }
  });

  it('has the same examples, which break the same rules', () => {
    for (const one of theirs) expect(examplesOf(one).map(shapeOf), one.language).toEqual(examplesOf(ours).map(shapeOf));
  });
});

/** What an example has in every language: its place but for the language, its mistakes, and what it refers to. */
const shapeOf = ({ path, told, document, references }: ReturnType<typeof examplesOf>[number]) => ({
  file: path?.replace(/^([a-z]+)\/[a-z]+\//, '$1/'),
  told,
  kind: document?.kind,
  references: references.map(({ kind, slug }) => `${kind}/${slug}`),
});

it('a chapter that a language lacks is the one of the language that all fall back to, and says so', () => {
  expect(chapterText('start', ['fil', source])).toMatchObject({ language: source });
  for (const language of guideLanguages) expect(chapterText('start', [language, source])).toMatchObject({ language });
  expect(chapterText('none', [source])).toBeNull();
});

describe('every rule of the language', () => {
  it('has a section of the guide that helps', () => {
    const places = new Set(english.flatMap(({ slug, sections }) => sections.map(({ id }) => `${slug}#${id}`)));
    expect(Object.entries(help).filter(([, place]) => !places.has(place))).toEqual([]);
  });
});
