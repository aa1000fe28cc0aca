import { attemptById, choicesOf } from '#db/queries/attempts.ts';
import type { PinnedItems, PinnedScenario, SubjectKind } from '#domain/attempts/pinned.ts';
import { arrangedChoices, standing } from '#domain/attempts/show-scenario.ts';
import type { Actor } from '#domain/people/actor.ts';
import { sceneOf } from '#domain/scenarios/play.ts';
import { transcript } from '#domain/scenarios/transcript.ts';
import type { Random } from '#domain/shared/random.ts';
import type { Result } from '#domain/shared/result.ts';
import { type Instant, MINUTE } from '#domain/shared/time.ts';
import { choose, respond, start } from '#usecases/attempts.ts';
import type { Context } from '#usecases/context.ts';
import { markRead } from '#usecases/lessons.ts';
import { pinnedUnder } from '#usecases/pinning.ts';
import { respondTo } from './respond.ts';

/** Somebody who learns by the use cases, as a person would by the pages, on a clock of their own. */
export interface Learner {
  /** What a request of theirs carries at that moment. */
  readonly at: (now: Instant) => Context;
  readonly actor: Actor;
  /** The chance, per cent, of a right response. */
  readonly sure: number;
  readonly random: Random;
}

export async function read(learner: Learner, slug: string, at: Instant): Promise<void> {
  const context = learner.at(at);
  expect(await markRead(context, { slug, clientId: context.newId() }));
}

/** Takes a quiz or refresher from its first item on; `stopAfter` so many responses, if said. Gives when it ended. */
export async function take(
  learner: Learner,
  kind: Exclude<SubjectKind, 'scenarios'>,
  slug: string,
  began: Instant,
  stopAfter = Number.POSITIVE_INFINITY,
): Promise<Instant> {
  const { id, seed, pinned } = await begin(learner, kind, slug, began);
  let at = began;
  for (const [index, { item }] of (pinned as PinnedItems).items.entries()) {
    if (index >= stopAfter) break;
    at += MINUTE / 2 + learner.random(MINUTE);
    const fields = respondTo(item, seed, learner.random(100) < learner.sure, learner.random);
    const context = learner.at(at);
    expect(
      await respond(context, {
        id,
        number: index + 1,
        clientId: context.newId(),
        fields: {
          get: (name) => fields.get(name) as string | null,
          getAll: (name) => fields.getAll(name) as string[],
        },
      }),
    );
  }
  return at;
}

/** Plays a scenario to an ending, or so many steps. */
export async function play(
  learner: Learner,
  slug: string,
  began: Instant,
  stopAfter = Number.POSITIVE_INFINITY,
): Promise<Instant> {
  const { id, seed, pinned } = await begin(learner, 'scenarios', slug, began);
  const { script } = pinned as PinnedScenario;
  let at = began;
  for (let step = 0; step < stopAfter; step++) {
    at += MINUTE / 2 + learner.random(MINUTE / 2);
    const context = learner.at(at);
    const made = (await choicesOf(context.db.read, id)).map(({ choice }) => choice);
    const state = standing(transcript(script, made));
    const open = arrangedChoices(script, state, seed);
    if (open.length === 0) break;
    const { choices } = sceneOf(script, state);
    const good = open.findIndex((index) => choices[index]!.meets.length > 0);
    const choice = good >= 0 && learner.random(100) < learner.sure ? good : learner.random(open.length);
    expect(await choose(context, { id, scene: state.scene, step, choice, clientId: context.newId() }));
  }
  return at;
}

async function begin(learner: Learner, kind: SubjectKind, slug: string, at: Instant) {
  const context = learner.at(at);
  const { id } = expect(await start(context, { kind, slug, clientId: context.newId() }));
  const row = await attemptById(context.db.read, id);
  if (!row) throw new Error('An attempt that was begun is kept');
  return { id, seed: row.seed, pinned: await pinnedUnder(context.db.read, row.digest) };
}

/** In the demo nothing should be refused. */
export function expect<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`The demo was refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}
