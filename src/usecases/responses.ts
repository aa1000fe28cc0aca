import type { Tx } from '#db/client.ts';
import { finishAttempt, insertResponse, responsesOf, type SentGiven } from '#db/queries/attempts.ts';
import { signsOfResponse } from '#domain/attempts/evidence.ts';
import { type PinnedItem, type PinnedItems, subjectOf } from '#domain/attempts/pinned.ts';
import { progress } from '#domain/attempts/progress.ts';
import { resultOfItems } from '#domain/attempts/result.ts';
import type { Given } from '#domain/attempts/show-items.ts';
import type { AttemptView } from '#domain/attempts/view.ts';
import { arrange } from '#domain/items/arrange.ts';
import { confidences } from '#domain/items/item.ts';
import type { Fields } from '#domain/items/kind.ts';
import { kindOf } from '#domain/items/kinds.ts';
import { mend, ok, type Result, refuse } from '#domain/shared/result.ts';
import { settleAssignments } from './completion.ts';
import { type Context, useCase } from './context.ts';
import { addEvidence, evidenceRows } from './evidence.ts';
import { type OwnAttempt, ownAttempt, viewOf } from './own-attempt.ts';

interface SentResponse {
  readonly id: string;
  /** The item that the form was made for, from 1. */
  readonly number: number;
  readonly clientId: string;
  /** `confidence`, and what the item's kind asks for. */
  readonly fields: Fields;
}

interface Replied {
  readonly view: AttemptView;
  /** The item that is next, so that going on to it asks for nothing; null after the last. */
  readonly next: AttemptView | null;
  readonly number: number;
  /** What was recorded before counts, and this is its reply: the same form came again, or the item had a response. */
  readonly kept: Kept | null;
}

type Kept = 'same-form' | 'same-item';

/**
 * Records the response to one item, once, and gives the item with its explanations. Refuses what is to be mended in
 * the form, and `out-of-turn` for an item whose turn has not come.
 */
export const respond = useCase('attempts.respond', async (context: Context, sent: SentResponse, authorise) => {
  const own = await ownAttempt(context, sent.id, authorise);
  if (!own.ok) return own;
  const { row, pinned } = own.value;
  const of = pinned.kind === 'scenarios' ? undefined : pinned.items[sent.number - 1];
  if (pinned.kind === 'scenarios' || !of) return refuse('not-found');

  const given = read(of, row.seed, sent);
  const outcome = await context.db.write(async (tx): Promise<Result<Recorded>> => {
    const earlier = await responsesOf(tx, row.id);
    const sooner = firstReply(earlier, pinned, sent);
    if (sooner) return ok({ ...sooner, all: earlier });
    if (!given.ok) return given;
    if (progress(pinned.items, new Set(earlier.map(({ subject }) => subject))).next !== sent.number) {
      return refuse('out-of-turn');
    }
    const all = [...earlier, given.value];
    await keepResponse(tx, context, own.value, of, given.value, sent.clientId);
    await finish(tx, context, own.value, pinned, all);
    return ok({ number: sent.number, kept: null, all });
  });
  if (!outcome.ok) return outcome;
  const { number, kept, all } = outcome.value;
  const next = await viewOf(context, own.value, null, all);
  return ok<Replied>({
    view: await viewOf(context, own.value, number, all),
    next: next.kind !== 'scenarios' && next.page.is === 'item' ? next : null,
    number,
    kept,
  });
});

interface Recorded extends Pick<Replied, 'number' | 'kept'> {
  /** Every response of the attempt. */
  readonly all: readonly Given[];
}

/** The number of the item whose first response answers what was sent: the same form, or the same item. */
function firstReply(
  responded: readonly SentGiven[],
  { items }: PinnedItems,
  { clientId, number }: SentResponse,
): { number: number; kept: Kept } | null {
  const numberOf = (subject: string) => items.findIndex((item) => subjectOf(item) === subject) + 1;
  const byForm = responded.find((one) => one.clientId === clientId);
  if (byForm) return { number: numberOf(byForm.subject), kept: 'same-form' };
  return responded.some(({ subject }) => numberOf(subject) === number) ? { number, kept: 'same-item' } : null;
}

/** The response with its score, or every field that needs mending. */
function read({ quiz, item }: PinnedItem, seed: string, { fields, clientId }: SentResponse): Result<Given> {
  const kind = kindOf(item);
  const response = kind.validate(item, arrange(item, seed), fields);
  const confidence = confidences.find((one) => one === fields.get('confidence'));
  if (!response.ok || !confidence || clientId === '') {
    return mend({
      ...(response.ok ? {} : response.refusal.fields),
      ...(confidence ? {} : { confidence: 'choose-one' as const }),
      ...(clientId === '' ? { clientId: 'required' as const } : {}),
    });
  }
  const score = kind.score(item, response.value);
  return ok({ subject: subjectOf({ quiz, item }), response: response.value, confidence, score });
}

async function keepResponse(
  tx: Tx,
  context: Context,
  { row, actor }: OwnAttempt,
  of: PinnedItem,
  given: Given,
  clientId: string,
) {
  const { newId, now } = context;
  await insertResponse(tx, { id: newId(), attemptId: row.id, personId: row.personId, at: now, clientId }, given);
  await addEvidence(tx, context, evidenceRows(context, actor, row.id, signsOfResponse(of, given.score)));
}

/** Closes the attempt when every item has its response. */
async function finish(tx: Tx, context: Context, { row }: OwnAttempt, pinned: PinnedItems, given: readonly Given[]) {
  const { next } = progress(pinned.items, new Set(given.map(({ subject }) => subject)));
  if (next !== null) return;
  const { earned, total, passed } = resultOfItems(pinned, new Map(given.map(({ subject, score }) => [subject, score])));
  await finishAttempt(tx, row.id, { finishedAt: context.now, earned, total, passed, ending: null });
  await settleAssignments(tx, context, row.personId);
}
