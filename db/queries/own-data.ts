import { eq, inArray, or, type SQL } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { KeptTable } from '#domain/people/own-data.ts';
import type { Reader } from '../client.ts';
import {
  assignmentClosings,
  assignments,
  attempts,
  choices,
  drafts,
  events,
  evidence,
  mails,
  masteries,
  memberships,
  people,
  publications,
  questionAnswers,
  questionReadings,
  questions,
  readings,
  reminders,
  replyScores,
  responses,
  roles,
  sessions,
  setupLinks,
  starterSteps,
} from '../schema/index.ts';
import { eventsAbout } from './events.ts';

type Row = Readonly<Record<string, unknown>>;

/** How a table holds on to a person. */
interface Kept {
  readonly table: SQLiteTable;
  /** The columns that name a person: a row is theirs when one of them does. */
  readonly by: readonly SQLiteColumn[];
  /** Rows that are theirs by way of another table. */
  readonly also?: (db: Reader, personId: string) => SQL | undefined;
  /** Secrets, which are told to nobody: hashes and seeds. */
  readonly without?: readonly string[];
  /** What is told of a row when that is not all of it. */
  readonly told?: (row: Row, personId: string) => Row;
}

/** Everything that is kept about people: a table that is missing here does not compile, one with a new column fails a test. */
export const kept: Record<KeptTable, Kept> = {
  people: { table: people, by: [people.id], without: ['passwordHash'] },
  roles: { table: roles, by: [roles.personId] },
  memberships: { table: memberships, by: [memberships.personId] },
  sessions: { table: sessions, by: [sessions.personId], without: ['id'] },
  setup_links: { table: setupLinks, by: [setupLinks.personId, setupLinks.madeBy], without: ['tokenHash'] },
  mails: { table: mails, by: [mails.personId, mails.by] },
  readings: { table: readings, by: [readings.personId] },
  attempts: { table: attempts, by: [attempts.personId], without: ['seed'] },
  responses: { table: responses, by: [responses.personId] },
  choices: { table: choices, by: [choices.personId] },
  evidence: { table: evidence, by: [evidence.personId] },
  masteries: { table: masteries, by: [masteries.personId], without: ['rule', 'latest'] },
  reply_scores: {
    table: replyScores,
    by: [replyScores.scoredBy],
    also: (db, personId) =>
      inArray(
        replyScores.responseId,
        db.select({ id: responses.id }).from(responses).where(eq(responses.personId, personId)),
      ),
  },
  questions: { table: questions, by: [questions.personId] },
  question_answers: {
    table: questionAnswers,
    by: [questionAnswers.answeredBy],
    also: (db, personId) => inArray(questionAnswers.questionId, askedBy(db, personId)),
  },
  question_readings: {
    table: questionReadings,
    by: [],
    also: (db, personId) =>
      inArray(
        questionReadings.answerId,
        db
          .select({ id: questionAnswers.id })
          .from(questionAnswers)
          .where(inArray(questionAnswers.questionId, askedBy(db, personId))),
      ),
  },
  assignments: { table: assignments, by: [assignments.personId, assignments.assignedBy] },
  assignment_closings: {
    table: assignmentClosings,
    by: [assignmentClosings.by],
    also: (db, personId) =>
      inArray(
        assignmentClosings.assignmentId,
        db.select({ id: assignments.id }).from(assignments).where(eq(assignments.personId, personId)),
      ),
  },
  reminders: { table: reminders, by: [reminders.personId, reminders.by] },
  starter_steps: { table: starterSteps, by: [starterSteps.addedBy] },
  drafts: { table: drafts, by: [drafts.personId] },
  publications: { table: publications, by: [publications.personId] },
  events: {
    table: events,
    by: [events.by],
    also: (_, personId) => eventsAbout(personId),
    // What an admin changed about somebody else is that person's.
    told: ({ detail, ...row }, personId) =>
      row.noun === 'people' && row.nounId === personId ? { ...row, detail } : row,
  },
};

const askedBy = (db: Reader, personId: string) =>
  db.select({ id: questions.id }).from(questions).where(eq(questions.personId, personId));

/** The rows of one table that are this person's, without its secrets. */
export async function ownRows(db: Reader, name: KeptTable, personId: string): Promise<Row[]> {
  const { table, by, also, without = [], told = (row) => row } = kept[name];
  const theirs = or(...by.map((column) => eq(column, personId)), also?.(db, personId));
  const rows: Row[] = await db.select().from(table).where(theirs);
  return rows.map((row) =>
    told(Object.fromEntries(Object.entries(row).filter(([column]) => !without.includes(column))), personId),
  );
}
