import { attemptById, responsesOf } from '#db/queries/attempts.ts';
import type { QuestionRow } from '#db/queries/questions.ts';
import { subjectOf } from '#domain/attempts/pinned.ts';
import { progress } from '#domain/attempts/progress.ts';
import type { Html } from '#domain/items/item.ts';
import type { Actor } from '#domain/people/actor.ts';
import { may } from '#domain/people/permissions.ts';
import { ok, type Result, refuse } from '#domain/shared/result.ts';
import type { Context } from './context.ts';
import { viewOf } from './own-attempt.ts';
import { pinnedUnder } from './pinning.ts';

/** What a question is asked from: a lesson by its slug, or an attempt and maybe the number of an item in it. */
export interface AskedFrom {
  readonly lesson: string | null;
  readonly attempt: string | null;
  readonly item: number | null;
}

export interface Subject
  extends Pick<QuestionRow, 'about' | 'slug' | 'language' | 'title' | 'said' | 'attemptId' | 'number'> {
  /** The items that the one who asks has seen, to choose from; none but in an attempt of items. */
  readonly items: readonly { readonly number: number; readonly stem: Html }[];
}

/** Where the one who asked was: the very item of their attempt, their talk, or the lesson. */
export const placeAsked = ({ about, slug, attemptId, number }: QuestionRow): string =>
  attemptId ? `/attempts/${attemptId}${number ? `?item=${number}` : ''}` : `/${about}/${slug}`;

/** What the question is about. Refuses what is not there, what is not the actor's, and an item not yet shown. */
export async function subjectFrom(context: Context, actor: Actor, from: AskedFrom): Promise<Result<Subject>> {
  return from.attempt === null ? lessonOf(context, from.lesson ?? '') : attemptOf(context, actor, from);
}

function lessonOf({ catalog, language }: Context, slug: string): Result<Subject> {
  const lesson = catalog.get('lessons', slug, language)?.document;
  if (!lesson) return refuse('not-found');
  const { title } = lesson;
  const nowhere = { said: '', attemptId: null, number: null, items: [] };
  return ok({ about: 'lessons', slug, language: lesson.language, title, ...nowhere });
}

async function attemptOf(context: Context, actor: Actor, { attempt, item }: AskedFrom): Promise<Result<Subject>> {
  const { db } = context;
  const row = await attemptById(db.read, attempt ?? '');
  if (!row) return refuse('not-found');
  if (!may(actor, 'attempts.read', { ownerId: row.personId })) return refuse('not-allowed');
  const pinned = await pinnedUnder(db.read, row.digest);
  const { title, language } = pinned;
  if (pinned.kind === 'scenarios') {
    const view = await viewOf(context, { actor, row, pinned }, null);
    const talk = view.kind === 'scenarios' ? view.talk : [];
    const said = talk.findLast(({ by }) => by === 'scene')?.html ?? '';
    const { slug } = pinned;
    return ok({ about: 'scenarios', slug, language, title, said, attemptId: row.id, number: null, items: [] });
  }
  const given = new Set((await responsesOf(db.read, row.id)).map(({ subject }) => subject));
  const { next } = progress(pinned.items, given);
  // What comes later is not shown yet.
  const items = pinned.items.flatMap((of, index) =>
    given.has(subjectOf(of)) || index + 1 === next ? [{ number: index + 1, stem: of.item.stem }] : [],
  );
  const chosen =
    item === null
      ? (items.findLast(({ number }) => number !== next) ?? items[0])
      : items.find(({ number }) => number === item);
  const of = chosen && pinned.items[chosen.number - 1];
  if (!of || !chosen) return refuse('not-found');
  const { number, stem: said } = chosen;
  return ok({ about: 'quizzes', slug: of.quiz, language, title, said, attemptId: row.id, number, items });
}
