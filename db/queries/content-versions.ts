import { eq, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { contentVersions } from '#db/schema/index.ts';
import { prepared, rowOf } from './prepared.ts';

/** Keeps what is shown to somebody, once for each digest. `isKept` is quicker than to hand over a text that is. */
export const storeVersion = (tx: Tx, row: typeof contentVersions.$inferInsert) => store(tx).run(version.given(row));

const version = rowOf(contentVersions);
const store = prepared((tx: Tx) =>
  tx
    .insert(contentVersions)
    .values(version.placeholders)
    .onConflictDoNothing({ target: contentVersions.digest })
    .prepare(),
);

/** Whether something is kept under this digest. */
export async function isKept(db: Reader, digest: string): Promise<boolean> {
  const rows = await kept(db).all({ digest });
  return rows.length > 0;
}

const kept = prepared((db) =>
  db
    .select({ digest: contentVersions.digest })
    .from(contentVersions)
    .where(eq(contentVersions.digest, sql.placeholder('digest')))
    .prepare(),
);

/** The canonical JSON that was kept under this digest. */
export async function bodyOf(db: Reader, digest: string): Promise<string | null> {
  const [row] = await db
    .select({ body: contentVersions.body })
    .from(contentVersions)
    .where(eq(contentVersions.digest, digest));
  return row?.body ?? null;
}
