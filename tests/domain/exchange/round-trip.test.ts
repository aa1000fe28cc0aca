import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { settledIn } from '#catalog/settled-in.ts';
import { compile } from '#domain/content/compile.ts';
import type { Quiz } from '#domain/content/documents.ts';
import { writeGift } from '#domain/exchange/gift/write.ts';
import { bringIn, compiled } from './support.ts';

const root = join(import.meta.dirname, '../../..');
const settled = settledIn(join(root, 'content'));

const quizzesIn = (folder: string): Quiz[] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) => {
      const { document } = compile(`quizzes/en/${name}`, readFileSync(join(root, folder, name), 'utf8'), settled);
      return document?.kind === 'quizzes' ? [document] : [];
    });

/** What GIFT and its comments hold of a quiz: words to be marked are listed by the export and stay here. */
const held = (quiz: Quiz) => ({
  ...quiz,
  slug: '',
  draft: true,
  items: quiz.items.filter(({ kind }) => kind !== 'mark'),
});

test('every quiz of the curriculum that goes out as GIFT comes back as the same quiz', () => {
  const quizzes = [...quizzesIn('content/quizzes/en'), ...quizzesIn('tests/support/content/quizzes/en')];
  expect(quizzes.length).toBeGreaterThan(18);
  for (const quiz of quizzes) {
    const out = writeGift(quiz);
    const kept = out.notes.filter(({ rule }) => rule === 'kind').map(({ id }) => id);
    expect(kept).toEqual(quiz.items.filter(({ kind }) => kind === 'mark').map(({ id }) => id));
    const back = bringIn(out.text);
    expect(back.notes, quiz.slug).toEqual([]);
    expect(held(compiled(back)), quiz.slug).toEqual(held(quiz));
  }
}, 60_000);
