import { and, count, eq, gte, inArray, isNotNull, lt, max, min, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { attempts, contentVersions, replyScores, responses } from '#db/schema/index.ts';
import type { SubjectKind } from '#domain/attempts/pinned.ts';
import type { Response } from '#domain/items/item.ts';

/** How many people met an item first in attempts on this content. */
export interface MetRow {
  /** `<quiz>#<item>` */
  readonly item: string;
  readonly kind: SubjectKind;
  /** Of the content; empty for what was met in a refresher, of which there are as many as attempts. */
  readonly digest: string;
  readonly language: string;
  readonly people: number;
}

/** By item of a quiz and by content, how many people gave their first response to it there. */
export async function firstResponses(db: Reader, quiz: string): Promise<MetRow[]> {
  const firsts = firstsOn(db, quiz);
  const digest = sql<string>`case when ${attempts.kind} = 'quizzes' then ${attempts.digest} else '' end`;
  return db
    .select({
      item: firsts.item,
      kind: attempts.kind,
      digest: digest.as('of_digest'),
      language: attempts.language,
      people: count(),
    })
    .from(firsts)
    .innerJoin(attempts, eq(attempts.id, firsts.attemptId))
    .groupBy(firsts.item, attempts.kind, attempts.language, sql`of_digest`);
}

/** What was shown under these digests. */
export const bodiesOf = (db: Reader, digests: readonly string[]) =>
  db
    .select({ digest: contentVersions.digest, body: contentVersions.body })
    .from(contentVersions)
    .where(inArray(contentVersions.digest, [...digests]));

/** The first responses given in a quiz under these digests that have a score, those that are alike in one row. */
export async function scoredFirsts(db: Reader, quiz: string, digests: readonly string[]) {
  const firsts = firstsOn(db, quiz);
  const rows = await db
    .select({
      item: firsts.item,
      digest: attempts.digest,
      response: firsts.response,
      earned: firsts.earned,
      total: firsts.total,
      people: count(),
    })
    .from(firsts)
    .innerJoin(attempts, eq(attempts.id, firsts.attemptId))
    .where(and(eq(attempts.kind, 'quizzes'), inArray(attempts.digest, [...digests]), isNotNull(firsts.earned)))
    .groupBy(firsts.item, attempts.digest, firsts.response, firsts.earned, firsts.total);
  return rows.map((row) => ({
    ...row,
    response: row.response as Response,
    earned: row.earned ?? 0,
    total: row.total ?? 0,
  }));
}

/**
 * How coaches scored the first responses given in a quiz under these digests, by the latest score of each, those that
 * are alike in one row.
 */
export async function coachedFirsts(db: Reader, quiz: string, digests: readonly string[]) {
  const firsts = firstsOn(db, quiz);
  // As in `firstsOn`: the other column comes from the row with the greatest moment.
  const latest = db
    .select({ responseId: replyScores.responseId, met: replyScores.met, at: max(replyScores.at).as('last_at') })
    .from(replyScores)
    .groupBy(replyScores.responseId)
    .as('latest');
  return db
    .select({ item: firsts.item, digest: attempts.digest, met: latest.met, people: count() })
    .from(firsts)
    .innerJoin(attempts, eq(attempts.id, firsts.attemptId))
    .innerJoin(latest, eq(latest.responseId, firsts.id))
    .where(and(eq(attempts.kind, 'quizzes'), inArray(attempts.digest, [...digests])))
    .groupBy(firsts.item, attempts.digest, latest.met);
}

/**
 * The points of the first responses given in a quiz under these digests, each with the points of the `rest` or more
 * other first responses of the same finished attempt, those that are alike in one row.
 */
export async function pairsOnRest(db: Reader, quiz: string, digests: readonly string[], rest: number) {
  const firsts = firstsOn(db, quiz);
  const sums = firstsOn(db, quiz);
  const wholes = db
    .select({
      attemptId: sums.attemptId,
      earned: sql<number>`sum(${sums.earned})`.as('sum_earned'),
      total: sql<number>`sum(${sums.total})`.as('sum_total'),
      items: count(sums.earned).as('items'),
    })
    .from(sums)
    .groupBy(sums.attemptId)
    .as('wholes');
  return db
    .select({
      item: firsts.item,
      digest: attempts.digest,
      earned: sql<number>`${firsts.earned}`.as('item_earned'),
      total: sql<number>`${firsts.total}`.as('item_total'),
      restEarned: sql<number>`${wholes.earned} - ${firsts.earned}`.as('rest_earned'),
      restTotal: sql<number>`${wholes.total} - ${firsts.total}`.as('rest_total'),
      people: count(),
    })
    .from(firsts)
    .innerJoin(attempts, eq(attempts.id, firsts.attemptId))
    .innerJoin(wholes, eq(wholes.attemptId, firsts.attemptId))
    .where(
      and(
        eq(attempts.kind, 'quizzes'),
        isNotNull(attempts.finishedAt),
        inArray(attempts.digest, [...digests]),
        isNotNull(firsts.earned),
        gte(wholes.items, rest + 1),
      ),
    )
    .groupBy(firsts.item, attempts.digest, sql`item_earned`, sql`item_total`, sql`rest_earned`, sql`rest_total`);
}

/** The first response of each person to each item of a quiz, wherever it was given. */
const firstsOn = (db: Reader, quiz: string) =>
  // SQLite takes the other columns from the row that has the least moment.
  db
    .select({
      id: responses.id,
      item: responses.item,
      attemptId: responses.attemptId,
      response: responses.response,
      earned: responses.earned,
      total: responses.total,
      at: min(responses.at).as('first_at'),
    })
    .from(responses)
    // `$` comes next after `#`: a range that the index finds, and no other quiz begins so.
    .where(and(gte(responses.item, `${quiz}#`), lt(responses.item, `${quiz}$`)))
    .groupBy(responses.item, responses.personId)
    .as('firsts');
