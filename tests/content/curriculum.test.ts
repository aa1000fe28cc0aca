import { describe, expect, it } from 'vitest';
import { openCatalog } from '#catalog/open.ts';
import type { Lesson } from '#domain/content/documents.ts';
import { most } from '#domain/scenarios/most.ts';
import { languages } from '#i18n/languages.ts';
import { lessonRows, modules, scenarioRows } from '../support/curriculum.ts';
import { lateConsequences } from '../support/late-consequences.ts';

const [, ...translations] = languages;
const catalog = openCatalog('content');
const lessons = catalog.list('lessons').map(({ document }) => document);
const quizzes = catalog.list('quizzes').map(({ document }) => document);
const scenarios = catalog.list('scenarios').map(({ document }) => document);
const bySlug = <D extends { slug: string }>(documents: readonly D[]) =>
  documents.map((one) => [one.slug, one] as const);

/** The least that the second-best way to begin may earn of what the best earns. */
const LIKE = 0.75;

describe('the curriculum', () => {
  it('has its nineteen lessons, each with a quiz, and its fourteen scenarios', () => {
    expect(lessons.map(({ slug }) => slug).sort()).toEqual(Object.keys(lessonRows).sort());
    expect(quizzes.map(({ slug }) => slug).sort()).toEqual(Object.keys(lessonRows).sort());
    expect(scenarios.map(({ slug }) => slug).sort()).toEqual(Object.keys(scenarioRows).sort());
  });

  it('has its six modules, the lessons of each in their order', () => {
    const stepsOf = catalog
      .list('modules')
      .map(({ document: { slug, steps } }) => [
        slug,
        steps.filter(({ kind }) => kind === 'lessons').map((step) => step.slug),
      ]);
    expect(Object.fromEntries(stepsOf)).toEqual(modules);
  });

  it('puts every quiz and every scenario into a module once', () => {
    const steps = catalog.list('modules').flatMap(({ document }) => document.steps);
    const of = (kind: string) => steps.filter((step) => step.kind === kind).map(({ slug }) => slug);
    expect(of('quizzes').sort()).toEqual(Object.keys(lessonRows).sort());
    expect(of('scenarios').sort()).toEqual(Object.keys(scenarioRows).sort());
  });

  it.each(translations)('stands in %s file by file, and each is served', (language) => {
    for (const kind of ['standards', 'claims', 'lessons', 'quizzes', 'scenarios', 'modules'] as const) {
      const served = catalog.list(kind, language).map(({ document }) => `${document.slug} ${document.language}`);
      expect(served.sort()).toEqual(
        catalog
          .list(kind)
          .map(({ document }) => `${document.slug} ${language}`)
          .sort(),
      );
    }
  });
});

/** The blocks of a lesson up to its second heading. */
const opening = ({ blocks }: Lesson) => {
  let headings = 0;
  return blocks.filter((block) => {
    if (block.type === 'prose') headings += block.html.match(/<h2/g)?.length ?? 0;
    return headings < 2;
  });
};
const proseOf = ({ blocks }: Lesson) =>
  blocks.flatMap((block) => (block.type === 'prose' ? block.html : [])).join('\n');

describe.each(bySlug(lessons))('the lesson %s', (slug, lesson) => {
  it('takes three to six minutes', () => {
    expect(lesson.minutes).toBeGreaterThanOrEqual(3);
    expect(lesson.minutes).toBeLessThanOrEqual(6);
  });

  it('opens with a moment: somebody speaks before anything is explained', () => {
    expect(opening(lesson).some(({ type }) => type === 'talk')).toBe(true);
  });

  it('states each standard that it serves by a link', () => {
    for (const slug of lesson.serves) expect(proseOf(lesson)).toContain(`href="/standards/${slug}"`);
  });

  it('shows what not to say beside what to say', () => {
    const says = lesson.blocks.flatMap((block) => (block.type === 'pair' ? block.says : []));
    expect(says.some(({ right }) => right)).toBe(true);
    expect(says.some(({ right }) => !right)).toBe(true);
  });

  it('states a figure only through a claim', () => {
    const told = catalog.file(`lessons/en/${slug}.md`)?.diagnostics.map(({ rule }) => rule);
    expect(told).not.toContain('figure-without-claim');
  });

  it('ends on the next shift', () => {
    const last = [...proseOf(lesson).matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].at(-1)?.[1];
    expect(last).toMatch(/next shift/i);
  });
});

describe.each(bySlug(quizzes))('the quiz %s', (slug, quiz) => {
  it('has six to ten items of at least three kinds, and names its lesson', () => {
    expect(quiz.items.length).toBeGreaterThanOrEqual(6);
    expect(quiz.items.length).toBeLessThanOrEqual(10);
    expect(new Set(quiz.items.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(3);
    expect(quiz.lesson).toBe(slug);
  });
});

describe.each(bySlug(scenarios))('the scenario %s', (_slug, scenario) => {
  const { scenes } = scenario;

  it('has ten to twenty scenes and three endings or more', () => {
    expect(scenes.length).toBeGreaterThanOrEqual(10);
    expect(scenes.length).toBeLessThanOrEqual(20);
    expect(scenes.filter(({ choices }) => choices.length === 0).length).toBeGreaterThanOrEqual(3);
  });

  it('explains every choice', () => {
    const choices = scenes.flatMap((scene) => scene.choices);
    expect(choices.filter(({ why }) => why.trim() === '')).toEqual([]);
  });

  it('gives like scores to two good ways to begin', () => {
    const [start, ...others] = scenes;
    const best = start!.choices.map((choice) =>
      most({ ...scenario, scenes: [{ ...start!, choices: [choice] }, ...others] }),
    );
    const [first = 0, second = 0] = best.map((earned) => earned ?? 0).sort((a, b) => b - a);
    expect(first).toBe(scenario.most);
    expect(second / first).toBeGreaterThanOrEqual(LIKE);
  });

  it('has a consequence that comes two scenes after its cause', () => {
    expect(lateConsequences(scenario)).not.toEqual([]);
  });
});
