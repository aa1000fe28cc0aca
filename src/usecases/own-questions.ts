import { type AnswerRow, answersTo, type QuestionRow, questionsSince } from '#db/queries/questions.ts';
import { type Actor, shownZoneOf } from '#domain/people/actor.ts';
import { type Day, type Instant, localDay } from '#domain/shared/time.ts';
import type { Context } from './context.ts';
import { placeAsked } from './question-subject.ts';

/** What a lead said to a question. */
export interface Answered {
  readonly by: string;
  readonly on: Day;
  readonly text: string;
}

/** A question as the one who asked it finds it again. */
export interface OwnQuestion extends Pick<QuestionRow, 'id' | 'title' | 'language' | 'text'> {
  /** Back to the very lesson, item or scene. */
  readonly href: string;
  readonly askedOn: Day;
  /** The earliest first; none while it waits. */
  readonly answers: readonly Answered[];
  /** Whether the one who asked has not said yet that they read them. */
  readonly unread: boolean;
}

/** All that the actor ever asked: first what has no answer yet, and each part from the latest on. */
export async function ownQuestions({ db }: Context, actor: Actor): Promise<OwnQuestion[]> {
  const asked = await questionsSince(db.read, [actor.id], 0);
  if (asked.length === 0) return [];
  const answers = Map.groupBy(
    await answersTo(
      db.read,
      asked.map(({ id }) => id),
    ),
    ({ questionId }) => questionId,
  );
  const dayOf = (at: Instant) => localDay(at, shownZoneOf(actor));
  const all = asked.map((question) => {
    const { id, title, language, text, at } = question;
    const given = answers.get(id) ?? [];
    return {
      ...{ id, title, language, text, href: placeAsked(question), askedOn: dayOf(at) },
      ...{ answers: given.map((answer) => answeredOf(answer, dayOf)), unread: hasUnread(given) },
    };
  });
  return [...all.filter((one) => one.answers.length === 0), ...all.filter((one) => one.answers.length > 0)];
}

/** An answer with the day on which it came. */
export const answeredOf = ({ byName, at, text }: AnswerRow, dayOf: (at: Instant) => Day): Answered => ({
  by: byName,
  on: dayOf(at),
  text,
});

export const hasUnread = (answers: readonly AnswerRow[]): boolean => answers.some(({ readAt }) => readAt === null);
