import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { crossCheck } from '#catalog/cross-check.ts';
import { openCatalog } from '#catalog/open.ts';
import { saveNew } from '#catalog/save.ts';
import { starterLanguages, starterOf } from '#catalog/starters.ts';
import { compile } from '#domain/content/compile.ts';
import { type ContentKind, contentKinds, type Document } from '#domain/content/documents.ts';
import { begin, freeIds, kindNamed, type Present } from '#domain/content/starter.ts';
import { slugged } from '#domain/markdown/braces.ts';

const today = '2026-11-24';
const there = (kind: ContentKind, slug: string, number: number | null = null): Present => ({
  place: { kind, language: 'en', slug },
  number,
});
const shop = [
  there('standards', 'put-it-right', 4),
  there('standards', 'find-out-first', 1),
  there('claims', 'v7'),
  there('claims', 't14'),
  there('lessons', 'put-it-right'),
  there('quizzes', 'put-it-right'),
  there('scenarios', 'kettle-twice'),
  there('modules', 'start-here', 6),
];

function begun(kind: ContentKind, title = 'Stamp-card dispute', language = 'en') {
  const made = begin(starterOf(kind, language), { kind, title, language, id: 'v8', today }, shop);
  if ('why' in made) throw new Error(made.why);
  const path = `${kind}/${language}/${made.place.slug}.md`;
  return { path, ...made, compiled: compile(path, made.text) };
}

const inEach = starterLanguages().flatMap((language) => contentKinds.map((kind) => [kind, language] as const));

test.for(inEach)(
  'a starting file of %s in %s compiles as it is, with nothing to mend or to look at',
  ([kind, language]) => {
    const { path, text, compiled } = begun(kind, 'Stamp-card dispute', language);
    expect(compiled.diagnostics).toEqual([]);
    expect(compiled.document?.draft).toBe(true);
    expect(text).not.toMatch(/\{\{|\}\}/);
    const others = shop.map(({ place }) => {
      const standing = `${place.kind}/${place.language}/${place.slug}.md`;
      return { path: standing, text: '', compiled: { ...compile(standing, ''), references: [] } };
    });
    expect(crossCheck([...others, { path, text, compiled }]).get(path) ?? []).toEqual([]);
  },
);

const parts = (text: string) => text.match(/^(#+|\d+\.|- \[.?\]|-|>|=|\|)|\{.*\}|^\w+:/gm);

test.for(inEach)('a starting file of %s in %s has the parts of the source’s', ([kind, language]) => {
  const shape = (text: string) => parts(text)?.map((part) => part.replace(/"[^"]*"/, '""'));
  expect(shape(starterOf(kind, language))).toEqual(shape(starterOf(kind, 'en')));
});

test('a language without starting files of its own begins with those of the source', () => {
  for (const language of ['fil', '..']) expect(starterOf('lessons', language)).toBe(starterOf('lessons', 'en'));
  expect(starterOf('lessons', 'lv')).not.toBe(starterOf('lessons', 'en'));
});

test('a starting quiz shows the kinds of items that are scored by themselves, a scenario flags, conditions and endings', () => {
  const quiz = begun('quizzes').compiled.document as Extract<Document, { kind: 'quizzes' }>;
  expect(quiz.items.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['single-choice', 'multiple-choice', 'order', 'match', 'short-text', 'number']),
  );
  const scenario = begun('scenarios').compiled.document as Extract<Document, { kind: 'scenarios' }>;
  const choices = scenario.scenes.flatMap((scene) => scene.choices);
  expect(choices.some(({ when }) => when !== null)).toBe(true);
  expect(choices.some(({ sets, effort, minutes }) => sets.length + minutes > 0 || effort !== null)).toBe(true);
  expect(scenario.scenes.filter((scene) => scene.choices.length === 0)).toHaveLength(2);
});

test('standards and modules get the next number, a claim its id and a day to look at it again', () => {
  expect(begun('standards').compiled.document).toMatchObject({ number: 5 });
  expect(begun('modules').compiled.document).toMatchObject({ number: 7 });
  expect(begun('claims')).toMatchObject({ path: 'claims/en/v8.md', compiled: { document: { review: '2027-11-24' } } });
  expect(freeIds(shop)).toEqual(['t15', 'v8']);
});

test('a claim without an id is not begun, nor a lesson where there is no standard', () => {
  const asked = { title: 'Title', language: 'en', id: null, today };
  expect(begin(starterOf('claims', 'en'), { ...asked, kind: 'claims' }, shop)).toEqual({ why: 'no-id' });
  expect(begin(starterOf('lessons', 'en'), { ...asked, kind: 'lessons' }, [])).toEqual({
    why: 'needs',
    needs: ['standards'],
  });
  expect(begin(starterOf('lessons', 'en'), { ...asked, kind: 'lessons', title: '!' }, shop)).toEqual({
    why: 'no-slug',
  });
});

test('a quiz names the lesson of its own name when there is one', () => {
  expect(begun('quizzes', 'Put it right').compiled.document).toMatchObject({ lesson: 'put-it-right' });
  expect(begun('quizzes').compiled.document).toMatchObject({ lesson: null });
});

test.for(['Žūklė', 'Stamp-card: “who” decides?', '24 hours', 'true', '# not a comment', "It's {all} right"])(
  'the title “%s” is kept as it was given',
  (title) => {
    expect(begun('scenarios', title).compiled.document?.title).toBe(title);
  },
);

test('a slug has the letters of its title without their marks', () => {
  expect(['Žūklė', 'Ķēde un ģēķi', 'Што сказаць спачатку', 'Ang Señor', '  A  b! '].map(slugged)).toEqual([
    'zukle',
    'kede-un-geki',
    'shto-skazats-spachatku',
    'ang-senor',
    'a-b',
  ]);
});

test('a kind is named in the singular or as its folder', () => {
  expect(['quiz', 'quizzes', 'story'].map(kindNamed)).toEqual(['quizzes', 'quizzes', null]);
});

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wellserved-content-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a starting file stands in its folder as a draft, and a second one of its name does not take its place', async () => {
  const { path, text } = begun('claims');
  expect(saveNew(folder, path, text)).toBe('saved');
  expect(saveNew(folder, path, `${text}more`)).toBe('exists');
  expect(await readdir(join(folder, 'claims/en'))).toEqual(['v8.md']);
  const catalog = openCatalog(folder);
  expect(catalog.file(path)).toMatchObject({ inError: false, entry: { document: { draft: true } } });
  catalog.close();
});
