import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { attempts } from '#db/schema/index.ts';

/** The attempts that this person has begun and not finished, the latest first. */
export const openAttemptsOf = (db: Reader, person: string) =>
  db
    .select({ id: attempts.id, kind: attempts.kind, slug: attempts.slug, startedAt: attempts.startedAt })
    .from(attempts)
    .where(and(eq(attempts.personId, person), isNull(attempts.finishedAt)))
    .orderBy(desc(attempts.startedAt));
