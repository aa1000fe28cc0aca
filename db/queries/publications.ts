import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { people, publications } from '#db/schema/index.ts';
import type { Instant } from '#domain/shared/time.ts';

export type Publication = typeof publications.$inferSelect;

/** In the order in which they were written, whatever the clock said. */
const latestFirst = desc(sql`${publications}.rowid`);

/** What a file held, the latest first, with who published it; not the texts, which are as many files. */
export const publicationsOf = (db: Reader, path: string) =>
  db
    .select({
      id: publications.id,
      at: publications.at,
      kind: publications.kind,
      digest: publications.digest,
      restores: publications.restores,
      by: people.name,
    })
    .from(publications)
    .leftJoin(people, eq(people.id, publications.personId))
    .where(and(eq(publications.path, path), eq(publications.outcome, 'done')))
    .orderBy(latestFirst);

/** What was begun and neither done nor dropped; of one file when `path` is said. */
export const unsettled = (db: Reader, path?: string): Promise<Publication[]> =>
  db
    .select()
    .from(publications)
    .where(and(isNull(publications.outcome), path === undefined ? undefined : eq(publications.path, path)));

/** What this form began; null when it was not sent before. */
export async function publicationByForm(db: Reader, personId: string, clientId: string): Promise<Publication | null> {
  const [row] = await db
    .select()
    .from(publications)
    .where(and(eq(publications.personId, personId), eq(publications.clientId, clientId)));
  return row ?? null;
}

/** Null when there is none. */
export async function publicationById(db: Reader, id: string): Promise<Publication | null> {
  const [row] = await db.select().from(publications).where(eq(publications.id, id));
  return row ?? null;
}

/** The digest of the text that the file held last as far as the studio knows; null when it knows of none. */
export async function lastKnownDigest(db: Reader, path: string): Promise<string | null> {
  const [row] = await db
    .select({ digest: publications.digest })
    .from(publications)
    .where(and(eq(publications.path, path), eq(publications.outcome, 'done')))
    .orderBy(latestFirst)
    .limit(1);
  return row?.digest ?? null;
}

/** Notes a text that goes into the folder; throws where the form was noted before. */
export const insertPublication = (tx: Tx, row: typeof publications.$inferInsert) => tx.insert(publications).values(row);

/** Of what was dropped: its form may begin anew. */
export const forgetPublication = (tx: Tx, id: string) => tx.delete(publications).where(eq(publications.id, id));

/** Keeps how a publication ended: the text is in the folder, or it never got there. */
export const settlePublication = (tx: Tx, id: string, outcome: 'done' | 'dropped', settledAt: Instant) =>
  tx.update(publications).set({ outcome, settledAt }).where(eq(publications.id, id));
