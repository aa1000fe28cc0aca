import { ok, type Result, refuse } from '#domain/shared/result.ts';
import { nextTime } from '#domain/times/moment.ts';
import { holds } from './conditions.ts';
import type { Choice, Line, Mood, Scene, Script, State } from './scenario.ts';

/** Where a conversation stands before the first choice. `visited` holds the scenes in which a choice was made: they are scored. */
export function start(script: Script): State {
  return {
    scene: script.scenes[0]!.id,
    mood: script.mood,
    moodBefore: script.mood,
    effort: [...script.effort],
    minutes: 0,
    flags: [],
    visited: [],
    earned: 0,
  };
}

/** The scene where the conversation stands. */
export const sceneOf = (script: Script, state: State): Scene => {
  const scene = script.scenes.find((candidate) => candidate.id === state.scene);
  if (!scene) throw new Error(`No scene ${state.scene}: the script was not checked`);
  return scene;
};

/** What is said and seen in the scene, as things stand. */
export const shownLines = (script: Script, state: State): readonly Line[] =>
  sceneOf(script, state).lines.filter((line) => holds(line.when, state));

/** The choices of the scene that are open as things stand, each with its index in the source. */
export const offered = (script: Script, state: State): readonly { readonly index: number; readonly choice: Choice }[] =>
  sceneOf(script, state)
    .choices.map((choice, index) => ({ index, choice }))
    .filter(({ choice }) => holds(choice.when, state));

/** Whether the conversation has ended. */
export const hasEnded = (script: Script, state: State): boolean => sceneOf(script, state).choices.length === 0;

/** Where the conversation stands after the choice with this source index; refused (`unknown`) when it is not offered. */
export function choose(script: Script, state: State, index: number): Result<State> {
  const choice = offered(script, state).find((candidate) => candidate.index === index)?.choice;
  if (!choice) return refuse('fields-to-mend', { choice: 'unknown' });
  const first = !state.visited.includes(state.scene);
  return ok({
    scene: choice.to,
    mood: moved(state.mood, choice.mood),
    moodBefore: state.mood,
    effort: choice.effort === null ? state.effort : [...state.effort, choice.effort],
    minutes: minutesAfter(script, state.minutes, choice),
    flags: [...new Set([...state.flags, ...choice.sets])],
    visited: first ? [...state.visited, state.scene] : state.visited,
    earned: state.earned + (first ? choice.meets.length : 0),
  });
}

/** How many minutes have gone after a choice, from the beginning. */
const minutesAfter = ({ clock }: Script, gone: number, { minutes, until }: Choice): number =>
  until == null ? gone + minutes : nextTime(until, clock + gone) - clock;

/** The mood after a move, within its five steps. */
const moved = (mood: Mood, by: number): Mood => Math.max(-2, Math.min(2, mood + by)) as Mood;
