import { choose, sceneOf, shownLines, start } from './play.ts';
import type { Choice, Line, Scene, Script, State } from './scenario.ts';

/** One scene as it was gone through. */
export interface Turn {
  readonly scene: Scene;
  /** What was said and seen, as things stood. */
  readonly lines: readonly Line[];
  /** How things stood when the scene began. */
  readonly before: State;
  /** What the employee chose; null in the scene where the conversation stands now. */
  readonly choice: Choice | null;
  /** The choice's index in the source. */
  readonly index: number | null;
  /** Whether the choice was scored: it was the first in this scene. */
  readonly scored: boolean;
  /** How things stood after the choice. */
  readonly after: State;
}

/**
 * The conversation so far, scene by scene, from the source indexes of the choices made. The last turn has no choice.
 * `from`: where it begins, the start of the script unless said.
 * It stops at a choice that is not offered: a script that was pinned never has one.
 */
export function transcript(script: Script, choices: readonly number[], from = start(script)): readonly Turn[] {
  const turns: Turn[] = [];
  let state = from;
  for (const index of choices) {
    const next = choose(script, state, index);
    if (!next.ok) break;
    const scene = sceneOf(script, state);
    turns.push({
      scene,
      lines: shownLines(script, state),
      before: state,
      choice: scene.choices[index]!,
      index,
      scored: !state.visited.includes(scene.id),
      after: next.value,
    });
    state = next.value;
  }
  const scene = sceneOf(script, state);
  turns.push({
    scene,
    lines: shownLines(script, state),
    before: state,
    choice: null,
    index: null,
    scored: false,
    after: state,
  });
  return turns;
}
