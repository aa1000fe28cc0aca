import { and, asc, desc, eq, ne } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { drafts, people } from '#db/schema/index.ts';

export type Draft = typeof drafts.$inferSelect;

/** A person's draft of a file, null when there is none. */
export async function draftOf(db: Reader, path: string, personId: string): Promise<Draft | null> {
  const [row] = await db
    .select()
    .from(drafts)
    .where(and(eq(drafts.path, path), eq(drafts.personId, personId)));
  return row ?? null;
}

/** The drafts that others have of a file, the earliest first. */
export const othersDrafts = (db: Reader, path: string, personId: string) =>
  db
    .select({ personId: drafts.personId, name: people.name, savedAt: drafts.savedAt })
    .from(drafts)
    .innerJoin(people, eq(people.id, drafts.personId))
    .where(and(eq(drafts.path, path), ne(drafts.personId, personId)))
    .orderBy(asc(drafts.savedAt), asc(drafts.personId));

/** Everybody's drafts, the latest first. */
export const allDrafts = (db: Reader) =>
  db
    .select({ draft: drafts, name: people.name })
    .from(drafts)
    .innerJoin(people, eq(people.id, drafts.personId))
    .orderBy(desc(drafts.savedAt), asc(drafts.path));

/** Takes the place of what this person had of this file. */
export const keepDraft = (tx: Tx, row: typeof drafts.$inferInsert) =>
  tx
    .insert(drafts)
    .values(row)
    .onConflictDoUpdate({ target: [drafts.path, drafts.personId], set: row });

/** As it was saved so many times, and not once more. */
export const deleteDraft = (tx: Tx, { path, personId, revision }: Pick<Draft, 'path' | 'personId' | 'revision'>) =>
  tx.delete(drafts).where(and(eq(drafts.path, path), eq(drafts.personId, personId), eq(drafts.revision, revision)));
