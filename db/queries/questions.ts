import { and, asc, count, desc, eq, exists, gte, inArray, isNull, notExists, sql, sum } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { people, questionAnswers, questionReadings, questions } from '#db/schema/index.ts';
import type { Instant } from '#domain/shared/time.ts';
import { prepared } from './prepared.ts';
import { isOneOf } from './rows.ts';

export type QuestionRow = typeof questions.$inferSelect;

/** Keeps a question; throws where the form asked one before. */
export const insertQuestion = (tx: Tx, row: QuestionRow) => tx.insert(questions).values(row);

/** One question, whoever asked it; null where there is none. */
export async function questionById(db: Reader, id: string): Promise<QuestionRow | null> {
  const [row] = await db.select().from(questions).where(eq(questions.id, id));
  return row ?? null;
}

/** The one that this form asked. */
export async function questionByForm(db: Reader, personId: string, clientId: string): Promise<QuestionRow | null> {
  const [row] = await db
    .select()
    .from(questions)
    .where(and(eq(questions.personId, personId), eq(questions.clientId, clientId)));
  return row ?? null;
}

/** Whether nobody has answered a question yet. */
const waits = (db: Reader) =>
  notExists(
    db.select({ id: questionAnswers.id }).from(questionAnswers).where(eq(questionAnswers.questionId, questions.id)),
  );

/** The questions of these people that nobody has answered, the oldest first. */
export const waitingQuestions = (db: Reader, personIds: readonly string[]): Promise<QuestionRow[]> =>
  db
    .select()
    .from(questions)
    .where(and(inArray(questions.personId, [...personIds]), waits(db)))
    .orderBy(asc(questions.at), asc(questions.id));

/** How many questions of these people nobody has answered. */
export async function countWaitingQuestions(db: Reader, personIds: readonly string[]): Promise<number> {
  const [row] = await waitingCount(db).all({ people: JSON.stringify(personIds) });
  return row?.waiting ?? 0;
}

const waitingCount = prepared((db) =>
  db
    .select({ waiting: count() })
    .from(questions)
    .where(and(isOneOf(questions.personId, 'people'), waits(db)))
    .prepare(),
);

/** Whether a question has an answer that the one who asked has not read. */
const hasUnread = (db: Reader) =>
  exists(
    db
      .select({ id: questionAnswers.id })
      .from(questionAnswers)
      .leftJoin(questionReadings, eq(questionReadings.answerId, questionAnswers.id))
      .where(and(eq(questionAnswers.questionId, questions.id), isNull(questionReadings.at))),
  );

/** What one person asked, `limit` from `offset` on: first what has a new answer, then what has none, each part from the latest on. */
export const questionsBy = (db: Reader, personId: string, offset: number, limit: number): Promise<QuestionRow[]> =>
  db
    .select()
    .from(questions)
    .where(eq(questions.personId, personId))
    .orderBy(desc(hasUnread(db)), desc(waits(db)), desc(questions.at), desc(questions.id))
    .limit(limit)
    .offset(offset);

/** How many questions somebody asked, how many of them have no answer, and how many an answer that they have not read. */
export interface AskedCounts {
  readonly asked: number;
  readonly open: number;
  readonly unread: number;
}

/** How many questions a person asked, and how many of them wait or have an answer that was not read. */
export async function countAskedBy(db: Reader, personId: string): Promise<AskedCounts> {
  const [row] = await askedCounts(db).all({ personId });
  return { asked: row?.asked ?? 0, open: Number(row?.open ?? 0), unread: Number(row?.unread ?? 0) };
}

const askedCounts = prepared((db) =>
  db
    .select({ asked: count(), open: sum(waits(db)), unread: sum(hasUnread(db)) })
    .from(questions)
    .where(eq(questions.personId, sql.placeholder('personId')))
    .prepare(),
);

/** Those asked from this moment on, the latest first. */
export const questionsSince = (db: Reader, personIds: readonly string[], since: Instant): Promise<QuestionRow[]> =>
  db
    .select()
    .from(questions)
    .where(and(inArray(questions.personId, [...personIds]), gte(questions.at, since)))
    .orderBy(desc(questions.at), desc(questions.id));

/** An answer with the name of who gave it, and when the one who asked read it. */
export interface AnswerRow {
  readonly id: string;
  readonly questionId: string;
  readonly byName: string;
  readonly text: string;
  readonly at: Instant;
  readonly readAt: Instant | null;
}

/** The answers to these questions, the earliest first. */
export const answersTo = (db: Reader, questionIds: readonly string[]): Promise<AnswerRow[]> =>
  answers(db)
    .where(inArray(questionAnswers.questionId, [...questionIds]))
    .orderBy(asc(questionAnswers.at), asc(questionAnswers.id));

/** Answers that this person has not read, with what they asked about; the earliest first. */
export const unreadAnswers = (db: Reader, personId: string) =>
  db
    .select({ questionId: questions.id, title: questions.title, byName: people.name, at: questionAnswers.at })
    .from(questionAnswers)
    .innerJoin(questions, eq(questions.id, questionAnswers.questionId))
    .innerJoin(people, eq(people.id, questionAnswers.answeredBy))
    .leftJoin(questionReadings, eq(questionReadings.answerId, questionAnswers.id))
    .where(and(eq(questions.personId, personId), isNull(questionReadings.at)))
    .orderBy(asc(questionAnswers.at), asc(questionAnswers.id));

/** Keeps an answer; throws where the form gave one before. */
export const insertAnswer = (tx: Tx, row: typeof questionAnswers.$inferInsert) =>
  tx.insert(questionAnswers).values(row);

/** Which question this form answered. */
export async function answerByForm(db: Reader, answeredBy: string, clientId: string): Promise<string | null> {
  const [row] = await db
    .select({ questionId: questionAnswers.questionId })
    .from(questionAnswers)
    .where(and(eq(questionAnswers.answeredBy, answeredBy), eq(questionAnswers.clientId, clientId)));
  return row?.questionId ?? null;
}

/** The first reading stands. */
export const insertReadings = (tx: Tx, answerIds: readonly string[], at: Instant) =>
  tx
    .insert(questionReadings)
    .values(answerIds.map((answerId) => ({ answerId, at })))
    .onConflictDoNothing();

const answers = (db: Reader) =>
  db
    .select({
      id: questionAnswers.id,
      questionId: questionAnswers.questionId,
      byName: people.name,
      text: questionAnswers.text,
      at: questionAnswers.at,
      readAt: questionReadings.at,
    })
    .from(questionAnswers)
    .innerJoin(people, eq(people.id, questionAnswers.answeredBy))
    .leftJoin(questionReadings, eq(questionReadings.answerId, questionAnswers.id))
    .$dynamic();
