import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { assignmentClosings, assignments, people } from '#db/schema/index.ts';
import type { Assignment } from '#domain/assignments/assignment.ts';
import { prepared } from './prepared.ts';
import { isOneOf } from './rows.ts';

/** An assignment with the name of who asked for it. */
export interface AskedAssignment extends Assignment {
  readonly byName: string;
}

/** The assignments of these people, open and closed, in the order in which they were made. */
export async function assignmentsOf(db: Reader, personIds: readonly string[]): Promise<AskedAssignment[]> {
  const rows = await ofPeople(db).all({ people: JSON.stringify(personIds) });
  return rows.map(assembled);
}

const ofPeople = prepared((db) =>
  joined(db)
    .where(isOneOf(assignments.personId, 'people'))
    .orderBy(asc(assignments.assignedAt), asc(assignments.id))
    .prepare(),
);

/** The open ones alone. */
export async function openAssignmentsOf(db: Reader, personIds: readonly string[]): Promise<AskedAssignment[]> {
  const rows = await openOfPeople(db).all({ people: JSON.stringify(personIds) });
  return rows.map(assembled);
}

const openOfPeople = prepared((db) =>
  joined(db)
    .where(and(isOneOf(assignments.personId, 'people'), isNull(assignmentClosings.assignmentId)))
    .prepare(),
);

/** One assignment with whoever gave it and how it was closed, if it was; null where there is none. */
export async function assignmentById(db: Reader, id: string): Promise<AskedAssignment | null> {
  const [row] = await joined(db).where(eq(assignments.id, id));
  return row ? assembled(row) : null;
}

/** What came of one form, open and closed. */
export async function assignmentsOfForm(db: Reader, by: string, clientId: string): Promise<AskedAssignment[]> {
  const rows = await joined(db).where(and(eq(assignments.assignedBy, by), eq(assignments.clientId, clientId)));
  return rows.map(assembled);
}

/** What starter plans gave these people, whatever became of it. */
export const starterAssignmentsOf = (db: Reader, personIds: readonly string[]) =>
  db
    .select({ personId: assignments.personId, kind: assignments.kind, slug: assignments.slug })
    .from(assignments)
    .where(and(inArray(assignments.personId, [...personIds]), eq(assignments.starter, true)));

/**
 * Adds assignments, one a person and thing; what the same form, or the starter plan, gave that person before is left
 * out.
 */
export const addAssignments = (tx: Tx, rows: (typeof assignments.$inferInsert)[]) =>
  tx.insert(assignments).values(rows).onConflictDoNothing();

/** Closes one assignment, unless it is closed already. */
export const closeAssignment = (tx: Tx, row: typeof assignmentClosings.$inferInsert) =>
  tx.insert(assignmentClosings).values(row).onConflictDoNothing();

/** Closes all that is open of a person who left. */
export async function closeAssignmentsOfLeaver(tx: Tx, personId: string, by: string, at: number): Promise<number> {
  const open = await openAssignmentsOf(tx, [personId]);
  if (open.length > 0) {
    await tx
      .insert(assignmentClosings)
      .values(open.map(({ id }) => ({ assignmentId: id, how: 'left' as const, by, at })));
  }
  return open.length;
}

const joined = (db: Reader) =>
  db
    .select({ assignment: assignments, closing: assignmentClosings, byName: people.name })
    .from(assignments)
    .innerJoin(people, eq(people.id, assignments.assignedBy))
    .leftJoin(assignmentClosings, eq(assignmentClosings.assignmentId, assignments.id))
    .$dynamic();

interface Row {
  readonly assignment: typeof assignments.$inferSelect;
  readonly closing: typeof assignmentClosings.$inferSelect | null;
  readonly byName: string;
}

const assembled = ({ assignment, closing, byName }: Row): AskedAssignment => ({
  ...assignment,
  byName,
  closed: closing && { how: closing.how, by: closing.by, at: closing.at },
});
