import { type ReplyRow, repliesSince, scoresOf } from '#db/queries/replies.ts';
import { givenName } from '#domain/people/given-name.ts';
import { latestScore, TOLD_DAYS } from '#domain/replies/score.ts';
import { DAY, type Day, localDay } from '#domain/shared/time.ts';
import type { Context } from './context.ts';
import { itemOfReply } from './reply-item.ts';

/** An open reply as the one who wrote it finds it again. */
export interface OwnReply {
  readonly id: string;
  /** `/attempts/<attempt>?item=<number>` shows it. */
  readonly attempt: string;
  readonly number: number;
  /** Of the quiz. */
  readonly title: string;
  readonly sentOn: Day;
  readonly today: Day;
  /** Null while it waits. */
  readonly scored: { readonly by: string; readonly on: Day; readonly met: number; readonly of: number } | null;
}

/** Older replies are found in their attempts. */
const KEPT_IN_SIGHT = 90;

/** A person's own replies of the last 90 days, the latest first. */
export const ownReplies = async (context: Context, personId: string, zone: string): Promise<OwnReply[]> =>
  viewsOf(context, await repliesSince(context.db.read, [personId], context.now - KEPT_IN_SIGHT * DAY), zone);

/** Those of them that a coach scored in the last seven days. */
export async function scoredLately(context: Context, personId: string, zone: string): Promise<OwnReply[]> {
  const { db, now } = context;
  const replies = await repliesSince(db.read, [personId], now - KEPT_IN_SIGHT * DAY);
  if (replies.length === 0) return [];
  const scores = await scoresOf(
    db.read,
    replies.map(({ id }) => id),
  );
  const fresh = new Set(scores.filter(({ at }) => at > now - TOLD_DAYS * DAY).map(({ responseId }) => responseId));
  return viewsOf(
    context,
    replies.filter(({ id }) => fresh.has(id)),
    zone,
  );
}

async function viewsOf(context: Context, replies: readonly ReplyRow[], zone: string): Promise<OwnReply[]> {
  const { db, now } = context;
  const scores = await scoresOf(
    db.read,
    replies.map(({ id }) => id),
  );
  const views = replies.map(async (reply): Promise<OwnReply> => {
    const { title, number, item } = await itemOfReply(db.read, reply);
    const score = latestScore(scores.filter(({ responseId }) => responseId === reply.id));
    return {
      id: reply.id,
      attempt: reply.attemptId,
      number,
      title,
      sentOn: localDay(reply.at, zone),
      today: localDay(now, zone),
      scored: score && {
        by: givenName(score.byName),
        on: localDay(score.at, zone),
        met: score.met.length,
        of: item.criteria.length,
      },
    };
  });
  return Promise.all(views);
}
