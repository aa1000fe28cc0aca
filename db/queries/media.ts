import { and, asc, between, eq, inArray } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { keptMedia, mediaParts } from '#db/schema/index.ts';

/** The length of a part, in bytes; the last is shorter. */
const PART = 256 * 1024;

/** Those of some digests whose bytes are kept. */
export async function keptAmong(db: Reader, digests: readonly string[]): Promise<Set<string>> {
  if (digests.length === 0) return new Set();
  const rows = await db
    .select({ digest: keptMedia.digest })
    .from(keptMedia)
    .where(inArray(keptMedia.digest, [...digests]));
  return new Set(rows.map(({ digest }) => digest));
}

/** Keeps the bytes of a picture or a sound, once for each digest. */
export async function keepMedium(
  tx: Tx,
  { digest, ending, storedAt }: { digest: string; ending: string; storedAt: number },
  bytes: Buffer,
): Promise<void> {
  const row = { digest, ending, storedAt, size: bytes.length };
  const added = await tx.insert(keptMedia).values(row).onConflictDoNothing().returning({ digest: keptMedia.digest });
  if (added.length === 0) return;
  for (let part = 0; part * PART < bytes.length; part++)
    await tx.insert(mediaParts).values({ digest, part, bytes: bytes.subarray(part * PART, (part + 1) * PART) });
}

/** How many bytes are kept under a digest with this ending; null when none are. */
export async function keptSize(db: Reader, { digest, ending }: { digest: string; ending: string }) {
  const [row] = await db
    .select({ size: keptMedia.size })
    .from(keptMedia)
    .where(and(eq(keptMedia.digest, digest), eq(keptMedia.ending, ending)));
  return row?.size ?? null;
}

/** The kept bytes from `from` to `to`, the last included. */
export async function keptBytes(db: Reader, digest: string, from: number, to: number): Promise<Buffer> {
  const first = Math.floor(from / PART);
  const rows = await db
    .select({ bytes: mediaParts.bytes })
    .from(mediaParts)
    .where(and(eq(mediaParts.digest, digest), between(mediaParts.part, first, Math.floor(to / PART))))
    .orderBy(asc(mediaParts.part));
  const start = first * PART;
  return Buffer.concat(rows.map(({ bytes }) => bytes)).subarray(from - start, to - start + 1);
}
