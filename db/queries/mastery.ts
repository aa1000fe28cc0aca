import { and, asc, inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { evidence } from '#db/schema/index.ts';

const columns = {
  personId: evidence.personId,
  standard: evidence.standard,
  way: evidence.way,
  subject: evidence.subject,
  right: evidence.right,
  attemptId: evidence.attemptId,
  scoredAt: evidence.scoredAt,
  at: evidence.at,
  day: evidence.day,
};

/** All evidence of these people, oldest first; of these standards alone when they are named. */
export const evidenceOf = (db: Reader, personIds: readonly string[], standards?: readonly string[]) =>
  db
    .select(columns)
    .from(evidence)
    .where(
      and(
        inArray(evidence.personId, [...personIds]),
        standards ? inArray(evidence.standard, [...standards]) : undefined,
      ),
    )
    .orderBy(asc(evidence.at));
