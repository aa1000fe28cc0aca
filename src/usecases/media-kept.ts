import type { Catalog } from '#catalog/catalog.ts';
import type { Tx } from '#db/client.ts';
import { keepMedium, keptAmong } from '#db/queries/media.ts';
import { digestsIn } from '#domain/media/medium.ts';

/**
 * Keeps every picture and sound that some compiled content shows, once for each digest: whoever was shown it can look at
 * it again when the file is another one or gone. What is on the disk no longer cannot be kept, and is left out.
 */
export async function keepShown(
  tx: Tx,
  media: Pick<Catalog['media'], 'at' | 'bytes'>,
  compiled: string,
  at: number,
): Promise<void> {
  const digests = digestsIn(compiled);
  if (digests.length === 0) return;
  const kept = await keptAmong(tx, digests);
  for (const digest of digests) {
    const medium = kept.has(digest) ? null : media.at(digest);
    const bytes = medium && media.bytes(digest);
    if (bytes) await keepMedium(tx, { digest, ending: medium.ending, storedAt: at }, bytes);
  }
}
