import { hasEnded, offered } from '#domain/scenarios/play.ts';
import type { Script, State } from '#domain/scenarios/scenario.ts';
import { type Turn, transcript } from '#domain/scenarios/transcript.ts';
import { chanceOf } from '#domain/shared/chance.ts';
import { shuffled } from '#domain/shared/random.ts';
import type { Instant } from '#domain/shared/time.ts';
import { namesOf } from './names.ts';
import type { PinnedScenario } from './pinned.ts';
import { resultOfScenario } from './result.ts';
import { sharesOf } from './show-items.ts';
import type { Ending, Offer, Remark, ScenarioView } from './view.ts';

/** What is needed of the attempt itself. */
interface ScenarioAttempt {
  readonly id: string;
  readonly seed: string;
  readonly startedAt: Instant;
  readonly finishedAt: Instant | null;
}

/** What the browser may see: the talk so far and what may be said now, or the ending. `choices`: source indexes. */
export function showScenario(
  attempt: ScenarioAttempt,
  pinned: PinnedScenario,
  choices: readonly number[],
  asked: { shortcuts: boolean; clientId: string },
): ScenarioView {
  return showTurns(attempt, pinned, transcript(pinned.script, choices), asked);
}

/** The same of a talk whose turns are known. */
export function showTurns(
  attempt: ScenarioAttempt,
  pinned: PinnedScenario,
  turns: readonly Turn[],
  asked: { shortcuts: boolean; clientId: string },
): ScenarioView {
  const { script } = pinned;
  const state = standing(turns);
  const ended = hasEnded(script, state);
  return {
    kind: 'scenarios',
    id: attempt.id,
    slug: pinned.slug,
    language: pinned.language,
    title: pinned.title,
    lead: pinned.lead,
    shortcuts: asked.shortcuts,
    clientId: asked.clientId,
    channel: script.channel,
    clock: script.clock + state.minutes,
    due: script.due === null ? null : { at: script.clock + script.due, passed: state.minutes > script.due },
    customer: script.customer,
    mood: state.mood,
    moodBefore: state.moodBefore,
    effort: [...state.effort],
    talk: turns.flatMap((turn) => remarksOf(turn, pinned)),
    offer: ended ? null : offerOf(script, state, attempt.seed, turns.length - 1),
    ending: ended ? endingOf(attempt, pinned, turns) : null,
  };
}

/** The source indexes of the choices that are open, in the order in which they are shown. */
export function arrangedChoices(script: Script, state: State, seed: string): number[] {
  const open = offered(script, state);
  return shuffled(open.length, chanceOf(`${state.scene}\n${seed}`)).flatMap((at) => open[at]?.index ?? []);
}

/** How things stand at the end of the talk so far. */
export function standing(turns: readonly Turn[]): State {
  const last = turns.at(-1);
  if (!last) throw new Error('A transcript always has the turn in which it stands');
  return last.before;
}

function offerOf(script: Script, state: State, seed: string, step: number): Offer {
  const open = offered(script, state);
  const texts = arrangedChoices(script, state, seed).flatMap(
    (index) => open.find((one) => one.index === index)?.choice.text ?? [],
  );
  return { scene: state.scene, step, choices: texts };
}

function remarksOf({ lines, before, choice }: Turn, { script, standards }: PinnedScenario): Remark[] {
  const said = lines.map(
    ({ who, html }): Remark => ({
      by: 'scene',
      who,
      html,
      mood: who === script.customer ? before.mood : null,
    }),
  );
  if (!choice) return said;
  const { text, why } = choice;
  return [
    ...said,
    {
      by: 'you',
      html: text,
      why,
      meets: namesOf(choice.meets, standards),
      misses: namesOf(choice.misses, standards),
    },
  ];
}

function endingOf(attempt: ScenarioAttempt, pinned: PinnedScenario, turns: readonly Turn[]): Ending {
  const result = resultOfScenario(pinned, turns);
  return {
    title: turns.at(-1)?.scene.title ?? '',
    earned: result.earned,
    total: result.total,
    standards: sharesOf(result.standards, pinned.standards),
    route: turns.map(({ scene }) => scene.title),
    startedAt: attempt.startedAt,
    finishedAt: attempt.finishedAt ?? attempt.startedAt,
  };
}
