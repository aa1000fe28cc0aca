import type { Tx } from '#db/client.ts';
import { attemptById, choiceByForm, choicesOf, finishAttempt, insertChoice } from '#db/queries/attempts.ts';
import { signsOfTurn } from '#domain/attempts/evidence.ts';
import type { PinnedScenario } from '#domain/attempts/pinned.ts';
import { resultOfScenario } from '#domain/attempts/result.ts';
import { arrangedChoices, standing } from '#domain/attempts/show-scenario.ts';
import type { AttemptView } from '#domain/attempts/view.ts';
import { hasEnded } from '#domain/scenarios/play.ts';
import { transcript } from '#domain/scenarios/transcript.ts';
import { mend, ok, type Result, refuse } from '#domain/shared/result.ts';
import { settleAssignments } from './completion.ts';
import { type Context, useCase } from './context.ts';
import { addEvidence, evidenceRows } from './evidence.ts';
import { type OwnAttempt, ownAttempt, viewOf } from './own-attempt.ts';

interface SentChoice {
  readonly id: string;
  /** The scene and the step (from 0) that the form was made for. */
  readonly scene: string;
  readonly step: number;
  /** The position, from 0, among the choices that were shown. */
  readonly choice: number;
  readonly clientId: string;
}

interface Chosen {
  readonly view: AttemptView;
  /** The same form was sent before: it counted then, and this is where the talk stands. */
  readonly kept: boolean;
}

/**
 * Records what was said at one step of a scenario, once, and gives how the talk goes on. Refuses `out-of-turn` when
 * the talk is further on than the form, `already-finished` after the ending, and a choice that was not shown.
 */
export const choose = useCase('attempts.respond', async (context: Context, sent: SentChoice, authorise) => {
  const own = await ownAttempt(context, sent.id, authorise);
  if (!own.ok) return own;
  const { row, pinned } = own.value;
  if (pinned.kind !== 'scenarios') return refuse('not-found');
  if (sent.clientId === '') return mend({ clientId: 'required' });

  const outcome = await context.db.write(async (tx): Promise<Result<{ kept: boolean }>> => {
    const before = await choiceByForm(tx, row.personId, sent.clientId);
    if (before === row.id) return ok({ kept: true });
    const now = await attemptById(tx, row.id);
    if (now?.finishedAt != null) return refuse('already-finished');
    const indexes = (await choicesOf(tx, row.id)).map(({ choice }) => choice);
    const state = standing(transcript(pinned.script, indexes));
    if (before !== null || sent.step !== indexes.length || sent.scene !== state.scene) return refuse('out-of-turn');
    const index = arrangedChoices(pinned.script, state, row.seed)[sent.choice];
    if (index === undefined) return mend({ choice: 'choose-one' });
    await keepChoice(tx, context, own.value, pinned, sent, [...indexes, index]);
    return ok({ kept: false });
  });
  if (!outcome.ok) return outcome;
  const view = await viewOf(context, { ...own.value, row: (await attemptById(context.db.read, row.id)) ?? row }, null);
  return ok<Chosen>({ view, kept: outcome.value.kept });
});

/** Writes the last of `indexes` as this step's choice, with its evidence and, at an ending, the result. */
async function keepChoice(
  tx: Tx,
  context: Context,
  { row, actor }: OwnAttempt,
  { script, ...pinned }: PinnedScenario,
  { scene, step, clientId }: SentChoice,
  indexes: readonly number[],
) {
  const { newId, now } = context;
  const turns = transcript(script, indexes);
  const made = turns[step];
  if (made?.index == null) throw new Error('A choice that was shown is in the transcript');
  const ids = { id: newId(), attemptId: row.id, personId: row.personId };
  await insertChoice(tx, { ...ids, step, scene, choice: made.index, at: now, clientId });
  await addEvidence(tx, context, evidenceRows(context, actor, row.id, signsOfTurn(pinned.slug, made)));

  const state = standing(turns);
  if (!hasEnded(script, state)) return;
  const { earned, total, passed } = resultOfScenario({ script, ...pinned }, turns);
  await finishAttempt(tx, row.id, { finishedAt: now, earned, total, passed, ending: state.scene });
  await settleAssignments(tx, context, row.personId);
}
