import { type AttemptRow, attemptById, choicesOf, responsesOf } from '#db/queries/attempts.ts';
import type { Pinned } from '#domain/attempts/pinned.ts';
import { showItems } from '#domain/attempts/show-items.ts';
import { showScenario } from '#domain/attempts/show-scenario.ts';
import type { AttemptView } from '#domain/attempts/view.ts';
import type { Actor } from '#domain/people/actor.ts';
import { ok, type Result, refuse } from '#domain/shared/result.ts';
import type { Authorise, Context } from './context.ts';
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

/** What the browser may see of it now. */
export async function viewOf(context: Context, own: OwnAttempt, number: number | null): Promise<AttemptView> {
  const { row, pinned, actor } = own;
  const asked = { number, shortcuts: actor.shortcuts, clientId: context.newId() };
  if (pinned.kind !== 'scenarios') return showItems(row, pinned, await responsesOf(context.db.read, row.id), asked);
  const made = await choicesOf(context.db.read, row.id);
  return showScenario(
    row,
    pinned,
    made.map(({ choice }) => choice),
    asked,
  );
}
