import { insertScore, scoreByForm, scoresOf } from '#db/queries/replies.ts';
import { signsOfReply } from '#domain/attempts/evidence.ts';
import { latestScore, readScoring, type Scoring, scoredAt } from '#domain/replies/score.ts';
import { mend, ok, type Result, refuse } from '#domain/shared/result.ts';
import { localDay } from '#domain/shared/time.ts';
import { type Context, useCase } from './context.ts';
import { record } from './events.ts';
import { addEvidence } from './evidence.ts';
import { replyToCoach, waitingFor } from './replies.ts';
import { itemOfReply } from './reply-item.ts';

export interface SentScoring extends Scoring {
  /** Of the reply. */
  readonly id: string;
  /** The score that the coach had before them, empty for none. */
  readonly seen: string;
  readonly clientId: string;
}

/** The reply that waits next, null when none does. */
interface Scored {
  readonly person: string;
  readonly next: string | null;
}

/**
 * Appends a coach's score of a reply with what it says about the standards, as evidence of the day on which the reply
 * was written. The same form sent twice counts once. Refuses `scored-meanwhile` when there is a score that the coach
 * had not seen.
 */
export const scoreReply = useCase('replies.score', async (context: Context, sent: SentScoring, authorise) => {
  const found = await replyToCoach(context, sent.id, authorise);
  if (!found.ok) return found;
  const { reply, person, zone, actor } = found.value;
  const { of, item } = await itemOfReply(context.db.read, reply);
  const scoring = readScoring(item, sent);
  if (!scoring.ok) return scoring;
  if (sent.clientId === '') return mend({ clientId: 'required' });
  const { met, note } = scoring.value;

  const outcome = await context.db.write(async (tx): Promise<Result<null>> => {
    if ((await scoreByForm(tx, actor.id, sent.clientId)) === reply.id) return ok(null);
    const before = latestScore(await scoresOf(tx, [reply.id]));
    if ((before?.id ?? '') !== sent.seen) return refuse('scored-meanwhile');
    const id = context.newId();
    const at = scoredAt(context.now, before);
    const { clientId } = sent;
    await insertScore(tx, { id, responseId: reply.id, scoredBy: actor.id, at, met, note, clientId });
    const signs = signsOfReply(of, item, scoring.value);
    const shown = { personId: reply.personId, attemptId: reply.attemptId, at: reply.at, scoredAt: at };
    const day = localDay(reply.at, zone);
    await addEvidence(
      tx,
      context,
      signs.map((sign) => ({ ...shown, ...sign, id: context.newId(), day })),
    );
    await record(tx, context, 'replies.score', 'responses', reply.id, { met, of: item.criteria.length });
    return ok(null);
  });
  if (!outcome.ok) return outcome;
  const waiting = (await waitingFor(context, actor)).filter(({ id }) => id !== reply.id);
  const later = waiting.find(({ at, id }) => at > reply.at || (at === reply.at && id > reply.id));
  return ok<Scored>({ person, next: (later ?? waiting[0])?.id ?? null });
});
