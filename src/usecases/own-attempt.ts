import { type AttemptRow, attemptById, choicesOf, responsesOf } from '#db/queries/attempts.ts';
import { scoresInAttempt } from '#db/queries/replies.ts';
import type { Pinned, PinnedItems } from '#domain/attempts/pinned.ts';
import { type Coaching, type Given, showItems } from '#domain/attempts/show-items.ts';
import { showScenario } from '#domain/attempts/show-scenario.ts';
import type { AttemptView } from '#domain/attempts/view.ts';
import { type Actor, shownZoneOf } from '#domain/people/actor.ts';
import { givenName } from '#domain/people/given-name.ts';
import { latestScore } from '#domain/replies/score.ts';
import { ok, type Result, refuse } from '#domain/shared/result.ts';
import type { Authorise, Context } from './context.ts';
import { leadsOf } from './leads.ts';
import { pinnedUnder } from './pinning.ts';

/** An attempt, what it pinned, and who makes it. */
export interface OwnAttempt {
  readonly actor: Actor;
  readonly row: AttemptRow;
  readonly pinned: Pinned;
}

/** The attempt, if the actor is the one who makes it. */
export async function ownAttempt(
  { db, actor: asking }: Context,
  id: string,
  authorise: Authorise,
): Promise<Result<OwnAttempt>> {
  const row = await attemptById(db.read, id);
  const actor = authorise({ ownerId: row?.personId ?? asking?.id });
  if (!actor.ok) return actor;
  if (!row) return refuse('not-found');
  return ok({ actor: actor.value, row, pinned: await pinnedUnder(db.read, row.digest) });
}

/** What the browser may see of it now; `given` are its responses, where they were read already. */
export async function viewOf(
  context: Context,
  own: OwnAttempt,
  number: number | null,
  given?: readonly Given[],
): Promise<AttemptView> {
  const { row, pinned, actor } = own;
  const asked = { number, shortcuts: actor.shortcuts, clientId: context.newId() };
  if (pinned.kind !== 'scenarios') {
    const coaching = await coachingOf(context, own, pinned);
    return showItems(row, pinned, given ?? (await responsesOf(context.db.read, row.id)), coaching, asked);
  }
  const made = await choicesOf(context.db.read, row.id);
  return showScenario(
    row,
    pinned,
    made.map(({ choice }) => choice),
    asked,
  );
}

/** Who scores the open replies of an attempt, and how they did. */
async function coachingOf(context: Context, { row, actor }: OwnAttempt, { items }: PinnedItems): Promise<Coaching> {
  const zone = shownZoneOf(actor);
  if (!items.some(({ item }) => item.kind === 'open-reply')) return { coaches: [], scores: new Map(), zone };
  const [coaches, scores] = await Promise.all([leadsOf(context, actor), scoresInAttempt(context.db.read, row.id)]);
  const named = scores.map((score) => ({ ...score, byName: givenName(score.byName) }));
  const latest = [...Map.groupBy(named, ({ item }) => item)].flatMap(([item, all]) => {
    const score = latestScore(all);
    return score ? [[item, score] as const] : [];
  });
  return { coaches, scores: new Map(latest), zone };
}
