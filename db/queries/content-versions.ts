import { eq } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { contentVersions } from '#db/schema/index.ts';

/** Keeps what is shown to somebody, once for each digest. */
export const storeVersion = (tx: Tx, version: typeof contentVersions.$inferInsert) =>
  tx.insert(contentVersions).values(version).onConflictDoNothing({ target: contentVersions.digest });

/** The canonical JSON that was kept under this digest. */
export async function bodyOf(db: Reader, digest: string): Promise<string | null> {
  const [row] = await db
    .select({ body: contentVersions.body })
    .from(contentVersions)
    .where(eq(contentVersions.digest, digest));
  return row?.body ?? null;
}
