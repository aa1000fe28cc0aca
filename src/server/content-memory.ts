import { createHash } from 'node:crypto';
import type { Entry } from '#catalog/catalog.ts';
import type { MediaShelf } from '#catalog/media/shelf.ts';
import type { GoodVersion, Memory } from '#catalog/shelf.ts';
import type { Database } from '#db/client.ts';
import { goodVersionsOf, keepGoodVersion } from '#db/queries/good-versions.ts';
import { type Compiled, type Document, documentShape } from '#domain/content/documents.ts';
import type { Settled } from '#domain/times/words.ts';
import { keepShown } from '#usecases/media-kept.ts';
import { compilerDigest } from './compiler-digest.ts';

/** How many versions are written in one transaction: others wait for their turn meanwhile. */
const AT_ONCE = 50;

type Beside = Omit<Compiled, 'document'>;

/**
 * The last good version of every content file, kept in the database, so that a file which is in error when the process
 * starts is served as it was before, and one that is as it was need not be compiled again. Versions that cannot be kept
 * just now are told in the log and kept the next time.
 */
export async function contentMemory(db: Database, now: () => number): Promise<Memory> {
  const rows = await goodVersionsOf(db.read, documentShape);
  const compiler = compilerDigest();
  const lastGood = new Map<string, Entry>();
  const known = new Map<string, { madeOf: string; beside: string }>();
  for (const { path, digest, body, madeOf, beside } of rows) {
    // The evidence is no document: its table stands beside it.
    const document = JSON.parse(body) as Document | null;
    if (document) lastGood.set(path, { digest, document });
    if (madeOf !== null && beside !== null) known.set(path, { madeOf, beside });
  }
  return {
    lastGood,
    compiledFrom(path, text, settled) {
      const version = known.get(path);
      if (!version) return null;
      const beside = JSON.parse(version.beside) as Beside;
      if (version.madeOf !== madeOf(compiler, text, beside.usesTimes ? settled : null)) return null;
      // Looked up once: from then on the shelf holds it.
      known.delete(path);
      return { ...beside, document: lastGood.get(path)?.document ?? null };
    },
    keep(versions, media) {
      for (let from = 0; from < versions.length; from += AT_ONCE) {
        const some = versions.slice(from, from + AT_ONCE);
        keepAll(db, some, media, compiler, now()).catch((error: unknown) => {
          console.error(`The last good versions of ${some.map(({ path }) => path).join(', ')} were not kept.`, error);
        });
      }
    },
  };
}

const keepAll = (
  db: Database,
  versions: readonly GoodVersion[],
  media: MediaShelf,
  compiler: string,
  storedAt: number,
): Promise<void> =>
  db.write(async (tx) => {
    for (const { path, text, settled, compiled, digest } of versions) {
      const { document, ...beside } = compiled;
      const body = JSON.stringify(document);
      await keepGoodVersion(tx, {
        path,
        digest,
        body,
        shape: documentShape,
        storedAt,
        madeOf: madeOf(compiler, text, compiled.usesTimes ? settled : null),
        beside: JSON.stringify(beside),
      });
      // A file may come to be in error because its picture is gone: it is served as it was.
      await keepShown(tx, media, body, storedAt);
    }
  });

/** What a version was compiled from; without `settled` where the text refers to nothing that is. */
const madeOf = (compiler: string, text: string, settled: Settled | null): string =>
  createHash('sha256')
    .update(`${compiler}\n${JSON.stringify(settled?.times ?? null)}\n`)
    .update(text)
    .digest('hex');
