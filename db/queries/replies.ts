import { and, asc, count, desc, eq, gte, inArray, isNull, notExists, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { attempts, people, replyScores, responses } from '#db/schema/index.ts';
import type { Confidence, Response } from '#domain/items/item.ts';
import type { ReplyScore } from '#domain/replies/score.ts';
import type { Instant } from '#domain/shared/time.ts';
import { prepared } from './prepared.ts';
import { isOneOf } from './rows.ts';

/** An open reply as it was sent; its id is the response's. */
export interface ReplyRow {
  readonly id: string;
  readonly attemptId: string;
  /** Of the content that the attempt pinned. */
  readonly digest: string;
  readonly personId: string;
  /** `<quiz>#<item>` */
  readonly item: string;
  readonly text: string;
  readonly confidence: Confidence;
  readonly at: Instant;
}

/** Whether no coach has scored a response yet. */
const waits = (db: Reader) =>
  notExists(db.select({ id: replyScores.id }).from(replyScores).where(eq(replyScores.responseId, responses.id)));

/** The open replies of these people that no coach has scored, the oldest first. */
export async function waitingReplies(db: Reader, personIds: readonly string[]): Promise<ReplyRow[]> {
  const rows = await unscored(db)
    .where(and(isNull(responses.earned), inArray(responses.personId, [...personIds]), waits(db)))
    .orderBy(asc(responses.at), asc(responses.id));
  return rows.flatMap(replyOf);
}

/** How many open replies of these people no coach has scored. */
export async function countWaitingReplies(db: Reader, personIds: readonly string[]): Promise<number> {
  const [row] = await waitingCount(db).all({ people: JSON.stringify(personIds) });
  return row?.waiting ?? 0;
}

const waitingCount = prepared((db) => {
  const isReply = sql`${responses.response} ->> 'kind' = 'open-reply'`;
  return db
    .select({ waiting: count() })
    .from(responses)
    .where(and(isNull(responses.earned), isOneOf(responses.personId, 'people'), isReply, waits(db)))
    .prepare();
});

/** The open replies of these people from this moment on, the latest first. */
export async function repliesSince(db: Reader, personIds: readonly string[], since: Instant): Promise<ReplyRow[]> {
  const rows = await unscored(db)
    .where(and(isNull(responses.earned), inArray(responses.personId, [...personIds]), gte(responses.at, since)))
    .orderBy(desc(responses.at), desc(responses.id));
  return rows.flatMap(replyOf);
}

/** Null when no response has this id, or it is none to be scored by a coach. */
export async function replyById(db: Reader, id: string): Promise<ReplyRow | null> {
  const rows = await unscored(db).where(and(isNull(responses.earned), eq(responses.id, id)));
  return rows.flatMap(replyOf)[0] ?? null;
}

/** A score with what it is of. */
interface ScoreRow extends ReplyScore {
  readonly responseId: string;
  readonly item: string;
  readonly scoredBy: string;
}

/** The scores of these replies, the earliest first. */
export const scoresOf = (db: Reader, responseIds: readonly string[]): Promise<ScoreRow[]> =>
  scores(db)
    .where(inArray(replyScores.responseId, [...responseIds]))
    .orderBy(asc(replyScores.at));

/** The scores of an attempt's replies, the earliest first. */
export const scoresInAttempt = (db: Reader, attemptId: string): Promise<ScoreRow[]> =>
  scores(db).where(eq(responses.attemptId, attemptId)).orderBy(asc(replyScores.at));

/** Which reply this form scored. */
export async function scoreByForm(db: Reader, scoredBy: string, clientId: string): Promise<string | null> {
  const [row] = await db
    .select({ responseId: replyScores.responseId })
    .from(replyScores)
    .where(and(eq(replyScores.scoredBy, scoredBy), eq(replyScores.clientId, clientId)));
  return row?.responseId ?? null;
}

/** Appends a coach’s score of a reply; throws where the form gave one before. */
export const insertScore = (tx: Tx, row: typeof replyScores.$inferInsert) => tx.insert(replyScores).values(row);

const unscored = (db: Reader) =>
  db
    .select({ response: responses, digest: attempts.digest })
    .from(responses)
    .innerJoin(attempts, eq(attempts.id, responses.attemptId))
    .$dynamic();

const scores = (db: Reader) =>
  db
    .select({
      id: replyScores.id,
      responseId: replyScores.responseId,
      item: responses.item,
      scoredBy: replyScores.scoredBy,
      byName: people.name,
      at: replyScores.at,
      met: replyScores.met,
      note: replyScores.note,
    })
    .from(replyScores)
    .innerJoin(responses, eq(responses.id, replyScores.responseId))
    .innerJoin(people, eq(people.id, replyScores.scoredBy))
    .$dynamic();

function replyOf({ response: row, digest }: { response: typeof responses.$inferSelect; digest: string }): ReplyRow[] {
  const response = row.response as Response;
  if (response.kind !== 'open-reply') return [];
  const { id, attemptId, personId, item, confidence, at } = row;
  return [{ id, attemptId, digest, personId, item, text: response.text, confidence, at }];
}
