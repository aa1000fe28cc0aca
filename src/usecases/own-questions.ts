import {
  type AnswerRow,
  type AskedCounts,
  answersTo,
  countAskedBy,
  type QuestionRow,
  questionsBy,
  unreadAnswers,
} from '#db/queries/questions.ts';
import { type Actor, shownZoneOf } from '#domain/people/actor.ts';
import { givenName } from '#domain/people/given-name.ts';
import { pageOf } from '#domain/shared/pages.ts';
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

/** One page of what somebody asked, with how it stands with all of it. */
export interface OwnQuestions {
  readonly listed: readonly OwnQuestion[];
  readonly counts: AskedCounts;
  readonly page: number;
  readonly pages: number;
}

/** Questions that one page lists. */
export const questionsListed = 20;

/** What the actor asked, a page from 1: first what has a new answer, then what has none yet, each part from the latest on. */
export async function ownQuestions({ db }: Context, actor: Actor, wanted = 1): Promise<OwnQuestions> {
  const counts = await countAskedBy(db.read, actor.id);
  const { offset, page, pages } = pageOf(counts.asked, questionsListed, wanted);
  if (counts.asked === 0) return { listed: [], counts, page, pages };
  const asked = await questionsBy(db.read, actor.id, offset, questionsListed);
  const ids = asked.map(({ id }) => id);
  const answers = Map.groupBy(await answersTo(db.read, ids), ({ questionId }) => questionId);
  const dayOf = (at: Instant) => localDay(at, shownZoneOf(actor));
  const listed = asked.map((question) => {
    const { id, title, language, text, at } = question;
    const given = answers.get(id) ?? [];
    return {
      ...{ id, title, language, text, href: placeAsked(question), askedOn: dayOf(at) },
      ...{ answers: given.map((answer) => answeredOf(answer, dayOf)), unread: hasUnread(given) },
    };
  });
  return { listed, counts, page, pages };
}

/** An answer with the day on which it came. */
export const answeredOf = ({ byName, at, text }: AnswerRow, dayOf: (at: Instant) => Day): Answered => ({
  by: byName,
  on: dayOf(at),
  text,
});

/** Whether one of the answers was not read by the one who asked. */
export const hasUnread = (answers: readonly AnswerRow[]): boolean => answers.some(({ readAt }) => readAt === null);

/** An answer on the first page of the one who asked. */
export interface AnswerTold {
  /** Of the question. */
  readonly id: string;
  readonly by: string;
  readonly title: string;
}

/** Answers that this person has not read: one line for each question, by its latest answer. */
export async function answersUnread({ db }: Context, personId: string): Promise<AnswerTold[]> {
  const rows = await unreadAnswers(db.read, personId);
  return [
    ...new Map(rows.map(({ questionId: id, byName, title }) => [id, { id, by: givenName(byName), title }])).values(),
  ];
}
