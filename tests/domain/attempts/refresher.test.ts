import { describe, expect, it } from 'vitest';
import { drawRefresher } from '#domain/attempts/refresher.ts';
import { seeded } from '#tests/support/chance.ts';
import { quizOf, sixItems } from '#tests/support/practice.ts';

const quizzes = [quizOf('first', sixItems('a-')), quizOf('second', sixItems('b-')), quizOf('third', sixItems('c-'))];
const draw = (standard: string, seed = 1) => drawRefresher(standard, quizzes, () => null, seeded(seed));

describe('a refresher of a standard', () => {
  it('draws six items that serve it, from all quizzes, with no kind twice while another is left', () => {
    for (let seed = 0; seed < 50; seed++) {
      const drawn = draw('bad-news-first', seed);
      const kinds = drawn.ok ? drawn.value.map(({ item }) => item.kind) : [];
      expect(kinds).toHaveLength(6);
      expect(new Set(kinds).size).toBe(6);
    }
  });

  it('draws the same items in the same order from the same chance, and others from another', () => {
    expect(draw('bad-news-first', 3)).toEqual(draw('bad-news-first', 3));
    expect(draw('bad-news-first', 3)).not.toEqual(draw('bad-news-first', 4));
  });

  it('takes all there are when fewer than six serve the standard', () => {
    const drawn = draw('show-care');
    expect(drawn.ok && drawn.value.map(({ quiz }) => quiz).sort()).toEqual(['first', 'second', 'third']);
  });

  it('is refused when nothing practises the standard', () => {
    expect(draw('carry-the-effort')).toMatchObject({ ok: false, refusal: { reason: 'nothing-to-practise' } });
  });
});
