import type { Entry } from '#catalog/catalog.ts';
import type { Memory } from '#catalog/shelf.ts';
import type { Database } from '#db/client.ts';
import { goodVersionsOf, keepGoodVersion } from '#db/queries/good-versions.ts';
import { type Document, documentShape } from '#domain/content/documents.ts';

/**
 * The last good version of every content file, kept in the database, so that a file which is in error when the process
 * starts is served as it was before. A version that cannot be kept just now is told in the log and kept the next time.
 */
export async function contentMemory(db: Database, now: () => number): Promise<Memory> {
  const rows = await goodVersionsOf(db.read, documentShape);
  return {
    lastGood: new Map(rows.map(({ path, digest, body }) => [path, { digest, document: JSON.parse(body) as Document }])),
    keep(path: string, { digest, document }: Entry) {
      const version = { path, digest, body: JSON.stringify(document), shape: documentShape, storedAt: now() };
      db.write((tx) => keepGoodVersion(tx, version)).catch((error: unknown) => {
        console.error(`The last good version of ${path} was not kept.`, error);
      });
    },
  };
}
