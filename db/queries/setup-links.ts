import { and, eq, gt, isNull, max } from 'drizzle-orm';
import type { Instant } from '#domain/shared/time.ts';
import type { Reader, Tx } from '../client.ts';
import { people, setupLinks } from '../schema/index.ts';

/** Keeps a link by the digest of its token; the token itself is kept nowhere. */
export const insertSetupLink = (tx: Tx, link: typeof setupLinks.$inferInsert) => tx.insert(setupLinks).values(link);

/** Ends the links of the person that were not used. */
export const expireSetupLinks = (tx: Tx, personId: string, now: Instant) =>
  tx
    .update(setupLinks)
    .set({ expiresAt: now })
    .where(and(eq(setupLinks.personId, personId), isNull(setupLinks.usedAt), gt(setupLinks.expiresAt, now)));

/** How many links of the person could still be used. */
export const countSetupLinks = (db: Reader, personId: string, now: Instant): Promise<number> =>
  db.$count(
    setupLinks,
    and(eq(setupLinks.personId, personId), isNull(setupLinks.usedAt), gt(setupLinks.expiresAt, now)),
  );

/** When each person was given the link that they can still use; who has none is not in it. */
export async function linksOpen(db: Reader, now: Instant): Promise<Map<string, Instant>> {
  const rows = await db
    .select({ personId: setupLinks.personId, at: max(setupLinks.madeAt) })
    .from(setupLinks)
    .where(and(isNull(setupLinks.usedAt), gt(setupLinks.expiresAt, now)))
    .groupBy(setupLinks.personId);
  return new Map(rows.flatMap(({ personId, at }) => (at === null ? [] : [[personId, at] as const])));
}

/** Whose link this is, while it can be used: not used, not too old, the person not suspended. */
export async function findSetupLink(db: Reader, tokenHash: string, now: Instant) {
  const [link] = await db
    .select({
      personId: people.id,
      name: people.name,
      email: people.email,
      passwordHash: people.passwordHash,
      language: people.language,
    })
    .from(setupLinks)
    .innerJoin(people, eq(people.id, setupLinks.personId))
    .where(
      and(
        eq(setupLinks.tokenHash, tokenHash),
        isNull(setupLinks.usedAt),
        gt(setupLinks.expiresAt, now),
        isNull(people.suspendedAt),
      ),
    );
  return link ?? null;
}

/** Keeps that a link was used; whether it may be is asked before, by `findSetupLink`. */
export const spendSetupLink = (tx: Tx, tokenHash: string, now: Instant) =>
  tx.update(setupLinks).set({ usedAt: now }).where(eq(setupLinks.tokenHash, tokenHash));
