import { eq } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { goodVersions } from '#db/schema/content.ts';

/** Those whose body has this shape. */
export const goodVersionsOf = (db: Reader, shape: number) =>
  db
    .select({
      path: goodVersions.path,
      digest: goodVersions.digest,
      body: goodVersions.body,
      madeOf: goodVersions.madeOf,
      beside: goodVersions.beside,
    })
    .from(goodVersions)
    .where(eq(goodVersions.shape, shape));

/** Takes the place of the one that was kept of the same file. */
export function keepGoodVersion(tx: Tx, { path, ...version }: typeof goodVersions.$inferInsert) {
  return tx
    .insert(goodVersions)
    .values({ path, ...version })
    .onConflictDoUpdate({ target: goodVersions.path, set: version });
}
