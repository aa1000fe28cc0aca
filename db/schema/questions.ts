import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { attempts } from './attempts.ts';
import { people } from './people.ts';

/** What somebody asked those who lead their team, with what it was about as it stood before them. */
export const questions = sqliteTable(
  'questions',
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id),
    about: text({ enum: ['lessons', 'quizzes', 'scenarios'] }).notNull(),
    slug: text().notNull(),
    language: text().notNull(),
    /** Of the lesson, quiz or scenario. */
    title: text().notNull(),
    /** The item's stem, or what was said last in the scene; empty for a lesson. */
    said: text().notNull(),
    attemptId: text().references(() => attempts.id),
    /** The item's in the attempt, from 1. */
    number: integer(),
    text: text().notNull(),
    at: integer().notNull(),
    clientId: text().notNull(),
  },
  (t) => [
    uniqueIndex('questions_client').on(t.personId, t.clientId),
    index('questions_by_person').on(t.personId, t.at),
  ],
);

/** What a lead said to it. Another answer is appended. */
export const questionAnswers = sqliteTable(
  'question_answers',
  {
    id: text().primaryKey(),
    questionId: text()
      .notNull()
      .references(() => questions.id),
    answeredBy: text()
      .notNull()
      .references(() => people.id),
    text: text().notNull(),
    at: integer().notNull(),
    clientId: text().notNull(),
  },
  (t) => [
    uniqueIndex('question_answers_client').on(t.answeredBy, t.clientId),
    index('question_answers_by_question').on(t.questionId, t.at),
  ],
);

/** That the one who asked has read an answer: until then it stands on their first page. */
export const questionReadings = sqliteTable('question_readings', {
  answerId: text()
    .primaryKey()
    .references(() => questionAnswers.id),
  at: integer().notNull(),
});
